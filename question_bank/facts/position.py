"""Who holds which office or role of what."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from question_bank.facts.making import Silence, fact
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.office import Office
from question_bank.model import Fact, Mention

KIND: Final = "position"
ROLES: Final = ("holder", "office")

LONG_AGO: Final = timedelta(days=183)
"""After so long an office that is told in passing need not be held any more."""
DEPUTY: Final = re.compile(r"\b(?:deputy|vice|assistant|associate|co-)", re.IGNORECASE)

EXAMPLES: Final = (
    (
        "Norwegian Foreign Minister Liv Aas arrived on Monday.",
        {"holder": "Liv Aas", "office": "Norwegian Foreign Minister"},
    ),
    (
        "Ada Kern, the head of the Norvik Institute, spoke first.",
        {"holder": "Ada Kern", "office": "head of the Norvik Institute"},
    ),
)
COUNTEREXAMPLES: Final = (
    "Former president Ada Kern spoke first.",
    "Ada Kern, its director, spoke first.",
    "The minister spoke first.",
    "In October 2007, Norwegian Foreign Minister Liv Aas spoke first.",
)


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """Current offices that say of what, one fact for each person and office."""
    seen: set[tuple[str, str]] = set()
    for office in analysis.offices:
        reason = _doubt(office) or ("not-current" if _is_long_ago(analysis, office) else None)
        if reason:
            yield Silence(KIND, f"{office.person.name}: {office.text}", reason)
            continue
        key = (office.person.name, office.text.lower())
        if key in seen:
            continue
        seen.add(key)
        yield _fact(analysis, office)


def _doubt(office: Office) -> str | None:
    if office.former or office.future:
        return "not-current"
    if len(office.person.name.split()) < 2:
        return "bare-surname"
    noun = gazetteer.office_noun(office.head)
    if not office.complete and (noun is None or noun.needs_of or len(office.text.split()) < 2):
        return "office-of-what"
    if len(office.text.split()) > 14:
        return "long-office"
    return None


def _is_long_ago(analysis: Analysis, office: Office) -> bool:
    """Whether the sentence tells of another time: "in October 2007, Minister Ada Kern said" in a report of 2009."""
    published = analysis.article.published
    sentence = analysis.parse.sentence(analysis.doc[office.start])
    spans = [mention.span for mention, _ in analysis.dates.get(sentence.index, []) if mention.span is not None]
    return published is not None and bool(spans) and all(published - span.end > LONG_AGO for span in spans)


def _fact(analysis: Analysis, office: Office) -> Fact:
    doc = analysis.doc
    start, end = next(r for r in sorted(office.person.ranges, key=lambda r: abs(r[0] - office.end)))
    holder = analysis.mention(list(doc[start:end]), office.person.name, "PERSON")
    tokens = list(doc[office.start : office.end])
    kind = "OFFICE" if office.formal else "ROLE"
    words = analysis.mention(
        tokens, office.text, f"UNIQUE_{kind}" if office.unique and not DEPUTY.search(office.text) else kind
    )
    sentence = analysis.parse.sentence(doc[office.start])
    roles: dict[str, Mention] = {"holder": holder, "office": words}
    return fact(analysis, KIND, roles, [sentence])
