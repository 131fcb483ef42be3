"""Article → the headline that can name it in a stem, and the nouns it makes clear."""

from datetime import date

import pytest

from question_bank import readers
from question_bank.headline import headline, makes_clear
from question_bank.model import Article

BODY = (
    "Sen. Ada Kern of Norvik today praised the passage of a bill on ports. The bill went to the Senate in May.\n\n"
    "The Harbour Act would help ports in Malta, Kern said."
)


def article(title: str, text: str) -> Article:
    return readers.read(None, text=text, title=title, published=date(2021, 5, 3))


@pytest.mark.parametrize(
    ("title", "heading", "told"),
    [
        ("Ferry sinks off Bergen after storm", "", "Ferry sinks off Bergen after storm"),
        ("Ferry sinks", "", ""),
        ("Press release of Senator Kern, 2021-05-03", "", ""),
        (
            "Press release of Senator Kern, 2021-05-03",
            "SEN. KERN PRAISES PASSAGE OF HARBOUR ACT AND BILL FOR MALTA",
            "Sen. Kern Praises Passage of Harbour Act and Bill for Malta",
        ),
        ("Press release of Senator Kern, 2021-05-03", "Kern praises ports bill", "Kern praises ports bill"),
        ("Interview with a candidate for mayor", "", ""),
    ],
)
def test_headline(title: str, heading: str, told: str) -> None:
    text = f"{title}\n\n{heading}\n\n{BODY}" if heading else f"{title}\n\n{BODY}"
    assert headline(article(title, text)) == told


@pytest.mark.parametrize(
    ("title", "noun", "lemma", "clear"),
    [
        ("Cargo plane crashes into Norvik houses", "crash", "crash", True),
        ("Cargo plane crashes into Norvik houses", "accident", "accident", True),
        ("Cargo plane crashes into Norvik houses", "aircraft", "aircraft", True),
        ("Cargo plane crashes into Norvik houses", "verdict", "verdict", False),
        ("Norvik court sentences doctor to prison", "trial", "trial", True),
        ("Kern wins the mayoral election in Norvik", "vote", "vote", True),
        ("Kern wins the mayoral election in Norvik", "bridge", "bridge", False),
    ],
)
def test_a_headline_makes_a_noun_clear(title: str, noun: str, lemma: str, clear: bool) -> None:
    assert makes_clear(article(title, f"{title}\n\n{BODY}"), noun, lemma) is clear
