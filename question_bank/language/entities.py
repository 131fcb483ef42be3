"""A parse goes in; people, places, organisations and events come out, each with all its names and mentions."""

import re
from typing import Final

from spacy.tokens import Doc, Token

from question_bank.headline import life_name
from question_bank.language import gazetteer
from question_bank.language.groups import Group, Names, text_of
from question_bank.language.parsing import Parse
from question_bank.language.people import after_office, after_place, gather_people, with_first_part
from question_bank.language.title_names import told_gender

POST_NOMINAL: Final = re.compile(r"DBE|OBE|CBE|MBE|KBE|RA|FRS|QC|KC|MP|MEP|PhD|MD|Jr\.?|FRSE|FBA|CH|OM|MSP|TD")
PLACE_TYPES: Final = ("GPE", "LOC", "FAC")
KEPT_TYPES: Final = ("ORG", "GPE", "LOC", "FAC", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "NORP")
__all__ = ["Group", "Names", "find"]


def find(parse: Parse) -> Names:
    """Find and merge the entities of an article."""
    names = Names()
    spans = _candidate_spans(parse.doc)
    gather_people(parse, names, spans)
    _gather_others(parse, names, spans)
    _join_acronyms(parse, names)
    life = life_name(parse.article)
    for group in names.groups:
        group.name = _canonical(group)
        if group.type == "PERSON":
            group.name = _best_known(group, parse.article.title)
        if group.type == "PERSON":
            told = told_gender(parse) if group.name == life else None
            group.gender = told or _gender(parse.doc, group)
    return names


def _trim(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Without possessives, honorifics, articles and stray punctuation at the ends."""
    while end > start and (
        doc[end - 1].text in ("'s", "’s", "'", "’", ",", ".", "-", "–")
        or doc[end - 1].is_space
        or (end - start > 2 and POST_NOMINAL.fullmatch(doc[end - 1].text))
    ):
        end -= 1
    while start < end and (
        doc[start].lower_ in ("the", "a", "an")
        or doc[start].text in gazetteer.HONORIFICS
        or doc[start].text.rstrip(".") in gazetteer.HONORIFICS
        or doc[start].is_punct
        or doc[start].is_space
        or _says(doc, start, end)
    ):
        start += 1
    return start, end


def _says(doc: Doc, start: int, end: int) -> bool:
    """ "Said Kern, “…”": a verb before who says it, which is a first name elsewhere."""
    behind = doc[end : end + 2].text
    return doc[start].text in ("Said", "Says", "Added", "Adds") and re.match(r"[,:] ?[“\"‘']", behind) is not None


def _candidate_spans(doc: Doc) -> list[tuple[int, int, str]]:
    """What the name finder found, trimmed, and runs of proper nouns that it overlooked."""
    spans: list[tuple[int, int, str]] = []
    taken: set[int] = set()
    for ent in doc.ents:
        end = _with_last_name(doc, ent.end) if ent.label_ == "PERSON" else ent.end
        start, end = _trim(doc, ent.start, _with_article_name(doc, end))
        start = after_office(doc, start, end)
        name = after_place(doc, start, end)
        label = ent.label_ if name == start else "PERSON"
        start = with_first_part(doc, name) if label == "PERSON" and name < end else name
        if start < end:
            spans.append((start, end, label))
            taken.update(range(start, end))
    run: list[int] = []
    for token in [*doc, None]:
        if token is not None and token.pos_ == "PROPN" and token.i not in taken and token.text[:1].isupper():
            run.append(token.i)
            continue
        if run:
            start, end = _trim(doc, run[0], run[-1] + 1)
            start = after_office(doc, start, end)
            if start < end:
                spans.append((start, end, "PROPN"))
        run = []
    return sorted(spans)


def _with_last_name(doc: Doc, end: int) -> int:
    """ "John Horton" of "John Horton Conway": the name finder sometimes stops too early."""
    while end < len(doc) and doc[end].pos_ == "PROPN" and not doc[end].ent_type_ and doc[end].text.isalpha():
        if not doc[end].text[:1].isupper() or doc[end].text.isupper():
            break
        end += 1
    return end


def _with_article_name(doc: Doc, end: int) -> int:
    """ "Abdel Fattah el-Sisi": the last name may begin with a small article that the name finder cuts off."""
    if (
        end + 2 < len(doc)
        and doc[end].lower_ in ("el", "al", "ul", "ben", "bin")
        and doc[end + 1].text == "-"
        and doc[end + 2].text[:1].isupper()
    ):
        return end + 3
    if (
        end + 1 < len(doc)
        and doc[end].text == "-"
        and not (doc[end - 1].whitespace_ or doc[end].whitespace_)
        and doc[end + 1].text.islower()
        and len(doc[end + 1].text) < 6
        and doc[end - 1].text[:1].isupper()
        and doc[end - 2 : end - 1].text[:1].isupper()
    ):
        return end + 2  # "Park Won-soon"
    if end < len(doc) and re.match(r"(?:el|al|ul|ad|as)-[A-Z]|d[’'][A-Z]", doc[end].text):
        return end + 1
    return end


def _known_by_last_name(names: Names) -> dict[str, Group]:
    """Those of whom the article has the last name alone, and nobody else bears it: "Obama", wherever it stands."""
    bearers: dict[str, list[Group]] = {}
    for group in names.groups:
        if group.type == "PERSON":
            bearers.setdefault(group.surname, []).append(group)
    return {
        name: groups[0]
        for name, groups in bearers.items()
        if len(groups) == 1
        and groups[0].name == name
        and not gazetteer.place_kind(name)
        and not gazetteer.is_organisation_name(name)  # "Senator Houston", and Houston
    }


def _gather_others(parse: Parse, names: Names, spans: list[tuple[int, int, str]]) -> None:
    doc = parse.doc
    known: dict[tuple[str, str], Group] = {}
    surnames = {group.surname for group in names.groups if group.type == "PERSON"}
    sure = [g for g in names.groups if g.type == "PERSON" and gazetteer.first_name(g.name.split()[0])]
    people = {group.name: group for group in sure if " " in group.name}
    people |= _known_by_last_name(names)
    for start, end, label in spans:
        if any(index in names.of_token for index in range(start, end)):
            continue
        text = text_of(doc, start, end)
        person = people.get(text)
        if person is not None:  # the name finder takes one mention in four for an organisation's
            names.add(person, start, end, text)
            continue
        kind = _type(doc, start, end, label, text)
        if text in surnames:
            continue  # one of two people of the name, and nobody can say which
        if kind is None or not any(char.isupper() for char in text):
            continue
        country = gazetteer.country(text) if kind == "GPE" else None
        key = (country.name if country else text.removeprefix("the ")), kind
        group = known.get(key)
        if group is None:
            group = known[key] = Group(kind, name=text)
            names.groups.append(group)
        names.add(group, start, end, text)


def _type(doc: Doc, start: int, end: int, label: str, text: str) -> str | None:
    """The type by more than one sign: gazetteer and words for organisations before the name finder's guess."""
    if gazetteer.country(text) and not (label == "PERSON" and end - start > 1):
        return "GPE"
    if end - start == 1 and gazetteer.country_of_adjective(text) and not gazetteer.place_kind(text):
        return "NORP"
    if gazetteer.is_organisation_name(text):
        return "ORG"
    if any(gazetteer.organisation_word(token.text) for token in doc[start:end]) and label not in ("FAC", "LOC"):
        return "ORG"
    before = doc[start - 1].lower_ if start else ""
    if gazetteer.place_kind(text) and (before in ("in", "at", "to", "from", "near", "of", ",") or label == "GPE"):
        return "GPE"
    if label in KEPT_TYPES:
        return label
    return None


def _join_acronyms(parse: Parse, names: Names) -> None:
    """ "World Health Organization (WHO)": the short name, wherever it stands, names the same."""
    for index, acronym in parse.acronyms:
        group = names.of_token.get(index)
        if group is None or group.type == "PERSON":
            continue
        other = next((g for g in names.groups if acronym in g.names and g is not group), None)
        if other is not None:
            for start, end in other.ranges:
                names.add(group, start, end, acronym)
            names.groups.remove(other)
        group.names[acronym] += 1


def _canonical(group: Group) -> str:
    if group.type == "PERSON":
        return group.name
    if group.type == "GPE":
        country = gazetteer.country(group.name)
        if country is not None:
            return country.name
    return max(group.names, key=lambda name: (len(name), name))


def _best_known(group: Group, title: str) -> str:
    """The full name by which the article calls a person: as in its title, else the most frequent, else the longest."""
    full = [name for name in group.names if len(name.split()) > 1] or [group.name]
    if len(title.split()) > 1 and set(title.split()) <= set(group.name.split()):
        return title  # a life is told under the name everybody knows
    in_title = [name for name in full if name in title]
    return max(in_title or full, key=lambda name: (group.names[name], len(name), name))


def _gender(doc: Doc, group: Group) -> str | None:
    for start, _ in group.ranges:
        before: Token | None = doc[start - 1] if start else None
        if before is not None and before.text == ".":
            before = doc[start - 2]
        title = before.text.rstrip(".") if before is not None else ""
        if gazetteer.HONORIFICS.get(title):
            return gazetteer.HONORIFICS[title]
    first = group.name.split()[0]
    return gazetteer.gender_of_first_name(first) if len(group.name.split()) > 1 else None
