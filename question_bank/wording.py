"""A sheet of facts goes in; how its people, times and verbs are worded in a stem comes out."""

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from question_bank.headline import headline, is_release, life_name, releaser
from question_bank.language.dates import in_words, with_preposition
from question_bank.language.gazetteer import country_of_adjective, first_name, organisation_word, place_kind
from question_bank.language.whole_words import stands_in
from question_bank.model import Entity, Fact, FactSheet, Sentence, TimeSpan
from question_bank.phrasing import (
    capital_office,
    goes_before,
    is_famous,
    takes_article,
    with_article,
    within_quotation,
)

COMES_LATE: Final = 0.4
"""The part of an article behind which it adds voices: who is heard before has a part in it."""
KNOWS: Final = re.compile(
    r"\b(?:[Pp]rofessor|scholar|academic|consultant|project manager|think tank|portfolio manager|cousin|neighbou?r"
    r"|grader|bystander|eyewitness|fellow (?:at|of|in|with)"
    r"|(?:vice president|vice chairman|managing director|partner) (?:at|for) [A-Z]"
    r"|(?:Wealth|Asset|Capital) Management|Private Banking|Investors Service"
    r"|(?:[Cc]enter|[Cc]entre|[Ii]nstitute|[Cc]ouncil) (?:for|on) [A-Z]\w+ and)\b"
)
"""What makes somebody worth hearing on a matter in which he has no part, or by chance."""
COMMENTS: Final = re.compile(r"\b(?:analyst|strategist|economist|commentator|pollster|political scientist|observer)\b")
"""Who is heard because of what he knows."""
SPEAKS_FOR: Final = re.compile(r"\bspokes(?:man|woman|person)\b")
BESIDE_NAME: Final = 60
"""Characters before and behind a name in which a report says who that is."""
LONG_AGO: Final = 300
"""Days after which an office of today need not have been held yet."""
HEARD: Final = ("quotation", "statement", "stance")
"""Kinds of fact in which somebody is heard."""
MENTIONS_IN_PASSING: Final = 2
"""How often somebody without an office is named who only passes through a report: once, and once more as heard."""
NAMED_ONCE: Final = 1
"""Of 27 items on the words of people named once thirteen were worth asking, of 98 on the others 79."""
OPENERS: Final = frozenset("According The In On As At For After Before During When While Since True Which Who".split())
"""Words whose capital comes from the start of a sentence."""
CALLING: Final = re.compile(
    r"\b(?:is|was) an? ((?:[A-Z][\w’-]+ )?[\w’ -]+?)"
    r"(?:,|\.| who\b| and\b| for\b| from\b| of\b| known\b| best\b| in\b| at\b| with\b)"
)
"""The calling in "Ada Kern (born 1961) is a Norwegian rower and engineer"."""


@dataclass(frozen=True)
class Wording:
    """How one article's people and times are introduced."""

    sheet: FactSheet
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
        return found.group(1) if found and len(found.group(1).split()) <= 6 else ""

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

    def when(self, fact: Fact) -> str:
        """ "on 9 July 2023" from the fact's own time, else the month of publication, else nothing."""
        return with_preposition(fact.time) if fact.time is not None else self.month

    def front(self, fact: Fact, *, present: bool, timeless: bool) -> str:
        """What anchors a clause in time, with its comma: its own date, else the day of the report, else nothing."""
        if fact.time is not None:
            return f"{with_preposition(fact.time)}, "
        if timeless or (self.is_life and not (present and self.day)):
            return ""
        if self.report:
            return self.report
        if not self.day:
            return ""
        return f"as of {self.day}, " if present else f"as reported on {self.day}, "

    @cached_property
    def report(self) -> str:
        """The words "according to the report “…” of 9 July 2023, "; none where no headline names the matter."""
        return self._report(f" of {self.day}" if self.day else "")

    @cached_property
    def report_without_day(self) -> str:
        """The report as it is named before a date of the clause's own: two dates in a row read badly."""
        return self._report("")

    def names_report(self, stem: str) -> bool:
        """Whether a stem says from which report it comes, with its day or without."""
        return bool(self.report) and self.report_without_day.removesuffix(", ").lower() in stem.lower()

    def behind_report(self, stem: str) -> str:
        """A stem without the words that name the report, which all stems of an article have."""
        for named in (self.report, self.report_without_day):
            start = stem.lower().find(named.lower()) if named else -1
            if start >= 0:
                return stem[:start] + stem[start + len(named) :]
        return stem

    def _report(self, of_day: str) -> str:
        if self.is_life:
            return ""
        told = headline(self.sheet.article)
        kind = "press release" if is_release(self.sheet.article) else "report"
        if told:
            return f"according to the {kind} “{within_quotation(told)}”{of_day}, "
        issued_by = releaser(self.sheet.article)
        return f"according to the press release of {issued_by}{of_day}, " if issued_by else ""

    @cached_property
    def is_life(self) -> bool:
        """Whether the article is a life: its title is the name of a person."""
        return life_name(self.sheet.article) in self.people

    def of_another_time(self, fact: Fact) -> frozenset[str]:
        """The people whose offices are of the article's day and may not have been theirs when the fact happened."""
        published = self.sheet.article.published
        if published is None or fact.time is None or (published - fact.time.end).days < LONG_AGO:
            return frozenset()
        return frozenset(self.offices) if self.report else frozenset()

    def stranger(self, stem: str) -> str:
        """A person in the stem of whom it says nothing but the name, and whom not everybody knows; or nothing."""
        if self.is_life and not self.sheet.by_hand and self.main_person not in stem and self._names_main_person(stem):
            return self.main_person  # by the last name alone, or by another
        if self.lenient:
            return ""
        report = self.report if self.names_report(stem) else ""
        told_of = self.main_person if report or self.main_person in self.offices else ""
        known = told_of if self.is_life or report else ""
        for name in self.people:
            told = f"{self.offices[name]} {name}" in stem or f"{name}, " in stem if name in self.offices else False
            if name in stem and name != known and not told and not is_famous(name) and name not in report:
                if name in self.offices and name != self.main_person:
                    continue
                return name
        return self._bare_surname(stem)

    def _names_main_person(self, stem: str) -> bool:
        """Whether a stem has the last name of whom a life tells."""
        return stands_in(self.main_person.split()[-1], stem)

    def _bare_surname(self, stem: str) -> str:
        """A surname by itself of somebody whom the article names in full: "Holt" for Liv Holt; or nothing."""
        words = re.sub(r"“[^”]*”", "“”", stem)
        for found in re.finditer(r"\b[A-ZÀ-Þ][\w-]{3,}\b(?! [A-ZÀ-Þ])", words):
            word = found.group()
            before = words[: found.start()].split()[-1:] or [""]
            if before[0][:1].isupper() and before[0] not in OPENERS:
                continue
            if word in self._surnames and f" {word}" not in self.report:
                return word
        return ""

    @cached_property
    def _surnames(self) -> frozenset[str]:
        """The last names of people whom the article names with a common first name."""
        found = re.findall(r"\b([A-ZÀ-Þ][a-zà-þ]+) (?:[A-ZÀ-Þ]\. )?([A-ZÀ-Þ][\w-]{3,})\b", self.sheet.article.text)
        people = {last for first, last in found if first_name(first) and not place_kind(f"{first} {last}")}
        words = set(re.findall(r"\b[a-z]{4,}\b", self.sheet.article.text))
        return frozenset(
            last
            for last in people
            if last.lower() not in words
            and not (place_kind(last) or organisation_word(last))
            and country_of_adjective(last) is None
        )

    def cited(self, fact: Fact) -> list[Sentence]:
        """The sentences that show a fact."""
        return [sentence for sentence in self.sheet.sentences if sentence.index in fact.evidence]

    def in_lead(self, fact: Fact) -> bool:
        """Whether the article tells a fact in its first four sentences or its first fifth."""
        return bool(fact.evidence) and fact.evidence[-1] < max(4, len(self.sheet.sentences) // 5)

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

    def is_prominent(self, name: str) -> bool:
        """Whether the article is about this person: in its headline or lead, named often, meeting or speaking."""
        if self.lenient:
            return True
        person, article = self.people.get(name), self.sheet.article
        lead = (
            article.text[: self.sheet.sentences[min(2, len(self.sheet.sentences) - 1)].end]
            if self.sheet.sentences
            else ""
        )
        acting = [f.kind for f in self.sheet.facts if any(m.entity == name for m in f.roles.values())]
        meets = "meeting" in acting
        speaks = person is not None and person.mentions > 1 and bool({"quotation", "statement"} & set(acting))
        named = name.split()[-1] in article.title or name in lead
        return meets or named or speaks or (person is not None and person.mentions > 2)

    def is_passing(self, name: str) -> bool:
        """Whether somebody is named once, or heard once and bears no office, and the article is about others."""
        person = self.people.get(name)
        if self.lenient or person is None or is_famous(name):
            return False
        if self.only_comments(name) or self._is_told_as(name, SPEAKS_FOR):
            return True
        if person.mentions > (NAMED_ONCE if person.office else MENTIONS_IN_PASSING):
            return False
        heard = [f for f in self.sheet.facts if f.kind in HEARD and any(m.entity == name for m in f.roles.values())]
        return len(heard) <= 1 and name.split()[-1] not in self.sheet.article.title

    def only_comments(self, name: str) -> bool:
        """Whether somebody is heard because of what he knows, and the article is not about him: an analyst.

        So are a scholar, a banker, a neighbour who comes late in the article, and of whom it has not much more than
        that.
        """
        person, text = self.people.get(name), self.sheet.article.text
        seldom = person is None or person.mentions <= MENTIONS_IN_PASSING
        late = text.find(name) > COMES_LATE * len(text)
        return self._is_told_as(name, COMMENTS) or (seldom and late and self._is_told_as(name, KNOWS))

    def _is_told_as(self, name: str, calling: re.Pattern[str]) -> bool:
        """Whether the article says beside a name that its bearer has a calling; not of whom its title names."""
        text = self.sheet.article.text
        at = text.find(name)
        near = text[max(0, at - BESIDE_NAME) : at + len(name) + BESIDE_NAME] if at >= 0 else ""
        return calling.search(near) is not None and name.split()[-1] not in self.sheet.article.title

    @cached_property
    def main_person(self) -> str:
        """The person whose life or death is told: named in the title, and more often than all others together."""
        if self.is_life:
            return life_name(self.sheet.article)
        people = sorted(self.people.values(), key=lambda p: (-p.mentions, p.name))
        if not people or people[0].name.split()[-1] not in self.sheet.article.title:
            return ""
        return people[0].name if people[0].mentions > sum(p.mentions for p in people[1:]) else ""

    @property
    def month(self) -> str:
        """ "in July 2023", the month of publication; empty where no date is known."""
        published = self.sheet.article.published
        if published is None:
            return ""
        last = calendar.monthrange(published.year, published.month)[1]
        return with_preposition(TimeSpan(published.replace(day=1), published.replace(day=last)))

    @property
    def day(self) -> str:
        """The day of publication in words, or nothing."""
        published = self.sheet.article.published
        return in_words(TimeSpan(published, published)) if published else ""
