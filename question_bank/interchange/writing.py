"""Values of the model go in; plain dictionaries under the names of the interchange format come out, in fixed order."""

from collections.abc import Iterable
from typing import Any

from question_bank.interchange.records import FORMAT, VERSION
from question_bank.model import (
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
    Rejection,
    Sentence,
    Shortfall,
    TimeSpan,
)

type Json = dict[str, Any]


def document(bank: BankDocument) -> Json:
    """The whole file."""
    found = sheets(bank.sheets)
    silences = found.pop("silences", None)
    content: Json = {"format": FORMAT, "version": VERSION, "generator": generator(bank.generator), **found}
    content["items"] = [item(each) for each in bank.items]
    content["shortfall"] = [shortfall(each) for each in bank.shortfall]
    if bank.rejected:
        content["rejected"] = [rejection(each) for each in bank.rejected]
    if silences:
        content["silences"] = silences
    return content


def sheets(found: Iterable[FactSheet]) -> Json:
    """What was found in the articles; `silences` only where there are any."""
    content: Json = {"articles": [], "entities": [], "facts": []}
    silences = []
    for sheet in found:
        content["articles"].append(article(sheet.article, sheet.sentences))
        content["entities"] += [{"article": sheet.article.id, **entity(each)} for each in sheet.entities]
        content["facts"] += [fact(each) for each in sheet.facts]
        silences += [rejection(each) for each in sheet.silences]
    if silences:
        content["silences"] = silences
    return content


def generator(made_by: Generator) -> Json:
    return {
        "name": made_by.name,
        "version": made_by.version,
        "pipeline": made_by.pipeline,
        "seed": made_by.seed,
    }


def article(text: Article, sentences: Iterable[Sentence]) -> Json:
    return {
        "id": text.id,
        "title": text.title,
        "published": text.published and text.published.isoformat(),
        "source": text.source,
        "url": text.url,
        "language": text.language,
        "text": text.text,
        "blocks": [block(each) for each in text.blocks],
        "sentences": [sentence(each) for each in sentences],
    }


def block(part: Block) -> Json:
    return {"kind": part.kind, "start": part.start, "end": part.end}


def sentence(part: Sentence) -> Json:
    return {"index": part.index, "start": part.start, "end": part.end}


def entity(named: Entity) -> Json:
    return {
        "name": named.name,
        "type": named.type,
        "names": list(named.names),
        "office": named.office,
        "gender": named.gender,
        "mentions": named.mentions,
    }


def mention(words: Mention) -> Json:
    return {
        "text": words.text,
        "start": words.start,
        "end": words.end,
        "entity": words.entity,
        "type": words.type,
    }


def fact(told: Fact) -> Json:
    return {
        "id": told.id,
        "article": told.article,
        "kind": told.kind,
        "roles": {name: mention(each) for name, each in told.roles.items()},
        "assertion": told.assertion,
        "attributed_to": told.attributed_to and mention(told.attributed_to),
        "time": told.time and time(told.time),
        "evidence": list(told.evidence),
    }


def time(span: TimeSpan) -> Json:
    return {"start": span.start.isoformat(), "end": span.end.isoformat()}


def item(question: Item) -> Json:
    """An item; facts, pairs, sequence and tolerance only where it has them."""
    content: Json = {
        "id": question.id,
        "article": question.article,
        "fact": question.fact,
        "kind": question.kind,
        "template": question.template,
        "item_type": question.item_type,
        "stem": question.stem,
        "options": [option(each) for each in question.options],
        "answers": list(question.answers),
    }
    if question.facts:
        content["facts"] = list(question.facts)
    if question.pairs:
        content["pairs"] = [
            {"premise": pair.premise, "response": pair.response, "evidence": pair.evidence} for pair in question.pairs
        ]
    if question.sequence:
        content["sequence"] = [{"text": step.text, "evidence": step.evidence} for step in question.sequence]
    if question.tolerance is not None:
        content["tolerance"] = question.tolerance
    content["evidence"] = [evidence(each) for each in question.evidence]
    content["explanation"] = question.explanation
    content["status"] = question.status
    content["points"] = question.points
    content["salience"] = question.salience
    return content


def option(choice: Option) -> Json:
    return {"text": choice.text, "correct": choice.correct, "rationale": choice.rationale}


def evidence(shown: Evidence) -> Json:
    return {
        "sentence": shown.sentence,
        "start": shown.start,
        "end": shown.end,
        "text": shown.text,
        "key_start": shown.key_start,
        "key_end": shown.key_end,
    }


def shortfall(missing: Shortfall) -> Json:
    return {
        "article": missing.article,
        "requested": missing.requested,
        "written": missing.written,
        "reasons": dict(missing.reasons),
    }


def rejection(unused: Rejection) -> Json:
    return {
        "article": unused.article,
        "fact": unused.fact,
        "template": unused.template,
        "stem": unused.stem,
        "reason": unused.reason,
    }
