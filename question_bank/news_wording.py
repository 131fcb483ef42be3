"""A fact of the news goes in; what a question says of where its sentence or headline stands comes out."""

import re
from collections.abc import Mapping
from itertools import combinations
from typing import Any, Final

from question_bank import place_clues
from question_bank.distractors.places import cities_of_state, state_told
from question_bank.facts.news_headline import QUOTED
from question_bank.headline import content, is_release, releaser
from question_bank.language.gazetteer import (
    cities_named,
    country,
    country_of_code,
    is_capital,
    office_noun,
    organisation,
    place_kind,
)
from question_bank.language.gazetteer_countries import Country, countries_told
from question_bank.language.gazetteer_places import places
from question_bank.language.numbers import find_numbers
from question_bank.language.whole_words import stands_in
from question_bank.model import Fact, Mention
from question_bank.news_claims import is_dated, is_fit, is_hollow, names_stranger
from question_bank.phrasing import PLACE_WORDS, is_famous
from question_bank.wording import Wording

EVERYBODYS: Final = frozenset(("United States", "US", "U.S.", "USA", "UK", "U.K.", "America", "American", "Europe"))
"""What one would guess of half of all reports."""
OF_WASHINGTON: Final = re.compile(
    r"\b(?:Trump|Obama|Bush|Clinton|Biden|US|White House|Pentagon|Congress|Senate|NATO|Ukraine)\b|\bU\.S\."
)
RIVALS: Final = frozenset("China Russia Iran Iraq Israel Syria Afghanistan Cuba Mexico Beijing Moscow".split()) | {
    "North Korea"
}
"""With whom Washington has to do so often that one guesses them."""
TERRITORIES: Final = frozenset("PR HK MO GL TW PS GI BM VI GU FO AW CW XK EH".split())
"""What has the name of a country in tables and is not called one by everybody."""


HIGH_OFFICE: Final = re.compile(
    r"\b(?:Secretary of (?:the )?[A-Z]\w+|Attorney General|(?:Majority|Minority) Leader|(?:Vice )?President"
    r"|Prime Minister|(?:First|Second) Lady|FBI Director|Fed Chair(?:man)?|Speaker|Ambassador to the United Nations"
    r"|Chairman|Chief Justice|Special Counsel|national security advis[eo]r|leader"
    r"|(?:co-)?founder|nominee|chief executive(?: officer)?|CEO) $",
    re.IGNORECASE,
)
"""An office of which everybody who follows the news knows who bears it."""
LEADER: Final = re.compile(
    r"(?:^|, |\b[a-z]+ )(?:[Pp]resident|[Pp]remier|[Pp]rime [Mm]inister|[Cc]hancellor|[Kk]ing|[Qq]ueen|[Ee]mperor)"
    r" [A-Z]"
)
"""Who leads a country, without the name of another country before the office."""
LEADS: Final = re.compile(
    r"\b(?:president|premier|prime minister|chancellor|king|queen|emperor|leader|dictator|ruler)$", re.IGNORECASE
)
"""The office of whom the whole world connects with a country."""
PREPOSITION: Final = re.compile(
    r"\b(?i:in|at|near|from|to|for|on|of|with|over|across|into|against|through|off) (?i:the )?$"
)
"""Words behind which a place is where something happens, or what it is about, and not who does it."""
ASIDE: Final = re.compile(
    rf"{PREPOSITION.pattern}"
    r"|\b(?i:to|for|with|over|against|after|by|before|about|amid|despite) (?i:the )?(?:[A-Z][\w.]* ){0,2}$"
)
"""Words behind which somebody is told of by the way."""
LEAST_IN_HEADING: Final = 4
"""Words that say something, beside a name, of a headline that tells whom it means."""
MOST_FIGURES: Final = 3
"""Figures before the noughts of a number that is worth knowing."""


def news_names(wording: Wording, fact: Fact) -> dict[str, Any]:
    """How the report is spoken of, and what the words that are completed give away."""
    article, words = wording.sheet.article, (fact.roles.get("sentence") or fact.roles["heading"]).entity
    told = {name: mention for name, mention in fact.roles.items() if mention.entity != words}
    place = told.get("place")
    person = told["person"].entity if "person" in told else ""
    issuer = releaser(article).split()[-1:]
    dated = "heading" in fact.roles or is_dated(fact)
    return {
        "as_written": frozenset(told) - ({"place"} if place is not None and place.type == "COUNTRY" else set()),
        "paper": _paper(wording, "" if wording.day in words else wording.day),
        "paper_of_month": _paper(
            wording, wording.day.partition(" ")[2]
        ),  # the day would be next to a day that is asked
        "release": is_release(article),
        "as_reported": f"as reported on {wording.day}, " if wording.day and not dated else "",
        "dated": dated,
        "done": "sentence" in fact.roles and fact.roles["sentence"].type.endswith("PERFECT"),
        "fit": "sentence" in fact.roles and is_fit(wording, fact),
        "hollow": "sentence" in fact.roles and is_hollow(wording, fact),
        "stranger": "sentence" in fact.roles and names_stranger(wording, fact),
        "office_told": _office_told(person, words),
        "high_office": bool(person) and HIGH_OFFICE.search(words.partition(named_as(words, person))[0]) is not None,
        "of_all": "number" in told and f"all {told['number'].entity}" in words,
        "plain_number": "number" not in told or _is_worth_knowing(told["number"].entity, words),
        "kind_of_place": _kind_of_place(place, words, article.text) if place is not None else "place",
        "place_told": place is not None and place_told(wording, place.entity, words),
        "led_by_preposition": place is not None and PREPOSITION.search(words.partition(place.entity)[0]) is not None,
        "bare_surname": "heading" in fact.roles and _has_bare_surname(wording, words, person),
        "plain_heading": bool(person) and "heading" in fact.roles and _is_plain_heading(words, person),
        "hidden_town": _hides_what_is_meant(told, words),
        "of_its_day": "date" in told and told["date"].entity == wording.day,
        "everybodys": any(mention.entity in EVERYBODYS for mention in told.values()),
        "issuer": bool(issuer) and person.lower().endswith(issuer[0].lower()),
        "well_known": is_famous(person)
        or _is_named_again(person, words)
        or ("organisation" in told and _is_known(told["organisation"].entity)),
    }


def _paper(wording: Wording, time: str) -> str:
    """ "a report of 9 May 2021", "a press release of Senator Ada Kern of May 2021"; no time where it has none."""
    article = wording.sheet.article
    issuer = releaser(article)
    last = issuer.split()[-1] if issuer else ""
    full = next((name for name in wording.people if last and name.split()[-1].lower() == last.lower()), "")
    by = f" of Senator {full}" if full and issuer.startswith("Senator") else ""
    return f"a {'press release' if is_release(article) else 'report'}{by}{f' of {time}' if time else ''}"


def named_as(heading: str, person: str) -> str:
    """Somebody's name as a headline has it: in full, or the last name alone ("Kern sails to Malta")."""
    return person if person in heading else person.split()[-1]


def _is_named_again(person: str, words: str) -> bool:
    """Whether a part of a name stands in the rest of the words: "Kern of Kern v. Norvik"."""
    rest = words.replace(named_as(words, person), " ") if person else ""
    return any(stands_in(name, rest) for name in person.split() if len(name) > 2)


def _office_told(person: str, words: str) -> bool:
    """Whether an office right before the gap says whom it means: "Secretary of State Kern", "Judge Kern"."""
    front = words.partition(person)[0] if person else ""
    if HIGH_OFFICE.search(front) or front.endswith(("Sen. ", "Rep. ", "Gov. ")):
        return True
    before = front.split()
    return bool(before) and before[-1][:1].isupper() and office_noun(before[-1].lower()) is not None


def _is_worth_knowing(number: str, words: str) -> bool:
    """Whether a number can be kept in mind, and neither a sum nor an article before it tells it: "an 80-year lease"."""
    led_to = re.search(rf"\b[Aa]n? {re.escape(number)}", words)
    return _is_plain(number) and "dozen" not in number and not _adds_up(number, words) and led_to is None


def _is_plain(number: str) -> bool:
    """Whether a number can be kept in mind, and is no length of time: "48", "$4 million", not "$72,472", "ten days"."""
    figures = re.sub(r"\D", "", number).rstrip("0")
    return len(figures) <= MOST_FIGURES and not re.search(r"\b(?:second|minute|hour|day|week|month|year)s?\b", number)


def _adds_up(number: str, words: str) -> bool:
    """Whether two other numbers of the words add up to it: "ten soldiers, including four cooks and six divers"."""
    own = next((found.value for found in find_numbers(number)), None)
    others = [found.value for found in find_numbers(words.replace(number, " ", 1)) if found.value is not None]
    return own is not None and any(one + other == own for one, other in combinations(others, 2))


def _hides_what_is_meant(told: Mapping[str, Mention], words: str) -> bool:
    """Whether a gap takes away what other words of the sentence mean: "Bergen Court … the city’s harbour"."""
    place, body = told.get("place"), told.get("organisation")
    nation = place is not None and re.search(r"\bthe (?:\w+ )?nation\b", words) is not None
    town = body is not None and any(place_kind(word) for word in body.entity.split())
    return nation or (town and re.search(r"\bthe (?:city|town|country|state)[’']s\b", words) is not None)


def introduced_there(wording: Wording, fact: Fact) -> frozenset[str]:
    """The people whom a fact of the news names: its own sentence or headline introduces them."""
    return frozenset(wording.people) if fact.kind == "news" else frozenset()


def _is_told(place: str, words: str) -> bool:
    """Whether the words give a place away: by another name of it, or by who leads it ("President Kern")."""
    leads = LEADER.search(words) is not None and place_kind(place) in ("country", "capital")
    state = re.search(rf"\b{re.escape(place)}, ([A-Z]\w+(?: [A-Z]\w+)?)", words)
    first = cities_of_state(state.group(1) if state else state_told(words.replace(place, " ")))[:1]
    if place_clues.OFFICE_OF.search(words.partition(place)[0]):
        return True
    if place in ("New York", "Washington") and f"{place} City" not in words and f"{place}, D.C" not in words:
        return True  # town or state
    return leads or place in first or place_clues.clue(place, words) != "" or _is_guessed(place, words)


def _is_guessed(place: str, words: str) -> bool:
    """Whether one would guess a place of any report, or of any on what the words name."""
    of_washington = place in RIVALS and OF_WASHINGTON.search(words) is not None
    return place in EVERYBODYS or of_washington or place_clues.guess(place, words) != ""


def place_told(wording: Wording, place: str, words: str) -> bool:
    """Whether words give a place away: by another name of it, by who leads it, or since everybody would guess it."""
    return _is_told(place, words) or _leader_told(wording, place, words)


def _leader_told(wording: Wording, place: str, words: str) -> bool:
    """Whether the words name somebody whom the article calls the leader of a country, or of no other."""
    here = country(place) or is_capital(place)
    if here is None:
        return False
    leaders = [name for name, office in wording.offices.items() if LEADS.search(office) and _is_of(office, here)]
    return any(stands_in(name.split()[-1], words) for name in leaders)


def _has_bare_surname(wording: Wording, heading: str, asked: str) -> bool:
    """Whether a headline calls somebody who is not asked for and not known to all by the last name alone."""
    rest = heading.replace(named_as(heading, asked), " ") if asked else heading
    known = {name.split()[-1] for name in wording.people if is_famous(name)}
    return any(
        stands_in(name.split()[-1], rest) and name not in rest and name.split()[-1] not in known
        for name in wording.people
        if len(name.split()) > 1 and not place_kind(name.split()[-1])
    )


def _is_plain_heading(heading: str, asked: str) -> bool:
    """Whether a headline tells in one sentence of its own what somebody does: no "Kern: …", no quoted words."""
    before, _, after = heading.partition(named_as(heading, asked))
    rest = f"{before} {after}"
    plain = ":" not in heading and QUOTED.search(heading) is None
    return plain and ASIDE.search(before) is None and len(content(rest)) >= LEAST_IN_HEADING


def _is_of(office: str, here: Country) -> bool:
    """Whether an office is of a country, as far as its words tell: the Norwegian king is not of Malta."""
    nations = countries_told(office)
    return not nations or here in nations


def _is_known(name: str) -> bool:
    """Whether an organisation is one of those that the tables have, and so anybody's first guess."""
    return organisation(name) is not None


def _kind_of_place(place: Mention, words: str, text: str) -> str:
    """What a question calls a place: what the words call it ("in the town of Norvik"), or what the tables do.

    Where an article neither calls it a city nor speaks of the country, or the US state, in which the tables have one of
    the name, they tell nothing: Newark is a city in New Jersey, and a town in England.
    """
    called = re.search(rf"\b(town|city|village|state|province|island) of {re.escape(place.entity)}\b", words)
    if called:
        return called.group(1)
    if place.type == "CITY" and not _is_that_city(place.entity, text):
        return "place"
    found = country(place.entity) if place.type == "COUNTRY" else None
    return "place" if found is not None and found.iso in TERRITORIES else PLACE_WORDS.get(place.type, "place")


def _is_that_city(name: str, text: str) -> bool:
    """Whether an article means the city of a name that the tables have: it calls it one, or speaks of its country."""
    if re.search(rf"\b[Cc]ity of {re.escape(name)}\b|\b{re.escape(name)} [Cc]ity\b", text):
        return True
    cities = cities_named(name)
    home = country_of_code(cities[0].country) if cities else None
    if home is None or home in countries_told(text) or any(stands_in(each, text) for each in home.names):
        return True
    return home.iso == "US" and any(
        one.kind == "us_state" and one.part_of == cities[0].region and one.name in text for one in places()
    )
