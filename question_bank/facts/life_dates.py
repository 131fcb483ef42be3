"""A clause or the first sentence of a life goes in; the year of what it tells, and the age at death, come out."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Final

from spacy.tokens import Token

from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.dates import DateMention, in_words
from question_bank.language.entities import Group
from question_bank.model import Mention, TimeSpan

BRACKET: Final = re.compile(r"\(([^()]*(?:\([^()]*\)[^()]*)*)\)")
YEAR: Final = re.compile(r"\b(?:1\d|20)\d\d\b")
_DAY: Final = r"(?:\d{1,2} [A-Z][a-z]+ |[A-Z][a-z]+ \d{1,2}, |[A-Z][a-z]+ )?"
BOTH: Final = re.compile(rf"({_DAY}\d{{3,4}})\s*[–—-]\s*({_DAY}\d{{3,4}})\s*$")
BIRTH: Final = re.compile(rf"\bborn (?:on |in )?({_DAY}\d{{3,4}})\s*$")
STRETCH: Final = re.compile(r"\b[Ff]rom ((?:1\d|20)\d\d) (?:to|until|till|through) ((?:1\d|20)\d\d)\b")
ABOUT: Final = re.compile(r"\b(?:ca?\.|fl\.|flourished|active|circa|about|around|or|before|after|unknown)(?=\s)|\?")
"""What makes a year uncertain, or tells when somebody was at work: "(c. 1818 – 1880)", "(fl. 1777)"."""
NAME_AT: Final = 6
"""Tokens in which a life names its person."""
AGES: Final = range(12, 116)


def year_of(analysis: Analysis, clause: Clause) -> tuple[TimeSpan | None, Mention | None]:
    """The year, written out in the clause, in which it happened; nothing where there is none or more than one."""
    return year_in(analysis, *clause.when) if clause.when is not None else (None, None)


def year_in(analysis: Analysis, mention: DateMention, tokens: list[Token]) -> tuple[TimeSpan | None, Mention | None]:
    """The year that a date expression writes out, if it lies in just one."""
    years = YEAR.findall(" ".join(t.text for t in tokens))
    if tokens[-1].i + 1 < len(tokens[-1].doc) and tokens[-1].nbor().text in "–—-":
        return None, None  # "in 1920–21"
    if mention.span is None or len(years) != 1 or mention.span.start.year != mention.span.end.year:
        return None, None
    span = year_span(mention.span.start.year)
    return span, analysis.mention([t for t in tokens if years[0] in t.text] or tokens, in_words(span), "DATE")


def stretch_of(clause: Clause) -> str:
    """ "from 1977 to 1995", where the clause says from when to when it was so; or nothing."""
    found = STRETCH.findall(" ".join(t.text for t in clause.verb.subtree))
    return f"from {found[0][0]} to {found[0][1]}" if len(found) == 1 else ""


def year_span(year: int) -> TimeSpan:
    return TimeSpan(date(year, 1, 1), date(year, 12, 31))


def bracketed(analysis: Analysis, person: Group) -> Iterator[tuple[str, Mention, TimeSpan]]:
    """Birth and death from the brackets behind the name at the start of a life: step, mention, year."""
    if not analysis.sentences:
        return
    first = analysis.sentences[0]
    if not any(analysis.names.of_token.get(t.i) is person for t in first.tokens[:NAME_AT]):
        return
    found = BRACKET.search(analysis.article.text, first.start, first.end)
    if found is None or found.start() - first.start > 60:
        return
    inside, at = found.group(1), found.start(1)
    if ABOUT.search(inside):
        return
    both, born = BOTH.search(inside), BIRTH.search(inside)
    told = [("birth", both, 1), ("death", both, 2)] if both else [("birth", born, 1)]
    for step, match, group in told:
        years = YEAR.findall(match.group(group)) if match else []
        if match is not None and len(years) == 1:
            start = at + match.start(group)
            span = year_span(int(years[0]))
            words = match.group(group)
            yield step, Mention(words, in_words(span), "DATE", start, start + len(words)), span


def age_told(clause: Clause) -> Token | None:
    """The age at death: "died at the age of 85", "died aged 85", and in an obituary "She was 85"."""
    verb = clause.verb
    if verb.lemma_ == "be":
        told = [t for t in clause.rest if t.is_alpha or t.like_num]
        plain = len(told) == 1 or [t.lower_ for t in told[1:]] in (["years", "old"], ["years", "of", "age"])
        return told[0] if told and plain and _is_age(told[0]) else None
    words = list(verb.subtree)
    for before, token in pairwise(words):
        if before.lower_ in ("aged", "age", "of") and _is_age(token) and "age" in " ".join(t.lower_ for t in words):
            return token
    return None


def _is_age(token: Token) -> bool:
    return token.text.isdigit() and int(token.text) in AGES
