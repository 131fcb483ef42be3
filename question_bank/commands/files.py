"""A bank and a format's name go in, a file comes out; or a file goes in and its items are in the bank."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from question_bank.commands import options, output
from question_bank.commands.looking import choose, open_existing
from question_bank.errors import NothingToAsk, ReadError

EXPORT_EXAMPLES = options.examples(
    "question-bank export --format moodle-xml -o quiz.xml",
    "question-bank export --format gift --article 3f2a --status accepted -o quiz.gift",
    "question-bank export --format csv -o - | head",
)
IMPORT_EXAMPLES = options.examples(
    "question-bank import bank.json", "question-bank import a.json b.json --bank school.sqlite"
)
FORMATS_EXAMPLES = options.examples("question-bank formats", "question-bank formats --json")


def export(
    name: Annotated[str, typer.Option("--format", "-f", metavar="NAME", help="As `question-bank formats` lists them.")],
    target: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="The file to write; - is standard output.")
    ],
    bank: options.Bank = None,
    article: options.Article = None,
    status: options.Status = None,
    kinds: options.Kinds = None,
    types: options.Types = None,
    title: Annotated[
        str | None, typer.Option("--title", metavar="TEXT", help="Title of the quiz; else that of the article.")
    ] = None,
    seed: Annotated[
        int, typer.Option("--seed", metavar="N", help="Order of the options, where the format fixes it.")
    ] = 0,
    quiet: options.Quiet = False,
) -> None:
    """Write items into a file for another program.

    Items that the format cannot hold are left out and counted, never cut short.
    """
    from question_bank import exports

    name = options.one_of(name, sorted(exports.FORMATS), what="format")
    opened = open_existing(bank)
    chosen = choose(opened, article=article, status=status, kinds=kinds, types=types)
    if not chosen:
        raise NothingToAsk(
            "No item of this bank fits what was asked for, so nothing was written; see `question-bank items`."
        )
    texts = [opened.article(each) for each in dict.fromkeys(item.article for item in chosen)]
    heading = title or (texts[0].title if len(texts) == 1 else "Quiz")
    done = exports.export(name, chosen, texts, title=heading, seed=seed)
    if len(done.skipped) == len(chosen):
        raise NothingToAsk(
            f"{name} can hold none of the {len(chosen)} items, so nothing was written: {_reasons(done.skipped)}."
        )
    output.write_bytes(target, done.data)
    where = "" if target == output.STANDARD else f" in {target}"
    output.say(f"{len(chosen) - len(done.skipped)} items{where}.", quiet=quiet)
    if done.skipped:
        output.say(f"Left out {len(done.skipped)}: {_reasons(done.skipped)}.", quiet=quiet)


def import_(
    paths: Annotated[list[str], typer.Argument(metavar="FILE", help="Bank JSON as `generate --json` writes it.")],
    bank: options.Bank = None,
    quiet: options.Quiet = False,
) -> None:
    """Read bank files into a bank. What is there already stays as it is."""
    from question_bank import imports
    from question_bank.bank import open_bank

    documents = []
    for path in paths:  # all are read before anything is stored
        if not Path(path).is_file():
            raise ReadError(f"There is no file “{path}”; check the path.")
        documents.append(imports.import_file(Path(path)))
    opened = open_bank(options.bank_location(bank))
    for path, document in zip(paths, documents, strict=True):
        added = opened.add(document)
        output.say(f"{path}: {added.items} new items, {added.articles} new articles.", quiet=quiet)


def formats(as_json: options.Json = False) -> None:
    """List the formats of `export`.

    What each can hold, and what is lost in it.
    """
    from question_bank import exports

    rows = [
        {
            "name": module.NAME,
            "title": module.TITLE,
            "suffix": module.SUFFIX,
            "item_types": list(module.ITEM_TYPES),
            "loses": module.LOSES,
        }
        for _, module in sorted(exports.FORMATS.items())
    ]
    if as_json:
        output.print_json(rows)
        return
    cells = [(row["name"], row["title"], row["suffix"], ", ".join(row["item_types"]), row["loses"]) for row in rows]
    output.print_table(("name", "for", "suffix", "item types", "what is lost"), cells)


def _reasons(skipped: Sequence[tuple[object, str]]) -> str:
    return ", ".join(f"{reason} ({times})" for reason, times in Counter(reason for _, reason in skipped).most_common())
