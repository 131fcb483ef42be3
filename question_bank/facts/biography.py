"""The life of an article's main person: birth, studies, posts, prizes, foundations, works and death, with their years."""

import re
from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from question_bank.facts.biography_words import DEGREES, HONORARY, PRIZE, noun_phrase, school_in, subject_in
from question_bank.facts.clause_words import clause_roles
from question_bank.facts.elements import place_mention
from question_bank.facts.life_dates import age_told, bracketed, stretch_of, year_in, year_of
from question_bank.facts.lives import Life, lives
from question_bank.facts.making import Silence, fact, told
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.clauses import Clause, joined_verbs, main_clauses
from question_bank.language.entities import Group
from question_bank.language.groups import SUFFIXES
from question_bank.language.parsing import ParsedSentence
from question_bank.language.standalone import Unclear
from question_bank.model import Fact, Mention

KIND: Final = "biography"
ROLES: Final = (
    *("bearer", "introduced", "step", "finite", "rest", "date", "place", "school", "subject_studied"),
    *("post", "office", "stretch", "agent", "founded", "prize", "cause", "age"),
)
NEEDS: Final = (("bearer", "step"),)
EXAMPLES: Final = (
    (
        "Ada Kern was born in Bergen in 1931 and studied law at the University of Oslo.",
        {"bearer": "Ada Kern", "step": "birth", "place": "Bergen", "date": "1931"},
    ),
    (
        "Ada Kern was born in Bergen in 1931 and studied law at the University of Oslo.",
        {"step": "study", "subject_studied": "law", "school": "University of Oslo"},
    ),
    (
        "Ada Kern founded the Norvik Institute in 1962.",
        {"step": "founding", "founded": "the Norvik Institute", "date": "1962"},
    ),
)
COUNTEREXAMPLES: Final = (
    "Ada Kern was not born in Bergen.",
    "Ada Kern may have studied law at the University of Oslo.",
    "Norway opened a bridge in Malta after Ada Kern was born in Bergen.",
    "Ada Kern hoped to study law at the University of Oslo.",
)
STEPS: Final = {
    **dict.fromkeys("study attend graduate enter enrol enroll educate matriculate".split(), "study"),
    **dict.fromkeys(
        "become elect reelect appoint name nominate make ordain promote crown elevate serve".split(), "post"
    ),
    **dict.fromkeys("found co-found cofound establish create form launch start".split(), "founding"),
    **dict.fromkeys("win receive award earn obtain complete induct knight".split(), "prize"),
    **dict.fromkeys("publish write compose release paint record direct star debut premiere".split(), "work"),
    **dict.fromkeys("retire resign abdicate emigrate move convert defect discover invent patent".split(), "turn"),
    **dict.fromkeys("bear raise".split(), "birth"),
    "die": "death",
    "be": "post",
}
DEBUT: Final = re.compile(r"^\w+ (?:his|her) (?:\w+ )?debut\b")
FIRST: Final = re.compile(r"\bthe first\b")
STUDIED: Final = re.compile(r"\bstudied (?P<subject>[A-Z]?[a-z]+(?: [a-z]+)?) at (?P<school>(?:the )?[A-Z][^,;]*)")
CAUSE: Final = re.compile(
    r"\b(?:of|from|after|following|with) (?:[^,.]*? )?(?P<cause>(?:[a-z]+ cancer|heart attack|heart failure|heart disease|stroke"
    r"|pneumonia|tuberculosis|leuk[ae]+mia|COVID-19|malaria|cholera|typhus|typhoid fever|smallpox|kidney failure"
    r"|liver failure|liver disease|sepsis|cancer|lung disease|multiple organ failure|Alzheimer['’]s disease"
    r"|Parkinson['’]s disease))\b"
)
LONGEST_STEP: Final = 20
"""Words of a step that a question of its year can carry."""
PASSIVE: Final = frozenset(
    "elect reelect appoint name nominate make ordain promote crown elevate award induct knight educate bear".split()
)
"""Verbs that tell a step of somebody's life only where it was done to him or her."""


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """The steps that main clauses and their joined verbs tell of the main person, and the years beside the name."""
    for life in lives(analysis):
        if life.introduced is None and life.person.office is None and not told_alone(analysis):
            yield Silence(KIND, life.person.name, "not-introduced")
            continue
        yield from _beside_name(analysis, life)
        for sentence in analysis.sentences:
            for first in main_clauses(analysis, sentence):
                if _subject(analysis, first) is not life.person:
                    continue
                yield from _studied(analysis, life, first)
                yield from _born_first(analysis, life, first)
                for clause in (first, *joined_verbs(analysis, first)):
                    try:
                        yield from _told(analysis, life, clause)
                    except Unclear as doubt:
                        yield Silence(KIND, told(analysis, sentence), str(doubt))


def _subject(analysis: Analysis, clause: Clause) -> Group | None:
    """Who the subject is, "John Kern Jr." included."""
    noun = clause.subject
    if noun.text in SUFFIXES and noun.i:
        noun = noun.nbor(-1)
    return analysis.group_of(noun)


def _studied(analysis: Analysis, life: Life, clause: Clause) -> Iterator[Fact]:
    """ "… and studied law at the University of Oslo", which the parser often takes for a part of a place's name."""
    sentence = clause.sentence
    told = analysis.article.text[sentence.start : sentence.end]
    found = STUDIED.search(told)
    if found is None or not clause.past or clause.negated or clause.modal is not None:
        return
    others = [g for t in sentence.tokens if (g := analysis.person_of(t)) is not None and g is not life.person]
    subject, school = subject_in(found.group("subject")), school_in(found.group("school"))
    if others or not subject or not school:
        return
    roles = _person(analysis, life)
    for name, value, kind in (("subject_studied", subject, "SUBJECT"), ("school", school, "ORG")):
        start = sentence.start + told.find(school if name == "school" else found.group("subject"))
        roles[name] = Mention(value, value, kind, start, start + len(value))
    start = sentence.start + found.start()
    roles["step"] = Mention("studied", "study", "STEP", start, start + len("studied"))
    yield fact(analysis, KIND, roles, _evidence(analysis, life, clause))


def told_alone(analysis: Analysis) -> bool:
    """Whether the article is one paragraph without a headline, so that there is nothing to introduce anybody by."""
    return len(analysis.article.blocks) < 2 and len(analysis.sentences) < 3


def _beside_name(analysis: Analysis, life: Life) -> Iterator[Fact]:
    """Birth and death as "(3 May 1901 – 2 June 1980)" gives them."""
    for step, mention, span in bracketed(analysis, life.person):
        roles = _person(analysis, life) | {"step": Mention(mention.text, step, "STEP", mention.start, mention.end)}
        yield fact(analysis, KIND, roles | {"date": mention}, analysis.sentences[:1], time=span)


def _told(analysis: Analysis, life: Life, clause: Clause) -> Iterator[Fact]:
    step = STEPS.get(clause.verb.lemma_.lower(), "")
    if clause.verb.lemma_ == "make" and not clause.passive:
        step = "work" if DEBUT.search(_text(clause)) else ""
    if clause.verb.lemma_ == "be":
        step = "death" if age_told(clause) else "post"
    if not step and FIRST.search(_text(clause)):
        step = "first"
    if not life.whole and step not in ("birth", "study", "post", "founding", "death"):
        return
    passive = clause.verb.lemma_.lower() in PASSIVE and not (step == "work" and DEBUT.search(_text(clause)))
    if not step or passive != clause.passive:
        return
    _check_firm(clause)
    roles = _elements(analysis, step, clause)
    span, mention = year_of(analysis, clause)
    if mention is not None:
        roles["date"] = mention
        roles |= _words(analysis, step, clause, office="office" in roles)
        if clause.verb.lemma_ == "retire" and not any(t.is_alpha for t in clause.rest):
            step = "retirement"
    if not set(roles) - {"finite", "rest"}:
        return
    evidence = _evidence(analysis, life, clause)
    roles |= _person(analysis, life) | {"step": analysis.mention([clause.verb], step, "STEP")}
    yield fact(analysis, KIND, roles, evidence, time=span)


def _evidence(analysis: Analysis, life: Life, clause: Clause) -> list[ParsedSentence]:
    """The sentence, and where it has only a pronoun the nearest one before that names the person."""
    this = clause.sentence
    for earlier in reversed(analysis.sentences[: this.index + 1]):
        before = clause.subject.i + 1 if earlier is this else this.tokens.end
        if any(analysis.names.of_token.get(t.i) is life.person for t in earlier.tokens if t.i < before):
            return [this] if earlier is this else [earlier, this]
    return [this]


def _check_firm(clause: Clause) -> None:
    if clause.torn:
        raise Unclear("aside-open")
    if clause.negated:
        raise Unclear("negated")
    if clause.hedged or clause.modal is not None:
        raise Unclear("not-asserted")
    if not clause.past or clause.perfect or clause.progressive:
        raise Unclear("tense")
    if any(t.lower_ in ("if", "unless", "whether", "according", "reportedly") for t in clause.sentence.tokens):
        raise Unclear("attributed")


def _person(analysis: Analysis, life: Life) -> dict[str, Mention]:
    start, end = life.person.ranges[0]
    roles = {"bearer": analysis.mention(list(analysis.doc[start:end]), life.person.name, "PERSON")}
    return roles | ({"introduced": life.introduced} if life.introduced is not None else {})


def _words(analysis: Analysis, step: str, clause: Clause, *, office: bool) -> dict[str, Mention]:
    """The verb and what follows it, for a question of the year; nothing where the words do not stand alone."""
    if step in ("birth", "death") or (step == "work" and not _names_work(clause)):
        return {}
    if _is_cut(clause) and step not in ("post", "prize"):
        return {}
    if clause.verb.lemma_ == "become" and not office and not FIRST.search(_text(clause)):
        return {}  # "became a vegan"
    try:
        roles = clause_roles(analysis, clause)
    except Unclear:
        return {}
    rest = roles["rest"].entity
    if "adverb" in roles or re.search(r"\b(?:1\d|20)\d\d\b|, ", rest):
        return {}
    if step == "founding":
        founded = noun_phrase(next(c for c in clause.verb.children if c.dep_ == "dobj"))
        roles["rest"] = analysis.mention(founded, " ".join(t.text for t in founded), "PHRASE")
    return {"finite": roles["finite"], "rest": roles["rest"]} if len(rest.split()) <= LONGEST_STEP else {}


def _is_cut(clause: Clause) -> bool:
    """Whether words other than its date are missing between the verb and the last word of the clause."""
    when = {t.i for t in clause.when[1]} if clause.when else set()
    kept = {t.i for t in clause.rest if t.is_alpha or t.like_num}
    inside = range(clause.verb.i + 1, max(kept, default=0))
    doc = clause.verb.doc
    return any(i not in kept and i not in when and doc[i].is_alpha and not _in_aside(doc[i]) for i in inside)


def _in_aside(token: Token) -> bool:
    return any(t.dep_ in ("appos", "relcl", "acl") for t in (token, *token.ancestors))


def _names_work(clause: Clause) -> bool:
    """Whether a work or role is named: a capital or a quotation mark in the object."""
    return any(t.text[:1].isupper() or t.text == "“" for t in clause.rest)


def _text(clause: Clause) -> str:
    return clause.verb.doc[clause.verb.i : clause.sentence.tokens.end].text


def _elements(analysis: Analysis, step: str, clause: Clause) -> dict[str, Mention]:
    """What can be asked beside the year: the place, the school, the post and the like."""
    return READERS[step](analysis, clause) if step in READERS else {}


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
    return _place_below(analysis, phrases)


def _place_below(analysis: Analysis, phrases: list[Token]) -> dict[str, Mention]:
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


def _born_first(analysis: Analysis, life: Life, clause: Clause) -> Iterator[Fact]:
    """ "Born on 3 May 1931 in Bergen, Ada Kern studied …"."""
    first = clause.sentence.tokens[0]
    if first.lower_ != "born" or analysis.names.of_token.get(clause.subject.i) is not life.person:
        return
    roles = _place_below(analysis, list(first.children))
    span = None
    dates = [(m, t) for m, t in analysis.dates.get(clause.sentence.index, []) if t[-1].i < clause.subject.left_edge.i]
    if len(dates) == 1:
        span, mention = year_in(analysis, *dates[0])
        roles |= {"date": mention} if mention is not None else {}
    if roles:
        roles |= _person(analysis, life) | {"step": analysis.mention([first], "birth", "STEP")}
        yield fact(analysis, KIND, roles, [clause.sentence], time=span)


def _death(analysis: Analysis, clause: Clause) -> dict[str, Mention]:
    roles = _place(analysis, clause) if clause.verb.lemma_ == "die" else {}
    age = age_told(clause)
    cause = CAUSE.search(_text(clause)) if clause.verb.lemma_ == "die" else None
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
        subject = subject_in(" ".join(t.text for t in noun_phrase(objects[0])))
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
    office = " ".join(t.text for t in words)
    stretch = stretch_of(clause)
    if stretch:
        roles["stretch"] = analysis.mention([clause.verb], stretch, "DATE")
        office = re.sub(r" from \d.*", "", office)
    if gazetteer.office_noun(nouns[0].lower_) is None or any(
        t.dep_ == "poss" or t.lower_ in ("his", "her") for t in words
    ):
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
    joint = clause.verb.i > 1 and clause.verb.doc[clause.verb.i - 2 : clause.verb.i].text.lower() in ("co-", "and co")
    return {"founded": analysis.mention(words, " ".join(t.text for t in words), "JOINT" if joint else "ORG")}


def _prize(analysis: Analysis, clause: Clause) -> dict[str, Mention]:
    objects = [c for c in clause.verb.children if c.dep_ in ("dobj", "oprd")]
    words = " ".join(t.text for noun in objects for t in noun_phrase(noun))
    if HONORARY.search(words):
        raise Unclear("nothing-to-ask")
    if DEGREES.search(words):
        return _degree(analysis, clause, objects)
    text = _text(clause)
    if not PRIZE.search(text) or len(objects) != 1 or any(c.dep_ == "conj" for c in objects[0].children):
        raise Unclear("nothing-to-ask")
    return {"prize": analysis.mention(noun_phrase(objects[0]), words, "PRIZE")} | _agent(analysis, clause)


def _degree(analysis: Analysis, clause: Clause, objects: list[Token]) -> dict[str, Mention]:
    """The subject and the school of a degree."""
    roles: dict[str, Mention] = {}
    for noun in [*_phrases(clause, "at", "from"), *(p for o in objects for p in _below(o, "at", "from"))]:
        school = school_in(noun.doc[noun.left_edge.i : clause.sentence.tokens.end].text)
        if school:
            roles.setdefault("school", analysis.mention([noun], school, "ORG"))
    fields = [p for o in objects for p in _below(o, "in")]
    if len(fields) == 1 and not any(c.dep_ == "conj" for c in fields[0].children):
        subject = subject_in(" ".join(t.text for t in noun_phrase(fields[0])))
        if subject:
            roles["subject_studied"] = analysis.mention([fields[0]], subject, "SUBJECT")
    if roles:
        degree = " ".join(t.text for o in objects for t in o.subtree if t.i <= o.i and t.lower_ not in ("his", "her"))
        roles["post"] = analysis.mention(objects, degree, "DEGREE")
    return roles


def _below(noun: Token, *prepositions: str) -> Iterator[Token]:
    for token in noun.subtree:
        if token.dep_ == "prep" and token.lower_ in prepositions:
            yield from (c for c in token.children if c.dep_ == "pobj")


READERS: Final = {
    "birth": _place,
    "death": _death,
    "study": _study,
    "post": _post,
    "founding": _founding,
    "prize": _prize,
}
