"""The name of a reason for silence goes in; what a teacher reads in its place comes out. All words are in one table.

A new reason anywhere in the program needs its line here; a test names those that have none.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

NO_FACT: Final = "Nothing in it is of a kind that is asked for, such as who said what, or what happened when."
FACT_WITHOUT_ITEM: Final = "A fact was found in it, but no question about it was kept."
_OTHER: Final = "Other reasons"
_FEW_WORDS: Final = 5
_TECHNICAL: Final = ("template-fails",)
"""Reasons that go on in the words of a program."""

REASONS: Final[Mapping[str, Mapping[str, str]]] = {
    "It cannot be understood by itself": {
        "dangling-pronoun": "A word such as “he”, “its” or “this” may be misunderstood without the sentences before.",
        "dangling-definite": "Something is called “the …”, and the sentence does not tell which is meant.",
        "dangling-reference": "The question would hold a word such as “they” or “this” that points outside it.",
        "needs-context": "A word such as “too”, “another” or “there” leans on what was told before.",
        "far-antecedent": "The name of who is meant stands too far away from it.",
        "bare-surname": "A person is known only by a surname or a first name.",
        "bare-name": "A name is used that the article does not explain.",
        "leaning-number": "A number is told before: “that number was closer to 40,000”.",
        "leaning-noun": "Something such as “his work” or “her discharge” is told before.",
        "bare-noun": "Somebody is called by an office alone, and it is not said whose.",
        "bare-subject": "It counts or names “one”, “several” or “members” without saying of what.",
        "empty-subject": "Its subject is a word such as “the idea” or “the problem”.",
        "unnamed-subject": "Who or what it is about has no name, and no date says which is meant.",
        "unanchored": "Neither a name nor a date says what is meant.",
        "not-introduced": "The question would name somebody whom the article does not introduce.",
        "acronym": "An abbreviation is used that not everybody knows.",
        "speaker-unknown": "It is not certain who said it.",
        "office-of-what": "An office is named, but not of which country or organisation.",
        "occasion-unnamed": "Of words that anybody may have said the question would tell no more than the month.",
        "report-without-headline": "The question would have to name the article, which has no headline.",
    },
    "It is not told as a plain fact of a known time": {
        "saying": "It reports what somebody said: that is asked as a statement or a quotation, or not at all.",
        "attributed": "It is told by somebody else, and not for certain.",
        "negated": "It says what did not happen or is not so.",
        "not-asserted": "It tells what may, should or might be, or what depends on something else.",
        "tense": "It tells the background, or what is still to come.",
        "future": "It lies after the day of the article.",
        "not-current": "An office of the past or the future, not of the day of the article.",
        "not-recent": "The day on which it was said is not certain.",
        "relative-date": "A date such as “Sunday” or “last week”, and which day that was is not certain.",
        "date-cut": "Its date would be torn apart.",
        "date-unknown": "Its date is not certain.",
        "undated-present": "It was so on the day of the article, and that day is not known.",
        "undated-count": "A number without the time at which it was right.",
    },
    "Its build is not safe to read": {
        "aside-open": "Something is put in between, and where it ends is not certain.",
        "agreement": "Subject and verb do not agree, so one of them may be misread.",
        "fronted-phrase": "What stands before the subject may change the meaning.",
        "joined-verbs": "It has two verbs, and its date belongs to one of them.",
        "missing-article": "A “the” or an “a” is missing in the sentence itself.",
        "told-twice": "The same day or place would stand in the question twice.",
        "adverbs": "Words around the verb would be moved or lost.",
        "clause-length": "What it says is too short or too long for a question.",
        "content-length": "What was said is too short or too long for a question.",
        "content-order": "What was said is split around its speaker.",
        "speaker-in-content": "What was said names its speaker again in other words.",
        "left-over": "Words would be left over that belong to something else.",
        "words-cut": "Words would have to be cut out, and the rest has no date.",
        "torn-word": "A word would be torn apart.",
        "name-inside": "A name stands inside another expression.",
        "foreign-letters": "It holds letters of another script.",
        "empty": "Nothing would be left of it.",
        "empty-verb": "Its verb says too little.",
        "passing": "It says in passing what somebody or something is known for, and is not what is told.",
        "nothing-to-ask": "It names no person, place, number or date to ask for.",
        "long-office": "The name of the office is too long.",
        "several-speakers": "Several people said it.",
        "several-parties": "More than two met, and who met whom is not certain.",
        "several-counts": "Several things are counted together.",
        "count-inside": "The number stands in the middle of an expression.",
    },
    "Its quotation does not stand alone": {
        "holds-quotation": "It holds somebody's own words, which are asked as a quotation or not at all.",
        "quotation-short": "The quotation is too short to be remembered.",
        "quotation-long": "The quotation is too long.",
        "quotation-altered": "The quotation would not stay as it was said.",
        "quotation-cut": "The quotation is not whole.",
        "quotation-asks": "The quotation is itself a question or a cry.",
        "quotation-dated": "The quotation speaks of “last year” or “this week”.",
        "quotation-unclear": "The quotation points to something said before.",
        "quotation-stock": "Anybody says so who opens or announces something: “We are delighted to …”.",
        "quotation-tells-speaker": "The quotation says of itself who speaks: “As president, I …”.",
        "quotation-misprint": "The quotation has a slip, such as a word twice.",
        "quotation-definite": "The quotation speaks of “the …” without saying which.",
    },
    "There is no safe key, or nothing that tempts beside it": {
        "too-few-distractors": "There are not enough wrong options that could tempt and are surely wrong.",
        "several-answers": "More than one answer would be right.",
        "second-reader": "Another sentence of the article gives another answer that fits as well.",
        "options-overlap": "Two options would say the same.",
        "key-longest": "The key would stand out as much the longest option.",
        "key-in-stem": "The question would hold its own key.",
        "key-in-parts": "Most of the right answer stands in the question.",
        "key-in-title": "The title of the article gives the key away.",
        "place-told": "The question would name a city or people of the country that it asks for, or the reverse.",
        "key-not-once": "The key stands in the sentence more than once, or not in these words.",
        "number-unclear": "What number is meant is not certain.",
        "number-bound": "“More than” or “at least” makes other numbers right as well.",
        "several-numbers": "Several numbers stand together, and which belongs to what is not certain.",
        "source-asked": "Only the newspaper or agency that carried the news could be asked for.",
        "no-evidence": "No sentence shows the key.",
    },
    "The question would not read well": {
        "stem-long": "The question would be too long.",
        "unbalanced-marks": "A quotation mark would be missing.",
        "doubled-word": "A word would stand there twice.",
        "stray-punctuation": "A comma or full stop would be out of place.",
        "misprint": "A word of it is misspelt in the article.",
        "garbled": "Its letters are garbled in the article, as in “won?t”.",
        "broken-predicate": "A part of the sentence is missing: for what or of what, or what a day is told of.",
        "two-days": "Two different days stand in one sentence, and which belongs to what is not sure.",
        "spoken-to": "A word to somebody who is spoken to, such as “Mr. President”, stands in the sentence.",
        "doubled-title": "A title such as “Senator” stands before the name twice.",
        "age-then": "Somebody would be as old in an earlier year as on the day of the article.",
        "article-mismatch": "“A” would stand for “an”, or “an” for “a”.",
        "web-address": "It would hold a web address.",
        "loose-relative": "A clause with “which” would not be joined properly.",
        "loose-marks": "A dash or a small word would be left over.",
        "negative-stem": "It would ask what is not so.",
        "absolute-word": "An option would hold “always”, “never” or “all of the above”.",
        "template-fails": "The words do not fit into the form of the question.",
    },
    "Enough is asked already": {
        "same-stem": "The same question stands in the bank already.",
        "role-asked": "The same is asked in another way.",
        "fact-asked-enough": "The fact is asked for often enough.",
        "key-asked-enough": "The same key is asked for often enough.",
        "key-told-elsewhere": "Another item on the same news has this answer.",
        "asked-otherwise": "The same sentence is asked by a question with more of a choice.",
        "held-in-reserve": "A weaker question, kept back: of such as this too many needed a hand.",
        "no-template-fits": "A fact was found for which no form of question fits.",
    },
}


@dataclass(frozen=True, slots=True)
class Group:
    """Reasons of one sort with how often each was met, the most frequent first."""

    title: str
    reasons: tuple[tuple[str, int], ...]

    @property
    def times(self) -> int:
        return sum(times for _, times in self.reasons)


def name(reason: str) -> str:
    """The name alone of a reason as it is written down: `acronym: OWI` is `acronym`."""
    return reason.split(":")[0].strip()


def words(reason: str) -> str:
    """The reason as a sentence; one that another program wrote into the bank, as it wrote it."""
    wanted, known = name(reason), _all()
    plain = wanted.replace("-", " ") or "not told"
    return known.get(wanted) or f"{plain[0].upper()}{plain[1:]}."


def told(reason: str) -> str:
    """The reason as a sentence, with the words of the article that it is about where they are few."""
    about = reason.partition(":")[2].strip()
    if not about or len(about.split()) > _FEW_WORDS or name(reason) in _TECHNICAL:
        return words(reason)
    return f"{words(reason)[:-1]}: “{about}”."


def grouped(counts: Mapping[str, int]) -> tuple[Group, ...]:
    """Counts by name, sorted into groups in the order of the table; what it does not know comes last."""
    told = {title: {each: counts[each] for each in group if counts.get(each)} for title, group in REASONS.items()}
    told[_OTHER] = {each: times for each, times in counts.items() if each not in _all() and times}
    return tuple(
        Group(title, tuple((words(each), times) for each, times in sorted(group.items(), key=_rank)))
        for title, group in told.items()
        if group
    )


@cache
def _all() -> Mapping[str, str]:
    return {each: text for group in REASONS.values() for each, text in group.items()}


def _rank(counted: tuple[str, int]) -> tuple[int, str]:
    return -counted[1], counted[0]
