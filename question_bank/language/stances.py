"""A predicate goes in ("condemned the ruling"); the stand it takes, and the predicate of the opposite one, come out.

Words of the table are matched in any of their forms, after "has" or "have" as well.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from lemminflect import getAllInflections, getInflection, getLemma

from question_bank.language.gazetteer_tables import DATA

FORMS: Final = ("VBD", "VBN", "VBZ", "VBP", "VB", "VBG")
_BEFORE: Final = r"(?:(?:has|have|had|also|\w+ly) )*"
_PREPOSITION: Final = r"(?:to|for|against|on|upon|of|from|in|at|with|by|about|over|as|into|that|whether|how|what|why) "
_PATTERNS: Final = {
    "-": rf"(?!{_PREPOSITION}).+",
    "to": r"to (?!an? |the |its |his |her |their )[a-z]+(?: .+|$)",
    "that": r"that .+",
}
_UNOPPOSED: Final = re.compile(
    r"[“”]|\b(?:not|no|never|nor|neither|none|without|any|all|every|only|even|instead|despite|because|but|himself|herself"
    r"|itself|themselves|as an? [\w-]+|call(?:ing|ed) (?:it|them|him|her))\b|\b\d+ votes\b"
    r"|^(?:his|her|its|their) |n[’']t\b"
)
"""What makes the opposite true as well, or senseless."""
ING: Final = re.compile(r"^from ([a-z]+ing)\b")


@dataclass(frozen=True, slots=True)
class Stance:
    """How a verb takes a stand: what follows it, for or against or a demand, and the opposite verb if there is one."""

    verb: str
    frame: str
    side: str
    opposite: str
    about: str = ""
    """A pattern of the nouns of which one has to follow; empty where any may."""


@cache
def stances() -> Mapping[str, tuple[Stance, ...]]:
    """For each verb all its ways to take a stand."""
    table: dict[str, tuple[Stance, ...]] = {}
    for line in (DATA / "stances.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            verb, frame, side, opposite, *about = (part.strip() for part in line.split("|"))
            nouns = rf"\b(?:{about[0].replace(';', '|')})s?\b" if about else ""
            table[verb] = (*table.get(verb, ()), Stance(verb, frame, side, opposite, nouns))
    return table


@cache
def _verb_forms() -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """For each form of a verb its base form, and which forms it can be."""
    forms: dict[str, tuple[str, tuple[str, ...]]] = {}
    for verb in stances():
        for tag, words in getAllInflections(verb, upos="VERB").items():
            for word in words:
                forms[word] = (verb, (*forms.get(word, ("", ()))[1], tag))
    return forms


@cache
def _one_sided() -> re.Pattern[str]:
    lines = (DATA / "one_sided.txt").read_text("utf-8").splitlines()
    words = (line for line in lines if line and not line.startswith("#"))
    return re.compile(rf"\b(?:{'|'.join(words)})(?:s|es)?\b", re.IGNORECASE)


def stance_of(verb: str, complement: str) -> Stance | None:
    """The way in which a verb (in its base form) takes a stand on what follows it; None where it takes none.

    Where two fit, the one that says more: "ban … from flying" before "ban …".
    """
    return next(_fitting(verb, complement), None)


def _fitting(verb: str, complement: str) -> Iterator[Stance]:
    ways = sorted(stances().get(verb, ()), key=lambda way: ":" not in way.frame)
    fit = (way for way in ways if re.match(_pattern(way.frame), complement))
    return (way for way in fit if re.search(way.about, complement, re.IGNORECASE))


def _pattern(frame: str) -> str:
    """What a complement looks like: "on:to" for "on Norway to close …"."""
    if frame in _PATTERNS:
        return _PATTERNS[frame]
    if ":" not in frame:
        return rf"{frame} .+"
    before, after = frame.split(":")
    whom = rf"{before} .+" if before else rf"(?!{_PREPOSITION}).+"
    return rf"{whom} {after} [a-z].+" if after in ("to", "from") else rf"{whom} {after} .+"


def contrary(predicate: str) -> str:
    """The predicate with the opposite stand ("has welcomed the ruling"); nothing where there is no sound one."""
    found = re.match(rf"({_BEFORE})([a-z]+) (.+)$", predicate)
    if found is None or found.group(2) not in _verb_forms():
        return ""
    before, word, complement = found.groups()
    verb, forms = _verb_forms()[word]
    way = stance_of(verb, complement)
    if way is None or not _is_open(way, complement):
        return ""
    other, _, frame = way.opposite.partition(" ")
    told = _reframed(complement.removesuffix(" into law"), way.frame, frame)
    form = "VBN" if "VBN" in forms and re.search(r"\b(?:has|have|had)\b", before) else forms[0]
    inflected = getInflection(other, tag=form)
    return f"{before}{inflected[0]} {told}" if inflected and told else ""


def _is_open(way: Stance, complement: str) -> bool:
    """Whether the opposite is as sound, and what the stand is taken on does not give it away.

    What somebody agrees, refuses or is allowed to do gives nothing away.
    """
    if not way.opposite or _UNOPPOSED.search(complement):
        return False
    if way.frame == "for" and re.search(r" to [a-z]", complement):
        return False  # "called for Malta to pay"
    return way.frame.endswith("to") or _one_sided().search(complement) is None


def _reframed(complement: str, frame: str, new: str) -> str:
    """What follows the verb as it follows the opposite: "from flying" as "to fly", "to close" as "against closing"."""
    if not new:
        return complement
    if frame == "to":
        first, _, rest = complement.removeprefix("to ").partition(" ")
        inflected = getInflection(first, tag="VBG")
        return f"{new} {inflected[0]} {rest}" if inflected and first != "be" else ""
    if frame == ":from":
        whom, _, what = complement.rpartition(" from ")
        first, _, rest = what.partition(" ")
        return f"{whom} to {_base_of_ing(first)} {rest}".rstrip() if _base_of_ing(first) and whom else ""
    kept = complement.removeprefix(f"{frame} ")
    return kept if new == "-" else f"{new} {kept}"


def _base_of_ing(word: str) -> str:
    found = getLemma(word, upos="VERB") if word.endswith("ing") else ()
    return str(found[0]) if found else ""
