"""What somebody studied, where, or which post was held in, wrong options of the same kind out."""

import random
from typing import Final

from question_bank.distractors import offices, organisations
from question_bank.language.gazetteer import country_of_adjective

SUBJECTS: Final = (
    ("mathematics", "physics", "chemistry", "biology", "astronomy", "engineering", "architecture", "computer science"),
    ("law", "economics", "political science", "sociology", "psychology", "history", "international relations"),
    ("history", "philosophy", "literature", "linguistics", "theology", "music", "art history", "anthropology"),
    ("medicine", "biology", "pharmacy", "chemistry", "nursing", "dentistry", "psychology"),
)
LANGUAGES: Final = ("French", "German", "English", "Latin", "Greek", "Russian", "Spanish", "Italian", "Chinese", "Arabic")


def propose(role: str, key: str, *, text: str, rng: random.Random) -> list[str]:
    """Wrong options for a role of a life; none that the article, whose text is given, names anywhere."""
    if role == "subject_studied":
        found = _subjects(key, rng)
    elif role == "school":
        found = [name for name, _ in organisations.propose(key, rng=rng)]
    elif role == "office":
        found = [name for name, source in offices.propose(key, rng=rng) if source == "exchange"]
    else:
        found = []
    low = text.lower()
    return [name for name in found if name.lower() not in low]


def _subjects(key: str, rng: random.Random) -> list[str]:
    if country_of_adjective(key) is not None:
        row = [name for name in LANGUAGES if name != key]
    else:
        row = next(([name for name in row if name != key] for row in SUBJECTS if key in row), [])
        row = row or [name for name in SUBJECTS[1] if name != key]
    rng.shuffle(row)
    return row
