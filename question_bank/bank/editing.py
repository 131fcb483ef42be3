"""An item and a teacher's changes go in; a new version comes out, and the older ones stay as they are."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from sqlmodel import Session

from question_bank.bank import queries, rows
from question_bank.bank.tables import ItemVersionRow
from question_bank.errors import BankError, InterchangeError, SettingError
from question_bank.interchange import check_item
from question_bank.interchange.soundness import check_evidence
from question_bank.model import STATUSES, Item

EDITABLE: Final = (
    *("stem", "options", "answers", "pairs", "sequence", "tolerance", "explanation", "points"),
    "evidence",  # another key stands at another place of it, or at none
)
_SEVERAL: Final = ("options", "answers", "pairs", "sequence", "evidence")


def edit(session: Session, item_id: str, *, based_on: int | None, changes: Mapping[str, Any]) -> Item:
    """The item as it is now; a new version of it only where something changed."""
    foreign = sorted(set(changes) - set(EDITABLE))
    if foreign:
        raise SettingError(f"“{foreign[0]}” of an item cannot be edited; what can is {', '.join(EDITABLE)}.")
    row = queries.item(session, item_id, to_change=True)
    if based_on is not None and based_on != row.version:
        raise BankError(
            f"The item {item_id} was edited meanwhile (version {row.version} instead of {based_on}); look at it again."
        )
    before = queries.version(session, row, row.version)
    values: dict[str, Any] = {name: tuple(value) if name in _SEVERAL else value for name, value in changes.items()}
    after = replace(before, **values)
    try:
        check_item(after)
        if after.evidence != before.evidence:
            _check_evidence(session, after)
    except InterchangeError as error:
        raise SettingError(str(error)) from error
    if after != before:
        row.version, row.touched = row.version + 1, True
        session.add(row)
        session.add(ItemVersionRow(item_id=item_id, version=row.version, content=rows.content(after)))
    return after


def _check_evidence(session: Session, item: Item) -> None:
    """Raises InterchangeError where evidence is not what the item's article says at that place."""
    article = queries.article(session, item.article)
    indices = {sentence.index for sentence in rows.sentences(article)}
    for number, each in enumerate(item.evidence, start=1):
        check_evidence(each, article.text, indices, where=f"Evidence {number}")


def set_status(session: Session, item_id: str, status: str) -> None:
    """Puts an item into one of STATUSES; what a teacher has decided, no later import changes."""
    if status not in STATUSES:
        raise SettingError(f"“{status}” is no status of an item; the statuses are {', '.join(STATUSES)}.")
    row = queries.item(session, item_id, to_change=True)
    row.status, row.touched = status, True
    session.add(row)
