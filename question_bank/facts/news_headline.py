"""A headline goes in; each name or number of it that the lead bears out comes out, with the sentences that do."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from question_bank.facts.elements import is_organisation
from question_bank.facts.naming import is_general
from question_bank.facts.news_opening import is_person, speaks_of_itself
from question_bank.facts.torn_names import is_torn
from question_bank.headline import content, headline, is_common, prose
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.context_words import WELL_KNOWN
from question_bank.language.entities import Group
from question_bank.language.numbers import find_numbers
from question_bank.language.parsing import ParsedSentence
from question_bank.model import Mention

ROLES: Final = {"PERSON": "person", "GPE": "place", "ORG": "organisation"}
BORNE_OUT: Final = 0.45
"""The share of the other words of a headline that the cited sentences must have."""
LEAST_LEFT: Final = 3
"""Words of a headline that must be left to tell by which name it is completed."""
OLDEST_AT_LAW: Final = 25
"""Years of an age from which on something is allowed: any other is absurd, or as good as the right one."""
PASSING_MARK: Final = re.compile(r"\b(?:tops?|topped|cross(?:es|ed)?|surpass(?:es|ed)?|exceeds?|passes)(?: \w+)? $")
"""Before the figure of a day that is another the day after."""
MAGNITUDE: Final = re.compile(r"\s?(?:hundred|thousand|million|billion|trillion)\b", re.IGNORECASE)
QUALIFIERS: Final = frozenset("South North East West New European Asian African Central Latin".split())
SIDES: Final = frozenset("defeat beat draw win lose defeats beats draws wins loses".split())
"""What the side of a town does in sport."""
SPORT: Final = re.compile(
    r"(?:coach|boss|striker|player|star|midfielder|goalkeeper|manager|captain|fan|defender|forward)s?\b"
)
"""Whom the side of a town has."""
COUNTS: Final = ("count", "money", "percent")
OF_HEADLINES: Final = frozenset(
    "COVID GOP HBO IAAF IAEA IOC JFK LGBT MLB MLS NASCAR NCAA NHL NYC NYPD LAPD SARS UFC WTO WWE".split()
)
"""Abbreviations that headlines do not explain, and need not."""


def told_by_headline(
    analysis: Analysis, lead: Sequence[ParsedSentence]
) -> Iterator[tuple[dict[str, Mention], list[ParsedSentence]]]:
    """For each element of the headline its roles, and the sentences that show it in what the headline tells."""
    title = headline(analysis.article)
    whole = Mention(title, title, "HEADLINE")
    own = title and speaks_of_itself(analysis, title) and "interview" not in title.lower()
    for role, key, kind in _elements(analysis, title) if title and not own and not _is_coded(title) else ():
        rest = content(title) - content(key)
        naming = [s for s in lead if role != "place" or _names_place(analysis, s, key)]
        least = LEAST_LEFT + (role == "person" and key not in title)  # "Kern, Caught on Video, Apologizes"
        shown = _shown(analysis, lead, naming, key, rest) if len(rest) >= least else []
        if shown:
            text = analysis.article.text
            start = next(
                s.start + text[s.start : s.end].lower().index(key.lower()) for s in shown if _has(analysis, s, key)
            )
            yield {"heading": whole, role: Mention(key, key, kind, start, start + len(key))}, shown


def _shown(
    analysis: Analysis,
    lead: Sequence[ParsedSentence],
    naming: Sequence[ParsedSentence],
    key: str,
    rest: frozenset[str],
) -> list[ParsedSentence]:
    """The one sentence, or the two in a row, that have the key and most of the rest of the headline, but enough of it.

    The key must stand in one of the sentences that name what it means.
    """

    def borne_out(run: list[ParsedSentence]) -> int:
        return len(content(analysis.article.text[run[0].start : run[-1].end]) & rest)

    for runs in ([[sentence] for sentence in lead], [list(pair) for pair in pairwise(lead)]):
        fit = [
            run
            for run in runs
            if borne_out(run) >= max(2, BORNE_OUT * len(rest))
            and any(sentence in naming and _has(analysis, sentence, key) for sentence in run)
        ]
        if fit:
            return max(fit, key=borne_out)
    return []


def _has(analysis: Analysis, sentence: ParsedSentence, key: str) -> bool:
    return _stands_in(key.lower(), analysis.article.text[sentence.start : sentence.end].lower()) > 0


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
        if (_stands_in(key, title) or (role == "person" and _stands_in(key.split()[-1], title))) != 1:
            continue
        if role == "organisation" and (not is_organisation(group) or is_general(key)):
            continue
        if role == "person" and (len(key.split()) < 2 or key.startswith("Jr") or not is_person(analysis, key)):
            continue
        if role != "organisation" and _is_one_of_list(key if key in title else key.split()[-1], title):
            continue
        if role == "person" and key not in title and _is_another(analysis, key.split()[-1], title):
            continue
        if role != "person" and (_is_part(analysis, key, title) or is_torn(role, key, title)):
            continue
        if role == "place" and (_plays(key, title) or title.startswith(f"{key}:")):
            continue
        kind = (gazetteer.place_kind(key) or "place").upper() if role == "place" else group.type
        yield role, key, kind
    for number in find_numbers(title):
        counts = number.kind in COUNTS and number.value is not None and number.value > 2 and not number.modifier
        after = title[number.end :]  # "$4 Million", "20-year", "400 m hurdles"
        torn = (
            MAGNITUDE.match(after) or re.match(r"-| \d| [a-z]{1,2}\b", after) or is_torn("number", number.text, title)
        )
        torn = torn or (number.value is not None and number.value <= OLDEST_AT_LAW and re.search(r"\bage\b", title))
        torn = torn or re.match(r" [Ss]tates\b", after) or PASSING_MARK.search(title[: number.start])
        model = re.match(r" [A-Z][a-z]+", after)  # "737 Max"
        named = model is not None and model.group().strip().lower() not in analysis.article.text
        if (
            counts
            and not torn
            and not (named and number.text.isdigit())
            and not _names_before(analysis, title, number.start)
        ):  # "Last 16"
            yield "number", number.text, "NUMBER"
    for found in re.finditer(r"\b[A-Z][a-z]+\b(?! [A-Z][a-z]+ [A-Z])", title):
        word = found.group()
        if not gazetteer.country_of_adjective(word) or _stands_in(word, title) != 1:
            continue
        if not _is_named(analysis, word) and not _is_part(analysis, word, title):
            yield "nationality", word, "NORP"


def _is_coded(title: str) -> bool:
    """Whether a headline has an abbreviation that not everybody knows: "KCC gets grant for EMS workers"."""
    if title.isupper():
        return False
    found = re.findall(r"(?<![\w.-])[A-Z]{2,6}(?![\w-])", title)
    return any(word not in WELL_KNOWN | OF_HEADLINES and not gazetteer.is_organisation_name(word) for word in found)


def _is_another(analysis: Analysis, surname: str, title: str) -> bool:
    """Whether a last name in a headline may be somebody else's: of two who bear it, or beside a name ("Kern Holt")."""
    bearers = [g for g in analysis.names.groups if g.type == "PERSON" and surname in g.name.split()]
    before, _, after = title.partition(surname)
    last = (before.split() or [""])[-1]
    if re.search(r"\b(?:de|van|von|der|bin|al|el|la|di|da|Jr\.?) $", before):
        return True
    beside = last[:1].isupper() and last[-1:] not in ",:;" and not is_common(analysis.article, last)
    office = gazetteer.office_noun(last.lower().rstrip(".")) is not None or last.endswith(("’s", "'s"))
    return len(bearers) > 1 or (beside and not office) or re.match(r" [A-Z]|[-–]", after) is not None


def _is_one_of_list(name: str, title: str) -> bool:
    """Whether a headline lists a name with others, any of which would do: "… bans Ada Kern, Liv Aas and others"."""
    words = re.escape(name)
    first = (
        rf"{words},(?: [A-Z][\w-]+)+(?:,| and)\b|[A-Z][\w-]+ and {words}\b|{words} (?:brothers|sisters|family|twins)\b"
    )
    return re.search(rf"{first}|(?:^|, )[A-Z][\w-]+(?: [A-Z][\w-]+)*, {words}(?:,| and )", title) is not None


def _longest(group: Group, title: str) -> str:
    """The longest name of a group that stands in the headline."""
    fit = [name for name in sorted(group.names, key=lambda name: (-len(name), name)) if _stands_in(name, title)]
    return fit[0] if fit and len(fit[0]) > 2 else ""


def _names_before(analysis: Analysis, title: str, start: int) -> bool:
    """Whether the word before a number may belong to it, as in "Last 16"; a capital alone says so in few headlines."""
    last = (title[:start].split() or [""])[-1]
    capital = re.search(r"[A-Z][\w-]* $", title[:start]) is not None
    numbered = re.match(r"(?:last|top|round|group|game|day|phase|stage|level|part|under|number|chapter)$", last.lower())
    plain = _in_title_case(title) and is_common(analysis.article, last) and numbered is None
    return capital and not plain


def _goes_with(analysis: Analysis, word: str, pair: str) -> bool:
    """Whether a word with a capital beside a name of a headline in title case belongs to it, as far as the text tells.

    `pair` is the two as they stand there."""
    if not word[:1].isupper():
        return False
    known = word in QUALIFIERS or gazetteer.country_of_adjective(word) is not None
    return known or pair in prose(analysis.article) or not is_common(analysis.article, word)


def _is_part(analysis: Analysis, key: str, title: str) -> bool:
    """Whether the words beside a name may belong to it: "FIFA World Cup", "South Sudanese", "University of Norvik"."""
    before, _, after = title.partition(key)
    last, following = (before.split() or [""])[-1], (after.split() or [""])[0]
    if last in ("of", "de") and re.search(r"[A-Z]\w+ of $", before):
        return True
    if _in_title_case(title):
        ends = last[-1:] in ",:;" or not last
        joined = after[:1] in ("-", "–", "/") or before[-1:] in ("-", "–", "/")
        return (
            joined
            or (not ends and _goes_with(analysis, last, f"{last} {key}"))
            or (after[:1] == " " and _goes_with(analysis, re.sub(r"\W+$", "", following), f"{key} {following}"))
        )
    first = len(before.split()) == 1 and last not in QUALIFIERS and not gazetteer.country_of_adjective(last)
    proud = last[:1].isupper() and not first and last[-1:] not in ",:;’'s"
    goes_on = after[:1] == " " and following[:1].isupper()
    joined = after[:1] in ("-", "–", "/") or before[-1:] in ("-", "–", "/")
    return proud or goes_on or joined


def _plays(key: str, title: str) -> bool:
    """Whether the words beside a place make it the side of a town: "former Norvik coach", "Norvik defeat Bergen"."""
    before, _, after = title.partition(key)
    last, following = (before.split() or [""])[-1], (after.split() or [""])[0]
    return following in SIDES or SPORT.match(following) is not None or last.lower() in ("former", "ex")


def _in_title_case(title: str) -> bool:
    """Whether a headline writes most of its words with a capital."""
    words = re.findall(r"[A-Za-z]{4,}", title)
    return len([word for word in words if word[0].isupper()]) > 0.75 * len(words)


def _is_named(analysis: Analysis, word: str) -> bool:
    """Whether the word is part of a longer name of the article: "British" of "British Columbia"."""
    return any(
        len(name) > len(word) and re.search(rf"\b{re.escape(word)}\b", name, re.IGNORECASE)
        for group in analysis.names.groups
        if group.type != "NORP"
        for name in group.names
    )


def _stands_in(words: str, text: str) -> int:
    """How often words stand in a text by themselves."""
    found, at = (
        0,
        text.find(words) if words else -1,
    )  # an expression for each name of an article would cost more than all else
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(words) : at + len(words) + 1]
        found += not (before.isalnum() or before in ("_", "’", "'", "-")) and not (
            after.isalnum() or after in ("_", "-")
        )
        at = text.find(words, at + len(words))
    return found
