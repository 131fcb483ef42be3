"""A sentence goes in; its quantities come out, each with its whole expression, value, unit and what softens it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from question_bank.language import number_shapes as shapes
from question_bank.language.dates import DateMention
from question_bank.language.number_figures import Figure, find_figures, is_name_number, scale_value
from question_bank.language.number_wording import accepted_figures
from question_bank.language.number_words import from_words, to_words

__all__ = [
    "ASKABLE",
    "KINDS",
    "Figure",
    "NumberMention",
    "accepted_wordings",
    "find_numbers",
    "from_words",
    "is_name_number",
    "to_words",
]

ASKABLE: Final = ("count", "percent", "money", "measure", "fraction", "multiple")
# What is found and named, so that nobody takes it for a count.
KINDS: Final = (*ASKABLE, "index", "ratio", "vague", "change", "choice", "compound", "age", "score", "ordinal")

# No expression before a figure is longer; searching the whole sentence for its end would cost more than all else.
_NEAR: Final = 60
_RANGE_JOINT: Final = re.compile(r"\s(?:to|and|or)\s|\s?[-‐‑–—]\s?")


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number with all that belongs to it; offsets into the text that was searched.

    `text` runs from the modifier to the unit ("more than $9,000", "40 to 60 percent"); `value_high` is set for
    ranges. `unit` is as written: a currency sign or word, "%", "per cent", a measure; empty for things that are
    counted. `surface` is `digits`, `words` or `mixed`. `definite` says that "the", "these", "all" or an owner stands
    before it, so that the number is taken as known ("the two leaders"). `figures` hold where the numbers stand.
    """

    start: int
    end: int
    text: str
    kind: str
    value: Decimal | None
    value_high: Decimal | None
    modifier: str
    unit: str
    surface: str
    definite: bool
    figures: tuple[Figure, ...]

    @property
    def askable(self) -> bool:
        """Whether the number states how many or how much; "one" is too often a pronoun."""
        return self.kind in ASKABLE and not (self.kind == "count" and self.value == 1)


def find_numbers(text: str, *, dates: Sequence[DateMention] | None = None) -> list[NumberMention]:
    """The numbers of a sentence in order; names ("Voyager 1"), years, clock times and phone numbers are left out.

    `dates` saves the search where `find_dates` has been asked about the same text already.
    """
    if not shapes.ANY_NUMBER.search(text):
        return []
    figures = find_figures(text, dates)
    mentions: list[NumberMention] = []
    place = 0
    while place < len(figures):
        pair = tuple(figures[place : place + 2])
        joined = len(pair) == 2 and _joint(text, pair[0], pair[1]) is not None
        chosen = pair if joined else pair[:1]
        mention = _mention(text, chosen)
        if mention is not None:
            mentions.append(mention)
        place += len(chosen)
    mentions += [
        _plain(text, match, kind)
        for kind, expression in (("ratio", shapes.RATIO), ("vague", shapes.VAGUE), ("ordinal", shapes.ORDINAL))
        for match in expression.finditer(text)
    ]
    return _apart(sorted(mentions, key=lambda mention: (mention.start, -mention.end)), text)


def _apart(mentions: list[NumberMention], text: str) -> list[NumberMention]:
    kept: list[NumberMention] = []
    for mention in mentions:
        if kept and mention.start < kept[-1].end:
            continue
        if kept and _is_change(text, kept[-1], mention):
            kept[-1], mention = replace(kept[-1], kind="change"), replace(mention, kind="change")
        kept.append(mention)
    return kept


def _is_change(text: str, first: NumberMention, second: NumberMention) -> bool:
    """ "From five people to six": two states, neither of them a range."""
    before, between = text[: first.start], text[first.end : second.start]
    return bool(re.search(r"\bfrom\s$", before) and re.fullmatch(r"(?:\s[\w-]+){0,3}\sto\s", between))


def _plain(text: str, match: re.Match[str], kind: str) -> NumberMention:
    words = match.group()
    surface = "digits" if words[0].isdigit() else "words"
    return NumberMention(match.start(), match.end(), words, kind, None, None, "", "", surface, False, ())


def _joint(text: str, first: Figure, second: Figure) -> str | None:
    """The words between two figures of one range or choice; None where they are two numbers."""
    between = re.sub(r"^(?:\s?%|\s(?:percent|per\s?cent))", "", text[first.end : second.start])
    if not _RANGE_JOINT.fullmatch(between) or "fraction" in (first.form, second.form):
        return None
    if between.strip() == "and" and not re.search(r"\bbetween\s(?:the\s)?$", text[: first.start], re.IGNORECASE):
        return None
    return between.strip() or between


def _mention(text: str, figures: tuple[Figure, ...]) -> NumberMention | None:
    first, last = figures[0], figures[-1]
    unit, end = _unit(text, last)
    unit = first.symbol or unit
    tail = shapes.TAIL.match(text[end:])
    end += tail.end() if tail else 0
    low, high = _values(figures)
    modifier, start = _modifier(text, figures, low, unit)
    kind = _kind(text, figures, unit, end, low, high)
    if kind == "count" and len(figures) == 1 and first.text.lower() == "one":
        return None  # "one" is a pronoun more often than a count
    if kind in ("age", "compound"):
        unit, end = "", last.end
    return NumberMention(
        start=start,
        end=end,
        text=text[start:end],
        kind=kind,
        value=low,
        value_high=high,
        modifier=modifier,
        unit=unit,
        surface=_surface(figures),
        definite=shapes.DEFINITE_BEFORE.search(text[max(0, start - 20) : start]) is not None,
        figures=figures,
    )


def _modifier(text: str, figures: tuple[Figure, ...], low: Decimal, unit: str) -> tuple[str, int]:
    """The words that soften the figure, and where they begin."""
    start = figures[0].start
    window = max(0, start - _NEAR)
    before = text[window:start]
    found = (shapes.BETWEEN.search(before) if len(figures) > 1 else None) or shapes.MODIFIER.search(before)
    if not found or (low < 10 and not unit and shapes.PREPOSITION.search(found.group())):
        return "", start
    return found.group().strip(), window + found.start()


def _values(figures: tuple[Figure, ...]) -> tuple[Decimal, Decimal | None]:
    """The lower figure of "2 to 3 million" borrows the scale of the upper one."""
    if len(figures) == 1:
        return figures[0].value, None
    first, last = figures
    borrowed = first.scale or (last.scale if first.value < last.value else "")
    return first.coefficient * scale_value(borrowed), last.value


def _surface(figures: tuple[Figure, ...]) -> str:
    if all(figure.form != "digits" for figure in figures):
        return "words"
    return "mixed" if any(figure.scale for figure in figures) else "digits"


def _unit(text: str, figure: Figure) -> tuple[str, int]:
    after = text[figure.end :]
    for expression in (shapes.PERCENT, shapes.CURRENCY, shapes.MEASURE, shapes.TIMES):
        found = expression.match(after)
        if found:
            whole = found.group()
            words = whole.strip(" -‐") if expression is not shapes.TIMES else "times"
            used = whole if expression is not shapes.TIMES else " times"
            return words, figure.end + len(used)
    return "", figure.end


def _kind(text: str, figures: tuple[Figure, ...], unit: str, end: int, low: Decimal, high: Decimal | None) -> str:
    first, last = figures[0], figures[-1]
    before, after = text[max(0, first.start - _NEAR) : first.start], text[last.end :]
    if _is_age(before, after, low):
        return "age"
    if high is not None and _is_score(text, first, last, low, high, unit):
        return "score"
    if first.form == "fraction" and re.match(r"\s(?:majority|share|stake|vote)\b", after):
        return "compound"
    if re.match(r"[-‐‑][A-Za-z]", text[end:]) or re.match(r"[-‐‑][A-Za-z]", after):
        return "compound"
    if high is not None and re.fullmatch(r"\s*or\s*", text[first.end : last.start]):
        return "choice"
    if high is not None and (re.search(r"\bfrom\s$", before) or high <= low):
        return "change"
    if first.symbol or shapes.CURRENCY.match(after):
        return "money"
    if unit and shapes.PERCENT.match(after):
        return "percent"
    if unit == "times":
        return "multiple"
    if unit:
        return "measure"
    if first.form == "fraction" and not first.scale:
        return "fraction"
    return "index" if "." in last.text and not last.scale else "count"


def _is_age(before: str, after: str, low: Decimal) -> bool:
    if shapes.AGE_AFTER.match(after) or shapes.AGE_BEFORE.search(before):
        return True
    if not 0 < low < 120 or low != int(low):
        return False
    closed = re.match(r"\s*(?:[.,;)!?]|$)", after) is not None
    if shapes.AGE_PERSON.search(before):
        return closed
    return bool(shapes.NAME_COMMA.search(before)) and re.match(r"[,)]", after) is not None


def _is_score(text: str, first: Figure, last: Figure, low: Decimal, high: Decimal, unit: str) -> bool:
    """ "3-1", or "1–2" beside a word of winning: a dash between small figures that no unit follows."""
    dashed = re.fullmatch(r"[-‐‑–—]", text[first.end : last.start]) is not None
    if not dashed or unit or first.symbol or max(low, high) > 200:
        return False
    around = text[max(0, first.start - 40) : first.start] + " " + text[last.end : last.end + 20]
    counted = re.match(r"\s(?:[a-z]+\s)?(?:[a-z]+s|people|men|women|children)\b", text[last.end :]) is not None
    return low >= high or bool(shapes.SCORE_WORDS.search(around)) or not counted


def accepted_wordings(mention: NumberMention) -> list[str]:
    """What a student may type for a number, the article's own words first: with and without modifier and unit."""
    core = mention.text
    if mention.modifier and core.lower().startswith(mention.modifier.lower()):
        core = core[len(mention.modifier) :].strip()
    bare = [mention.text, core]
    return list(
        dict.fromkeys([*bare, *accepted_figures(mention.figures, mention.value, mention.value_high, mention.unit)])
    )
