"""A finite verb goes in; its form in the past comes out."""

from typing import Final

from lemminflect import getInflection
from spacy.tokens import Token

IRREGULAR: Final = {
    "be": "was",
    "have": "had",
    "say": "said",
    "tell": "told",
    "lie": "lay",
    "wound": "wounded",
    "found": "founded",
    "will": "would",
    "can": "could",
    "may": "might",
    "bind": "bound",
    "grind": "ground",
    "cost": "cost",
    "hit": "hit",
    "broadcast": "broadcast",
}
WEAK_VERBS: Final = frozenset("have need want participate attend express".split())
"""Verbs that say so little that only the whole sentence is worth asking about."""
SHIFTED: Final = {
    "is": "was",
    "are": "were",
    "has": "had",
    "have": "had",
    "’s": "was",
    "'s": "was",
    "am": "was",
    "does": "did",
    "do": "did",
    "will": "would",
    "’ll": "would",
    "can": "could",
    "may": "might",
    "’re": "were",
    "'re": "were",
    "'ll": "would",
    "'ve": "had",
    "’ve": "had",
}


def past(base: str) -> str:
    """Simple past of a base form."""
    if base in IRREGULAR:
        return IRREGULAR[base]
    forms = getInflection(base, tag="VBD")
    return str(forms[0]) if forms else (base + "d" if base.endswith("e") else base + "ed")


def participle(base: str) -> str:
    """Past participle of a base form: "killed", "left"."""
    forms = getInflection(base, tag="VBN")
    return "wounded" if base == "wound" else str(forms[0]) if forms else past(base)


OF_TWO_OBJECTS: Final = frozenset("award give grant hand lend offer pay send show teach tell".split())
"""Verbs that keep an object in the passive: "he's given a boat"."""


def backshift(text: str, base: str) -> str:
    """The past of a finite verb in the present: "is" gives "was", "have" "had", "hopes" "hoped", "will" "would"."""
    low = text.lower()
    if low == f"{base}es" and not base.endswith(("s", "x", "z", "ch", "sh", "o")):
        base = low[:-1]  # "hopes" is no form of "hop"
    return SHIFTED.get(low) or past(base)


def shifted(token: Token) -> str:
    """A finite verb in the past; a contracted one parts from its subject: "he's formed" gives "he had formed"."""
    if token.lower_ == "been" and any(child.lower_ == "have" for child in token.head.children):
        return "were"  # "dozens have been killed"
    if token.text[:1] not in "'’":
        return backshift(token.text, token.lemma_.lower())
    objects = {child.dep_ for child in token.head.children}
    misread = token.dep_ == "auxpass" and "dobj" in objects and "agent" not in objects  # "that's swept the South"
    perfect = token.head.tag_ == "VBN" and (
        token.dep_ == "aux" or (misread and token.head.lemma_ not in OF_TWO_OBJECTS)
    )
    told = "had" if perfect and token.lower_[1:] in ("s", "ve") else backshift(token.text, token.lemma_.lower())
    return f" {told}"
