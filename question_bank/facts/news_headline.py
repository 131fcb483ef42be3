"""A headline goes in; each name or number of it that the lead bears out comes out, with the sentences that do."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from question_bank.facts.elements import is_organisation
from question_bank.facts.headline_words import (
    is_another,
    is_coded,
    is_named,
    is_one_of_list,
    is_part,
    names_before,
    plays,
    times_told,
)
from question_bank.facts.naming import is_general
from question_bank.facts.news_opening import is_person, speaks_of_itself
from question_bank.facts.torn_names import is_torn
from question_bank.headline import content, headline
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.entities import Group
from question_bank.language.misprints import LINKED
from question_bank.language.numbers import NumberMention, find_numbers
from question_bank.language.parsing import ParsedSentence
from question_bank.model import Mention

ROLES: Final = {"PERSON": "person", "GPE": "place", "ORG": "organisation"}
BORNE_OUT: Final = 0.55
"""The share of the other words of a headline from which on one sentence bears it out, and two must do so together."""
LEAST_BORNE_OUT: Final = 0.5
"""The share that one sentence must have where no two in a row have so much."""
WHOLLY_BORNE_OUT: Final = 0.65
"""The share that they must have of what is said by whom a headline only names: "Kern: No bridge for Norvik"."""
PARTS: Final = re.compile(r"[:;] | [–—-] ")
"""What parts a headline tells two things by."""
QUOTED: Final = re.compile(r"(?<!\w)[‘'“\"]([^‘’'“”\"]+(?:[’']\w[^‘’'“”\"]*)*)[’'”\"](?!\w)")
"""What a headline has between quotation marks."""
FEW: Final = tuple("one two three four five six seven eight nine ten dozens most some half all none".split())
ADDS: Final = 2
"""Words of the headline by which a second sentence must bear out more than the first alone, to be cited with it."""
LEAST_LEFT: Final = 3
"""Words of a headline that must be left to tell by which name it is completed."""
OLDEST_AT_LAW: Final = 25
"""Years of an age from which on something is allowed: any other is absurd, or as good as the right one."""
PASSING_MARK: Final = re.compile(r"\b(?:tops?|topped|cross(?:es|ed)?|surpass(?:es|ed)?|exceeds?|passes)(?: \w+)? $")
"""Before the figure of a day that is another the day after."""
HURT: Final = re.compile(r"\b(?:injur\w+|wound\w*|hurt|hurts)\b", re.IGNORECASE)
"""Who is taken to hospital need not stay alive: how many were hurt, only a word for it tells."""
MAGNITUDE: Final = re.compile(r"\s?(?:hundred|thousand|million|billion|trillion)\b", re.IGNORECASE)
COUNTS: Final = ("count", "money", "percent")


def told_by_headline(
    analysis: Analysis, lead: Sequence[ParsedSentence]
) -> Iterator[tuple[dict[str, Mention], list[ParsedSentence]]]:
    """For each element of the headline its roles, and the sentences that show it in what the headline tells."""
    title = headline(analysis.article)
    lead = [sentence for sentence in lead if not _is_of_page(analysis, sentence, title)]
    whole = Mention(title, title, "HEADLINE")
    own = title and speaks_of_itself(analysis, title) and "interview" not in title.lower()
    for role, key, kind in _elements(analysis, title) if title and not own and not is_coded(title) else ():
        rest = content(title) - content(key)
        naming = [s for s in lead if role != "place" or _names_place(analysis, s, key)]
        least = LEAST_LEFT + (role == "person" and key not in title)  # "Kern, Caught on Video, Apologizes"
        shown = _shown(analysis, lead, naming, key, title) if len(rest) >= least else []
        if shown:
            text = analysis.article.text
            start = next(
                s.start + text[s.start : s.end].lower().index(key.lower()) for s in shown if _has(analysis, s, key)
            )
            yield {"heading": whole, role: Mention(key, key, kind, start, start + len(key))}, shown


def _is_of_page(analysis: Analysis, sentence: ParsedSentence, title: str) -> bool:
    """Whether a line repeats the headline itself, behind a picture's, or has the titles of other reports in it."""
    text = analysis.article.text[sentence.start : sentence.end]
    return title in text or LINKED.search(text) is not None


def _shown(
    analysis: Analysis,
    lead: Sequence[ParsedSentence],
    naming: Sequence[ParsedSentence],
    key: str,
    title: str,
) -> list[ParsedSentence]:
    """The one sentence, or the two in a row, that have the key and most of the rest of the headline, but enough of it.

    Two are cited only where neither alone bears the headline out, and each adds to the other.

    The key must stand in one of the sentences that name what it means, and half of what the headline quotes in them.
    """
    rest = content(title) - content(key)

    def borne_out(run: list[ParsedSentence]) -> int:
        return len(content(_text(analysis, run)) & rest)

    def has_key(sentence: ParsedSentence) -> bool:
        return sentence in naming and _has(analysis, sentence, key)

    hurt = next(iter(find_numbers(key)), None) is not None and HURT.search(title.partition(key)[2]) is not None

    quoted = content(" ".join(QUOTED.findall(title))) & rest

    def gained(pair: tuple[ParsedSentence, ParsedSentence]) -> int:
        """By how many words of the headline two sentences have more than that of them which alone has the key."""
        return borne_out([*pair]) - max((borne_out([each]) for each in pair if has_key(each)), default=0)

    def best(runs: Iterable[list[ParsedSentence]], least: float) -> list[ParsedSentence]:
        """Of the runs that have the key and so many of the other words the one that has most of them."""
        fit = [
            run
            for run in runs
            if borne_out(run) >= max(2, least)
            and len(content(_text(analysis, run)) & quoted) >= len(quoted) / 2
            and len(content(_text(analysis, run)) & beside) >= len(beside) / 2
            and any(map(has_key, run))
            and not (hurt and HURT.search(_text(analysis, run)) is None)
        ]
        return max(fit, key=borne_out, default=[])

    part = next((part for part in PARTS.split(title) if key in part or key.split()[-1] in part), title)
    beside = content(part) - content(key)
    least = LEAST_BORNE_OUT if beside else WHOLLY_BORNE_OUT

    one = best(([sentence] for sentence in lead), least * len(rest))
    enough = max(least, BORNE_OUT) * len(rest)
    if one and borne_out(one) >= enough:
        return one
    two = best((list(pair) for pair in pairwise(lead) if gained(pair) >= ADDS), enough)
    return two or one


def _text(analysis: Analysis, run: Sequence[ParsedSentence]) -> str:
    return analysis.article.text[run[0].start : run[-1].end]


def _has(analysis: Analysis, sentence: ParsedSentence, key: str) -> bool:
    return times_told(key.lower(), analysis.article.text[sentence.start : sentence.end].lower()) > 0


def _names_place(analysis: Analysis, sentence: ParsedSentence, key: str) -> bool:
    """Whether a sentence means the place itself, and not a body that has its name: "the Bank of Norland"."""
    groups = (analysis.names.of_token.get(token.i) for token in sentence.tokens)
    return any(group is not None and group.type == "GPE" and key in group.names for group in groups)


def _elements(analysis: Analysis, title: str) -> Iterator[tuple[str, str, str]]:
    """Role, words and type of what a headline names or counts, each where it stands there once."""
    for group in analysis.names.groups:
        role = ROLES.get(group.type)
        key = group.name if role == "person" else _longest(group, title)
        if role is None or not key or "," in key:
            continue
        if (times_told(key, title) or (role == "person" and times_told(key.split()[-1], title))) != 1:
            continue
        if role == "organisation" and (not is_organisation(group) or is_general(key)):
            continue
        if role == "person" and (len(key.split()) < 2 or key.startswith("Jr") or not is_person(analysis, key)):
            continue
        if role != "organisation" and is_one_of_list(key if key in title else key.split()[-1], title):
            continue
        if role == "person" and re.search(rf"{re.escape(key.split()[-1])}[’'](?!s\b)", title):
            continue  # "Holmes' plan": the mark tells how the name ends
        if role == "person" and re.search(rf"{re.escape(key.split()[-1])} [vV]s?\. |[vV]s?\. {re.escape(key)}", title):
            continue  # the name of a case: "Kern v. Norvik"
        if role == "person" and key not in title and is_another(analysis, key.split()[-1], title):
            continue
        if role != "person" and (is_part(analysis, key, title) or is_torn(role, key, title)):
            continue
        if role == "place" and (plays(key, title) or title.startswith(f"{key}:")):
            continue
        kind = (gazetteer.place_kind(key) or "place").upper() if role == "place" else group.type
        yield role, key, kind
    yield from (
        ("number", number.text, "NUMBER") for number in find_numbers(title) if _is_asked(analysis, number, title)
    )
    for found in re.finditer(r"\b[A-Z][a-z]+\b(?! [A-Z][a-z]+ [A-Z])", title):
        word = found.group()
        if not gazetteer.country_of_adjective(word) or times_told(word, title) != 1:
            continue
        if not is_named(analysis, word) and not is_part(analysis, word, title):
            yield "nationality", word, "NORP"


def _is_asked(analysis: Analysis, number: NumberMention, title: str) -> bool:
    """Whether a number of a headline counts something, is whole, and is worth keeping in mind."""
    if number.kind not in COUNTS or number.value is None or number.value <= 2 or number.modifier:
        return False
    before, after = title[: number.start], title[number.end :]
    if MAGNITUDE.match(after) or re.match(r"-| \d| [a-z]{1,2}\b", after) or is_torn("number", number.text, title):
        return False  # "$4 Million", "20-year", "400 m hurdles"
    if number.value <= OLDEST_AT_LAW and re.search(r"\bage\b", title):
        return False
    if re.match(r" [Ss]tates\b", after) or PASSING_MARK.search(before):
        return False  # of fifty, no number above is possible
    if re.search(rf"\b(?:\d+|{'|'.join(FEW)}) (?:of|or|to) $", before.lower()):
        return False  # "five of six", "four or five": of how many the rest bounds
    model = re.match(r" [A-Z][a-z]+", after)  # "737 Max"
    named = model is not None and model.group().strip().lower() not in analysis.article.text
    return not (named and number.text.isdigit()) and not names_before(analysis, title, number.start)  # "Last 16"


def _longest(group: Group, title: str) -> str:
    """The longest name of a group that stands in the headline."""
    fit = [name for name in sorted(group.names, key=lambda name: (-len(name), name)) if times_told(name, title)]
    return fit[0] if fit and len(fit[0]) > 2 else ""
