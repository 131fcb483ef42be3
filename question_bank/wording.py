"""A sheet of facts goes in; how its people, its report and its times are worded in a stem comes out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from question_bank.facts.lives import EMPTY_CALLINGS, LONGEST_CALLING
from question_bank.headline import life_name
from question_bank.model import Entity, Fact
from question_bank.phrasing import capital_office, goes_before, takes_article, with_article
from question_bank.report_wording import ReportWording

LONG_AGO: Final = 300
"""Days after which an office of today need not have been held yet."""
CALLING: Final = re.compile(
    r"\b(?:is|was) an? ((?:[A-Z][\w’-]+ )?[\w’ -]+?)"
    r"(?:,|\.| who\b| and\b| for\b| from\b| of\b| known\b| best\b| in\b| at\b| with\b)"
)
"""The calling in "Ada Kern (born 1961) is a Norwegian rower and engineer"."""


HANGS: Final = re.compile(r"\b(?:where|when|while|who|whose|which|because|although)\b[^,]*$")
"""What opens a clause of its own before the verb: "went to Bergen, where he was a classmate of Ada Kern"."""


@dataclass(frozen=True)
class Wording(ReportWording):
    """How one article's people are introduced, beside how its report and times are."""

    lenient: bool = False
    """Whether people need be neither prominent nor introduced to be asked for."""

    @cached_property
    def people(self) -> Mapping[str, Entity]:
        """The people by full name."""
        return {entity.name: entity for entity in self.sheet.entities if entity.type == "PERSON"}

    @cached_property
    def offices(self) -> Mapping[str, str]:
        """For each person the office that introduces them: from position facts first, so that corrected facts count."""
        told: dict[str, str] = {}
        for fact in self.sheet.facts:
            if fact.kind == "position" and fact.assertion == "asserted":
                told.setdefault(fact.roles["holder"].entity, fact.roles["office"].entity)
        for name, person in self.people.items():
            torn = f"{person.office}-" in self.sheet.article.text  # "a sailor and self", of "self-proclaimed"
            if person.office and not torn and len(name.split()) > 1:  # a lone word may stand in other names
                told.setdefault(name, person.office)
        if self.is_life and self.calling:
            told.setdefault(life_name(self.sheet.article), self.calling)
        return told

    @cached_property
    def calling(self) -> str:
        """What the first sentence of a life says its person is, as it can stand before the name; or nothing."""
        first = self.sheet.sentences[0] if self.sheet.sentences else None
        told = self.sheet.article.text[first.start : first.end] if first else ""
        found = CALLING.search(told)
        words = found.group(1).split() if found else []
        hollow = not words or words[-1] in EMPTY_CALLINGS or HANGS.search(told[: found.start()] if found else "")
        return " ".join(words) if not hollow and len(words) <= LONGEST_CALLING else ""

    def introduce(self, name: str) -> str:
        """The full name with its office: before the name where it is short, after it between commas otherwise."""
        office = self.offices.get(name)
        if not office:
            return name
        return f"{capital_office(office)} {name}" if goes_before(office) else f"{name}, {with_article(office)},"

    def anchored(self, stem: str, *, omit: frozenset[str] = frozenset()) -> str:
        """The stem with every person introduced at first mention; `omit` names people left as they are."""
        for name in sorted(self.offices, key=len, reverse=True):
            if name in omit or name not in stem:
                continue
            stem = self._introduced(stem, name)
        return stem

    def _introduced(self, stem: str, name: str) -> str:
        if f"of Senator {name} " in stem:
            return stem  # the release is named by who issued it
        office = self.offices[name]
        start = stem.index(name)
        before, after = stem[:start], stem[start + len(name) :]
        last = before.rstrip().split()[-1:] or [""]
        if office.split()[-1].lower() == last[0].lower() or office.lower() in stem.lower():
            return stem
        if before.count("“") > before.count("”"):
            return stem
        if goes_before(office):
            return f"{before}{capital_office(office)} {name}{after}"
        if after[:2] in ("’s", "'s", "’ ") or after[:1] == ",":
            return stem
        closing = "" if after[:1] in ("?", ".", ",", ";", "") else ","
        return f"{before}{name}, {with_article(office)}{closing}{after}"

    def the(self, name: str) -> str:
        """A name with "the" where the article, or usage, writes one: "the Holt Institute", but "NASA"."""
        if name in self.people or name.startswith(("the ", "The ")):
            return name
        text = self.sheet.article.text
        found = f"he {name}" in text  # most names never stand so, and need no expression of their own
        with_the = len(re.findall(rf"\b[Tt]he {re.escape(name)}\b(?! [A-Z]|’s|'s)", text)) if found else 0
        if with_the:
            return f"the {name}" if 2 * with_the >= text.count(name) else name
        if text.count(f" {name}") > 1 and len(re.findall(rf"[a-z,] {re.escape(name)}\b", text)) > 1:
            return name  # the article knows better than usage
        return f"the {name}" if takes_article(name) else name

    def of_another_time(self, fact: Fact) -> frozenset[str]:
        """The people whose offices are of the article's day and may not have been theirs when the fact happened."""
        published = self.sheet.article.published
        if published is None or fact.time is None or (published - fact.time.end).days < LONG_AGO:
            return frozenset()
        return frozenset(self.offices) if self.report else frozenset()

    @cached_property
    def cast(self) -> frozenset[str]:
        """The people who bear an office in the article and speak or meet somebody in it."""
        acting = {
            m.entity
            for fact in self.sheet.facts
            if fact.kind in ("quotation", "statement", "meeting")
            for m in fact.roles.values()
        }
        return frozenset(
            fact.roles["holder"].entity
            for fact in self.sheet.facts
            if fact.kind == "position" and fact.assertion == "asserted" and fact.roles["holder"].entity in acting
        )

    @cached_property
    def main_person(self) -> str:
        """The person whose life or death is told: named in the title, and more often than all others together."""
        if self.is_life:
            return life_name(self.sheet.article)
        people = sorted(self.people.values(), key=lambda p: (-p.mentions, p.name))
        if not people or people[0].name.split()[-1] not in self.sheet.article.title:
            return ""
        return people[0].name if people[0].mentions > sum(p.mentions for p in people[1:]) else ""
