"""Documents go in; the figures, the items by sentence and the silent sentences are counted over by hand."""

from dataclasses import replace

from hypothesis import given

from question_bank.model import Article, BankDocument, Block, FactSheet, Rejection, Sentence
from question_bank.report import reasons
from question_bank.report.coverage import cited_by, coverage
from question_bank.report.passages import passages
from tests import factories, strategies


def test_figures_of_the_invented_bank() -> None:
    bridge, ferry = coverage(factories.document()).articles
    figures = bridge.figures
    assert (figures.words, figures.sentences, figures.items) == (83, 7, 9)
    assert (figures.covered, figures.share) == (7, 1.0)
    assert f"{figures.per_100_words:.2f}" == "10.84"
    assert figures.of_kinds == [("event", 1, 8), ("position", 1, 1)]
    assert figures.of_types[0] == ("multiple_choice", 1)
    assert figures.of_statuses == [("draft", 9), ("accepted", 0), ("rejected", 0)]
    assert dict(figures.reasons) == {"dangling-reference": 6, "key-in-stem": 5}
    assert dict(bridge.counts) == {0: 3, 1: 3, 2: 1, 3: 1, 4: 1, 5: 2, 6: 1}
    assert (ferry.figures.items, ferry.figures.covered, dict(ferry.figures.reasons)) == (1, 1, {})


def test_totals_are_the_sums() -> None:
    found = coverage(factories.document())
    assert found.total.items == 10
    assert found.total.words == sum(each.figures.words for each in found.articles)
    assert found.total.kinds == {"event": 9, "position": 1}
    assert found.total.share == 8 / 9


def test_rejected_items_are_listed_but_cover_nothing() -> None:
    document = factories.document()
    items = (replace(document.items[1], status="rejected"), replace(document.items[4], status="accepted"))
    found = coverage(replace(document, items=items)).articles[0]
    assert dict(found.counts) == {4: 1}
    assert found.figures.of_statuses == [("draft", 0), ("accepted", 1), ("rejected", 1)]
    assert (found.figures.items, found.figures.of_kinds) == (1, [("event", 1, 1), ("position", 1, 0)])
    assert [(each.sentence and each.sentence.index, [n for n, _ in each.items]) for each in found.cited] == [
        (4, [1]),
        (6, [2]),
    ]
    assert 6 in [each.sentence.index for each in found.unasked]


def test_an_item_stands_with_the_sentence_that_shows_its_key_and_is_named_at_the_others() -> None:
    text = factories.article()
    shown = (factories.evidence(text, 2), factories.evidence(text, 1, "Ada Kern"))
    item = factories.item(text, "short_answer", "Who cut the ribbon?", answers=("Ada Kern",), evidence=shown)
    matching = factories.items(text)[7]
    assert cited_by(item) == (1, 2)
    assert cited_by(matching) == (2, 1, 5)
    sheet = factories.sheet(text)
    (found,) = coverage(BankDocument(factories.document().generator, (sheet,), (item, matching))).articles
    listed = {each.sentence.index: each for each in found.cited if each.sentence}
    assert {index: ([n for n, _ in each.items], each.also) for index, each in listed.items()} == {
        1: ([1], (2,)),
        2: ([2], (1,)),
        5: ([], (2,)),
    }


def test_items_that_show_no_sentence_come_last() -> None:
    document = factories.document()
    bare = replace(document.items[0], id="bare", evidence=())
    found = coverage(replace(document, items=(bare, document.items[1]))).articles[0]
    assert [each.sentence is None for each in found.cited] == [False, True]
    assert found.cited[-1].items == ((2, bare),)


def silent(*rejected: Rejection, sheet: FactSheet | None = None) -> dict[int, tuple[str, ...]]:
    found = sheet or factories.sheet(factories.article())
    (one,) = coverage(BankDocument(factories.document().generator, (found,), rejected=rejected)).articles
    return {each.sentence.index: each.why for each in one.unasked}


def test_each_silent_sentence_says_why() -> None:
    sheet = factories.sheet(factories.article())
    quoted = Rejection(sheet.article.id, "", "quotation", "Nobody will miss the old ferry", "quotation-short")
    of_fact = Rejection(sheet.article.id, sheet.facts[0].id, "position/x", "Who is it?", "key-in-title")
    why = silent(quoted, quoted, of_fact, sheet=sheet)
    assert list(why) == [0, 1, 2, 3, 4, 5, 6]
    assert why[0] == (reasons.FACT_WITHOUT_ITEM,)
    assert why[1] == (reasons.words("key-in-title"),)
    assert why[2] == (reasons.words("quotation-short"),)
    assert why[3] == (reasons.NO_FACT,)


def test_without_a_shortfall_reasons_are_counted_from_what_the_bank_knows() -> None:
    document = replace(factories.document(), shortfall=())
    assert coverage(document).articles[0].figures.reasons == {"office-of-what": 1, "dangling-reference": 1}


def test_a_dateline_stands_in_the_paragraph_and_the_title_only_once() -> None:
    text = "A bridge\nNORVIK — The bridge is open.\n- one\nAFP"
    blocks = (Block("heading", 0, 8), Block("dateline", 9, 17), Block("paragraph", 18, 37), Block("list_item", 38, 43))
    article = Article("x", "A  bridge", text, blocks=blocks)
    found = passages(article, (Sentence(0, 18, 37), Sentence(1, 40, 43)))
    assert [passage.kind for passage in found] == ["paragraph", "list_item", "paragraph"]
    assert [(piece.kind, piece.text, piece.sentence) for piece in found[0].pieces] == [
        ("dateline", "NORVIK —", None),
        ("paragraph", " ", None),
        ("paragraph", "The bridge is open.", 0),
    ]
    assert [piece.sentence for piece in found[1].pieces] == [None, 1]


@given(strategies.documents())
def test_nothing_of_any_bank_is_lost_or_counted_twice(document: BankDocument) -> None:
    found = coverage(document)
    numbers = [sorted(number for cited in each.cited for number, _ in cited.items) for each in found.articles]
    of_each = [sum(item.article == sheet.article.id for item in document.items) for sheet in document.sheets]
    assert numbers == [list(range(1, count + 1)) for count in of_each]
    for each, sheet in zip(found.articles, document.sheets, strict=True):
        assert each.figures.covered + len(each.unasked) == len(sheet.sentences)
        told = "\n".join("".join(piece.text for piece in passage.pieces) for passage in each.passages)
        if not sheet.article.title.strip():
            assert told.split() == sheet.article.text.split()
