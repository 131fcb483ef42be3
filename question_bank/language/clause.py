"""A finite clause with its parts apart: what is found in sentences, and what the rules for facts read."""

from dataclasses import dataclass, field

from spacy.tokens import Token

from question_bank.language.dates import DateMention
from question_bank.language.parsing import ParsedSentence


@dataclass
class Clause:
    """A finite main clause. `rest` are the tokens after the verb group, without dates that were taken apart."""

    sentence: ParsedSentence
    verb: Token
    subject: Token
    subject_tokens: list[Token]
    auxiliaries: list[Token]
    rest: list[Token]
    fronted: list[Token]
    when: tuple[DateMention, list[Token]] | None = None
    negated: bool = False
    modal: str | None = None
    hedged: bool = False
    passive: bool = False
    perfect: bool = False
    progressive: bool = False
    past: bool = False
    torn: bool = False
    cut: bool = False
    whole: bool = False
    """Whether the clause is the sentence: nothing was left out but its date, asides between commas, and joined clauses
    that follow it."""
    dates: list[tuple[DateMention, list[Token]]] = field(default_factory=list)
