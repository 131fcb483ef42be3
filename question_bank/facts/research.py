"""Which journal a piece of research appeared in, who led it, and at which university it was done."""

import re
from collections.abc import Iterator
from typing import Final

from question_bank.facts.making import Silence, fact
from question_bank.headline import headline
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.date_words import MONTH_NAMES
from question_bank.language.parsing import ParsedSentence
from question_bank.model import Fact, Mention

KIND: Final = "research"
ROLES: Final = ("study", "journal", "university", "author")
NEEDS: Final = (("study", "journal"), ("study", "university"), ("study", "author"))
EXAMPLES: Final = (
    (
        "In findings published on Wednesday in Norvik Physics Letters, scientists found ice on the moon.",
        {"study": "findings", "journal": "Norvik Physics Letters"},
    ),
    (
        "Scientists at the University of Norvik carried out the new study.",
        {"study": "study", "university": "University of Norvik"},
    ),
    ("Ada Kern of the University of Norvik led the new research.", {"study": "research", "author": "Ada Kern"}),
)
COUNTEREXAMPLES: Final = (
    "The novel was published in Norvik in 1998.",
    "Scientists at the University of Norvik and Bergen University carried out the study.",
    "The findings may be published in Norvik Physics Letters.",
)
WORK: Final = r"(?:study|research|findings|survey|paper|report|results|analysis)"
NAME: Final = r"[A-Z][\w’-]*(?:(?:, | & | and | of | of the | in | for | of the )(?=[A-Z])[A-Z][\w’-]*| [A-Z][\w’-]*)*"
DAY: Final = r"(?:(?: on)? [A-Z]\w+day| yesterday| today| online)"
APPEARED: Final = re.compile(
    rf"\b(?P<study>{WORK})\b(?P<between>[^.;“”\"]{{0,60}}?)\b(?:published|released|appeared|printed){DAY}*"
    rf" in (?:a study in )?(?:the )?(?:scientific )?(?:journal )?(?P<journal>{NAME})(?!['’]s)"
    rf"|\b[Tt]he journal (?P<by>{NAME}) published an? (?P<what>{WORK})\b"
)
UNIVERSITY: Final = (
    r"(?:University of [A-Z][\w’-]+(?: [A-Z][\w’-]+)*(?: at [A-Z]\w+)?"
    r"|(?:[A-Z][\w’-]+ )+(?:University|Institute of Technology))"
)
DONE_AT: Final = re.compile(
    rf"\b(?:[Rr]esearchers|[Ss]cientists|[Aa]stronomers|[Ee]ngineers|[Bb]iologists|[Pp]hysicists|[Tt]eam)"
    rf" (?:at|from|of) (?:the )?(?P<university>{UNIVERSITY})(?P<after>[^.;“”\"]*)"
)
OTHERS: Final = re.compile(r"\band\b[^.]*?\b(?:University|Institute|College|UC|USC)\b|^(?:,? and|, (?:the )?[A-Z])")
"""What tells that scientists of several universities worked together."""
LED: Final = re.compile(rf"(?<!o-)\b(?P<role>lead author|led the (?:new )?{WORK}|{WORK} was led by)\b", re.IGNORECASE)
ABOUT: Final = re.compile(
    r"\b(?:study|studies|research|researchers?|scientists?|astronomers?|survey|evidence|discover\w*|findings?)\b",
    re.IGNORECASE,
)
"""A headline about research."""
MAYBE: Final = re.compile(r"\b(?:may|might|would|will|to) (?:be |have )?(?:published|released|appear)|reportedly|not\b")
LEAD: Final = 3
"""Sentences in which a report tells of the research it is about."""
EARLY: Final = 0.5
"""The share of a report after which another study is told of in passing."""
NEAR: Final = 6
"""Tokens between the word for a leader and the name."""


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """The research that a report is about, where the text tells of one only."""
    for role, read in (("journal", _journal), ("university", _university), ("author", _author)):
        told = [(sentence, roles) for sentence in analysis.sentences if (roles := read(analysis, sentence))]
        keys = {roles[role].entity for _, roles in told}
        if len(keys) > 1:
            yield Silence(KIND, " / ".join(sorted(keys)), "several-answers")
        elif keys and _is_main(analysis, told[0][0]):
            yield fact(analysis, KIND, told[0][1], [told[0][0]])


def _is_main(analysis: Analysis, sentence: ParsedSentence) -> bool:
    """Whether a report is about the research that a sentence tells of."""
    about = ABOUT.search(headline(analysis.article)) is not None
    return sentence.index < LEAD or (about and sentence.index <= EARLY * len(analysis.sentences) + 1)


def _told(analysis: Analysis, sentence: ParsedSentence) -> str:
    return analysis.article.text[sentence.start : sentence.end].replace("\n", " ")


def _mention(analysis: Analysis, sentence: ParsedSentence, found: re.Match[str], group: str, kind: str) -> Mention:
    start, end = sentence.start + found.start(group), sentence.start + found.end(group)
    words = analysis.article.text[start:end]
    return Mention(words, " ".join(words.split()), kind, start, end)


def _journal(analysis: Analysis, sentence: ParsedSentence) -> dict[str, Mention]:
    hits = list(APPEARED.finditer(_told(analysis, sentence)))
    if len(hits) != 1 or MAYBE.search(hits[0].group()):
        return {}
    found, by = hits[0], hits[0].group("by") is not None
    journal = _mention(analysis, sentence, found, "by" if by else "journal", "JOURNAL")
    if not _is_journal(journal.entity):
        return {}
    return {"study": _mention(analysis, sentence, found, "what" if by else "study", "NOUN"), "journal": journal}


def _is_journal(name: str) -> bool:
    """Whether something can be published in it: no place, no month, no year."""
    first = name.split()[0]
    if re.search(r"\b(?:University|Institute|English|Congress|Court)\b", name):
        return False
    return gazetteer.place_kind(name) is None and gazetteer.country(name) is None and first not in MONTH_NAMES


def _university(analysis: Analysis, sentence: ParsedSentence) -> dict[str, Mention]:
    words = _told(analysis, sentence)
    found, work = DONE_AT.search(words), re.search(rf"\b(?P<study>{WORK})\b", words)
    if found is None or work is None:
        return {}
    if re.search(
        r"\band\b[^.]*?\b(?:University|Institute|College|UC|USC)\b|^(?:,? and|, (?:the )?[A-Z])", found.group("after")
    ):
        return {}  # several universities
    return {
        "study": _mention(analysis, sentence, work, "study", "NOUN"),
        "university": _mention(analysis, sentence, found, "university", "ORG"),
    }


def _author(analysis: Analysis, sentence: ParsedSentence) -> dict[str, Mention]:
    words = _told(analysis, sentence)
    found = LED.search(words)
    if found is None:
        return {}
    before = found.group("role").lower().startswith("led")
    at = sentence.start + (found.start() if before else found.end())
    person = _person_beside(analysis, sentence, at, before=before)
    if person is None:
        return {}
    kind = "LEADER" if "led" in found.group("role").lower() else "AUTHOR"
    work = re.search(rf"\b(?P<study>{WORK})\b", words)
    role = _mention(analysis, sentence, work, "study", "NOUN") if work else None
    study = role or _mention(analysis, sentence, found, "role", "NOUN")
    return {"study": Mention(study.text, study.entity, kind, study.start, study.end), "author": person}


def _person_beside(analysis: Analysis, sentence: ParsedSentence, at: int, *, before: bool) -> Mention | None:
    """The nearest person before or behind a place in the text, with a full name."""
    starts, ends = analysis.parse.starts, analysis.parse.ends
    named = [t for t in sentence.tokens if (g := analysis.names.of_token.get(t.i)) is not None and g.type == "PERSON"]
    fit = [t for t in named if (ends[t.i] <= at if before else starts[t.i] >= at)]
    if not fit:
        return None
    nearest = fit[-1] if before else fit[0]
    between = sum(at >= starts[t.i] > ends[nearest.i] or at <= starts[t.i] < starts[nearest.i] for t in sentence.tokens)
    group = analysis.names.of_token[nearest.i]
    if between > (2 * NEAR if before else NEAR) or len(group.name.split()) < 2:
        return None
    start, end = analysis.names.range_of[nearest.i]
    return analysis.mention(list(analysis.doc[start:end]), group.name, "PERSON")
