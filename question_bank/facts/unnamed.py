"""A sentence goes in; whether it tells of somebody without a name comes out: "a judge", "the top Democrat"."""

import re
from typing import Final

from spacy.tokens import Token

from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.context_words import SUBJECTS
from question_bank.language.parsing import ParsedSentence

MEMBERS: Final = frozenset(("democrat", "republican", "conservative", "independent"))
SOURCES: Final = re.compile(r"spokes|officials?$|sources?$|aides?$|representatives?$|lawyers?$|police$|coroner$")
"""Who may speak without a name."""
DAYS: Final = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
RUNNERS: Final = frozenset(("bid", "campaign", "candidate", "contender", "nominee", "run"))
"""Who seeks an office, and what somebody does for it: "her campaign for mayor"."""
THEIRS: Final = frozenset(("his", "her", "their", "its"))
CROWNED: Final = frozenset(("Queen", "King", "Pope", "Emperor"))
"""Of whom there is one, where a paper has a capital."""
BODIES: Final = frozenset("firm company lobby organisation organization tank airline charity startup".split())
"""What has a name that a report gives."""


def leaves_unnamed(analysis: Analysis, sentence: ParsedSentence, tokens: list[Token]) -> bool:
    """Whether somebody is told of and not named: "a judge", "the head of the committee", "two senators"; not "voters".

    Who is only cited as a source may stay so: ", a spokesman said"; and "a man" in an article that names nobody else.
    """
    nameless = not _names_others(analysis, sentence)
    return any(
        _is_somebody(token)
        and (token.tag_ in ("NN", "NNP") or (token.dep_ in SUBJECTS and _is_counted(token)))
        and token.dep_ not in ("compound", "amod", "poss")
        and not _is_source(token)
        and not (nameless and (_is_any(token) or _is_counted(token)))
        and not _is_named(token)
        for token in tokens
        if token.pos_ == "NOUN" or (token.pos_ == "PROPN" and token.dep_ in SUBJECTS)
    )


def _names_others(analysis: Analysis, sentence: ParsedSentence) -> bool:
    """Whether an article names people who are not in the sentence."""
    here = {id(analysis.names.of_token[t.i]) for t in sentence.tokens if t.i in analysis.names.of_token}
    return any(group.type == "PERSON" and id(group) not in here for group in analysis.names.groups)


def _is_somebody(token: Token) -> bool:
    """Whether a word means a person, a member of a party, or one of many firms."""
    if token.lower_ == "host" and any(child.lower_ == "of" for child in token.children):
        return False  # "a host of ships"
    if token.text in CROWNED:
        return False
    one_of_many = token.lower_ in BODIES and token.dep_ in SUBJECTS and _is_any(token)
    return gazetteer.person_noun(token.lower_) or token.lower_ in MEMBERS or one_of_many


def _is_counted(token: Token) -> bool:
    """ "two senators", "some officials": so few that an article names them."""
    return any(child.lower_ in ("two", "2", "both", "some", "several") for child in token.children)


def _is_source(token: Token) -> bool:
    """Whether somebody only says what stands before, and may do so without a name: "…, a spokesman said"."""
    doc, edge = token.doc, token.left_edge.i
    told_by = token.dep_ in SUBJECTS and doc[max(0, edge - 1)].text == ","
    by_words = doc[max(0, edge - 2) : edge].text.lower() == "according to"
    return SOURCES.search(token.lower_) is not None and (told_by or by_words)


def _is_any(token: Token) -> bool:
    """ "a law firm": one of many."""
    return any(child.lower_ in ("a", "an") for child in token.children)


def _is_named(token: Token) -> bool:
    """Whether a name stands beside the word for somebody: "judge Ada Kern", "Ada Kern, a judge of Norvik"."""
    if any(_stands_by_name(each) for each in (token, *token.conjuncts)):
        return True
    return _is_office_of_place(token) or _is_what_one_becomes(token) or _is_told_before(token)


def _stands_by_name(token: Token) -> bool:
    """Whether a name stands before or after one word for somebody, or is its subject: "the judge is Ada Kern"."""
    after = token.nbor() if token.i + 1 < len(token.doc) else token
    after = token if after.text in DAYS else after  # "a judge Tuesday" names nobody
    beside = [child for child in token.children if child.dep_ in ("appos", "compound", "nmod", "flat")]
    head = [token.head] if token.dep_ in ("appos", "compound", "nmod", "attr") else []
    if token.dep_ == "appos" and token.head.pos_ == "PROPN":
        return True  # beside a name that need not be known as anybody's
    told_as = [c for c in token.head.children if c.dep_ in SUBJECTS] if token.dep_ in ("attr", "oprd", "pobj") else []
    who = [token.head.head for subject in told_as if subject.lower_ == "who"]  # "Ada Kern, who was a judge"
    called = any(child.lower_ in ("named", "called") for child in token.children)
    return called or any(
        near.ent_type_ == "PERSON" or (near.ent_type_ == "ORG" and (near.i > token.i or token.lower_ in BODIES))
        for near in (after, *beside, *head, *told_as, *who)
    )  # not "a White House adviser"


def _is_office_of_place(token: Token) -> bool:
    """ "President of Norland Ada Kern": an office, its place, and right after it who bears it."""
    rest = token.doc[token.i + 1 : token.sent.end]
    if not token.text[:1].isupper() or len(rest) < 3 or rest[0].lower_ not in ("of", "from", "for"):
        return False
    after = next((word for word in rest[1:] if word.ent_type_ not in ("GPE", "LOC") and word.lower_ != "the"), None)
    return after is not None and after.i > rest[1].i and after.ent_type_ == "PERSON"


def _is_what_one_becomes(token: Token) -> bool:
    """ "chose Ada Kern as coach", "picked Ada Kern to be the next head": the office of somebody named before it; and
    what a candidate runs for."""
    runs = token.dep_ == "pobj" and token.head.lower_ == "for" and token.head.head.lemma_ in RUNNERS
    if runs and gazetteer.office_noun(token.lower_) is not None:
        return _follows_person(token)
    verb = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "as" else token.head
    becomes = (
        token.dep_ == "attr" and verb.lemma_ in ("be", "become") and verb.dep_ in ("xcomp", "advcl", "acl", "relcl")
    )
    if not becomes and verb == token.head:
        return False
    return _follows_person(token)


def _is_told_before(token: Token) -> bool:
    """ "the Norwegian leader", "his wife", "Kern’s wife", behind a name: somebody of whom the sentence has spoken.

    Not "the head of the harbour committee", "the man who robbed a bank": who that is, what stands behind it tells.
    """
    if any(
        child.lower_ in THEIRS or (child.dep_ == "poss" and child.ent_type_ == "PERSON") for child in token.children
    ):
        return _follows_person(token)
    told = any(child.lower_ == "the" for child in token.children)
    narrowed = any(child.dep_ in ("prep", "relcl", "acl") for child in token.children)
    nation = any(gazetteer.country_of_adjective(child.text) is not None for child in token.children)
    return told and nation and not narrowed and _follows_person(token)


def _follows_person(token: Token) -> bool:
    return any(word.ent_type_ == "PERSON" for word in token.doc[token.sent.start : token.i])
