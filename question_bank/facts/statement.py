"""Who said, announced, confirmed, denied that something is so."""

import re
from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from question_bank.facts.back_to_names import back_to_names
from question_bank.facts.elements import elements
from question_bank.facts.making import Silence, fact, told
from question_bank.facts.naming import apposed_person, is_anchored, uncapitalised
from question_bank.facts.recency import is_life, is_recent
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.anchors import CLASSES, has_headline
from question_bank.language.clause import Clause
from question_bank.language.clauses import SUBJECT as SUBJECTS
from question_bank.language.clauses import main_clauses
from question_bank.language.context_words import WELL_KNOWN
from question_bank.language.doubts import Unclear
from question_bank.language.entities import Group
from question_bank.language.passage import Context
from question_bank.language.sayings import CONTENT, SOURCES, STUDIES
from question_bank.language.standalone import standalone
from question_bank.model import Fact, Mention, TimeSpan

KIND: Final = "statement"
ROLES: Final = ("speaker", "verb", "content", "place", "organisation", "person", "number")

EXAMPLES: Final = (
    (
        "Norwegian Foreign Minister Liv Aas said that Norway would send forty doctors to Malta.",
        {"speaker": "Liv Aas", "content": "Norway would send forty doctors to Malta"},
    ),
)
LONGEST_CONTENT: Final = 36
"""Words of a content that a sentence can still carry."""
OPENERS: Final = frozenset("but and still so however yet also then indeed".split())
COUNTEREXAMPLES: Final = (
    "Liv Aas found it hard to speak.",
    "Liv Aas did not say that Norway would send doctors.",
    "It is said that Norway would send doctors.",
)


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """Reported speech with one safe speaker and a content that stands alone."""
    for sentence in analysis.sentences:
        for clause in main_clauses(analysis, sentence):
            content = _content_verb(clause)
            if content is None:
                continue
            try:
                yield _fact(analysis, clause, content)
            except Unclear as doubt:
                yield Silence(KIND, told(analysis, sentence), str(doubt))


def _content_verb(clause: Clause) -> Token | None:
    """The finite clause that a verb of saying governs."""
    verb = clause.verb
    shows = verb.lemma_.lower() in ("find", "show") and clause.subject.lemma_.lower() in STUDIES
    if (
        (verb.lemma_.lower() not in CONTENT and not shows)
        or clause.negated
        or clause.modal
        or clause.hedged
        or clause.passive
        or clause.progressive
    ):
        return None
    contents = [c for c in verb.children if c.dep_ == "ccomp"]
    if len(contents) != 1 or any(
        c.dep_ == "dobj" and c.i < contents[0].i and c.pos_ != "PRON" and verb.lemma_ not in ("tell",)
        for c in verb.children
    ):
        return None
    content = contents[0]
    if verb.lemma_ == "tell" and not any(c.dep_ == "mark" for c in content.children):
        return None  # "told Norvik Radio Kern was ill": whom and who run together
    if content.i and content.nbor(-1).lower_ in ("that", "which", "who") and content.nbor(-1).dep_ in SUBJECTS:
        return None  # "said that a tool that permits …": the main verb is not here
    finite = any(c.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") for c in content.children)
    return content if finite and _is_finite(content) else None


def _is_finite(verb: Token) -> bool:
    words = [verb, *(c for c in verb.children if c.dep_ in ("aux", "auxpass"))]
    return any(w.tag_ in ("VBD", "VBZ", "VBP", "MD") for w in words)


def _fact(analysis: Analysis, clause: Clause, content: Token) -> Fact:
    source = _unnamed_source(analysis, clause)
    speaker, mention = source or _speaker(analysis, clause)
    tokens = _content_tokens(analysis, clause, content)
    context = Context(named=[speaker], past=True)
    words = standalone(analysis, tokens, context)
    if content.i < clause.verb.i:
        words = uncapitalised(words, tokens[0])
    if speaker.type == "ORG" and any(
        t.lemma_.lower() in CLASSES["ORG"] and any(c.lower_ == "the" for c in t.children) for t in tokens
    ):
        raise Unclear("speaker-in-content", words)
    if not is_anchored(words) and not context.by_title:
        if not has_headline(analysis):
            raise Unclear("unanchored", words)
        context.by_title = True
    if words.startswith("“") and words.endswith("”"):
        raise Unclear("holds-quotation", words)  # found by its own kind
    if re.match(r"(?:that|this|these|those|such) |(?:on|in) (?:\w+ )?(?:[A-Z][a-z]+ )?\d", words):
        raise Unclear("dangling-pronoun", words)  # a date in front may be that of the saying
    if re.match(r"(?:un)?like (?:all|many|most|other|the|his|her|their)\b", words):
        raise Unclear("content-order", words)  # "like all schools his staff": what is compared is not told
    if re.match(r"(?:in|during|at) (?:remarks|a statement|an interview|a speech|a press|a news|testimony)\b", words):
        raise Unclear("content-order", words)  # where it was said, and not what
    if re.search(r"\b(?:said|told|announced|reported|wrote|stated)$", words):
        raise Unclear("content-order", words)  # "Kern said he would, the Post reported": whose word that is
    following = tokens[-1].doc[tokens[-1].i + 1 : tokens[-1].i + 2]
    if tokens[-1].pos_ == "VERB" and following and following[0].is_alpha and following[0].sent == tokens[-1].sent:
        raise Unclear("words-cut", words)  # "said that his job was to keep": the parser lost what comes after
    length = len(words.split())
    if not 5 <= length <= LONGEST_CONTENT:
        raise Unclear("content-length", words)
    if any(t.text in ("“", "”", '"', "?") for t in tokens):
        raise Unclear("holds-quotation", words)
    roles = {
        "speaker": mention,
        "verb": analysis.mention([clause.verb], clause.verb.lemma_.lower(), "VERB"),
        "content": analysis.mention(tokens, words, "CLAUSE"),
    }
    roles |= elements(analysis, clause.sentence, tokens, words)
    time = clause.when[0].span if clause.when else None
    if time is None and is_life(analysis):
        raise Unclear("not-recent", words)
    if context.by_title:
        time = None  # the stem names the report, which says which thing is meant
    if (
        time is None
        and not has_headline(analysis)
        and (not is_recent(analysis, clause.sentence) or _dated_otherwise(clause, tokens))
    ):
        raise Unclear("not-recent", words)
    sentences = [clause.sentence]
    apposed = apposed_person(analysis, clause) is not None
    if source is None and not apposed and clause.subject.i not in analysis.names.of_token:
        sentences = back_to_names(analysis, clause.sentence, [speaker], before=clause.subject.i)
    return fact(analysis, KIND, roles, sentences, assertion="attributed", attributed_to=mention, time=_day(time))


def _dated_otherwise(clause: Clause, content: list[Token]) -> bool:
    """A date outside the content that could not be taken for the time of saying."""
    inside = {t.i for t in content}
    return any(not {t.i for t in tokens} & inside for _, tokens in clause.dates)


def _day(time: TimeSpan | None) -> TimeSpan | None:
    return time if time is not None and time.granularity in ("day", "month", "year") else None


def _unnamed_source(analysis: Analysis, clause: Clause) -> tuple[Group, Mention] | None:
    """Police, officials, the study: sources named by what they are, under a headline that tells of what."""
    noun = clause.subject
    lemma = noun.lemma_.lower()
    known = lemma in SOURCES | STUDIES or gazetteer.office_noun(lemma) is not None or gazetteer.person_noun(lemma)
    if not known or noun.pos_ != "NOUN" or not has_headline(analysis):
        return None
    if analysis.group_of(noun) is not None or apposed_person(analysis, clause) is not None:
        return None
    words = uncapitalised(standalone(analysis, clause.subject_tokens), clause.subject_tokens[0])
    mention = analysis.mention(clause.subject_tokens, words, "SOURCE")
    return Group("SOURCE", name=words), mention


def _speaker(analysis: Analysis, clause: Clause) -> tuple[Group, Mention]:
    subject = clause.subject
    if any(c.dep_ == "conj" for c in subject.children):
        raise Unclear("several-speakers")
    group = analysis.group_of(subject) or apposed_person(analysis, clause)
    if group is None or group.type not in ("PERSON", "ORG", "GPE"):
        raise Unclear("speaker-unknown", subject.text)
    if group.type == "PERSON" and len(group.name.split()) < 2 and not group.office:
        raise Unclear("bare-surname", group.name)
    if (
        group.type != "PERSON"
        and subject.dep_ == "nsubj"
        and any(c.dep_ in ("compound", "amod", "poss") and c.i not in analysis.names.of_token for c in subject.children)
    ):
        raise Unclear("speaker-unknown", subject.text)
    unexplained = group.name.isupper() and len(group.name) < 7 and group.name not in WELL_KNOWN
    if group.type == "ORG" and unexplained and not gazetteer.is_organisation_name(group.name):
        raise Unclear("acronym", group.name)
    start, end = analysis.names.range_of.get(subject.i, (subject.i, subject.i + 1))
    return group, analysis.mention(list(analysis.doc[start:end]), group.name, group.type)


def _content_tokens(analysis: Analysis, clause: Clause, content: Token) -> list[Token]:
    """The content without "that", joined clauses with subjects of their own, and what follows a semicolon."""
    dropped = {t.i for t in (clause.when[1] if clause.when else [])}
    for child in content.children:
        set_off = (
            child.i > content.i
            and child.left_edge.i > 1
            and child.doc[child.left_edge.i - 1].lower_ in ("and", "but", "while")
            and child.doc[child.left_edge.i - 2].text == ","
        )
        own_subject = set_off or any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in child.children)
        if (
            (child.dep_ == "conj" and own_subject)
            or child.dep_ in ("parataxis",)
            or (child.dep_ == "mark" and child.lower_ == "that" and child.i < content.i)
        ):
            dropped.update(t.i for t in child.subtree)
            if child.dep_ == "conj":
                dropped.update(
                    c.i
                    for c in content.children
                    if c.dep_ in ("cc", "punct")
                    and content.i < c.i < child.left_edge.i
                    and c.i >= child.left_edge.i - 2
                )
        if (
            child.dep_ == "advcl"
            and child.i > content.i
            and child.doc[child.left_edge.i - 1].text == ","
            and child.tag_ == "VBG"
        ):
            dropped.update(t.i for t in child.subtree)
    tokens = [t for t in content.subtree if t.i not in dropped]
    for n, token in enumerate(tokens):
        if token.text in (";", "—", "–"):
            return tokens[:n]
    if tokens and tokens[0].i < clause.verb.i < tokens[-1].i:
        raise Unclear("content-order")
    if content.i < clause.verb.i:
        while tokens and (tokens[0].is_punct or tokens[0].lower_ in OPENERS):
            tokens.pop(0)
    return tokens
