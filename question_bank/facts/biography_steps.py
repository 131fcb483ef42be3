"""A clause of a life and the kind of step it tells go in; the place, school, post, prize or cause it names come out."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from spacy.tokens import Token

from question_bank.facts.biography_words import (
    DEGREES,
    HONORARY,
    PLAIN_DEGREE,
    PRIZE,
    noun_phrase,
    school_in,
    subject_in,
    words_of,
)
from question_bank.facts.elements import place_mention
from question_bank.facts.life_dates import age_told, stretch_of
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.doubts import Unclear
from question_bank.language.standalone import standalone
from question_bank.model import Mention

BARE_BODY: Final = re.compile(
    r"\bthe (?:\w+ )?(?:nation|country|organi[sz]ation|group|university|club|party|company|team|city|state|jury|board)"
    r"\b"
)
"""A body that only the sentences before name: "president of the African nation"."""
ILLNESS: Final = (
    r"(?:[a-z]+ cancer|heart attack|heart failure|heart disease|stroke|pneumonia|tuberculosis|leuk[ae]+mia|COVID-19"
    r"|malaria|cholera|typhus|typhoid fever|smallpox|kidney failure|liver failure|liver disease|sepsis|cancer"
    r"|lung disease|multiple organ failure|Alzheimer['’]s disease|Parkinson['’]s disease)"
)
CAUSE: Final = re.compile(rf"\b(?:of|from|after|following|with) (?:[^,.]*? )??(?P<cause>{ILLNESS})\b")


def elements_of(analysis: Analysis, step: str, clause: Clause) -> dict[str, Mention]:
    """What can be asked beside the year: the place, the school, the post and the like. Raises Unclear."""
    return READERS[step](analysis, clause) if step in READERS else {}


def words_on(clause: Clause) -> str:
    """The sentence from the verb on."""
    return clause.verb.doc[clause.verb.i : clause.sentence.tokens.end].text


def _phrases(clause: Clause, *prepositions: str) -> Iterator[Token]:
    """The objects of the verb's own phrases that one of the prepositions opens."""
    for child in clause.verb.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in prepositions:
            yield from (c for c in child.children if c.dep_ == "pobj")


def _place(analysis: Analysis, clause: Clause) -> dict[str, Mention]:
    raised = [c for c in clause.verb.children if c.dep_ == "conj" and c.lower_ in ("raised", "baptised", "baptized")]
    renamed = [c for c in clause.verb.children if c.dep_ == "oprd"]  # "was born Ada Holt in Bergen"
    phrases = [c for v in (clause.verb, *renamed) for c in v.children if c.dep_ == "prep"]
    phrases = phrases or [c for r in raised for c in r.children]
    return place_below(analysis, phrases)


def place_below(analysis: Analysis, phrases: list[Token]) -> dict[str, Mention]:
    """The town or country that a phrase with "in" names."""
    for child in phrases:
        if child.lower_ not in ("in", "at", "near"):
            continue
        for noun in (c for c in child.children if c.dep_ == "pobj"):
            start, end = analysis.names.range_of.get(noun.i, (noun.i, noun.i + 1))
            name = place_mention(analysis, list(analysis.doc[start:end]))
            if child.lower_ == "in" and name.type in ("CITY", "CAPITAL", "COUNTRY"):
                return {"place": name}
    return {}


def _death(analysis: Analysis, clause: Clause) -> dict[str, Mention]:
    roles = _place(analysis, clause) if clause.verb.lemma_ == "die" else {}
    age = age_told(clause)
    cause = CAUSE.search(words_on(clause)) if clause.verb.lemma_ == "die" else None
    if cause is not None:
        told = cause.group("cause")
        roles["cause"] = analysis.mention(
            [clause.verb], f"a {told}" if told in ("heart attack", "stroke") else told, "CAUSE"
        )
    if age is not None and age.text not in analysis.article.title:
        roles["age"] = analysis.mention([age], age.text, "NUMBER")
    return roles


def _study(analysis: Analysis, clause: Clause) -> dict[str, Mention]:
    objects = [c for c in clause.verb.children if c.dep_ in ("dobj", "obj")]
    roles: dict[str, Mention] = {}
    for noun in [*objects, *_phrases(clause, "at", "from")]:
        words = noun_phrase(noun)
        school = school_in(noun.doc[words[0].i : clause.sentence.tokens.end].text) if words else ""
        if school and school.split()[-1] and any(t.text in school for t in words):
            roles.setdefault("school", analysis.mention(words, school, "ORG"))
    if clause.verb.lemma_ in ("study", "read") and len(objects) == 1:
        subject = subject_in(words_of(noun_phrase(objects[0])))
        joined = any(c.dep_ == "conj" for c in objects[0].children)
        if subject and not joined:
            roles["subject_studied"] = analysis.mention([objects[0]], subject, "SUBJECT")
    return roles


def _post(analysis: Analysis, clause: Clause) -> dict[str, Mention]:
    nouns = [c for c in clause.verb.children if c.dep_ in ("attr", "oprd") and c.i > clause.verb.i]
    nouns = nouns or list(_phrases(clause, "as"))
    roles = _agent(analysis, clause)
    if len(nouns) != 1 or any(c.dep_ == "conj" for c in nouns[0].children):
        return roles
    words = noun_phrase(nouns[0])
    office = words_of(words)
    stretch = stretch_of(clause)
    if stretch:
        roles["stretch"] = analysis.mention([clause.verb], stretch, "DATE")
        office = re.sub(r" from \d.*", "", office)
    if gazetteer.office_noun(nouns[0].lower_) is None or any(
        t.dep_ == "poss" or t.lower_ in ("his", "her") for t in words
    ):
        return roles
    try:
        standalone(analysis, words)
    except Unclear:
        return roles
    if BARE_BODY.search(office):
        return roles
    school = school_in(nouns[0].doc[words[0].i : clause.sentence.tokens.end].text)
    before = office.partition(school)[0].strip() if school and school in office else ""
    if re.search(r" (?:at|of)(?: the)?$", before):
        post = re.sub(r"^(?:an?|the) | (?:at|of)(?: the)?$", "", before)
        roles |= {"school": analysis.mention(words, school, "ORG"), "post": analysis.mention(words, post, "OFFICE")}
    bare = re.sub(r"^(?:an?|the) ", "", office)
    return roles | {"office": analysis.mention(words, bare, "OFFICE")}


def _agent(analysis: Analysis, clause: Clause) -> dict[str, Mention]:
    """Who named, elected or appointed: a person whom the article names in full."""
    if not clause.passive or clause.verb.lemma_ in ("elect", "educate"):
        return {}
    for noun in _phrases(clause, "by"):
        person = analysis.person_of(noun)
        if person is not None and len(person.name.split()) > 1 and not any(c.dep_ == "conj" for c in noun.children):
            start, end = analysis.names.range_of.get(noun.i, (noun.i, noun.i + 1))
            return {"agent": analysis.mention(list(analysis.doc[start:end]), person.name, "PERSON")}
    return {}


def _founding(analysis: Analysis, clause: Clause) -> dict[str, Mention]:
    objects = [c for c in clause.verb.children if c.dep_ == "dobj"]
    if len(objects) != 1 or any(c.dep_ == "conj" for c in objects[0].children):
        raise Unclear("several-answers")
    words = noun_phrase(objects[0])
    firm = clause.verb.lemma_.lower() in ("found", "establish", "co-found", "cofound") or clause.when is not None
    named = firm and objects[0].pos_ == "PROPN" and not any(t.lower_ in ("his", "her", "one") for t in words)
    if not named:
        raise Unclear("nothing-to-ask")
    before = clause.verb.doc[max(0, clause.verb.i - 2) : clause.verb.i].text.lower()
    joint = before.endswith("co-") or any(c.dep_ == "conj" for c in clause.subject.children)
    return {"founded": analysis.mention(words, words_of(words), "JOINT" if joint else "ORG")}


def _prize(analysis: Analysis, clause: Clause) -> dict[str, Mention]:
    objects = [c for c in clause.verb.children if c.dep_ in ("dobj", "oprd")]
    words = words_of(t for noun in objects for t in noun_phrase(noun))
    if HONORARY.search(words):
        raise Unclear("nothing-to-ask")
    if DEGREES.search(words):
        return _degree(analysis, clause, objects)
    text = words_on(clause)
    if not PRIZE.search(text) or len(objects) != 1 or any(c.dep_ == "conj" for c in objects[0].children):
        raise Unclear("nothing-to-ask")
    return {"prize": analysis.mention(noun_phrase(objects[0]), words, "PRIZE")} | _agent(analysis, clause)


def _degree(analysis: Analysis, clause: Clause, objects: list[Token]) -> dict[str, Mention]:
    """The subject and the school of a degree."""
    roles: dict[str, Mention] = {}
    for noun in [*_phrases(clause, "at", "from"), *(p for o in objects for p in _below(o, "at", "from"))]:
        school = school_in(noun.doc[noun.left_edge.i : clause.sentence.tokens.end].text)
        if school and noun.text in school:  # and not that which the next verb names: "…, and later attended …"
            roles.setdefault("school", analysis.mention([noun], school, "ORG"))
    fields = [p for o in objects for p in _below(o, "in")] or [p for p in _phrases(clause, "in") if not p.like_num]
    if len(fields) == 1 and not any(c.dep_ == "conj" for c in fields[0].children):
        subject = subject_in(words_of(noun_phrase(fields[0])))
        if subject:
            roles["subject_studied"] = analysis.mention([fields[0]], subject, "SUBJECT")
    if roles:
        words = [
            t for o in objects for t in o.subtree if t.i <= o.i and t.lower_ not in ("his", "her", "a", "an", "the")
        ]
        if objects and PLAIN_DEGREE.match(words_of(words)):
            roles["post"] = analysis.mention(objects, words_of(words), "DEGREE")
    return roles


def _below(noun: Token, *prepositions: str) -> Iterator[Token]:
    for token in noun.subtree:
        if token.dep_ == "prep" and token.lower_ in prepositions:
            yield from (c for c in token.children if c.dep_ == "pobj")


READERS: Final[Mapping[str, Callable[[Analysis, Clause], dict[str, Mention]]]] = {
    "birth": _place,
    "death": _death,
    "study": _study,
    "post": _post,
    "founding": _founding,
    "prize": _prize,
}
