"""What a report is about, in its own words: its first sentence and its headline, each with what can be asked of it.

Nothing is cut out of a sentence or turned round: it is told whole, with names in full and dates resolved, and one
person, place, body, number or day of it is the answer. A headline is told as it stands.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from question_bank.facts.making import Silence, fact, told
from question_bank.facts.news_headline import told_by_headline
from question_bank.facts.news_opening import first_told, is_credited, opening_roles
from question_bank.facts.recency import is_life
from question_bank.language.analysis import Analysis
from question_bank.language.doubts import Unclear
from question_bank.language.parsing import ParsedSentence
from question_bank.model import Fact, Mention, TimeSpan

KIND: Final = "news"
ROLES: Final = ("sentence", "heading", "person", "place", "organisation", "number", "nationality", "date")
NEEDS: Final = (("sentence",), ("heading",))

EXAMPLES: Final = (
    (
        "Liv Aas, a baker of note, won the harbour race of Norvik on Saturday.",
        {"person": "Liv Aas", "sentence": "Liv Aas, a baker of note, won the harbour race of Norvik on 8 May 2021"},
    ),
    (
        "A storm of note sank a ferry in the harbour of Valletta on Friday and killed 48 sailors.",
        {"number": "48", "place": "Valletta"},
    ),
    (
        "The port of Norvik has opened a new harbour of note in Malta for 48 ships.",
        {"sentence": "the port of Norvik opened a new harbour of note in Malta for 48 ships", "number": "48"},
    ),
    (
        "The Norvik Harbour Institute closed a ferry of note in Malta on Friday.",
        {"organisation": "Norvik Harbour Institute", "place": "Malta"},
    ),
)
COUNTEREXAMPLES: Final = (
    "We won the harbour race of Norvik on Saturday.",
    "Did Liv Aas win the harbour race of Norvik on Saturday?",
    "Read more about the harbour race of Liv Aas in Norvik",
    "Liv Aas won.",
)
LEAD: Final = 4
"""Sentences at the start of an article in which a report says what its headline tells."""


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """The first sentence, and what of the headline a sentence of the lead bears out; nothing of a life."""
    if is_life(analysis):
        return
    first = first_told(analysis)
    for sentence in [first] if first is not None else []:
        try:
            roles = opening_roles(analysis, sentence)
        except Unclear as doubt:
            yield Silence(KIND, told(analysis, sentence), str(doubt))
            continue
        if roles:
            yield fact(analysis, KIND, roles, [sentence], time=_time(analysis, roles, sentence))
    lead = [s for s in analysis.sentences[:LEAD] if not is_credited(analysis, s)]
    for roles, sentences in told_by_headline(analysis, lead):
        yield fact(analysis, KIND, roles, sentences)


def _time(analysis: Analysis, roles: Mapping[str, Mention], sentence: ParsedSentence) -> TimeSpan | None:
    """The day of a sentence that tells one."""
    span = analysis.dates[sentence.index][0][0].span if "date" in roles else None
    return TimeSpan(span.start, span.end) if span is not None else None
