"""A fact of the news goes in; what a question says of where its sentence or headline stands comes out."""

from typing import Any, Final

from question_bank import place_clues
from question_bank.headline import is_release, releaser
from question_bank.language.gazetteer import country, organisation
from question_bank.model import Fact, Mention
from question_bank.phrasing import PLACE_WORDS, is_famous
from question_bank.wording import Wording

EVERYBODYS: Final = frozenset(("United States", "US", "U.S.", "USA", "UK", "U.K.", "America", "American", "Europe"))
"""What one would guess of half of all reports."""
TERRITORIES: Final = frozenset("PR HK MO GL TW PS GI BM VI GU FO AW CW XK EH".split())
"""What has the name of a country in tables and is not called one by everybody."""


def news_names(wording: Wording, fact: Fact) -> dict[str, Any]:
    """How the report is spoken of, and what the words that are completed give away."""
    article, words = wording.sheet.article, (fact.roles.get("sentence") or fact.roles["headline"]).entity
    kind = "press release" if is_release(article) else "report"
    told = {name: mention for name, mention in fact.roles.items() if mention.entity != words}
    place = told.get("place")
    person = told["person"].entity if "person" in told else ""
    issuer = releaser(article).split()[-1:]
    return {
        "as_written": place is None or place.type != "COUNTRY",
        "paper": f"a {kind}" if wording.day in words else f"a {kind} of {wording.day}",
        "kind_of_place": _kind_of_place(place) if place is not None else "place",
        "place_told": place is not None and (place_clues.clue(place.entity, words) != "" or place.entity in EVERYBODYS),
        "of_its_day": "date" in told and told["date"].entity == wording.day,
        "everybodys": any(mention.entity in EVERYBODYS for mention in told.values()),
        "issuer": bool(issuer) and person.lower().endswith(issuer[0].lower()),
        "well_known": is_famous(person) or ("organisation" in told and _is_known(told["organisation"].entity)),
    }


def introduced_there(wording: Wording, fact: Fact) -> frozenset[str]:
    """The people whom a fact of the news names: its own sentence or headline introduces them."""
    return frozenset(wording.people) if fact.kind == "news" else frozenset()


def _is_known(name: str) -> bool:
    """Whether an organisation is one of those that the tables have, and so anybody's first guess."""
    return organisation(name) is not None


def _kind_of_place(place: Mention) -> str:
    found = country(place.entity) if place.type == "COUNTRY" else None
    return "place" if found is not None and found.iso in TERRITORIES else PLACE_WORDS.get(place.type, "place")
