"""Articles or corrected facts go in; items in a bank, bank JSON, and a word on what is missing come out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Final

import typer

from question_bank.commands import batch, exit_codes, options, output, progress, sources
from question_bank.commands.batch import Outcome
from question_bank.commands.exit_codes import ExitCode
from question_bank.errors import SettingError
from question_bank.model import BankDocument, Settings

if TYPE_CHECKING:
    from question_bank.bank import Bank

EXAMPLES = options.examples(
    "question-bank generate summit.txt --published 2023-07-09",
    "question-bank generate news/ --bank school.sqlite --limit 20 --types all",
    "question-bank generate 'news/*.html' @more.list --json bank.json",
    "cat summit.txt | question-bank generate - --json - --quiet",
    "question-bank generate --facts corrected.json",
    "question-bank generate --facts summit.csv --title 'Leaders meet in Vilnius' --published 2023-07-09",
)
MOST_NOTES: Final = 20


def generate(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH", help="Files, folders, globs, @FILE (a list of paths), or - for standard input."),
    ] = None,
    title: options.Title = None,
    published: options.Published = None,
    source: options.Source = None,
    bank: options.Bank = None,
    json_file: Annotated[
        str | None,
        typer.Option(
            "--json", metavar="FILE", help="Write bank JSON; without --bank, only that. - is standard output."
        ),
    ] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", "-n", metavar="N", min=1, help="At most so many items an article.")
    ] = None,
    types: options.Types = None,
    kinds: options.Kinds = None,
    seed: Annotated[
        int, typer.Option("--seed", metavar="N", help="Another seed, other distractors and another order.")
    ] = 0,
    facts_file: Annotated[
        str | None,
        typer.Option("--facts", metavar="FILE", help="Take facts from JSON or CSV, corrected or written by hand."),
    ] = None,
    sample: Annotated[bool, typer.Option("--sample", help="Take the article that comes with the program.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="For every fact without an item, say why.")] = False,
    least_chance: Annotated[
        float | None,
        typer.Option(
            "--least-chance",
            metavar="X",
            min=0,
            max=1,
            help="Write items that are accepted with at least this chance; without it 0.7. 0.85 gives fewer, 0.5 more.",
        ),
    ] = None,
    generous: Annotated[
        bool,
        typer.Option("--generous", help="Write every item, however weak: for choosing, not for a class."),
    ] = False,
    templates: options.Templates = None,
    pipeline: options.Pipeline = None,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs", "-j", metavar="N", min=1, help="Processes; without it, all cores for more than a few articles."
        ),
    ] = None,
    quiet: options.Quiet = False,
) -> None:
    """Write items from articles into a bank.

    Running twice adds nothing twice. A bad article or fact is named, and the others go on.
    """
    settings = options.settings(
        limit=limit,
        types=types,
        only_kinds=kinds,
        seed=seed,
        pipeline=pipeline,
        explain=explain,
        templates=templates,
        least_chance=least_chance,
        generous=generous,
    )
    given = [*(paths or []), *([str(sources.sample())] if sample else [])]
    outcomes: Iterable[Outcome]
    if facts_file is not None:
        if given:
            raise SettingError("--facts stands for an article; give either --facts FILE or PATH, not both.")
        outcomes = _from_facts(facts_file, settings, title=title, published=options.day(published), source=source)
        count = len(outcomes)
    else:
        if not given:
            raise SettingError("No article was given; name a file or folder, - for standard input, or --sample.")
        articles, missing = sources.jobs(given, title=title, published=options.day(published), source=source)
        count = len(articles) + len(missing)
        failed = (Outcome(str(problem), None, str(problem), exit_codes.of(problem)) for problem in missing)
        outcomes = chain(failed, batch.generate(articles, settings, processes=batch.processes(jobs, count)))
    run = _Run(_open(bank, json_file), keep=json_file is not None, quiet=quiet, generous=generous)
    with progress.bar("Writing items", count, quiet=quiet) as advance:
        for outcome in outcomes:
            run.take(outcome)
            advance()
    run.finish(json_file)


class _Run:
    """Takes the outcomes one by one, stores each at once, and keeps only what the end needs."""

    def __init__(self, bank: "Bank | None", *, keep: bool, quiet: bool, generous: bool) -> None:
        self.bank, self.keep, self.quiet, self.generous = bank, keep, quiet, generous
        self.documents: list[BankDocument] = []
        self.failures: list[Outcome] = []
        self.count: Counter[str] = Counter()
        self.reasons: Counter[str] = Counter()
        self.rejected: list[tuple[str, ...]] = []
        self.notes: list[str] = []

    def take(self, outcome: Outcome) -> None:
        if outcome.document is None:
            self.failures.append(outcome)
            output.complain(outcome.message)
            return
        document = outcome.document
        self.count["articles"] += 1
        self.count["facts"] += sum(len(sheet.facts) for sheet in document.sheets)
        for shortfall in document.shortfall:
            self.count["requested"] += shortfall.requested or 0
            self.count["written"] += shortfall.written
            self.count["silent"] += shortfall.written == 0
            self.reasons.update(shortfall.reasons)
        self.notes += outcome.notes
        self.rejected += [(outcome.name, r.template, r.reason, r.stem) for r in dict.fromkeys(document.rejected)]
        if self.bank is not None:
            self.count["new"] += self.bank.add(document).items
        if self.keep:
            self.documents.append(document)

    def finish(self, json_file: str | None) -> None:
        """Write what was kept and say how it went; ends the command with its exit code."""
        if json_file is not None and self.documents:
            from question_bank import interchange

            output.write_bytes(json_file, interchange.dump(interchange.merge(self.documents)))
        if self.rejected and json_file != output.STANDARD:
            output.print_table(("article", "template", "reason", "stem"), self.rejected)
        if self.count["articles"]:
            for line in summary(self.count, self.reasons, into=self._places(json_file)):
                output.say(line, quiet=self.quiet)
        if self.count["silent"] and not self.generous:
            output.say(_of_silence(self.count["silent"]), quiet=self.quiet)
        for note in self.notes[:MOST_NOTES]:
            output.say(note, quiet=self.quiet)
        if len(self.notes) > MOST_NOTES:
            output.say(f"{len(self.notes) - MOST_NOTES} more facts give no item.", quiet=self.quiet)
        raise typer.Exit(self._code())

    def _places(self, json_file: str | None) -> list[str]:
        bank = [f"{self.count['new']} of them new in {self.bank.location}"] if self.bank is not None else []
        return bank + ([f"written to {json_file}"] if json_file not in (None, output.STANDARD) else [])

    def _code(self) -> ExitCode:
        if not self.failures:
            return ExitCode.OK
        faults = [failure for failure in self.failures if failure.exit_code == ExitCode.UNEXPECTED]
        if self.count["articles"] and not faults:
            return ExitCode.PARTLY
        return (faults or self.failures)[0].exit_code


def _of_silence(articles: int) -> str:
    """What to do about articles that give nothing good enough for a class."""
    some = "1 article gives" if articles == 1 else f"{articles} articles give"
    return (
        f"{some} no item that is good enough for a class; a lower --least-chance or --generous writes weaker ones,"
        " and a teacher finds them under “Held back” of the article."
    )


def summary(count: Counter[str], reasons: Counter[str], *, into: Sequence[str] = ()) -> Iterator[str]:
    """In words: how many items, where they went, how many were asked for, and why the rest are missing."""
    counts = (f"{count['written']} items", f"{count['facts']} facts", f"{count['articles']} articles")
    items, facts, articles = (text[:-1] if text.startswith("1 ") else text for text in counts)
    yield "; ".join([f"{items} from {facts} in {articles}", *into]) + "."
    missing = ", ".join(f"{reason} {times}" for reason, times in reasons.most_common())
    if count["requested"] > count["written"]:
        lacking = count["requested"] - count["written"]
        yield f"Asked for {count['requested']}, {lacking} are missing: {missing or 'no more facts'}."
    elif missing:
        yield f"Left out: {missing}."


def _open(bank: str | None, json_file: str | None) -> "Bank | None":
    """The bank to write into: none where only JSON is wanted."""
    if bank is None and json_file is not None:
        return None
    from question_bank.bank import open_bank

    return open_bank(options.bank_location(bank))


def _from_facts(
    name: str, settings: Settings, *, title: str | None, published: date | None, source: str | None
) -> list[Outcome]:
    """Items from a file of facts, and an outcome for each fact that cannot be used.

    Raises InterchangeError for a file that is none of facts.
    """
    from question_bank import advice, facts, generation, interchange

    day = published.isoformat() if published else None
    read = interchange.read_facts(
        sources.contents(name), shapes=facts.shapes(), title=title, published=day, source=source
    )
    bad = [Outcome(name, None, f"{name}: {problem}", ExitCode.INTERCHANGE) for problem in read.problems]
    if not read.sheet.facts:
        return bad
    document = generation.generate_from_sheet(read.sheet, settings)
    notes = tuple(
        f"{read.places[fact.id]} ({advice.words(fact)}) gives no item: {remedy}"
        for fact, remedy in (advice.remedies(read.sheet, document.items, settings) if read.sheet.by_hand else ())
    )
    return [*bad, Outcome(name, document, notes=notes)]
