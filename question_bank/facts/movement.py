"""Who or what went, was brought or was sent from where to where, and when."""

from collections.abc import Iterator, Mapping
from typing import Final

from question_bank.facts.clause_words import clause_evidence
from question_bank.facts.making import Silence, fact, told
from question_bank.facts.phrases import Phrase, objects, party, phrases, without
from question_bank.facts.plain_clause import plain_roles, up_to, with_joined
from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.clauses import main_clauses
from question_bank.language.doubts import Unclear
from question_bank.model import Fact, Mention

KIND: Final = "movement"
ROLES: Final = (
    *("subject", "adverb", "finite", "rest", "date"),
    *("destination", "origin", "to_rest", "from_rest", "to", "from", "exchanged"),
)
NEEDS: Final = (("subject", "finite", "rest", "destination"), ("subject", "finite", "rest", "origin"))

EXAMPLES: Final = (
    (
        "Ada Kern returned to Norway from Malta on 3 May 2021.",
        {"subject": "Ada Kern", "destination": "Norway", "origin": "Malta", "date": "3 May 2021"},
    ),
    ("Liv Aas fled from Norway to Malta in 1940.", {"origin": "Norway", "exchanged": "from Malta to Norway"}),
    ("Holt Airlines moved to Ghana in 1998.", {"subject": "Holt Airlines", "destination": "Ghana", "date": "1998"}),
    ("Ada Kern left Malta in 1998.", {"subject": "Ada Kern", "origin": "Malta", "from_rest": ""}),
)
COUNTEREXAMPLES: Final = (
    "Ada Kern planned to return to Norway in 2022.",
    "Ada Kern did not return to Norway in 2020.",
    "Ada Kern moved to the right in 1998.",
    "Norway sent a letter to Malta in 1998.",
    "The road leads from Norway to Malta.",
)

GOING: Final = frozenset(
    "go travel fly flee return move sail walk drive march swim ride relocate emigrate migrate immigrate escape withdraw"
    " retreat head depart come hurry rush journey cycle commute".split()
)
"""Verbs of motion whose goal stands behind "to"."""
ARRIVING: Final = frozenset("arrive land settle dock".split())
"""Verbs whose goal stands behind "in", "at" or "on" as well."""
LEAVING: Final = frozenset("leave flee depart".split())
"""Verbs whose object is the place that somebody left."""
REACHING: Final = frozenset("reach visit enter".split())
"""Verbs whose object is the goal."""
TAKING: Final = frozenset(
    "take fly bring deport extradite evacuate airlift transfer transport expel repatriate ship deploy exile banish"
    " banish carry launch move return relocate send".split()
)
"""Verbs that tell in the passive who was taken where."""
ABSTRACT: Final = frozenset(
    "attention focus discussion power talk talks debate game season show race match name idea thing price lead"
    " conversation story decision announcement news move request comment statement arrest".split()
)
"""Subjects that move in a figure of speech only."""
LONGEST_AFTER: Final = 6
"""Words after the way that a question can carry."""
PLACES: Final = frozenset(("COUNTRY", "CAPITAL", "CITY", "TOWN", "US_STATE", "CONTINENT", "ISLAND", "REGION"))


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """Main clauses with a verb of motion and a place that it leads to or from."""
    for sentence in analysis.sentences:
        for clause in (c for main in main_clauses(analysis, sentence) for c in with_joined(analysis, main)):
            ends = _ends(analysis, clause)
            if not ends:
                continue
            try:
                yield _fact(analysis, clause, ends)
            except Unclear as doubt:
                yield Silence(KIND, told(analysis, sentence), str(doubt))


def _ends(analysis: Analysis, clause: Clause) -> dict[str, Phrase]:
    """The phrases that name where the way ends and where it begins; none where the verb is no verb of motion."""
    lemma, passive = clause.verb.lemma_.lower(), clause.passive
    if clause.subject.lemma_.lower() in ABSTRACT or any(c.dep_ == "prt" for c in clause.verb.children):
        return {}
    has_object = any(c.dep_ == "dobj" for c in clause.verb.children)
    found: dict[str, list[Phrase]] = {"destination": [], "origin": []}
    if (passive and lemma in TAKING) or (lemma in GOING | ARRIVING and not has_object):
        found["destination"] += phrases(analysis, clause, ("to", "into"))
        found["origin"] += phrases(analysis, clause, ("from",))
    if lemma in ARRIVING and not passive and not has_object:
        found["destination"] += phrases(analysis, clause, ("in", "at", "on"))
    if lemma in LEAVING and not passive:
        found["origin"] += objects(analysis, clause, ("dobj",))
        found["destination"] += phrases(analysis, clause, ("for",))
    if lemma in REACHING and not passive:
        found["destination"] += objects(analysis, clause, ("dobj",))
    return {role: ends[0] for role, ends in found.items() if len(ends) == 1}


def _fact(analysis: Analysis, clause: Clause, ends: Mapping[str, Phrase]) -> Fact:
    last = max(i for phrase in ends.values() for i in phrase.tokens)
    if sum(t.i > last for t in clause.rest) > LONGEST_AFTER:
        clause = up_to(clause, last)
    try:
        roles, span = plain_roles(analysis, clause)
    except Unclear:
        clause = up_to(clause, last)
        roles, span = plain_roles(analysis, clause)
    doubts = []
    for role, phrase in ends.items():
        try:
            roles |= _end(analysis, clause, role, phrase)
        except Unclear as doubt:
            doubts.append(doubt)
    if not {"destination", "origin"} & set(roles):
        raise doubts[0]
    exchanged = _exchanged(roles)
    if exchanged:
        roles["exchanged"] = analysis.mention(clause.rest, exchanged, "PHRASE")
    return fact(analysis, KIND, roles, clause_evidence(analysis, clause), time=span)


def _end(analysis: Analysis, clause: Clause, role: str, phrase: Phrase) -> dict[str, Mention]:
    """One end of the way, with the clause that lacks it and its preposition. Raises Unclear."""
    place = party(analysis, phrase)
    if place.type not in PLACES:
        raise Unclear("nothing-to-ask", place.entity)
    short = {"destination": "to", "origin": "from"}[role]
    rest = without(analysis, clause, phrase.tokens)
    return {
        role: place,
        short: analysis.mention([phrase.name], phrase.preposition, "WORD"),
        f"{short}_rest": analysis.mention([clause.verb], rest, "PHRASE"),
    }


def _exchanged(roles: Mapping[str, Mention]) -> str:
    """The rest of the clause with its two ends exchanged, where both are places of one class; else nothing."""
    ends = [roles.get("destination"), roles.get("origin")]
    rest = roles["rest"].entity
    if ends[0] is None or ends[1] is None or ends[0].type != ends[1].type:
        return ""
    one, other = ends[0].entity, ends[1].entity
    if rest.count(one) != 1 or rest.count(other) != 1:
        return ""
    return rest.replace(one, "\0").replace(other, one).replace("\0", other)
