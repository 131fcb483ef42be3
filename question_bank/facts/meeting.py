"""Who met whom, where and when."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from spacy.tokens import Token

from question_bank.facts.making import Silence, fact
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.clauses import main_clauses
from question_bank.language.entities import Group
from question_bank.language.parsing import ParsedSentence
from question_bank.model import Fact, Mention, TimeSpan

KIND: Final = "meeting"
ROLES: Final = ("party", "other", "place", "manner")

EXAMPLES: Final = (
    ("Liv Aas met Ada Kern in Oslo on Sunday.", {"party": "Liv Aas", "other": "Ada Kern", "place": "Oslo"}),
    ("Liv Aas held talks on Monday with Ada Kern.", {"party": "Liv Aas", "other": "Ada Kern"}),
)
COUNTEREXAMPLES: Final = (
    "Liv Aas may meet Ada Kern in Oslo.",
    "Liv Aas met the target.",
    "Liv Aas did not meet Ada Kern.",
)

TALKS: Final = frozenset("talk meeting discussion conversation negotiation consultation".split())
HOLD: Final = frozenset("hold have conduct".split())


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """Meetings told by a verb ("met", "held talks with") or a noun ("his meeting with")."""
    for sentence in analysis.sentences:
        if not sentence.sound:
            continue
        for clause in main_clauses(analysis, sentence):
            found = _by_verb(analysis, clause)
            if found is not None:
                yield found
        yield from _by_noun(analysis, sentence)


def _by_verb(analysis: Analysis, clause: Clause) -> Fact | Silence | None:
    verb = clause.verb
    lemma = verb.lemma_.lower()
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    if lemma == "meet":
        others = objects or _with(verb)
    elif lemma in HOLD and objects and objects[0].lemma_.lower() in TALKS:
        others = [*_with(verb), *_with(objects[0])]
    else:
        return None
    party = analysis.person_of(clause.subject)
    if len(others) != 1 or party is None:
        return None
    if clause.negated or clause.modal or clause.hedged or not clause.past or clause.perfect or clause.passive:
        return Silence(KIND, clause.sentence.tokens.text, "not-asserted")
    if any(c.dep_ == "conj" for c in [*others[0].children, *clause.subject.children]):
        return Silence(KIND, clause.sentence.tokens.text, "several-parties")
    place = _place(analysis, [*verb.subtree])
    time = clause.when[0].span if clause.when else None
    found = _fact(analysis, clause.sentence, party, clause.subject, others[0], place, time)
    if isinstance(found, Fact) and lemma in HOLD:
        told = analysis.mention(
            [verb],
            f"hold {' '.join(t.text for t in [*(c for c in objects[0].lefts if c.dep_ != 'punct'), objects[0]])} with",
            "VERB",
        )
        return replace(found, roles={**found.roles, "manner": told})
    return found


def _with(head: Token) -> list[Token]:
    return [p for c in head.children if c.dep_ == "prep" and c.lower_ == "with" for p in c.children if p.dep_ == "pobj"]


def _by_noun(analysis: Analysis, sentence: ParsedSentence) -> Iterator[Fact | Silence]:
    """ "Following his meeting with Duda in Lutsk": a possessor who is known, and one person after "with"."""
    for token in sentence.tokens:
        if token.lemma_.lower() not in TALKS or token.pos_ != "NOUN":
            continue
        owners = [c for c in token.lefts if c.dep_ == "poss"]
        others = _with(token)
        before = token.doc[token.left_edge.i - 1].lower_ if token.left_edge.i else ""
        if len(owners) != 1 or len(others) != 1 or before not in ("after", "following", "during", "in", "at"):
            continue
        party = analysis.person_of(owners[0])
        if party is None:
            continue
        place = _place(analysis, list(token.subtree))
        result = _fact(analysis, sentence, party, owners[0], others[0], place, None)
        if result is not None:
            yield result


def _place(analysis: Analysis, tokens: list[Token]) -> list[Token] | None:
    """The place of one "in …" phrase, a city rather than the country around it."""
    found: list[list[Token]] = []
    for token in tokens:
        group = analysis.names.of_token.get(token.i)
        if group is None or group.type != "GPE":
            continue
        start, end = analysis.names.range_of[token.i]
        before = token.doc[start - 1].lower_ if start else ""
        if token.i == start and (
            before in ("in", "at")
            or (before == "of" and token.doc[start - 2].lower_ in ("city", "town", "village", "capital"))
        ):
            found.append(list(token.doc[start:end]))
    return found[0] if len(found) == 1 else None


def _fact(
    analysis: Analysis,
    sentence: ParsedSentence,
    party: Group,
    party_at: Token,
    other_at: Token,
    place: list[Token] | None,
    time: TimeSpan | None,
) -> Fact | Silence | None:
    other = analysis.person_of(other_at)
    if other is None:
        other = next(
            (
                g
                for t in other_at.subtree
                if (g := analysis.names.of_token.get(t.i)) and g.type == "PERSON" and t.dep_ in ("appos", "compound")
            ),
            None,
        )
    if other is None or other is party:
        return None
    if len(other.name.split()) < 2 or len(party.name.split()) < 2:
        return Silence(KIND, sentence.tokens.text, "bare-surname")
    spot = next((t for t in other_at.subtree if analysis.names.of_token.get(t.i) is other), None)
    if spot is None:
        return Silence(KIND, sentence.tokens.text, "far-antecedent")
    start, end = analysis.names.range_of[spot.i]
    roles: dict[str, Mention] = {
        "party": analysis.mention([party_at], party.name, "PERSON"),
        "other": analysis.mention(list(analysis.doc[start:end]), other.name, "PERSON"),
    }
    if place:
        kind = gazetteer.place_kind(" ".join(t.text for t in place)) or "place"
        name = analysis.names.of_token[place[0].i].name
        roles["place"] = analysis.mention(place, name, kind.upper())
    sentences = [sentence]
    if party_at.i not in analysis.names.of_token and not any(
        analysis.names.of_token.get(t.i) is party for t in sentence.tokens
    ):
        sentences = analysis.sentences[max(0, sentence.index - 1) : sentence.index + 1]
    return fact(analysis, KIND, roles, sentences, time=time)
