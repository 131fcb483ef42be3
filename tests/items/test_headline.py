"""Article → the headline that can name it in a stem, and the nouns it makes clear."""

from datetime import date

import pytest

from question_bank import readers
from question_bank.headline import figures_told, headline, life_name, makes_clear, tells, tells_all, tie
from question_bank.model import Article

BODY = (
    "Sen. Ada Kern of Norvik today praised the passage of a bill on ports. The bill went to the Senate in May.\n\n"
    "The Harbour Act would help ports in Malta, Kern said. Ada McKern asked the NPA and the U.S. for ferries."
    " The PORTS Act of the Senate is law."
)


def article(title: str, text: str) -> Article:
    return readers.read(None, text=text, title=title, published=date(2021, 5, 3))


@pytest.mark.parametrize(
    ("title", "heading", "told"),
    [
        ("Ferry sinks off Bergen after storm", "", "Ferry sinks off Bergen after storm"),
        ("Ferry sinks", "", ""),
        ("Ferry race draws thousands in Norvik, D.C.", "", "Ferry race draws thousands in Norvik, D.C."),
        ("Ferry race draws thousands in Norvik.", "", "Ferry race draws thousands in Norvik"),
        ("Building Better Ferries", "", "Building Better Ferries"),
        ("Ferry sinks again", "", ""),
        ("Ferry sinks off Bergen after storm - Norvik Times", "", "Ferry sinks off Bergen after storm"),
        ("Ferry sinks off Bergen after storm | The City of Norvik", "", "Ferry sinks off Bergen after storm"),
        ("Ferry sinks - all are saved off Bergen", "", "Ferry sinks - all are saved off Bergen"),
        ("Ferry sinks off Bergen. (+video)", "", "Ferry sinks off Bergen"),
        ("WATCH: Ferry sinks off Bergen after storm", "", "Ferry sinks off Bergen after storm"),
        ("FERRY OF ADA O’HOLT SINKS OFF BERGEN", "", "Ferry of Ada O’Holt Sinks Off Bergen"),
        (
            "Press release of Senator Kern, 2021-05-03",
            "Press Release: NORVIK HONOURS KERN WITH A 'SPIRIT OF THE SEA' AWARD",
            "Norvik Honours Kern with a 'Spirit of the Sea' Award",
        ),
        ("Press release of Senator Kern, 2021-05-03", "", ""),
        (
            "Press release of Senator Kern, 2021-05-03",
            "SEN. KERN PRAISES PASSAGE OF HARBOUR ACT AND BILL FOR MALTA",
            "Sen. Kern Praises Passage of Harbour Act and Bill for Malta",
        ),
        ("Press release of Senator Kern, 2021-05-03", "Kern praises ports bill", "Kern praises ports bill"),
        (
            "Press release of Senator Kern, 2021-05-03",
            "NORVIK MARKS 200TH YEAR OF PORT IN MAY 2021",
            "Norvik Marks 200th Year of Port in May 2021",
        ),
        (
            "Press release of Senator Kern, 2021-05-03",
            "SENATE PASSES FY2008 GOP BILL FOR PORTS",
            "Senate Passes FY2008 GOP Bill for Ports",
        ),
        (
            "Press release of Senator Kern, 2021-05-03",
            "SENATE ASKS NPA AND U.S. FOR FUNDS",
            "Senate Asks NPA and U.S. for Funds",
        ),
        (
            "Press release of Senator Kern, 2021-05-03",
            "SENATE BACKS LABOR/HHS BILL FOR PORTS",
            "Senate Backs Labor/HHS Bill for Ports",
        ),
        (
            "Press release of Senator Kern, 2021-05-03",
            "SENATE BACKS BILL FOR US ATTORNEYS",
            "Senate Backs Bill for US Attorneys",
        ),
        (
            "Press release of Senator Kern, 2021-05-03",
            "SENATE BLOCKS PORTS BILL",  # of which the text speaks in small letters
            "Senate Blocks Ports Bill",
        ),
        (
            "Press release of Senator Kern, 2021-05-03",
            "NPA’S FERRIES AND MCKERN'S BILL FAIL",
            "NPA’s Ferries and McKern's Bill Fail",
        ),
        (
            "Press release of Senator Kern, 2021-05-03",
            "KERN CALLS NORVIK’S FERRIES A “DISASTER”",
            "Kern Calls Norvik’s Ferries a “Disaster”",
        ),
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
        ("Bakers sleep less, study finds", "study", "study", True),
        ("Study of bakers in Norvik", "study", "study", True),
        ("Norvik bakers begin to study bread", "study", "study", False),
        ("Norvik researcher counts bakers", "study", "study", True),
        ("Norvik bakers find old bread", "study", "study", False),
        ("Norvik sends space mission to Malta", "lander", "lander", True),
        ("Big year for Norvik space missions", "lander", "lander", False),
        ("Norvik films win four prizes", "movie", "movie", False),
    ],
)
def test_a_headline_makes_a_noun_clear(title: str, noun: str, lemma: str, clear: bool) -> None:
    assert makes_clear(article(title, f"{title}\n\n{BODY}"), noun, lemma) is clear


OPENS = "Norvik opens a new harbour bridge"


@pytest.mark.parametrize(
    ("title", "words", "shared", "most", "all_of_them"),
    [
        (OPENS, "Norvik opened the harbour", 3, True, True),
        (OPENS, "Norvik opened four ports", 2, False, False),
        (OPENS, "a new bridge", 2, False, True),
        (OPENS, "a new bridge of Malta", 2, False, False),
        (OPENS, "Malta slept", 0, False, False),
        (OPENS, "of the", 0, False, False),
        ("Norvik opens bridge with Malta", "Norvik opened four ports", 2, True, False),
        ("Kern pleads guilty to theft", "pleaded guilty", 2, True, True),
        ("Kern pleads guilty to theft", "pleaded not guilty", 2, True, False),
    ],
)
def test_what_a_headline_shares_with_words(title: str, words: str, shared: int, most: bool, all_of_them: bool) -> None:
    told = article(title, f"{title}\n\n{BODY}")
    assert (tie(told, words), tells(told, words), tells_all(told, words)) == (shared, most, all_of_them)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Ada Kern was 64 years old", True),
        ("Ada Kern was 64 years old in 2021", True),
        ("Ada Kern sailed 64 times in 30 years", False),
        ("Ada Kern sailed", False),
    ],
)
def test_figures_that_the_headline_tells(words: str, told: bool) -> None:
    assert figures_told(article("Captain Ada Kern dies aged 64", BODY), words) is told


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Ada Kern (rower)", "Ada Kern"),
        ("Ada Kern II", "Ada Kern"),
        ("Ada Kern", "Ada Kern"),
        ("Ada Viking", "Ada Viking"),
    ],
)
def test_a_life_is_of_whom_its_title_names(title: str, name: str) -> None:
    assert life_name(article(title, BODY)) == name
