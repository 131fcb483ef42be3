"""Who belongs to which committee, party or alliance, joined it or left it, and in which year."""

import re
from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from question_bank.facts.biography_words import noun_phrase
from question_bank.facts.elements import is_organisation
from question_bank.facts.life_dates import year_of
from question_bank.facts.lives import lives
from question_bank.facts.making import Silence, fact, told
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.clauses import main_clauses
from question_bank.language.doubts import Unclear
from question_bank.language.entities import Group
from question_bank.language.office import Office
from question_bank.language.passage import Context
from question_bank.language.side_verbs import joined_verbs
from question_bank.language.standalone import standalone
from question_bank.model import Fact, Mention

KIND: Final = "membership"
ROLES: Final = ("bearer", "introduced", "relation", "body", "date")
NEEDS: Final = (("bearer", "relation", "body"),)
EXAMPLES: Final = (
    (
        "Senator Ada Kern, a member of the Senate Budget Committee, spoke first.",
        {"bearer": "Ada Kern", "relation": "member", "body": "Senate Budget Committee"},
    ),
    (
        "Senator Ada Kern, chairman of the Senate Budget Committee, spoke first.",
        {"relation": "chair", "body": "Senate Budget Committee"},
    ),
    ("Norway joined NATO in 1949.", {"bearer": "Norway", "relation": "join", "body": "NATO", "date": "1949"}),
)
COUNTEREXAMPLES: Final = (
    "Norway may join NATO in 2022.",
    "Norway did not join NATO in 1949.",
    "Senator Ada Kern joined her colleagues in a letter to the Senate Budget Committee.",
    "Senator Ada Kern, a former member of the Senate Budget Committee, spoke first.",
)
BODY: Final = re.compile(
    r"^(?:(?:senior|ranking|new|leading|longtime|founding|vice|deputy) )?"
    r"(?P<relation>member|chair(?:man|woman|person)?|co-chair|head|leader) of (?:the )?(?P<body>[A-Z].*)$",
    re.IGNORECASE,
)
NAMED: Final = re.compile(r"(?:Committee|Subcommittee|Caucus|Party)$|^(?:Senate |House )?(?:Sub)?[Cc]ommittee on [A-Z]")
SMALL: Final = frozenset("and on of for the".split())
RANKS: Final = (
    (re.compile(r"^Sens?\b|Senator"), "Senator"),
    (re.compile(r"^Reps?\b|Representative|Congress(?:wo)?man"), "Representative"),
)
VERBS: Final = frozenset(("join", "leave", "quit"))
TYPES: Final = ("PERSON", "GPE")


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """Seats that stand beside the name of somebody the article is about, and joining or leaving with its year."""
    seen: set[str] = set()
    for office in analysis.offices:
        found = BODY.match(office.text)
        if (
            found is None
            or not _is_body(found.group("body"))
            or office.former
            or office.future
            or not is_told_of(analysis, office.person)
        ):
            continue
        if found.group("body") not in seen:
            seen.add(found.group("body"))
            yield _seat(analysis, office, found)
    for sentence in analysis.sentences:
        for first in main_clauses(analysis, sentence):
            for clause in (first, *joined_verbs(analysis, first)):
                if clause.verb.lemma_.lower() not in VERBS or not _named_objects(analysis, clause):
                    continue
                try:
                    yield _step(analysis, clause)
                except Unclear as doubt:
                    yield Silence(KIND, told(analysis, sentence), str(doubt))


def _is_body(words: str) -> bool:
    """Whether the words are the name of one committee or party: "Senate Committee on Energy and Natural Resources"."""
    plain = all(word[:1].isupper() or word in SMALL for word in words.replace(",", "").split())
    return plain and NAMED.search(words) is not None


def is_told_of(analysis: Analysis, person: Group) -> bool:
    """Whether the title or the first sentence names the person, or the article does so again and again."""
    first = analysis.sentences[0].tokens.end
    named = person.surname in analysis.article.title or person.first < first or len(person.ranges) > 2
    return len(person.name.split()) > 1 and named


def _seat(analysis: Analysis, office: Office, found: re.Match[str]) -> Fact:
    tokens = list(analysis.doc[office.start : office.end])
    relation = found.group("relation").lower()
    roles = _bearer(analysis, office.person) | {
        "relation": analysis.mention(tokens, "chair" if relation.startswith("chair") else relation, "RELATION"),
        "body": analysis.mention(tokens, found.group("body"), "ORG"),
    }
    return fact(analysis, KIND, roles, [analysis.parse.sentence(analysis.doc[office.start])])


def _bearer(analysis: Analysis, group: Group) -> dict[str, Mention]:
    """Who it is, with the rank that the article writes before the name."""
    start, end = group.ranges[0]
    mention = analysis.mention(list(analysis.doc[start:end]), group.name, group.type)
    rank = _rank(analysis, group) if group.type == "PERSON" else ""
    named = f"{rank} {group.name}" if rank else group.name
    introduced = next((life.introduced for life in lives(analysis) if life.person is group), None)
    if introduced is not None and not rank:
        return {"bearer": mention, "introduced": introduced}
    if group.type == "PERSON" and not rank:
        return {"bearer": mention}
    return {"bearer": mention, "introduced": Mention(mention.text, named, group.type, mention.start, mention.end)}


def _rank(analysis: Analysis, person: Group) -> str:
    before = [analysis.doc[start - 1].text for start, _ in person.ranges if start]
    before += [analysis.doc[start - 2].text for start, _ in person.ranges if start > 1 and before[-1:] == ["."]]
    title = re.search(rf"(\w+) {re.escape(person.surname)}", analysis.article.title)
    before += [title.group(1)] if title else []
    return next((rank for sign, rank in RANKS for word in before if sign.search(word)), "")


def _step(analysis: Analysis, clause: Clause) -> Fact:
    if clause.torn or clause.negated or clause.hedged or clause.modal is not None or clause.passive:
        raise Unclear("not-asserted")
    if not clause.past or clause.perfect or clause.progressive:
        raise Unclear("tense")
    group = analysis.group_of(clause.subject)
    span, date = year_of(analysis, clause)
    if group is None or group.type not in TYPES or date is None:
        raise Unclear("date-unknown")
    if group.type == "PERSON" and not is_told_of(analysis, group):
        raise Unclear("not-introduced", group.name)
    if group.type == "GPE" and gazetteer.country(group.name) is None:
        raise Unclear("nothing-to-ask")
    body = _body(analysis, clause, group)
    roles = _bearer(analysis, group) | {
        "relation": analysis.mention([clause.verb], clause.verb.lemma_.lower(), "RELATION"),
        "body": body,
        "date": date,
    }
    return fact(analysis, KIND, roles, [clause.sentence], time=span)


def _named_objects(analysis: Analysis, clause: Clause) -> list[Token]:
    """The objects that are names: "left Norvik Radio", and not "left the room"."""
    objects = [c for c in clause.verb.children if c.dep_ == "dobj"]
    kinds = {o.i: g.type for o in objects if (g := analysis.names.of_token.get(o.i)) is not None}
    named = [o for o in objects if kinds.get(o.i, "ORG" if o.pos_ == "PROPN" else "") == "ORG"]
    return named or [o for o in objects if o.lower_ in ("parliament", "congress")]


def _body(analysis: Analysis, clause: Clause, subject: Group) -> Mention:
    """What was joined or left: an organisation, by its words or since it is known."""
    objects = _named_objects(analysis, clause)
    if len(objects) != 1 or any(c.dep_ == "conj" for c in objects[0].children):
        raise Unclear("several-answers")
    group = analysis.names.of_token.get(objects[0].i)
    of_life = any(life.person is subject for life in lives(analysis))
    if not of_life and group is not None and not is_organisation(group):
        raise Unclear("nothing-to-ask")
    tokens = noun_phrase(objects[0])
    return analysis.mention(tokens, standalone(analysis, tokens, Context(named=[subject])), "ORG")
