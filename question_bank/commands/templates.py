"""A folder of item templates goes in; a list of them, or what is wrong with each, comes out."""

from typing import Annotated

import typer

from question_bank.commands import options, output
from question_bank.errors import TemplateError

LIST_EXAMPLES = options.examples("question-bank templates list", "question-bank templates list my-templates/ --json")
CHECK_EXAMPLES = options.examples("question-bank templates check", "question-bank templates check my-templates/")

Folder = Annotated[
    str | None,
    typer.Argument(metavar="FOLDER", help="A folder of TOML files; without it, the templates of the program."),
]


def list_(folder: Folder = None, as_json: options.Json = False) -> None:
    """List item templates."""
    from question_bank import item_templates
    from question_bank.item_templates import composed

    chosen = options.folder(folder)
    rows = [(each.id, each.kind, ", ".join(each.item_types), each.stem) for each in item_templates.load(chosen)]
    rows += [(each.id, ", ".join(each.pieces), each.item_type, each.stem) for each in composed.load(chosen)]
    if as_json:
        output.print_json([{"id": a, "kind": b, "item_types": c.split(", "), "stem": d} for a, b, c, d in rows])
        return
    output.print_table(("id", "kind", "item types", "stem"), rows)


def check(folder: Folder = None, as_json: options.Json = False) -> None:
    """Check item templates.

    Their kinds and roles, their syntax, and how they read with sample facts.
    """
    from question_bank import item_templates

    problems = item_templates.check(options.folder(folder))
    if as_json:
        output.print_json([{"file": str(p.file), "template": p.template, "message": p.message} for p in problems])
    else:
        for problem in problems:
            output.print_text(f"{problem.file}: {problem.template}: {problem.message}")
    if problems:
        raise TemplateError(f"{len(problems)} problems in the item templates, listed on standard output.")
    output.say("All item templates hold.", quiet=as_json)
