"""Offices go in; those of people who are told as another's counterpart come out."""

from collections.abc import Iterator

from question_bank.language import gazetteer
from question_bank.language.entities import Group, Names
from question_bank.language.office import Office
from question_bank.language.parsing import Parse


def counterparts(parse: Parse, names: Names, found: list[Office]) -> Iterator[Office]:
    """ "his Norwegian counterpart, Liv Aas": the other's office with the nation exchanged."""
    doc = parse.doc
    for person in names.people():
        for start, _ in person.ranges:
            position = start - 1 - (start > 0 and doc[start - 1].text == ",")
            if position < 1 or doc[position].lower_ != "counterpart":
                continue
            nation = doc[position - 1].text
            if not gazetteer.country_of_adjective(nation) and nation != "US":
                continue
            model = _whose_counterpart(parse, found, position, person)
            if model is not None:
                yield Office(
                    person, f"{nation} {model}", model.split()[-1].lower(), position - 1, position + 1, "counterpart"
                )


def _whose_counterpart(parse: Parse, found: list[Office], position: int, person: Group) -> str | None:
    """The bare office ("Foreign Minister") of the nearest office holder before, in or just before the sentence."""
    sentence = parse.sentence_of[position]
    known: dict[int, Office] = {}
    for office in found:
        if not office.former and office.person is not person and office.placed == "before":
            known.setdefault(id(office.person), office)
    places = [(start, office) for office in known.values() for start, _ in office.person.ranges]
    before = [pair for pair in places if pair[0] < position and parse.sentence_of[pair[0]] == sentence]
    after = [pair for pair in places if pair[0] > position and parse.sentence_of[pair[0]] == sentence]
    earlier = [pair for pair in places if pair[0] < position and parse.sentence_of[pair[0]] == sentence - 1]
    if not before and not after and not earlier:
        return None
    nearest = (
        max(before or earlier, key=lambda pair: pair[0])[1]
        if before or not after
        else min(after, key=lambda pair: pair[0])[1]
    )
    words = nearest.text.split()
    bare = [w for w in words if not (gazetteer.country_of_adjective(w) or gazetteer.country(w))]
    if len(bare) == len(words) or not bare or ("of" in bare and bare[-1] != "State"):
        return None
    return " ".join(bare)
