"""Rows of the bank go in and values of the model come out, or the other way round."""

from dataclasses import replace
from typing import Any

from question_bank.bank.tables import ArticleRow, FactRow, GeneratorRow, ItemRow, ItemVersionRow, ShortfallRow
from question_bank.interchange import reading, writing
from question_bank.interchange.records import Record
from question_bank.model import Article, Entity, Fact, FactSheet, Generator, Item, Rejection, Sentence, Shortfall


def article_row(sheet: FactSheet) -> ArticleRow:
    """A new row for an article and what was found in it, but for its facts."""
    article = sheet.article
    return ArticleRow(
        id=article.id,
        title=article.title,
        text=article.text,
        published=article.published,
        source=article.source,
        url=article.url,
        language=article.language,
        blocks=[writing.block(each) for each in article.blocks],
        sentences=[writing.sentence(each) for each in sheet.sentences],
        entities=[writing.entity(each) for each in sheet.entities],
        silences=[writing.rejection(each) for each in sheet.silences],
    )


def article(row: ArticleRow) -> Article:
    return Article(
        id=row.id,
        title=row.title,
        text=row.text,
        published=row.published,
        source=row.source,
        url=row.url,
        language=row.language,
        blocks=tuple(
            reading.block(each, row.text) for each in Record(row.__dict__, row.id).records("blocks", called="")
        ),
    )


def sentences(row: ArticleRow) -> tuple[Sentence, ...]:
    return tuple(Sentence(each["index"], each["start"], each["end"]) for each in row.sentences)


def entities(row: ArticleRow) -> tuple[Entity, ...]:
    return tuple(reading.entity(Record(each, row.id)) for each in row.entities)


def silences(row: ArticleRow) -> tuple[Rejection, ...]:
    return tuple(rejection(each) for each in row.silences)


def fact_row(fact: Fact) -> FactRow:
    return FactRow(id=fact.id, article_id=fact.article, kind=fact.kind, content=writing.fact(fact))


def fact(row: FactRow) -> Fact:
    return reading.fact(Record(row.content, row.id))


def item_row(item: Item) -> ItemRow:
    return ItemRow(
        id=item.id,
        article_id=item.article,
        fact_id=item.fact or None,
        kind=item.kind,
        item_type=item.item_type,
        status=item.status,
    )


def content(item: Item) -> dict[str, Any]:
    """What a version keeps of an item: all but its status, which belongs to no version."""
    kept = writing.item(item)
    del kept["status"]
    return kept


def item(row: ItemRow, version: ItemVersionRow) -> Item:
    return replace(reading.item(Record(version.content, row.id)), status=row.status)


def shortfall(row: ShortfallRow) -> Shortfall:
    return Shortfall(row.article_id, row.requested, row.written, dict(row.reasons))


def rejection(stored: dict[str, Any]) -> Rejection:
    return reading.rejection(Record(stored, "rejection"))


def generator(row: GeneratorRow) -> Generator:
    return Generator(row.name, row.version, row.pipeline, row.seed)
