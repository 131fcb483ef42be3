"""A name and its article's wording go in; whether the article is about its bearer, or only passes by, comes out."""

import re
from typing import Final

from question_bank.phrasing import is_famous
from question_bank.wording import Wording

COMES_LATE: Final = 0.4
"""The part of an article behind which it adds voices: who is heard before has a part in it."""
KNOWS: Final = re.compile(
    r"\b(?:[Pp]rofessor|scholar|academic|consultant|project manager|think tank|portfolio manager|cousin|neighbou?r"
    r"|grader|bystander|eyewitness"
    r"|resident|villager|retiree|passenger|survivor|voter|shopper|homeowner|tourist|fellow (?:at|of|in|with)"
    r"|(?:vice president|vice chairman|managing director|partner) (?:at|for) [A-Z]"
    r"|(?:Wealth|Asset|Capital) Management|Private Banking|Investors Service"
    r"|(?:[Cc]enter|[Cc]entre|[Ii]nstitute|[Cc]ouncil) (?:for|on) [A-Z]\w+ and)\b"
)
"""What makes somebody worth hearing on a matter in which he has no part, or by chance."""
COMMENTS: Final = re.compile(r"\b(?:analyst|strategist|economist|commentator|pollster|political scientist|observer)\b")
"""Who is heard because of what he knows."""
SPEAKS_FOR: Final = re.compile(r"\bspokes(?:man|woman|person)\b")
BESIDE_NAME: Final = 60
"""Characters before and behind a name in which a report says who that is."""
HEARD: Final = ("quotation", "statement", "stance")
"""Kinds of fact in which somebody is heard."""
MENTIONS_IN_PASSING: Final = 2
"""How often somebody without an office is named who only passes through a report: once, and once more as heard."""
NAMED_ONCE: Final = 1
"""Of 27 items on the words of people named once thirteen were worth asking, of 98 on the others 79."""


def is_prominent(wording: Wording, name: str) -> bool:
    """Whether the article is about this person: in its headline or lead, named often, meeting or speaking."""
    if wording.lenient:
        return True
    person, article = wording.people.get(name), wording.sheet.article
    opening = wording.sheet.sentences[:3]
    lead = article.text[: opening[-1].end] if opening else ""
    acting = [f.kind for f in wording.sheet.facts if any(m.entity == name for m in f.roles.values())]
    meets = "meeting" in acting
    speaks = person is not None and person.mentions > 1 and bool({"quotation", "statement"} & set(acting))
    named = name.split()[-1] in article.title or name in lead
    return meets or named or speaks or (person is not None and person.mentions > 2)


def is_passing(wording: Wording, name: str) -> bool:
    """Whether somebody is named once, or heard once and bears no office, and the article is about others."""
    person = wording.people.get(name)
    if wording.lenient or person is None or is_famous(name):
        return False
    if only_comments(wording, name) or _is_told_as(wording, name, SPEAKS_FOR):
        return True
    if person.mentions > (NAMED_ONCE if person.office else MENTIONS_IN_PASSING):
        return False
    heard = [f for f in wording.sheet.facts if f.kind in HEARD and any(m.entity == name for m in f.roles.values())]
    return len(heard) <= 1 and name.split()[-1] not in wording.sheet.article.title


def only_comments(wording: Wording, name: str) -> bool:
    """Whether somebody is heard because of what he knows, and the article is not about him: an analyst.

    So are a scholar, a banker, a neighbour who comes late in the article, and of whom it has not much more than that.
    """
    person, text = wording.people.get(name), wording.sheet.article.text
    seldom = person is None or person.mentions <= MENTIONS_IN_PASSING
    late = text.find(name) > COMES_LATE * len(text)
    return _is_told_as(wording, name, COMMENTS) or (seldom and late and _is_told_as(wording, name, KNOWS))


def _is_told_as(wording: Wording, name: str, calling: re.Pattern[str]) -> bool:
    """Whether the article says beside a name that its bearer has a calling; not of whom its title names."""
    text = wording.sheet.article.text
    at = text.find(name)
    near = text[max(0, at - BESIDE_NAME) : at + len(name) + BESIDE_NAME] if at >= 0 else ""
    return calling.search(near) is not None and name.split()[-1] not in wording.sheet.article.title
