"""What a term means ("tutoring means teaching …", "solar wind is the flow of …"), and what something is called."""

from collections.abc import Iterator
from typing import Final

from question_bank.facts.calling import called
from question_bank.facts.explaining import explained
from question_bank.facts.making import Silence, told
from question_bank.language.analysis import Analysis
from question_bank.language.doubts import Unclear
from question_bank.model import Fact

KIND: Final = "definition"
ROLES: Final = ("term", "meaning", "source", "name", "sentence")
NEEDS: Final = (("term", "meaning"), ("name", "sentence"))

EXAMPLES: Final = (
    (
        "Ballast is a term that means heavy stones laid low in a ship.",
        {"term": "ballast", "meaning": "heavy stones laid low in a ship"},
    ),
    (
        "A slipway is a sloping road that leads ships into deep water.",
        {"term": "slipway", "meaning": "a sloping road that leads ships into deep water"},
    ),
    ("“Slow sailing” means saving fuel on a long voyage.", {"term": "slow sailing"}),
    ("The Norvik Institute defines haste as “doing many things at once and none of them well”.", {"term": "haste"}),
    ("Norway spent ten years on a giant ship called Elna.", {"name": "Elna"}),
)
COUNTEREXAMPLES: Final = (
    "Patience is one of the best ways to learn a language.",
    "Winning means a lot to the Norvik team.",
    "A new bridge may mean that the ferry stops.",
    "The bridge is a road that leads to Malta.",
    "Flash cards are another tool for learners of Norwegian.",
    "Liv Aas called the bridge a mistake.",
    "Following is a summary of the plan that leads ships into deep water.",
)


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """Terms that a sentence explains, and names that it gives to something it describes."""
    for sentence in analysis.sentences:
        if not sentence.sound:
            continue
        for reader in (explained, called):
            try:
                yield from reader(analysis, sentence)
            except Unclear as doubt:
                yield Silence(KIND, told(analysis, sentence), str(doubt))
