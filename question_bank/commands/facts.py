"""One article goes in; its structured facts come out, as a table to read or JSON to correct."""

from dataclasses import replace
from typing import Annotated

import typer

from question_bank.commands import options, output, sources
from question_bank.errors import NothingToAsk, SettingError
from question_bank.model import Fact

EXAMPLES = options.examples(
    "question-bank facts summit.txt --published 2023-07-09",
    "question-bank facts summit.txt --json facts.json   # correct it, then: question-bank generate --facts facts.json",
    "question-bank facts summit.txt --csv facts.csv    # a fact a row, for a spreadsheet",
    "cat summit.txt | question-bank facts - --json -",
)


def facts(
    path: Annotated[str, typer.Argument(metavar="PATH", help="The article: a file, or - for standard input.")],
    title: options.Title = None,
    published: options.Published = None,
    source: options.Source = None,
    json_file: Annotated[
        str | None, typer.Option("--json", metavar="FILE", help="Write the facts as JSON; - is standard output.")
    ] = None,
    csv_file: Annotated[
        str | None,
        typer.Option("--csv", metavar="FILE", help="Write them as CSV, a fact a row, for a spreadsheet; - likewise."),
    ] = None,
    kinds: options.Kinds = None,
    pipeline: options.Pipeline = None,
    quiet: options.Quiet = False,
) -> None:
    """Show or write the facts of an article.

    A file of facts can be corrected and given to `generate --facts`.
    """
    from question_bank import generation, interchange, readers

    if output.STANDARD == json_file == csv_file:
        raise SettingError("--json and --csv cannot both write to standard output; give one of them a file.")
    settings = options.settings(only_kinds=kinds, pipeline=pipeline)
    jobs, missing = sources.jobs([path], title=title, published=options.day(published), source=source)
    if missing:
        raise missing[0]
    if len(jobs) != 1:
        raise SettingError(f"“{path}” holds {len(jobs)} articles; `facts` takes one at a time.")
    job = jobs[0]
    article = readers.read(job.path, text=job.text, title=job.title, published=job.published, source=job.source)
    sheet = generation.analyse(article, settings)
    if settings.kinds is not None:
        sheet = replace(sheet, facts=tuple(fact for fact in sheet.facts if fact.kind in settings.kinds))
    if not sheet.facts:
        raise NothingToAsk(
            f"{job.name}: no sentence yields a fact; an article that reports what people do and say does."
        )
    if json_file is not None:
        output.write_bytes(json_file, interchange.dump_facts(sheet))
    if csv_file is not None:
        output.write_bytes(csv_file, interchange.dump_facts_table(sheet))
    if json_file is None and csv_file is None:
        output.print_table(("kind", "roles", "assertion", "when", "sentences"), [_row(fact) for fact in sheet.facts])
    output.say(f"{len(sheet.facts)} facts in {len(sheet.sentences)} sentences.", quiet=quiet)


def _row(fact: Fact) -> tuple[object, ...]:
    roles = "; ".join(f"{role}: {mention.entity}" for role, mention in fact.roles.items())
    said = f"{fact.assertion} ({fact.attributed_to.entity})" if fact.attributed_to else fact.assertion
    when = (
        ""
        if fact.time is None
        else f"{fact.time.start}" + ("" if fact.time.granularity == "day" else f"/{fact.time.end}")
    )
    return fact.kind, roles, said, when, ", ".join(str(index) for index in fact.evidence)
