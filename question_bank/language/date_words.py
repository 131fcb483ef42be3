"""The words and small regular expressions that date expressions are made of, and what each stands for."""

import re
from typing import Final

MONTH_NAMES: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAY_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

# "Mar", "Jan" and the like count only beside a day or a year.
MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
FULL_MONTH: Final = "(?:" + "|".join(MONTH_NAMES) + ")"
# First names and common words among the months need more around them than the others.
PLAIN_MONTH: Final = "(?:January|February|July|September|October|November|December)"
WEEKDAY: Final = "(?:" + "|".join(WEEKDAY_NAMES) + ")"
SHORT_WEEKDAY: Final = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?"
DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\w)"
YEAR: Final = r"(?:1\d\d\d|20\d\d|21\d\d)(?![\w%]|[.,]\d)"
DASH: Final = r"\s?[-‐‑–—]\s?"
TO: Final = rf"(?:\s+(?:to|through|until|till)\s+|{DASH})"
AND: Final = r"\s+(?:and|&)\s+"
OR: Final = r"\s+or\s+"
# What follows a figure and makes a quantity of it: "2000 km", "1500 homes".
QUANTITY: Final = (
    r"(?:\s?%|\s+(?:(?:per\s?cent|percent|million|billion|trillion|thousand|hundred|km|kilomet\w+|met(?:re|er)s?|miles?|feet|"
    r"tonn?e?s|kg|kilo\w*|megawatts?|MW|watts?|volts?|degrees|euros?|dollars?|pounds?|rupees|yen|people|persons|men|women|"
    r"children|homes|houses|employees|workers|staff|jobs|soldiers|troops|police|members|votes?|seats|times|points|calories|"
    r"years|months|weeks|days|hours|minutes|seconds|cases|deaths|tickets|pupils|students|shops|stores|pages|words|copies|"
    r"visitors|residents|families|patients|acres|hectares|litres|liters|barrels|strong|square|cubic|light)\b))"
)
UNITS_OF_TIME: Final = (
    r"(?:seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|years?|decades?|centuries|century)"
)
SMALL_NUMBER: Final = (
    r"(?:\d{1,3}(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|"
    r"fifty|a\s+(?:few|couple\s+of|dozen)|several|many|some|half\s+an?)"
)
SMALL_NUMBERS: Final = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def month_number(word: str) -> int:
    """1 to 12 for a month's name or short form."""
    short = word[:3].title()
    return next(number for number, name in enumerate(MONTH_NAMES, 1) if name.startswith(short))


def weekday_number(word: str) -> int:
    """0 (Monday) to 6 for a weekday's name or short form."""
    short = word[:3].title()
    return next(number for number, name in enumerate(WEEKDAY_NAMES) if name.startswith(short))


def day_number(word: str) -> int:
    """The day in "9", "09" or "9th"."""
    found = re.match(r"\d+", word)
    assert found is not None, word
    return int(found.group())
