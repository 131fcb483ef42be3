"""Names and offices go in; how English writes them comes out: with an article, a capital, a possessive ending."""

import re
from functools import cache
from itertools import pairwise
from typing import Final

from question_bank.language.gazetteer import office_noun
from question_bank.language.gazetteer_tables import lines
from question_bank.language.numbers import find_numbers

LONGEST_PREFIX: Final = 7
"""Words of an office that can still stand before a name."""
BODIES: Final = re.compile(
    r"\b(?:Council|Agency|Committee|Commission|Organi[sz]ation|Union|Institute|Association|Court|Department|Ministry|Federation|"
    r"Authority|Bureau|Office|Service|Board|Foundation|Survey|Administration|Party|Parliament|Senate|Bank "
    r"of|University of|Republic|"
    r"Kingdom|States|Emirates|Islands|Nations|Netherlands|Philippines|Bahamas|Maldives|Gambia)\b"
)


WITHOUT_ARTICLE: Final = frozenset(
    "University College School Parliament Airport Cemetery Park Square Street Station Castle Palace".split()
)
RANKS: Final = frozenset(
    "judge justice general colonel major captain lieutenant admiral president senator governor mayor king queen prince"
    " princess pope bishop archbishop emperor sheriff chancellor".split()
)
"""Words that are written with a capital directly before a name."""


ORGANISATIONS: Final = frozenset("university college company court bank museum agency foundation church club".split())
"""Words of a name that say what kind of organisation it is."""
PLACE_WORDS: Final = {
    **{kind: kind.lower() for kind in ("COUNTRY", "CITY", "CONTINENT", "ISLAND", "REGION")},
    "CAPITAL": "city",
    "TOWN": "city",
    "US_STATE": "US state",
}


def takes_article(name: str) -> bool:
    """Whether usage puts "the" before a name that the article does not show."""
    if name.split()[-1] in WITHOUT_ARTICLE and " of " not in name:
        return False
    plain = name.replace(".", "")
    return bool(BODIES.search(name)) or plain in ("US", "UK", "UN", "EU", "UAE", "White House", "Kremlin", "Vatican")


MEASURES: Final = {
    "length of time": frozenset("seconds minutes hours days weeks months years decades".split()),
    "distance": frozenset("kilometres kilometers miles km metres meters feet yards mi m".split()),
    "share": frozenset(("per cent", "percent", "%")),
}
"""What a question calls a number, by the unit in which it is given."""


def kind_of_number(number: str) -> str:
    """What a question calls a number: a sum of money is an amount, and what has a unit is named by what it measures."""
    if any(found.kind == "money" for found in find_numbers(number)):
        return "amount"
    last = number.split()[-1].lower()
    return next((called for called, units in MEASURES.items() if last in units), "number")


def goes_before(office: str) -> bool:
    """Whether an office can stand directly before a name."""
    words = office.split()
    if len(words) > LONGEST_PREFIX or "," in office:
        return False
    small = [w for w in words if w.lower() in ("of", "for", "at", "in", "to", "on", "with", "from")]
    return not small or (len(small) == 1 and small[0] == "of" and words[-1] == "State")


def capital_office(office: str) -> str:
    """An office as it stands before a name: "judge" before Ada Kern is "Judge"."""
    return office.capitalize() if office in RANKS else office.replace("Prime minister", "Prime Minister")


def with_rank(subject: str) -> str:
    """ "governor Ada Kern" as it is written: "Governor Ada Kern"."""
    first, _, name = subject.partition(" ")
    return f"{capital_office(first)} {name}" if name[:1].isupper() else subject


def with_article(office: str) -> str:
    """An office with "the" or "a" as the noun phrase it is."""
    if re.match(r"(?:the|a|an|one|his|her)\b|[\w.-]+(?: [\w.-]+)?[’']s? ", office, re.IGNORECASE):
        return office
    before = re.split(r" (?:of|for|at|in|to|on) ", office)[0]
    words = [word.lower().strip(",") for word in before.split()]
    pairs = [" ".join(pair) for pair in pairwise(words)]  # "director general" is one office, and "general" another
    nouns = [n for w in (*words, *pairs) if (n := office_noun(w)) is not None]
    unique = (
        bool(nouns) and nouns[-1].unique and not re.search(r"\b(?:deputy|assistant|associate)\b", before, re.IGNORECASE)
    )
    leads = re.match(r"(?:lead|chief|main|head|founding|principal|sole|outgoing|incumbent) ", office) is not None
    return f"the {office}" if unique or leads else f"{indefinite(office)} {office}"


def indefinite(phrase: str) -> str:
    """ "a" or "an" by the sound of the first word."""
    word = phrase.split()[0]
    if word.isupper() and len(word) <= 5:
        return "an" if word[0] in "AEFHILMNORSX" else "a"
    if re.match(r"(?:uni|use|usu|eu|one|ut|uk)", word, re.IGNORECASE):
        return "a"
    return "an" if word[0].lower() in "aeiou" or re.match(r"hon|hour|heir", word, re.IGNORECASE) else "a"


@cache
def _world_known() -> frozenset[str]:
    return frozenset(lines("world_known.txt"))


def is_famous(name: str) -> bool:
    """Whether readers anywhere know the bearer of a full name, with an initial in it or without."""
    return name in _world_known() or re.sub(r" [A-Z]\. ", " ", name) in _world_known()


def within_quotation(text: str) -> str:
    """A text as it stands between double quotation marks: its own are single, and curved the way each of them opens."""
    text = text.replace("“", "‘").replace("”", "’")
    text = re.sub(r"(?<![^\s(])'(?=\w)(.*?[\w.,!?])'(?!\w)", r"‘\1’", text)
    return re.sub(r'(?<![^\s(])"(?=\S)', "‘", text).replace('"', "’")


def possessive(name: str) -> str:
    """A name with its possessive ending."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def sentence_case(text: str) -> str:
    """A capital at the start, the rest as it is."""
    return text[:1].upper() + text[1:]


def which(asked: str) -> str:
    """How a question asks for a role of this class: "which country", "which university", "whom"."""
    kind = getattr(asked, "type", "")
    if kind in ("PERSON", "PARTY"):
        return "whom"
    if kind == "ORG":
        found = [word for word in re.findall(r"[a-z]+", asked.lower()) if word in ORGANISATIONS]
        return f"which {found[-1] if found else 'organisation'}"
    return f"which {PLACE_WORDS.get(kind, 'place')}"


def with_its_article(name: str) -> str:
    """The name of an organisation as it stands in a sentence: "the University of Norvik", "Holt University"."""
    return f"the {name}" if takes_article(name) and not name.startswith("the ") else name
