"""A weekday that is to come, in a paper of Wednesday 12 May 2021 → the day it means, or none where it may be past."""

from datetime import date

import pytest

from tests.language.conftest import analysed


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("The storm is expected to pass Bergen late on Tuesday.", None),  # the paper was written on Monday
        ("The storm is expected to pass Bergen on Monday.", None),
        ("The storm is expected to pass Bergen on Sunday.", date(2021, 5, 16)),
        ("Ada Kern will sing in Bergen on Friday.", date(2021, 5, 14)),
        ("Ada Kern sang in Bergen on Monday.", date(2021, 5, 10)),
        ("Ada Kern will sing in Bergen on 18 May.", date(2021, 5, 18)),
    ],
)
def test_a_weekday_far_ahead_may_have_gone_by(told: str, day: date | None) -> None:
    ((mention, _),) = analysed(told).dates[0]
    assert (mention.span.start if mention.span else None) == day
