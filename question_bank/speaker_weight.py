"""Words and who said them go in; how much speaks for asking who it was comes out.

Of 335 questions of this kind on news that two judges read, those with four or five points were accepted 67 times in 79,
with three 57 in 88, with two 39 in 74, with less 36 in 94; of 116 on press releases those of the heaviest two 64 in 81.
Over 513 (all rounds up to 41) those with three points were accepted 97 times in 130 where the words share two or more
with the opening of the report, 34 in 62 where they share less; those with two points and four shared words 18 in 26.

Of 541 with three points and more (rounds 36 to 53) those that are said early, and share three words with the headline
and the first paragraphs, were accepted 199 times in 228, the others 215 times in 313: that is what a report is about.
"""

import re
from typing import Final

from question_bank.headline import content, headline, is_release, prose, releaser, tells, tie
from question_bank.language.gazetteer import office_noun
from question_bank.model import Entity, Fact
from question_bank.phrasing import is_famous
from question_bank.prominence import is_passing
from question_bank.wording import Wording

HEAVIEST: Final = 5
HEAVY: Final = 4
LIGHT: Final = 2
CAST: Final = 5
"""People who bear an office and speak, from which on an article is about who is who."""
EARLY: Final = 0.62
"""The part of a report in which those speak whom it is about; behind it others comment."""
EARLY_IN_RELEASE: Final = 0.4
OFTEN: Final = 3
OFTEN_IN_RELEASE: Final = 4
LEAD: Final = 3
"""Sentences."""
MIDDLING: Final = 3
OPENING: Final = 400
"""Characters at the head of a report in which it says what it is about."""
LITTLE, MUCH = 2, 4
"""Words shared with the opening."""
FIRST_PARAGRAPHS: Final = 700
"""Characters behind the headline in which a report tells its matter."""
TO_THE_POINT: Final = 4
"""Words shared with the headline and the first paragraphs: with three 11 of 20 were accepted in rounds 53 to 57, with
more 37 of 47."""
_PUBLIC: Final = re.compile(
    r"\b(?:president|premier|(?:prime )?minister|secretary|sen(?:ator)?|rep(?:resentative)?|congress(?:man|woman)"
    r"|lawmaker|mp|gov(?:ernor)?|mayor|chancellor|king|queen|speaker|leader|ambassador|commissioner|judge|justice"
    r"|attorney general|general|sheriff|pope|deputy|councillor|supervisor)\b",
    re.IGNORECASE,
)
"""Offices that the public gives, or has to know."""
_ONLOOKERS: Final = (
    r"(?:[Aa]nalyst|[Ss]trategist|[Ee]conomist|[Pp]rofessor|[Ll]ecturer|[Pp]ollster|[Ff]ellow|[Ss]cholar|[Cc]onsultant"
    r"|[Ee]ditor|[Cc]orrespondent|[Ss]pokes(?:man|person)|[Tt]rader|[Mm]anager|[Oo]wner|[Ww]itness|[Rr]esident)\b"
)
"""What those are called who only look on: 14 of 49 of their words were accepted, of others 289 of 397."""
_CALLED_BEHIND: Final = re.compile(rf", (?:who is )?(?:(?:an?|the|its|a former) )?(?:[\w’'-]+ ){{0,5}}?{_ONLOOKERS}")
_CALLED_BEFORE: Final = re.compile(rf"\b{_ONLOOKERS} (?:[A-Z][\w.-]+ ){{0,3}}$")
REACH: Final = 60
"""Characters before a name in which it may be said who that is."""
_OURS: Final = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
"""Who says so has a part in the matter, and does not only comment on it."""
_OPINES: Final = re.compile(r"\bI (?:think|believe|hope|feel|guess|don[’']t think)\b")
"""What anybody could say: 13 of 32 were accepted."""


def weight(wording: Wording, fact: Fact, words: str) -> int:
    """Points from 0 to 5 for asking whose words these are; all of them where a teacher chooses or wrote the fact."""
    if wording.lenient:
        return HEAVIEST
    speaker = fact.roles["speaker"].entity
    person = wording.people.get(speaker)
    if is_release(wording.sheet.article):
        return _weight_in_release(wording, fact, person, speaker)
    if _tells_office(person, words):
        return 0
    points = (
        (tie(wording.sheet.article, words) > 0)
        + (_place(wording, fact) < EARLY)
        + (_OURS.search(words) is not None)
        + 2 * (is_prominent_speaker(wording, speaker) or is_of_cast(wording, speaker))
    )
    if not is_of_cast(wording, speaker):
        points = _with_opening(wording, words, points)
    if is_guessed(wording, speaker):
        return 1 if is_prominent_speaker(wording, speaker) else HEAVY - 1
    aside = (
        _is_named_once(wording, speaker)
        or is_passing(wording, speaker)
        or (_OURS.search(words) is None and _looks_on(wording, speaker))
    )
    return min(points, LIGHT) if aside else points


def is_to_the_point(wording: Wording, fact: Fact, words: str) -> bool:
    """Whether words are said early in a report and of its matter, in words of its headline and first paragraphs; so is
    whatever stands in these itself."""
    article = wording.sheet.article
    opening = content(f"{headline(article)} {prose(article)[:FIRST_PARAGRAPHS]}")
    return _place(wording, fact) < EARLY and len(opening & content(words)) >= TO_THE_POINT


def _tells_office(person: Entity | None, words: str) -> bool:
    """Whether somebody says who is speaking: "I say so as the mayor of Norvik"."""
    found = re.search(r"\b[Aa]s (?:the|your|an?) ((?:[\w-]+\b ?){1,3})", words)
    office = (person.office or "").lower().split() if person is not None else []
    return found is not None and any(word in office for word in found.group(1).lower().split() if office_noun(word))


def _is_named_once(wording: Wording, speaker: str) -> bool:
    """Whether a last name stands once in the article and not in its headline: 46 of 86 such were accepted, of others
    350 of 460."""
    last = re.escape(speaker.split()[-1])
    article = wording.sheet.article
    return re.search(rf"\b{last}\b", headline(article)) is None and len(re.findall(rf"\b{last}\b", article.text)) == 1


def _looks_on(wording: Wording, speaker: str) -> bool:
    """Whether somebody who is not in the headline is called a scholar, a dealer, somebody's voice, wherever named."""
    last, text = speaker.split()[-1], wording.sheet.article.text
    if last in headline(wording.sheet.article):
        return False
    at = text.find(last)
    while at >= 0:
        if _CALLED_BEHIND.match(text, at + len(last)) or _CALLED_BEFORE.search(text, max(0, at - REACH), at):
            return True
        at = text.find(last, at + len(last))
    return False


def _with_opening(wording: Wording, words: str, points: int) -> int:
    """Points, one fewer or more for middling words that share little or much with what the report opens with."""
    if _OPINES.search(words) or tells(wording.sheet.article, words):
        return min(points, LIGHT)
    shared = len(content(wording.sheet.article.text[: OPENING + _title_length(wording)]) & content(words))
    if points == MIDDLING and shared < LITTLE:
        return LIGHT
    return MIDDLING if points == LIGHT and shared >= MUCH else points


def _title_length(wording: Wording) -> int:
    """Characters of the text before its first sentence."""
    sentences = wording.sheet.sentences
    return sentences[0].start if sentences else 0


def is_guessed(wording: Wording, speaker: str) -> bool:
    """Whether everybody would name this speaker first: one of world renown, where few others are heard."""
    return is_famous(speaker) and len(wording.cast) < CAST


def is_of_cast(wording: Wording, speaker: str) -> bool:
    """Whether an article is about who is who, and the speaker is one of them."""
    return len(wording.cast) >= CAST and speaker in wording.cast


def is_prominent_speaker(wording: Wording, speaker: str) -> bool:
    """Whether a report is about a speaker: in its headline or first sentences, named often, or twice with an office."""
    person, last = wording.people.get(speaker), speaker.split()[-1]
    sentences = wording.sheet.sentences
    lead = wording.sheet.article.text[: sentences[min(LEAD, len(sentences)) - 1].end] if sentences else ""
    if last in headline(wording.sheet.article) or last in lead:
        return True
    public = person is not None and person.office is not None and _PUBLIC.search(person.office) is not None
    return person is not None and (person.mentions >= OFTEN or (person.mentions > 1 and public))


def _weight_in_release(wording: Wording, fact: Fact, person: Entity | None, speaker: str) -> int:
    """Points for who issued the release, is named often, and speaks at its head; one who speaks once has few."""
    issuer = releaser(wording.sheet.article).split()[-1:]
    return (
        LIGHT
        + (issuer == speaker.split()[-1:])
        + (person is not None and person.mentions >= OFTEN_IN_RELEASE)
        + (_place(wording, fact) < EARLY_IN_RELEASE)
    )


def _place(wording: Wording, fact: Fact) -> float:
    """Where in the article the words stand, from 0 to 1."""
    words = fact.roles.get("quotation")
    start = words.start if words is not None and words.start is not None else 0
    return start / max(1, len(wording.sheet.article.text))
