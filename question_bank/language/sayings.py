"""Verbs of saying and their classes: which report, which deny, which promise."""

from typing import Final

REPORTING: Final = frozenset(
    "say state announce confirm report add note explain claim declare tell write insist stress emphasize "
    "emphasise argue "
    "acknowledge admit reveal suggest warn believe think hope predict estimate maintain assert affirm reiterate remark "
    "comment observe indicate disclose conclude allege contend agree promise pledge vow deny tweet continue point "
    "recall reply respond describe call urge joke caution testify concede clarify mention repeat advise "
    "recommend".split()
)
QUOTING: Final = frozenset(
    "say state announce confirm report add note explain claim declare tell write insist stress emphasize "
    "emphasise argue "
    "acknowledge admit reveal suggest warn predict maintain assert affirm reiterate remark comment observe conclude "
    "continue tweet recall reply respond joke ask exclaim post caution testify concede go agree quip read"
    " vow pledge elaborate lament opine muse counter boast plead marvel".split()
)
CONTENT: Final = frozenset(
    "say state announce confirm report add note explain claim declare tell insist stress emphasize emphasise argue "
    "acknowledge admit reveal suggest warn believe predict estimate maintain assert affirm reiterate remark observe "
    "indicate disclose conclude allege contend caution testify concede clarify mention hope promise "
    "pledge vow deny write tweet".split()
)
BASIC_PAST: Final = {
    "add": "said",
    "continue": "said",
    "go": "said",
    "note": "noted",
    "reply": "said",
    "respond": "said",
    "recall": "said",
}
SOURCES: Final = frozenset(
    "police official authority researcher scientist doctor expert prosecutor witness investigator lawmaker critic"
    " supporter activist astronomer economist engineer organizer organiser rescuer firefighter teacher student analyst"
    " archaeologist lawyer resident spokesperson spokesman spokeswoman government team army military ministry".split()
)
STUDIES: Final = frozenset("study report research survey poll data result test finding figure statistic".split())
"""What says so too, and may also find or show it."""
