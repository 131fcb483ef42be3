"""Bytes in every encoding that an article may come in, and bytes that are none."""

import pytest

from question_bank.errors import ReadError
from question_bank.readers.decoding import decode

TEXT = "“Café ’95” is Beyoncé’s – at 5 € in the town of Łódź."
WESTERN = "“Café ’95” is Beyoncé’s – at 5 € in the old town by the harbour, where all of the boats are kept."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_encodings(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "a.txt") == TEXT


def test_big_endian_with_its_mark() -> None:
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be"), "a.txt") == TEXT


def test_windows_text() -> None:
    assert decode(WESTERN.encode("cp1252"), "a.txt") == WESTERN


def test_declared_encoding_counts_where_utf8_fails() -> None:
    assert decode("Łódź and Kraków".encode("iso-8859-2"), "a.html", declared="iso-8859-2") == "Łódź and Kraków"
    assert decode(TEXT.encode(), "a.html", declared="iso-8859-2") == TEXT
    assert decode(WESTERN.encode("cp1252"), "a.html", declared="no-such-encoding") == WESTERN
    assert decode(WESTERN.encode("cp1252"), "a.html", declared="rot13") == WESTERN


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04...", "Word"),
        (b"\x89PNG\r\n\x1a\n...", "picture"),
        (b"The\x00 boat\x00s", "binary"),
        (b"\x01\x02\x03\x04 boats", "binary"),
        (b"\x81\x8d\x8f boats in the harbour and at the pier of the town", "Windows-1252"),
        ("Łódź, Kraków, Gdańsk and the boats".encode()[:-1] + b"\xc5", "Windows-1252"),
        (b"\xff\xfe\x00", "utf-16"),
    ],
)
def test_refusals_name_the_file_and_a_remedy(data: bytes, words: str) -> None:
    with pytest.raises(ReadError) as caught:
        decode(data, "harbour.txt")
    message = str(caught.value)
    assert message.startswith("harbour.txt ")
    assert words in message
    assert "give a file" in message or "save the article as" in message
