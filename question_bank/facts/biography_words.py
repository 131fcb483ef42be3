"""Words of a life go in; the school, the subject, the prize or the post that they name come out."""

import re
from collections.abc import Iterable
from typing import Final

from spacy.tokens import Token

from question_bank.language import gazetteer

SCHOOL_WORD: Final = (
    r"(?:University|College|Conservatory|Academy|Institute|Polytechnic|Université|Universität|Conservatoire)"
)
SCHOOL: Final = re.compile(
    rf"(?:(?:[A-Z][\w.’'&-]*|of|the) )*{SCHOOL_WORD}"
    r"(?: (?:of|for|in|at|de|du)(?: the| la)?(?: [A-Z][\w.’'-]+)+(?:(?: and| of) [A-Z][\w.’'-]+)*"
    r"(?:, Berkeley|, Los Angeles|, San Diego|, Santa Barbara|, Irvine|, Davis)?)?"
)
SUBJECTS: Final = frozenset(
    "mathematics physics chemistry biology medicine law history philosophy economics psychology sociology linguistics"
    " architecture engineering theology literature music art journalism geology astronomy anthropology archaeology"
    " botany zoology geography education nursing accounting dentistry pharmacy agriculture classics drama acting"
    " painting sculpture business statistics".split()
)
LONG_SUBJECTS: Final = (
    *("political science", "computer science", "civil engineering", "mechanical engineering", "electrical engineering"),
    *("business administration", "public administration", "international relations", "art history", "fine arts"),
    *("English literature", "chemical engineering", "aerospace engineering", "aeronautical engineering"),
)
DEGREES: Final = re.compile(
    r"\b(?:degree|doctorate|diploma|Ph\.?D\.?|PhD|D\.?Phil|M\.?A\.?|B\.?A\.?|M\.?Sc\.?|B\.?Sc\.?|MBA"
    r"|(?:[Bb]achelor|[Mm]aster|[Dd]octor)(?:[’']s)?)(?=\W|$)"
)
PLAIN_DEGREE: Final = re.compile(r"(?:Ph\.?D|[Bb]achelor|[Mm]aster|[Dd]octor|D\.?Phil|degree|diploma|law degree)")
"""Degrees that one can receive "a" of."""
HONORARY: Final = re.compile(r"\bhonorary\b", re.IGNORECASE)
PRIZE: Final = re.compile(
    r"\b(?:Prize|Award|Medal|Oscar|Grammy|Emmy|Fellowship|Order of|Cup|Palm|Championship|Cross|Hall of Fame|doctorate"
    r"|Hero of|Golden|Championships|Marathon|Open)\b"
)


def school_in(text: str) -> str:
    """The university, college or academy that a text names first, without its article; or nothing."""
    found = SCHOOL.search(text)
    return re.sub(r"^(?:(?:of|the|The) )+", "", found.group()).rstrip(".,") if found else ""


def subject_in(words: str) -> str:
    """The field of study that words are, written small where it is no language; or nothing."""
    low = words.lower().strip(" .,")
    for long in LONG_SUBJECTS:
        if low == long.lower():
            return long
    if low in SUBJECTS:
        return low
    named = words.strip(" .,")
    return named if gazetteer.country_of_adjective(named) is not None and named[:1].isupper() else ""


def noun_phrase(noun: Token) -> list[Token]:
    """A noun with what stands before it and its "of" phrases, without clauses and asides."""
    dropped: set[int] = set()
    for token in noun.subtree:
        loose = token.dep_ in ("relcl", "acl", "appos", "conj", "cc", "advcl", "npadvmod")
        other = token.dep_ == "prep" and token.head == noun and token.lower_ not in ("of", "for", "at", "to")
        if (loose or other) and token.i > noun.i:
            dropped.update(t.i for t in token.subtree)
    words = [t for t in noun.subtree if t.i not in dropped]
    while words and (words[-1].is_punct or words[-1].dep_ in ("prep", "cc")):
        words.pop()
    return words


def words_of(tokens: Iterable[Token]) -> str:
    """The words with the blanks that the article has between them: "vice-president"."""
    return "".join(token.text_with_ws for token in tokens).strip()
