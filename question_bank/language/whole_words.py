"""Words and a text go in; whether they stand there as whole words comes out."""

import re


def stands_in(words: str, text: str) -> bool:
    """Whether the text holds the words, not as a part of longer ones.

    Most of what is looked for does not stand in the text at all, and then no expression has to be compiled for it.
    """
    return words in text and re.search(rf"\b{re.escape(words)}\b", text) is not None
