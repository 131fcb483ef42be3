"""Records of the interchange format go in; values of the model come out, every field checked."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from question_bank.errors import InterchangeError
from question_bank.interchange import soundness
from question_bank.interchange.records import Record, shown
from question_bank.model import (
    ASSERTIONS,
    BLOCK_KINDS,
    ITEM_TYPES,
    STATUSES,
    Article,
    BankDocument,
    Block,
    Entity,
    Evidence,
    Fact,
    FactSheet,
    Generator,
    Item,
    Mention,
    Option,
    Pair,
    Rejection,
    Sentence,
    Shortfall,
    Step,
    TimeSpan,
)


def document(file: Record) -> BankDocument:
    """The whole file; ids are unique and every reference leads somewhere."""
    found = sheets(file)
    facts = {fact.id: fact.article for sheet in found for fact in sheet.facts}
    by_article = {sheet.article.id: sheet for sheet in found}
    items: dict[str, Item] = {}
    for record in file.records("items", called="item"):
        read = item(record)
        once(items, read.id, record)
        soundness.check_item(read, where=record.where)
        soundness.check_references(read, sheet=by_article.get(read.article), facts=facts, where=record.where)
        items[read.id] = read
    return BankDocument(
        generator(file.record("generator")) if "generator" in file else Generator(),
        tuple(found),
        tuple(items.values()),
        tuple(shortfall(record) for record in file.records("shortfall", called="shortfall")),
        tuple(rejection(record) for record in file.records("rejected", called="rejection")),
    )


def sheets(file: Record) -> list[FactSheet]:
    """What was found in each article, in the order of the articles."""
    articles: dict[str, tuple[Article, tuple[Sentence, ...]]] = {}
    for record in file.records("articles", called="article"):
        read = article(record)
        once(articles, read[0].id, record)
        articles[read[0].id] = read
    parts: dict[str, dict[str, list[Any]]] = {each: defaultdict(list) for each in articles}
    for record in file.records("entities", called="entity"):
        _of(parts, record)["entities"].append(entity(record))
    facts: dict[str, Fact] = {}
    for record in file.records("facts", called="fact"):
        part, told = _of(parts, record), fact(record)
        once(facts, told.id, record)
        soundness.check_fact(told, *articles[told.article], where=record.where)
        facts[told.id] = told
        part["facts"].append(told)
    for record in file.records("silences", called="silence"):
        _of(parts, record)["silences"].append(rejection(record))
    return [
        FactSheet(text, sentences, tuple(found["entities"]), tuple(found["facts"]), tuple(found["silences"]))
        for (text, sentences), found in zip(articles.values(), parts.values(), strict=True)
    ]


def _of(parts: dict[str, dict[str, list[Any]]], record: Record) -> dict[str, list[Any]]:
    ident = record.text("article")
    if ident not in parts:
        raise InterchangeError(f"{record.where} belongs to the article {shown(ident)}, which is not in the file.")
    return parts[ident]


def once(seen: dict[str, Any], ident: str, record: Record) -> None:
    """Raises InterchangeError where an id is empty or was there before."""
    if not ident or ident in seen:
        raise InterchangeError(f"{record.where}: the id {shown(ident)} must be its own; give every record another.")


def generator(record: Record) -> Generator:
    return Generator(
        record.text("name", ""), record.text("version", ""), record.text("pipeline", ""), record.whole("seed", 0)
    )


def article(record: Record) -> tuple[Article, tuple[Sentence, ...]]:
    text = record.text("text")
    blocks = tuple(block(part, text) for part in record.records("blocks", called="block"))
    read = Article(
        id=record.text("id"),
        title=record.text("title", ""),
        text=text,
        published=record.optional_day("published"),
        source=record.optional_text("source"),
        url=record.optional_text("url"),
        language=record.text("language", "en"),
        blocks=blocks,
    )
    return read, sentences(record, text)


def block(record: Record, text: str) -> Block:
    return Block(record.one_of("kind", BLOCK_KINDS), *soundness.span(record, text))


def sentences(record: Record, text: str) -> tuple[Sentence, ...]:
    found: dict[int, Sentence] = {}
    for part in record.records("sentences", called="sentence"):
        index = part.whole("index")
        if index in found:
            raise part.wrong("index", "another number for every sentence")
        found[index] = Sentence(index, *soundness.span(part, text))
    return tuple(found.values())


def entity(record: Record) -> Entity:
    return Entity(
        name=record.text("name"),
        type=record.text("type", ""),
        names=record.texts("names"),
        office=record.optional_text("office"),
        gender=record.optional_text("gender"),
        mentions=record.whole("mentions", 1),
    )


def mention(record: Record) -> Mention:
    words = record.text("text")
    return Mention(
        words,
        record.text("entity", words),
        record.text("type", ""),
        record.optional_whole("start"),
        record.optional_whole("end"),
    )


def fact(record: Record) -> Fact:
    roles = record.record("roles")
    return Fact(
        id=record.text("id"),
        article=record.text("article"),
        kind=record.text("kind"),
        roles={name: mention(roles.record(name)) for name in roles.value},
        assertion=record.one_of("assertion", ASSERTIONS, "asserted"),
        attributed_to=mention(record.record("attributed_to")) if "attributed_to" in record else None,
        time=time(record.record("time")) if "time" in record else None,
        evidence=record.wholes("evidence"),
    )


def time(record: Record) -> TimeSpan:
    span = TimeSpan(record.day("start"), record.day("end"))
    if span.end < span.start:
        raise record.wrong("end", f"a date from {span.start} on")
    return span


def item(record: Record) -> Item:
    """An item with the right types in every field; whether it makes sense is for `soundness` to say."""
    if record.value.get("id"):
        record.where = f"{record.where} ({record.value['id']})"
    return Item(
        id=record.text("id"),
        article=record.text("article"),
        fact=record.text("fact", ""),
        kind=record.text("kind", ""),
        template=record.text("template", ""),
        item_type=record.one_of("item_type", ITEM_TYPES),
        stem=record.text("stem"),
        options=tuple(
            Option(each.text("text"), each.flag("correct"), each.text("rationale", ""))
            for each in record.records("options", called="option")
        ),
        answers=record.texts("answers"),
        pairs=tuple(
            Pair(each.text("premise"), each.text("response"), each.optional_whole("evidence"))
            for each in record.records("pairs", called="pair")
        ),
        sequence=tuple(
            Step(each.text("text"), each.optional_whole("evidence"))
            for each in record.records("sequence", called="step")
        ),
        tolerance=record.number("tolerance") if "tolerance" in record else None,
        evidence=tuple(_evidence(record)),
        explanation=record.text("explanation", ""),
        status=record.one_of("status", STATUSES, "draft"),
        points=record.number("points", 1),
        salience=record.number("salience", 0.5),
        facts=record.texts("facts"),
    )


def _evidence(record: Record) -> Iterator[Evidence]:
    for each in record.records("evidence", called="evidence"):
        yield Evidence(
            each.whole("sentence"),
            each.whole("start"),
            each.whole("end"),
            each.text("text"),
            each.optional_whole("key_start"),
            each.optional_whole("key_end"),
        )


def shortfall(record: Record) -> Shortfall:
    reasons = record.record("reasons") if "reasons" in record else Record({}, record.where)
    return Shortfall(
        record.text("article"),
        record.optional_whole("requested"),
        record.whole("written"),
        {name: reasons.whole(name) for name in reasons.value},
    )


def rejection(record: Record) -> Rejection:
    return Rejection(
        record.text("article", ""),
        record.text("fact", ""),
        record.text("template", ""),
        record.text("stem", ""),
        record.text("reason"),
    )
