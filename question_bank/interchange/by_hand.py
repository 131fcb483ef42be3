"""A file of facts, corrected or written by hand, goes in; a fact sheet with all that was left out comes out.

The least that works is a list of facts, each with a kind and roles::

    [{"kind": "position", "roles": {"holder": "Ada Kern", "office": "Mayor of Norvik"}, "sentence": "…"}]

or the same as a table, see `fact_table`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from question_bank.errors import InterchangeError
from question_bank.interchange import completing, fact_table, guessing, kind_names, reading, soundness, written_times
from question_bank.interchange.facts_read import FactsRead
from question_bank.interchange.ground import Ground, cited_in, make_ground
from question_bank.interchange.records import Record, check_version, parsed, shown
from question_bank.model import (
    ASSERTIONS,
    Fact,
    FactShape,
    FactSheet,
    Mention,
    TimeSpan,
    content_id,
)


@dataclass(slots=True)
class _Told:
    """The facts by id, each with its record and the roles whose type was guessed; and what was wrong with others."""

    facts: dict[str, tuple[Fact, Record, frozenset[str]]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def sheet(data: bytes) -> FactSheet:
    """The facts of a JSON file with one article, or none; see `interchange.load_facts`."""
    read_ = _read(*_opened(data), shapes={})
    if read_.problems:
        raise InterchangeError(read_.problems[0])
    return read_.sheet


def read(data: bytes, *, shapes: Mapping[str, FactShape], **particulars: str | None) -> FactsRead:
    """The facts of a JSON file or a table; see `interchange.read_facts`."""
    table = not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"["))
    file, facts, problems = fact_table.rows(data, shapes) if table else _opened(data)
    known = {name: value for name, value in particulars.items() if value is not None}
    return _read(file, facts, problems, shapes=shapes, known=known)


def _opened(data: bytes) -> tuple[Record, list[Record], list[str]]:
    """The file and its facts; what is no fact at all raises when it is looked at."""
    value = parsed(data, what="facts")
    if isinstance(value, list):
        value = {"facts": value}
    if not isinstance(value, Mapping) or not isinstance(value.get("facts"), list):
        raise InterchangeError('A facts file is a list of facts, or an object with "facts": a list of facts.')
    check_version(value)
    facts, problems = [], []
    for number, each in enumerate(value["facts"], start=1):
        try:
            facts.append(Record(each, f"Fact {number}"))
        except InterchangeError as error:
            problems.append(str(error))
    if not value["facts"]:
        raise InterchangeError("The facts file has no facts; give at least one with “kind” and “roles”.")
    return Record(value, "The file"), facts, problems


def _read(
    file: Record,
    facts: Sequence[Record],
    problems: Sequence[str],
    *,
    shapes: Mapping[str, FactShape],
    known: Mapping[str, str] | None = None,
) -> FactsRead:
    about = _article_record(file)
    missing = {name: value for name, value in (known or {}).items() if name not in about}
    about = Record({**about.value, **missing}, about.where)
    ground = make_ground(about, facts)
    told = _told(facts, ground, shapes)
    found = [*problems, *told.problems]
    if told.problems and ground.made:  # the sentences of what cannot be used are no part of the text
        ground = make_ground(about, [record for _, record, _ in told.facts.values()])
        told = _told([record for _, record, _ in told.facts.values()], ground, shapes)
    entities = [reading.entity(record) for record in file.records("entities", called="entity")]
    if shapes:
        names = {entity.name for entity in entities}
        every = "entities" not in file
        made = completing.entities(
            (fact, frozenset(fact.roles) if every else guessed) for fact, _, guessed in told.facts.values()
        )
        entities += [entity for entity in made if entity.name not in names]
    silences = tuple(reading.rejection(record) for record in file.records("silences", called="silence"))
    sound = tuple(fact for fact, _, _ in told.facts.values())
    return FactsRead(
        FactSheet(ground.article, ground.sentences, tuple(entities), sound, silences, by_hand=ground.made),
        tuple(found),
        {ident: record.where for ident, (_, record, _) in told.facts.items()},
    )


def _told(facts: Sequence[Record], ground: Ground, shapes: Mapping[str, FactShape]) -> _Told:
    told = _Told()
    for given in facts:
        try:
            record = kind_names.named(given, shapes) if shapes else given
            fact, guessed = _fact(record, ground)
            soundness.check_fact(fact, ground.article, ground.sentences, where=record.where)
            if fact.id in told.facts and "id" not in record:
                raise InterchangeError(
                    f"{record.where} says the same as {told.facts[fact.id][1].where}; leave one of them out."
                )
            reading.once(told.facts, fact.id, record)
        except InterchangeError as error:
            told.problems.append(str(error))
            continue
        if shapes:
            published, plain = ground.article.published, "assertion" not in record
            fact = completing.completed(fact, guessed, shapes[fact.kind], published=published, plain=plain)
        told.facts[fact.id] = (fact, given, guessed)
    return told


def _article_record(file: Record) -> Record:
    """The article: in “articles”, in “article”, or its particulars beside the facts."""
    articles = list(file.records("articles", called="article"))
    if len(articles) > 1:
        raise InterchangeError(f"The facts file has {len(articles)} articles; give each a file of its own.")
    if articles:
        return articles[0]
    return file.record("article") if "article" in file else file


def _fact(record: Record, ground: Ground) -> tuple[Fact, frozenset[str]]:
    """The fact, and the roles whose type the file does not give."""
    kind, evidence = record.text("kind"), _evidence(record, ground)
    words = record.record("roles").value
    roles = {name: _mention(record, "roles", name, ground, evidence) for name in words}
    said_by = "attributed_to" in record
    told = [f"{name}={mention.entity}" for name, mention in sorted(roles.items())]
    fact = Fact(
        id=record.text("id", content_id("fact", ground.article.id, kind, *told, *evidence)),
        article=ground.article.id,
        kind=kind,
        roles=roles,
        assertion=record.one_of("assertion", ASSERTIONS, "attributed" if said_by else "asserted"),
        attributed_to=_mention(record, "", "attributed_to", ground, evidence) if said_by else None,
        time=_time(record) if "time" in record else None,
        evidence=evidence,
    )
    return fact, frozenset(name for name, given in words.items() if not _has_type(given))


def _has_type(given: Any) -> bool:
    return isinstance(given, Mapping) and given.get("type") is not None


def _evidence(record: Record, ground: Ground) -> tuple[int, ...]:
    indices = set(record.wholes("evidence"))
    if not isinstance(record.value.get("sentence"), str):
        record.texts("sentence")
    for words in cited_in(record):
        sentence = ground.find(words)
        if sentence is None:
            raise InterchangeError(f"{record.where}: the sentence {shown(words)} is not in the article.")
        indices.add(sentence.index)
    return tuple(sorted(indices))


def _mention(record: Record, within: str, name: str, ground: Ground, evidence: Sequence[int]) -> Mention:
    """A mention that is an object, or words alone: those are sought in the evidence."""
    holder = record.record(within) if within else record
    if isinstance(holder.value[name], str):
        holder = Record({name: {"text": holder.value[name]}}, holder.where)
    part = holder.record(name)
    words = part.text("text")
    if not words and part.value.get("entity") == "" and "type" in part.value:
        return Mention("", "", part.text("type"))  # as we write it: in "Norway seeks to sail" no words stand between
    if not words.strip():
        raise part.wrong("text", "a text that is not empty")
    start, end = part.optional_whole("start"), part.optional_whole("end")
    if start is None and end is None:
        start, end = ground.place(words, evidence)
    entity = part.text("entity", words)
    return Mention(words, entity, part.text("type", guessing.type_of(name, entity)), start, end)


def _time(record: Record) -> TimeSpan:
    """A span as an object, or a day, month or year as a text: 2023-07-09, 9 July 2023, 2023-07 or 2023."""
    given = record.value["time"]
    if not isinstance(given, str):
        return reading.time(record.record("time"))
    try:
        return written_times.span(given)
    except ValueError as error:
        raise record.wrong("time", str(error)) from error
