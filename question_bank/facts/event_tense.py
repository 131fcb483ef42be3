"""A clause of an event goes in; whether its verbs are told as of the day of the paper comes out."""

from typing import Final

from spacy.tokens import Token

from question_bank.facts.recency import is_life
from question_bank.headline import is_release
from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause

LASTING: Final = frozenset(
    "be have want hope live believe support oppose remain plan seek need own hold work teach lead run head serve"
    " represent belong come include face owe deserve play study use call".split()
)
"""What somebody does for longer than a picture takes."""


def goes_with_now(token: Token) -> bool:
    """ "spoke on Monday as the debate continues": what was going on then is told as if it went on now."""
    marked = any(child.dep_ == "mark" and child.lower_ in ("as", "while") for child in token.children)
    return token.dep_ == "advcl" and token.tag_ in ("VBZ", "VBP") and marked


def is_caption(analysis: Analysis, clause: Clause) -> bool:
    """ "Ada Kern accepts the Norvik Prize": what a picture shows, told in the present by a report of a day."""
    article = analysis.article
    person = (
        analysis.person_of(clause.subject) is not None and article.published is not None and not is_release(article)
    )
    plain = clause.verb.tag_ in ("VBZ", "VBP") and not clause.auxiliaries
    return person and plain and not is_life(analysis) and clause.verb.lemma_.lower() not in LASTING
