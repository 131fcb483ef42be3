"""A noun beside a name goes in; whether it says who one person is to others, or tells one thing from all, comes out."""

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Token

from question_bank.language import gazetteer

RELATIONS: Final = frozenset(
    "brother sister wife husband mother father son daughter fiancé fiancée fiance fiancee widow widower cousin uncle"
    " aunt nephew niece grandson granddaughter grandfather grandmother stepfather stepmother partner girlfriend"
    " boyfriend founder co-founder cofounder creator author designer inventor discoverer architect suspect defendant"
    " plaintiff lawyer attorney accuser successor predecessor mate winner developer"
    " choreographer composer playwright sculptor actor actress narrator translator".split()
)
"""What somebody is to a person, a work or a case, and not the post that somebody holds."""
THINGS: Final = ("ORG", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT", "FAC", "LOC")
DEEDS: Final = frozenset(
    "lead write found establish create design invent discover direct compose build develop organize organise produce"
    " win launch start propose sponsor author paint star play coin conduct host".split()
)
"""What somebody is known for."""
PASSING: Final = frozenset(
    "former then late ex previous future would-be alleged reported possible another one other originally formerly once"
    " currently also".split()
)
CLASSES: Final = frozenset(
    "organisation organization group agency company firm body charity foundation unit network website site app"
    " application program programme project initiative mission spacecraft probe telescope satellite rocket ship vessel"
    " submarine aircraft robot vehicle film movie book novel poem series show play album song game festival holiday"
    " commemoration award prize law act treaty language disease virus medicine drug vaccine museum school university"
    " college church party militia movement team club band orchestra newspaper magazine tool system platform service"
    " institute center centre council court bank database index software device machine technology method chemical"
    " planet moon star asteroid comet dinosaur animal plant fruit dish instrument sport market building".split()
)
"""What a thing can be asked for as: not "a choice", which stands for a whole clause before it."""
LOOSE_VERBS: Final = frozenset("base locate found call know name establish own run head lead situate hold".split())
"""Verbs that tell of a thing where it is, and of many things the same."""
LENGTH: Final = (3, 24)


def does_for_good(verb: Token) -> bool:
    return verb.tag_ == "VBZ" and verb.lemma_ not in ("have", "include", "contain", "consist", "remain", "say", "hold")


def is_relation(noun: Token) -> bool:
    """Whether a noun says what somebody is to something named, and is said of one alone."""
    if noun.lemma_.lower() not in RELATIONS or noun.tag_ != "NN":
        return False
    one = not any(c.lower_ in ("a", "an") for c in noun.children)
    apart = [c for c in noun.children if c.dep_ in ("prep", "poss", "relcl", "acl")]
    return one and any(t.pos_ == "PROPN" for c in apart for t in c.subtree)


def identifies(noun: Token) -> bool:
    """Whether what hangs on a noun tells one such thing from all others: a clause of its own, "the largest … of"."""
    if noun.tag_ != "NN" or noun.lemma_.lower() not in CLASSES:
        return False
    clauses = [c for c in noun.children if c.dep_ in ("relcl", "acl") and c.i > noun.i and c.lemma_ not in LOOSE_VERBS]
    told = [t for c in clauses for t in c.subtree if t.pos_ in ("NOUN", "PROPN", "ADJ", "VERB")]
    sole = any(t.tag_ == "JJS" or t.lower_ in ("only", "first", "most") for t in noun.subtree if t.i < noun.i)
    of_what = [c for c in noun.children if c.dep_ == "prep" and any(t.pos_ == "PROPN" for t in c.subtree)]
    if sole:  # "the only inn", "the largest group": of which place or people has to be told
        return bool(of_what) or len(told) > 3
    return len(told) >= 3 or _commemorates(of_what, noun)


def _commemorates(of_what: Sequence[Token], noun: Token) -> bool:
    """ "an annual commemoration of the Battle of Norvik": of a named thing, and adjectives that narrow it."""
    return any(c.lower_ == "of" for c in of_what) and any(c.dep_ == "amod" for c in noun.children)


def is_human(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return gazetteer.person_noun(lemma) or gazetteer.office_noun(lemma) is not None
