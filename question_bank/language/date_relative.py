"""Expressions that hang on the day of writing, times of day, and what only looks like a date."""

from typing import Final

from question_bank.language.date_pattern import Match, group, pattern, unknown
from question_bank.language.date_readings import Offset, Reading, Unknown, Weekday
from question_bank.language.date_words import (
    DAY,
    SMALL_NUMBER,
    SMALL_NUMBERS,
    UNITS_OF_TIME,
    WEEKDAY,
    weekday_number,
)

_PART_OF_DAY: Final = (
    r"(?:\s+(?:(?:early|late)\s+)?(?:morning|afternoon|evening|night|lunchtime|midday|midnight|noon)\b)"
)
# Sundays that are no day of this week: names of days, papers, habits.
_NAMED: Final = (
    r"(?:Bloody|Black|Good|Easter|Palm|Ash|Maundy|Shrove|Super|Cyber|Giving|Holy|Whit|Fat|Sheffield|Ruby|Blue)"
)
_PAPER: Final = (
    r"(?:Times|Telegraph|Mirror|Mail|Express|Post|Herald|Sun|Star|Tribune|Mass|Night\s+(?:Live|Football)|Agreement|Mosque|School|"
    r"School|Review|World|People|Independent|Business|Prayers|Club|Group|Morning\s+Herald|Next)"
)
_HABIT: Final = (
    r"(?:prayers?|schools?|services?|mass|masses|trading|trade|leagues?|papers?|roast|lunch|worship|opening|shopping|"
    r"newspapers?|clubs?|markets?)"
)
_WHICH: Final = {
    "last": "last",
    "this last": "last",
    "next": "next",
    "past": "past",
    "this past": "past",
    "coming": "coming",
    "this coming": "coming",
    "the coming": "coming",
    "this": "",
}


def _weekday(match: Match) -> Reading | None:
    which = " ".join(group(match, "which").lower().split())
    return Weekday(weekday_number(match["day"]), _WHICH[which] if which else "")


_DAYS_FROM_NOW: Final = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "last": -1, "this": 0}


def _day_word(match: Match) -> Reading | None:
    word = match["word"].lower().split()[0]
    return Offset(_DAYS_FROM_NOW[word], tensed=word == "today")


def _two_days(match: Match) -> Reading | None:
    return Offset(-2 if match["word"] == "before" else 2)


def _ago(match: Match) -> Reading | None:
    """Up to six days are counted; "ten days ago" and "a month ago" are rounded."""
    word = match["number"].lower()
    number = int(word) if word.isdigit() else SMALL_NUMBERS.get(word, 0)
    return Offset(-number) if 0 < number <= 6 and match["unit"].startswith("day") else Unknown()


_ZONE: Final = r"(?:\s+(?:local\s+time|[A-Z][a-z]+\s+time|GMT|UTC|BST|CET|CEST|EST|EDT|PST|PDT|CST|ET|PT|IST|JST|MSK))?"

WEEKDAY_PATTERNS: Final = (
    pattern("", rf"\b{_NAMED}\s+{WEEKDAY}\b", unknown),
    pattern("", rf"\b{WEEKDAY}\s+{_PAPER}\b", unknown),
    pattern("", rf"\b{WEEKDAY}\s+{_HABIT}\b", unknown),
    pattern("", rf"\bMail\s+on\s+{WEEKDAY}\b", unknown),
    pattern(
        "",
        rf"\b(?i:every|each|any|most|many|some|one|on\s+an?|alternate)\s+(?:other\s+|single\s+)?{WEEKDAY}\b",
        unknown,
    ),
    pattern("", rf"\b{WEEKDAY}\s+(?:Addams|Weld|Adams)\b", unknown),
    pattern(
        "weekday",
        rf"\b(?:(?P<which>(?i:last|this|next|coming|past|(?:this|the)\s+coming|this\s+past|this\s+last))\s+)?(?P<day>{WEEKDAY})\b{_PART_OF_DAY}?",
        _weekday,
    ),
    pattern(
        "list",
        rf"\b{WEEKDAY}(?:,\s{WEEKDAY})*(?:,?\s+(?:and|or|to|through|until)\s+(?:on\s+)?|\s?[-–—]\s?){WEEKDAY}\b",
        unknown,
    ),
    pattern(
        "weekday",
        rf"\b(?i:the\s+(?:following|previous|next|same|preceding|last|first|second)|that|the)\s+{WEEKDAY}\b{_PART_OF_DAY}?(?=\s*(?:$|[.,;:!?)”\"]|before\b|after\b|and\b))",
        unknown,
    ),
    pattern("weekday", rf"\b(?i:the\s+(?:following|previous|next|same|preceding)|that)\s+{WEEKDAY}\b", unknown),
    pattern(
        "weekday",
        rf"\b{WEEKDAY}\s+(?:of\s+)?(?:last|next|this|that|the\s+\w+)\s+week\b|\b{WEEKDAY}\s+week\b|\b(?:week|fortnight)\s+on\s+{WEEKDAY}\b",
        unknown,
    ),
)

DAY_WORD_PATTERNS: Final = (
    # "said today" and "has today sold" are a day, "what is Norvik today" a time of life.
    pattern(
        "relative",
        r"\b(?P<lead>(?i:has|have)\s+)(?P<word>today)(?=\s+(?:\w+ly\s+)?(?!seven\b|eleven\b)(?:been|gone|made|said|sold|won|told|met|held|left|lost|sent|paid|set|cut|put|led|laid|found|built|begun|brought|\w{3,}(?:ed|en|wn))\b)",
        _day_word,
    ),
    pattern(
        "relative",
        r"\b(?P<lead>(?i:is|are|was|were|of|than|like|as|still|even|until|to|remains?|exists?|known|lives?|has|have|world|here|there)\s+)[Tt]oday\b(?!\s*\()",
        unknown,
    ),
    pattern("relative", r"\b(?P<lead>(?i:out|published|released|announced|confirmed)\s+)(?P<word>today)\b", _day_word),
    pattern("relative", r"\b[Tt]oday[’']s\b", unknown),
    pattern(
        "",
        r"\b(?:USA|Russia|India|Psychology|Nature|History)\s+Today\b|\bToday\s+(?:programme|program|show)\b",
        unknown,
    ),
    pattern(
        "relative",
        rf"(?P<word>\byesterday|\btoday|\btonight|\btomorrow|(?:^|(?<=[.!?“\"]\s)|(?<=[“\"]))(?:Yesterday|Today|Tonight|Tomorrow))\b{_PART_OF_DAY}?",
        _day_word,
    ),
    pattern("relative", r"\b(?P<word>(?i:last\s+night|this\s+(?:morning|afternoon|evening)))\b", _day_word),
    pattern("relative", r"\b(?i:the)\s+day\s+(?P<word>before|after)\s+(?:yesterday|tomorrow)\b", _two_days),
)

INTERVAL_PATTERNS: Final = (
    pattern(
        "ago",
        rf"\b(?i:(?P<number>{SMALL_NUMBER}))(?:\s+(?:and\s+a\s+half|more|full))?[\s-]+(?P<unit>{UNITS_OF_TIME})\s+ago\b",
        _ago,
        needs=r"ago\b",
    ),
    pattern(
        "interval",
        rf"\b(?i:{SMALL_NUMBER})\s+{UNITS_OF_TIME}\s+(?:later|earlier|before|after|previously|afterwards|on)\b(?<!\bon)",
        unknown,
        needs=r"\s(?:later|earlier|before|after|previously)",
    ),
    pattern(
        "interval",
        r"\b(?i:the)\s+(?:day|week|month|year|night|morning|evening)\s+(?:before|after|earlier)\b",
        unknown,
        needs=r"\s(?:before|after|earlier)\b",
    ),
    pattern(
        "interval",
        r"\b(?i:the\s+(?:same|next|following|previous|other|very)|that|later\s+that|earlier\s+that|one)\s+(?:day|night|morning|afternoon|evening)\b",
        unknown,
    ),
    pattern("interval", r"\b(?i:that\s+(?:week|month|year|time)|at\s+the\s+time)\b", unknown),
    pattern(
        "period",
        rf"\b(?i:the|his|her|its|their|these|over|for)\s+(?:last|past|next|previous|following|coming|first|final)\s+(?:{SMALL_NUMBER}\s+)(?:\w+\s+)?{UNITS_OF_TIME}\b",
        unknown,
        needs=r"\s(?:last|past|next|previous|following|coming|first|final)\s",
    ),
)

TIME_PATTERNS: Final = (
    pattern(
        "time",
        rf"\b\d\d?(?:[:.]\d\d)?\s?(?:[ap]\.m\b\.?|[ap]m\b|A\.M\b\.?|P\.M\b\.?|AM\b|PM\b){_ZONE}",
        unknown,
        needs=r"\d\s?[aApP]\.?[mM]",
    ),
    pattern("time", rf"\b(?<![:\d])(?:[01]?\d|2[0-3]):[0-5]\d(?![:\d]){_ZONE}", unknown, needs=r"\d:\d"),
    pattern("time", r"\b(?:[01]\d|2[0-3])[0-5]\d\s+(?:UTC|GMT|hours|local\s+time)\b", unknown, needs=r"\d\s+[UGhl]"),
    pattern(
        "time",
        r"\b(?:\d\d?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+o[’']clock\b",
        unknown,
        needs="clock",
    ),
    pattern(
        "time",
        r"\b(?P<lead>(?:at|before|after|until|by|around|from)\s+)(?:noon|midnight|midday)\b",
        unknown,
        needs="noon|midnight|midday",
    ),
    pattern("", r"\b9/11\b|\b24/7\b", unknown, needs=r"\d/\d"),
    pattern("", rf"\b(?:section|article|chapter|page|room|gate|type|phase)\s+{DAY}\b", unknown),
)

# Days that are names of what happened on them, in whatever year.
_NAMED_DAYS: Final = (
    r"\b(?:(?:attacks?|events|victims|anniversary)\s+(?:of|on)\s+)(?:September|Sept\.?)\s+11(?:th)?\b(?!,?\s\d)"
    r"|\b(?:September\s+11|July\s+7|7\s+July|October\s+7|7\s+October|January\s+6)(?:th)?\s+"
    r"(?:[Tt]error\w*|[Aa]ttacks?|[Bb]ombings?|[Rr]iots?|[Rr]ioters|[Cc]ommittee|[Mm]assacre|[Ii]nsurrection|[Hh]earings?|[Vv]ictims)"
)

MONTH_TRAPS: Final = (
    pattern("", _NAMED_DAYS, unknown),
    pattern(
        "",
        r"\b(?!In\b|Last\b|Next\b|This\b|Late\b|Early\b|Mid\b|During\b|Since\b|Until\b|Through\b|Throughout\b|On\b|By\b)[A-Z][a-z]+\.?\s+May\b(?!\s+(?:\d|the\s+\d))",
        unknown,
    ),
    pattern("", r"\b(?:May|March)\s+(?:Day|for|on)\b(?!\s+\d)", unknown),
)
