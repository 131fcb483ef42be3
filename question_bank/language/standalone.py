"""Tokens of an article go in; the same words as one can read them without the article come out, or the reason why not.

Names are given in full, safe pronouns named, relative dates resolved, marks of quoted fragments kept whole. What would
dangle ("the ruling", "they", "on Sunday" without a date) raises Unclear.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from spacy.tokens import Token

from question_bank.language.analysis import Analysis
from question_bank.language.anchors import definite_is_clear, described, has_headline, named_in_title, shared_article
from question_bank.language.context_words import (
    FIRST_SECOND,
    NEEDS_CONTEXT,
    SUBJECTS,
    finite_below,
    goes_on,
    is_harmless,
    is_of_the_day,
    is_stand_in,
    stands_for_noun,
)
from question_bank.language.doubts import Unclear
from question_bank.language.fragments import check_fragments, check_hyphens, check_told, left_out_after, marks, tidy
from question_bank.language.house_style import in_house_style
from question_bank.language.passage import Context, Passage
from question_bank.language.verbs import shifted
from question_bank.language.written_dates import written_dates
from question_bank.language.written_names import check_lone_name, is_abbreviation, names_fully, written_name
from question_bank.language.written_pronouns import written_pronoun

FOREIGN: Final = re.compile(r"[\u0370-\u1dff\u2e80-\uffff]")
"""Letters that are not Latin: a remark of the paper on the words of another language."""
COURTESY: Final = frozenset(("Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms"))
ORDINALS: Final = frozenset("first second third fourth fifth latter former last".split())
POSSESSED: Final = re.compile(r"(?:[A-Z][\w.-]* )*[A-Z][\w.-]*[’'](?:s\b|(?= ))")
"""Fuller words that "the" cannot stand before: "Ada Kern’s budget" for "the budget"."""
LINKING: Final = frozenset("subsequently also however meanwhile moreover furthermore additionally".split())
"""Words that lead on from the sentence before, and without which the sentence says the same."""


def standalone(analysis: Analysis, tokens: Iterable[Token], context: Context | None = None) -> str:
    """The words of the tokens (in order, gaps allowed) as they can stand alone. Raises Unclear."""
    context = context or Context()
    inside = _trimmed(sorted(tokens, key=lambda token: token.i), context)
    check_fragments(analysis, inside)
    check_hyphens(analysis, inside)
    told = in_house_style(tidy("".join(_pieces(Passage(analysis, context, inside, list(context.named))))))
    check_told(told)
    return told


def _trimmed(tokens: list[Token], context: Context) -> list[Token]:
    """Without what was dropped, and without marks at the ends that belong to what stood around."""
    tokens = [token for token in tokens if token.i not in context.dropped and not token.is_space]
    while tokens and (tokens[-1].is_punct and tokens[-1].text not in "%”’)"):
        tokens.pop()
    while tokens and tokens[0].is_punct and tokens[0].text not in "“‘(":
        tokens.pop(0)
    if not tokens:
        raise Unclear("empty")
    return tokens


def _pieces(passage: Passage) -> Iterator[str]:
    """What is written for one token after the other, each piece with its quotation marks and the blank behind it."""
    doc, tokens = passage.analysis.doc, passage.tokens
    dates = written_dates(passage.analysis, tokens, opens=passage.context.opens)
    opening, closing = marks(passage.analysis, tokens)
    if passage.context.past:
        passage.context.shift |= finite_below(tokens)
    skip: set[int] = set()
    for token in tokens:
        if token.i in skip:
            continue
        if token.i in dates:
            text, last, covered = dates[token.i]
        else:
            text, last = _word(passage, token)
            covered = set(range(token.i, last + 1))
        skip |= covered
        passage.written.append(token)
        if text:
            mark_first = "“" if token.i in opening else ""
            mark_last = "”" if last in closing or token.i in closing else ""
            parted = doc[last].whitespace_ or (last + 1 < len(doc) and left_out_after(tokens, last))
            yield mark_first + text + mark_last + (" " if parted else "")


def _word(passage: Passage, token: Token) -> tuple[str, int]:
    """What is written for a token or the name it begins, and the last token (its index) that this covers."""
    group = passage.analysis.names.of_token.get(token.i)
    if FOREIGN.search(token.text):
        raise Unclear("foreign-letters", token.text)
    if token.i in passage.context.clear:
        return token.text, token.i
    if is_of_the_day(token) and not passage.quotes(token):
        return "", token.i
    if token.text in COURTESY and names_fully(passage, token.i + 1):
        return "", token.i  # "Ada Kern" for "Mrs. Kern"
    if passage.context.opens and group is None:
        return _of_opening(passage, token), token.i
    if is_abbreviation(passage, token):
        raise Unclear("acronym", token.text)
    if token.lower_ == "there" and token.dep_ != "expl" and not passage.quotes(token):
        raise Unclear("needs-context", token.text)
    if group is not None:
        return written_name(passage, token, group)
    return _within(passage, token), token.i


def _of_opening(passage: Passage, token: Token) -> str:
    """A word of the first sentence: its pronouns and definite nouns mean what the sentence itself tells."""
    if token.lower_ == "co":
        raise Unclear("torn-word", token.text)
    if passage.quotes(token):
        return token.text
    if token.pos_ in ("PRON", "DET") and token.lower_ in FIRST_SECOND:
        raise Unclear("dangling-pronoun", token.text)
    alone = token.i == 0 or not token.nbor(-1).text[:1].isupper()
    if alone and token.text in passage.analysis.bare_names and token.dep_ in SUBJECTS:
        raise Unclear("bare-surname", token.text)
    return shifted(token) if token.i in passage.context.shift else token.text


def _within(passage: Passage, token: Token) -> str:
    """A word that is no known name, behind the first sentence of an article."""
    if token.lower_ == "co":
        raise Unclear("torn-word", token.text)  # "co-founded", parted at its hyphen
    check_lone_name(passage, token)
    pronoun = written_pronoun(passage, token)
    if pronoun is not None:
        return pronoun
    if _goes_unsaid(passage, token):
        return ""
    _check_context(passage, token)
    if passage.quotes(token):
        return token.text
    if token.i in passage.context.shift:
        return shifted(token)
    return _noun(passage, token) if token.pos_ in ("NOUN", "PROPN") else token.text


def _goes_unsaid(passage: Passage, token: Token) -> bool:
    """Whether an adverb says nothing in words that stand alone: "also", or "now" under a report with its day."""
    links = token.lower_ in LINKING and token.dep_ in ("advmod", "cc")
    of_the_day = token.lower_ in ("currently", "now") and token.dep_ == "advmod" and _is_dated(passage.analysis)
    return (links or of_the_day) and not passage.quotes(token)


def _is_dated(analysis: Analysis) -> bool:
    """Whether the stem names the report and its day, so that "now" need not be said."""
    return has_headline(analysis) and analysis.article.published is not None


def _check_context(passage: Passage, token: Token) -> None:
    """Raises Unclear where a word compares with, counts on from or points to what stands before."""
    low = token.lower_
    if low == "counterpart":
        raise Unclear("dangling-definite", "counterpart")
    if low == "well" and token.i and token.nbor(-1).lower_ == "as" and not goes_on(token):
        raise Unclear("needs-context", "as well")
    counts = token.tag_ in ("JJ", "RB") and low in ORDINALS and stands_for_noun(token)
    compares = low in NEEDS_CONTEXT and not is_harmless(token)
    if (counts or compares or is_stand_in(token)) and not passage.quotes(token):
        raise Unclear("needs-context", token.text)


def _noun(passage: Passage, token: Token) -> str:
    """A noun with "the" must be clear by its own words, or be named by the fuller words used before."""
    determiner = next((c for c in token.children if c.lower_ == "the" and c.i < token.i), None)
    determiner = determiner or shared_article(token)
    if determiner is None or determiner not in passage.tokens:
        return token.text
    if definite_is_clear(passage.analysis, token, passage.tokens, passage.written):
        return token.text
    description = described(passage.analysis, token)
    if description is not None and not POSSESSED.match(description):
        return description
    if named_in_title(passage.analysis, token):
        passage.context.by_title = True
        return token.text
    raise Unclear("dangling-definite", f"the {token.text}")
