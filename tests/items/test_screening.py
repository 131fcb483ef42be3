"""Items go in; the names of their flaws come out, and nothing for a sound item."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.model import Evidence, Item, Option
from question_bank.screening import CHECKS, LONGEST_STEM, flaws, outside_quotations
from tests.items.conftest import item

WRONG = ("Liv Aas", "Jon Eide", "Mette Lund")
SOUND = [
    item("In June 2021, on which day was it opened?", "13 June", "15 June", "17 June", template="event/date-of-event"),
    item("Who opened the Holt Bridge on 3 May 2021?", "Ada Kern", *WRONG),
    item("Who said, “We will see them here on Sunday”?", "Ada Kern", *WRONG),
    item("Who said that Norway had had enough?", "Ada Kern", *WRONG),
    item(
        "According to the report “A ferry is sold” of 9 May 2021, who said that “a sale” was planned?", kind="statement"
    ),
    item(
        "Who said that “Kern sold it – at last”?",
        kind="statement",
        evidence=(Evidence(0, 0, 9, "“Kern sold it – at last”"),),
    ),
    item("“Our bridge is open” was said by whom?", "Ada Kern", *WRONG),
    item("Which company left the fair of Sunday, 9 May 2021?", "Holt Group", "Borg Group", "Lund Group", "Aas Group"),
    item("Which position did NOT change in May 2021?", "Mayor", "Judge", "Baker", "Pilot"),
    item("On which date did the US open the bridge?", "3 May 2021", "4 May 2021", "5 May 2021", "6 May 2021"),
    item("Who opened the Holt Bridge?"),
    item("Who opened a 110-year-old bridge in the 14th minute?"),
    item("Which bridge did Liv Holt open in 1995, a 70-year-old one?"),
    item("Which bridge of Norvik — a tall one — opened?"),
    item("On 3 May 2021, Malta left the bill of those who came on 2 May 2021.", item_type="true_false", kind="news"),
    item("Which person completes the sentence? On 3 May 2021, the town lost _____, its mayor.", kind="news"),
    item("Who spoke in Bergen at 9 PM on 3 May 2021?"),
    item("Which court of the New Republic closed the port of the New Republic?"),
    item("Who said, “Norvik is well--known”?"),
    item("Who was honoured for her work on the Holt Bridge in Bergen, in Norway?"),
    item("Who studied at the University of Norvik in the Norwegian capital?"),
    item("Who opened a European university in a one-storey house, in which a mayor had lived for an hour?"),
    item(
        "The bridge is true to its name.",
        item_type="true_false",
        options=(Option("True", True, ""), Option("False", False, "")),
        answers=(),
    ),
]
FLAWED = [
    ("dangling-reference", item("Who opened their bridge?")),
    ("dangling-reference", item("Who said this on 3 May 2021?")),
    ("dangling-reference", item("Who told us so?")),
    ("dangling-reference", item("Who said that “its use has strayed from the harbour”?")),
    ("relative-date", item("Who opened the bridge on Sunday?")),
    ("relative-date", item("Who opened the bridge last week?")),
    ("relative-date", item("Who left yesterday?")),
    ("key-in-stem", item("Whom did Ada Kern meet?", "Ada Kern", *WRONG)),
    ("key-in-stem", item("Whom did Mr Kern meet?", "Ada Kern", *WRONG, template="meeting/person-met")),
    ("options-overlap", item("Who left?", "Ada Kern", "Liv Aas", "Liv Aas", "Jon Eide")),
    ("options-overlap", item("Who left?", "Ada Kern", "Mayor Ada Kern", "Liv Aas", "Jon Eide")),
    ("key-longest", item("Who left?", "the first mayor of the town of Norvik", *WRONG)),
    ("quotation-altered", item("Who said that “Ada Kern sold the old ferry”?", "Liv Aas", kind="statement")),
    ("unbalanced-marks", item("Who said, “We are late?")),
    ("unbalanced-marks", item('Who said, "We are late?')),
    ("unbalanced-marks", item("What was said?", "“late", "“soon”", "“now”", "“here”")),
    ("doubled-word", item("Who opened the the bridge?")),
    ("stray-punctuation", item("Who opened the bridge ?")),
    ("stray-punctuation", item("Who opened the bridge,, and when?")),
    ("stray-punctuation", item("who opened the bridge?")),
    ("stray-punctuation", item("Who opened  the bridge?")),
    ("article-mismatch", item("Who opened a office in Bergen?")),
    ("article-mismatch", item("Who opened a African office in Bergen?")),
    ("article-mismatch", item("Who opened an Norvik office in Bergen?")),
    (
        "told-twice",
        item("On which date were ten men who sailed with Kern lost, men who sailed with Kern?", "3 May 2021"),
    ),
    ("leaning-number", item("According to the report, the church estimated that number was closer to 40,000.")),
    ("key-in-parts", item("Which federation defended the Norvik rowing champion?", "Norvik Rowing Federation")),
    ("key-in-parts", item("Which satellite was the first of the Kernsat Company?", "Kernsat-1")),
    ("article-mismatch", item("Who opened an bridge in Bergen?")),
    ("article-mismatch", item("Who voted on the a bridge bill in Bergen?")),
    ("web-address", item("Who opened www.norvik.example?")),
    ("web-address", item("Who asked for ferries at https://norvik.example last?")),
    ("loose-relative", item("Who opened the bridge which leads to Bergen?")),
    ("loose-marks", item("Who opened the bridge - a tall one?")),
    ("loose-marks", item("Who opened a bridge in the fort of?")),
    ("loose-marks", item("Who opened the bridge--a tall one?")),
    ("loose-marks", item("Whose name completes the sentence? On 3 May 2021, the mayor of Bergen told _____.")),
    ("loose-marks", item("Who speaks at 9:30 AM Press conference in Bergen?")),
    ("loose-marks", item("Who sings from 9 PM to 11 in Bergen?")),
    ("loose-marks", item("Whose ship did the ferry run into?")),
    ("loose-marks", item("Which ship was taller than?")),
    ("loose-marks", item("Which bridge is Ada Kern et al's best?")),
    ("told-twice", item("On 3 May 2021, who opened the bridge on 3 May 2021?")),
    ("told-twice", item("Who met the two mayors in Bergen at the fair in Bergen?")),
    ("leaning-noun", item("In which year was Ada Kern honoured for her work?")),
    ("leaning-noun", item("Following his discharge, where did Jon Eide teach?")),
    ("leaning-noun", item("Who said that her client left the bridge of Norvik?")),
    ("dangling-reference", item("Who said that “We are building” the bridge of Norvik?")),
    ("broken-predicate", item("In which town, on 3 May 2021 was a day of storms?")),
    ("missing-article", item("Who opened a bridge in Norwegian capital?")),
    ("missing-article", item("Who teaches at University of Norvik?")),
    ("missing-article", item("Who is a director of Maltese Harbour Commission?")),
    ("missing-article", item("Who scored in 14th minute of the game in Norvik?")),
    ("article-mismatch", item("Which town did a 8.8 earthquake strike?")),
    ("article-mismatch", item("Which town did a 11-month drought strike?")),
    ("leaning-noun", item("Who went on to call the bridge of Norvik overdue?")),
    ("article-mismatch", item("Who said, “It put Norvik on a irreversible path”?")),
    ("stray-punctuation", item("Which name completes the headline? “Ex- Norvik mayor _____ sails”")),
    (
        "dangling-reference",
        item("On 3 May 2021, the Norvik Republican urged haste in Malta.", item_type="true_false", kind="statement"),
    ),
    ("key-in-parts", item("Which name completes the headline? “_____ sells Kerncare”", "Kern Administration")),
    ("loose-marks", item("On 3 May 2021, Norvik put the fair off until Dec. 15.", item_type="true_false")),
    ("loose-marks", item("On 3 May 2021, Norvik showed the ferry of Sgt.", item_type="true_false")),
    ("garbled", item("Who spoke on Norvik News ' Morning Show?")),
    ("garbled", item(r"Who said, “We\'ve built a bridge”?")),
    ("garbled", item("Who said, “It is a s * * * show”?")),
    ("loose-marks", item("On 3 May 2021, Ada Kern said that she’ll sail.", item_type="true_false")),
    ("loose-marks", item("On 3 May 2021, Ada Kern did what Norvik did best: sailing.", item_type="true_false")),
    ("loose-marks", item("On 3 May 2021, DC Sen. Ada Kern opened a bridge.", item_type="true_false")),
    ("stray-punctuation", item("Who said, “Norvik 's bridge is open”?")),
    ("unbalanced-marks", item("Who sang for Ada Kern ‘drive to open the bridge?")),
    ("stray-punctuation", item("Who said, “We fought for-and won-new bridges”?")),
    ("missing-article", item("Who is a member of Norwegian Harbour Safety Council?")),
    (
        "two-days",
        item("On 3 May 2021, Malta passed the bill on 2 May 2021.", item_type="true_false"),
    ),
    ("spoken-to", item("On which day, Mr. President, did the bridge open?")),
    ("doubled-title", item("Which bridge did Sen. Senator Ada Kern open?")),
    ("broken-predicate", item("Which storm, as Ada Kern said, was responsible?")),
    ("relative-date", item("Who said that a few days back the bridge of Norvik fell?")),
    ("key-in-parts", item("Which post did the Norwegian captain Ada Kern hold?", "Captain of Norwegia")),
    ("misprint", item("Which bridge did they seperate from Norvik?")),
    ("misprint", item("Who said, “The sea is changing everyday”?")),
    ("garbled", item("Who said, “The mayor won?t come”?")),
    ("garbled", item("Which name completes the headline? “_____ pans Kernâ€™s bridge”")),
    ("garbled", item("Who said, “We don ’ t need a bridge”?")),
    ("garbled", item("Who opened the bridge?", "Ada Kern", "Jon O ’ Hara", "Liv Aas", "Jon Eide")),
    ("garbled", item("Which bridge saw the sailors ' release?")),
    ("garbled", item("Who said, “They call it 'the old bridge. '”?")),
    ("relative-date", item("As reported on 3 May 2021, Ada Kern just opened a bridge.", item_type="true_false")),
    ("relative-date", item("Who pays for the bridge this fiscal year?")),
    ("garbled", item("Whom did Ada KernMORE meet?")),
    ("garbled", item("Who told ███ News of the bridge?")),
    ("loose-marks", item("Ada Kern opened an airport in Norvik Ste.", item_type="true_false")),
    ("garbled", item("Who hears, according to the report “Inquiry on survivors? testimony” of 3 May 2021?")),
    ("age-then", item("Which bridge, in 1995, 40-year-old Ada Kern opened?")),
    ("negative-stem", item("Which town did not open a bridge?")),
    ("negative-stem", item("Who left except Jon Eide?")),
    ("absolute-word", item("Who left?", "Ada Kern", "Liv Aas", "Jon Eide", "None of the above")),
    ("absolute-word", item("When did it rain?", "in May", "always", "in June", "in July")),
    ("stem-long", item(f"Who left {'again and ' * 30}?")),
    ("no-evidence", item("Who opened the bridge?", evidence=())),
]


@pytest.mark.parametrize("sound", SOUND, ids=lambda i: i.stem)
def test_sound(sound: Item) -> None:
    assert list(flaws(sound)) == []


@pytest.mark.parametrize(("flaw", "flawed"), FLAWED)
def test_flaw(flaw: str, flawed: Item) -> None:
    assert flaw in list(flaws(flawed))


def test_every_check_has_a_flawed_item() -> None:
    assert {flaw for flaw, _ in FLAWED} == set(CHECKS)


def test_the_longest_stem_is_still_sound() -> None:
    assert list(flaws(item(" ".join(["Who", *(f"word{n}" for n in range(LONGEST_STEM - 1))])))) == []


def test_an_item_without_a_fact_needs_no_evidence() -> None:
    assert list(flaws(item("Who opened the bridge?", evidence=(), fact=""))) == []


TEXT = st.text(st.sampled_from("abK “”\"?.,'they"), max_size=30)


@given(stem=TEXT, key=TEXT.filter(bool), others=st.lists(TEXT, min_size=3, max_size=3), shown=st.booleans())
def test_flaws_are_known_names_in_order_and_the_same_each_time(
    stem: str, key: str, others: list[str], shown: bool
) -> None:
    evidence = (Evidence(0, 0, 1, "K"),) if shown else ()
    made = item(stem, key, *others, evidence=evidence)
    found = list(flaws(made))
    assert found == [name for name in CHECKS if name in found] == list(flaws(made))
    assert ("no-evidence" in found) is not shown


@given(before=TEXT, inside=TEXT.filter(lambda t: "”" not in t))
def test_what_is_quoted_is_not_judged(before: str, inside: str) -> None:
    text = outside_quotations(f"{before}“{inside}”")
    assert text.endswith("“”") or "“" in before
    assert outside_quotations(text) == text
