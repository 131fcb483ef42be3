"""Some paragraphs go in; the words of the last sentence that stand without the others, or why not, come out."""

import pytest

from question_bank.language.doubts import Unclear
from question_bank.language.passage import Context
from question_bank.language.standalone import standalone
from tests.language.conftest import analysed, last_sentence

OPENED = "Norway opened the Holt Bridge in Bergen"
STANDS = [
    ((f"{OPENED} on 3 May 2021.",), f"{OPENED} on 3 May 2021"),
    ((f"{OPENED} on Monday.",), f"{OPENED} on 10 May 2021"),
    (("The NATO summit in Malta was short.", "The summit shocked Norway."), "The NATO summit in Malta shocked Norway"),
    (("The Norvik Orchestra came.", "The orchestra played in Malta."), "The Norvik Orchestra played in Malta"),
    (
        ("The Norwegian parliament praised the bridge that Malta built.",),
        "The Norwegian parliament praised the bridge that Malta built",
    ),
    (("Norway called the plan of Malta “a disaster”.",), "Norway called the plan of Malta “a disaster”"),
    (("Norway helped both Malta and Ghana.",), "Norway helped both Malta and Ghana"),
    (("Norway also helped Malta.",), "Norway helped Malta"),
    (("Norway helped Malta as well as Ghana.",), "Norway helped Malta as well as Ghana"),
    (
        ("Norway paid higher prices for ferries of Malta.",),
        "Norway paid higher prices for ferries of Malta",
    ),
    (
        ("Norway opened bridges in Malta, for example.",),
        "Norway opened bridges in Malta",
    ),
    (
        ("Norway opened a bridge similar in size to one of Malta.",),
        "Norway opened a bridge similar in size to one of Malta",
    ),
    (("Norway called the port of Malta “Bergø”.",), "Norway called the port of Malta “Bergø”"),
    (("Norway left Malta through 10 May.",), "Norway left Malta through 10 May 2021"),
    (("The Holt Bridge is 3.5 km long.",), "The Holt Bridge is 3.5 km long"),
    (("The port of Malta cost .5 million crowns.",), "The port of Malta cost .5 million crowns"),
    (("Norway loves the sun.",), "Norway loves the sun"),
    (("Norway bought the short comedy Ferries of Malta.",), "Norway bought the short comedy Ferries of Malta"),
    (("There are four bridges in Malta.",), "There are four bridges in Malta"),
    (("Norway called Malta “a port out there”.",), "Norway called Malta “a port out there”"),
    (("Norway fears upcoming tariffs of Malta.",), "Norway fears upcoming tariffs of Malta"),
]
DANGLES = [
    (("The ruling shocked Norway.",), "dangling-definite"),
    (
        (
            "President Kern's budget proposes a new toll on dairy farmers of Norvik.",
            "The budget cuts the milk program of Norvik by ten ships.",
        ),
        "dangling-definite",  # no "the President Kern's budget"
    ),
    (
        ("The NATO summit in Malta was short. The NATO summit in Norway was long.", "The summit shocked Ghana."),
        "dangling-definite",
    ),
    (("Norway opened another bridge.",), "needs-context"),
    (("Norway now helps Malta.",), "needs-context"),
    (("Norway opened a bridge last week.",), "relative-date"),
    (("“We will help Malta in the summer,” Ada Kern said.",), "holds-quotation"),
    (("Ada Kern co-founded a bank in Malta.",), "torn-word"),
    (("The word берег means shore in Malta.",), "foreign-letters"),
    (("Ada Kern sang 海 in Malta.",), "foreign-letters"),
    (("Norway helped Malta as well.",), "needs-context"),
    (("A similar storm struck Malta.",), "needs-context"),
    (("Norway sent a similar letter to Malta.",), "needs-context"),
    (("Norway chose a different kind of ferry for Malta.",), "needs-context"),
    (("Norway asked a higher court of Malta.",), "needs-context"),
    (("Norway praised the two mayors.",), "dangling-definite"),
    (("Malta felt the ensuing storm of Ghana.",), "needs-context"),
    (("Both opened a bridge and left Malta.",), "needs-context"),
    (("Norway changed its entire Thursday timetable.",), "relative-date"),
    (("Norway held the 3 May vote in Malta.",), "relative-date"),
    (("Norway won Sunday’s vote in Malta.",), "relative-date"),
    (("Norway left Malta before 3 May 2021’s vote.",), "relative-date"),
    (("Norway won Malta’s 3 May vote.",), "relative-date"),
    (("Norway works there.",), "needs-context"),
    (("Ada Kern met Norway there.",), "needs-context"),
    (("Norway and Malta are similar in size.",), "needs-context"),
    (("Norway said that all three had to stop.",), "dangling-definite"),
    (("Norway asked what conditions in Malta were.",), "left-over"),
    (("The second accused Norway of theft.",), "needs-context"),
]


@pytest.mark.parametrize(("paragraphs", "words"), STANDS)
def test_stands_alone(paragraphs: tuple[str, ...], words: str) -> None:
    assert last_sentence(*paragraphs) == words


@pytest.mark.parametrize(("paragraphs", "reason"), DANGLES)
def test_would_dangle(paragraphs: tuple[str, ...], reason: str) -> None:
    with pytest.raises(Unclear) as caught:
        last_sentence(*paragraphs)
    assert caught.value.reason == reason


def test_a_relative_date_stands_only_with_a_day_of_publication() -> None:
    with pytest.raises(Unclear, match="relative-date"):
        last_sentence(f"{OPENED} on Monday.", dated=False)


@pytest.mark.parametrize("adverb", ["now", "currently"])
def test_now_is_left_out_under_a_dated_headline_only(adverb: str) -> None:
    told, title = f"Norway {adverb} helps Malta.", "Norvik opens a new bridge"
    dated = analysed(told, title=title)
    assert standalone(dated, dated.sentences[0].tokens) == "Norway helps Malta"
    for analysis in (analysed(told), analysed(told, title=title, published=None)):
        with pytest.raises(Unclear, match="needs-context"):
            standalone(analysis, analysis.sentences[0].tokens)


def test_quoted_words_keep_their_now() -> None:
    analysis = analysed("Norway called Malta “now a port of ours”.", title="Norvik opens a new bridge")
    assert standalone(analysis, analysis.sentences[0].tokens) == "Norway called Malta “now a port of ours”"


@pytest.mark.parametrize(
    ("told", "before"),
    [
        ("Norway owns the Holt Bridge and will open a port.", "Norway owned the Holt Bridge and would open a port"),
        ("The moon sits far from Malta.", "The moon sits far from Malta"),
        ("Norway wants the Holt Bridge.", "Norway wanted the Holt Bridge"),
        ("Norway is a port and has ships.", "Norway was a port and had ships"),
    ],
)
def test_reported_speech_is_told_in_the_past(told: str, before: str) -> None:
    assert last_sentence(told, context=Context(past=True)) == before


@pytest.mark.parametrize(("left_out", "reason"), [("disaster", "quotation-cut"), ("2021", "date-cut")])
def test_a_part_of_a_fragment_or_of_a_date_is_refused(left_out: str, reason: str) -> None:
    analysis = analysed("Norway called Malta “a real disaster” on 3 May 2021.")
    with pytest.raises(Unclear, match=reason):
        standalone(analysis, [t for t in analysis.doc if t.text != left_out])


def test_no_words_at_all_are_refused() -> None:
    with pytest.raises(Unclear, match="empty"):
        standalone(analysed("It rained."), [])
