"""A charge as an article words it goes in; other charges of the same field and grammatical form come out."""

import random
import re
from collections.abc import Iterator
from typing import Final

from question_bank.model import FactSheet, Mention

# Each field with its charges as nouns and as what somebody did: options keep to the form of the key.
NOUNS: Final = {
    "money": (
        "bribery",
        "tax evasion",
        "money laundering",
        "embezzlement",
        "insider trading",
        "wire fraud",
        "forgery",
        "extortion",
        "corruption",
    ),
    "violence": (
        "manslaughter",
        "attempted murder",
        "kidnapping",
        "aggravated assault",
        "armed robbery",
        "arson",
        "stalking",
        "domestic violence",
        "negligent homicide",
    ),
    "property": ("theft", "burglary", "vandalism", "trespassing", "robbery", "handling stolen goods", "arson"),
    "state": (
        "espionage",
        "treason",
        "sedition",
        "contempt of court",
        "perjury",
        "obstruction of justice",
        "election fraud",
        "incitement to violence",
    ),
    "drugs": ("drug trafficking", "illegal possession of a firearm", "smuggling", "money laundering", "drunk driving"),
}
GERUNDS: Final = {
    "money": (
        "accepting bribes",
        "evading taxes",
        "laundering money",
        "forging cheques",
        "embezzling public funds",
        "defrauding investors",
        "filing false accounts",
    ),
    "state": (
        "lying to a grand jury",
        "tampering with a witness",
        "leaking secret documents",
        "destroying evidence",
        "obstructing an investigation",
        "spying for a foreign country",
        "falsifying election results",
    ),
    "violence": (
        "assaulting a police officer",
        "threatening a witness",
        "kidnapping a child",
        "planning a robbery",
        "setting fire to a house",
        "possessing an illegal firearm",
    ),
}
# Words that tell the field of a charge.
SIGNS: Final = {
    "money": "fraud brib tax launder embezz extort corrupt forg fund money insider false account defraud financ",
    "violence": "murder homicide manslaughter assault violen kill kidnap abduct rape stab shoot threat abus terror",
    "property": "theft steal stole burgl robb vandal trespass arson damage",
    "state": "spy espion treason sediti contempt perjur obstruct justice statement elect incit riot secret hack",
    "drugs": "drug cocaine marijuana heroin firearm weapon smuggl traffick gun driv",
}


def options(sheet: FactSheet, key: Mention, told: str, rng: random.Random) -> list[tuple[str, str]]:
    """Wrong charges with the reason why each is wrong."""
    proposed = propose(key.entity, sheet.article.text, rng=rng)
    return [(text, f"The article gives the charge as {key.entity}.") for text in proposed]


def propose(key: str, text: str, *, rng: random.Random) -> list[str]:
    """Charges that tempt beside the key; none that the article's text speaks of."""
    low = key.lower()
    field = next((name for name, signs in SIGNS.items() if any(sign in low for sign in signs.split())), None)
    table = GERUNDS if re.match(r"\w+ing\b(?! )|\w+ing (?!with\b|of\b)", low) and " " in low else NOUNS
    if field is None:
        return []
    fields = [field, *(name for name in table if name != field)] if field in table else list(table)
    found: list[str] = []
    for name in fields:
        found += _fitting(table[name], low, text.lower(), found, rng)
    return found


def _fitting(charges: tuple[str, ...], key: str, text: str, found: list[str], rng: random.Random) -> Iterator[str]:
    pool = list(charges)
    rng.shuffle(pool)
    for charge in pool:
        told = any(_stem(word) in text for word in charge.split() if len(word) > 4)
        if not told and charge not in found and charge not in key:
            yield charge


def _stem(word: str) -> str:
    """The beginning of a word that its other forms share: "launder" for "laundering"."""
    return re.sub(r"(?:ing|ary|ery|ment|tion|ion|ry|e|s|y)$", "", word)[:7]
