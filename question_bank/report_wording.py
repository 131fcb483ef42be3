"""A sheet of facts goes in; how its report is named in a stem, and how times are told there, comes out."""

import calendar
from dataclasses import dataclass
from functools import cached_property

from question_bank.headline import headline, is_release, releaser, tells_life
from question_bank.language.dates import in_words, with_preposition
from question_bank.model import Fact, FactSheet, Sentence, TimeSpan
from question_bank.phrasing import within_quotation


@dataclass(frozen=True)
class ReportWording:
    """How one article is named as the report that tells something, and when what it tells was."""

    sheet: FactSheet

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
        return tells_life(self.sheet.article, (each.name for each in self.sheet.entities if each.type == "PERSON"))

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

    def cited(self, fact: Fact) -> list[Sentence]:
        """The sentences that show a fact."""
        return [sentence for sentence in self.sheet.sentences if sentence.index in fact.evidence]

    def in_lead(self, fact: Fact) -> bool:
        """Whether the article tells a fact in its first four sentences or its first fifth."""
        return bool(fact.evidence) and fact.evidence[-1] < max(4, len(self.sheet.sentences) // 5)
