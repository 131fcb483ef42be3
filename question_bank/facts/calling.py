"""A sentence in which something is called by a name goes in; the name and what it is the name of come out."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Token

from question_bank.facts.explaining import general_term
from question_bank.facts.making import fact
from question_bank.facts.naming import uncapitalised
from question_bank.facts.terms import term_mention
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.doubts import Unclear
from question_bank.language.parsing import ParsedSentence
from question_bank.language.passage import Context
from question_bank.language.sayings import REPORTING
from question_bank.language.standalone import standalone
from question_bank.model import Fact

NAMING: Final = frozenset("call name dub nickname".split())
LONGEST_SENTENCE: Final = 32
LONGEST_NAME: Final = 5
OF_WHAT: Final = re.compile(
    r"(?:some|other|many|larger|smaller|most|more|another|such|both|several|and|but|or|so|[a-z]+(?:teen|ty)|two|three"
    r"|four|five|six|seven|eight|nine|ten)\b",
    re.IGNORECASE,
)
"""An opening that leaves open which ones, or larger than what."""
LEANING: Final = re.compile(r"\bthe [a-z]", re.IGNORECASE)
"""What a reader understands beside the headline only: "the new design"."""


def called(analysis: Analysis, sentence: ParsedSentence) -> Iterator[Fact]:
    """The fact of a sentence that says of something described in it what it is called. Raises Unclear."""
    found = [(token, name) for token in sentence.tokens if (name := _name_after(analysis, token))]
    if not found:
        return
    if len(found) > 1:
        raise Unclear("several-answers")
    verb, name = found[0]
    words = _without_undated(analysis, sentence)
    told = _with_also(
        uncapitalised(standalone(analysis, words, _context(analysis, sentence, verb, name)), words[0]), verb
    )
    if len(told.split()) > LONGEST_SENTENCE:
        raise Unclear("clause-length", told)
    term = term_mention(analysis, name)
    if OF_WHAT.match(told):
        raise Unclear("unanchored", told)
    if told.count(term.entity) != 1 or _told_elsewhere(term.entity, told):
        raise Unclear("key-not-once", term.entity)
    roles = {"name": term, "sentence": analysis.mention(words, told, "LEANING" if LEANING.search(told) else "WHOLE")}
    yield fact(analysis, "definition", roles, [sentence])


def _context(analysis: Analysis, sentence: ParsedSentence, verb: Token, name: Sequence[Token]) -> Context:
    """Who speaks in the sentence, the name, and the noun that is clear by it: "the lander, called Elna"."""
    root = sentence.tokens.root
    subject = next((c for c in root.children if c.dep_ == "nsubj"), None)
    speaks = subject is not None and root.lemma_ in REPORTING and "it" in sentence.words
    speaker = analysis.group_of(subject) if subject is not None and speaks else None
    before = [t for t in sentence.tokens[: verb.i - sentence.tokens.start] if t.pos_ in ("NOUN", "PROPN")]
    apart = not any(c.dep_ == "auxpass" for c in verb.children)
    noun = [t for t in before[-1:] if apart and not any(c.lower_ == "the" for c in t.children)]
    clear = frozenset(t.i for t in (*name, *noun))  # but "the substance, called X" leans on the sentence before
    return Context(named=[speaker] if speaker is not None else [], clear=clear)


def _told_elsewhere(name: str, told: str) -> bool:
    """Whether another part of the sentence gives a word of the name."""
    others = told.replace(name, " ").lower()
    return any(re.search(rf"\b{re.escape(word.lower())}", others) for word in name.split() if len(word) > 3)


def _without_undated(analysis: Analysis, sentence: ParsedSentence) -> list[Token]:
    """The sentence without a date at its start or end that only the day of the article would tell."""
    words = [t for t in sentence.tokens if not t.is_space]
    for mention, tokens in analysis.dates.get(sentence.index, []):
        first, last = tokens[0].i, tokens[-1].i
        if mention.span is not None:
            continue
        if first - sentence.tokens.start < 2 and analysis.doc[last + 1].text == ",":
            words = [t for t in words if t.i > last + 1]
        elif all(t.is_punct for t in sentence.tokens if t.i > last) and analysis.doc[first - 1].pos_ != "ADP":
            words = [t for t in words if t.i < first]
    return words


def _with_also(told: str, verb: Token) -> str:
    """ "also called", where "also" says that there is another name."""
    if any(c.lower_ == "also" for c in verb.lefts):
        return re.sub(rf"(?<!also )\b{re.escape(verb.text)}\b", f"also {verb.text}", told, count=1)
    return told


def _name_after(analysis: Analysis, verb: Token) -> Sequence[Token]:
    """The name in "called X", "known as X": a name, a quoted word or a bare noun; nothing where there is none."""
    if verb.lemma_ in NAMING and verb.tag_ in ("VBN", "VBD") and not any(c.dep_ == "nsubj" for c in verb.children):
        start = verb.i + 1
    elif verb.lower_ == "known" and verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == "as":
        start = verb.i + 2
    else:
        return []
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    apart = verb.i > 0 and (verb.nbor(-1).pos_ in ("NOUN", "PROPN") or verb.nbor(-1).text in (",", "also"))
    if not (passive or apart) or verb.dep_ in ("ccomp", "xcomp", "conj") or _of_somebody(verb):
        return []
    return _name_at(analysis, start, verb.sent.end)


def _of_somebody(verb: Token) -> bool:
    """Whether a person's post stands right before it: "for the Mayor of Norvik called Elna" names no mayor."""
    return any(gazetteer.office_noun(t.lower_) for t in verb.doc[max(0, verb.i - 3) : verb.i])


def _name_at(analysis: Analysis, start: int, end: int) -> Sequence[Token]:
    """The words of a name from a place on, up to what ends it: a mark, a small word, the end."""
    doc = analysis.doc
    while start < end and doc[start].lower_ in ("the", "a", "an"):
        start += 1
    for _, inside in analysis.parse.fragments:
        if start in inside:
            quoted = [doc[i] for i in sorted(inside)]
            return quoted if quoted[0].lower_ != "the" and len(quoted) <= LONGEST_NAME else []
    name: list[Token] = []
    for token in doc[start:end]:
        fits = token.pos_ in ("PROPN", "NOUN", "ADJ") or token.text[:1].isupper() or token.lower_ == "of"
        if not fits or token.is_punct or len(name) > LONGEST_NAME:
            break
        name.append(token)
    while name and name[-1].lower_ == "of":
        name.pop()
    after = doc[start + len(name)].text if start + len(name) < len(doc) else "."
    whole = after not in (":", "&", "and", "or", "-", "(") and not after[:1].isdigit()
    return name if whole and len(name) <= LONGEST_NAME and (_is_name(name) or general_term(analysis, name)) else []


def _is_name(name: Sequence[Token]) -> bool:
    return len(name) > 0 and name[0].text[:1].isupper() and (len(name) > 2 or name[-1].text[:1].isupper())
