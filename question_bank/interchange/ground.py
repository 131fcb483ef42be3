"""What a facts file says of its article goes in; the ground that the facts stand on comes out: text and sentences."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from question_bank.interchange import reading
from question_bank.interchange.records import Record
from question_bank.model import Article, Block, Sentence, content_id

_SENTENCE_BREAK: Final = "\n\n"


@dataclass(frozen=True, slots=True)
class Ground:
    """The article and its sentences, in which facts are found."""

    article: Article
    sentences: tuple[Sentence, ...]
    made: bool = False
    """Whether the text is nothing but the sentences that the facts cite."""

    def find(self, words: str) -> Sentence | None:
        """The sentence that these words are, else the one in which they stand first."""
        text = self.article.text
        whole = next((each for each in self.sentences if text[each.start : each.end] == words), None)
        if whole is not None:
            return whole
        at = text.find(words)
        return next((each for each in self.sentences if at >= 0 and each.start <= at < each.end), None)

    def place(self, words: str, evidence: Sequence[int]) -> tuple[int | None, int | None]:
        """Where the words stand first in the sentences that are cited, if they do."""
        for sentence in self.sentences:
            at = self.article.text.find(words, sentence.start, sentence.end) if sentence.index in evidence else -1
            if at >= 0:
                return at, at + len(words)
        return None, None


def make_ground(record: Record, facts: Sequence[Record]) -> Ground:
    """The article with its sentences; a text that is missing is made of the sentences that the facts cite."""
    cited = list(dict.fromkeys(words for fact in facts for words in cited_in(fact)))
    text = record.text("text", "")
    made = not text
    if text:
        blocks = tuple(reading.block(part, text) for part in record.records("blocks", called="block"))
        spans = {(text.index(words), text.index(words) + len(words)) for words in cited if words in text}
        sentences = reading.sentences(record, text)
    else:
        text, starts = _SENTENCE_BREAK.join(cited), _starts(cited)
        spans = {(start, start + len(words)) for start, words in zip(starts, cited, strict=True)}
        blocks, sentences = tuple(Block("paragraph", *span) for span in sorted(spans)), ()
    article = Article(
        id=record.text("id", _article_id(record, text, facts)),
        title=record.text("title", ""),
        text=text,
        published=record.optional_day("published"),
        source=record.optional_text("source"),
        url=record.optional_text("url"),
        language=record.text("language", "en"),
        blocks=blocks,
    )
    return Ground(article, sentences or tuple(Sentence(n, *span) for n, span in enumerate(sorted(spans))), made)


def _starts(sentences: Sequence[str]) -> list[int]:
    lengths = [len(words) + len(_SENTENCE_BREAK) for words in sentences]
    return [sum(lengths[:place]) for place in range(len(sentences))]


def _article_id(record: Record, text: str, facts: Sequence[Record]) -> str:
    """An id from the content; without a text, the facts tell two articles apart."""
    content = text or [str(fact.value) for fact in facts]
    return content_id("by hand", record.value.get("title"), record.value.get("published"), content)


def cited_in(fact: Record) -> tuple[str, ...]:
    """The source sentences that a fact quotes, one text or a list of texts; none where they are something else."""
    given = fact.value.get("sentence")
    found = [given] if isinstance(given, str) else given if isinstance(given, list) else []
    return tuple(words.strip() for words in found if isinstance(words, str) and words.strip())
