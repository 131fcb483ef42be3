"""Tokens around a name go in; where the words of an office begin and end, and its noun, come out."""

from typing import Final

from spacy.tokens import Doc, Token

from question_bank.language import gazetteer
from question_bank.language.entities import Names

FORMER: Final = frozenset(
    "former ex ex- late then then- outgoing ousted deposed past previous one-time onetime erstwhile".split()
)


NOT_YET: Final = frozenset(
    "incoming designate elect president-elect future would-be prospective acting interim".split()
)


PLAIN_ADJECTIVES: Final = frozenset(
    "prime foreign deputy vice senior general national chief executive assistant associate federal presidential "
    "financial permanent special supreme principal managing political military regional provincial local medical "
    "scientific clinical economic environmental public honorary joint global royal high archbishop legal technical "
    "nuclear digital social democratic republican conservative liberal labour independent interior attorney first "
    "second lead artistic musical creative operating commercial corporate diplomatic".split()
)


INSIDE: Final = ("NOUN", "PROPN", "ADJ")


def noun_at(token: Token) -> str | None:
    """The office noun a token is or ends, in the singular: "Secretary-General" is three tokens."""
    if token.pos_ not in ("NOUN", "PROPN", "ADJ") or token.lower_ == "counterpart":
        return None
    if token.i >= 2 and token.nbor(-1).text == "-":
        joined = f"{token.nbor(-2).lower_}-{token.lower_}"
        if gazetteer.office_noun(joined) is not None:
            return joined
    for word in (token.lower_, token.lemma_.lower()):
        if gazetteer.office_noun(word) is not None:
            return word
    return None


def head_leftwards(doc: Doc, position: int) -> tuple[int | None, int]:
    """The office noun of a phrase that ends at `position`, over "of State", "for Foreign Affairs"."""
    if noun_at(doc[position]) and doc[position].lower_ not in ("state", "general"):
        return position, position + 1
    if doc[position].lower_ == "general" and noun_at(doc[position]):
        return position, position + 1
    index = position
    while (
        index > 0
        and position - index < 7
        and (doc[index].text[:1].isupper() or doc[index].lower_ in ("and", "the", "-"))
    ):
        if doc[index - 1].lower_ in ("of", "for"):
            before = doc[index - 2] if index >= 2 else None
            if before is not None and noun_at(before):
                return index - 2, position + 1
        index -= 1
    return None, position + 1


def leftmost(doc: Doc, names: Names, head: int) -> int:
    """Left over the nouns, adjectives and possessives that belong to an office noun."""
    index = head
    while index > 0 and head - index < 9:
        before = doc[index - 1]
        if (
            before.pos_ in INSIDE and not (before.is_stop and before.text.islower())
        ) or before.lower_ in FORMER | NOT_YET:
            if names.of_token.get(before.i) is not None and names.of_token[before.i].type == "PERSON":
                break
            if before.text in ("AM", "PM", "CT", "ET", "MT", "PT"):
                break  # "10:30 AM Senator Kern" in a list of times
            if _another_office(doc, index - 1, head):
                break
            index -= 1
        elif (before.text in ("-", "–") and before.whitespace_ == "" and index < head + 1) or (
            before.text in ("'s", "’s") and index >= 2 and doc[index - 2].pos_ == "PROPN"
        ):
            index -= 1
        elif (
            before.lower_ == "and"
            and index - 2 >= 0
            and doc[index - 2].pos_ in INSIDE
            and _joins_modifiers(doc, index - 1)
        ):
            index -= 2
        else:
            break
    return index


def _another_office(doc: Doc, position: int, head: int) -> bool:
    """ "chairperson President": two offices in a row are not one; "director general" and "deputy leader" are."""
    noun, own = gazetteer.office_noun(doc[position].lower_), gazetteer.office_noun(doc[head].lower_)
    return noun is not None and own is not None and noun.unique and doc[head].lower_ not in ("general", "designate")


def _joins_modifiers(doc: Doc, position: int) -> bool:
    """ "trade and industry commissioner" joins modifiers; "Kern and Club President Holt" joins people."""
    left, right = doc[position - 1], doc[position + 1]
    return (
        left.pos_ == "NOUN"
        and right.pos_ == "NOUN"
        and left.text[:1].islower() == right.text[:1].islower()
        and not noun_at(left)
    )


def clean(text: str) -> str:
    return " ".join(text.split()).strip(" ,;–-")


def is_chaff(names: Names, token: Token) -> bool:
    """An adjective of opinion or time before the office ("embattled", "45-year-old")."""
    if token.i in names.of_token or token.text[:1].isupper():
        return False
    return (token.pos_ == "ADJ" and token.lower_ not in PLAIN_ADJECTIVES) or token.pos_ == "NUM" or token.is_punct
