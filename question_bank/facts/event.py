"""What happened, when and where: a main clause that stands alone, or an event named by a noun."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from question_bank.facts.elements import ROLES as ELEMENTS
from question_bank.facts.elements import elements, is_organisation, place_mention
from question_bank.facts.making import Silence, fact
from question_bank.facts.recency import tells_news
from question_bank.facts.statement import is_anchored, uncapitalised
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.clauses import Clause, main_clauses
from question_bank.language.dates import in_words
from question_bank.language.entities import Group
from question_bank.language.occasions import Occasion, occasions
from question_bank.language.parsing import ParsedSentence
from question_bank.language.sayings import CONTENT, REPORTING
from question_bank.language.standalone import DROPPED, NEEDS_CONTEXT, Context, Unclear, standalone
from question_bank.model import Fact, Mention, TimeSpan

KIND: Final = "event"
ROLES: Final = (
    "subject",
    "adverb",
    "finite",
    "rest",
    "date",
    "place",
    "organisation",
    "person",
    "number",
    "source",
    "occasion",
    "plain",
)

EXAMPLES: Final = (
    (
        "Norway opened the Holt Bridge in Bergen on 3 May 2021.",
        {"subject": "Norway", "rest": "the Holt Bridge in Bergen", "date": "3 May 2021", "place": "Bergen"},
    ),
    (
        "Ada Kern was elected mayor of Norvik in 1998.",
        {"subject": "Ada Kern", "rest": "elected mayor of Norvik", "date": "1998"},
    ),
    (
        "The Malta summit is scheduled for 11 and 12 July 2023.",
        {"plain": "Malta summit", "date": "11 and 12 July 2023"},
    ),
)
COUNTEREXAMPLES: Final = (
    "Norway had opened the bridge in Malta when the storm came.",
    "Norway may open the Holt Bridge in May 2021.",
    "It opened the bridge on 3 May 2021.",
    "Norway denied that the bridge was open.",
)
CONDITIONS: Final = frozenset("if unless without under for despite by as unlike instead except besides".split())
STATES: Final = frozenset(
    "own hold support oppose seek consider remain include contain live believe cover run lead employ host serve "
    "represent consist belong "
    "cost weigh measure stand lie orbit produce account use make govern control operate face fear expect "
    "plan intend hope aim require allow".split()
)
MODALS: Final = frozenset("can could may might must would should".split())
EMPTY_VERBS: Final = frozenset(
    "comment speak talk respond react reply refer add continue have seem appear look need want like think"
    " believe feel know mean tend".split()
)


TAIL: Final = re.compile(r", [^,]+ (?:said|says|reported|reports|told|added|wrote|announced)$")


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """Main clauses in one plain tense, and named events with their date."""
    for sentence in analysis.sentences:
        for clause in main_clauses(analysis, sentence):
            try:
                yield _fact(analysis, clause)
            except Unclear as doubt:
                yield Silence(KIND, sentence.tokens.text, str(doubt))
    for occasion in occasions(analysis):
        found = _occasion(analysis, occasion)
        if found is not None:
            yield found


def _occasion(analysis: Analysis, occasion: Occasion) -> Fact | None:
    """An event named by a noun, with its date and its place."""
    if occasion.date is None or occasion.date[0].span is None:
        return None
    mention, tokens = occasion.date
    span = mention.span
    if span is None:
        return None
    published = analysis.article.published
    planned = published is not None and span.start > published
    roles = {
        "occasion": analysis.mention([occasion.token], occasion.name, "EVENT"),
        "plain": analysis.mention([occasion.token], occasion.plain, "EVENT"),
        "date": analysis.mention(tokens, in_words(span), "DATE"),
    }
    if occasion.place:
        roles["place"] = place_mention(analysis, occasion.place)
    return fact(analysis, KIND, roles, [occasion.sentence], assertion="planned" if planned else "asserted", time=span)


def check_asserted(clause: Clause) -> bool:
    """Whether the clause can only be told as a report has it (a present of one day, "may", "could").

    Raises Unclear unless it tells in one plain tense or with one plain modal that something is, was or may be so.
    """
    if clause.torn:
        raise Unclear("aside-open")
    if not _agrees(clause):
        raise Unclear("agreement")
    if clause.negated:
        raise Unclear("negated")
    if clause.hedged or (clause.modal is not None and clause.modal not in MODALS):
        raise Unclear("not-asserted")
    if clause.past and (clause.perfect or clause.progressive):
        raise Unclear("tense")  # "had left", "was leaving": the background of something else
    if not clause.past and clause.when is not None:
        raise Unclear("tense")
    if sum(token.lower_ == "according" for token in clause.sentence.tokens) > 1:
        raise Unclear("attributed")
    if any(c.dep_ == "parataxis" for c in clause.verb.children) or (_is_saying(clause) and not clause.past):
        raise Unclear("saying")
    if any(t.lower_ in ("if", "unless", "whether") for t in clause.verb.subtree):
        raise Unclear("not-asserted")
    first = next((t.lower_ for t in clause.fronted if t.is_alpha), "")
    if first in CONDITIONS:
        raise Unclear("fronted-phrase", first)
    if any(t.pos_ == "VERB" and t.tag_ in ("VBD", "VBZ", "VBP") for t in clause.fronted):
        raise Unclear("fronted-phrase", first)
    second_verb = any(t.tag_ in ("VBZ", "VBP", "MD") for t in clause.rest)
    return clause.modal is not None or (not clause.past and (second_verb or not _lasting(clause)))


def _lasting(clause: Clause) -> bool:
    """A present of being, having done, doing just now, or of a state."""
    lemma = clause.verb.lemma_.lower()
    return lemma in ("be", "have") or clause.perfect or clause.progressive or clause.passive or lemma in STATES


def _agrees(clause: Clause) -> bool:
    """Whether the number of a form of be or have fits the subject as it was cut out."""
    finite = (clause.auxiliaries or [clause.verb])[0].lower_
    subject = clause.subject
    joined = any(c.dep_ == "conj" and c in clause.subject_tokens for c in subject.children)
    plural = (
        joined
        or subject.tag_ in ("NNS", "NNPS")
        or subject.lower_ in ("people", "police")
        or subject.pos_ not in ("NOUN", "PROPN")
    )
    if finite in ("are", "were", "have"):
        return plural or (
            subject.tag_ in ("NN", "NNP")
            and subject.lower_ in ("majority", "number", "team", "family", "staff", "half", "rest", "couple")
        )
    return not (finite in ("is", "was", "has") and joined)


def _is_saying(clause: Clause) -> bool:
    lemma = clause.verb.lemma_.lower()
    return lemma in REPORTING | CONTENT and any(c.dep_ == "ccomp" for c in clause.verb.children)


def _fact(analysis: Analysis, clause: Clause) -> Fact:
    leans = check_asserted(clause)
    if any(token.i in analysis.parse.standing for token in clause.verb.subtree):
        raise Unclear("holds-quotation")
    leans = leans or (analysis.article.published is None and not clause.past and not _generic(clause))
    if clause.verb.lemma_.lower() in EMPTY_VERBS:
        raise Unclear("empty-verb")
    named = analysis.group_of(clause.subject)
    if _is_saying(clause) and (named is not None and named.type in ("PERSON", "ORG", "GPE")):
        raise Unclear("saying")  # a statement, found by its own kind
    roles = clause_roles(analysis, clause)
    source = _source(analysis, clause)
    if source is not None:
        roles["source"] = source
    span: TimeSpan | None = None
    if clause.when is not None:
        mention, tokens = clause.when
        if mention.span is not None:  # a date that cannot be placed is left out
            span = TimeSpan(mention.span.start, mention.span.end)
            if span.start > (analysis.article.published or date.max):
                raise Unclear("future")
            roles["date"] = analysis.mention(tokens, in_words(span), "DATE")
    told = f"{roles['subject'].entity} {roles['rest'].entity}"
    leans = leans or not is_anchored(told)
    if TAIL.search(told):
        raise Unclear("attributed", told)
    roles |= elements(analysis, clause.sentence, clause.rest, told)
    askable = set(roles) & set(ELEMENTS) or roles["subject"].type in ("PERSON", "ORG", "COUNTRY")
    if span is None and not askable:
        raise Unclear("nothing-to-ask")
    if span is None and _names(roles) < 2:
        leans = True
    if span is None and roles["finite"].type == "PAST" and not tells_news(analysis, clause.sentence):
        leans = True
    if leans:
        roles["finite"] = replace(roles["finite"], type=f"{roles['finite'].type}_REPORTED")
    assertion = "attributed" if source is not None else "possible" if clause.modal else "asserted"
    evidence = clause_evidence(analysis, clause)
    return fact(analysis, KIND, roles, evidence, assertion=assertion, attributed_to=source, time=span)


def _names(roles: Mapping[str, Mention]) -> int:
    """How many things a clause names or counts: what an undated claim needs two of."""
    told = f"{roles['subject'].entity} {roles['rest'].entity}"
    named = re.findall(r"(?:[A-ZÀ-Þ][\w’'.&-]*)(?: (?:of|the|de|for|and) (?=[A-Z])| (?=[A-Z])|[\w’'.&-])*", told)
    return len(named) + ("number" in roles) + told.count("“")


def _source(analysis: Analysis, clause: Clause) -> Mention | None:
    """Whom "according to" names. Raises Unclear where that is nobody known."""
    for token in clause.sentence.tokens:
        if token.lower_ != "according":
            continue
        for part in token.subtree:
            group = analysis.names.of_token.get(part.i)
            extent = analysis.names.range_of.get(part.i)
            if (
                group is not None
                and extent is not None
                and group.type in ("PERSON", "ORG")
                and part.dep_ in ("pobj", "compound")
            ) and (part.doc[extent[0] - 1].lower_ in ("to", "the") or group.type == "PERSON"):
                return analysis.mention(list(part.doc[extent[0] : extent[1]]), group.name, group.type)
        raise Unclear("attributed", token.sent.text)
    return None


def clause_roles(analysis: Analysis, clause: Clause) -> dict[str, Mention]:
    """Subject, finite verb and rest of a clause in words that stand alone. Raises Unclear."""
    group = analysis.group_of(clause.subject) or apposed_person(analysis, clause)
    if (
        group is None
        and clause.subject.tag_ == "NN"
        and not any(c.dep_ in ("det", "poss", "nummod") for c in clause.subject.children)
    ) and (gazetteer.person_noun(clause.subject.lower_) or gazetteer.office_noun(clause.subject.lower_)):
        raise Unclear("bare-noun", clause.subject.text)
    whole = {t.i for t in clause.subject_tokens}
    named = group is not None and (
        clause.subject.i not in analysis.names.of_token
        or set(range(*analysis.names.range_of[clause.subject.i])) >= whole
    )
    if group is not None and named and group.type == "PERSON":
        subject = group.name
        if len(subject.split()) < 2 and not group.office:
            raise Unclear("bare-surname", subject)
    else:
        subject = uncapitalised(standalone(analysis, clause.subject_tokens), clause.subject_tokens[0])
    reporting = any(
        t.dep_ in ("ccomp", "acl", "xcomp") and any(c.lower_ in ("that", "will") for c in t.children)
        for t in clause.rest
    )
    context = Context(named=[group] if group else [], past=reporting and clause.past)
    finite = clause.auxiliaries[0] if clause.auxiliaries else clause.verb
    later = [*clause.auxiliaries[1:], *([clause.verb] if clause.auxiliaries else [])]
    middle = [t for t in clause.verb.lefts if t.dep_ == "advmod" and clause.subject_tokens[-1].i < t.i < clause.verb.i]
    inside = [t for t in middle if clause.auxiliaries and t.i > finite.i]
    middle = [t for t in middle if t not in inside]
    after = [t for t in [*later, *inside, *clause.rest] if t.i != finite.i]
    rest = standalone(analysis, after, context)
    if not 2 <= len(rest.split()) <= 28:
        raise Unclear("clause-length", rest)
    kind = _subject_type(group, subject) if named else "PHRASE"
    tense = "PAST" if clause.past else "GENERIC" if _generic(clause) else "PRESENT"
    adverb = (
        {"adverb": analysis.mention(middle, middle[0].text, "ADVERB")}
        if len(middle) == 1 and not clause.auxiliaries
        else {}
    )
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


def apposed_person(analysis: Analysis, clause: Clause) -> Group | None:
    """The person in "the head of Norvik, Ada Kern, opened …"."""
    for child in clause.subject.children:
        if child.dep_ == "appos":
            group = analysis.names.of_token.get(child.i)
            if group is not None and group.type == "PERSON":
                return group
    return None


def _subject_type(group: Group | None, subject: str) -> str:
    """PERSON, ORG, COUNTRY and the like; a city or capital may stand for a government, so it is only a PLACE."""
    if group is None:
        return "PHRASE"
    if group.type == "GPE":
        return "COUNTRY" if gazetteer.country(subject.removeprefix("the ").removeprefix("The ")) else "PLACE"
    if group.type == "ORG" and not is_organisation(group):
        return "NAME"
    return group.type


def _generic(clause: Clause) -> bool:
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
    """The sentence, with those before it back to the name that its pronouns stand for."""
    needed = {id(g) for t in clause.verb.subtree if (g := analysis.references.get(t.i)) is not None}
    for back in range(4):
        index = clause.sentence.index - back
        if index < 0:
            break
        shown = analysis.sentences[index : clause.sentence.index + 1]
        seen = {id(analysis.names.of_token.get(t.i)) for s in shown for t in s.tokens}
        if needed <= seen:
            return shown
    raise Unclear("far-antecedent")
