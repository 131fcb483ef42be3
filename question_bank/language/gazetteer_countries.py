"""Name, adjective, capital or seat of government in, the country out; case counts ("turkey" is a bird)."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from question_bank.language.gazetteer_tables import bare, listed, rows

# Countries whose name stands with the article inside a sentence.
WITH_ARTICLE: Final = frozenset(
    ("AE", "BS", "CD", "CF", "CG", "CZ", "DO", "FO", "GB", "GM", "KM", "MH", "MV", "NL", "PH", "SB", "SC", "US")
)
LONG_WORD: Final = 7
"""Letters from which on a word that is like another is hardly a word of its own."""
ALIKE: Final = frozenset(
    "Permian Palawan Lichtenstein Liberman Javanese Sundanese Sorbian Columbian Burgundian Etonian Haitien Canarian"
    " Canadien Canadiens Silesian Livonian Latvians Galician Abyssinian Carinthian Corinthian Thracian".split()
)
"""Words that are like the adjective of a country and are none."""
LESS_KNOWN_CAPITALS: Final = frozenset(
    ("Georgetown", "Kingston", "Kingstown", "Male", "Praia", "San José", "San Jose", "San Juan", "Victoria", "Yaren")
)


@dataclass(frozen=True, slots=True)
class Country:
    """A country with the words for it; `people` are singular nouns, `seats` words for its government."""

    iso: str
    name: str
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    aliases: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]
    neighbours: tuple[str, ...]
    continent: str

    @property
    def names(self) -> tuple[str, ...]:
        """All names, the usual one first."""
        return (self.name, *self.aliases)

    @property
    def adjective(self) -> str | None:
        """The usual adjective ("Polish"); for the United States "US", as newspapers have it before an office."""
        if self.iso == "US":
            return "US"
        return self.adjectives[0] if self.adjectives else None

    @property
    def capital(self) -> str | None:
        """The usual English name of the capital; None for city states and England."""
        return self.capitals[0] if self.capitals else None

    @property
    def in_sentence(self) -> str:
        """The name as it stands after "in": "the Netherlands", "Poland"."""
        return f"the {self.name}" if self.iso in WITH_ARTICLE else self.name


@cache
def countries() -> tuple[Country, ...]:
    """All countries of the table, by code."""
    return tuple(
        Country(
            iso=row[0],
            name=row[1],
            adjectives=listed(row[2]),
            people=listed(row[3]),
            aliases=listed(row[4]),
            capitals=listed(row[5]),
            seats=listed(row[6]),
            neighbours=listed(row[7]),
            continent=row[8],
        )
        for row in rows("countries.txt")
    )


@cache
def _indexes() -> dict[str, dict[str, Country]]:
    found: dict[str, dict[str, Country]] = {
        kind: {} for kind in ("name", "adjective", "people", "capital", "seat", "code")
    }
    for one in countries():
        columns = {
            "name": one.names,
            "adjective": one.adjectives,
            "people": (*one.people, *(plural for noun in one.people for plural in _plurals(noun))),
            "capital": one.capitals,
            "seat": one.seats,
            "code": (one.iso,),
        }
        for kind, words in columns.items():
            for word in words:
                found[kind].setdefault(bare(word), one)
    return found


def _plurals(noun: str) -> tuple[str, ...]:
    """Poles, Frenchmen; none for words that are their own plural (Chinese, Swiss) or one already."""
    if noun.endswith(("s", "x", "ese", "men")):
        return ()
    if noun.endswith(("chman", "shman", "tsman", "chwoman", "shwoman", "tswoman")):
        return (noun.removesuffix("man") + "men",)
    return (noun + "s",)


def country(text: str) -> Country | None:
    """The country of a name, with or without article: "the US", "Britain", "Holland", "South Korea"."""
    return _indexes()["name"].get(bare(text))


def country_of_code(iso: str) -> Country | None:
    """The country of an ISO code of two letters ("GB-SCT" and its like for the parts of the United Kingdom)."""
    return _indexes()["code"].get(iso)


def country_of_adjective(word: str) -> Country | None:
    """The country of an adjective: "Polish", "British", "US"; None for adjectives of regions ("European")."""
    return _indexes()["adjective"].get(word)


@lru_cache(maxsize=4096)  # an article has the same names again and again
def misspelt_nationality(word: str) -> bool:
    """Whether a word of seven letters or more is an adjective of a country but for one letter inside: "Ukranian",
    "Tuskish"; not a name or an adjective that is like one ("Permian", "Lichtenstein")."""
    indexes = _indexes()
    if (
        len(word) < LONG_WORD
        or not word[:1].isupper()
        or word in ALIKE
        or any(word in known for known in indexes.values())
    ):
        return False
    return any(
        len(known) >= LONG_WORD and abs(len(known) - len(word)) <= 1 and _but_for_one_letter(known, word)
        for known in indexes["adjective"]
    )


def _but_for_one_letter(one: str, other: str) -> bool:
    if len(one) == len(other):
        return (one[0], one[-1]) == (other[0], other[-1]) and sum(a != b for a, b in zip(one, other, strict=True)) == 1
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(1, len(longer) - 1))


def countries_told(text: str) -> list[Country]:
    """The countries that single words of a text name or belong to: "Norway’s", "Norwegian minister"."""
    words = [re.sub(r"['’]s?$", "", word) for word in text.split()]
    return [found for word in words if (found := country(word) or country_of_adjective(word)) is not None]


def country_of_people(word: str) -> Country | None:
    """The country of a noun for its people: "Pole", "Ukrainians", "Dutchman"."""
    return _indexes()["people"].get(word)


def adjective_of_country(name: str) -> str | None:
    """The adjective of a country given by any of its names: "Poland" → "Polish", "America" → "US"."""
    one = country(name)
    return one.adjective if one else None


def capital_of(name: str) -> str | None:
    """The capital of a country given by any of its names."""
    one = country(name)
    return one.capital if one else None


def is_capital(text: str) -> Country | None:
    """The country whose capital, in any spelling, the text is; a capital can stand for its government.

    Capitals that share their name with something better known ("Victoria", "Kingston") are left out.
    """
    name = bare(text)
    return None if name in LESS_KNOWN_CAPITALS else _indexes()["capital"].get(name)


def government_of(text: str) -> Country | None:
    """The country whose government the text stands for: a capital, or "Kremlin", "Downing Street", "White House"."""
    return is_capital(text) or _indexes()["seat"].get(bare(text))
