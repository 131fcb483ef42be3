"""An office in words in, wrong offices in the same words out: the article's own first, then its family's."""

import random
import re
from collections.abc import Iterator, Sequence
from typing import Final

from question_bank.distractors import places
from question_bank.distractors.office_phrases import OfficePhrase, exchanges, form, parse, says_the_same
from question_bank.distractors.portfolios import exchanged
from question_bank.language.gazetteer_countries import country, country_of_adjective
from question_bank.language.gazetteer_organisations import organisation

# Countries that have both a president and a prime minister.
WITH_BOTH: Final = frozenset(
    (
        *("AL", "AM", "AZ", "BD", "BG", "CZ", "DZ", "EE", "EG", "FI", "FR", "GE", "GR", "HR", "HT", "HU", "IL", "IN"),
        *("IQ", "IT", "KG", "KR", "KZ", "LB", "LK", "LT", "LV", "MD", "ME", "MK", "MN", "PK", "PL", "PS", "PT", "RO"),
        *("RS", "RU", "SI", "SK", "TJ", "TN", "UA", "UZ", "VN", "XK"),
    )
)
AT_ORGANISATION: Final = ("treasurer", "legal adviser", "press officer")
BESIDE_SPOKESPERSON: Final = ("legal adviser", "chief of staff", "security adviser")
TABLES: Final[dict[str, tuple[str, ...]]] = {
    "us": ("us", "country"),
    "uk": ("uk", "country"),
    "country": ("country",),
    "seat": ("seat",),
    "organisation": ("company",),
}
# Bodies whose heads have the same title, so that one can be asked for the other.
SAME_TITLE: Final = (
    ("secretary general", ("NATO", "OSCE", "OECD", "UN", "Arab League", "Council of Europe")),
    ("secretary-general", ("NATO", "OSCE", "OECD", "UN", "Arab League", "Council of Europe")),
    ("president", ("European Commission", "European Council", "European Parliament", "European Central Bank")),
)
HEADS: Final = frozenset(
    ("chief", "director", "director general", "director-general", "executive director", "head", "leader")
)
FIELDS: Final = (
    ("physics", "chemistry", "biology", "mathematics", "geology", "medicine"),
    ("economics", "sociology", "law", "psychology", "political science", "anthropology"),
    ("history", "philosophy", "linguistics", "archaeology", "literature", "theology"),
)


def propose(
    key: str, *, from_article: Sequence[str] = (), avoid: Sequence[str] = (), rng: random.Random
) -> list[tuple[str, str]]:
    """Wrong offices with their source (`article` or `exchange`), the most plausible first.

    First the article's other offices in the key's form ("… of …" or "Norvik …"), then other offices of the same
    country or organisation, then the article's in the other form. `avoid`: what else the holder is called. A synonym
    of the key (chairman, chairperson) is never offered; nothing is exchanged in a former office.
    """
    found: list[tuple[str, str]] = []
    alike = [office for office in from_article if form(office) == form(key)]
    unlike = [office for office in from_article if form(office) != form(key)]
    for source, offices in (("article", iter(alike)), ("exchange", _exchanged(key, rng)), ("article", iter(unlike))):
        for office in offices:
            if not any(says_the_same(office, other) for other in (key, *avoid, *(text for text, _ in found))):
                found.append((office, source))
    return found


def _exchanged(key: str, rng: random.Random) -> Iterator[str]:
    phrase = parse(key)
    if phrase is None or re.search(r"\b(?:former|ex|then|late|acting)\b", key, re.IGNORECASE):
        return
    office = phrase.office.lower()
    kinds = TABLES.get(phrase.body or "", ())
    if phrase.body is None and not phrase.before and not phrase.after:
        kinds = ("us",) if office.startswith("secretary of") else ("country",) if office.endswith(" secretary") else ()
    table = next((exchanges()[kind, office] for kind in kinds if (kind, office) in exchanges()), ())
    if table:
        yield from map(phrase.with_office, (*_other_head(phrase, office), *table))
        return
    yield from exchanged(key, rng=rng)
    yield from _of_body(phrase, office, rng)
    yield from _of_place(phrase, office, rng)
    yield from _of_organisation(phrase, office)
    yield from _of_field(phrase, office, rng)


def _other_head(phrase: OfficePhrase, office: str) -> tuple[str, ...]:
    """The prime minister for a president and the other way round, where the country has both."""
    nation = _nation(phrase)
    if nation not in WITH_BOTH:
        return ()
    return {"president": ("prime minister",), "prime minister": ("president",)}.get(office, ())


def _nation(phrase: OfficePhrase) -> str | None:
    after = re.sub(r"^ (?:of|for) ", "", phrase.after)
    found = country(after) or country_of_adjective(phrase.before.strip()) or country(phrase.before.strip())
    return found.iso if found else None


def _of_body(phrase: OfficePhrase, office: str, rng: random.Random) -> Iterator[str]:
    """The same title at a body of the same sort: "NATO Secretary General" → "OSCE Secretary General"."""
    rest = re.sub(r"^of ", "", f"{phrase.before}{phrase.after}".strip())
    mine = organisation(rest)
    for title, bodies in SAME_TITLE:
        others = [body for body in bodies if organisation(body) != mine]
        if title != office or mine is None or len(others) == len(bodies):
            continue
        rng.shuffle(others)
        for body in others:
            article = "the " if rest.startswith("the ") else ""
            yield f"{phrase.office} of {article}{body}" if phrase.after else f"{article}{body} {phrase.office}"


def _of_place(phrase: OfficePhrase, office: str, rng: random.Random) -> Iterator[str]:
    """The same office elsewhere: mayors and governors by town and state, ambassadors by the country they go to."""
    link = {"mayor": "of", "governor": "of", "attorney general": "of", "ambassador": "to"}.get(office)
    if link is None:
        return
    where = phrase.after.removeprefix(f" {link} ") if phrase.after.startswith(f" {link} ") else ""
    if where:
        for text, _ in places.propose(where, rng=rng)[:6]:
            yield f"{phrase.before}{phrase.office} {link} {text}"
    elif office == "mayor" and not phrase.after:
        for text, _ in places.propose(phrase.before.strip(), rng=rng)[:6]:
            yield f"{text} {phrase.office}"


def _of_organisation(phrase: OfficePhrase, office: str) -> Iterator[str]:
    """For heads and spokespeople, posts of the same house that are surely others."""
    spokes = office.startswith("spokes")
    if office not in HEADS and not spokes:
        return
    if spokes and phrase.body in ("us", "uk", "country", "seat"):
        posts = BESIDE_SPOKESPERSON
    elif phrase.body == "organisation":
        posts = ("director", "treasurer", "legal adviser") if spokes else AT_ORGANISATION
    else:
        return
    links = {"legal adviser": " to ", "security adviser": " to ", "press officer": " for "}
    for post in posts:
        after = re.sub(r"^ (?:of|for|at) ", links.get(post, " of "), phrase.after)
        yield OfficePhrase(phrase.before, phrase.office, after, phrase.body).with_office(post)


def _of_field(phrase: OfficePhrase, office: str, rng: random.Random) -> Iterator[str]:
    """Another subject for a professor: "professor of physics at …" → "professor of chemistry at …"."""
    match = re.match(r"^ of ([a-z ]+?)( at .*)?$", phrase.after)
    if office != "professor" or match is None:
        return
    group = next((list(fields) for fields in FIELDS if match[1] in fields), [])
    rng.shuffle(group)
    for subject in group:
        if subject != match[1]:
            yield f"{phrase.before}{phrase.office} of {subject}{match[2] or ''}"
