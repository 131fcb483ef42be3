"""An article and its sentences go in; its paragraphs come out, cut into pieces that a page can mark by sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from question_bank.model import Article, Block, Sentence


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text of one sentence or none (`sentence` is its index), and of one kind of block.

    `first` and `last` say whether the sentence begins and ends with it.
    """

    text: str
    kind: str
    sentence: int | None = None
    first: bool = False
    last: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """One line of an article with its kind (see model.BLOCK_KINDS)."""

    kind: str
    pieces: tuple[Piece, ...]


def passages(article: Article, sentences: Sequence[Sentence]) -> tuple[Passage, ...]:
    """The whole article but for empty lines, and a headline that only repeats the title."""
    found = (_passage(article, start, end, sentences) for start, end in _lines(article.text))
    return tuple(passage for passage in found if not _is_title(passage, article.title))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _passage(article: Article, start: int, end: int, sentences: Sequence[Sentence]) -> Passage:
    inside = [each for each in sentences if each.start < end and start < each.end]
    blocks = [each for each in article.blocks if each.start < end and start < each.end]
    spans = [(each.start, each.end) for each in inside] + [(each.start, each.end) for each in blocks]
    cuts = {start, end} | {cut for span in spans for cut in span if start < cut < end}
    pieces = (_piece(article.text, left, right, inside, blocks) for left, right in pairwise(sorted(cuts)))
    kinds = [each.kind for each in blocks]
    return Passage("paragraph" if "paragraph" in kinds or not kinds else kinds[0], tuple(pieces))


def _piece(text: str, left: int, right: int, sentences: Sequence[Sentence], blocks: Sequence[Block]) -> Piece:
    kind = next((each.kind for each in blocks if each.start <= left and right <= each.end), "paragraph")
    told = next((each for each in sentences if each.start <= left and right <= each.end), None)
    if told is None:
        return Piece(text[left:right], kind)
    return Piece(text[left:right], kind, told.index, first=told.start == left, last=told.end == right)


def _is_title(passage: Passage, title: str) -> bool:
    told = "".join(piece.text for piece in passage.pieces)
    return told.split() == title.split() and all(piece.sentence is None for piece in passage.pieces)
