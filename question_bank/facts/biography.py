"""The life of an article's main person: birth, studies, posts, prizes, foundations, works, death, with their years."""

import re
from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from question_bank.facts.back_to_names import back_to_names
from question_bank.facts.biography_steps import elements_of, place_below, words_on
from question_bank.facts.biography_words import noun_phrase, school_in, subject_in, words_of
from question_bank.facts.clause_words import clause_roles
from question_bank.facts.life_dates import age_told, bracketed, year_in, year_of
from question_bank.facts.lives import Life, lives, told_alone
from question_bank.facts.making import Silence, fact, told
from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.clauses import main_clauses
from question_bank.language.doubts import Unclear
from question_bank.language.entities import Group
from question_bank.language.groups import SUFFIXES
from question_bank.language.parsing import ParsedSentence
from question_bank.language.side_verbs import joined_verbs
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
    ("Ada Kern was born in Norway.", {"step": "birth", "place": "Norway"}),
    ("Ada Kern died in Bergen in 2011 at the age of 80.", {"step": "death", "place": "Bergen", "age": "80"}),
    ("Ada Kern died of lung cancer.", {"step": "death", "cause": "lung cancer"}),
    ("Ada Kern attended Harvard University.", {"step": "study", "school": "Harvard University"}),
    (
        "Ada Kern received a Ph.D. in physics from Harvard University in 1961.",
        {"step": "prize", "subject_studied": "physics", "school": "Harvard University", "date": "1961"},
    ),
    (
        "Ada Kern was a professor of physics at Harvard University.",
        {"step": "post", "school": "Harvard University", "post": "professor of physics"},
    ),
    ("Ada Kern was mayor of Bergen from 1977 to 1995.", {"office": "mayor of Bergen", "stretch": "from 1977 to 1995"}),
    ("Ada Kern became finance minister in 1982.", {"office": "finance minister", "date": "1982"}),
    ("Ada Kern was nominated to the Supreme Court in 1975 by Gerald Ford.", {"agent": "Gerald Ford", "date": "1975"}),
    ("Ada Kern retired in 1994.", {"step": "retirement", "date": "1994"}),
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
WHICH: Final = frozenset(("date", "stretch", "school", "agent"))
"""What tells one post or prize of somebody from the others."""
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


def _beside_name(analysis: Analysis, life: Life) -> Iterator[Fact]:
    """Birth and death as "(3 May 1901 – 2 June 1980)" gives them."""
    for step, mention, span in bracketed(analysis, life.person):
        roles = _person(analysis, life) | {"step": Mention(mention.text, step, "STEP", mention.start, mention.end)}
        yield fact(analysis, KIND, roles | {"date": mention}, analysis.sentences[:1], time=span)


def _told(analysis: Analysis, life: Life, clause: Clause) -> Iterator[Fact]:
    step = STEPS.get(clause.verb.lemma_.lower(), "")
    if clause.verb.lemma_ == "make" and not clause.passive:
        step = "work" if DEBUT.search(words_on(clause)) else ""
    if clause.verb.lemma_ == "be":
        step = "death" if age_told(clause) else "post"
    if not step and FIRST.search(words_on(clause)):
        step = "first"
    if not life.whole and step not in ("birth", "study", "post", "founding", "death"):
        return
    passive = clause.verb.lemma_.lower() in PASSIVE and not (step == "work" and DEBUT.search(words_on(clause)))
    if not step or passive != clause.passive:
        return
    _check_firm(clause, step)
    roles = elements_of(analysis, step, clause)
    span, mention = year_of(analysis, clause)
    if mention is not None:
        roles["date"] = mention
        roles |= _words(analysis, step, clause, office="office" in roles)
        if clause.verb.lemma_ == "retire" and not any(t.is_alpha for t in clause.rest):
            step = "retirement"
    if not set(roles) - {"finite", "rest"} or (step in ("post", "prize") and not set(roles) & WHICH):
        return
    evidence = _evidence(analysis, life, clause)
    roles |= _person(analysis, life) | {"step": analysis.mention([clause.verb], step, "STEP")}
    yield fact(analysis, KIND, roles, evidence, time=span)


def _evidence(analysis: Analysis, life: Life, clause: Clause) -> list[ParsedSentence]:
    """The sentence, and where it has only a pronoun the nearest one before that names the person, unless that is far.

    What stands far before tells of something else, and whose life it is the title says.
    """
    try:
        return back_to_names(analysis, clause.sentence, [life.person], before=clause.subject.i + 1)
    except Unclear:
        return [clause.sentence]


def _check_firm(clause: Clause, step: str) -> None:
    if clause.torn and step not in ("birth", "death"):
        raise Unclear("aside-open")
    if clause.negated:
        raise Unclear("negated")
    if clause.hedged or clause.modal is not None:
        raise Unclear("not-asserted")
    if not clause.past or clause.perfect or clause.progressive:
        raise Unclear("tense")
    if any(word in clause.sentence.words for word in ("if", "unless", "whether", "according", "reportedly")):
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
    if clause.verb.lemma_ == "become" and not office and not FIRST.search(words_on(clause)):
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
        roles["rest"] = analysis.mention(founded, words_of(founded), "PHRASE")
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


def _born_first(analysis: Analysis, life: Life, clause: Clause) -> Iterator[Fact]:
    """ "Born on 3 May 1931 in Bergen, Ada Kern studied …"."""
    first = clause.sentence.tokens[0]
    if first.lower_ != "born" or analysis.names.of_token.get(clause.subject.i) is not life.person:
        return
    roles = place_below(analysis, list(first.children))
    span = None
    dates = [(m, t) for m, t in analysis.dates.get(clause.sentence.index, []) if t[-1].i < clause.subject.left_edge.i]
    if len(dates) == 1:
        span, mention = year_in(analysis, *dates[0])
        roles |= {"date": mention} if mention is not None else {}
    if roles:
        roles |= _person(analysis, life) | {"step": analysis.mention([first], "birth", "STEP")}
        yield fact(analysis, KIND, roles, [clause.sentence], time=span)
