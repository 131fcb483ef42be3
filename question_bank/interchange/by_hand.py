"""A file of facts, corrected or written by hand, goes in; a fact sheet with all that was left out comes out.

The least that works is a list of facts, each with a kind and roles::

    [{"kind": "position", "roles": {"holder": "Ada Kern", "office": "Mayor of Norvik"}, "sentence": "…"}]
"""

import calendar
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from question_bank.errors import InterchangeError
from question_bank.interchange import reading, soundness
from question_bank.interchange.records import Record, check_version, parsed, shown
from question_bank.model import ASSERTIONS, Article, Block, Fact, FactSheet, Mention, Sentence, TimeSpan, content_id

# What a role stands for where the file does not say; any other role has no type.
_TYPES: Final[Mapping[str, str]] = {
    "holder": "PERSON",
    "speaker": "PERSON",
    "person": "PERSON",
    "office": "OFFICE",
    "quotation": "QUOTATION",
    "excerpt": "QUOTATION",
    "place": "PLACE",
    "date": "DATE",
    "verb": "VERB",
}
_DATE: Final = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_SENTENCE_BREAK: Final = "\n\n"


@dataclass(frozen=True, slots=True)
class _Ground:
    """The article and its sentences, in which facts are found."""

    article: Article
    sentences: tuple[Sentence, ...]

    def find(self, words: str) -> Sentence | None:
        """The sentence in which these words stand first."""
        at = self.article.text.find(words)
        return next((each for each in self.sentences if at >= 0 and each.start <= at < each.end), None)


def sheet(data: bytes) -> FactSheet:
    """The facts of a file with one article, or none; see `interchange.load_facts`."""
    value = parsed(data, what="facts")
    if isinstance(value, list):
        value = {"facts": value}
    if not isinstance(value, Mapping) or not isinstance(value.get("facts"), list):
        raise InterchangeError('A facts file is a list of facts, or an object with "facts": a list of facts.')
    check_version(value)
    file = Record(value, "The file")
    facts = list(file.records("facts", called="fact"))
    if not facts:
        raise InterchangeError("The facts file has no facts; give at least one with “kind” and “roles”.")
    ground = _ground(_article_record(file), facts)
    told: dict[str, Fact] = {}
    for record in facts:
        fact = _fact(record, ground)
        soundness.check_fact(fact, ground.article, ground.sentences, where=record.where)
        reading.once(told, fact.id, record)
        told[fact.id] = fact
    entities = tuple(reading.entity(record) for record in file.records("entities", called="entity"))
    silences = tuple(reading.rejection(record) for record in file.records("silences", called="silence"))
    return FactSheet(ground.article, ground.sentences, entities, tuple(told.values()), silences)


def _article_record(file: Record) -> Record:
    """The article: in “articles”, in “article”, or its particulars beside the facts."""
    articles = list(file.records("articles", called="article"))
    if len(articles) > 1:
        raise InterchangeError(f"The facts file has {len(articles)} articles; give each a file of its own.")
    if articles:
        return articles[0]
    return file.record("article") if "article" in file else file


def _ground(record: Record, facts: Sequence[Record]) -> _Ground:
    """The article with its sentences; a text that is missing is made of the sentences that the facts cite."""
    cited = list(dict.fromkeys(words for fact in facts for words in _cited(fact)))
    text = record.text("text", "")
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
    return _Ground(article, sentences or tuple(Sentence(n, *span) for n, span in enumerate(sorted(spans))))


def _starts(sentences: Sequence[str]) -> list[int]:
    lengths = [len(words) + len(_SENTENCE_BREAK) for words in sentences]
    return [sum(lengths[:place]) for place in range(len(sentences))]


def _article_id(record: Record, text: str, facts: Sequence[Record]) -> str:
    """An id from the content; without a text, the facts tell two articles apart."""
    content = text or [str(fact.value) for fact in facts]
    return content_id("by hand", record.value.get("title"), record.value.get("published"), content)


def _cited(fact: Record) -> tuple[str, ...]:
    """The source sentences that a fact quotes: one text or a list of texts."""
    given = fact.value.get("sentence")
    found = (fact.text("sentence"),) if isinstance(given, str) else fact.texts("sentence")
    return tuple(words.strip() for words in found if words.strip())


def _fact(record: Record, ground: _Ground) -> Fact:
    kind, evidence = record.text("kind"), _evidence(record, ground)
    words = {name: record.record("roles").value[name] for name in record.record("roles").value}
    roles = {name: _mention(record, "roles", name, ground, evidence) for name in words}
    said_by = "attributed_to" in record
    told = [f"{name}={mention.entity}" for name, mention in sorted(roles.items())]
    return Fact(
        id=record.text("id", content_id("fact", ground.article.id, kind, *told, *evidence)),
        article=ground.article.id,
        kind=kind,
        roles=roles,
        assertion=record.one_of("assertion", ASSERTIONS, "attributed" if said_by else "asserted"),
        attributed_to=_mention(record, "", "attributed_to", ground, evidence) if said_by else None,
        time=_time(record) if "time" in record else None,
        evidence=evidence,
    )


def _evidence(record: Record, ground: _Ground) -> tuple[int, ...]:
    indices = set(record.wholes("evidence"))
    for words in _cited(record):
        sentence = ground.find(words)
        if sentence is None:
            raise InterchangeError(f"{record.where}: the sentence {shown(words)} is not in the article.")
        indices.add(sentence.index)
    return tuple(sorted(indices))


def _mention(record: Record, within: str, name: str, ground: _Ground, evidence: Sequence[int]) -> Mention:
    """A mention that is an object, or words alone: those are sought in the evidence."""
    holder = record.record(within) if within else record
    if isinstance(holder.value[name], str):
        holder = Record({name: {"text": holder.value[name]}}, holder.where)
    part = holder.record(name)
    words = part.text("text")
    if not words.strip():
        raise part.wrong("text", "a text that is not empty")
    start, end = part.optional_whole("start"), part.optional_whole("end")
    if start is None and end is None:
        start, end = _place(words, ground, evidence)
    return Mention(words, part.text("entity", words), part.text("type", _TYPES.get(name, "")), start, end)


def _place(words: str, ground: _Ground, evidence: Sequence[int]) -> tuple[int | None, int | None]:
    for sentence in ground.sentences:
        at = ground.article.text.find(words, sentence.start, sentence.end) if sentence.index in evidence else -1
        if at >= 0:
            return at, at + len(words)
    return None, None


def _time(record: Record) -> TimeSpan:
    """A span as an object, or a day, month or year as a text: 2023-07-09, 2023-07 or 2023."""
    given = record.value["time"]
    if not isinstance(given, str):
        return reading.time(record.record("time"))
    found = _DATE.fullmatch(given.strip())
    if found is None:
        raise record.wrong("time", "a day, month or year such as 2023-07-09, 2023-07 or 2023")
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        assert year is not None
        last = calendar.monthrange(year, month or 12)[1]
        return TimeSpan(date(year, month or 1, day or 1), date(year, month or 12, day or last))
    except (ValueError, calendar.IllegalMonthError) as error:
        raise record.wrong("time", "a date of the calendar") from error
