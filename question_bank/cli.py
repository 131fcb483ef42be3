"""A command line goes in; results on standard output, messages on standard error and an exit code come out."""

import os
import sys
from collections.abc import Sequence
from importlib.metadata import version
from typing import Annotated

import typer

from question_bank.commands import exit_codes, facts, files, generate, looking, options, output, report, templates
from question_bank.errors import QuestionBankError

app = typer.Typer(
    name="question-bank",
    help="Item banks from news articles, every item traced to the sentence it came from.",
    epilog=options.examples(
        "question-bank generate summit.txt --published 2023-07-09",
        "question-bank items",
        "question-bank export --format moodle-xml -o quiz.xml",
    )
    + exit_codes.help_text(),
    no_args_is_help=True,
    rich_markup_mode=None,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)
template_app = typer.Typer(
    help="List and check item templates.",
    epilog=options.examples("question-bank templates list", "question-bank templates check my-templates/"),
    no_args_is_help=True,
    rich_markup_mode=None,
)

app.command("generate", epilog=generate.EXAMPLES)(generate.generate)
app.command("facts", epilog=facts.EXAMPLES)(facts.facts)
app.command("articles", epilog=looking.ARTICLES_EXAMPLES)(looking.articles)
app.command("items", epilog=looking.ITEMS_EXAMPLES)(looking.items)
app.command("show", epilog=looking.SHOW_EXAMPLES)(looking.show)
app.command("report", epilog=report.EXAMPLES)(report.report)
app.command("export", epilog=files.EXPORT_EXAMPLES)(files.export)
app.command("import", epilog=files.IMPORT_EXAMPLES)(files.import_)
app.command("formats", epilog=files.FORMATS_EXAMPLES)(files.formats)
app.add_typer(template_app, name="templates")
template_app.command("list", epilog=templates.LIST_EXAMPLES)(templates.list_)
template_app.command("check", epilog=templates.CHECK_EXAMPLES)(templates.check)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(version("question-bank"))
        raise typer.Exit()


@app.callback()
def _options(
    _version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    pass


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and end the process with its exit code; a user never sees a traceback."""
    try:
        app(args=None if arguments is None else list(arguments), prog_name="question-bank")
    except QuestionBankError as error:
        output.complain(str(error))
        sys.exit(exit_codes.of(error))
    except Exception as error:
        if os.environ.get("QUESTION_BANK_DEBUG"):
            raise
        output.complain(f"a fault in the program: {type(error).__name__}: {error} (QUESTION_BANK_DEBUG=1 shows where)")
        sys.exit(exit_codes.of(error))


if __name__ == "__main__":
    main()
