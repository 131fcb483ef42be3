"""Whatever comes in: blocks stay inside the text, apart from each other, on one line; reading again changes nothing."""

from contextlib import suppress

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from question_bank.errors import ReadError
from question_bank.model import BLOCK_KINDS, Article
from question_bank.readers import FORMATS, read

from .layouts import PROSE

PIECES = st.sampled_from(
    [
        PROSE,
        "Ferry plan agreed",
        "By Ann Holt",
        "OSLO (AFP) - " + PROSE,
        PROSE + "AFP",
        PROSE + " ### Contact",
        "Costs and Terms -",
        "• Lund pays",
        "1. Lund pays.",
        "rope, 50 m",
        "Sources",
        "__________",
        "May 3, 2021",
        "“It is late,” she",
        "said in the harbour of the town, which is old and",
        "\u00a0\u200b",
        "counter-",
        "AFP",
        " - ",
        "…",
    ]
)
GAPS = st.sampled_from(["\n", "\n\n", " ", "\r\n", "\u2028", "\t", "  \n \n", ""])
TEXTS = st.lists(st.tuples(st.one_of(PIECES, st.text(max_size=12)), GAPS), min_size=1, max_size=14).map(
    lambda rows: "".join(piece + gap for piece, gap in rows)
)


def accepted(text: str) -> Article:
    try:
        return read(None, text=text)
    except ReadError:
        assume(False)
        raise


@settings(deadline=None)
@given(TEXTS)
def test_blocks(text: str) -> None:
    article = accepted(text)
    end = 0
    for block in article.blocks:
        assert block.kind in BLOCK_KINDS
        assert end <= block.start < block.end <= len(article.text)
        words = article.text[block.start : block.end]
        assert "\n" not in words
        assert words == words.strip()
        end = block.end


@settings(deadline=None)
@given(TEXTS)
def test_blocks_leave_out_only_markers_and_dashes(text: str) -> None:
    article = accepted(text)
    covered = {index for block in article.blocks for index in range(block.start, block.end)}
    left = "".join(character for index, character in enumerate(article.text) if index not in covered)
    assert not set(left) - set("\n •·▪◦‣●∙*-–—()0123456789.abcdefghijklmnopqrstuvwxyz")
    assert article.blocks
    assert article.text[-1] != "\n"


@settings(deadline=None)
@given(TEXTS)
def test_reading_is_idempotent(text: str) -> None:
    article = accepted(text)
    again = read(None, text=article.text, limit=len(article.text))
    assert again.text == article.text
    if not any(module.recognises(text) for module in FORMATS.values()):  # markup is gone the second time
        assert again == article


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_bytes_are_read_or_refused_in_words(data: bytes) -> None:
    with suppress(ReadError):
        assert read(None, text=data).text
