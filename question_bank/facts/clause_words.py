"""A clause goes in; its subject, verb and rest in words that stand alone, and the sentences that show it, come out."""

from dataclasses import replace
from datetime import date
from typing import Final

from question_bank.facts.back_to_names import back_to_names
from question_bank.facts.elements import is_organisation
from question_bank.facts.naming import apposed_person, uncapitalised
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.clauses import HEDGES
from question_bank.language.context_words import DROPPED, NEEDS_CONTEXT
from question_bank.language.doubts import Unclear
from question_bank.language.entities import Group
from question_bank.language.parsing import ParsedSentence
from question_bank.language.passage import Context
from question_bank.language.standalone import standalone
from question_bank.language.verbs import past
from question_bank.model import Mention, TimeSpan

EMPTY_SUBJECTS: Final = frozenset(
    "idea aim goal point result answer way reason suggestion effect example problem difference thing fact question"
    " purpose key solution method tip step".split()
)
"""What such a subject is in "the idea is to …" only the sentences before can tell."""


LONGEST_REST: Final = 34
"""Words after the verb that a sentence can still carry."""
PREFIXES: Final = frozenset("co re pre ex self".split())
QUANTIFIERS: Final = frozenset("some many most all both several few others another each none half more any".split())
RELATIONAL: Final = frozenset(
    "attendee participant applicant national respondent member nominee candidate author organizer organiser writer"
    " viewer contestant occupant passenger user owner relative neighbour neighbor colleague opponent rival".split()
)
"""People who are what they are to something else, which has to be named."""


def clause_roles(
    analysis: Analysis, clause: Clause, *, least: int = 2, left_out: frozenset[int] = frozenset()
) -> dict[str, Mention]:
    """Subject, finite verb and rest (of so many words at least) of a clause, to stand alone. Raises Unclear.

    `left_out`: tokens (indices) that only join the clause to another, such as the "then" of "if …, he will then …".
    """
    group = analysis.group_of(clause.subject) or apposed_person(analysis, clause)
    if (
        group is None
        and clause.subject.tag_ == "NN"
        and not any(c.dep_ in ("det", "poss", "nummod") for c in clause.subject.children)
    ) and (gazetteer.person_noun(clause.subject.lower_) or gazetteer.office_noun(clause.subject.lower_)):
        raise Unclear("bare-noun", clause.subject.text)
    if clause.when is not None and clause.when[1][-1].lower_ in ("after", "before", "since", "until", "of"):
        raise Unclear(
            "date-cut", clause.when[0].text
        )  # "arrested two days after the fire" would be "arrested the fire"
    if clause.subject.lower_ in EMPTY_SUBJECTS and clause.verb.lemma_ == "be":
        raise Unclear("empty-subject", clause.subject.text)
    _check_bare_subject(clause)
    whole = {t.i for t in clause.subject_tokens}
    named = group is not None and (
        clause.subject.i not in analysis.names.of_token
        or set(range(*analysis.names.range_of[clause.subject.i])) >= whole
    )
    opening = Context()
    if group is not None and named and group.type == "PERSON":
        subject = group.name
        if len(subject.split()) < 2 and not group.office:
            raise Unclear("bare-surname", subject)
    else:
        subject = uncapitalised(standalone(analysis, clause.subject_tokens, opening), clause.subject_tokens[0])
    reporting = any(
        t.dep_ in ("ccomp", "acl", "xcomp") and any(c.lower_ in ("that", "will") for c in t.children)
        for t in clause.rest
    )
    told = [g for t in clause.subject_tokens if (g := analysis.person_of(t)) is not None and g is not group]
    context = Context(named=[*told, *([group] if group else [])], past=reporting and clause.past)
    finite = clause.auxiliaries[0] if clause.auxiliaries else clause.verb
    later = [*clause.auxiliaries[1:], *([clause.verb] if clause.auxiliaries else [])]
    middle = [t for t in clause.verb.lefts if t.dep_ == "advmod" and clause.subject_tokens[-1].i < t.i < clause.verb.i]
    middle = [t for t in middle if t.i not in left_out]
    inside = [t for t in middle if clause.auxiliaries and t.i > finite.i]
    middle = [t for t in middle if t not in inside]
    after = [t for t in [*later, *inside, *clause.rest] if t.i != finite.i and t.i not in left_out]
    rest = standalone(analysis, after, context) if least or any(t.is_alpha for t in after) else ""
    if not least <= len(rest.split()) <= LONGEST_REST:
        raise Unclear("clause-length", rest)
    kind = _subject_type(group, subject) if named else "PHRASE"
    tense = "PAST" if clause.past else "GENERIC" if is_generic(clause) else "PRESENT"
    if opening.by_title or context.by_title:
        tense += "_REPORTED"
    adverb = (
        {"adverb": analysis.mention(middle, middle[0].text, "ADVERB")}
        if len(middle) == 1 and not clause.auxiliaries
        else {}
    )
    before = clause.verb.doc[clause.verb.i - 1] if clause.verb.i else clause.verb
    if finite.lower_ == "to" or any(t.lower_ in HEDGES for t in [*clause.subject_tokens, *clause.rest]):
        raise Unclear("not-asserted", finite.text)  # "Kern to visit Norvik"; "reportedly a hundred people"
    if any(t.lower_ in PREFIXES for t in [*middle, before, *clause.subject_tokens[-2:]]):
        raise Unclear("adverbs")  # "co-founded", "re-opened", torn at the hyphen
    if any(list(t.children) for t in [*middle, *inside]):
        raise Unclear("adverbs")  # "has so far performed"
    if len(middle) > 1 or (middle and clause.auxiliaries and middle[0].i < finite.i):
        raise Unclear("adverbs")
    if middle and middle[0].lower_ in DROPPED | NEEDS_CONTEXT:
        if middle[0].lower_ not in DROPPED:
            raise Unclear("needs-context", middle[0].text)
        adverb = {}
    return adverb | {
        "subject": analysis.mention(clause.subject_tokens, subject, kind),
        "finite": analysis.mention([finite], "be" if finite.lemma_ == "be" else finite.lemma_.lower(), tense),
        "rest": analysis.mention(after or [clause.verb], rest, "PHRASE"),
    }


def _check_bare_subject(clause: Clause) -> None:
    """A count without what it counts, "one system", "attendees": only the sentences before tell of which."""
    subject = clause.subject
    counted = any(c.lower_ == "of" for c in subject.rights)  # "one of the bridges of Norvik"
    if (subject.pos_ == "NUM" or subject.tag_ == "CD") and not counted:
        raise Unclear("bare-subject", subject.text)
    if subject.lower_ in QUANTIFIERS and not any(c.dep_ == "prep" for c in subject.rights):
        raise Unclear("bare-subject", subject.text)
    of_what = any(c.dep_ in ("prep", "relcl", "acl") for c in subject.rights)
    if any(c.lower_ == "one" for c in subject.lefts) and not any(c.lower_ in ("of", "to") for c in subject.subtree):
        raise Unclear("bare-subject", subject.text)
    if subject.lemma_.lower() in RELATIONAL and not (of_what and any(t.pos_ == "PROPN" for t in subject.subtree)):
        raise Unclear("bare-subject", subject.text)


def _subject_type(group: Group | None, subject: str) -> str:
    """PERSON, ORG, COUNTRY and the like; a city or capital may stand for a government, so it is only a PLACE."""
    if group is None:
        return "PHRASE"
    if group.type == "GPE":
        return "COUNTRY" if gazetteer.country(subject.removeprefix("the ").removeprefix("The ")) else "PLACE"
    if group.type == "ORG" and not is_organisation(group):
        return "NAME"
    return group.type


def is_generic(clause: Clause) -> bool:
    """A present that holds at all times: "Solar wind is …", "Cluster munitions scatter …"."""
    subject = clause.subject
    if clause.perfect or clause.progressive or subject.pos_ == "PRON":
        return False
    settled = ("locate", "located", "situate", "situated", "name", "named", "call", "called", "know", "known", "based")
    if clause.verb.lemma_ in settled or any(
        c.dep_ in ("acomp", "attr") and c.lower_ in settled for c in clause.verb.children
    ):
        return True
    if subject.pos_ == "PROPN":  # "Norvik is a port …" defines; people and their offices change
        attributes = [c for c in clause.verb.children if c.dep_ == "attr"]
        defines = clause.verb.lemma_ == "be" and any(c.lower_ in ("a", "an") for a in attributes for c in a.children)
        return defines and not any(
            gazetteer.office_noun(a.lower_) or gazetteer.person_noun(a.lower_) for a in attributes
        )
    return not any(c.dep_ in ("det", "poss", "nummod") and c.lower_ not in ("a", "an") for c in subject.children)


def clause_evidence(analysis: Analysis, clause: Clause) -> list[ParsedSentence]:
    """The sentence, with those before it that have the names for which its pronouns stand. Raises Unclear."""
    told = [*clause.fronted, *clause.subject_tokens, *clause.rest]
    meant = [group for token in told if (group := analysis.references.get(token.i)) is not None]
    return back_to_names(analysis, clause.sentence, meant)


def words_after(analysis: Analysis, clause: Clause, left_out: frozenset[int], context: Context) -> str:
    """What stands after the finite verb, without some of it; nothing where nothing is left. Raises Unclear."""
    finite, *later = [*clause.auxiliaries, clause.verb]
    inside = [t for t in clause.verb.lefts if t.dep_ == "advmod" and later and t.i > finite.i]
    kept = [t for t in [*later, *inside, *clause.rest] if t.i not in left_out]
    return standalone(analysis, kept, context) if any(t.is_alpha for t in kept) else ""


def plain_past(analysis: Analysis, clause: Clause, finite: Mention) -> tuple[Mention, frozenset[int]]:
    """The finite verb and what of the verb group it holds: "has prevented" is told as "prevented", "has been" as "was".

    A question about a perfect needs its verb in the past: "Why did Norway prevent …?"
    """
    if not clause.perfect or clause.past or clause.progressive:
        return finite, frozenset()
    have, *later = clause.auxiliaries
    if later and later[0].lower_ == "been":
        told = "were" if have.lower_ == "have" else "was"
        return replace(finite, entity="be", text=told, type="PAST"), frozenset([later[0].i])
    lemma = clause.verb.lemma_.lower()
    told = "was" if lemma == "be" and have.lower_ == "has" else "were" if lemma == "be" else past(lemma)
    return replace(finite, entity=lemma, text=told, type="PAST"), frozenset([clause.verb.i])


def when_it_was(analysis: Analysis, clause: Clause) -> TimeSpan | None:
    """When it happened, where the clause says so by a date that can be placed. Raises Unclear of what is to come."""
    span = clause.when[0].span if clause.when is not None else None
    if span is not None and span.start > (analysis.article.published or date.max):
        raise Unclear("future")
    if span is None and clause.when is not None:
        raise Unclear("relative-date", clause.when[0].text)
    return TimeSpan(span.start, span.end) if span is not None else None
