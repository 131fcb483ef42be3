"""A key and the wording of its article go in; whether the headline that anchors the stem gives it away comes out."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from question_bank.headline import headline, releaser
from question_bank.language.gazetteer import first_name, office_noun
from question_bank.language.whole_words import stands_in
from question_bank.wording import Wording

CHIEFS: Final = ("chief", "boss", "leader")
"""What headlines call whoever bears an office."""


def gives_away(wording: Wording, key: str) -> bool:
    """Whether the headline that anchors the stem holds the key or the surname in it; of a date, all of it."""
    title, last = straight(headline(wording.sheet.article).lower()), straight(key.split()[-1].lower())
    if straight(key.lower()) in title:
        return True
    if not title and key in wording.people and releaser(wording.sheet.article).lower().endswith(f" {last}"):
        return True  # "the press release of Senator Kern"
    if key in wording.people:  # "Ada Kern becomes mayor" for Ada Kern Holt
        names = [word.lower() for word in straight(key).split()[1:] if len(word) > 2]
        family = straight(key).split()[0]  # "Xi" for Xi Jinping
        if not first_name(family) and stands_in(family, straight(headline(wording.sheet.article))):
            return True
        return any(stands_in(name, title) for name in (*names, last))
    return not last.isdigit() and stands_in(last, title)


def gives_office_away(wording: Wording, key: str) -> bool:
    """Whether the headline says who it is by the office: "Norvik Oil chief quits", so that only the name is left."""
    office, title = wording.offices.get(key, ""), straight(headline(wording.sheet.article))
    shown = re.findall(r"[\w'-]+", title.lower())
    holds = [word for word in straight(office).split() if office_noun(word.lower()) and word.lower() in shown]
    holds = holds or [word for word in CHIEFS if office and word in shown]  # "RNC chief" for its chairman
    if not holds or any(_bears(holds, straight(name), title) for name in wording.people):
        return False  # "President Kern" is another who bears it
    of_what = [word for word in straight(office).split() if word[:1].isupper() and not office_noun(word.lower())]
    initials = "".join(word[0] for word in of_what)  # "UN chief" for him of the United Nations
    named = any(word.removesuffix("'s").lower() in title.lower() for word in of_what)
    return not of_what or named or (len(initials) > 1 and re.search(rf"\b{initials}\b", title) is not None)


def _bears(offices: Sequence[str], name: str, title: str) -> bool:
    """Whether a headline has one of the offices right before the name: "President Kern", "mayor Liv Holt"."""
    last = name.split()[-1]
    if last not in title:
        return False
    office = "|".join(map(re.escape, offices))
    return re.search(rf"\b(?i:{office}),? (?:[A-Z][\w.]+ )*{re.escape(last)}\b", title) is not None


def straight(text: str) -> str:
    """With straight apostrophes only, and without accents: "Chavez" gives Chávez away."""
    letters = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
