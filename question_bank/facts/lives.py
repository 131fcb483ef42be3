"""An analysed article goes in; the people whose life it tells, and how a question introduces each, come out."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.clauses import main_clauses
from question_bank.language.entities import Group
from question_bank.model import Mention

DEATH: Final = re.compile(r",?(?: .*)? (?:dies|dead|died|passes away)\b")
"""What follows the name in the headline of an obituary."""
LONGEST_CALLING: Final = 6
"""Words that can stand before a name."""
INTERVIEW: Final = re.compile(r"\binterviews? (?:with )?([^,]*)$", re.IGNORECASE)
DROPPED: Final = frozenset("sitting incumbent legendary iconic beloved famed the murdered late".split())
"""What the headline of a death says of somebody and a question of his life does not."""
CALLED: Final = re.compile(
    r"\)(?:, [^.]*,)? (?:is|was) an? ((?:[\w’'-]+ ){0,4}?([a-z]+))"
    r"(?:,|\.| who\b| and\b| for\b| from\b| of\b| known\b| best\b| in\b| at\b)"
)
"""The calling behind brackets: "Ada Kern (…; 3 May 1901 – 2 June 1980) was a Norwegian engineer"."""
EMPTY_CALLINGS: Final = frozenset(
    "citizen native member man woman person figure son daughter child resident descendant follower supporter winner"
    " number sister brother father mother wife husband contender character classmate friend contemporary colleague"
    " neighbour rival partner name pseudonym alias".split()
)
"""Nouns that say nothing of what somebody is known for."""
LONGEST_NAME: Final = 4
"""Words of a title that may be nothing but a name."""


@dataclass(frozen=True)
class Life:
    """Somebody whom the article is about; `introduced` is the name with what he or she is, where that is told.

    `whole` says that it is the life itself that is told, and not one piece of news about somebody.
    """

    person: Group
    introduced: Mention | None
    whole: bool


def lives(analysis: Analysis) -> list[Life]:
    """The one person whose life or death the article tells; nobody where it tells of several or of something else."""
    person = _titled(analysis) or _headlined(analysis) or _first_told(analysis)
    whole = person is not None
    person = person or _named_most(analysis)
    if person is None or len(person.name.split()) < 2:
        return []
    return [Life(person, _introduced(analysis, person), whole)]


def plain(text: str) -> str:
    """In small letters without accents: "Antonín Dvořák" is "antonin dvorak"."""
    apart = unicodedata.normalize("NFKD", text.lower())
    return "".join(char for char in apart if not unicodedata.combining(char))


def _titled(analysis: Analysis) -> Group | None:
    """The person whose name the title is, be it a part of it."""
    title = plain(analysis.article.title).split()
    if not 2 <= len(title) <= LONGEST_NAME:
        return None
    fitting = [g for g in analysis.names.people() if set(title) <= set(plain(g.name).split())]
    return max(fitting, key=lambda g: len(g.ranges)) if fitting else None


def _headlined(analysis: Analysis) -> Group | None:
    """The person whose death the headline tells, or who is interviewed."""
    title = analysis.article.title
    for group in analysis.names.people():
        for name in (group.name, *group.names):
            found = title.find(name)
            if len(name.split()) < 2 or found < 0:
                continue
            if DEATH.match(title[found + len(name) :]) or INTERVIEW.search(title[:found]):
                return group
    return None


def told_alone(analysis: Analysis) -> bool:
    """Whether the article is a paragraph of a sentence or two, so that there is nothing to introduce anybody by."""
    return len(analysis.article.blocks) < 2 and len(analysis.sentences) < 3


def _named_most(analysis: Analysis) -> Group | None:
    """The person of the headline who is named more often than all others together."""
    people = sorted(analysis.names.people(), key=lambda g: -len(g.ranges))
    if not people or people[0].surname not in analysis.article.title:
        return None
    return people[0] if len(people[0].ranges) > sum(len(g.ranges) for g in people[1:]) else None


def _first_told(analysis: Analysis) -> Group | None:
    """Under a title of a word or two: the person of whom the first sentence tells, named more often than any other."""
    short = len(analysis.article.title.split()) < LONGEST_NAME or told_alone(analysis)
    if not short or not analysis.sentences:
        return None
    people = sorted(analysis.names.people(), key=lambda g: -len(g.ranges))
    for clause in main_clauses(analysis, analysis.sentences[0])[:1]:
        if people and analysis.names.of_token.get(clause.subject.i) is people[0]:
            return people[0]
    return None


def _introduced(analysis: Analysis, person: Group) -> Mention | None:
    """ "the Norwegian engineer Ada Kern": by the first sentence of a life, or by the headline of a death."""
    told = (*_by_definition(analysis, person), *_by_first_words(analysis, person), *_by_headline(analysis, person))
    for words, place in told:
        if 0 < len(words.split()) <= LONGEST_CALLING and not words.endswith(("'s", "’s")):
            name = _known_name(analysis, person)
            start, end = place
            text = analysis.article.text[start:end]
            return Mention(text, f"the {words} {name}", "PERSON", start, end)
    return None


def _known_name(analysis: Analysis, person: Group) -> str:
    title = analysis.article.title
    return title if title in person.names else person.name


def _by_definition(analysis: Analysis, person: Group) -> Iterator[tuple[str, tuple[int, int]]]:
    for sentence in analysis.sentences[:2]:
        for clause in main_clauses(analysis, sentence):
            nouns = [c for c in clause.verb.children if c.dep_ == "attr"]
            if clause.verb.lemma_ != "be" or len(nouns) != 1 or analysis.group_of(clause.subject) is not person:
                continue
            told = _calling(nouns[0])
            if told:
                start, end = analysis.parse.offsets(told)
                yield analysis.article.text[start:end], (start, end)


def _by_first_words(analysis: Analysis, person: Group) -> Iterator[tuple[str, tuple[int, int]]]:
    """The same where brackets behind the name keep the parser from seeing it."""
    first = analysis.sentences[0]
    if analysis.names.of_token.get(first.tokens.start) is not person and _titled(analysis) is not person:
        return
    told = analysis.article.text[first.start : first.end]
    found = CALLED.search(told)
    if found is not None and _is_calling(found.group(2)):
        yield found.group(1), (first.start + found.start(1), first.start + found.end(1))


def _calling(noun: Token) -> list[Token]:
    """The words between "a" and the noun; none where the noun is not for a person."""
    article = next((c for c in noun.lefts if c.lower_ in ("a", "an")), None)
    if article is None or not _is_calling(noun.lower_):
        return []
    return list(noun.doc[article.i + 1 : noun.i + 1])


def _is_calling(noun: str) -> bool:
    if noun in EMPTY_CALLINGS:
        return False
    known = gazetteer.person_noun(noun) or gazetteer.office_noun(noun) is not None
    return known or noun.endswith(("er", "or", "ist", "ian", "personality"))


def _by_headline(analysis: Analysis, person: Group) -> Iterator[tuple[str, tuple[int, int]]]:
    """What stands before the name in the headline of a death, in the letters of the middle of a sentence."""
    title = analysis.article.title
    names = [name for name in (person.name, *person.names) if len(name.split()) > 1 and name in title]
    before, _, after = title.partition(max(names, key=len)) if names else ("", "", "")
    interview = INTERVIEW.search(before) is not None
    if interview:
        before = INTERVIEW.split(before)[1].strip() or after.strip(" ,")
    elif not DEATH.match(after) or not re.search(r"\b[a-z]{4,}", after):
        return  # Every Word With a Capital: which of them are names, nobody can tell
    words = before.split()
    while words and words[0].lower() in DROPPED:
        words.pop(0)
    if words and not (interview or _is_name(words)):
        words[0] = words[0].lower()
    lead = analysis.sentences[0]
    yield " ".join(words), (lead.start, lead.end)


def _is_name(words: list[str]) -> bool:
    """Whether the first word keeps its capital: "US", "South African", "Seoul"."""
    first, two = words[0], " ".join(words[:2])
    nation = gazetteer.country_of_adjective(first) or gazetteer.country_of_adjective(two) or gazetteer.country(first)
    if nation is not None or gazetteer.place_kind(first, strict=False) is not None:
        return True
    return not first[:1].isupper() or first.isupper() or "." in first
