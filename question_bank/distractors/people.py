"""A person and the article's other people in, those who tempt as wrong options out; nobody is ever invented."""

from collections.abc import Sequence
from typing import Final

from question_bank.distractors.overlap import overlaps, words_of
from question_bank.language.gazetteer_countries import country, country_of_adjective
from question_bank.language.gazetteer_offices import office_noun
from question_bank.model import Entity

STYLES: Final = ("name", "office")
LONGEST_OFFICE: Final = 5  # words before a name


def propose(
    key: Entity, *, others: Sequence[Entity], avoid_names: Sequence[str] = (), style: str = "name"
) -> list[tuple[str, str]]:
    """Labels of other people with the source `article`, the most plausible first; as few as there are.

    `others` come in order of salience. The same gender counts most, then the same field of office, then whether both
    are of a nation, then salience. With `style="office"` only people whose office stands before the name are offered.

    Raises:
        ValueError: the style is none of STYLES.
    """
    if style not in STYLES:
        raise ValueError(f"style is {style!r}, allowed: {', '.join(STYLES)}")
    avoided = [*avoid_names, key.name, *key.names]
    fitting = [one for one in others if one.type == key.type and _differs(one, avoided) and _full(one) == _full(key)]
    ranked = sorted(enumerate(fitting), key=lambda pair: (-_likeness(key, pair[1]), pair[0]))
    found: list[tuple[str, str]] = []
    for _, one in ranked:
        text = label(one, style=style)
        if text is not None and not any(overlaps(text, other) for other, _ in found):
            found.append((text, "article"))
    return found


def label(person: Entity, *, style: str) -> str | None:
    """How an option names a person: "Ada Kern", or "Polish President Ada Kern"; None without such an office."""
    if style == "name":
        return person.name
    return f"{person.office} {person.name}" if person.office and stands_before(person.office) else None


def stands_before(office: str) -> bool:
    """Whether an office can stand before a name: short, without "of", article or comma."""
    words = office.split()
    linking = {"of", "for", "at", "to", "in", "the", "a", "an"}
    return 0 < len(words) <= LONGEST_OFFICE and "," not in office and not linking & {word.lower() for word in words}


def _full(person: Entity) -> bool:
    """A full name; bare surnames stand only beside bare surnames."""
    return " " in person.name


def _differs(person: Entity, avoided: Sequence[str]) -> bool:
    """No name of the person could be taken for an avoided one, surname alone included."""
    surnames = {words_of(name)[-1] for name in avoided if words_of(name)}
    mine = [person.name, *(name for name in person.names if " " in name)]
    return words_of(person.name)[-1:] != [] and not (
        any(overlaps(name, other) for name in mine for other in avoided) or words_of(person.name)[-1] in surnames
    )


def _likeness(key: Entity, other: Entity) -> int:
    gender = 4 if key.gender is not None and key.gender == other.gender else 0
    gender -= 4 if key.gender is not None and other.gender not in (key.gender, None) else 0
    field = 2 if _field(key.office) and _field(key.office) == _field(other.office) else 0
    nations = _nation(key.office), _nation(other.office)
    return gender + field + (1 if all(nations) else 0)


def _field(office: str | None) -> str | None:
    """What sort of post it is: `office`, `role` or `profession`."""
    for word in reversed((office or "").split()):
        noun = office_noun(word)
        if noun is not None:
            return noun.family or noun.standing
    return None


def _nation(office: str | None) -> str | None:
    for word in (office or "").split():
        found = country_of_adjective(word) or country(word)
        if found is not None:
            return found.iso
    return None
