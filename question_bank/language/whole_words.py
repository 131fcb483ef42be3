"""Words and a text go in; whether they stand there as whole words comes out."""


def stands_in(words: str, text: str) -> bool:
    """Whether the text holds the words, not as a part of longer ones; nothing stands in a text that is empty.

    Letters beside the words are looked at one by one: to compile an expression for each name costs more than all else.
    """
    at = text.find(words) if words else -1
    while at >= 0:
        end = at + len(words)
        if _parts(text[at - 1 : at], words[0]) and _parts(text[end : end + 1], words[-1]):
            return True
        at = text.find(words, at + 1)
    return False


def _parts(beside: str, edge: str) -> bool:
    """Whether a word begins or ends between two characters, as `\\b` of an expression has it; "" is the text's end."""
    return _is_of_word(beside) != _is_of_word(edge)


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"
