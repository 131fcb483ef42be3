"""Whole texts → title and blocks."""

import pytest

from question_bank.readers import read

from .layouts import PROSE, pairs

RELEASE = f"""FOR IMMEDIATE RELEASE
Contact: Ida Rask
(202) 555-0100

RASK WELCOMES FERRY PLAN
Towns to share the cost of the new line

NORVIK, Norland, 3 May 2021 - {PROSE}

{PROSE}

###

About Norvik
Norvik is a town. It is old.
"""


def test_press_release() -> None:
    article = read(None, text=RELEASE)
    assert article.title == "RASK WELCOMES FERRY PLAN"
    assert pairs(article) == [
        ("boilerplate", "FOR IMMEDIATE RELEASE"),
        ("boilerplate", "Contact: Ida Rask"),
        ("boilerplate", "(202) 555-0100"),
        ("heading", "RASK WELCOMES FERRY PLAN"),
        ("heading", "Towns to share the cost of the new line"),
        ("dateline", "NORVIK, Norland, 3 May 2021 -"),
        ("paragraph", PROSE),
        ("paragraph", PROSE),
        ("boilerplate", "###"),
        ("boilerplate", "About Norvik"),
        ("boilerplate", "Norvik is a town. It is old."),
    ]


def test_one_paragraph_per_line_with_headings_and_a_tag() -> None:
    article = read(None, text=f'{PROSE}\n{PROSE}\nSweden\'s Answer -\n{PROSE}\n"Years of Quarrel" -\n{PROSE}\nAFP\n')
    assert [kind for kind, _ in pairs(article)] == [
        *("paragraph", "paragraph", "heading", "paragraph", "heading", "paragraph", "agency")
    ]
    assert pairs(article)[2] == ("heading", "Sweden's Answer")


def test_school_english_ends_with_its_word_list() -> None:
    tail = "I'm Ann Holt.\n\nAnn Holt wrote this story for Learning English.\n\n__________\n\nWords in This Story\n\n"
    words = "ferry – n. a boat that carries people and cars\n\npier – n. a place where boats are kept\n"
    article = read(None, text=f"A Ferry for Four Towns\n\n{PROSE}\n\n{tail}{words}")
    assert [kind for kind, _ in pairs(article)] == ["heading", "paragraph", "byline", "byline", *["boilerplate"] * 4]


def test_word_list_after_a_rule_without_heading() -> None:
    tail = "________________\n\nferry n a boat that carries people\n\npier n a place where boats are kept\n"
    article = read(None, text=f"A Ferry for Four Towns\n\n{PROSE}\n\n{tail}")
    assert [kind for kind, _ in pairs(article)][2:] == ["boilerplate"] * 3


def test_a_rule_between_prose_ends_nothing() -> None:
    article = read(None, text=f"A Ferry for Four Towns\n\n{PROSE}\n\n__________\n\n{PROSE}\n")
    assert [kind for kind, _ in pairs(article)] == ["heading", "paragraph", "boilerplate", "paragraph"]


def test_list_without_markers_under_small_headings() -> None:
    items = ["rope, 50 m", "paint, 10 l", "sailcloth, 2 m", "small boats, 5"]
    text = "\n\n".join(["What the harbour needs", PROSE, "For the pier", *items, "For the ferry", *items, PROSE])
    assert [kind for kind, _ in pairs(read(None, text=text))] == [
        *("heading", "paragraph", "heading", *["list_item"] * 4, "heading", *["list_item"] * 4, "paragraph")
    ]


def test_list_markers_are_outside_the_block() -> None:
    article = read(None, text=f"{PROSE}\n\n• Norvik pays.\n• Lund pays.\n")
    assert pairs(article)[1:] == [("list_item", "Norvik pays."), ("list_item", "Lund pays.")]
    assert "• Norvik" in article.text


@pytest.mark.parametrize(
    ("text", "given_title", "title", "first"),
    [
        (f"Ferry plan agreed\n\n{PROSE}", None, "Ferry plan agreed", "heading"),
        (f"Who pays for the ferry?\n\n{PROSE}", None, "Who pays for the ferry?", "heading"),
        (f"Senators leave for the U.S.\n\n{PROSE}", None, "Senators leave for the U.S.", "heading"),
        (
            f"The towns agreed. They pay.\n\n{PROSE}",
            "The Towns Agreed: They Pay",
            "The Towns Agreed: They Pay",
            "heading",
        ),
        (f"Ferry plan agreed\n\n{PROSE}", "Another title", "Another title", "heading"),
        (f"May 3, 2021\n\nFerry plan agreed\n\n{PROSE}", None, "Ferry plan agreed", "dateline"),
        (PROSE, "A title", "A title", "paragraph"),
        (PROSE, None, "The mayors of the four harbour towns said on Monday that …", "paragraph"),
        ("Ida met Olav on the pier", None, "Ida met Olav on the pier", "paragraph"),
        ("The ferry left.", None, "The ferry left.", "paragraph"),
    ],
)
def test_title(text: str, given_title: str | None, title: str, first: str) -> None:
    article = read(None, text=text, title=given_title)
    assert article.title == title
    assert article.blocks[0].kind == first


def test_a_speaker_line_and_its_block_quotation_are_paragraphs() -> None:
    text = f"Ferry plan agreed\n\n{PROSE}\n\nIda Rask, Mayor of Norvik, said:\n\n{PROSE}"
    assert [kind for kind, _ in pairs(read(None, text=text))][1:] == ["paragraph"] * 3


def test_headings_alone_are_never_all_there_is() -> None:
    article = read(
        None, text="Ferry plan agreed\n\nThe mayor of Norvik met the mayor of Lund on the old pier on Monday"
    )
    assert [kind for kind, _ in pairs(article)] == ["heading", "paragraph"]
