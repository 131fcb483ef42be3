"""A bank goes in; one HTML page that shows what its items cover comes out."""

from typing import Annotated

import typer

from question_bank.commands import options, output
from question_bank.commands.looking import article_id, open_existing
from question_bank.errors import NothingToAsk

EXAMPLES = options.examples(
    "question-bank report -o report.html",
    "question-bank report --article 3f2a --bank school.sqlite -o report.html",
    "question-bank report -o - > report.html",
)


def report(
    target: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="The page to write; - is standard output.")
    ],
    bank: options.Bank = None,
    article: options.Article = None,
    quiet: options.Quiet = False,
) -> None:
    """Write a page that shows what the bank covers.

    Each article with its sentences shaded by the number of their items, the items, figures, and why there is not more.
    """
    from question_bank import report as pages

    opened = open_existing(bank)
    document = opened.document(None if article is None else article_id(opened, article))
    if not document.sheets:
        raise NothingToAsk(
            f"The bank “{opened.location}” has no article to report on; `question-bank generate PATH` adds one."
        )
    output.write_bytes(target, pages.page(document))
    count = f"{len(document.sheets)} article{'' if len(document.sheets) == 1 else 's'}"
    where = "" if target == output.STANDARD else f" in {target}"
    output.say(f"{count}, {len(document.items)} items{where}.", quiet=quiet)
