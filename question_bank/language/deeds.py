"""A verb goes in; the class of deed it tells of comes out, with what belongs to such a deed."""

from typing import Final

CLASSES: Final = {
    "court": frozenset(
        "arrest detain charge convict sentence acquit accuse indict jail imprison fine sue pardon extradite"
        " overturn uphold free release suspend halt subpoena".split()
    ),
    "violence": frozenset(
        "kill murder shoot stab attack kidnap abduct rob assassinate bomb rescue raid seize capture invade wound injure"
        " destroy".split()
    ),
    "sport": frozenset("defeat beat outscore overtake break win coach host".split()),
    "politics": frozenset(
        "elect appoint nominate oust sack dismiss fire veto approve reject ban repeal dissolve impose expel sign"
        " declare impeach remove endorse adopt ratify cancel postpone succeed replace unseat sanction"
        " recognise recognize end condemn evict evacuate lift issue order introduce propose withdraw announce chair"
        " oppose criticize criticise name honor honour award file hold".split()
    ),
    "business": frozenset(
        "buy acquire purchase sell found establish launch hire open close build develop design create merge"
        " sponsor fund organise organize invent discover lead direct publish commission operate unveil produce"
        " conduct write film identify".split()
    ),
}
"""The verbs of which a question for who did it, or to whom, is worth asking, by what is at stake."""
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
}
"""The preposition that leads to the charge or the sentence."""


def deed_class(lemma: str) -> str | None:
    """The class of deed a verb tells of; None where nobody is worth asking about it."""
    return CLASS_OF.get(lemma.lower())


LIGHT: Final = frozenset("hold issue open close write produce release end introduce name conduct lead operate".split())
"""Verbs that tell something only with a full object."""
