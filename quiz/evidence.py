"""An article, its sentences and evidence go in; out come paragraphs cut into plain and marked pieces. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from question_bank.model import Article, Evidence, Item, Sentence


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that is marked as a whole.

    `sentence` is the index of the sentence it lies in (None between sentences), `first` whether it opens it;
    `evidence` and `key` say how it is marked.
    """

    text: str
    sentence: int | None = None
    first: bool = False
    evidence: bool = False
    key: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of an article with its kind (see model.BLOCK_KINDS)."""

    kind: str
    pieces: tuple[Piece, ...]


def paragraphs(article: Article, sentences: Sequence[Sentence], evidence: Sequence[Evidence] = ()) -> list[Paragraph]:
    """The whole article; empty lines are left out."""
    return [_paragraph(article, start, end, sentences, evidence) for start, end in _lines(article.text)]


def context(article: Article, sentences: Sequence[Sentence], item: Item) -> list[Paragraph]:
    """Only the paragraphs that hold an item's evidence, with the evidence and its key marked."""
    return [
        _paragraph(article, start, end, sentences, item.evidence)
        for start, end in _lines(article.text)
        if any(shown.start < end and start < shown.end for shown in item.evidence)
    ]


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _paragraph(
    article: Article, start: int, end: int, sentences: Sequence[Sentence], evidence: Sequence[Evidence]
) -> Paragraph:
    spans = [(s.start, s.end) for s in sentences] + [(e.start, e.end) for e in evidence] + _keys(evidence)
    cuts = {start, end} | {cut for span in spans for cut in span if start < cut < end}
    edges = sorted(cuts)
    pieces = tuple(_piece(article.text, left, right, sentences, evidence) for left, right in pairwise(edges))
    kind = next((b.kind for b in article.blocks if b.start < end and start < b.end), "paragraph")
    return Paragraph(kind, pieces)


def _piece(text: str, left: int, right: int, sentences: Sequence[Sentence], evidence: Sequence[Evidence]) -> Piece:
    sentence = next((s for s in sentences if s.start <= left and right <= s.end), None)
    return Piece(
        text=text[left:right],
        sentence=sentence.index if sentence else None,
        first=sentence is not None and sentence.start == left,
        evidence=any(shown.start <= left and right <= shown.end for shown in evidence),
        key=any(start <= left and right <= end for start, end in _keys(evidence)),
    )


def _keys(evidence: Sequence[Evidence]) -> list[tuple[int, int]]:
    return [(e.key_start, e.key_end) for e in evidence if e.key_start is not None and e.key_end is not None]
