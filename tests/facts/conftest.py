"""Paragraphs of invented news go in; the facts and silences of one kind come out."""

from question_bank.facts import kinds
from question_bank.facts.making import Silence
from question_bank.model import Fact
from tests.language.conftest import analysed

HEADLINE = "Norvik opens a new harbour bridge"


def found(kind: str, *paragraphs: str, title: str = HEADLINE) -> list[Fact | Silence]:
    """What a kind finds in some paragraphs, under a headline that tells of a bridge unless another title is given."""
    return list(kinds()[kind].find(analysed(*paragraphs, title=title)))


def facts(kind: str, *paragraphs: str, title: str = HEADLINE) -> list[Fact]:
    """The facts alone."""
    return [f for f in found(kind, *paragraphs, title=title) if isinstance(f, Fact)]


def reasons(kind: str, *paragraphs: str, title: str = HEADLINE) -> list[str]:
    """Why it is silent, without the words; and "fact" for each fact."""
    return ["fact" if isinstance(f, Fact) else f.reason.split(":")[0] for f in found(kind, *paragraphs, title=title)]
