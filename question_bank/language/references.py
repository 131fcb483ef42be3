"""Parse, names and offices go in; which person a pronoun or "the Turkish president" stands for comes out, if safe."""

import re
from typing import Final

from spacy.tokens import Token

from question_bank.headline import life_name
from question_bank.language import gazetteer
from question_bank.language.context_words import HE_SHE
from question_bank.language.entities import Group, Names
from question_bank.language.office import Office
from question_bank.language.parsing import Parse, ParsedSentence

OTHERS: Final = frozenset(
    "defendant suspect victim man woman boy girl driver attacker gunman accused witness passenger player patient"
    " teacher student child daughter son wife husband mother father brother sister".split()
)
"""Words for somebody who may be meant by the next "he" or "she"."""
SUBJECTS: Final = ("nsubj", "nsubjpass")


def resolve(parse: Parse, names: Names, offices: list[Office]) -> dict[int, Group]:
    """For each token that safely stands for a person: the person. Tokens that are names are not in the table."""
    table: dict[int, Group] = {}
    bearers = _bearers(offices)
    for sentence in parse.sentences:
        for token in sentence.tokens:
            if token.i in names.of_token:
                continue
            person = _by_office(names, bearers, token)
            if person is None and token.lower_ in HE_SHE and token.pos_ in ("PRON", "DET"):
                person = _by_pronoun(parse, names, table, sentence, token)
            if person is not None:
                table[token.i] = person
    return table


def _bearers(offices: list[Office]) -> dict[str, list[Office]]:
    table: dict[str, list[Office]] = {}
    for office in offices:
        if not office.former:
            table.setdefault(office.head, []).append(office)
    return table


def _by_office(names: Names, bearers: dict[str, list[Office]], token: Token) -> Group | None:
    """ "the president", "the Turkish president": the one person of the article who bears such an office."""
    if token.pos_ not in ("NOUN", "PROPN") or token.dep_ in ("appos", "compound", "attr", "nmod"):
        return None
    noun = gazetteer.office_noun(token.lower_)
    if noun is None or not any(c.lower_ == "the" and c.i < token.i for c in token.children):
        return None
    offices = bearers.get(token.lower_, [])
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if following is not None and following.i in names.of_token and names.of_token[following.i].type == "PERSON":
        return None
    if token.nbor(-1).lower_ == "the" and token.lower_ == "president":
        offices = [o for o in offices if not re.search(r"\b[Vv]ice|[Dd]eputy|[Ff]ormer", o.text)]
    modifiers = [c.text for c in token.lefts if c.pos_ in ("ADJ", "PROPN", "NOUN")]
    if any(c.dep_ in ("prep", "relcl", "appos", "acl") for c in token.rights):
        return None
    fitting = [office for office in offices if all(_agrees(modifier, office.text) for modifier in modifiers)]
    people = {id(office.person): office.person for office in fitting}
    return next(iter(people.values())) if len(people) == 1 else None


def _agrees(modifier: str, office: str) -> bool:
    """Whether a modifier stands in the office, as itself or as another name of the same country."""
    words = office.lower().split()
    if modifier.lower() in words:
        return True
    country = gazetteer.country_of_adjective(modifier) or gazetteer.country(modifier)
    if country is None:
        return False
    return any((gazetteer.country_of_adjective(word) or gazetteer.country(word)) == country for word in office.split())


def _people_in(names: Names, table: dict[int, Group], tokens: list[Token]) -> list[tuple[Token, Group]]:
    """The people named or referred to among the tokens, in order, one entry per mention."""
    found: list[tuple[Token, Group]] = []
    seen: set[tuple[int, int]] = set()
    for token in tokens:
        group = names.of_token.get(token.i) or table.get(token.i)
        if group is None or group.type != "PERSON":
            continue
        extent = names.range_of.get(token.i, (token.i, token.i + 1))
        if extent not in seen:
            seen.add(extent)
            found.append((token, group))
    return found


def _by_pronoun(
    parse: Parse, names: Names, table: dict[int, Group], sentence: ParsedSentence, token: Token
) -> Group | None:
    """The subject of the clause before, where every other person near by is of the other gender or absent."""
    gender = HE_SHE[token.lower_]
    own = _own_clause_subject(names, table, token)
    before = _people_in(names, table, [t for t in sentence.tokens if t.i < token.i])
    fitting = _distinct([group for _, group in before if group.gender in (gender, None) and group is not own])
    if own is not None and len(fitting) != 1:
        return None
    if len(fitting) == 1:
        return fitting[0] if _allowed(before, fitting[0], gender) else None
    if len(fitting) > 1:
        return _own_subject(names, table, token, gender)
    if sentence.index and _tells_of_unknown(names, parse.sentences[sentence.index - 1]):
        return None
    main = _main_person(parse, names, gender)
    if before and not (main is not None and all(group.gender not in (gender, None) for _, group in before)):
        return None
    earlier = _last_with_people(parse, names, table, sentence)
    if earlier is None:
        return main
    people = _people_in(names, table, list(earlier.tokens))
    fitting = _distinct([group for _, group in people if group.gender in (gender, None)])
    certain = [group for group in fitting if group.gender == gender]
    subjects = _distinct([g for t, g in people if _subject_of_root(names, t) and g.gender in (gender, None)])
    if main is not None:
        if not fitting or fitting == [main] or (main in subjects and token.dep_ in SUBJECTS):
            return main
        if main in fitting or not subjects or not certain:
            return None  # the other one of the sentence before, or still the one whom the article is about
    if earlier.index < sentence.index - 1 and (len(certain) != 1 or not subjects or main is not None):
        return None
    if (
        len(fitting) == 1
        and not _tells_of_another(names, table, earlier)
        and not _in_passing(names, people, fitting[0])
    ):
        return fitting[0] if _allowed(people, fitting[0], gender) else None
    return None  # "Ada Kern met Liv Aas. She …": either


def _tells_of_unknown(names: Names, sentence: ParsedSentence) -> bool:
    """Whether its subject is called what only people are, under a name that was not taken for somebody's."""
    for token in sentence.tokens:
        group = names.of_token.get(token.i)
        if token.dep_ in SUBJECTS and token.pos_ == "PROPN" and (group is None or group.type != "PERSON"):
            told = (child.lower_ for child in token.children if child.dep_ == "appos")
            if any(gazetteer.person_noun(word) for word in told):
                return True
    return False


def _in_passing(names: Names, people: list[tuple[Token, Group]], person: Group) -> bool:
    """ "for Ada Kern’s ferry": a person of whom a sentence only has something that is not its subject."""
    heads = [_head_of(names, token) for token, group in people if group is person]
    return all(head.dep_ == "poss" and head.head.dep_ not in SUBJECTS for head in heads)


def _tells_of_another(names: Names, table: dict[int, Group], sentence: ParsedSentence) -> bool:
    """Whether a sentence tells of somebody whom no name in the table stands for: "the defendant", an unknown name."""
    return any(
        token.i not in names.of_token
        and token.i not in table
        and (token.ent_type_ == "PERSON" or (token.pos_ == "NOUN" and token.lemma_.lower() in OTHERS))
        for token in sentence.tokens
    )


def _last_with_people(
    parse: Parse, names: Names, table: dict[int, Group], sentence: ParsedSentence
) -> ParsedSentence | None:
    """The nearest of the three sentences before that tells of people, no further than the paragraph before."""
    for back in range(1, 4):
        if sentence.index - back < 0:
            return None
        earlier = parse.sentences[sentence.index - back]
        if sentence.paragraph - earlier.paragraph > 1:
            return None
        if _people_in(names, table, list(earlier.tokens)):
            return earlier
        if _tells_of_another(names, table, earlier):
            return None  # "… identified the defendant as Pell Orvanta, 27. He …"
    return None


def _own_clause_subject(names: Names, table: dict[int, Group], token: Token) -> Group | None:
    """The subject of the verb whose object a plain pronoun is: the two are never the same person."""
    if token.dep_ not in ("dobj", "dative", "pobj") or token.lower_.endswith("self"):
        return None
    verb = token.head if token.dep_ != "pobj" else token.head.head
    for child in verb.children:
        if child.dep_ in SUBJECTS:
            return names.of_token.get(child.i) or table.get(child.i)
    return None


def _main_person(parse: Parse, names: Names, gender: str) -> Group | None:
    """The one person of that gender whom the title names, where the article names no other more often."""
    title = re.findall(r"[\w’'-]+", parse.article.title)
    named = [g for g in names.groups if g.type == "PERSON" and g.gender == gender and g.surname in title]
    named = [g for g in named if g.name == life_name(parse.article)] or named
    if len(named) != 1:
        return None
    rivals = [g for g in names.groups if g.type == "PERSON" and g is not named[0]]
    return named[0] if all(len(g.ranges) <= len(named[0].ranges) for g in rivals) else None


def _distinct(groups: list[Group]) -> list[Group]:
    return list({id(group): group for group in groups}.values())


def _allowed(people: list[tuple[Token, Group]], chosen: Group, gender: str) -> bool:
    """A person of unknown gender is chosen only where nobody else is near and they are the subject."""
    if chosen.gender == gender:
        return True
    tokens = [token for token, group in people if group is chosen]
    return len(_distinct([group for _, group in people])) == 1 and any(t.dep_ in SUBJECTS for t in tokens)


def _head_of(names: Names, token: Token) -> Token:
    start, end = names.range_of.get(token.i, (token.i, token.i + 1))
    return token.doc[start:end].root


def _subject_of_root(names: Names, token: Token) -> bool:
    head = _head_of(names, token)
    joined = any(c.dep_ == "conj" for c in head.children)
    return head.dep_ in SUBJECTS and head.head.dep_ == "ROOT" and not joined


def _own_subject(names: Names, table: dict[int, Group], token: Token, gender: str) -> Group | None:
    """With two people before it in the sentence: the subject of the clause that governs the pronoun's clause."""
    for ancestor in token.ancestors:
        for child in ancestor.children:
            if child.dep_ in SUBJECTS and child.i < token.i:
                group = names.of_token.get(child.i) or table.get(child.i)
                if group is not None and group.type == "PERSON" and group.gender == gender and ancestor.dep_ == "ROOT":
                    return group
    return None
