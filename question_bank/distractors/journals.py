"""A journal goes in; other journals of its field come out, those of all fields last."""

import random
from typing import Final

from question_bank.distractors.overlap import overlaps
from question_bank.model import FactSheet, Mention

FIELDS: Final = {
    "space": (
        *("The Astrophysical Journal", "Nature Astronomy", "Icarus", "Astronomy & Astrophysics"),
        *("The Planetary Science Journal", "The Astronomical Journal", "Geophysical Research Letters"),
    ),
    "earth": (
        *("Nature Geoscience", "Nature Climate Change", "Geophysical Research Letters", "Global Change Biology"),
        *("Environmental Research Letters", "Journal of Climate", "Environmental Science and Technology"),
    ),
    "medicine": (
        *("The New England Journal of Medicine", "The Lancet", "British Medical Journal", "Nature Medicine"),
        *("Annals of Internal Medicine", "The Lancet Infectious Diseases", "Clinical Infectious Diseases"),
    ),
    "life": (
        *("Current Biology", "Ecology Letters", "Nature Ecology & Evolution", "Journal of Experimental Biology"),
        *("Proceedings of the Royal Society B", "Molecular Ecology", "PLOS Biology"),
    ),
    "mind": (
        *("Psychological Science", "Journal of Experimental Psychology", "Child Development", "Memory & Cognition"),
        *("Journal of Educational Psychology", "Nature Human Behaviour", "Developmental Psychology"),
    ),
    "past": ("Antiquity", "Journal of Archaeological Science", "Journal of Human Evolution", "American Antiquity"),
}
GENERAL: Final = (
    *("Nature", "Science", "Proceedings of the National Academy of Sciences", "PLOS ONE", "Scientific Reports"),
    *("Science Advances", "Nature Communications", "Royal Society Open Science"),
)
SIGNS: Final = {
    "medicine": "medic lancet clinic disease health surg jama",
    "space": "astro planet lunar space icarus",
    "earth": "climate geo environment earth ocean atmospher",
    "life": "biolog ecolog evolution zoolog botan royal",
    "mind": "psycholog learn educat cognit memory child behavio brain neuro",
    "past": "antiq archaeo human",
}


def options(sheet: FactSheet, key: Mention, told: str, rng: random.Random) -> list[tuple[str, str]]:
    """Wrong journals with the reason why each is wrong."""
    return [(text, f"The article names {key.entity}.") for text in propose(key.entity, sheet.article.text, rng=rng)]


def propose(key: str, text: str, *, rng: random.Random) -> list[str]:
    """Journals that tempt beside the key, none that the article names; with "The" where the key has it."""
    low = key.lower()
    field = next((name for name, signs in SIGNS.items() if any(sign in low for sign in signs.split())), None)
    pools = [*([FIELDS[field]] if field else []), GENERAL] if field else [GENERAL]
    found: list[str] = []
    for pool in pools:
        names = list(pool)
        rng.shuffle(names)
        for name in names:
            plain = name.removeprefix("The ")
            if plain not in text and not any(overlaps(plain, other) for other in (key, *found)):
                found.append(name if key.startswith("The ") else plain)
    return found
