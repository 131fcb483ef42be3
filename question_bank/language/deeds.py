"""A verb goes in; the class of deed it tells of comes out, with what belongs to such a deed beside who did it to whom."""

from typing import Final

CLASSES: Final = {
    "court": frozenset(
        "arrest detain charge convict sentence acquit accuse indict jail imprison fine sue pardon extradite execute"
        " overturn uphold plead confess question".split()
    ),
    "violence": frozenset(
        "kill murder shoot stab attack kidnap abduct rob assassinate bomb rescue raid seize capture invade wound".split()
    ),
    "sport": frozenset("defeat beat outscore sign overtake".split()),
    "politics": frozenset(
        "elect appoint nominate oust sack dismiss fire veto approve reject ban repeal suspend dissolve impose expel"
        " impeach remove endorse adopt ratify cancel postpone succeed replace unseat sanction recognise recognize"
        " condemn evict evacuate".split()
    ),
    "business": frozenset(
        "buy acquire purchase sell found establish launch recall hire open close build develop design create merge"
        " block sponsor fund operate organise organize host invent discover lead direct publish commission win"
        " rescue".split()
    ),
}
CLASS_OF: Final = {verb: name for name, verbs in CLASSES.items() for verb in verbs}
MATTER: Final = {
    "convict": "of",
    "acquit": "of",
    "accuse": "of",
    "charge": "with",
    "plead": "to",
    "confess": "to",
    "sentence": "to",
    "arrest": "on",
    "detain": "on",
    "indict": "on",
    "ban": "from",
}
"""The preposition that leads to the charge, the sentence or what is forbidden."""
STANDING: Final = frozenset("lead operate fund sponsor host direct organise organize".split())
"""What somebody does for years: told in the present it is no deed of one day."""


def deed_class(lemma: str) -> str | None:
    """The class of deed a verb tells of; None where nobody is worth asking about it."""
    return CLASS_OF.get(lemma.lower())
