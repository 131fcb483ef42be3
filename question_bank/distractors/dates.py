"""The span of days that is the key goes in; wrong dates of the same granularity, in the same words, come out."""

import random
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import Final

from question_bank.language.date_readings import month_span, year_span
from question_bank.language.dates import in_words
from question_bank.model import TimeSpan

NEAR: Final = "near"
FROM_ARTICLE: Final = "from_article"

_DAYS: Final = 9
_STEPS: Final = 6
_LONGEST: Final = 14
# A year of the article further off than this tempts nobody.
_SAME_AGE: Final = 30
_SPARE: Final = 3


def propose(
    key: TimeSpan,
    *,
    published: date | None,
    planned: bool,
    avoid: Sequence[TimeSpan] = (),
    from_article: Sequence[TimeSpan] = (),
    rng: random.Random,
    style: str = "british",
) -> list[tuple[str, str]]:
    """Wrong options with the reason kind (`near` or `from_article`), at least three or none.

    Days lie up to nine days from the key, months and years up to six, ranges keep their length and share no day with
    the key. What was done never lies after publication, what is planned never before it; `avoid` holds the dates that
    the article gives the fact. Of the first three, none to three are earlier than the key, as `rng` decides, so use
    them in this order; the others are spare. `from_article` offers other years of the article to a key that is a year.
    """
    move = _mover(key)
    if move is None or not 1100 <= key.start.year <= 2900 or not _in_time(key, published, planned):
        return []
    steps = [step for step in _offsets(key) if _usable(move(step), key, published, planned, avoid)]
    chosen = _chosen(steps, _gap(key), rng)
    if len(chosen) < 3:
        return []
    texts = [(in_words(move(step), style=style), NEAR) for step in chosen]
    return _with_article_year(texts, chosen, key, published, planned, avoid, from_article, rng)


def _mover(key: TimeSpan) -> Callable[[int], TimeSpan] | None:
    """The function that moves a span by whole steps of its own unit; None for what has no near neighbours."""
    if _is_whole_years(key):
        size = len(_decade_of(key)) or 1
        return lambda step: year_span(key.start.year + size * step, key.end.year + size * step)
    if key.start.day == 1 and (key.end + timedelta(days=1)).day == 1:
        return lambda step: TimeSpan(_month(key.start, step).start, _month(key.end, step).end)
    if (key.end - key.start).days >= _LONGEST:
        return None
    return lambda step: TimeSpan(key.start + timedelta(days=step), key.end + timedelta(days=step))


def _decade_of(key: TimeSpan) -> range:
    """The years of a key like "the 1990s"; empty for any other."""
    years = range(key.start.year, key.end.year + 1)
    return (
        years
        if _is_whole_years(key) and len(years) == 10 and key.start.year % 10 == 0 and key.start.year % 100
        else range(0)
    )


def _is_whole_years(key: TimeSpan) -> bool:
    return (key.start.month, key.start.day, key.end.month, key.end.day) == (1, 1, 12, 31)


def _month(day: date, step: int) -> TimeSpan:
    months = day.year * 12 + day.month - 1 + step
    return month_span(months // 12, months % 12 + 1)


def _gap(key: TimeSpan) -> int:
    """How many steps two options must lie apart: ranges of days and months do not overlap."""
    if _is_whole_years(key):
        return 1
    if key.granularity == "range" and key.start.day == 1 and (key.end + timedelta(days=1)).day == 1:
        return (key.end.year - key.start.year) * 12 + key.end.month - key.start.month + 1
    return (key.end - key.start).days + 1 if key.granularity == "range" else 1


def _offsets(key: TimeSpan) -> list[int]:
    gap = _gap(key)
    if len(_decade_of(key)) == 10:
        return [-3, -2, -1, 1, 2, 3]
    near = _DAYS if key.granularity == "day" or gap == 2 else _STEPS
    furthest = max(near, 3 * gap)
    return [step for step in range(-furthest, furthest + 1) if abs(step) >= gap]


def _in_time(span: TimeSpan, published: date | None, planned: bool) -> bool:
    """What is done may lie in the month or year of publication, which has begun; what is planned likewise."""
    if published is None:
        return True
    if planned:
        return span.end >= published if span.granularity in ("month", "year") else span.start >= published
    return span.start <= published if span.granularity in ("month", "year") else span.end <= published


def _usable(span: TimeSpan, key: TimeSpan, published: date | None, planned: bool, avoid: Iterable[TimeSpan]) -> bool:
    if not _in_time(span, published, planned):
        return False
    if len(in_words(span).split()) != len(in_words(key).split()):
        return False  # "30 June to 2 July" beside "9–12 July" would be the odd one
    return not any(_meets(span, other) for other in avoid if other != key)


def _meets(span: TimeSpan, other: TimeSpan) -> bool:
    """Whether an option would be true by another date of the fact: a day of its stretch, the month of its day."""
    if (other.end - other.start).days <= _LONGEST:
        return span.start <= other.end and other.start <= span.end
    return span.start <= other.start and other.end <= span.end


def _chosen(steps: Sequence[int], gap: int, rng: random.Random) -> list[int]:
    """Three steps, of which as many lie before the key as the dice say and room allows, then some spare ones."""
    before = _spread([step for step in steps if step < 0], gap, rng)
    after = _spread([step for step in steps if step > 0], gap, rng)
    wanted = rng.randrange(4)
    earlier = min(max(wanted, 3 - len(after)), len(before))
    first = before[:earlier] + after[: 3 - earlier]
    rng.shuffle(first)
    spare = before[earlier:] + after[3 - earlier :]
    rng.shuffle(spare)
    return first + spare[:_SPARE]


def _spread(steps: Sequence[int], gap: int, rng: random.Random) -> list[int]:
    """As many steps in random order as keep the gap from each other."""
    if gap > 1:
        return sorted((step for step in steps if step % gap == 0), key=abs)
    pool = list(steps)
    rng.shuffle(pool)
    return pool


def _with_article_year(
    texts: list[tuple[str, str]],
    chosen: Sequence[int],
    key: TimeSpan,
    published: date | None,
    planned: bool,
    avoid: Sequence[TimeSpan],
    from_article: Sequence[TimeSpan],
    rng: random.Random,
) -> list[tuple[str, str]]:
    """One year of the article takes the place of a near one on the same side of the key."""
    if key.granularity != "year":
        return texts
    used = {text for text, _ in texts}
    years = sorted(
        {
            span.start.year
            for span in from_article
            if span.granularity == "year"
            and 0 < abs(span.start.year - key.start.year) <= _SAME_AGE
            and _usable(span, key, published, planned, avoid)
        }
    )
    rng.shuffle(years)
    for year in years:
        side = [place for place in range(3) if (chosen[place] < 0) == (year < key.start.year)]
        if str(year) in used:
            return [(text, FROM_ARTICLE if text == str(year) else kind) for text, kind in texts]
        if side:
            return [(str(year), FROM_ARTICLE) if place == side[0] else text for place, text in enumerate(texts)]
    return texts
