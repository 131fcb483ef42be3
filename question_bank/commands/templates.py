"""A folder of item templates goes in; a list of them, or what is wrong with each, comes out."""

from dataclasses import asdict
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
    """Check item templates, and show how they read.

    Their kinds, roles and other names, their syntax, whether they can give an item at all; and each one filled from
    sample facts.
    """
    from question_bank import item_templates, template_trials

    place = options.folder(folder)
    problems = item_templates.check(place)
    trials = [] if problems else list(template_trials.trials(item_templates.of_folder(place)))
    if as_json:
        told = [{"file": str(p.file), "template": p.template, "message": p.message} for p in problems]
        output.print_json({"problems": told, "templates": [asdict(trial) for trial in trials]})
    for problem in () if as_json else problems:
        output.print_text(": ".join(filter(None, (str(problem.file), problem.template, problem.message))))
    if problems:
        number = "One problem" if len(problems) == 1 else f"{len(problems)} problems"
        raise TemplateError(f"{number} in the item templates, listed on standard output.")
    if not as_json:
        rows = [(trial.template, trial.stem, trial.key, trial.item_type or trial.reason) for trial in trials]
        output.print_table(("id", "reads", "key", "item type, or why there is none"), rows)
    silent = sum(not trial.key for trial in trials)
    output.say("All item templates hold.", quiet=as_json)
    if silent:
        output.say(f"{silent} of {len(trials)} gave no item from the sample facts.", quiet=as_json)
