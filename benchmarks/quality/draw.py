"""Articles go in; for each, the items as a judge sees them come out: stem, options, key and evidence, nothing else.

    python benchmarks/quality/draw.py FOLDER OUT [--first 1] [--last 10] [--per N] [--total N] [--generous] [--seed 0]

FOLDER holds NN.txt with NN.json beside it. With --per, that many items are drawn by chance from each article's bank;
with --total, that many out of them all.
"""

import argparse
import json
import random
from pathlib import Path

from question_bank import generation, readers
from question_bank.errors import QuestionBankError
from question_bank.model import Item, Settings, key_texts


def as_judged(item: Item) -> dict[str, object]:
    """An item as a student sees it, with its whole right answer and the cited sentences."""
    options = [option.text for option in item.options] or None
    return {
        "stem": item.stem if item.item_type != "true_false" else f"True or false? {item.stem}",
        "options": options,
        "key": "; ".join(key_texts(item)),
        "evidence": " ".join(cited.text for cited in item.evidence),
    }


def main() -> None:
    """Write OUT/NN.json for every article whose number lies in the range."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--last", type=int, default=10_000)
    parser.add_argument("--per", type=int)
    parser.add_argument("--total", type=int)
    parser.add_argument("--generous", action="store_true")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    rng = random.Random(options.seed)
    words = 0
    drawn: list[tuple[str, Item]] = []
    numbers: list[str] = []
    for path in sorted(options.folder.glob("[0-9]*.txt")):
        number = path.stem.split("-")[0]
        if not options.first <= int(number) <= options.last:
            continue
        article = readers.read(path)
        words += len(article.text.split())
        try:
            settings = Settings(seed=options.seed, generous=options.generous)
            found = list(generation.generate(article, settings).items)
        except QuestionBankError as problem:
            print(f"{number}: {problem}")
            found = []
        if options.per is not None and len(found) > options.per:
            found = rng.sample(found, options.per)
        numbers.append(number)
        drawn += [(number, item) for item in found]
    if options.total is not None and len(drawn) > options.total:
        drawn = rng.sample(drawn, options.total)
    for number in numbers:
        rows = [
            as_judged(item) | {"kind": item.kind, "template": item.template, "type": item.item_type}
            for of, item in drawn
            if of == number
        ]
        (options.out / f"{number}.json").write_text(json.dumps({"items": rows}, indent=1, ensure_ascii=False))
    print(f"{len(drawn)} items, {words} words, {100 * len(drawn) / max(words, 1):.2f} for 100 words")


if __name__ == "__main__":
    main()
