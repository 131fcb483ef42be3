"""A bank goes in; its articles, its items, or one item with its evidence come out, to read or as JSON."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.text import Text

from question_bank.commands import options, output
from question_bank.errors import BankError, SettingError
from question_bank.model import BankDocument, Evidence, Generator, Item, key_texts

if TYPE_CHECKING:
    from question_bank.bank import Bank

ARTICLES_EXAMPLES = options.examples("question-bank articles", "question-bank articles --bank school.sqlite --json")
ITEMS_EXAMPLES = options.examples(
    "question-bank items",
    "question-bank items --article 3f2a --kinds position,quotation --status accepted",
    "question-bank items --json | python3 -m json.tool",
)
SHOW_EXAMPLES = options.examples("question-bank show 3f2a91", "question-bank show 3f2a91c07e55d410 --json")


def articles(bank: options.Bank = None, as_json: options.Json = False) -> None:
    """List the articles of a bank."""
    found = open_existing(bank).articles()
    if as_json:
        output.print_json(
            [
                {
                    "id": article.id,
                    "title": article.title,
                    "published": article.published and article.published.isoformat(),
                    "source": article.source,
                    "items": article.items,
                }
                for article in found
            ]
        )
        return
    rows = [(article.id, article.title, article.published, article.source, article.items) for article in found]
    output.print_table(("id", "title", "published", "source", "items"), rows)


def items(
    bank: options.Bank = None,
    article: options.Article = None,
    status: options.Status = None,
    kinds: options.Kinds = None,
    types: options.Types = None,
    as_json: options.Json = False,
) -> None:
    """List the items of a bank."""
    found = choose(open_existing(bank), article=article, status=status, kinds=kinds, types=types)
    if as_json:
        output.print_json(as_dicts(found))
        return
    rows = [(item.id, item.item_type, item.kind, item.status, item.stem, "; ".join(key_texts(item))) for item in found]
    output.print_table(("id", "type", "kind", "status", "stem", "key"), rows)


def show(
    item_id: Annotated[str, typer.Argument(metavar="ITEM", help="Id of the item, or how it begins.")],
    bank: options.Bank = None,
    as_json: options.Json = False,
) -> None:
    """Show one item and its evidence.

    Its options with the reasons, the key, and the sentences it came from.
    """
    opened = open_existing(bank)
    item = opened.item(_whole_id(item_id, [item.id for item in opened.items()], what="item"))
    if as_json:
        output.print_json(as_dicts([item])[0])
        return
    title = opened.article(item.article).title
    for line in _lines(item, title):
        output.print_text(line)


def open_existing(given: str | None) -> "Bank":
    """A bank that is there; raises BankError rather than making an empty one."""
    from pathlib import Path

    from question_bank.bank import open_bank

    location = options.bank_location(given)
    if "://" not in location and not Path(location).exists():
        raise BankError(
            f"There is no bank “{location}”; make one with `question-bank generate PATH` or name it by --bank."
        )
    return open_bank(location)


def choose(
    bank: "Bank", *, article: str | None, status: str | None, kinds: str | None, types: str | None
) -> list[Item]:
    """The items that the options of a command leave over, in the bank's order."""
    return bank.items(
        article=None if article is None else article_id(bank, article),
        status=options.status(status),
        kinds=options.kinds(kinds),
        item_types=options.item_types(types),
    )


def article_id(bank: "Bank", beginning: str) -> str:
    """The id of the one article whose id begins so; raises SettingError where there is none or more than one."""
    return _whole_id(beginning, [article.id for article in bank.articles()], what="article")


def as_dicts(items: Sequence[Item]) -> list[dict[str, Any]]:
    """Items under the names of the interchange format."""
    from question_bank import interchange

    found: list[dict[str, Any]] = json.loads(interchange.dump(BankDocument(Generator(), items=tuple(items))))["items"]
    return found


def _whole_id(beginning: str, ids: Sequence[str], *, what: str) -> str:
    fits = [whole for whole in ids if whole.startswith(beginning)] if beginning else []
    if beginning in fits:
        return beginning
    if len(fits) == 1:
        return fits[0]
    if not fits:
        raise SettingError(f"There is no {what} “{beginning}” in this bank; `question-bank {what}s` lists them.")
    raise SettingError(f"“{beginning}” begins the ids of {len(fits)} {what}s: {', '.join(fits[:5])}; give more of it.")


def _lines(item: Item, title: str) -> list[Text]:
    lines = [Text(item.stem, style="bold"), Text(f"{item.item_type}, {item.kind}, {item.status}", style="dim"), Text()]
    for option in item.options:
        mark, style = ("✓", "green") if option.correct else ("·", "")
        lines.append(Text(f"  {mark} {option.text}", style=style) + Text(f"  ({option.rationale})", style="dim"))
    if not item.options:
        lines += [Text(f"  ✓ {key}", style="green") for key in (item.answers or key_texts(item))]
    if item.explanation:
        lines += [Text(), Text(item.explanation)]
    lines += [Text(), Text(f"From “{title}”:", style="dim")]
    return lines + [_marked(evidence) for evidence in item.evidence]


def _marked(evidence: Evidence) -> Text:
    text = Text(f"  {evidence.text}")
    if evidence.key_start is not None and evidence.key_end is not None:
        first = evidence.key_start - evidence.start + 2
        text.stylize("reverse", first, first + evidence.key_end - evidence.key_start)
    return text
