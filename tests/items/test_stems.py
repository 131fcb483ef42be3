"""A fact goes in; what a template can say about it, and claims with a gap for the key, come out."""

from dataclasses import replace
from typing import Any

import pytest

from question_bank.gaps import GAP
from question_bank.model import Block, Entity, Fact, FactSheet, Mention
from question_bank.stems import CAST, gapped, gives_away, names_somebody, rendered, told_as, variables
from question_bank.wording import Wording
from tests.items.conftest import day, fact, opening, position, role, with_facts


@pytest.mark.parametrize(
    ("claim", "entity", "told"),
    [
        ("Norwegian Foreign Minister Liv Aas left.", "Liv Aas", "Norwegian Foreign Minister Liv Aas"),
        ("Liv Aas left.", "Liv Aas", "Liv Aas"),
    ],
)
def test_the_key_as_it_stands_in_the_claim(found: FactSheet, claim: str, entity: str, told: str) -> None:
    assert told_as(Wording(found), claim, entity) == told


def test_a_gap_stands_for_one_place_only() -> None:
    assert gapped("Norway left Oslo.", "Oslo") == f"Norway left {GAP}."
    for claim in ("Oslo left Oslo.", "Norway left."):
        with pytest.raises(ValueError, match="key-not-once"):
            gapped(claim, "Oslo")


def test_templates_see_roles_with_their_words_and_type(found: FactSheet) -> None:
    names = variables(Wording(found), opening(found))
    assert (names["subject"], names["subject"].text, names["subject"].type) == ("Norway", "Norway", "COUNTRY")
    assert (names["did"], names["base_rest"], names["finite_rest"]) == (
        "did",
        "open the Holt Bridge in Bergen",
        "opened the Holt Bridge in Bergen",
    )
    assert (names["granularity"], names["time"], names["kind_of_place"]) == ("day", "on 3 May 2021", "city")


def titled(sheet: FactSheet, title: str, **fields: Any) -> Wording:
    """The wording of the report under another headline."""
    return Wording(replace(sheet, article=replace(sheet.article, title=title, **fields)))


def told(words: str, finite: tuple[str, str, str], *, subject: tuple[str, str] = ("Norway", "COUNTRY")) -> Fact:
    """An undated event whose words need not stand in the report."""
    verb, kind, base = finite
    roles = {
        "subject": Mention(subject[0], subject[0], subject[1]),
        "finite": Mention(verb, base, kind),
        "rest": Mention(words, words, "WHOLE"),
    }
    return Fact("f", "a", "event", roles, evidence=(3,))


OPENED = told("the Holt Bridge in Bergen", ("opened", "PAST", "open"))


@pytest.mark.parametrize(
    ("title", "key", "given"),
    [
        ("Liv Aas opens a bridge", "Liv Aas", True),
        ("Minister Aas opens a bridge", "Liv Aas", True),
        ("Ministers open a bridge", "Liv Aas", False),
        ("Bridge opens on 3 May 2021", "3 May 2021", True),
        ("Bridge of the year 2021", "3 May 2021", False),
        ("Aas opens it", "Liv Aas", False),
    ],
)
def test_a_headline_gives_the_key_away(found: FactSheet, title: str, key: str, given: bool) -> None:
    assert gives_away(titled(found, title), key) is given


@pytest.mark.parametrize(
    ("title", "dated", "before"),
    [
        ("Norway opens Holt Bridge in Bergen", False, True),
        ("Norway opens Holt Bridge in Bergen", True, False),
        ("Ministers meet in Oslo", False, False),
    ],
)
def test_what_the_headline_tells_is_told_before(found: FactSheet, title: str, dated: bool, before: bool) -> None:
    event = replace(OPENED, time=day(3)) if dated else OPENED
    assert variables(titled(found, title), event)["told_before"] is before


@pytest.mark.parametrize(
    ("title", "event", "placed"),
    [
        ("Ministers meet in Oslo", OPENED, True),
        ("Ministers meet", OPENED, False),
        ("Ministers meet", replace(OPENED, time=day(3)), True),
        ("Ministers meet", told("a port in Norway", ("is", "GENERIC", "be")), True),
        ("Liv Aas", OPENED, True),
    ],
)
def test_an_event_has_its_place_in_time(found: FactSheet, title: str, event: Fact, placed: bool) -> None:
    assert variables(titled(found, title), event)["placed"] is placed


@pytest.mark.parametrize(
    ("event", "name", "expected"),
    [
        (told("the Malta summit", ("attended", "PAST", "attend")), "weak", True),
        (OPENED, "weak", False),
        (told("four bridges", ("has", "PRESENT", "have")), "state", True),
        (told("four bridges", ("had", "PAST", "have")), "state", False),
        (told("the Holt Bridge in Bergen", ("opens", "PRESENT", "open")), "state", False),
        (OPENED, "length", 5),
        (OPENED, "opened", ""),
        (
            replace(OPENED, roles={**OPENED.roles, "opening": Mention("In May", "in May", "PHRASE")}),
            "opened",
            "in May, ",
        ),
    ],
)
def test_what_kind_of_event_it_is(found: FactSheet, event: Fact, name: str, expected: object) -> None:
    assert variables(Wording(found), event)[name] == expected


@pytest.mark.parametrize(
    ("subject", "source", "own"),
    [
        ("The Norvik Post", "The Norvik Post", True),
        ("Norvik Post", "The Norvik Post", True),
        ("Norvik", "The Norvik Post", False),
        ("Ada Kern", "The Norvik Post", False),
        ("Ada Kern", None, False),
    ],
)
def test_what_the_paper_does_is_its_own_news(found: FactSheet, subject: str, source: str | None, own: bool) -> None:
    event = told("three bakers in Oslo", ("asked", "PAST", "ask"), subject=(subject, "PERSON"))
    assert variables(titled(found, "Ministers meet in Oslo", source=source), event)["own_news"] is own


@pytest.mark.parametrize(
    ("title", "rest", "given"),
    [
        ("Singer Ada Kern dies aged 90", "born in Oslo", True),
        ("Singer Ada Kern dies at 90", "born in Oslo", True),
        ("Singer Ada Kern dies aged 90", "buried in Oslo", False),
        ("Singer Ada Kern dies in Oslo", "born in Oslo", False),
    ],
)
def test_an_age_in_the_headline_gives_the_year_of_birth(found: FactSheet, title: str, rest: str, given: bool) -> None:
    born = told(rest, ("was", "PAST", "be"), subject=("Ada Kern", "PERSON"))
    assert variables(titled(found, title), born)["age_given"] is given


def test_an_article_of_many_speakers_is_about_who_is_who(found: FactSheet) -> None:
    asked = position(found, "Liv Aas", "Norwegian Foreign Minister")
    assert len(Wording(found).cast) >= CAST
    assert variables(Wording(found), asked)["in_cast"]
    speaker = fact(found, "quotation", speaker=role(found, "Liv Aas"), quotation=role(found, "The new", "QUOTATION"))
    assert not variables(Wording(with_facts(found, asked, speaker)), asked)["in_cast"]


@pytest.mark.parametrize(
    ("subject", "rest", "named"),
    [
        (("Ada Kern", "PERSON"), "at night", True),
        (("seven bakers", "PHRASE"), "in Malta", False),
        (("seven bakers of Malta", "PHRASE"), "at night", True),
        (("Norway", "COUNTRY"), "at night", False),
        (("Norway", "COUNTRY"), "in Malta", True),
    ],
)
def test_whether_a_claim_names_what_it_is_about(subject: tuple[str, str], rest: str, named: bool) -> None:
    assert names_somebody(told(rest, ("slept", "PAST", "sleep"), subject=subject)) is named


@pytest.mark.parametrize(
    ("title", "sentence", "tied"),
    [
        ("Norway opens a bridge in Malta", 9, True),
        ("Norway holds a long vote", 9, False),
        ("Norway holds a long vote", 0, True),
        ("Malta holds a long vote", 0, False),
        ("Ministers meet", 9, True),
    ],
)
def test_a_claim_is_tied_to_the_headline(found: FactSheet, title: str, sentence: int, tied: bool) -> None:
    assert variables(titled(found, title), replace(OPENED, evidence=(sentence,)))["tied"] is tied


@pytest.mark.parametrize(
    ("event", "once"),
    [
        (told("born in Oslo", ("was", "PAST", "be")), True),
        (told("mayor of Oslo", ("was", "PAST", "be")), False),
        (told("the Norvik Bank", ("founded", "PAST", "found")), True),
        (told("Malta in May", ("visited", "PAST", "visit")), False),
    ],
)
def test_what_happens_in_one_year_only(found: FactSheet, event: Fact, once: bool) -> None:
    assert variables(Wording(found), event)["once"] is once


def meeting(rest: str) -> Fact:
    """Norway met somebody, Jon Eide among them."""
    met = told(rest, ("met", "PAST", "meet"))
    return replace(met, roles={**met.roles, "person": Mention("Jon Eide", "Jon Eide", "PERSON")})


@pytest.mark.parametrize(
    ("rest", "listed"),
    [
        ("Jon Eide in Oslo", False),
        ("Jon Eide and others", False),
        ("Jon Eide and Liv Aas", True),
        ("Liv Aas, Jon Eide", True),
        ("Liv Aas or Jon Eide", True),
        ("bakers including Jon Eide", True),
    ],
)
def test_who_stands_in_a_list(found: FactSheet, rest: str, listed: bool) -> None:
    assert variables(Wording(found), meeting(rest))["listed"] is listed


@pytest.mark.parametrize(("title", "key_told"), [("Norway meets Eide in Oslo", True), ("Norway meets bakers", False)])
def test_a_headline_tells_the_key(found: FactSheet, title: str, key_told: bool) -> None:
    assert variables(titled(found, title), meeting("Jon Eide in Oslo"))["key_told"] is key_told


@pytest.mark.parametrize("title", ["Ministers meet in Oslo", "Ministers meet"])
def test_what_will_be_is_told_as_what_would(found: FactSheet, title: str) -> None:
    event = told("open the Holt Bridge", ("will", "PRESENT", "will"))
    assert variables(titled(found, title), event)["finite_rest"] == "would open the Holt Bridge"


@pytest.mark.parametrize(("name", "in_cast"), [("Liv Aas", True), ("Ole Dahl", False)])
def test_a_speaker_is_one_of_many_speakers(found: FactSheet, name: str, in_cast: bool) -> None:
    speaker = Mention(name, name, "PERSON")
    spoken = fact(found, "quotation", speaker=speaker, quotation=role(found, "The new", "QUOTATION"))
    assert variables(Wording(found), spoken)["in_cast"] is in_cast


def test_among_few_speakers_nobody_is_in_the_cast(found: FactSheet) -> None:
    spoken = fact(found, "quotation", speaker=role(found, "Liv Aas"), quotation=role(found, "The new", "QUOTATION"))
    sheet = with_facts(found, position(found, "Liv Aas", "Norwegian Foreign Minister"), spoken)
    assert variables(Wording(sheet), spoken)["in_cast"] is False


@pytest.mark.parametrize(
    ("title", "before"), [("Norvik bakers sleep less in Malta", True), ("Ministers meet in Oslo", False)]
)
def test_a_statement_that_the_headline_tells_is_told_before(found: FactSheet, title: str, before: bool) -> None:
    content = Mention("", "Norvik bakers slept less", "CLAUSE")
    said = fact(found, "statement", speaker=role(found, "Liv Aas"), content=content)
    assert variables(titled(found, title), said)["told_before"] is before


def test_a_speaking_union_has_its_article(found: FactSheet) -> None:
    said = fact(found, "statement", speaker=Mention("European Union", "European Union", "GPE"))
    assert variables(Wording(found), said)["speaker"] == "the European Union"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("The new harbour will bring work", True),
        ("It will bring work to every town", False),
        ("the new harbour will bring work", False),
        ("The new […] will bring some work", False),
    ],
)
def test_as_a_last_resort_a_whole_quotation_is_shown(found: FactSheet, words: str, shown: bool) -> None:
    spoken = fact(found, "quotation", speaker=role(found, "Liv Aas"), quotation=Mention(words, words, "QUOTATION"))
    assert ("remark" in variables(Wording(found, lenient=True), spoken)) is shown
    assert "remark" not in variables(Wording(found), spoken)


@pytest.mark.parametrize(
    ("words", "slight"),
    [
        ("And it was a quiet day", True),
        ("And it was a quiet day in Oslo", False),  # the headline speaks of Oslo
        ("And it was a quiet day for every sailor of the old fleet", False),
    ],
)
def test_a_short_remark_of_nothing_in_the_headline_is_slight(found: FactSheet, words: str, slight: bool) -> None:
    spoken = fact(found, "quotation", speaker=role(found, "Liv Aas"), remark=Mention(words, words, "QUOTATION"))
    wording = titled(found, "Ministers meet in Oslo")
    assert variables(wording, spoken)["slight"] is slight
    assert not variables(replace(wording, lenient=True), spoken)["slight"]


def test_before_a_day_of_its_own_a_report_is_named_without_its_day(found: FactSheet) -> None:
    dated = variables(titled(found, "Ministers meet in Oslo"), opening(found))
    assert dated["front"] == "according to the report “Ministers meet in Oslo”, on 3 May 2021, "
    undated = variables(titled(found, "Ministers meet in Oslo"), told("the Holt Bridge", ("opened", "PAST", "open")))
    assert undated["front"] == "according to the report “Ministers meet in Oslo” of 12 May 2021, "


def test_one_source_is_enough(found: FactSheet) -> None:
    roles = {**OPENED.roles, "source": Mention("Norvik Institute", "Norvik Institute", "ORG")}
    undated = variables(titled(found, "Ministers meet in Oslo"), replace(OPENED, roles=roles))
    assert undated["placed"] is False
    dated = variables(titled(found, "Ministers meet in Oslo"), replace(OPENED, roles=roles, time=day(3)))
    assert dated["front"] == "on 3 May 2021, according to the Norvik Institute, "


@pytest.mark.parametrize(
    ("finite", "rest", "expected"),
    [
        (("is", "PRESENT", "be"), "scheduled to open in June", "was scheduled to open in June"),
        (("is", "PRESENT", "be"), "a port of ferries", "is a port of ferries"),
    ],
)
def test_what_lay_ahead_is_told_in_the_past(
    found: FactSheet, finite: tuple[str, str, str], rest: str, expected: str
) -> None:
    assert variables(titled(found, "Ministers meet in Oslo"), told(rest, finite))["finite_rest"] == expected


@pytest.mark.parametrize(("kind", "background"), [("GENERIC", True), ("PAST", False)])
def test_what_holds_at_all_times_is_the_background_of_a_report(found: FactSheet, kind: str, background: bool) -> None:
    event = told("a port of ferries", ("is", kind, "be"))
    assert variables(titled(found, "Ministers meet in Oslo"), event)["background"] is background
    assert variables(titled(found, "Ministers meet in Oslo", published=None), event)["background"] is False


def test_a_middle_name_in_the_headline_gives_a_person_away(found: FactSheet) -> None:
    sheet = with_facts(found, people=(Entity("Liv Holt Aas", "PERSON", ("Aas", "Liv Holt Aas")),))
    assert gives_away(titled(sheet, "Liv Holt becomes governor"), "Liv Holt Aas")
    assert not gives_away(titled(sheet, "Liv becomes governor"), "Liv Holt Aas")


@pytest.mark.parametrize(
    ("subject", "named"), [("a former adviser to Norway", False), ("at least seven people", False), ("Norway", True)]
)
def test_somebody_is_not_named_by_what_he_is(subject: str, named: bool) -> None:
    assert names_somebody(told("the Holt Bridge", ("opened", "PAST", "open"), subject=(subject, "PHRASE"))) is named


def test_a_sentence_has_one_full_stop() -> None:
    assert rendered("{{ words }}.", {"words": "The goods come from the U.S."}) == "The goods come from the U.S."
    assert rendered("{{ words }}.", {"words": "The goods come from Norway"}) == "The goods come from Norway."


@pytest.mark.parametrize(
    ("finite", "rest", "background"),
    [
        (("lies", "PRESENT", "lie"), "on the coast of Malta", True),
        (("is", "PRESENT", "be"), "a port of ferries", True),
        (("is", "PRESENT", "be"), "leaving Malta", False),
        (("is", "PRESENT", "be"), "scheduled to leave Malta", False),
        (("has", "PRESENT", "have"), "opened the Holt Bridge", False),
        (("opened", "PAST", "open"), "the Holt Bridge", False),
    ],
)
def test_what_is_so_anyway_is_background(
    found: FactSheet, finite: tuple[str, str, str], rest: str, background: bool
) -> None:
    assert variables(titled(found, "Ministers meet in Oslo"), told(rest, finite))["background"] is background


def test_a_rank_before_a_subject_has_a_capital(found: FactSheet) -> None:
    event = told("the bridge", ("opened", "PAST", "open"), subject=("governor Ada Kern", "PHRASE"))
    assert "Governor Ada Kern" in rendered(
        "{{ did }} {{ subject }}", variables(titled(found, "Ministers meet in Oslo"), event)
    )


def test_a_day_that_the_clause_tells_does_not_stand_in_front_too(found: FactSheet) -> None:
    event = replace(told("the bill that passed on 3 May 2021", ("praised", "PAST", "praise")), time=day(3))
    front = variables(titled(found, "Ministers meet in Oslo"), event)["front"]
    assert front == "according to the report “Ministers meet in Oslo” of 12 May 2021, "


def test_a_missing_article_is_put_where_it_is_always_one() -> None:
    assert rendered("{{ words }}?", {"words": "Who met in French capital"}) == "Who met in the French capital?"
    assert rendered("{{ words }}?", {"words": "Who met at University of Oslo"}) == "Who met at the University of Oslo?"
    assert rendered("{{ words }}?", {"words": "Who met in French towns"}) == "Who met in French towns?"


@pytest.mark.parametrize(("sentence", "late"), [(0, False), (5, False), (9, True)])
def test_what_stands_in_the_last_quarter_of_a_report_is_late(found: FactSheet, sentence: int, late: bool) -> None:
    event = replace(OPENED, evidence=(sentence,))
    assert len(found.sentences) > 9
    assert variables(titled(found, "Ministers meet in Oslo"), event)["late"] is late
    assert variables(titled(found, "Ministers meet in Oslo", published=None), event)["late"] is False


def naming(**roles: tuple[str, str]) -> Fact:
    """Something that bears a name, told late in the report."""
    told = {role: Mention(words, words, kind) for role, (words, kind) in roles.items()}
    return Fact("n", "a", "identity", told, evidence=(7,))


@pytest.mark.parametrize(
    ("fact", "name", "expected"),
    [
        (naming(name=("Oslo Fund", "ORG")), "in_title", True),
        (naming(name=("Holt Fund", "ORG")), "in_title", False),
        (
            naming(person=("Ada Kern", "PERSON"), deed=("led the meeting", "PAST")),
            "on_matter",
            True,
        ),
        (
            naming(person=("Ada Kern", "PERSON"), deed=("led the choir", "PAST")),
            "on_matter",
            False,
        ),
        (naming(name=("Holt Fund", "ORG")), "kind_of_body", "fund"),
        (naming(name=("Holt & Sons", "ORG")), "kind_of_body", "organisation"),
        (naming(relation=("Sten Borg’s sister", "PRESENT")), "possessed", True),
        (naming(relation=("sister of Sten Borg", "PRESENT")), "possessed", False),
        (
            naming(term=("ballast", "TERM"), meaning=("heavy stones", "PHRASE")),
            "touches",
            False,
        ),
        (
            naming(term=("quorum", "TERM"), meaning=("enough who meet", "PHRASE")),
            "touches",
            True,
        ),
    ],
)
def test_how_a_name_stands_to_the_headline(found: FactSheet, fact: Fact, name: str, expected: object) -> None:
    assert variables(titled(found, "Ministers meet in Oslo"), fact)[name] == expected


def test_how_many_terms_are_explained(found: FactSheet) -> None:
    terms = [naming(term=(word, "TERM"), meaning=(f"some {word}", "PHRASE")) for word in ("ballast", "keel", "quay")]
    assert variables(Wording(replace(found, facts=tuple(terms))), terms[0])["explained"] == 3


@pytest.mark.parametrize(
    ("title", "words", "stock"),
    [
        ("Press release of Senator Holt, 2021-05-09", "This is a great day for all of us", True),
        ("Press release of Senator Holt, 2021-05-09", "The harbour bridge of Norvik is overdue", False),
        ("Harbour bridge of Norvik opens", "This is a great day for all of us", False),
    ],
)
def test_praise_that_anybody_could_have_given(found: FactSheet, title: str, words: str, stock: bool) -> None:
    aas, said = Mention("Liv Aas", "Liv Aas", "PERSON"), Mention(words, words, "QUOTATION")
    quoted = fact(found, "quotation", speaker=aas, quotation=said, excerpt=said)
    blocks = (Block("heading", 0, 30),)
    article = replace(found.article, title=title, text="Harbour bridge of Norvik opens\nLiv Aas sang.", blocks=blocks)
    sheet = replace(with_facts(found, quoted), article=article)
    assert variables(Wording(sheet), quoted)["stock"] is stock
