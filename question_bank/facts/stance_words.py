"""A clause and its roles go in; a doubt is raised where words, each clear by itself, say something else together."""

import re
from collections.abc import Mapping
from itertools import chain
from typing import Final

from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.doubts import Unclear
from question_bank.language.whole_words import stands_in
from question_bank.model import Mention

OWN: Final = re.compile(r"(?:against |for |in \w+ of )?(?:its|their) ")
SPOKEN: Final = re.compile(r"“[^”]*\b(?:I|me|my|we|us|our|you|your)\b")
"""A piece of a quotation that speaks to somebody."""
INSIDE: Final = re.compile(r"\bthe ([A-Z][\w.’'-]+ [A-Z][\w’'-]+)(?= [a-z])")
"""A full name that stands before another noun: "the Ada Kern campaign"."""


def check_words(analysis: Analysis, clause: Clause, roles: Mapping[str, Mention]) -> None:
    """Raises Unclear where the words, each clear by itself, say something else together."""
    subject, rest = roles["subject"].entity, roles["rest"].entity
    if _is_cut(clause):
        raise Unclear("words-cut", rest)
    named = roles["subject"].type != "PHRASE"
    if named and stands_in(subject.split()[-1], rest):
        raise Unclear("speaker-in-content", rest)
    if SPOKEN.search(rest):
        raise Unclear("quotation-unclear", rest)
    if OWN.match(rest):
        raise Unclear("dangling-pronoun", rest)  # "ruled against its first attempt": it may be another's
    if any(name.split()[-1] in analysis.bare_names for name in INSIDE.findall(rest)):
        raise Unclear("name-inside", rest)


def begins_with_date(analysis: Analysis, clause: Clause) -> bool:
    """Whether a date stands before the subject that is not the time of the clause: "Back in 2018, …"."""
    when = {t.i for t in clause.when[1]} if clause.when else set()
    first = clause.subject.left_edge.i
    dates = (t for _, tokens in analysis.dates.get(clause.sentence.index, []) for t in tokens)
    figures = (t for t in clause.sentence.tokens if re.match(r"[12]\d{3}|centur|decades?$", t.lower_))
    return any(t.i < first and t.i not in when for t in chain(dates, figures))


def _is_cut(clause: Clause) -> bool:
    """Whether words are missing inside what follows the verb; what is joined to its end is no loss."""
    rest = [t.i for t in clause.rest if not t.is_punct]
    when = {t.i for t in clause.when[1]} if clause.when else set()
    missing = set(range(clause.verb.i + 1, rest[-1])) - set(rest) - when if rest else set()
    doc = clause.verb.doc
    return any(
        not doc[i].is_punct
        and doc[i].dep_ not in ("neg", "advmod", "prt")
        and not any(t.dep_ in ("appos", "relcl", "acl") for t in (doc[i], *doc[i].ancestors))
        for i in missing
    )
