"""A judged panel goes in; a row of `judged_items.csv` for each of its items that the program still writes comes out.

    python benchmarks/quality/add_round.py PANEL ROUND SOURCE [--system NAME]

PANEL is a folder as a panel leaves it: sheets/*.json (the path of an article and the items as a judge saw them),
answers.json (which system an item is of; `control` items are left out) and verdicts/JUDGE/*.json (what each judge says
of each item). ROUND is the name of the round in docs/quality.md, SOURCE what its articles are: reserve, wikinews,
papers or releases. An item is accepted where no judge names a criterion that it fails; what fewer than two judged is
left out. Rows of the same round are replaced. What is counted in an item is counted anew, so this is done with the
program that wrote the items, or soon after.
"""

import argparse
import csv
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from draw import as_judged

from question_bank import generation, readers
from question_bank.item_features import features
from question_bank.item_writing import written_strictly
from question_bank.model import FactSheet, Item, Settings

TABLE = Path(__file__).with_name("judged_items.csv")
GIVEN = ("article", "source", "panel", "template", "type", "accepted")
"""Columns of the table that are not counted in an item."""
LEAST_JUDGES = 2


def verdicts(panel: Path) -> Mapping[str, list[bool]]:
    """For each id whether it passes, one entry for each judge."""
    found: dict[str, list[bool]] = defaultdict(list)
    for path in sorted(panel.glob("verdicts/*/*.json")):
        for verdict in json.loads(path.read_text("utf-8")):
            found[verdict["id"]].append(not verdict["fails"])
    return found


def written(sheet: FactSheet) -> Mapping[str, Item]:
    """All items of an article by their stems as a judge sees them; those that are served last, so that they win."""
    every = (Settings(generous=True), Settings(least_chance=0.0), Settings())
    return {
        str(as_judged(item)["stem"]): item
        for settings in every
        for item in generation.generate_from_sheet(sheet, settings).items
    }


def rows(panel: Path, name: str, source: str, system: str | None) -> Iterator[dict[str, str]]:
    """The rows of a panel."""
    of_system = {key: answer["system"] for key, answer in json.loads((panel / "answers.json").read_text()).items()}
    passed = verdicts(panel)
    for path in sorted(panel.glob("sheets/*.json")):
        judged = json.loads(path.read_text("utf-8"))
        asked = [
            item
            for item in judged["items"]
            if of_system[item["id"]] != "control"
            and system in (None, of_system[item["id"]])
            and len(passed[item["id"]]) >= LEAST_JUDGES
        ]
        if not asked:
            continue
        article = Path(judged["article"])
        sheet = generation.analyse(readers.read(article))
        known, strict = written(sheet), written_strictly(sheet, Settings())
        for item in asked:
            found = known.get(item["stem"])
            if found is None:
                print(f"no longer written: {item['stem'][:100]}")
                continue
            counted = features(sheet, found, strict=found.stem in strict)
            yield {
                **{key: f"{value:.3f}".rstrip("0").rstrip(".") for key, value in counted.items() if value},
                "article": f"{article.parent.name}-{article.stem.split('-')[0]}",
                "source": source,
                "panel": name,
                "template": found.template,
                "type": found.item_type,
                "accepted": str(int(all(passed[item["id"]]))),
            }


def main() -> None:
    """Put the rows of a panel into the table, in the place of those of the same round."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("panel", type=Path)
    parser.add_argument("round")
    parser.add_argument("source", choices=("reserve", "wikinews", "papers", "releases"))
    parser.add_argument("--system")
    options = parser.parse_args()
    with TABLE.open(encoding="utf-8", newline="") as lines:
        kept = [row for row in csv.DictReader(lines) if row["panel"] != options.round]
    new = list(rows(options.panel, options.round, options.source, options.system))
    every = kept + new
    names = sorted({name for row in every for name in row if ":" not in name} - {*GIVEN})
    columns = (*GIVEN[:-1], *names, GIVEN[-1])
    table = [{column: row.get(column) or "" for column in columns} for row in every]
    table.sort(key=lambda row: [row[column] for column in columns])
    with TABLE.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)
    print(f"{len(new)} items of round {options.round}, {sum(row['accepted'] == '1' for row in new)} of them accepted")


if __name__ == "__main__":
    main()
