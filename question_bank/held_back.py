"""The facts of an article and the items a bank has of it go in; the weaker items that were held back come out.

A class is asked only what was right often enough where it was tried. What was right less often is nothing to serve
unread, but a teacher who reads it can choose from it.
"""

from collections.abc import Iterable
from typing import Final

from question_bank.generation import generate_from_sheet
from question_bank.item_sifting import WORST
from question_bank.item_templates import load
from question_bank.model import FactSheet, Item, Settings

COMPOSED: Final = (False, WORST + 1)
"""The rank of what is made of several facts: what of it is good enough is in the bank already."""


def held_back(sheet: FactSheet, present: Iterable[Item], *, seed: int = 0) -> list[Item]:
    """What `generate --generous` would write of the sheet and is not among the items `present`, by id or by stem.

    Those of the better templates come first, those of one rank in the order of the article. The pipeline is not loaded.
    """
    there = list(present)
    ids, stems = {item.id for item in there}, {item.stem.lower() for item in there}
    rank = {template.id: (template.off, template.rank(sheet.article)) for template in load()}
    items = generate_from_sheet(sheet, Settings(generous=True, seed=seed)).items
    fresh = [item for item in items if item.id not in ids and item.stem.lower() not in stems]
    return sorted(fresh, key=lambda item: rank.get(item.template, COMPOSED))
