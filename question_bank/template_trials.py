"""Item templates go in; how each reads comes out, filled from sample facts, or why it gave nothing.

The samples are the facts by hand and the article that come with the program, and the examples of each fact kind.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from question_bank import facts, generation, interchange, readers
from question_bank.item_templates import ItemTemplate
from question_bank.item_writing import try_template
from question_bank.model import ITEM_TYPES, Article, Block, FactSheet, Item, Rejection, Settings, content_id, key_texts
from question_bank.samples import facts_path, sample_path

_PUBLISHED: Final = date(2021, 5, 9)
_TITLE: Final = "Something of note happens in the harbour"
NO_FACT: Final = "no sample fact has the role that it asks and fits its “when”"


@dataclass(frozen=True, slots=True)
class Trial:
    """How a template reads: a stem and its key, or the stem as far as it came and the reason; empty where none."""

    template: str
    stem: str = ""
    key: str = ""
    item_type: str = ""
    reason: str = ""


def trials(templates: Sequence[ItemTemplate]) -> Iterator[Trial]:
    """One trial for each template, in their order. Loads the language pipeline."""
    sheets: dict[str, list[FactSheet]] = {}
    by_hand = interchange.read_facts(facts_path().read_bytes(), shapes=facts.shapes()).sheet
    titled = replace(by_hand, article=replace(by_hand.article, title=_TITLE))
    article = generation.analyse(readers.read(sample_path()))
    for template in templates:
        if template.kind not in sheets:
            sheets[template.kind] = [by_hand, titled, *_examples(template.kind), article]
        yield _trial(template, sheets[template.kind])


def _examples(kind: str) -> Iterator[FactSheet]:
    """What is found in each example sentence of a kind."""
    for text, _ in facts.kinds()[kind].EXAMPLES:
        blocks = (Block("paragraph", 0, len(text)),)
        article = Article(content_id("example", text), _TITLE, text, _PUBLISHED, blocks=blocks)
        yield generation.analyse(article)


def _trial(template: ItemTemplate, sheets: Sequence[FactSheet]) -> Trial:
    """The first item; where there is none, the refusal that came nearest to one."""
    settings = Settings(item_types=ITEM_TYPES)
    refused: list[Rejection] = []
    for sheet in sheets:
        for result in try_template(sheet, template, settings):
            if isinstance(result, Item):
                return Trial(template.id, result.stem, key_texts(result)[0], result.item_type)
            refused.append(result)
    best = max(refused, key=lambda each: bool(each.stem), default=None)
    return Trial(template.id, best.stem if best else "", reason=best.reason if best else NO_FACT)
