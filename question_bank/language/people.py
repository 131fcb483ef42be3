"""Spans that may be names go in; the people of an article come out, each with all mentions of full name and surname."""

import re
from collections import Counter
from typing import Final

from spacy.tokens import Doc

from question_bank.language import gazetteer
from question_bank.language.groups import SUFFIXES, Group, Names, text_of
from question_bank.language.parsing import Parse
from question_bank.language.title_names import titled_person

PARTICLES: Final = frozenset("al el bin ibn de del della di da dos van von der den la le abd ul y".split())
PLACE_WORDS: Final = frozenset(
    "City Province County River Lake Mountain Mount Island Islands Street Avenue Road Square Airport "
    "Bridge Park Valley Beach Bay District Region Stadium House Hall Base Hospital Center Centre Building Cathedral "
    "Cemetery Library Museum Theatre Theater Arena Palace Station Prison Barracks Dam Highway Peninsula Express Prize "
    "Award Cup Memorial".split()
)

NAMED_FOR: Final = frozenset("telescope observatory probe prize award medal trophy scholarship fellowship".split())
"""Things that bear somebody's name: nobody speaks or acts in "the Ada Kern telescope"."""


def after_office(doc: Doc, start: int, end: int) -> int:
    """Where the name begins in "Minister Hakan Fidan" or "Norvik Mayor Ada Kern"."""
    for index in range(end - 2, start - 1, -1):
        noun = gazetteer.office_noun(doc[index].text.lower())
        if noun is not None and doc[index].text[:1].isupper() and end - index - 1 >= 1:
            rest = [doc[i].text for i in range(index + 1, end)]
            if all(word[:1].isupper() or word.lower() in PARTICLES for word in rest) and not any(
                gazetteer.organisation_word(word) for word in rest
            ):
                return index + 1
    return start


def after_place(doc: Doc, start: int, end: int) -> int:
    """Where the name begins in "the senator from Vermont Ada Kern"."""
    if end - start < 3 or not start or doc[start - 1].lower_ not in ("from", "of", "in"):
        return start
    state = gazetteer.place_kind(doc[start].text) in ("us_state", "country")
    return start + 1 if state and gazetteer.first_name(doc[start + 1].text) else start


def with_first_part(doc: Doc, start: int) -> int:
    """Where "In-Young Holt" begins, of which the name finder takes the first part for a preposition."""
    joined = start > 1 and doc[start - 1].text == "-" and not (doc[start - 1].whitespace_ or doc[start - 2].whitespace_)
    return start - 2 if joined and doc[start - 2].is_title and doc[start - 2].is_alpha else start


def _is_name(words: list[str]) -> bool:
    return (
        all(
            word[:1].isupper()
            or word.lower().strip("-") in PARTICLES
            or word in ("-", "'", "’")
            or (n > 1 and words[n - 1] == "-" and word.islower())
            for n, word in enumerate(words)
        )
        and words[0].lower() not in ("i",)
        and not any(char.isdigit() for word in words for char in word)
    )


def _vetoed(doc: Doc, start: int, end: int) -> bool:
    words = [token.text for token in doc[start:end]]
    text = text_of(doc, start, end)
    if doc[end - 1].dep_ == "compound" and doc[end - 1].head.i >= end and doc[end - 1].head.lower_ in NAMED_FOR:
        return True
    hyphenated = words[1:2] == ["-"]  # "In-young Holt"
    opens = doc[start].pos_ in ("ADP", "SCONJ", "CCONJ", "DET") or words[0] in ("In", "On", "At", "For", "With")
    if opens and not hyphenated:
        return True
    if not _is_name(words) or words[-1] in PLACE_WORDS or any(gazetteer.organisation_word(word) for word in words):
        return True
    if gazetteer.is_organisation_name(text) or gazetteer.country(text) or gazetteer.country_of_adjective(text):
        return True
    if len(words) > 1 and gazetteer.place_kind(text) and not gazetteer.first_name(words[0]):
        return True
    if len(words) == 2 and gazetteer.country_of_adjective(words[0]) and gazetteer.place_kind(words[1]):
        return True  # "the Georgian Kaspi"
    if len(words) > 6 or any(word.isupper() and len(word) > 3 for word in words):
        return True
    if gazetteer.office_noun(words[-1].lower()) and (len(words) == 1 or not gazetteer.first_name(words[0])):
        return True  # "Emergency Situations Minister", but not "Ada King"
    before = doc[start - 1].lower_ if start else ""
    possessor = (
        end < len(doc) and doc[end].text in ("'s", "’s") and end + 1 < len(doc) and doc[end + 1].text[:1].isupper()
    )
    return before == "the" or (possessor and gazetteer.place_kind(text) is not None)


def _titled(doc: Doc, start: int) -> bool:
    """An office, title or honorific stands directly before the name."""
    if start == 0:
        return False
    before = doc[start - 1]
    if before.text == "." and start > 1:
        before = doc[start - 2]
    return before.text.rstrip(".") in gazetteer.HONORIFICS or gazetteer.office_noun(before.lower_) is not None


def _positive(doc: Doc, start: int, end: int, surnames: Counter[str]) -> bool:
    """One sure sign that a name of two words or more is a person's."""
    if gazetteer.first_name(doc[start].text) or _titled(doc, start) or surnames[doc[end - 1].text] > 0:
        return True
    if end - start == 4 and doc[end - 2].text == "-" and surnames[doc[start].text] > 0:
        return True  # "Park Won-soon", later "Park"
    after = doc[end : end + 6]
    words = [token.lower_ for token in after]
    if words[:1] == ["who"] or words[:2] == [",", "who"]:
        return True
    return words[:1] == [","] and any(
        gazetteer.office_noun(word) is not None or gazetteer.person_noun(word) for word in words[1:6]
    )


def gather_people(parse: Parse, names: Names, spans: list[tuple[int, int, str]]) -> None:
    doc = parse.doc
    lone = Counter(doc[s].text for s, e, label in spans if e - s == 1 and label in ("PERSON", "ORG", "GPE", "PROPN"))
    titled = titled_person(parse)
    groups: list[Group] = [Group("PERSON", name=titled)] if titled else []
    later: list[tuple[int, int, str]] = []
    for start, end, label in spans:
        if end - start < 2:
            later.append((start, end, label))
            continue
        sure_label = (
            label == "PERSON"
            or _titled(doc, start)
            or (
                label in ("PROPN", "ORG", "GPE")
                and gazetteer.first_name(doc[start].text)
                and lone[doc[end - 1].text] > 0
            )
        )
        if not sure_label or _vetoed(doc, start, end) or not _positive(doc, start, end, lone):
            continue
        text = text_of(doc, start, end)
        group = next((g for g in groups if _same_person(g, text)), None)
        if group is None:
            group = Group("PERSON", name=text)
            groups.append(group)
        elif len(text.split()) > len(group.name.split()):
            group.name = text
        names.add(group, start, end, text)
    for start, end, label in later:
        _attach_lone(doc, names, groups, start, end, label, re.findall(r"[\w’'-]+", parse.article.title), lone)
    _attach_overlooked(doc, names, groups, {start for start, _, _ in spans})
    names.groups.extend(group for group in groups if group.ranges)


def _attach_overlooked(doc: Doc, names: Names, groups: list[Group], taken: set[int]) -> None:
    """A surname that is also a word ("Trump granted", "Rice said") is read as one by the tagger, even in capitals."""
    surnames = {group.surname for group in groups}
    for token in doc:
        bearers = _bearers(groups, token.text) if token.text in surnames else []
        if len(bearers) != 1 or token.i in names.of_token or token.i in taken or not token.text[:1].isupper():
            continue
        if token.is_sent_start and token.head.tag_ in ("VBZ", "VBP"):
            continue  # "Rice grows in Malta"
        if token.dep_ in ("compound", "amod", "det") or any(c.dep_ in ("det", "amod", "compound") for c in token.lefts):
            continue
        names.add(bearers[0], token.i, token.i + 1, token.text)


def _bearers(groups: list[Group], text: str) -> list[Group]:
    """Those with a full name whose surname it is; where it comes first in one name, all whose name begins with it.

    "Kim" may be Kim Chang-su, and may be Kim Dae Jung, whose hyphen the paper left out.
    """
    full = [g for g in groups if len(g.name.split()) > 1]
    owners = [g for g in full if g.surname == text]
    if any(g.name.split()[0] == text for g in owners):
        owners = [g for g in full if g.surname == text or g.name.split()[0] == text]
    return owners


def _attach_lone(
    doc: Doc,
    names: Names,
    groups: list[Group],
    start: int,
    end: int,
    label: str,
    title: list[str],
    lone: Counter[str],
) -> None:
    """A bare surname belongs to the one person who bears it, or to the titled one of two, or to nobody."""
    text = doc[start].text
    now = [group for group in groups if not _bore_office_then(doc, group, start)]
    owners = _bearers(now, text)
    if not owners and text != gazetteer_plain(text):
        owners = [g for g in now if gazetteer_plain(g.surname) == gazetteer_plain(text)]
    if not owners:
        owners = [g for g in now if text in g.name.split() and len(text) > 3 and label == "PERSON"]
        owners = owners if len(owners) == 1 and owners[0].name.split()[0] != text else []
        owners = [g for g in owners if not lone[g.surname]]  # "Kern" is not Ada Kern Holt, who is called Holt
    if len(owners) > 1:
        titled = [g for g in owners if set(g.name.split()) & set(title) >= {text} and g.name.split()[0] in title]
        owners = titled if len(titled) == 1 else owners
    if len(owners) == 1:
        names.add(owners[0], start, end, text)
    elif not owners and _titled(doc, start) and label == "PERSON" and not _vetoed(doc, start, end):
        known = next((g for g in groups if g.name == text), None)
        if known is None:
            known = Group("PERSON", name=text, sure=False)
            groups.append(known)
        names.add(known, start, end, text)


def _bore_office_then(doc: Doc, group: Group, start: int) -> bool:
    """Whether somebody is told of in full only behind a place, and as of another time: "then-President Ada Kern".

    "President Kern" before that is who bears the office now.
    """
    first = min((begin for begin, end in group.ranges if end - begin > 1), default=start)
    return first > start and re.search(r"\bthen-[A-Z]", doc[max(0, first - 4) : first].text) is not None


def gazetteer_plain(text: str) -> str:
    """A surname without the marks that papers leave out."""
    return text.translate(str.maketrans("áàâäãåçéèêëíìîïñóòôöõøúùûüýžšćčđğış", "aaaaaaceeeeiiiinoooooouuuuyzsccdgis"))


def _same_person(group: Group, text: str) -> bool:
    ours, theirs = [w for w in group.name.split() if w not in SUFFIXES], [w for w in text.split() if w not in SUFFIXES]
    if gazetteer_plain(ours[-1]) != gazetteer_plain(theirs[-1]):
        begins = group.name.startswith(text + " ") or text.startswith(group.name + " ")
        return begins and min(len(ours), len(theirs)) > 1
    if len(ours) == 1 or len(theirs) == 1:
        return True
    if ours[0] == theirs[0] or (
        ours[0][0] == theirs[0][0] and (len(ours[0].strip(".")) == 1 or len(theirs[0].strip(".")) == 1)
    ):
        return True
    return set(ours) <= set(theirs) or set(theirs) <= set(ours)
