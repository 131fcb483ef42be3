"""Words cut out of a sentence go in; how they stand by themselves, and who they name, comes out."""

import re
from collections import Counter
from itertools import takewhile
from typing import Final

from spacy.tokens import Doc, Token

from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.entities import Group

PARTIES: Final = frozenset(
    "Republican Republicans Democratic Democrat Democrats Conservative Conservatives Labour".split()
)
PLAIN_OPENERS: Final = frozenset(
    "two three four five six seven eight nine ten dozens hundreds thousands "
    "current former late acting outgoing incumbent the a an at around about "
    "more over nearly only some many all most both each every no its his her their "
    "this that these those several multiple congressional presidential senatorial gubernatorial".split()
)

OFFICE_REACH: Final = 8
"""Words among which an office ends and a name begins."""
GENERAL: Final = frozenset(
    "Senate House Representatives Congress Parliament Court Supreme High Federal State Senators Army Navy Police"
    " Government Department Ministry Committee Council Assembly National US U.S. United States UK Democratic Republican"
    " Party of the and White University Cabinet Church College School Union".split()
)
"""Words of bodies that one country has as another has them: a name of these alone is nobody's answer."""


def is_general(name: str) -> bool:
    """Whether a body's name says no more than what it is: "Supreme Court", "the Senate"."""
    return set(name.split()) <= GENERAL


TITLES: Final = frozenset(
    "Sen Sens Rep Reps Gov Govs Gen Dr Mr Mrs Ms President Senator Senators Governor General King Queen Pope Prince"
    " Princess Chancellor Secretary Justice Judge Mayor Speaker Ambassador Archbishop Bishop Vice".split()
)


TITLE_AND_NAME: Final = re.compile(r"[A-Z]\w+(?:\.|-elect|-designate)?(?: (?:of|for) [A-Z]\w+)* [A-Z]")
"""A title that a name follows: "Speaker Kern", "President-elect Kern", "Secretary of State Kern"."""
IDEAS: Final = frozenset(("Conservative", "Conservatives"))
"""Names of parties that elsewhere are those of a way of thinking, as far as the article writes them small."""


def _begins_office(first: Token) -> bool:
    """ "Health and Harbour Minister Liv Aas": a common word that begins the office of a name."""
    rest = [token.text for token in first.doc[first.i + 1 : first.i + OFFICE_REACH]]
    if rest[:1] != ["and"] or first.tag_ == "NNS" or gazetteer.person_noun(first.lower_):
        return False  # "Sailors and Prime Minister Ada Kern"
    run = list(takewhile(lambda word: word[:1].isupper(), rest[1:]))
    return any(gazetteer.office_noun(word.lower()) is not None for word in run[:-1])


QUANTITIES: Final = frozenset("Dozens Hundreds Millions Scores Tens Thousands".split())


def uncapitalised(words: str, first: Token) -> str:
    """Words from the start of a sentence as they stand inside one: "An apartment block" gives "an apartment block"."""
    following = first.doc[first.i + 1] if first.i + 1 < len(first.doc) else first
    name = (
        first.pos_ == "PROPN"
        or first.ent_type_ in ("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC")
        or (first.text.isupper() and len(first.text) > 1)
    )
    if first.text in QUANTITIES and following.lower_ == "of":
        return words[:1].lower() + words[1:]  # which the name finder takes for a number, with its capital
    party = first.text in PARTIES and not (first.text in IDEAS and first.lower_ in small_words(first.doc))
    titled = TITLE_AND_NAME.match(words) is not None and words.split()[0].rstrip(".").partition("-")[0] in TITLES
    if gazetteer.country_of_adjective(first.text) is not None or party or titled:
        return words
    if first.ent_type_ == "ORG" and following.lower_ == "of":
        return words  # "University of Norvik sailors"
    if _begins_office(first):
        return words
    name = name or following.pos_ == "PROPN"
    common = (
        not first.text.isupper()
        and first.lower_ in small_words(first.doc)
        and (following.text[:1].islower() or (gazetteer.person_noun(first.lower_) and following.ent_type_ != "ORG"))
    )
    calling = gazetteer.person_noun(first.lower_) and not gazetteer.office_noun(first.lower_)
    name_behind = [token.ent_type_ for token in first.doc[first.i + 1 : first.i + 3]] == ["PERSON", "PERSON"]
    common = common or (calling and name_behind)  # "Billionaire Ada Kern"
    small, capital = small_words(first.doc)[first.lower_], _capital_words(first.doc)[first.text]
    twin = first.text == "Twin" and following.text[:1].islower()  # "Twin storms", not "Twin Falls"
    if capital > small and first.lower_ not in PLAIN_OPENERS and not twin:
        return words  # "Endurance", a rocket that the article writes so
    plain = twin or first.lower_ in PLAIN_OPENERS or (common and capital <= small)
    return words if (name and not plain) or not words.startswith(first.text) else words[:1].lower() + words[1:]


def small_words(doc: Doc) -> Counter[str]:
    """How often the article writes a word in small letters."""
    known = doc.user_data.get("small_words")
    if known is None:
        known = doc.user_data["small_words"] = Counter(filter(str.islower, (t.text for t in doc)))
    return known


def _capital_words(doc: Doc) -> Counter[str]:
    """How often the article writes a word with a capital inside a sentence: names, be they words as well."""
    known = doc.user_data.get("capital_words")
    if known is None:
        inside = (
            t for t in doc if t.text[:1].isupper() and t.i and not t.is_sent_start and t.nbor(-1).text not in ':“"'
        )
        known = doc.user_data["capital_words"] = Counter(t.text for t in inside)
    return known


def is_anchored(words: str) -> bool:
    """Whether something in the words is named: a capital beyond the first letter, or the figure of a year."""
    inside = re.search(r"(?<=\s)[“‘(]?[A-ZÀ-Þ][\w’'-]*|\b[12]\d{3}\b", words)
    return inside is not None or re.match(r"[A-Z][a-z]+(?:[A-Z]|’s |'s )|[A-Z]{2}", words) is not None


def apposed_person(analysis: Analysis, clause: Clause) -> Group | None:
    """The person in "the head of Norvik, Ada Kern, opened …"."""
    for child in clause.subject.children:
        if child.dep_ == "appos":
            group = analysis.names.of_token.get(child.i)
            if group is not None and group.type == "PERSON":
                return group
    return None
