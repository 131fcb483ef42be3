"""The table of judged items goes in; the weights by which the program estimates acceptance come out.

    python benchmarks/quality/fit_acceptance.py [--write]

The table, `judged_items.csv`, has a row for each judged item: article, source, the panel that judged it, template, what
`item_features` counts in the item, and whether every judge accepted it. A panel is a round of docs/quality.md, with two
judges, or one of four single judgings (`a` to `d`) of many items, kinder or stricter. First is told how well weights
from seven eighths of the articles foretell the rest; with --write the weights of all replace those of the program. They
foretell verdicts as strict as those of the rounds. Needs the group `fit` of pyproject.toml.
"""

import argparse
import csv
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from add_round import GIVEN, TABLE
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer

from question_bank.acceptance import INTERCEPT, SOURCE

WEIGHTS = Path(__file__).parents[2] / "question_bank" / SOURCE
STRENGTH = 0.01
"""The inverse of the penalty on weights: of 0.005 to 0.05 the one that foretells best."""
RARE = 0.3
"""The spread that what is rare is taken to have, so that few verdicts on a template count little."""
GENRES = ("life", "release")
"""What kind of text an article is; what is neither is a report."""
BY_PANEL = 3
"""How much more freely than the weight of anything else those of panels and of genres are estimated."""
FOLDS = 8
BANDS = (0.6, 0.7, 0.75, 0.8, 0.85, 0.9)


def counted(row: Mapping[str, str]) -> dict[str, float]:
    """What is counted in a judged item, as `item_features.features` gives it."""
    names = {
        f"template:{row['template']}": 1.0,
        f"kind:{row['template'].split('/')[0]}": 1.0,
        f"type:{row['type']}": 1.0,
    }
    names[f"panel:{row['panel']}"] = 1.0
    return names | {name: float(value) for name, value in row.items() if name not in GIVEN and value}


def main() -> None:
    """Print how well held-out verdicts are foretold, and write the weights where that is wanted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    with TABLE.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    vectors = DictVectorizer(sparse=False)
    table = vectors.fit_transform([counted(row) for row in rows])
    accepted = np.array([row["accepted"] == "1" for row in rows])
    freely = np.array([name.startswith("panel:") or name in GENRES for name in vectors.feature_names_])
    spread = np.maximum(table.std(axis=0), RARE) / np.where(freely, BY_PANEL, 1)
    centre = table.mean(axis=0)
    model = make_pipeline(
        FunctionTransformer(lambda each: (each - centre) / spread), LogisticRegression(C=STRENGTH, max_iter=4000)
    )
    articles = [row["article"] for row in rows]
    foretold = cross_val_predict(model, table, accepted, groups=articles, cv=GroupKFold(FOLDS), method="predict_proba")[
        :, 1
    ]
    report(rows, accepted, foretold)
    if options.write:
        fitted = model.fit(table, accepted)[-1]
        slopes = fitted.coef_[0] / spread
        found = dict(zip(vectors.feature_names_, map(float, slopes), strict=True))
        panels = {name: found.pop(name) for name in list(found) if name.startswith("panel:")}
        print("log odds by panel:", {name.removeprefix("panel:"): round(slope, 2) for name, slope in panels.items()})
        of_rounds = [panels[f"panel:{row['panel']}"] for row in rows if row["panel"].isdigit()]
        found[INTERCEPT] = float(fitted.intercept_[0] - (slopes * centre).sum() + np.mean(of_rounds))
        weights = {name: round(slope, 4) for name, slope in found.items()}
        WEIGHTS.write_text(json.dumps(weights, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        print(f"{len(weights)} weights are in {WEIGHTS.name}.")


def report(rows: Sequence[Mapping[str, str]], accepted: np.ndarray, foretold: np.ndarray) -> None:
    """How many of the verdicts on items from each chance on were good, by source."""
    print(f"{len(rows)} verdicts; area under the curve {roc_auc_score(accepted, foretold):.3f}")
    for source in sorted({row["source"] for row in rows}):
        of_source = np.array([row["source"] == source for row in rows])
        shares = []
        for least in BANDS:
            chosen = of_source & (foretold >= least)
            shares.append(
                f"{least}: {accepted[chosen].mean():.2f} of {chosen.sum()}" if chosen.any() else f"{least}: –"
            )
        print(f"{source} ({accepted[of_source].mean():.2f} of {of_source.sum()})  " + "; ".join(shares))


if __name__ == "__main__":
    main()
