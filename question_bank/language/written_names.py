"""A name among words that are to stand alone goes in; the name as it is written there comes out, or a doubt.

People are named in full, or by the surname where they were named in full before; initials are told in full at first.
"""

import re
from typing import Final

from spacy.tokens import Token

from question_bank.language import gazetteer
from question_bank.language.context_words import ANTECEDENTS, LOOSE_NAMES, WELL_KNOWN, generic_endings
from question_bank.language.doubts import Unclear
from question_bank.language.entities import Group
from question_bank.language.passage import Passage

REIGNS: Final = frozenset("King Queen Pope Emperor Empress Sultan Saint".split())
NAMED_BY_HEAD: Final = frozenset("administration government presidency".split())
"""What is called by the last name of who leads it: "the Kern administration"."""
VERSUS: Final = frozenset(("v.", "vs.", "v"))
MODIFIERS: Final = ("compound", "amod", "nmod")


def written_name(passage: Passage, token: Token, group: Group) -> tuple[str, int]:
    """The words for the name that a token begins, and the last token (its index) that they cover. Raises Unclear."""
    start, end = passage.analysis.names.range_of[token.i]
    indices = {t.i for t in passage.tokens}
    last = max(i for i in range(token.i, end) if i in indices)
    surface = " ".join(passage.analysis.doc[token.i : last + 1].text.split())
    if group.type == "PERSON":
        return _person(passage, token, group, surface, last), last
    if token.i == start and end - start == 1 and _are_initials(token, group, surface):
        return _initials(passage, token, group, surface), last
    if not passage.context.opens:
        _check_surface(passage, group, surface, alone=end - start == 1)
    return surface, last


def _person(passage: Passage, token: Token, group: Group, surface: str, last: int) -> str:
    doc, (start, _) = passage.analysis.doc, passage.analysis.names.range_of[token.i]
    words = len(surface.split())
    again = group in passage.named
    passage.named.append(group)
    before, after = doc[start - 1].text if start else "", doc[last + 1 : last + 2].text
    if words == 1 and after in NAMED_BY_HEAD:
        return surface
    if (passage.context.opens and words > 1) or {before, after} & VERSUS:
        return surface  # "Kern v. Norvik" is a case
    if before in REIGNS and words == 1:
        return surface  # "King Salman" is no other Salman
    if not group.sure and not group.office:
        raise Unclear("bare-surname", surface)
    if token.dep_ == "compound" and before.lower() == "the":
        raise Unclear("name-inside", surface)  # "the Kern family"
    known = again and group.sure and len(group.name.split()) > 1 and surface == group.surname
    return group.surname if known else group.name


def _are_initials(token: Token, group: Group, surface: str) -> bool:
    """ "NPA" for the Norvik Port Authority, but not in "NPA office"."""
    short = surface.isupper() and surface not in WELL_KNOWN and len(group.name) > len(surface) + 2
    return short and group.type == "ORG" and token.dep_ not in MODIFIERS


def _initials(passage: Passage, token: Token, group: Group, surface: str) -> str:
    """The name in full at first, with its article where none stands before it."""
    first = group not in passage.named
    passage.named.append(group)
    if not first:
        return surface
    before = token.nbor(-1) if token.i else None
    modified = before is not None and before.head.i >= token.i and before.dep_ in (*MODIFIERS, "nummod", "punct")
    has_one = before is not None and (before.lower_ == "the" or before.lower_.endswith("'s"))
    takes_one = group.name.split()[-1] in generic_endings() and not modified and not has_one
    return f"the {group.name}" if takes_one else group.name


def _check_surface(passage: Passage, group: Group, surface: str, *, alone: bool) -> None:
    """Raises Unclear where the name as the article writes it says too little."""
    short = surface.isupper() and surface.isalpha() and len(group.name) > len(surface) + 2
    if short and surface not in WELL_KNOWN and group not in passage.named:
        raise Unclear("acronym", surface)
    words = [w for w in surface.removeprefix("the ").split() if w not in LOOSE_NAMES]
    generic = generic_endings() - {"Senate", "Congress", "Parliament", "Navy", "Army"}
    if len(words) == 1 and group.type == "ORG" and words[0] in generic:
        raise Unclear("dangling-definite", surface)  # "the Ministry" alone names nothing
    if alone and _is_first_name(passage, surface) and group.type not in ("GPE", "NORP"):
        raise Unclear("bare-name", surface)


def _is_first_name(passage: Passage, word: str) -> bool:
    """ "Cherie": somebody whom the article has introduced more fully, or whom only it knows."""
    known = gazetteer.is_organisation_name(word) or gazetteer.place_kind(word)
    return gazetteer.first_name(word) and not known and word not in passage.analysis.article.title


def names_fully(passage: Passage, index: int) -> bool:
    """Whether the token (by its index) begins a name for which the full one will stand."""
    group = passage.analysis.names.of_token.get(index)
    told = group is not None and group.type == "PERSON" and len(group.name.split()) > 1
    return told and not passage.quotes(passage.analysis.doc[index])


def is_abbreviation(passage: Passage, token: Token) -> bool:
    """ "AAM", where the article gives the full words before "(AAM)"."""
    text = token.text
    if not (text.isupper() and text.isalpha() and 2 <= len(text) <= 6) or text in WELL_KNOWN:
        return False
    group = passage.analysis.names.of_token.get(token.i)
    told = group is not None and (len(group.name) > len(text) + 2 or gazetteer.is_organisation_name(text))
    in_title = re.search(rf"\b{text}\b", passage.analysis.article.title) is not None
    return not passage.quotes(token) and not in_title and not told


def check_lone_name(passage: Passage, token: Token) -> None:
    """Raises Unclear where a word that is no known name names a person, whom a reader would not know by it."""
    bare = token.text in passage.analysis.bare_names and token.dep_ in (*ANTECEDENTS, "poss", "agent", "pobj")
    if bare and token.text[:1].isupper() and not passage.quotes(token):
        raise Unclear("bare-surname", token.text)  # one of two people of the name, or a first name alone
    if _is_stranger(passage, token):
        raise Unclear("bare-name", token.text)  # a person whom no full name in the article explains


def _is_stranger(passage: Passage, token: Token) -> bool:
    """A lone name that only the name finder takes for a person's; after "in" it is an unknown place."""
    if token.ent_type_ != "PERSON" or token.pos_ != "PROPN" or passage.quotes(token):
        return False
    before = passage.analysis.doc[token.i - 1].lower_ if token.i else ""
    return token.text not in passage.analysis.article.title and before not in ("in", "at", "near", "from", "to", "of")
