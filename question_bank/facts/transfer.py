"""Who gave, sold, paid or awarded what to whom, who received it, and when."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Final

from spacy.tokens import Token

from question_bank.facts.awards import award_fact, award_of, award_verbs
from question_bank.facts.clause_words import clause_evidence
from question_bank.facts.grants import grants
from question_bank.facts.making import Silence, fact, told
from question_bank.facts.phrases import Phrase, objects, party, phrases, without
from question_bank.facts.plain_clause import plain_roles, with_joined
from question_bank.facts.transfer_words import PURCHASES, TRADES, direction, is_sum, thing_of
from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.clauses import main_clauses
from question_bank.language.doubts import Unclear
from question_bank.language.entities import Group
from question_bank.language.numbers import find_numbers
from question_bank.language.passage import Context
from question_bank.language.standalone import standalone
from question_bank.model import Fact, Mention

KIND: Final = "transfer"
ROLES: Final = (
    *("subject", "adverb", "finite", "rest", "date"),
    *("giver", "receiver", "thing", "amount", "award", "purpose"),
    *("to", "from", "to_rest", "from_rest", "amount_of", "amount_rest", "other_subject", "other_rest"),
    *("announcer", "bought", "bought_rest", "price", "price_rest"),
)
NEEDS: Final = (
    *(("subject", "finite", "rest", "giver"), ("subject", "finite", "rest", "receiver")),
    ("receiver", "amount", "announcer"),
)

EXAMPLES: Final = (
    (
        "Holt Airlines sold four ships to the Kern Company on 3 May 2021.",
        {"giver": "Holt Airlines", "receiver": "Kern Company", "thing": "four ships", "date": "3 May 2021"},
    ),
    (
        "Ada Kern was awarded the Holt Prize in 1998.",
        {"receiver": "Ada Kern", "award": "the Holt Prize", "date": "1998"},
    ),
    (
        "Holt Airlines bought the Kern Company for $40 million on 3 May 2021.",
        {"receiver": "Holt Airlines", "bought": "Kern Company", "price": "$40 million"},
    ),
    (
        "Liv Aas received her doctorate from the University of Oslo in 1998.",
        {"receiver": "Liv Aas", "award": "her doctorate", "giver": "University of Oslo", "date": "1998"},
    ),
    ("In 1912, Norway gave 3,000 trees to Malta.", {"giver": "Norway", "receiver": "Malta", "amount": "3,000"}),
)
COUNTEREXAMPLES: Final = (
    "Norway may sell four ships to Malta.",
    "Norway did not sell four ships to Malta.",
    "Norway gave support to Malta in 1998.",
    "Ada Kern paid tribute to Liv Aas on 3 May 2021.",
    "Ada Kern hopes to win the Holt Prize in 2022.",
)


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """Main clauses in which something changes hands, and money that a release announces."""
    for sentence in analysis.sentences:
        for clause in (c for main in main_clauses(analysis, sentence) for c in with_joined(analysis, main)):
            for tell in _tellers(analysis, clause):
                try:
                    yield tell()
                except Unclear as doubt:
                    yield Silence(KIND, told(analysis, sentence), str(doubt))
    for grant in grants(analysis):
        yield fact(analysis, KIND, grant.roles, [grant.sentence], assertion="attributed")


def _tellers(analysis: Analysis, clause: Clause) -> Iterator[Callable[[], Fact]]:
    """What tells the facts of a clause: each award, or else the one thing that changes hands."""
    awards = list(award_verbs(clause)) if clause.verb.dep_ != "conj" or clause.subject.head == clause.verb else []
    for verb in awards:
        yield partial(award_fact, analysis, clause, verb)
    way = "" if awards or award_of(clause.verb) is not None else direction(clause)
    if way:
        yield partial(_fact, analysis, clause, way)


def _fact(analysis: Analysis, clause: Clause, way: str) -> Fact:
    sides = _sides(analysis, clause, way)
    thing = thing_of(clause)
    roles, span = plain_roles(analysis, clause)
    roles |= _subject_side(analysis, clause, way)
    for role, phrase in sides.items():
        roles |= _side(analysis, clause, role, phrase)
    if thing is not None:
        roles |= _thing(analysis, clause, thing, roles)
    if not {"giver", "receiver"} & set(roles):
        raise Unclear("nothing-to-ask")
    roles |= _exchanged(analysis, clause, roles)
    return fact(analysis, KIND, roles, clause_evidence(analysis, clause), time=span)


def _sides(analysis: Analysis, clause: Clause, way: str) -> dict[str, Phrase]:
    """The phrases that name who gave and who got it."""
    found: dict[str, list[Phrase]] = {}
    if way == "give" or way == "given":
        found["receiver"] = [*phrases(analysis, clause, ("to",)), *objects(analysis, clause, ("dative",))]
    if way == "get":
        found["giver"] = list(phrases(analysis, clause, ("from",)))
    if clause.passive:
        found.setdefault("giver", []).extend(phrases(analysis, clause, ("by",)))
    return {role: ends[0] for role, ends in found.items() if len(ends) == 1}


def _subject_side(analysis: Analysis, clause: Clause, way: str) -> dict[str, Mention]:
    """The subject as the side that it is, with its class."""
    if way == "given":
        return {}
    group = analysis.group_of(clause.subject)
    kind = _class(group)
    if group is None or kind is None:
        return {"giver" if way == "give" else "receiver": _plain_subject(analysis, clause)}
    name = group.name if group.type == "PERSON" else clause.subject.text
    extent = analysis.names.range_of.get(clause.subject.i, (clause.subject.i, clause.subject.i + 1))
    tokens = list(analysis.doc[extent[0] : extent[1]])
    if group.type != "PERSON":
        name = " ".join(t.text for t in tokens)
        if len(clause.subject_tokens) > len(tokens) + 1:
            kind = "PHRASE"  # "the north of Norway"
    return {"giver" if way == "give" else "receiver": analysis.mention(tokens, name, kind)}


def _plain_subject(analysis: Analysis, clause: Clause) -> Mention:
    return analysis.mention(clause.subject_tokens, standalone(analysis, clause.subject_tokens), "PHRASE")


def _class(group: Group | None) -> str | None:
    """PERSON, ORG or COUNTRY: the classes whose members can stand for one another."""
    if group is None:
        return None
    return {"PERSON": "PERSON", "ORG": "ORG", "GPE": "COUNTRY"}.get(group.type)


def _side(analysis: Analysis, clause: Clause, role: str, phrase: Phrase) -> dict[str, Mention]:
    """Who gave or got it, with the clause that lacks the words; nothing where it is no safe name."""
    try:
        name = party(analysis, phrase, trading=clause.verb.lemma_.lower() in TRADES | PURCHASES)
        rest = without(analysis, clause, phrase.tokens)
    except Unclear:
        return {}
    short = {"receiver": "to", "giver": "from"}[role]
    preposition = phrase.preposition or "to"
    return {
        role: name,
        short: analysis.mention([phrase.name], preposition, "WORD"),
        f"{short}_rest": analysis.mention([clause.verb], rest, "PHRASE"),
    }


def _thing(analysis: Analysis, clause: Clause, thing: Token, roles: Mapping[str, Mention]) -> dict[str, Mention]:
    """What changed hands, and the number in it. Raises Unclear."""
    kept = {t.i for t in clause.rest}
    tokens = [t for t in thing.subtree if t.i in kept]
    named = Context(named=[g] if (g := analysis.group_of(clause.subject)) is not None else [])
    words = standalone(analysis, tokens, named)
    found = {"thing": analysis.mention(tokens, words, "PHRASE")}
    return found | _bought(analysis, clause) | _price(analysis, clause) | _amount(analysis, clause, thing, tokens)


def _bought(analysis: Analysis, clause: Clause) -> dict[str, Mention]:
    """The company that was bought, with the clause that lacks it."""
    found = list(objects(analysis, clause, ("dobj",))) if clause.verb.lemma_.lower() in PURCHASES | {"sell"} else []
    if len(found) != 1:
        return {}
    try:
        name = party(analysis, found[0], trading=True)
        rest = without(analysis, clause, found[0].tokens)
    except Unclear:
        return {}
    if name.type not in ("ORG", "PARTY"):
        return {}
    return {"bought": name, "bought_rest": analysis.mention([clause.verb], rest, "PHRASE")}


def _price(analysis: Analysis, clause: Clause) -> dict[str, Mention]:
    """What was paid, behind "for", with the clause that lacks it."""
    for token in clause.rest:
        if token.lower_ != "for" or not any(c.dep_ == "pobj" and is_sum(c) for c in token.children):
            continue
        inside = [t for t in token.subtree if (t.i > token.i and not t.is_punct) or t.is_currency]
        words = "".join(t.text_with_ws for t in token.subtree if t.i > token.i).strip(" .,")
        numbers = find_numbers(words)
        if len(numbers) != 1 or numbers[0].text != words or clause.verb.lemma_.lower() not in PURCHASES | TRADES:
            return {}
        rest = without(analysis, clause, {t.i for t in token.subtree})
        return {
            "price": analysis.mention(inside, words, "NUMBER"),
            "price_rest": analysis.mention([clause.verb], rest, "PHRASE"),
        }
    return {}


def _amount(analysis: Analysis, clause: Clause, thing: Token, tokens: list[Token]) -> dict[str, Mention]:
    """How much or how many of it, where the number opens the words."""
    text = "".join(t.text_with_ws for t in tokens)
    numbers = [n for n in find_numbers(text) if n.askable]
    if len(numbers) != 1 or numbers[0].value in (None, 1, 2) or numbers[0].definite or text[: numbers[0].start].strip():
        return {}
    base = tokens[0].idx
    inside = [t for t in tokens if t.idx - base < numbers[0].end]
    noun = [t for t in tokens if t not in inside]
    money = is_sum(thing)
    if money != (not noun) or (money and numbers[0].kind != "money"):
        return {}
    dropped = {t.i for t in tokens}
    of = "" if money else standalone(analysis, noun)
    return {
        "amount": analysis.mention(inside, numbers[0].text, "NUMBER"),
        "amount_of": analysis.mention([thing], f"many {of}" if of else "much money", "PHRASE"),
        "amount_rest": analysis.mention([clause.verb], without(analysis, clause, dropped), "PHRASE"),
    }


def _exchanged(analysis: Analysis, clause: Clause, roles: Mapping[str, Mention]) -> dict[str, Mention]:
    """Giver and receiver in each other's place, where both are of one class and either could have given."""
    giver, receiver = roles.get("giver"), roles.get("receiver")
    if giver is None or receiver is None or giver.type != receiver.type or giver.type == "PHRASE" or clause.passive:
        return {}
    subject, rest = roles["subject"].entity, roles["rest"].entity
    other = receiver if "to" in roles else giver
    if rest.count(other.entity) != 1 or subject in rest:
        return {}
    article = rest[: rest.index(other.entity)].endswith("the ")
    words = f"the {other.entity}" if article else other.entity
    return {
        "other_subject": analysis.mention(clause.subject_tokens, words, other.type),
        "other_rest": analysis.mention([clause.verb], rest.replace(words, subject), "PHRASE"),
    }
