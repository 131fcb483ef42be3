"""A corrected fact and the items that change with it go in; they are stored whole or not at all."""

from collections.abc import Iterable, Mapping

from sqlmodel import Session, select

from question_bank.bank import editing, rows
from question_bank.bank.editing import EDITABLE
from question_bank.bank.tables import FactRow
from question_bank.errors import BankError
from question_bank.interchange import writing
from question_bank.model import Fact, Item


def fact(session: Session, fact_id: str, *, to_change: bool = False) -> FactRow:
    """The row of one fact; to change it, it is locked against every other writer."""
    query = select(FactRow).where(FactRow.id == fact_id)
    row = session.exec(query.with_for_update() if to_change else query).first()
    if row is None:
        raise BankError(f"There is no fact “{fact_id}” in this bank.")
    return row


def correct(
    session: Session,
    told: Fact,
    *,
    based_on: Fact,
    items: Iterable[Item],
    versions: Mapping[str, int],
    withdrawn: Iterable[str],
) -> None:
    """Stores the fact in the place of `based_on`, a new version of each item, and rejects the withdrawn ones."""
    row = fact(session, told.id, to_change=True)
    if rows.fact(row) != based_on:
        raise BankError("The fact was corrected by somebody else meanwhile; look at it again.")
    row.content = writing.fact(told)
    session.add(row)
    for item in items:
        changes = {name: getattr(item, name) for name in EDITABLE}
        editing.edit(session, item.id, based_on=versions.get(item.id), changes=changes)
    for item_id in withdrawn:
        editing.set_status(session, item_id, "rejected")
