"""What happened, when and where: a main clause that stands alone, or an event named by a noun."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from question_bank.facts.assertion import check_asserted, is_saying
from question_bank.facts.clause_words import clause_evidence, clause_roles, is_generic
from question_bank.facts.elements import ROLES as ELEMENTS
from question_bank.facts.elements import elements, place_mention
from question_bank.facts.event_tense import goes_with_now, is_caption
from question_bank.facts.making import Silence, fact, told
from question_bank.facts.naming import is_anchored
from question_bank.facts.recency import is_life, tells_news
from question_bank.language.analysis import Analysis
from question_bank.language.anchors import named_in_title
from question_bank.language.clause import Clause
from question_bank.language.clauses import main_clauses
from question_bank.language.context_words import DROPPED
from question_bank.language.dates import in_words
from question_bank.language.doubts import Unclear
from question_bank.language.occasions import Occasion, occasions
from question_bank.language.passage import Context
from question_bank.language.sayings import CONTENT
from question_bank.language.standalone import standalone
from question_bank.language.verbs import WEAK_VERBS
from question_bank.model import Fact, Mention, TimeSpan

KIND: Final = "event"
ROLES: Final = (
    "subject",
    "adverb",
    "opening",
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
NEEDS: Final = (("subject", "finite", "rest"), ("occasion",))

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
    "The following bridges were included in the bill of Norway in May 2021:",
)
EMPTY_VERBS: Final = frozenset(
    "comment speak talk respond react reply refer add continue seem appear look like think"
    " believe feel know mean tend predecease embark survive".split()
)


CUT: Final = re.compile(
    r"\b(?:after|before|when|while|because|since) (?:[A-ZÀ-Þ][\w.’'-]* ?){2,4}$|\b(?:between|with current \w+)$"
)
CONNECTING: Final = re.compile(
    r"(?:for (?:example|instance)|in (?:fact|addition|turn|general|particular|total|all)|of course|indeed|specifically"
    r"|similarly|as a result|by comparison|by contrast|in contrast|by reports|at the same time|on the other hand"
    r"|in response|in return|at that time|since then"
    r"|as well|after all|in other words|in short|overall|as in .*)"
)
CONNECTING_TIE: Final = re.compile(r"(?:as a result|in addition|in fact|in turn|of course|indeed|similarly|overall)")
"""Openings that tie a sentence to the one before and say nothing of their own."""
LEFT_OVER: Final = re.compile(r", (?:his|her|its|their) [\w’'-]+(?: [\w’'-]+)?$")
"""What an aside leaves: "earned honors, his senior year"."""
SINCE: Final = re.compile(r"\bsince (?:the age\b|[12]\d{3}\b|s?he\b)")
BRACKETED: Final = re.compile(r"\b([A-Z]\w+ )\([A-Z][^()]*\) ([A-Z]\w+)")
NUMBERED: Final = re.compile(r"\b(?:Article|Section|Chapter|Amendment) \d+$")
"""What goes on behind a comma: "Article 1, Section 7 of …"."""
SCORES: Final = re.compile(r"\d[–-]\d,? and (?:[A-Z]\w+ ?)+$")
"""What is left of two results: "defeated Malta 2–0 and Norway"."""
GARBLED: Final = re.compile(r"\b(?:at|around|about) (?:at|on|in)\b")
"""What the hour of the day leaves behind: "happened at about at a crossing"."""
HOLLOW: Final = re.compile(
    r"have (?:an?|the|his|her|their) (?:\w+ )?(?:opportunity|chance)\b"
    r"|(?:ask|question) (?:(?:asked|questioned) )?about\b"
)
"""What tells only that something was to come: "had an opportunity to …", "were asked about …"."""
TAIL: Final = re.compile(r", [^,]+ (?:said|says|reported|reports|told|added|wrote|announced)$")


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """Main clauses in one plain tense, and named events with their date."""
    for sentence in analysis.sentences:
        for clause in main_clauses(analysis, sentence):
            try:
                yield _fact(analysis, clause)
            except Unclear as doubt:
                yield Silence(KIND, told(analysis, sentence), str(doubt))
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
    held = occasion.token.head.tag_ == "VBD" and published == span.end  # "took place today"
    planned = published is not None and span.end >= published and not held  # "in 2025", written in June of it
    roles = {
        "occasion": analysis.mention([occasion.token], occasion.name, "EVENT"),
        "plain": analysis.mention([occasion.token], occasion.plain, "EVENT"),
        "date": analysis.mention(tokens, in_words(span), "DATE"),
    }
    if occasion.place:
        roles["place"] = place_mention(analysis, occasion.place)
    return fact(analysis, KIND, roles, [occasion.sentence], assertion="planned" if planned else "asserted", time=span)


def _fact(analysis: Analysis, clause: Clause) -> Fact:
    leans = check_asserted(clause)
    if analysis.parse.standing and any(token.i in analysis.parse.standing for token in clause.verb.subtree):
        raise Unclear("holds-quotation")
    leans = leans or (analysis.article.published is None and not clause.past and not is_generic(clause))
    lemma = clause.verb.lemma_.lower()
    if lemma in EMPTY_VERBS or (lemma in WEAK_VERBS and not clause.whole):
        raise Unclear("empty-verb")
    objects = any(c.dep_ == "dobj" and c.pos_ in ("NOUN", "PROPN", "NUM") for c in clause.verb.children)
    reports = any(c.dep_ == "ccomp" and c.i > clause.verb.i for c in clause.verb.children)
    if (reports and not objects) or is_saying(clause) or (lemma in CONTENT and not clause.passive and not objects):
        raise Unclear("saying")  # a statement, found by its own kind where its speaker is known
    if is_caption(analysis, clause):
        raise Unclear("tense", clause.verb.text)
    roles = clause_roles(analysis, clause)
    source = _source(analysis, clause)
    if source is not None:
        roles["source"] = source
    span: TimeSpan | None = None
    if clause.when is not None:
        mention, tokens = clause.when
        if mention.span is None and analysis.article.published is None:
            raise Unclear("relative-date", mention.text)  # "in November", of a report without a day
        if mention.span is not None:  # a date that cannot be placed is left out
            span = TimeSpan(mention.span.start, mention.span.end)
            if span.start > (analysis.article.published or date.max):
                raise Unclear("future")
            if is_life(analysis) and not any(re.fullmatch(r"[12]\d{3}", t.text) for t in tokens):
                raise Unclear("relative-date", mention.text)  # of which year only the sentences before tell
            if _goes_on(clause):
                raise Unclear("joined-verbs")  # "was born in Norvik and studied law": the date is that of the first
            roles["date"] = analysis.mention(tokens, in_words(span), "DATE")
    claim = f"{roles['subject'].entity} {roles['rest'].entity}"
    leans = leans or not is_anchored(claim)
    if LEFT_OVER.search(claim):
        raise Unclear("left-over", claim)
    if clause.past and not clause.perfect and SINCE.search(roles["rest"].entity):
        raise Unclear("tense", clause.verb.text)  # "wrote songs since 1980", for "has written"
    if any("".join(pair) in claim for pair in BRACKETED.findall(told(analysis, clause.sentence))):
        raise Unclear("aside-open")  # "the Harbour (Norvik) Bill" lost what tells it from others
    if span is not None and clause.past and any(goes_with_now(token) for token in clause.verb.subtree):
        raise Unclear("tense", clause.verb.text)
    if NUMBERED.search(claim) or GARBLED.search(claim) or SCORES.search(claim):
        raise Unclear("words-cut", claim)
    if span is not None and re.search(r"\bcurrent\b", claim):
        raise Unclear("undated-present", claim)  # current on another day than that of the report
    if claim.lower().startswith("whose "):
        raise Unclear("dangling-pronoun", claim)
    if HOLLOW.match(f"{lemma} {roles['rest'].entity}"):
        raise Unclear("empty-verb")
    if TAIL.search(claim) or (CUT.search(claim) and roles["rest"].entity.split()[-1][:1].isupper()):
        raise Unclear("attributed", claim)
    roles |= elements(analysis, clause.sentence, clause.rest, claim)
    askable = set(roles) & set(ELEMENTS) or roles["subject"].type in ("PERSON", "ORG", "COUNTRY")
    if span is None and not askable and not clause.whole:
        raise Unclear("nothing-to-ask")
    if span is None and _names(roles) < 2:
        leans = True
        generic = roles["finite"].type.startswith("GENERIC")
        if (generic and _names(roles) == 0) or not (generic or _names_subject(analysis, clause)):
            raise Unclear("unnamed-subject", roles["subject"].entity)
    if span is None and roles["finite"].type.startswith("PAST") and not tells_news(analysis, clause.sentence):
        leans = True
    if leans and not roles["finite"].type.endswith("_REPORTED"):
        roles["finite"] = replace(roles["finite"], type=f"{roles['finite'].type}_REPORTED")
    if clause.cut and span is None:
        raise Unclear("words-cut", claim)
    opening = _opening(analysis, clause)
    if clause.cut or clause.whole:
        kind = "CUT" if clause.cut else "OPENED" if opening is not None else "WHOLE"
        roles["rest"] = replace(roles["rest"], type=kind)
    if opening is not None:
        roles["opening"] = opening
    assertion = "attributed" if source is not None else "possible" if clause.modal else "asserted"
    evidence = clause_evidence(analysis, clause)
    return fact(analysis, KIND, roles, evidence, assertion=assertion, attributed_to=source, time=span)


def _goes_on(clause: Clause) -> bool:
    """Whether a second verb without a subject of its own is joined to the clause's verb."""
    kept = {t.i for t in clause.rest}
    return any(c.dep_ == "conj" and c.i in kept for c in clause.verb.children)


def _names(roles: Mapping[str, Mention]) -> int:
    """How many things a clause names or counts: what an undated claim needs two of."""
    claim = f"{roles['subject'].entity} {roles['rest'].entity}"
    named = re.findall(r"(?:[A-ZÀ-Þ][\w’'.&-]*)(?: (?:of|the|de|for|and) (?=[A-Z])| (?=[A-Z])|[\w’'.&-])*", claim)
    return len(named) + ("number" in roles) + claim.count("“")


def _opening(analysis: Analysis, clause: Clause) -> Mention | None:
    """The phrase before the subject, in words that stand alone; None where there is none. Raises Unclear."""
    tokens = [t for t in clause.fronted if not t.is_space]
    while tokens and (tokens[-1].is_punct or tokens[-1].lower_ in DROPPED):
        tokens.pop()
    while tokens and (tokens[0].is_punct or tokens[0].lower_ in DROPPED or tokens[0].dep_ == "cc"):
        tokens.pop(0)
    if not any(t.is_alpha for t in tokens):
        return None
    if len(tokens) < 2 or tokens[0].pos_ not in ("ADP", "SCONJ", "VERB") or tokens[-1].pos_ == "ADP":
        raise Unclear("fronted-phrase", tokens[0].text)
    subject = analysis.person_of(clause.subject)
    words = standalone(analysis, tokens, Context(named=[subject] if subject is not None else []))
    if tokens[0].pos_ in ("ADP", "SCONJ", "ADV", "DET", "VERB", "PRON"):
        words = words[:1].lower() + words[1:]
    words = re.sub(rf"^{CONNECTING_TIE.pattern}, ", "", words)
    if CONNECTING.fullmatch(words):
        return None
    return analysis.mention(tokens, words, "PHRASE")


def _names_subject(analysis: Analysis, clause: Clause) -> bool:
    """Whether a reader of the headline knows who or what the subject is: "students took a test" says it of nobody."""
    if analysis.group_of(clause.subject) is not None:
        return True
    words = clause.subject_tokens
    return any(t.i in analysis.names.of_token or t.pos_ == "PROPN" or named_in_title(analysis, t) for t in words)


def _source(analysis: Analysis, clause: Clause) -> Mention | None:
    """Whom "according to" names. Raises Unclear where that is nobody known."""
    if "according" not in clause.sentence.words:
        return None
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
