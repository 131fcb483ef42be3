"""What comes of a file of facts: those that could be read, and a word on each that could not."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from question_bank.model import FactSheet


@dataclass(frozen=True, slots=True)
class FactsRead:
    """The facts that could be read, and a sentence for each that could not: where it stands and what to do."""

    sheet: FactSheet
    problems: tuple[str, ...] = ()
    places: Mapping[str, str] = field(default_factory=dict)
    """For the id of each fact where it stands in the file: "Line 3"."""
