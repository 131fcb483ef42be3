"""Words of an article go in; they come out with the commas and articles that a careful editor would have put there.

Only what no reader would dispute is set right: the second comma of what stands between two, and "the" before the names
of countries and unions that always have it. Nothing that the words say changes.
"""

import re
from typing import Final

from question_bank.language.date_words import FULL_MONTH
from question_bank.language.gazetteer import place_kind

_GOES_ON: Final = r"(?= (?!(?:and|or|but)\b)[a-z])"
"""A small word that goes on with the sentence, and not with a list."""
_WITHIN: Final = re.compile(rf"\b((?:[A-Z][\w’'-]+ )*[A-Z][\w’'-]+), ([A-Z][\w.’'-]+(?: [A-Z][\w-]+)*){_GOES_ON}")
""" "Bergen, Norway was": a place and what it lies in."""
_FULL_DATE: Final = re.compile(rf"\b({FULL_MONTH} \d{{1,2}}, \d{{4}}) (?=(?!(?:and|or|to|through|–)\b)\w)")
""" "On May 9, 2021 Ada Kern": a day in the American way."""
_CAPITAL: Final = re.compile(
    rf"\b([A-Z][\w’'-]+), (the (?:[\w-]+ )?(?:capital|largest city|seat) of (?:the )?[A-Z][\w-]+){_GOES_ON}"
)
""" "Valletta, the capital of Malta was"."""
_WITH_THE: Final = (
    "Bahamas|Central African Republic|Czech Republic|Dominican Republic|European Union|Maldives|Netherlands"
    "|Philippines|Republic of Ireland|Soviet Union|United Arab Emirates|United Kingdom|United Nations|United States"
    "|World Bank"
)
_BEFORE: Final = (
    "of|in|to|from|by|with|against|between|and|than|defeated|beat|left|joined|into|across|around|over|for|within|that"
    "|sued|urged|asked|told|accused|praised"
)
_AFTER: Final = (
    r"$|[,.;:)]| \d|['’]s?\b| (?:and|or|in|on|at|to|from|by|with|for|as|that|which|who|is|was|were|are|has|have|had"
    r"|will|would|over|after|before|during|against|since|between|lost|won|drew|beat|defeated|said|says"
    r"|released|announced|approved|passed|voted|signed|agreed)\b"
)
_BODIES: Final = (
    r"U\.S\. (?:[A-Z]\w+ )*(?:Senate|Congress|House of Representatives|Supreme Court|Department|Bureau|Commission"
    r"|Agency|Administration|Treasury|Army|Navy|Air Force)(?: of [A-Z]\w+)?"
    r"|(?:[A-Z]\w+ )+(?:Refuge|Sea|Ocean|River|Islands|Strait|Peninsula|Canal|Desert)"
)
"""Names that have the article by what they are: "the U.S. Senate", "the South China Sea"."""
_BARE: Final = re.compile(rf"(?:(?<=; )|(?<=\d, )|\b(?:{_BEFORE}) )(?:{_WITH_THE}|{_BODIES})(?={_AFTER})")

_FRONTED: Final = "In|At|On|After|Before|During|For|From|With|Under|By|Since|According|As|When|While"
_HEADS: Final = "President|(?:Prime )?Minister|Premier|Chancellor|King|Queen|Governor|Mayor|[Ll]eader|[Hh]ead"

_SLIPS: Final = (
    (re.compile(rf"\b([Ff])rom (\d{{1,2}})[–-](\d{{1,2}}) (?={FULL_MONTH})"), r"\1rom \2 to \3 "),
    (re.compile(rf"\b([Bb])etween (\d{{1,2}})[–-](\d{{1,2}}) (?={FULL_MONTH})"), r"\1etween \2 and \3 "),
    (re.compile(r"\b([Tt])he ((?:[A-Z]\w+ )+University)(?=$|[,.;]| (?:in|on|at|and)\b)"), r"\2"),
    (re.compile(rf"\b([Ee]arly|[Ll]ate) (?=\d{{1,2}} {FULL_MONTH})"), r"\1 on "),
    (re.compile(rf"\b(as (?:early|late|soon|recently) as) on (?=\d{{1,2}} {FULL_MONTH})"), r"\1 "),
    (re.compile(rf"\b(that|said|and) On (?=\d{{1,2}} {FULL_MONTH})"), r"\1 on "),
    (
        re.compile(r"\b(that|said) (In|At|By|For|From|After|Before|During|Since|Under|With) (?=[A-Z\d]|the |an? )"),
        lambda told: f"{told[1]} {told[2].lower()} ",
    ),
    (re.compile(r"(?<=\w)‘(?=\s|$)"), "’"),
    (re.compile(r"\b(the|his|her|their|its) first and only (?=[a-z])"), r"\1 first "),  # the only one of its day
    (re.compile(r"\bPer request of\b"), "At the request of"),
    (re.compile(r"^([Oo]n [^,]*, .*) on the day$"), r"\1"),
    (re.compile(r"\bthe (United States|US|U\.S\.) (President|Senator|Secretary of \w+) (?=[A-Z])"), r"\1 \2 "),
    (
        re.compile(
            r"\b(\d+|\w+)-(foot|inch|mile|metre|meter|kilometre|kilometer|year) (long|old|wide|tall|high|deep)\b"
        ),
        r"\1-\2-\3",
    ),
    (re.compile(r"\b(an? [\w-]+)-(hour|day|week|month|year|mile)s (?=[a-z])"), r"\1-\2 "),
    (re.compile(r"(?<=\d) [–-] (?=\d)"), "–"),
    (re.compile(rf"^([Oo]n \d{{1,2}} {FULL_MONTH} \d{{4}}) (?=(?:the|an?|[A-Z][\w.]+) )"), r"\1, "),
    (
        re.compile(rf"\b(said on \d{{1,2}} {FULL_MONTH} \d{{4}}) (?=(?:the|an?|s?he|it|they|[A-Z][\w.]+) )"),
        r"\1 that ",
    ),
    (re.compile(rf", (on \d{{1,2}} {FULL_MONTH} \d{{4}}), (?=[a-z]+ed\b)"), r", \1 "),
    (
        re.compile(
            rf"^((?:[Oo]n \d{{1,2}} \w+ \d{{4}}, )?(?!(?:{_FRONTED})\b)(?:[A-Z][\w.’'-]+ )+[A-Z][\w’'-]+, "
            rf"the (?:[\w-]+ ){{0,3}}?(?:{_HEADS}) of (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*) "
            r"(?=(?:on \d|said|told|met|gave|was|has|\w+ed\b))"
        ),
        r"\1, ",
    ),
    (re.compile(r"\b(could|would)not\b"), r"\1 not"),
    (re.compile(r"\bU\.S (?=[A-Za-z])"), "U.S. "),
    (re.compile(r"\bSens\. ([A-Z][^,;]+? and) Sens?\. "), r"Sens. \1 "),
)
"""What an editor writes otherwise: "from 3–5 May", "the Norvik University", "a 2-foot long pole"."""


def in_house_style(words: str) -> str:
    """The words with what is missing of commas in pairs and of articles; quotations stay as they are."""
    parts = re.split(r"(“[^”]*”)", words)
    return "".join(part if part.startswith("“") else _edited(part) for part in parts)


def _edited(words: str) -> str:
    if "," in words:
        words = _WITHIN.sub(_closed, words)
        words = _FULL_DATE.sub(r"\1, ", words)
        words = _CAPITAL.sub(r"\1, \2,", words)
    for slip, right in _SLIPS:
        words = slip.sub(right, words)
    return _BARE.sub(_with_article, words)


def _closed(found: re.Match[str]) -> str:
    """The comma behind a country or state that tells where a town lies."""
    town, around = found.groups()
    kinds = ("country",) if place_kind(town) == "us_state" else ("country", "us_state")
    lies_in = (place_kind(around) in kinds or around in ("UK", "U.K.", "USA", "UAE")) and place_kind(town) != "country"
    return f"{found.group()}," if lies_in else found.group()


def _with_article(found: re.Match[str]) -> str:
    words = found.group()
    if words[0].islower():
        before, _, name = words.partition(" ")
        return f"{before} the {name}"
    return f"the {words}"
