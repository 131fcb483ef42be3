"""A clause goes in; what it tells as its own result comes out, with the words that join the two."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from spacy.tokens import Token

from question_bank.facts.cause_links import CLOSING, plain_noun
from question_bank.facts.happenings import is_happening
from question_bank.language import gazetteer
from question_bank.language.clause import Clause

LEADING: Final = {"lead": "to", "result": "in"}
COMING: Final = frozenset("result stem arise".split())
"""Verbs that lead from an effect to what brought it about: "resulted from"."""
BRINGING: Final = frozenset("cause trigger spark prompt provoke".split())
DOING: Final = frozenset(
    "kill injure wound destroy damage force leave displace trap strand halt disrupt delay sink bury flatten flood"
    " block".split()
)
"""Verbs that tell what was done to something, so that what they do is told of it in the passive."""
HURTING: Final = frozenset("kill injure wound".split())
"""Verbs that are meant as they say only of people and animals: not "killed the hopes"."""
WAYS: Final = frozenset(
    "road street path bridge door stairs staircase tunnel corridor track route trail highway passage lane gate link"
    " ladder step canal".split()
)
"""What leads to a place."""
OPENERS: Final = (("as", "a", "result"), ("as", "a", "consequence"), ("consequently",))

TELLING: Final = LEADING.keys() | COMING | BRINGING | DOING | {"result", "consequence", "consequently"}
"""Lemmas of which a sentence that tells an effect has one: most have none, and need not be taken apart."""


@dataclass(frozen=True)
class EffectLink:
    """How a clause tells an effect.

    `form`: "verb" (its subject led to a thing), "from" (its subject came of one), "named" (a happening that it names
    led to one), "participle" (", leading to …": what the clause tells did), "done" (", killing five people": the same,
    told of those to whom it was done). `trigger` are the words of what brought it about, where a noun tells it, and
    `effect` those of what came of it; of "done" those to whom it was done, and `rest` what follows the verb.
    """

    form: str
    verb: Token
    effect: list[Token]
    trigger: list[Token] = field(default_factory=list)
    rest: list[Token] = field(default_factory=list)


def effect_of(clause: Clause) -> EffectLink | None:
    """The one effect that a clause tells, or None where it tells none or more than one."""
    found = list(_links(clause))
    return found[0] if len(found) == 1 else None


def _links(clause: Clause) -> Iterator[EffectLink]:
    verb, lemma = clause.verb, clause.verb.lemma_.lower()
    named = clause.subject.ent_type_ in ("GPE", "PERSON", "NORP")  # whoever leads to a place goes there
    way = clause.subject.lemma_.lower() in WAYS
    if not clause.passive and clause.subject.pos_ in ("NOUN", "PROPN") and not named and not way:
        dated = frozenset(t.i for t in clause.when[1]) if clause.when else frozenset()
        if lemma in LEADING:
            yield from (EffectLink("verb", verb, thing, clause.subject_tokens) for thing in _things(verb, dated))
        if lemma in COMING:
            for thing in _behind(verb, "from", dated):
                yield EffectLink("from", verb, clause.subject_tokens, thing)
        if lemma in DOING and is_happening(clause.subject):
            yield from _done(verb, clause.subject_tokens, dated)
    for child in verb.rights:
        if child.dep_ == "advcl" and child.tag_ == "VBG" and child.left_edge == child and child.nbor(-1).text == ",":
            yield from _participle(child)
    yield from _relative(clause)


def _participle(verb: Token) -> Iterator[EffectLink]:
    """ ", causing floods in Malta", ", killing five people"."""
    lemma = verb.lemma_.lower()
    if any(c.dep_ in ("neg", "mark", "aux", "conj") for c in verb.children):
        return
    if lemma in LEADING or lemma in BRINGING:
        yield from (EffectLink("participle", verb, thing) for thing in _things(verb))
    if lemma in DOING:
        yield from _done(verb)


def _relative(clause: Clause) -> Iterator[EffectLink]:
    """ "A fire in Norvik, which led to …", "a leak that caused …": a happening that a noun of the clause names."""
    for noun in clause.verb.subtree:
        for verb in noun.rights:
            who = [c for c in verb.lefts if c.dep_ == "nsubj" and c.lower_ in ("which", "that")]
            if verb.dep_ != "relcl" or not who or verb.tag_ != "VBD" or not is_happening(noun):
                continue
            if any(c.dep_ in ("neg", "aux", "conj", "advmod") for c in verb.children):
                continue
            trigger = [t for t in noun.subtree if t.i < who[0].i and t.text not in ",–—"]
            lemma = verb.lemma_.lower()
            if lemma in LEADING or lemma in BRINGING:
                yield from (EffectLink("named", verb, thing, trigger) for thing in _things(verb))
            if lemma in DOING:
                yield from _done(verb, trigger)


def _things(verb: Token, dated: frozenset[int] = frozenset()) -> Iterator[list[Token]]:
    """What a verb of leading or causing brings about, with where it did."""
    joint = LEADING.get(verb.lemma_.lower())
    if joint is not None:
        yield from _behind(verb, joint, dated)
    elif any(c.dep_ in ("dobj", "ccomp", "xcomp") for c in verb.rights):
        yield _up_to_mark(verb, verb.i, dated)


def _behind(verb: Token, joint: str, dated: frozenset[int]) -> Iterator[list[Token]]:
    for child in verb.rights:
        if child.dep_ == "prep" and child.lower_ == joint and any(c.dep_ in ("pobj", "pcomp") for c in child.rights):
            yield _up_to_mark(verb, child.i, dated)


def _up_to_mark(verb: Token, after: int, dated: frozenset[int]) -> list[Token]:
    """The words that depend on a verb behind a token, up to the first mark or clause that is set off."""
    tokens: list[Token] = []
    joined = {t.i for c in verb.rights if c.dep_ == "conj" for t in c.subtree}
    joined |= {c.i for c in verb.rights if c.dep_ == "cc"}
    for token in verb.subtree:
        if token.i in joined:
            break
        if token.i <= after or token.i in dated or token.is_space:
            continue
        if token.text in ",;:–—(" or token.lower_ in CLOSING or (token.dep_ == "cc" and token.nbor().pos_ == "ADP"):
            break  # "led to a debate and to a vote"
        tokens.append(token)
    while tokens and (tokens[-1].is_punct or tokens[-1].lower_ in ("on", "in", "and")):
        tokens.pop()
    return tokens


def _done(verb: Token, trigger: Sequence[Token] = (), dated: frozenset[int] = frozenset()) -> Iterator[EffectLink]:
    """Those to whom it was done and what is told of them: "leaving 300 people homeless"."""
    objects = [c for c in verb.rights if c.dep_ in ("dobj", "nsubj")]
    small = [c for c in verb.rights if c.dep_ in ("ccomp", "xcomp")]
    if not objects and len(small) == 1:
        objects = [c for c in small[0].lefts if c.dep_ == "nsubj"]
    if len(objects) != 1 or objects[0].lower_ in ("it", "them", "itself", "themselves", "himself", "herself"):
        return
    if verb.lemma_.lower() in HURTING and not _is_living(objects[0]):
        return
    done_to = plain_noun(objects[0])
    if objects[0].pos_ not in ("NOUN", "PROPN", "PRON") or done_to[0].i != verb.i + 1:
        return
    rest = _up_to_mark(verb, done_to[-1].i, dated)
    lacking = verb.lemma_.lower() in ("force", "leave") and not rest  # "forced the closure": forced into what?
    if not lacking and not any(t.dep_ == "cc" for t in rest):  # "killed five children in a bus and two drivers"
        yield EffectLink("done", verb, done_to, list(trigger), rest)


def _is_living(noun: Token) -> bool:
    """Somebody by name or calling, or so many of them."""
    counted = any(c.dep_ == "nummod" for c in noun.children)
    return (
        counted or noun.ent_type_ == "PERSON" or gazetteer.person_noun(noun.lemma_.lower()) or noun.lower_ == "people"
    )


def opener_of(clause: Clause) -> list[Token]:
    """The words "As a result" at the head of a sentence; nothing where there are none, or "of" follows."""
    first = clause.sentence.tokens[0]
    doc = first.doc
    for words in OPENERS:
        found = list(doc[first.i : first.i + len(words)])
        if [t.lower_ for t in found] == list(words) and doc[first.i + len(words)].text == ",":
            return found
    return []
