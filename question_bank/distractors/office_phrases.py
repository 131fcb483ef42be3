"""Wording of an office in, what it says out: the office, its body, and whether another wording says the same."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from question_bank.distractors.portfolios import portfolio
from question_bank.language.gazetteer_countries import country, country_of_adjective, government_of, is_capital
from question_bank.language.gazetteer_offices import office_noun
from question_bank.language.gazetteer_organisations import is_organisation_name, organisation_word
from question_bank.language.gazetteer_places import place_kind
from question_bank.language.gazetteer_tables import listed, rows

# Words for one thing: a reader would take either for the other.
SYNONYMS: Final = (
    "chair chairman chairperson chairwoman",
    "spokesman spokesperson spokeswoman",
    "adviser advisor aide consultant counsellor",
    "head chief leader boss director director-general president chairman chief-executive",
    "chief-executive chief-executive-officer ceo managing-director",
    "chief-financial-officer cfo finance-director",
    "prime-minister premier",
    "general-secretary secretary-general secretary",
    "lawmaker mp legislator parliamentarian deputy representative congressman congresswoman",
    "founder co-founder owner",
    "coach manager head-coach trainer",
    "defence defense",
    "labour labor employment",
    "foreign external",
    "interior home internal",
    "professor academic scholar researcher scientist",
    "envoy ambassador representative diplomat",
    "analyst expert commentator",
)
JOINED: Final = (
    *("chief executive officer", "chief financial officer", "chief executive", "managing director", "finance director"),
    *("prime minister", "head coach", "secretary general", "general secretary", "director general"),
)
BODIES: Final = ("us", "uk", "country", "seat", "company")
LEADING: Final = re.compile(r"^(?:the|former|ex-|acting|interim|then|late|current)\b[ -]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """`before` + office + `after` is the wording, `body` the kind of what the office belongs to.

    That is `us`, `uk`, `country`, `seat` (White House, Kremlin), `organisation`, or None where nothing says it.
    """

    before: str
    office: str
    after: str
    body: str | None

    def with_office(self, office: str) -> str:
        """The wording with another office of the same body, in the same case of letters."""
        capital = self.office[:1].isupper() and not self.office.isupper()
        parts = office.split()
        words = [
            part if part in LITTLE or part.isupper() or not capital else part[:1].upper() + part[1:] for part in parts
        ]
        return f"{self.before}{' '.join(words)}{self.after}"


LITTLE: Final = frozenset(("of", "the", "to", "for", "and", "at"))


@cache
def exchanges() -> dict[tuple[str, str], tuple[str, ...]]:
    """(kind of body, office) → offices that may stand in its place."""
    return {(row[0], row[1]): listed(row[2]) for row in rows("office_exchange.txt")}


def parse(text: str) -> OfficePhrase | None:
    """The longest office of the tables in a wording; None where there is none, or two joined by "and"."""
    if re.search(r"\band\b|,", text):
        return None
    words = text.split()
    spans = sorted(
        ((start, end) for start in range(len(words)) for end in range(start + 1, min(start + 5, len(words)) + 1)),
        key=lambda span: (span[0] - span[1], -span[0]),
    )
    for start, end in spans:
        office = " ".join(words[start:end])
        known = office_noun(office) or any(
            (body, office.lower()) in exchanges() for body in ("us", "country", "company")
        )
        if known and (end == len(words) or words[end] in ("of", "for", "at", "to", "in")):
            before, after = " ".join(words[:start]), " ".join(words[end:])
            return OfficePhrase(
                f"{before} " if before else "", office, f" {after}" if after else "", body_of(before, after)
            )
    return None


def body_of(before: str, after: str) -> str | None:
    """The kind of body that the words around an office name: those after it first, then those before it."""
    later = re.sub(r"^(?:of|for|at|to|in) ", "", after.strip())
    found = _kind_of_body(re.split(r" (?:at|of) ", later)[-1]) if later else None
    words = [word for word in LEADING.sub("", before).split() if portfolio(word) is None]
    for length in range(len(words), 0, -1):
        found = found or _kind_of_body(" ".join(words[:length]))
    return found


def _kind_of_body(name: str) -> str | None:
    plain = re.sub(r"^the |['’]s$", "", name)
    nation = country(plain) or country_of_adjective(plain)
    if nation is not None:
        return {"US": "us", "GB": "uk"}.get(nation.iso, "country")
    if government_of(plain) is not None and is_capital(plain) is None:
        return "seat"
    if is_organisation_name(plain) or any(organisation_word(word) for word in plain.split()):
        return "organisation"
    named = bool(plain) and all(word[:1].isupper() for word in plain.split())
    return "organisation" if named and place_kind(plain, strict=False) is None else None


def form(text: str) -> tuple[bool, bool, str]:
    """Whether words follow the office ("director of Norvik"), whether it says of what, and its standing."""
    phrase = parse(text)
    if phrase is None:
        return " of " in text, False, ""
    noun = office_noun(phrase.office) or office_noun(phrase.office.split()[-1])
    return bool(phrase.after), phrase.body is not None, noun.standing if noun else "office"


def says_the_same(one: str, other: str) -> bool:
    """Whether one wording could be read as the other: the same body and a synonymous office, or one in the other."""
    ours, theirs = _canonical(one), _canonical(other)
    if ours <= theirs or theirs <= ours:
        return True
    only_ours, only_theirs = ours - theirs, theirs - ours
    return len(only_ours) == len(only_theirs) and all(any(_synonyms(a, b) for b in only_theirs) for a in only_ours)


def _synonyms(one: str, other: str) -> bool:
    return any(one in group and other in group for group in map(str.split, SYNONYMS))


@lru_cache(maxsize=256)  # each office of an article is compared with each of its wrong options
def _canonical(text: str) -> frozenset[str]:
    """The words that carry meaning, with countries as their codes in place of names and adjectives."""
    text = text.replace("’s", "").replace("'s", "").replace("-", " ")
    for joined in JOINED:
        text = re.sub(rf"\b{joined}\b", joined.replace(" ", "-"), text, flags=re.IGNORECASE)
    words, found, index = text.split(), set(), 0
    while index < len(words):
        for length in (4, 3, 2, 1):
            piece = " ".join(words[index : index + length])
            nation = country(piece) or country_of_adjective(piece) or (government_of(piece) if length > 1 else None)
            if nation is not None:
                found.add(nation.iso)
                index += length
                break
        else:
            word = words[index].lower().strip(",.")
            found |= set() if word in LITTLE or word in ("a", "an", "affairs", "in") else {word}
            index += 1
    return frozenset(found)
