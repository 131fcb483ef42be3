"""A sentence goes in; whether it tells news of the article's own time, and not background, comes out."""

import re
from typing import Final

from question_bank.headline import tells_life
from question_bank.language.analysis import Analysis
from question_bank.language.parsing import ParsedSentence

_YEAR: Final = re.compile(r"\b(?:1\d|20)\d\d\b")
_BACK: Final = frozenset(("ago", "once", "formerly", "earlier", "previously", "originally", "then"))


def is_life(analysis: Analysis) -> bool:
    """Whether the article tells a life: its title is the name of a person."""
    return tells_life(analysis.article, (group.name for group in analysis.names.people()))


def is_recent(analysis: Analysis, sentence: ParsedSentence) -> bool:
    """Whether no other year and no word of looking back stands in the sentence or the one before it.

    Without a day of publication nothing is dated by it, so nothing can be dated wrongly.
    """
    published = analysis.article.published
    if published is None:
        return True
    near = analysis.sentences[max(0, sentence.index - 1) : sentence.index + 1]
    years = {year for s in near for year in _YEAR.findall(s.tokens.text)}
    looks_back = not _BACK.isdisjoint(sentence.words)
    return years <= {str(published.year)} and not looks_back and "last year" not in sentence.tokens.text


def tells_news(analysis: Analysis, sentence: ParsedSentence) -> bool:
    """Whether an undated past needs no date of its own: in a life, or recent and not in the last part of a report."""
    if is_life(analysis) or analysis.article.published is None:
        return True
    return is_recent(analysis, sentence) and sentence.index <= 2 + 0.6 * len(analysis.sentences)
