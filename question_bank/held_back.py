"""The facts of an article and the items a bank has of it go in; the weaker items that were held back come out.

A class is asked only what was right often enough where it was tried. What was right less often is nothing to serve
unread, but a teacher who reads it can choose from it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from question_bank import acceptance
from question_bank.generation import generate_from_sheet
from question_bank.item_writing import written_strictly
from question_bank.model import FactSheet, Item, Settings


@dataclass(frozen=True, slots=True)
class HeldBack:
    """An item that no class is asked, and the estimated chance, from 0 to 1, that a strict reader accepts it."""

    item: Item
    chance: float


def held_back(sheet: FactSheet, present: Iterable[Item], *, seed: int = 0) -> list[HeldBack]:
    """What `generate --generous` would write of the sheet and is not among the items `present`, by id or by stem.

    Those that are likely accepted come first, those of one chance in the order of the article. The pipeline is not
    loaded.
    """
    there = list(present)
    ids, stems = {item.id for item in there}, {item.stem.lower() for item in there}
    items = generate_from_sheet(sheet, Settings(generous=True, seed=seed)).items
    strict = written_strictly(sheet, Settings(generous=True, seed=seed))
    fresh = [item for item in items if item.id not in ids and item.stem.lower() not in stems]
    found = [HeldBack(item, acceptance.chance(sheet, item, strict=item.stem in strict)) for item in fresh]
    return sorted(found, key=lambda one: -one.chance)
