"""Markdown → blocks, title and particulars."""

from datetime import date
from pathlib import Path

import pytest

from question_bank.errors import ReadError
from question_bank.readers import read

from .layouts import PROSE, pairs

ARTICLE = f"""---
title: "Ferry plan agreed"
date: 2021-05-03
outlet: Norvik Courier
url: https://courier.example/ferry
tags: [boats]
---

# Four towns, one ferry

By Ann Holt

![The pier in *Norvik*](pier.jpg)

NORVIK (AFP) - The mayors of **four** harbour towns
agreed on [Monday](https://courier.example/monday) to run a ferry.<br>

> “It is late,” Mayor Ida Rask said&nbsp;there.

## What it costs

- Norvik pays *three* million.

  It pays in May.
- Lund pays two.

1. The council votes.
2. The county pays.

| town | pays |
| ---- | ---- |
| Lund | 2 |

```
print("no prose")
```

<div>no prose either</div>

---

{PROSE}
"""


def test_blocks_and_particulars() -> None:
    article = read(Path("ferry.md"), text=ARTICLE)
    assert pairs(article) == [
        ("heading", "Four towns, one ferry"),
        ("byline", "By Ann Holt"),
        ("caption", "The pier in Norvik"),
        ("dateline", "NORVIK (AFP) -"),
        ("paragraph", "The mayors of four harbour towns agreed on Monday to run a ferry."),
        ("paragraph", "“It is late,” Mayor Ida Rask said there."),
        ("heading", "What it costs"),
        ("list_item", "Norvik pays three million."),
        ("paragraph", "It pays in May."),
        ("list_item", "Lund pays two."),
        ("list_item", "The council votes."),
        ("list_item", "The county pays."),
        ("paragraph", PROSE),
    ]
    assert (article.title, article.published) == ("Ferry plan agreed", date(2021, 5, 3))
    assert (article.source, article.url) == ("Norvik Courier", "https://courier.example/ferry")


def test_the_first_heading_is_the_title_without_front_matter() -> None:
    article = read(Path("ferry.md"), text=f"# Four towns, *one* ferry\n\n{PROSE}")
    assert article.title == "Four towns, one ferry"
    assert article.published is None


@pytest.mark.parametrize("start", ["# Four towns\n\n", "---\ntitle: Four towns\n---\n\n# Towns\n\n"])
def test_standard_input_is_known_as_markdown(start: str) -> None:
    article = read(None, text=f"{start}{PROSE.replace('ferry', '**ferry**')}")
    assert article.title == "Four towns"
    assert pairs(article)[-1] == ("paragraph", PROSE)


def test_end_matter_is_boilerplate_under_a_heading_too() -> None:
    article = read(Path("ferry.md"), text=f"# Four towns\n\n{PROSE}\n\n## Sources\n\n- Norvik Courier\n- AFP\n")
    assert [kind for kind, _ in pairs(article)][2:] == ["boilerplate"] * 3


def test_a_bad_date_in_the_front_matter() -> None:
    with pytest.raises(ReadError, match=r"ferry\.md: 'May 2021' is no date; write it as year-month-day"):
        read(Path("ferry.md"), text=f"---\ndate: May 2021\n---\n\n{PROSE}")
