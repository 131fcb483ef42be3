"""What the tests of the readers share: prose of their own, and blocks as pairs of kind and text."""

from question_bank.model import Article
from question_bank.readers import read

PROSE = "The mayors of the four harbour towns said on Monday that they will run a common ferry from next spring."


def pairs(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def kinds_around(line: str) -> list[str]:
    """Kinds of the blocks that a line makes between two paragraphs."""
    article = read(None, text=f"Ferry plan agreed\n\n{PROSE}\n\n{line}\n\n{PROSE}\n")
    return [kind for kind, _ in pairs(article)][2:-1]
