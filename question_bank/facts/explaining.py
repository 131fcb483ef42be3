"""A sentence that explains a term goes in; the term and the words that explain it come out, as the article has them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from question_bank.facts.making import fact
from question_bank.facts.naming import small_words
from question_bank.facts.terms import in_marks, term_mention, verbatim
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.doubts import Unclear
from question_bank.language.parsing import ParsedSentence
from question_bank.model import Fact, Mention

WORDS: Final = frozenset("term word phrase expression".split())
LONGEST_TERM: Final = 4
WEIGHING: Final = frozenset(
    "good great better best bad worse worst important powerful useful helpful common popular key main big major simple"
    " easy hard difficult famous well-known nice perfect valuable effective other another such more most critical vital"
    " serious strong wonderful leading real true only rare natural necessary essential huge".split()
)
"""Words that praise or rank: a sentence with one of them before its noun says what somebody thinks of the thing."""
LOOSE: Final = frozenset(
    "way part one example idea problem skill time chance place reason result goal cause source sign thing key"
    " form kind type step matter answer challenge question subject topic issue lot bit fact case member number"
    " majority anything something everything nothing what who choice option help opportunity experience start"
    " threat danger risk right priority sort friend language person people leader success failure victory name"
    " title".split()
)
"""Nouns that tell no more of a thing than that it is one."""
POINTING: Final = ("following", "above", "below", "former", "latter")
"""What points at other lines: "Following is a summary of the plan"."""
SOFT: Final = frozenset("tool method technology technique program system process thing".split())
"""Nouns that need a clause after them to tell one such thing from another."""
APART: Final = ("relcl", "acl", "prep")
NARROWING: Final = frozenset("of for between among".split())
"""Small words after which a thing is told from others: "a road for ships"; "a fever with a cough" is many."""


@dataclass(frozen=True)
class _Parts:
    """A term, the words that explain it, and who explains it so, where the sentence says that somebody does."""

    term: Sequence[Token]
    meaning: Sequence[Token]
    source: Mention | None = None


def explained(analysis: Analysis, sentence: ParsedSentence) -> Iterator[Fact]:
    """The fact of a sentence that explains a term. Raises Unclear where it does so and is not safe to read."""
    root = sentence.tokens.root
    parts = _defined(analysis, sentence, root) or _quoted(analysis, sentence) or _meant(analysis, root)
    parts = parts or _kind_of_thing(analysis, root) or _glossed(analysis, sentence) or _which_means(analysis, sentence)
    if parts is None:
        return
    meaning = verbatim(analysis, parts.meaning)
    term = term_mention(analysis, parts.term)
    if re.search(rf"\b{re.escape(term.entity.split()[-1][:6])}", meaning, re.IGNORECASE):
        raise Unclear("key-in-stem", term.entity)
    roles = {"term": term, "meaning": analysis.mention(list(parts.meaning), meaning, "EXPLANATION")}
    if parts.source is not None:
        roles["source"] = parts.source
    assertion = "attributed" if parts.source is not None else "asserted"
    yield fact(analysis, "definition", roles, [sentence], assertion=assertion, attributed_to=parts.source)


def _plain_present(verb: Token) -> bool:
    """A present without "not", "may", "also" or a clause before it, and no question."""
    if verb.tag_ not in ("VBZ", "VBP"):
        return False
    loose = ("neg", "aux", "auxpass", "expl", "advmod", "ccomp", "parataxis", "mark", "prep", "advcl")
    near = [c for c in verb.children if c.i < verb.i or c.dep_ in ("neg", "ccomp")]
    return not any(c.dep_ in loose for c in near) and not verb.sent.text.rstrip().endswith("?")


def _subject(verb: Token) -> Token | None:
    found = [c for c in verb.children if c.dep_ in ("nsubj", "csubj", "nsubjpass") and c.i < verb.i]
    return found[0] if len(found) == 1 else None


def _term_of(analysis: Analysis, subject: Token) -> Sequence[Token] | None:
    """The words of a subject that names something in general, or that is quoted. None where it does not."""
    words = [t for t in subject.subtree if not t.is_punct and not t.is_space]
    quoted = in_marks(analysis, words)
    return words if quoted and len(quoted) == len(words) else general_term(analysis, words)


def general_term(analysis: Analysis, words: Sequence[Token]) -> Sequence[Token] | None:
    """Words that name something in general, without their article: no name of anybody, no "the", no "his"."""
    if words and words[0].lower_ in ("a", "an"):
        words = words[1:]
    if words and words[-1].lower_ in POINTING:
        return None
    if not words or len(words) > LONGEST_TERM or words[-1].i - words[0].i != len(words) - 1:
        return None
    names = any(t.i in analysis.names.of_token and analysis.names.of_token[t.i].type != "PROPN" for t in words)
    general = all(t.pos_ in ("NOUN", "ADJ", "VERB", "PROPN") and t.i not in analysis.references for t in words)
    lowered = all(t.is_lower or (t.i == t.sent.start and not _is_name(t)) for t in words)
    last = words[-1].lower_
    person = gazetteer.person_noun(last) or gazetteer.office_noun(last) is not None
    known = any(t.text in analysis.bare_names for t in words)
    return words if general and lowered and not (person or known or (names and words[0].pos_ == "PROPN")) else None


def _is_name(first: Token) -> bool:
    """Whether a word with a capital at the start of a sentence is taken for a name and never written small."""
    return first.pos_ == "PROPN" and first.text != first.lower_ and not small_words(first.doc)[first.lower_]


def _meant(analysis: Analysis, root: Token) -> _Parts | None:
    """ "X means Y", "X is a term that means Y"."""
    subject = _subject(root)
    if subject is None or not _plain_present(root):
        return None
    term = _term_of(analysis, subject)
    verb = _verb_of_meaning(root)
    if term is None or verb is None:
        return None
    told = [t for t in verb.subtree if t.i > verb.i]
    return _Parts(term, told) if told and (verb != root or _teaches(verb, told)) else None


def _quoted(analysis: Analysis, sentence: ParsedSentence) -> _Parts | None:
    """ "“Slow sailing” means …", "the term “slow sailing” means …", however the parser takes it."""
    if not any(verb in sentence.words for verb in ("means", "mean")):
        return None
    words = [t for t in sentence.tokens if not t.is_punct and not t.is_space]
    for _, inside in analysis.parse.fragments:
        term = [t for t in words if t.i in inside]
        before = [t.lower_ for t in words if term and t.i < term[0].i]
        after = [t for t in words if term and t.i > term[-1].i]
        opens = not before or (len(before) == 2 and before[0] == "the" and before[1] in WORDS)
        if term and opens and len(term) <= LONGEST_TERM and after and after[0].lower_ in ("means", "mean"):
            return _Parts(term, [t for t in sentence.tokens if t.i > after[0].i])
    return None


def _verb_of_meaning(root: Token) -> Token | None:
    """ "means", as the main verb or after "is a term that"."""
    if root.lemma_ == "be":
        nouns = [a for a in root.children if a.dep_ == "attr" and a.lower_ in WORDS]
        verbs = [v for noun in nouns for v in noun.children if v.dep_ in ("relcl", "acl")]
        return next((v for v in verbs if v.lemma_ == "mean"), None)
    return root if root.lemma_ == "mean" else None


def _teaches(verb: Token, told: Sequence[Token]) -> bool:
    """ "Tutoring means teaching one person": a gerund explained by a gerund; "winning means a lot" explains nothing."""
    subject = _subject(verb)
    clause = any(c.dep_ in ("ccomp", "advcl") and c.i > verb.i and _subject(c) is not None for c in verb.children)
    return told[0].tag_ == "VBG" and not clause and subject is not None and subject.lower_.endswith("ing")


def _defined(analysis: Analysis, sentence: ParsedSentence, root: Token) -> _Parts | None:
    """ "The Holt Institute defines haste as “…”"."""
    subject = _subject(root)
    if root.lemma_ != "define" or subject is None or not _plain_present(root):
        return None
    after = [t for t in sentence.tokens if t.i > root.i]
    marker = next((t for t in after if t.lower_ == "as"), None)
    source = [t for t in subject.subtree if not t.is_punct]
    if marker is None or source[-1].pos_ != "PROPN" or source[-1].i - source[0].i != len(source) - 1:
        return None
    term = [t for t in after if t.i < marker.i]
    meaning = in_marks(analysis, [t for t in after if t.i > marker.i])
    if not meaning or general_term(analysis, term) is None:
        return None
    group = analysis.group_of(subject)
    words = group.name if group is not None else " ".join(t.text for t in source)
    return _Parts(term, meaning, analysis.mention(source, words, group.type if group is not None else "NAME"))


def _kind_of_thing(analysis: Analysis, root: Token) -> _Parts | None:
    """ "A slipway is a sloping road that leads ships into the water"."""
    subject = _subject(root)
    if subject is None or root.lemma_ != "be" or not _plain_present(root):
        return None
    noun = next((c for c in root.children if c.dep_ == "attr" and c.i > root.i), None)
    term = _term_of(analysis, subject)
    if noun is None or term is None or not _tells(noun):
        return None
    return _Parts(term, list(noun.subtree))


def _tells(noun: Token) -> bool:
    """Whether a noun and what hangs on it say what sort of thing something is and what tells it from others."""
    told = list(noun.subtree)
    kinds = APART[:2] if noun.lemma_ in SOFT else APART
    the = told[0].lower_ == "the"
    apart = any(
        t.dep_ in kinds and len(list(t.subtree)) > 2 and (t.dep_ != "prep" or t.lower_ in NARROWING or the)
        for head in (noun, *(c for c in noun.children if c.dep_ == "conj"))
        for t in head.children
        if t.i > head.i
    )
    weighed = any(t.lower_ in WEIGHING or t.tag_ in ("JJS", "RBS") for t in told if t.i < noun.i)
    article = told[0].lower_ in ("a", "an", "the") or noun.tag_ == "NNS"
    return noun.pos_ == "NOUN" and apart and article and not weighed and noun.lemma_ not in LOOSE | WORDS


def _glossed(analysis: Analysis, sentence: ParsedSentence) -> _Parts | None:
    """ "… chatbots – tools that answer in whole sentences": a general noun with a fuller one beside it."""
    found = []
    for noun in sentence.tokens:
        if noun.dep_ != "appos" or not _explains(noun, noun.head):
            continue
        words = [t for t in noun.head.subtree if t.i <= noun.head.i and not t.is_punct]
        term = general_term(analysis, [t for t in words if t.lower_ not in ("so", "called", "-")])
        if term is not None:
            found.append(_Parts(term, list(noun.subtree)))
    return found[0] if len(found) == 1 else None


def _explains(noun: Token, head: Token) -> bool:
    """Whether the noun after a comma or dash is no item of a list, and tells what the one before is."""
    first = noun.left_edge
    listed = any(c.dep_ in ("conj", "cc") for c in (*head.children, *noun.children)) or head.dep_ == "conj"
    beside = first.i - head.i == 2 and head.pos_ in ("NOUN", "PROPN") and noun.tag_ == head.tag_.replace("NNP", "NN")
    marked = first.doc[first.i - 1].text in "–—" or first.lower_ in ("a", "an", "the")
    clause = any(c.dep_ in ("relcl", "acl") for c in noun.children)
    return beside and marked and clause and not listed and _tells(noun)


def _which_means(analysis: Analysis, sentence: ParsedSentence) -> _Parts | None:
    """ "… skonrok, which means “hard bread”": the words in marks explain the word before the clause."""
    if "means" not in sentence.words:
        return None
    for verb in sentence.tokens[2:]:
        if verb.lower_ != "means" or [verb.nbor(-2).lower_, verb.nbor(-1).lower_] != [",", "which"]:
            continue
        after = [t for t in sentence.tokens if t.i > verb.i and not t.is_punct]
        meaning = in_marks(analysis, after)
        term = in_marks(analysis, [t for t in sentence.tokens if t.i < verb.i - 2]) or [verb.nbor(-3)]
        if meaning and len(meaning) == len(after) and term[-1].i == verb.i - 3:
            return _Parts(term, meaning) if len(term) <= LONGEST_TERM else None
    return None
