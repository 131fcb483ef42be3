"""An article goes in; its parsed sentences come out, every token with its place in the article."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import compress
from operator import not_
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from question_bank.language.masking import STAND_IN, Masked, Quotation, mask
from question_bank.model import Article, Sentence

SENTENCE_BLOCKS = ("paragraph", "list_item")
OF_A_PERSON: Final = re.compile(r"\b(?:he|him|his|she|her)\b", re.IGNORECASE)


@dataclass(frozen=True)
class ParsedSentence:
    """A sentence with its tokens and the number of its paragraph; `sound` is False where marks do not pair."""

    index: int
    start: int
    end: int
    tokens: TokenSpan
    paragraph: int
    sound: bool = True

    @cached_property
    def words(self) -> Counter[str]:
        """How often each word stands in it, in small letters: many rules ask first whether one is there at all."""
        return Counter(token.lower_ for token in self.tokens)


@dataclass
class Parse:
    """The tokens of the whole article as one doc, with the tables that lead back to its characters."""

    article: Article
    doc: Doc
    starts: list[int]
    ends: list[int]
    paragraph_of: list[int]
    sentences: list[ParsedSentence] = field(default_factory=list)
    sentence_of: dict[int, int] = field(default_factory=dict)
    standing: dict[int, Quotation] = field(default_factory=dict)
    fragments: list[tuple[Quotation, frozenset[int]]] = field(default_factory=list)
    acronyms: list[tuple[int, str]] = field(default_factory=list)
    nlp: Language | None = None
    """The pipeline that parsed the article, for the words of quotations: most are never asked for."""

    def offsets(self, tokens: list[Token] | TokenSpan) -> tuple[int, int]:
        """Start and end in the article of the stretch from the first to the last of some tokens."""
        indices = [token.i for token in tokens]
        return self.starts[min(indices)], self.ends[max(indices)]

    def words_of(self, quotations: Iterable[Quotation]) -> Iterator[Doc]:
        """The words of each whole quotation, parsed alone; names are looked for only where "he" or "she" needs them."""
        texts = [quotation.text.rstrip(", ") for quotation in quotations]
        if self.nlp is None:
            return
        named = [OF_A_PERSON.search(text) is not None for text in texts]
        with_names = self.nlp.pipe(compress(texts, named))
        plain = self.nlp.pipe(compress(texts, map(not_, named)), disable=["ner"])  # names take two fifths of the time
        for has_names in named:
            yield next(with_names if has_names else plain)

    def sentence(self, token: Token) -> ParsedSentence:
        """The sentence that a token stands in."""
        return self.sentences[self.sentence_of[token.i]]

    def plain_sentences(self) -> tuple[Sentence, ...]:
        """The sentences as plain values."""
        return tuple(Sentence(s.index, s.start, s.end) for s in self.sentences)


def parse(nlp: Language, article: Article) -> Parse:
    """Parse all paragraphs and list items; headings and the like are left out."""
    blocks = [block for block in article.blocks if block.kind in SENTENCE_BLOCKS]
    masks = [mask(article.text[block.start : block.end], block.start) for block in blocks]
    filled = [(number, masked) for number, masked in enumerate(masks) if masked.text.strip()]
    docs = list(nlp.pipe([masked.text for _, masked in filled]))
    doc = Doc.from_docs(docs) if docs else Doc(nlp.vocab, words=[])
    result = Parse(article, doc or Doc(nlp.vocab, words=[]), [], [], [], nlp=nlp)
    offset = 0
    for (number, masked), part in zip(filled, docs, strict=True):
        _place_tokens(result, part, masked, number, offset)
        _add_sentences(result, part, masked, number, offset)
        offset += len(part)
    return result


def _place_tokens(result: Parse, part: Doc, masked: Masked, number: int, offset: int) -> None:
    full = {quotation.start: quotation for quotation in masked.quotations if quotation.full}
    for token in part:
        first, last = token.idx, token.idx + max(len(token) - 1, 0)
        result.starts.append(masked.starts[first])
        result.ends.append(masked.ends[last])
        result.paragraph_of.append(number)
        stands_for = full.get(masked.starts[first])
        if stands_for and token.text in STAND_IN and masked.ends[first] == stands_for.end:
            result.standing[offset + token.i] = stands_for
    for quotation in masked.quotations:
        if not quotation.full:
            inside = _tokens_within(part, masked, quotation)
            result.fragments.append((quotation, frozenset(offset + i for i in inside)))
    for position, acronym in masked.acronyms:
        before = [token.i for token in part if token.idx < position and not token.is_space]
        if before:
            result.acronyms.append((offset + before[-1], acronym))


def _tokens_within(part: Doc, masked: Masked, quotation: Quotation) -> Iterator[int]:
    """Tokens of a quoted fragment, without the punctuation at its end, which belongs to the sentence."""
    inside = [t for t in part if quotation.inner_start <= masked.starts[t.idx] < quotation.inner_end]
    while inside and (inside[-1].is_punct or inside[-1].is_space):
        inside.pop()
    return (token.i for token in inside)


def _add_sentences(result: Parse, part: Doc, masked: Masked, number: int, offset: int) -> None:
    for sent in _joined(part):
        tokens = result.doc[offset + sent.start : offset + sent.end]
        words = [token for token in tokens if not token.is_space]
        if not words:
            continue
        start, end = result.offsets(words)
        for quotation, _ in result.fragments:  # a mark that opens or closes the sentence belongs to it
            if quotation.start == start - 1:
                start -= 1
            if quotation.inner_end == end and quotation.end == end + 1:
                end += 1
        end = max(end, start + 1)
        index = len(result.sentences)
        result.sentences.append(ParsedSentence(index, start, end, tokens, number, masked.balanced))
        for token in tokens:
            result.sentence_of[token.i] = index


def _joined(part: Doc) -> list[TokenSpan]:
    """Sentences, where one that begins with a small letter or has no word is joined to the one before."""
    spans: list[tuple[int, int]] = []
    for sent in part.sents:
        words = [token for token in sent if token.is_alpha or token.like_num]
        first = next((token for token in sent if not token.is_space), None)
        glued = first is not None and (first.text[:1].islower() or first.text in ",;:)”")
        if spans and (not words or glued):
            spans[-1] = (spans[-1][0], sent.end)
        else:
            spans.append((sent.start, sent.end))
    return [part[start:end] for start, end in spans]
