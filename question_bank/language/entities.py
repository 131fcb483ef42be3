"""A parse goes in; people, places, organisations and events come out, each with all its names and mentions."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from spacy.tokens import Doc, Token

from question_bank.language import gazetteer
from question_bank.language.parsing import Parse

PARTICLES: Final = frozenset("al el bin ibn de del della di da dos van von der den la le abd ul y".split())
SUFFIXES: Final = frozenset("Jr Jr. Sr Sr. II III IV".split())
POST_NOMINAL: Final = re.compile(r"DBE|OBE|CBE|MBE|KBE|RA|FRS|QC|KC|MP|MEP|PhD|MD|Jr\.?|FRSE|FBA|CH|OM|MSP|TD")
PLACE_WORDS: Final = frozenset(
    "City Province County River Lake Mountain Mount Island Islands Street Avenue Road Square Airport "
    "Bridge Park Valley Beach Bay District Region Stadium House Hall".split()
)
PLACE_TYPES: Final = ("GPE", "LOC", "FAC")
KEPT_TYPES: Final = ("ORG", "GPE", "LOC", "FAC", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "NORP")


@dataclass
class Group:
    """One entity while it is being built: its type, its names with counts, and the token ranges that name it."""

    type: str
    names: Counter[str] = field(default_factory=Counter)
    ranges: list[tuple[int, int]] = field(default_factory=list)
    name: str = ""
    gender: str | None = None
    office: str | None = None
    sure: bool = True

    @property
    def surname(self) -> str:
        """The last name without suffix; the first one of a Korean or Chinese name ("Park Won-soon")."""
        words = [word for word in self.name.split() if word not in SUFFIXES]
        if len(words) == 2 and re.fullmatch(r"[A-Z][a-z]+-[a-z]+", words[1]) and len(words[0]) < 7:
            return words[0]
        return words[-1] if words else self.name

    @property
    def first(self) -> int:
        """Token index of the first mention."""
        return min(start for start, _ in self.ranges) if self.ranges else 0


@dataclass
class Names:
    """All entities of an article and, for each token of a mention, which entity it names."""

    groups: list[Group] = field(default_factory=list)
    of_token: dict[int, Group] = field(default_factory=dict)
    range_of: dict[int, tuple[int, int]] = field(default_factory=dict)

    def add(self, group: Group, start: int, end: int, text: str) -> None:
        """Note that the tokens start..end name the group."""
        group.names[text] += 1
        group.ranges.append((start, end))
        for index in range(start, end):
            self.of_token[index] = group
            self.range_of[index] = (start, end)

    def people(self) -> list[Group]:
        """The people in order of their first mention."""
        return sorted((g for g in self.groups if g.type == "PERSON"), key=lambda g: g.first)


def find(parse: Parse) -> Names:
    """Find and merge the entities of an article."""
    names = Names()
    spans = _candidate_spans(parse.doc)
    _gather_people(parse, names, spans)
    _gather_others(parse, names, spans)
    _join_acronyms(parse, names)
    for group in names.groups:
        group.name = _canonical(group)
        if group.type == "PERSON":
            group.name = _best_known(group, parse.article.title)
        if group.type == "PERSON":
            group.gender = _gender(parse.doc, group)
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
    ):
        start += 1
    return start, end


def _candidate_spans(doc: Doc) -> list[tuple[int, int, str]]:
    """What the name finder found, trimmed, and runs of proper nouns that it overlooked."""
    spans: list[tuple[int, int, str]] = []
    taken: set[int] = set()
    for ent in doc.ents:
        start, end = _trim(doc, ent.start, _with_article_name(doc, ent.end))
        start = _after_office(doc, start, end)
        if start < end:
            spans.append((start, end, ent.label_))
            taken.update(range(start, end))
    run: list[int] = []
    for token in [*doc, None]:
        if token is not None and token.pos_ == "PROPN" and token.i not in taken and token.text[:1].isupper():
            run.append(token.i)
            continue
        if run:
            start, end = _trim(doc, run[0], run[-1] + 1)
            start = _after_office(doc, start, end)
            if start < end:
                spans.append((start, end, "PROPN"))
        run = []
    return sorted(spans)


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


def _after_office(doc: Doc, start: int, end: int) -> int:
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


def _text(doc: Doc, start: int, end: int) -> str:
    return re.sub(r"\s+", " ", doc[start:end].text).strip()


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
    text = _text(doc, start, end)
    if not _is_name(words) or words[-1] in PLACE_WORDS or any(gazetteer.organisation_word(word) for word in words):
        return True
    if gazetteer.is_organisation_name(text) or gazetteer.country(text) or gazetteer.country_of_adjective(text):
        return True
    if len(words) > 1 and gazetteer.place_kind(text) and not gazetteer.first_name(words[0]):
        return True
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


def _gather_people(parse: Parse, names: Names, spans: list[tuple[int, int, str]]) -> None:
    doc = parse.doc
    lone = Counter(doc[s].text for s, e, label in spans if e - s == 1 and label in ("PERSON", "ORG", "GPE", "PROPN"))
    groups: list[Group] = []
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
        text = _text(doc, start, end)
        group = next((g for g in groups if _same_person(g, text)), None)
        if group is None:
            group = Group("PERSON", name=text)
            groups.append(group)
        elif len(text.split()) > len(group.name.split()):
            group.name = text
        names.add(group, start, end, text)
    for start, end, label in later:
        _attach_lone(doc, names, groups, start, end, label, re.findall(r"[\w’'-]+", parse.article.title))
    _attach_overlooked(doc, names, groups, {start for start, _, _ in spans})
    names.groups.extend(groups)


def _attach_overlooked(doc: Doc, names: Names, groups: list[Group], taken: set[int]) -> None:
    """A surname that is also a word ("Trump granted", "Rice said") is read as one by the tagger, even in capitals."""
    owners: dict[str, list[Group]] = {}
    for group in groups:
        if len(group.name.split()) > 1:
            owners.setdefault(group.surname, []).append(group)
    for token in doc:
        bearers = owners.get(token.text, [])
        if len(bearers) != 1 or token.i in names.of_token or token.i in taken or not token.text[:1].isupper():
            continue
        if token.dep_ in ("compound", "amod", "det") or any(c.dep_ in ("det", "amod", "compound") for c in token.lefts):
            continue
        names.add(bearers[0], token.i, token.i + 1, token.text)


def _attach_lone(
    doc: Doc, names: Names, groups: list[Group], start: int, end: int, label: str, title: list[str]
) -> None:
    """A bare surname belongs to the one person who bears it, or to the titled one of two, or to nobody."""
    text = doc[start].text
    owners = [g for g in groups if g.surname == text and len(g.name.split()) > 1]
    if not owners and text != gazetteer_plain(text):
        owners = [g for g in groups if gazetteer_plain(g.surname) == gazetteer_plain(text)]
    if not owners:
        owners = [g for g in groups if text in g.name.split() and len(text) > 3 and label == "PERSON"]
        owners = owners if len(owners) == 1 and owners[0].name.split()[0] != text else []
    if len(owners) > 1:
        titled = [g for g in owners if set(g.name.split()) & set(title) >= {text} and g.name.split()[0] in title]
        owners = titled if len(titled) == 1 else owners
    if len(owners) == 1:
        names.add(owners[0], start, end, text)
    elif (
        not owners
        and _titled(doc, start)
        and label in ("PERSON", "PROPN", "ORG", "GPE")
        and not _vetoed(doc, start, end)
    ):
        known = next((g for g in groups if g.name == text), None)
        if known is None:
            known = Group("PERSON", name=text, sure=False)
            groups.append(known)
        names.add(known, start, end, text)


def gazetteer_plain(text: str) -> str:
    """A surname without the marks that papers leave out."""
    return text.translate(str.maketrans("áàâäãåçéèêëíìîïñóòôöõøúùûüýžšćčđğış", "aaaaaaceeeeiiiinoooooouuuuyzsccdgis"))


def _same_person(group: Group, text: str) -> bool:
    ours, theirs = [w for w in group.name.split() if w not in SUFFIXES], [w for w in text.split() if w not in SUFFIXES]
    if gazetteer_plain(ours[-1]) != gazetteer_plain(theirs[-1]):
        return group.name.startswith(text + " ") and len(theirs) > 1
    if len(ours) == 1 or len(theirs) == 1:
        return True
    if ours[0] == theirs[0] or (
        ours[0][0] == theirs[0][0] and (len(ours[0].strip(".")) == 1 or len(theirs[0].strip(".")) == 1)
    ):
        return True
    return set(ours) <= set(theirs) or set(theirs) <= set(ours)


def _gather_others(parse: Parse, names: Names, spans: list[tuple[int, int, str]]) -> None:
    doc = parse.doc
    known: dict[tuple[str, str], Group] = {}
    surnames = {group.surname for group in names.groups if group.type == "PERSON"}
    for start, end, label in spans:
        if any(index in names.of_token for index in range(start, end)):
            continue
        text = _text(doc, start, end)
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
