"""Tables of facts as spreadsheet programs save them go in and out; each bad row and column is named with its remedy."""

import codecs
import contextlib
import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank import facts, interchange
from question_bank.errors import InterchangeError
from question_bank.model import ASSERTIONS, Article, Block, Fact, FactSheet, Mention, Sentence, TimeSpan, content_id
from tests import factories

SHAPES = facts.shapes()
HEADING = "kind,holder,office,time,sentence"
GOOD = "position,Ada Kern,Mayor of Norvik,,Ada Kern is mayor."


def read(text: str | bytes) -> interchange.FactsRead:
    return interchange.read_facts(text if isinstance(text, bytes) else text.encode(), shapes=SHAPES)


def holders(found: interchange.FactsRead) -> list[str]:
    return [fact.roles["holder"].entity for fact in found.sheet.facts]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_table_is_read_as_programs_save_it(mark: str, encoding: str, end: str) -> None:
    text = end.join([HEADING, "position,Åsa Bø,Mayor of Norvik,2024-03,“Yes.”", "", ",,,,", ""]).replace(",", mark)
    found = read(text.encode(encoding))
    assert found.problems == ()
    assert holders(found) == ["Åsa Bø"]
    assert found.sheet.article.text == "“Yes.”"
    assert found.sheet.facts[0].time == TimeSpan(date(2024, 3, 1), date(2024, 3, 31))


@pytest.mark.parametrize(
    "heading",
    [
        "Kind , HOLDER,Office,When,Source sentence",
        "fact kind,holder,office,time,evidence",
        "kind,role holder,office,time,Sentences",
    ],
)
def test_names_of_columns_are_forgiven_much(heading: str) -> None:
    found = read(f"{heading}\n{GOOD}\n")
    assert (found.problems, holders(found)) == ((), ["Ada Kern"])
    assert found.sheet.facts[0].evidence == (0,)


def test_a_comma_in_a_text_and_a_line_for_the_mark_are_no_obstacle() -> None:
    found = read(f'sep=;\n{HEADING.replace(",", ";")}\nPosition;Ada Kern;"Mayor of Norvik; and more";;\n')
    assert found.sheet.facts[0].roles["office"].entity == "Mayor of Norvik; and more"
    assert found.places == {found.sheet.facts[0].id: "Line 3"}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("positon,Ada Kern,Mayor,,", "Line 3: there is no kind of fact “positon”; did you mean “position”?"),
        (",Ada Kern,Mayor,,", "Line 3 has no “kind”|Line 3: “kind”"),
        ("position,Ada Kern,,,", "Line 3: “office” is missing; a position says holder and office"),
        ("quotation,Ada Kern,,,", "Line 3: a quotation has no role “holder”"),
        ("position,Ada Kern,Mayor,soon,", "Line 3: “time” is .*such as 2023-07-09"),
        ("position,Ada Kern,Mayor,,,,more", "Line 3 has 7 cells, but there are 5 columns"),
        ('position,"Ada" Kern,Mayor,,', "Line 3: the line cannot be taken apart"),
        (GOOD, "Line 3 says the same as Line 2"),
    ],
)
def test_a_bad_row_is_named_with_its_remedy_and_the_others_go_on(line: str, told: str) -> None:
    found = read("\n".join([HEADING, GOOD, line, "position,Liv Aas,Foreign Minister,,"]))
    assert holders(found) == ["Ada Kern", "Liv Aas"]
    (problem,) = found.problems
    with pytest.raises(AssertionError, match=told):
        raise AssertionError(problem)


def test_lines_are_those_of_the_file_where_a_text_runs_over_several() -> None:
    found = read(f'{HEADING}\nposition,Ada Kern,Mayor,,"One.\nTwo."\npositon,x,y,,\n')
    assert found.sheet.article.text == "One.\n\nTwo."
    assert found.problems[0].startswith("Line 4")


def test_a_quotation_mark_that_is_never_closed_is_named_where_it_opens() -> None:
    found = read(f'{HEADING}\n{GOOD}\nposition,"Liv Aas,Mayor,,\nposition,Jon Eide,Mayor,,\n')
    assert holders(found) == ["Ada Kern"]
    assert found.problems[0].startswith('Line 3: a text that begins with "')


@pytest.mark.parametrize(
    ("column", "told"),
    [
        ("holdr", "no column “holdr”; did you mean “holder”?"),
        ("Asertion", "no column “Asertion”; did you mean “assertion”?"),
        ("Holder", "column “Holder” is there twice"),
        ("colour of hair", "no column “colour of hair”; Allowed are"),
    ],
)
def test_a_column_that_does_not_exist_is_named_and_the_rest_is_read(column: str, told: str) -> None:
    found = read(f"kind,holder,office,{column}\nposition,Ada Kern,Mayor,x\n")
    assert holders(found) == ["Ada Kern"]
    assert told in found.problems[0]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "no line with the names"),
        (b"holder,office\nAda Kern,Mayor\n", "no column “kind”"),
        (b"kind,holder,office\n", "a heading but no facts"),
        (b"PK\x03\x04 rest", "Excel or OpenDocument workbook; save it from there as CSV"),
        (b"\xd0\xcf\x11\xe0 rest", "old Excel workbook"),
        (b"kind\0", "is not text"),
    ],
)
def test_what_is_no_table_of_facts_is_refused(data: bytes, told: str) -> None:
    with pytest.raises(InterchangeError, match=told):
        read(data)


def test_the_article_is_told_in_columns_and_is_one() -> None:
    heading = "kind,holder,office,title,published,source"
    rows = [
        "position,Ada Kern,Mayor,News,3 March 2024,The Post",
        "position,Liv Aas,Minister,,,",
        "position,Jon Eide,Head,Other news,,",
        "position,Ole Dahl,Captain,,March 2024,",
    ]
    found = read("\n".join([heading, *rows]))
    article = found.sheet.article
    assert (article.title, article.published, article.source) == ("News", date(2024, 3, 3), "The Post")
    assert holders(found) == ["Ada Kern", "Liv Aas"]
    assert "Line 4" in found.problems[0]
    assert "“News” in line 2" in found.problems[0].replace('"News"', "“News”")
    assert "Line 5: “published”" in found.problems[1]


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
WORDS = (
    (TEXT | st.sampled_from(["=1+1", "'=x", "+", "-1", "@a", "''@b", "a;b", 'a "b"', "a\nb"]))
    .map(str.strip)
    .filter(bool)
)
LINE = WORDS.map(lambda text: " ".join(text.split())).filter(bool)
MENTIONS = st.builds(Mention, WORDS, WORDS, st.sampled_from(["PERSON", "UNIQUE_OFFICE", "WHOLE", ""]))


@st.composite
def sheets(draw: st.DrawFn) -> FactSheet:
    """Facts of every kind on some sentences, each sentence cited by a fact, in the order of the facts."""
    cited = draw(st.lists(LINE, min_size=1, max_size=3, unique=True))
    text = "\n\n".join(cited)
    starts = [sum(len(words) + 2 for words in cited[:place]) for place in range(len(cited))]
    spans = [(start, start + len(words)) for start, words in zip(starts, cited, strict=True)]
    published = draw(st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1)))
    blocks = tuple(Block("paragraph", *span) for span in spans)
    title, source, url = draw(TEXT.map(str.strip)), draw(st.none() | WORDS), draw(st.none() | WORDS)
    article = Article("a", title, text, published, source, url, draw(st.sampled_from(["en", "de"])), blocks)
    found = tuple(draw(_facts(number)) for number in range(len(cited)))
    return FactSheet(article, tuple(Sentence(n, *span) for n, span in enumerate(spans)), (), found)


@st.composite
def _facts(draw: st.DrawFn, number: int) -> Fact:
    shape = SHAPES[draw(st.sampled_from(sorted(SHAPES)))]
    names = draw(st.sets(st.sampled_from(shape.roles))) | draw(st.sampled_from(shape.needs))
    roles = {name: draw(MENTIONS) for name in shape.roles if name in names}
    days = draw(st.none() | st.lists(st.dates(date(1900, 1, 1), date(2100, 1, 1)), min_size=2, max_size=2).map(sorted))
    return Fact(
        content_id(number), "a", shape.kind, roles, draw(st.sampled_from(ASSERTIONS)), draw(st.none() | MENTIONS),
        TimeSpan(*days) if days else None, (number,),
    )  # fmt: skip


def told(sheet: FactSheet) -> list[Fact]:
    """The facts without ids and offsets, which a table does not keep."""

    def plain(mention: Mention) -> Mention:
        return replace(mention, start=None, end=None)

    return [
        replace(
            fact,
            id="",
            article="",
            roles={name: plain(each) for name, each in fact.roles.items()},
            attributed_to=fact.attributed_to and plain(fact.attributed_to),
        )
        for fact in sheet.facts
    ]


@given(sheets())
def test_what_is_written_as_a_table_is_read_back(sheet: FactSheet) -> None:
    data = interchange.dump_facts_table(sheet)
    assert data.startswith(codecs.BOM_UTF8)
    found = read(data)
    assert found.problems == ()
    assert told(found.sheet) == told(sheet)
    assert found.sheet.article.text == sheet.article.text
    assert replace(found.sheet.article, id="a") == sheet.article
    assert interchange.dump_facts_table(found.sheet) == data


@given(sheets())
def test_no_cell_is_taken_for_a_formula(sheet: FactSheet) -> None:
    rows = csv.reader(io.StringIO(interchange.dump_facts_table(sheet).decode("utf-8-sig"), newline=""))
    assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]


@given(
    st.binary()
    | st.text().map(str.encode)
    | st.lists(st.sampled_from(["kind", "position", ",", "\n", '"', "holder"])).map(
        lambda parts: "".join(parts).encode()
    )
)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(InterchangeError):
        assert isinstance(read(data), interchange.FactsRead)


def test_found_facts_keep_their_meaning_in_a_table() -> None:
    sheet = factories.document().sheets[0]
    position = replace(sheet, facts=sheet.facts[:1])
    assert told(read(interchange.dump_facts_table(position)).sheet)[0].roles == told(position)[0].roles


def test_a_role_without_words_comes_back_from_a_table() -> None:
    """In "Norway seeks to sail" nothing stands between the verb and its purpose."""
    sheet = factories.document().sheets[0]
    first, *_ = sheet.facts
    gapless = replace(
        first, kind="purpose", roles=dict.fromkeys(("subject", "finite", "purpose"), Mention("a", "a", "X"))
    )
    sheet = replace(sheet, facts=(replace(gapless, roles={**gapless.roles, "rest": Mention("", "", "AIM")}),))
    found = read(interchange.dump_facts_table(sheet))
    assert (found.problems, found.sheet.facts[0].roles["rest"]) == ((), Mention("", "", "AIM"))
