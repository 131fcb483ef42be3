"""Words and names in, what they can stand for out: first names, countries, places, organisations, offices.

Every lookup reads only strings and the tables in `data/`, which are loaded when first asked for.
"""

from question_bank.language.gazetteer_countries import (
    Country,
    adjective_of_country,
    capital_of,
    countries,
    country,
    country_of_adjective,
    country_of_code,
    country_of_people,
    government_of,
    is_capital,
)
from question_bank.language.gazetteer_first_names import first_name, gender_of_first_name
from question_bank.language.gazetteer_offices import (
    OfficeNoun,
    office_noun,
    office_nouns,
    office_of_plural,
    person_noun,
)
from question_bank.language.gazetteer_organisations import (
    Organisation,
    is_organisation_name,
    organisation,
    organisation_word,
)
from question_bank.language.gazetteer_people import HONORIFICS, looks_like_person
from question_bank.language.gazetteer_places import City, cities_named, place_kind

__all__ = [
    "HONORIFICS",
    "City",
    "Country",
    "OfficeNoun",
    "Organisation",
    "adjective_of_country",
    "capital_of",
    "cities_named",
    "countries",
    "country",
    "country_of_adjective",
    "country_of_code",
    "country_of_people",
    "first_name",
    "gender_of_first_name",
    "government_of",
    "is_capital",
    "is_organisation_name",
    "looks_like_person",
    "office_noun",
    "office_nouns",
    "office_of_plural",
    "organisation",
    "organisation_word",
    "person_noun",
    "place_kind",
]
