"""The scores of submitted attempts go in; out come facility, discrimination, option counts and reliability. Pure.

Facility index: the mean score, from 0 (nobody) to 1 (everybody); high means easy. Discrimination index: the
corrected point-biserial, that is the correlation of an item's score with the mean score of all *other* items of
the same attempt, from -1 to 1. Reliability: Cronbach's alpha, which is KR-20 where every score is 0 or 1.
"""

import math
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import fmean, pvariance
from typing import Final

SMALL_CLASS: Final = 30
FEW_FOR_DISCRIMINATION: Final = 5
_NO_VARIANCE: Final = 1e-12


@dataclass(frozen=True, slots=True)
class Scored:
    """One item in one submitted attempt: its score from 0 to 1 and the texts of the options chosen, if any."""

    score: float
    chosen: tuple[str, ...] = ()
    answered: bool = True


@dataclass(frozen=True, slots=True)
class ItemStatistics:
    """What a class's answers say about one item; `discrimination` is None where it cannot be computed."""

    attempts: int
    unanswered: int
    facility: float
    discrimination: float | None
    chosen: Mapping[str, int] = field(default_factory=dict)

    @property
    def remark(self) -> str:
        """A hint for the teacher in words, empty where nothing stands out."""
        if self.attempts >= FEW_FOR_DISCRIMINATION and self.discrimination is not None and self.discrimination < 0:
            return "Those who did well elsewhere did worse here: check the key and the wording."
        if self.attempts >= FEW_FOR_DISCRIMINATION and self.facility <= 0.2:
            return "Hardly anybody had it right: check the key, or teach it again."
        return ""


def analyse[Key: Hashable](attempts: Sequence[Mapping[Key, Scored]]) -> dict[Key, ItemStatistics]:
    """The statistics of every item that occurs in the attempts, in the order in which they first occur."""
    keys = dict.fromkeys(key for attempt in attempts for key in attempt)
    return {key: _statistics([attempt for attempt in attempts if key in attempt], key) for key in keys}


def _statistics[Key: Hashable](attempts: Sequence[Mapping[Key, Scored]], key: Key) -> ItemStatistics:
    scored = [attempt[key] for attempt in attempts]
    return ItemStatistics(
        attempts=len(scored),
        unanswered=sum(not one.answered for one in scored),
        facility=fmean(one.score for one in scored),
        discrimination=_corrected_point_biserial(attempts, key),
        chosen=Counter(text for one in scored for text in one.chosen),
    )


def _corrected_point_biserial[Key: Hashable](attempts: Sequence[Mapping[Key, Scored]], key: Key) -> float | None:
    """Correlation of the item with the rest; None for fewer than two attempts, one item, or no variance."""
    with_rest = [attempt for attempt in attempts if len(attempt) > 1]
    own = [attempt[key].score for attempt in with_rest]
    rest = [fmean(one.score for other, one in attempt.items() if other != key) for attempt in with_rest]
    if len(own) < 2 or min(pvariance(own), pvariance(rest)) < _NO_VARIANCE:
        return None
    own_mean, rest_mean = fmean(own), fmean(rest)
    together = fmean((a - own_mean) * (b - rest_mean) for a, b in zip(own, rest, strict=True))
    return together / math.sqrt(pvariance(own) * pvariance(rest))


def reliability[Key: Hashable](attempts: Sequence[Mapping[Key, Scored]]) -> float | None:
    """Cronbach's alpha over the items that every attempt had.

    None where it is not defined: fewer than two attempts, fewer than two shared items, or equal totals.
    """
    if len(attempts) < 2:
        return None
    shared = [key for key in attempts[0] if all(key in attempt for attempt in attempts)]
    totals = [sum(attempt[key].score for key in shared) for attempt in attempts]
    if len(shared) < 2 or pvariance(totals) < _NO_VARIANCE:
        return None
    within = sum(pvariance([attempt[key].score for attempt in attempts]) for key in shared)
    return len(shared) / (len(shared) - 1) * (1 - within / pvariance(totals))
