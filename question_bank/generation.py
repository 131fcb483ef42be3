"""An article and settings go in; its bank document comes out. Pure, and picklable at both ends."""

from functools import cache
from importlib.metadata import PackageNotFoundError, version

from question_bank import acceptance, facts, selection
from question_bank.composing import compose
from question_bank.errors import NothingToAsk
from question_bank.item_sifting import Written
from question_bank.item_templates import kinds_asked
from question_bank.item_writing import write_items
from question_bank.language import analysis, pipeline
from question_bank.model import Article, BankDocument, FactSheet, Generator, Item, Rejection, Settings, Shortfall


def analyse(article: Article, settings: Settings | None = None) -> FactSheet:
    """The facts of an article. Raises SettingError where the pipeline does not exist."""
    nlp = pipeline.load((settings or Settings()).pipeline)
    return facts.extract(analysis.analyse(nlp, article))


def generate(article: Article, settings: Settings | None = None) -> BankDocument:
    """Facts and items of one article.

    Raises SettingError as `analyse` does, and NothingToAsk where no sentence yields a fact.
    """
    chosen = settings or Settings()
    nlp = pipeline.load(chosen.pipeline)
    read = analysis.analyse(nlp, article)
    name = pipeline.describe(nlp)
    if kinds_asked(chosen) is not None:
        document = generate_from_sheet(facts.extract(read, kinds_asked(chosen)), chosen, pipeline_name=name)
        if document.items:
            return document  # the other kinds would only have cost time
    sheet = facts.extract(read)
    if not sheet.facts:
        raise NothingToAsk(
            f"No sentence of “{article.title}” yields a fact of the known kinds; a report that names people, "
            "what they said and when things happened gives more."
        )
    return generate_from_sheet(sheet, chosen, pipeline_name=name)


def generate_from_sheet(sheet: FactSheet, settings: Settings | None = None, *, pipeline_name: str = "") -> BankDocument:
    """Items from facts alone: those found by `analyse`, corrected, or written by hand. No language model is loaded."""
    chosen = settings or Settings()
    written = write_items(sheet, chosen)
    items = (*written.items, *_composed(sheet, chosen))
    if chosen.limit is not None:
        wanted = {item.id for item in selection.select(items, chosen.limit, seed=chosen.seed)}
        items = tuple(item for item in items if item.id in wanted)  # a bank keeps the order of the article
    return BankDocument(
        generator=Generator("question-bank", _version(), pipeline_name, chosen.seed),
        sheets=(sheet,),
        items=items,
        shortfall=(_shortfall(sheet, items, written, chosen),),
        rejected=(*sheet.silences, *written.rejected) if chosen.explain else (),
    )


def _composed(sheet: FactSheet, settings: Settings) -> list[Item]:
    """Items made of several facts: those likely accepted, or all where a teacher chooses or wrote the facts."""
    every = settings.generous or sheet.by_hand or settings.kinds is not None
    return [
        item for item in compose(sheet, settings) if every or acceptance.chance(sheet, item) >= settings.least_chance
    ]


def _shortfall(sheet: FactSheet, items: tuple[Item, ...], written: Written, settings: Settings) -> Shortfall:
    reasons: dict[str, int] = {}
    rejected: tuple[Rejection, ...] = (*sheet.silences, *written.rejected)
    for rejection in rejected:
        name = rejection.reason.split(":")[0]
        reasons[name] = reasons.get(name, 0) + 1
    return Shortfall(sheet.article.id, settings.limit, len(items), dict(sorted(reasons.items())))


@cache
def _version() -> str:
    try:
        return version("question-bank")
    except PackageNotFoundError:
        return "0"
