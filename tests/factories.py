"""Invented articles go in; facts and items of every type come out, each traced to its sentence, for any test to use."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from question_bank.model import (
    Article,
    BankDocument,
    Block,
    Entity,
    Evidence,
    Fact,
    FactSheet,
    Generator,
    Item,
    Mention,
    Option,
    Pair,
    Rejection,
    Sentence,
    Shortfall,
    Step,
    TimeSpan,
    content_id,
)

BRIDGE = (
    "Norvik opened its new harbour bridge on 2 March 2024.",
    "Mayor Ada Kern cut the ribbon in front of about 4,500 people.",
    "“Nobody will miss the old ferry,” said Liv Aas, the Norwegian transport minister.",
    "Work began in May 2019, stopped in 2020 and went on again in 2021.",
    "The bridge cost 310 million crowns, said the builder, Holm & Sons.",
    "Jon Eide, head of the Norvik Port Authority, called the toll “a mistake”.",
    "The bridge joins the islands of Storøy and Lillevik.",
)
FERRY = (
    "The ferry {Elna} = the “oldest” of its kind: it cost <40 crowns a trip ~ in 1921 \\ 1922.",
    "Its captain, Ole Dahl, retires in June.",
)


def article(
    sentences: Sequence[str] = BRIDGE,
    *,
    title: str = "A bridge for Norvik",
    published: date | None = date(2024, 3, 3),
    source: str | None = "The Norvik Post",
) -> Article:
    """An article of one paragraph for each sentence."""
    blocks, start = [], 0
    for words in sentences:
        blocks.append(Block("paragraph", start, start + len(words)))
        start += len(words) + 2
    text = "\n\n".join(sentences)
    return Article(content_id("article", title, text), title, text, published, source, blocks=tuple(blocks))


def sentences_of(text: Article) -> tuple[Sentence, ...]:
    """One sentence for each paragraph."""
    return tuple(Sentence(number, block.start, block.end) for number, block in enumerate(text.blocks))


def mention(text: Article, words: str, kind: str = "PERSON") -> Mention:
    """A mention at the first place where the article has the words."""
    start = text.text.index(words)
    return Mention(words, words, kind, start, start + len(words))


def evidence(text: Article, number: int, key: str | None = None) -> Evidence:
    """A sentence as evidence, with the key marked where it is verbatim in it."""
    block = text.blocks[number]
    words = text.text[block.start : block.end]
    at = words.find(key) if key else -1
    place = (None, None) if key is None or at < 0 else (block.start + at, block.start + at + len(key))
    return Evidence(number, block.start, block.end, words, *place)


def options(key: str, *others: str) -> tuple[Option, ...]:
    """The key first, then its distractors, each with a rationale."""
    right = Option(key, True, "So it is written in the article.")
    return (right, *(Option(each, False, f"The article says nothing of the kind about {each}.") for each in others))


def item(text: Article, item_type: str, stem: str, *, number: int = 0, key: str | None = None, **fields: Any) -> Item:
    """An item with one sentence of evidence and an id from its content."""
    ident = content_id("item", text.id, item_type, stem, fields)
    values: dict[str, Any] = {
        "fact": "",
        "kind": "event",
        "template": f"event/{item_type}",
        "evidence": (evidence(text, number, key),),
        "explanation": "The article says so.",
    }
    return Item(id=ident, article=text.id, item_type=item_type, stem=stem, **(values | fields))


def sheet(text: Article) -> FactSheet:
    """What was found in the article about the bridge: two facts, three entities, one silence."""
    holder = {"holder": mention(text, "Ada Kern"), "office": mention(text, "Mayor", "OFFICE")}
    opening = {"event": mention(text, "new harbour bridge", "EVENT")}
    facts = (
        Fact(content_id("fact", text.id, 1), text.id, "position", holder, evidence=(1,)),
        Fact(
            content_id("fact", text.id, 2),
            text.id,
            "event",
            opening,
            "attributed",
            mention(text, "Liv Aas"),
            TimeSpan(date(2024, 3, 2), date(2024, 3, 2)),
            (0, 2),
        ),
    )
    entities = (
        Entity("Ada Kern", "PERSON", ("Ada Kern",), "Mayor", "f", 1),
        Entity("Liv Aas", "PERSON", ("Liv Aas", "Aas"), "Norwegian transport minister", "f", 2),
        Entity("Norvik", "GPE", ("Norvik",)),
    )
    silence = Rejection(text.id, "", "position", "Jon Eide: head", "office-of-what")
    return FactSheet(text, sentences_of(text), entities, facts, (silence,))


def items(text: Article, fact: str = "") -> tuple[Item, ...]:
    """One item of every type about the bridge, in the order of ITEM_TYPES."""
    return (
        item(
            text,
            "multiple_choice",
            "Who cut the ribbon of the harbour bridge in Norvik in March 2024?",
            number=1,
            key="Ada Kern",
            fact=fact,
            kind="position",
            options=options("Ada Kern", "Liv Aas", "Jon Eide", "Ole Dahl"),
            answers=("Ada Kern", "Kern"),
        ),
        item(
            text,
            "multiple_response",
            "Which islands does the harbour bridge of Norvik join?",
            number=6,
            options=(*options("Storøy", "Norøy", "Vestøy"), Option("Lillevik", True, "It is named with Storøy.")),
        ),
        item(
            text,
            "true_false",
            "The harbour bridge in Norvik opened on 3 March 2024.",
            number=0,
            key="2 March 2024",
            options=(
                Option("True", False, "3 March is the day of the report."),
                Option("False", True, "It opened on 2 March 2024."),
            ),
        ),
        item(
            text,
            "cloze",
            "According to Jon Eide, the toll of the harbour bridge in Norvik is “a _____”.",
            number=5,
            key="mistake",
            answers=("mistake",),
        ),
        item(
            text,
            "short_answer",
            "Which company built the harbour bridge in Norvik?",
            number=4,
            key="Holm & Sons",
            answers=("Holm & Sons", "Holm and Sons"),
        ),
        item(
            text,
            "numeric",
            "How many people came to the opening of the harbour bridge in Norvik?",
            number=1,
            key="4,500",
            answers=("4,500", "4500"),
            tolerance=100,
        ),
        item(
            text,
            "date",
            "On which day did the harbour bridge in Norvik open?",
            number=0,
            key="2 March 2024",
            answers=("2 March 2024", "March 2, 2024"),
        ),
        item(
            text,
            "matching",
            "Who is who at the harbour bridge in Norvik?",
            number=2,
            pairs=(
                Pair("Ada Kern", "Mayor of Norvik", 1),
                Pair("Liv Aas", "Norwegian transport minister", 2),
                Pair("Jon Eide", "head of the Norvik Port Authority", 5),
            ),
        ),
        item(
            text,
            "ordering",
            "Put what happened to the harbour bridge in Norvik into order, the earliest first.",
            number=3,
            sequence=(Step("Work began.", 3), Step("Work stopped.", 3), Step("The bridge opened.", 0)),
        ),
    )


def awkward_item(text: Article) -> Item:
    """An item full of the characters that formats give a meaning to."""
    return item(
        text,
        "multiple_choice",
        "What is {Elna} = ~ # : \\ <b>&amp; “the” -> %50% // ::?",
        options=options("=SUM(A1:A9)", "+1 {a}", "-> ~b#", "@c %100% \\n"),
        explanation="50 % ~ = # {x}: <i>ferry</i> ]]> &lt;",
    )


def document() -> BankDocument:
    """A bank of two articles with items of every type, one accepted and one rejected."""
    bridge, ferry = article(), article(FERRY, title="The <Elna> & her captain", published=None, source=None)
    found = sheet(bridge)
    asked = items(bridge, found.facts[0].id)
    return BankDocument(
        Generator(version="0.1.0", pipeline="core_web_md 3.8.0", seed=3),
        (found, FactSheet(ferry, sentences_of(ferry), (), ())),
        (*asked, awkward_item(ferry)),
        (Shortfall(bridge.id, 20, len(asked), {"dangling-reference": 6, "key-in-stem": 5}),),
        (Rejection(bridge.id, found.facts[1].id, "event/day", "On which day did it open?", "dangling-reference"),),
    )


def words(text: str) -> str:
    """A text with every run of white space made one blank, for comparing what layout has broken."""
    return re.sub(r"\s+", " ", text).strip()
