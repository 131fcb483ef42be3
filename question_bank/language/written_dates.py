"""Tokens of a clause go in; how its dates are written out ("on 9 July 2023" for "Sunday") comes out, or a doubt."""

import re
from typing import Final

from spacy.tokens import Token

from question_bank.language.analysis import Analysis
from question_bank.language.dates import in_words
from question_bank.language.doubts import Unclear

NAMED_DAY: Final = re.compile(
    r"day\b|\b(?:tonight|tomorrow|week|weekend|month|year|morning|evening|night)\b", re.IGNORECASE
)
"""What of a date only the day of the article makes a day; the hour of the day or "ten days" does without."""

OTHER_END: Final = re.compile(r"^late .*day morning\b|^early .*day (?:afternoon|evening|night)\b")
"""The end of a part of the day that is not that end of the day."""
OF_KIND: Final = re.compile(r"(?:al|ic|ary|an|ional)$")
"""Adjectives that tell the kind, and may stand behind a year: "the 2020 presidential election"."""
FROM_ANOTHER: Final = re.compile(
    r"(?:that|the (?:same|next|following|previous)) (?:day|night|morning|afternoon|evening)"
    r"|(?:an?|one|two|three|four|five|six) (?:hour|day|week|month)s? (?:after|before|earlier|later)",
    re.IGNORECASE,
)
"""A day that is counted from another, and clear where that stands before it: "on 3 May 2021 … the next morning"."""


def written_dates(
    analysis: Analysis, tokens: list[Token], *, opens: bool = False
) -> dict[int, tuple[str, int, set[int]]]:
    """For the first token of each date: its words in full, its last token, and the tokens it covers.

    What cannot be placed raises Unclear; of the sentence that opens an article an hour of the day may stay as it is.
    """
    table: dict[int, tuple[str, int, set[int]]] = {}
    indices = {token.i for token in tokens}
    for sentence in {analysis.parse.sentence_of[token.i] for token in tokens}:
        told = False
        for mention, inside in analysis.dates.get(sentence, []):
            covered = [token for token in inside if token.i in indices]
            if not covered:
                continue
            if len(covered) < len(inside):
                raise Unclear("date-cut", mention.text)
            if mention.span is None:
                if told and FROM_ANOTHER.fullmatch(mention.text):
                    continue
                if (mention.relative or mention.needs_tense) and not (opens and not NAMED_DAY.search(mention.text)):
                    raise Unclear("relative-date", mention.text)
                continue
            told = mention.span.granularity == "day"
            before = covered[0].nbor(-1).lower_ if covered[0].i else ""
            if OTHER_END.search(f"{before} {mention.text}"):
                raise Unclear("relative-date", mention.text)  # "late Sunday morning" is not late on Sunday
            covered = _with_earlier(analysis, covered, indices, mention.text)
            after = analysis.doc[covered[-1].i + 1] if covered[-1].i + 1 < len(analysis.doc) else None
            if after is not None and after.text in ("'s", "’s"):
                if mention.span.granularity != "year" or not mention.relative or after.i not in indices:
                    raise Unclear("relative-date", mention.text)  # "Sunday's election"
                following = analysis.doc[after.i + 1] if after.i + 1 < len(analysis.doc) else after
                if following.pos_ == "ADJ" and not OF_KIND.search(following.lower_):
                    raise Unclear("relative-date", mention.text)  # "the 2020 long strike"
                table[covered[0].i] = f"the {in_words(mention.span)}", after.i, {t.i for t in (*covered, after)}
                continue  # "this year's election"
            opening = opens and covered[0].i == tokens[0].i and covered[0].lower_ in ("today", "yesterday")
            if (
                mention.relative
                and not opening
                and any(t.dep_ in ("compound", "nmod", "amod") and t.head.i > covered[-1].i for t in covered)
            ):
                raise Unclear("relative-date", mention.text)  # "his entire Thursday schedule"
            if mention.relative or not re.search(r"\d{4}", mention.text):
                first = covered[0]
                if first.lower_ in ("on", "in", "by", "until", "since", "before", "after", "from") and len(covered) > 1:
                    covered = covered[1:]
                if mention.approximate:
                    raise Unclear("relative-date", mention.text)
                words = in_words(mention.span)
                table[covered[0].i] = (
                    _with_preposition(analysis, covered, words, mention.span.granularity),
                    covered[-1].i,
                    {t.i for t in covered},
                )
    return table


def _with_earlier(analysis: Analysis, covered: list[Token], indices: set[int], text: str) -> list[Token]:
    """The tokens of a date with "earlier" before "today", which then is part of it. Raises Unclear."""
    before = analysis.doc[covered[0].i - 1] if covered[0].i else None
    if before is None or before.lower_ not in ("earlier", "later"):
        return covered
    if before.lower_ == "earlier" and text.lower() == "today" and before.i in indices:
        return [before, *covered]
    raise Unclear("relative-date", text)


def _with_preposition(analysis: Analysis, dated: list[Token], words: str, granularity: str) -> str:
    first = dated[0]
    before = analysis.doc[first.i - 1].lower_ if first.i else ""
    if before in (
        "on",
        "in",
        "by",
        "until",
        "till",
        "since",
        "before",
        "after",
        "from",
        "to",
        "through",
        "throughout",
        "and",
        "of",
        "for",
        "between",
        "during",
        "late",
        "early",
        "mid",
        "least",
        "most",
    ):
        if before == "on" and granularity != "day":
            raise Unclear("relative-date", words)
        return words
    if before in ("the", "a", "an", "this", "that") or before.endswith(("'s", "’s")):
        raise Unclear("relative-date", words)
    head = next((token for token in dated if token.head not in dated), first)  # "morning" of "this morning"
    if head.dep_ in ("npadvmod", "advmod", "nmod", "pobj", "tmod", "obl", "nsubj", "compound", "dobj"):
        return f"{'on' if granularity in ('day', 'range') else 'in'} {words}"
    raise Unclear("relative-date", words)
