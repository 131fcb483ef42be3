"""Paragraphs of invented news go in; masks, parses and analyses come out, by one pipeline for the whole process."""

from collections.abc import Iterable
from datetime import date

from spacy.tokens import Token

from question_bank.language import pipeline
from question_bank.language.analysis import Analysis, analyse
from question_bank.language.clause import Clause
from question_bank.language.clauses import main_clauses
from question_bank.language.entities import Group
from question_bank.language.parsing import Parse, parse
from question_bank.language.passage import Context
from question_bank.language.standalone import standalone
from question_bank.model import Article, Block

PUBLISHED = date(2021, 5, 12)


def article(*paragraphs: str, title: str = "Invented", published: date | None = PUBLISHED) -> Article:
    """An article of the given paragraphs."""
    blocks, start = [], 0
    for words in paragraphs:
        blocks.append(Block("paragraph", start, start + len(words)))
        start += len(words) + 1
    return Article("a", title, "\n".join(paragraphs), published, blocks=tuple(blocks))


def parsed(*paragraphs: str) -> Parse:
    """The parse of some paragraphs."""
    return parse(pipeline.load(), article(*paragraphs))


def analysed(*paragraphs: str, title: str = "Invented", published: date | None = PUBLISHED) -> Analysis:
    """The analysis of some paragraphs."""
    return analyse(pipeline.load(), article(*paragraphs, title=title, published=published))


def group(analysis: Analysis, name: str) -> Group | None:
    """The entity of that full name."""
    return next((g for g in analysis.names.groups if g.name == name), None)


def token(analysis: Analysis, word: str, number: int = 0) -> Token:
    """The token with that text; `number` counts from 0 where there are several."""
    return [t for t in analysis.doc if t.text == word][number]


def slices(parse: Parse) -> list[str]:
    """The sentences as they stand in the article."""
    return [parse.article.text[s.start : s.end] for s in parse.sentences]


def clauses(sentence: str) -> list[Clause]:
    """The main clauses of a sentence."""
    analysis = analysed(sentence)
    return [clause for s in analysis.sentences for clause in main_clauses(analysis, s)]


def last_sentence(*paragraphs: str, context: Context | None = None, dated: bool = True) -> str:
    """The last sentence as it stands alone."""
    analysis = analysed(*paragraphs, published=PUBLISHED if dated else None)
    return standalone(analysis, analysis.sentences[-1].tokens, context)


def words(tokens: Iterable[Token]) -> str:
    """Tokens in order with single blanks."""
    return " ".join(t.text for t in tokens)
