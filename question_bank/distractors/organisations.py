"""An organisation in, wrong organisations of the same class out: those of the article first, then well-known ones."""

import random
from collections.abc import Iterator, Sequence
from typing import Final

from question_bank.distractors.overlap import SMALL, overlaps, words_of
from question_bank.distractors.portfolios import exchanged
from question_bank.language.gazetteer_countries import Country, country, country_of_adjective, country_of_code
from question_bank.language.gazetteer_organisations import Organisation, organisation, organisations
from question_bank.language.gazetteer_places import cities_named

# Classes whose members nobody can name a wrong one of: a company or an armed group of the table would be absurd.
ARTICLE_ONLY: Final = frozenset(("armed_group", "company", "parliament", "union", "eu_body", "un_body", "us_chamber"))
# Classes that stand for one another among the article's own organisations.
ALIKE: Final = (
    ("international", "economy", "un_agency", "un_body", "eu_body", "eu_agency"),
    ("news_agency", "broadcaster", "us_newspaper", "uk_newspaper", "german_newspaper", "french_newspaper", "newspaper"),
    ("university_us", "university_uk", "university_europe", "university_asia", "university_australia", "university"),
    ("charity", "rights_group", "environment_group"),
    ("us_department", "uk_department", "ministry"),
    ("us_agency", "us_security", "agency"),
    ("us_chamber", "uk_chamber", "parliament"),
    ("central_bank", "bank"),
)
# The word of a name that tells its class, for organisations that no table knows.
HEAD_WORDS: Final = {
    **dict.fromkeys(("ministry",), "ministry"),
    **dict.fromkeys(("university", "college", "polytechnic", "université", "universität", "universidad"), "university"),
    **dict.fromkeys(("inc", "ltd", "plc", "gmbh", "corp", "corporation", "company", "holdings", "airlines"), "company"),
    **dict.fromkeys(("times", "post", "daily", "herald", "tribune", "gazette", "newspaper", "telegraph"), "newspaper"),
    **{word: word for word in ("agency", "bank", "council", "court", "church", "club", "commission", "committee")},
    **{word: word for word in ("hospital", "institute", "museum", "parliament", "party", "union", "school")},
}


def propose(
    key: str, *, from_article: Sequence[str] = (), avoid: Sequence[str] = (), rng: random.Random
) -> list[tuple[str, str]]:
    """Wrong organisations with their source (`article`, `exchange` or `gazetteer`); few or none rather than silly ones.

    A ministry gets other portfolios of the same government; parties and companies come from the article alone.
    """
    kind = kind_of(key)
    if kind is None:
        return []
    found: list[tuple[str, str]] = []
    inside = (name for name in from_article if alike(kind, kind_of(name)))
    swapped = (_in_form(name, key) for name in exchanged(key, rng=rng)) if kind == "ministry" else iter(())
    known = (_in_form(name, key) for name in _known(key, kind, rng))
    for source, names in (("article", inside), ("exchange", swapped), ("gazetteer", known)):
        for name in names:
            if not any(same(name, other) for other in (key, *avoid, *(text for text, _ in found))):
                found.append((name, source))
    return found


def kind_of(name: str) -> str | None:
    """The class of a name: that of the table, or the one that its head word tells; None where nothing does."""
    known = organisation(name)
    if known is not None:
        return known.kind
    words = [word.strip(",.").lower() for word in name.split(" of ")[0].split()]
    if words and words[-1] == "department" and exchanged(name):
        return "ministry"
    kinds = [HEAD_WORDS[word] for word in reversed(words) if word in HEAD_WORDS]
    return kinds[0] if kinds else None


def alike(kind: str, other: str | None) -> bool:
    """Whether two classes can stand among one item's options."""
    return kind == other or any(kind in group and other in group for group in ALIKE)


def same(one: str, other: str) -> bool:
    """Whether two names mean one organisation, or one name lies in the other."""
    ours, theirs = organisation(one), organisation(other)
    few, many = sorted((set(words_of(one)) - SMALL, set(words_of(other)) - SMALL), key=len)
    said = len(few) > 2 and few <= many  # "External Affairs Ministry" and "Norwegian Ministry of External Affairs"
    return (ours is not None and ours == theirs) or said or overlaps(one, other)


def _in_form(name: str, key: str) -> str:
    """A name of the tables with "the" where the key has it."""
    bare = name.removeprefix("the ")
    return f"the {bare}" if key.startswith("the ") and not bare.startswith("The ") else bare


def _known(key: str, kind: str, rng: random.Random) -> Iterator[str]:
    if kind == "university":
        kind = _university_class(key)
    if kind in ARTICLE_ONLY:
        return
    pool = [one for one in organisations() if one.kind == kind]
    rng.shuffle(pool)
    for one in pool:
        name = _named(one, key)
        if name is not None:
            yield name


def _is_acronym(name: str) -> bool:
    return " " not in name.removeprefix("the ") and sum(char.isupper() for char in name) > 1


def _named(one: Organisation, key: str) -> str | None:
    """The name of the same form as the key: initials for initials, "Department of …" for the same."""
    if _is_acronym(key):
        return next((name for name in one.names if _is_acronym(name)), None)
    if one.kind == "international":
        return one.names[0]
    opening = key.removeprefix("the ").split()[0]
    names = [name for name in one.names if not _is_acronym(name) and name.upper() not in one.names]
    alike_names = [name for name in names if name.split()[0] == opening or name.split()[-1] == key.split()[-1]]
    return next(iter(alike_names or names), None)


def _university_class(name: str) -> str:
    home = country_in(name)
    if home is None:
        return "university"
    of_country = {
        "US": "university_us",
        "GB": "university_uk",
        "AU": "university_australia",
        "NZ": "university_australia",
    }
    of_continent = {"Europe": "university_europe", "Asia": "university_asia"}
    return of_country.get(home.iso[:2]) or of_continent.get(home.continent, "university")


def country_in(name: str) -> Country | None:
    """The one country that a word of the name points to: "Ohio State", "University of Turku", "Swedish"."""
    for word in name.split():
        found = country(word) or country_of_adjective(word)
        if found is None:
            codes = {city.country for city in cities_named(word)[:1] if city.population > 100_000}
            found = next((one for code in codes if (one := country_of_code(code))), None)
        if found is not None:
            return found
    return None
