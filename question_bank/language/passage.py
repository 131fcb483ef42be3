"""Words that are to stand alone: what a reader knows before they begin, and who was named on the way through them."""

from dataclasses import dataclass, field

from spacy.tokens import Token

from question_bank.language.analysis import Analysis
from question_bank.language.entities import Group


@dataclass
class Context:
    """Who is already named before the words begin, and whether pronouns for them may stay."""

    named: list[Group] = field(default_factory=list)
    dropped: frozenset[int] = frozenset()
    clear: frozenset[int] = frozenset()
    """Tokens (indices) that a reader of the words understands as they are, whatever stands around them."""
    opens: bool = False
    """Whether the words are the first sentence of an article: nothing stands before it that it could lean on."""
    past: bool = False
    """Whether a verb of saying or hoping in the past stands above the words."""
    by_title: bool = False
    """Set while writing: the words lean on the headline, which alone says which thing is meant."""
    shift: frozenset[int] = frozenset()
    """Finite verbs (token indices) to tell in the past, since the verb of saying above them is."""


@dataclass
class Passage:
    """One pass over tokens; it remembers who was named on the way."""

    analysis: Analysis
    context: Context
    tokens: list[Token]
    named: list[Group]
    written: list[Token] = field(default_factory=list)

    def quotes(self, token: Token) -> bool:
        """Whether a token stands in a quoted fragment, where the words stay as they were said."""
        return any(token.i in inside for _, inside in self.analysis.parse.fragments)
