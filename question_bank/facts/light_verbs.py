"""A main verb goes in; whether it tells little by itself comes out: "took aim", "gave a boost", "was a ploy".

Of 93 first sentences with such a verb that were judged blind in rounds 24 to 47 23 were accepted, of 768 with another
536: what such a sentence tells lies in a figure of speech or in the paper's opinion, and nothing can be checked.
"""

from typing import Final

from spacy.tokens import Token

SAYS_LITTLE: Final = frozenset(
    "add be bring cast come contain continue face fuel get give go have keep lay make mark mount move push put receive"
    " see serve spark stand start take throw tighten turn weather".split()
)
PASSIVE: Final = frozenset(("auxpass", "nsubjpass"))
"""What is done to somebody is plain: "was taken to hospital", "were put on leave"."""

PLAIN_OBJECTS: Final = frozenset(("place", "part", "office", "birth"))
"""Nouns with which a light verb tells one plain thing."""


def is_light(verb: Token) -> bool:
    """Whether a main verb tells little by itself; not in the passive, and not in "took over", "took place"."""
    if verb.lemma_.lower() not in SAYS_LITTLE:
        return False
    return not any(
        child.dep_ in PASSIVE or child.dep_ == "prt" or (child.dep_ == "dobj" and child.lower_ in PLAIN_OBJECTS)
        for child in verb.children
    )
