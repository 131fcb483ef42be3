"""The first sentence of a report goes in; all of it, as it can stand alone, and what can be asked of it come out."""

import re
from datetime import date
from typing import Final

from question_bank.facts.elements import elements
from question_bank.facts.naming import is_anchored, is_general, uncapitalised
from question_bank.headline import tie
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.anchors import has_headline
from question_bank.language.dates import in_words
from question_bank.language.doubts import Unclear
from question_bank.language.parsing import ParsedSentence
from question_bank.language.standalone import Context, standalone
from question_bank.language.whole_words import stands_in
from question_bank.model import Mention, TimeSpan

LENGTH: Final = (8, 45)
"""Words, least and most, of a sentence that is told whole."""
PLAYS: Final = "defeat(?:ed)?|beat|bow(?:ed)?|drew|los[et]|won|win|(?:has |have )?qualified|advanced?|thrash(?:ed)?"
"""What the side of a town or country does in sport."""
LENGTHS: Final = "kilomet(?:er|re)s?|miles?|km|met(?:er|re)s|feet|mi"
NAMED_FOR: Final = "Tribe|Nation|Band|State|Bank|Church|Republic|Kingdom"
"""What has the name of a place as part of its own."""
BODIES: Final = "Ministry|Department|Council|Court|University|Hospital|Office|Agency|Institute|Cent(?:er|re)|Museum"
"""What has its seat somewhere: that is not where it happened."""
DATED_PERFECT: Final = re.compile(r"\b(?:has|have) \w+[^,]*\bon \d{1,2} [A-Z]\w+ \d{4}")
""" "has opened the bridge on Monday": a tense that goes with no day."""
GLUED: Final = re.compile(r"(?:[A-Z]\w+day, )?[A-Z]\w+ \d{1,2}, \d{4} [A-Z]")
"""A dateline that was not parted from the sentence."""
TIED: Final = 2
"""Words of the headline that the first sentence has where it tells the news."""
SPLIT_VERB: Final = re.compile(r"\b\d{4}, that\b|\b(?:was|were|is|are|has|have|had) on \d")
""" "was on Monday rammed into a wall": a day where no careful writer puts it."""


CREDIT: Final = re.compile(
    r"\b(?:File photo|Image|Photo|Video|Picture|Credit|Photograph|Logo|Map)\b(?: of| from|:| credit)"
)
"""What stands in the line under a picture."""
FRESH: Final = 4
DAYS_OF_WEEK: Final = 7
CAPTIONS: Final = 3
"""Lines under pictures that may stand before the first sentence."""


def first_told(analysis: Analysis) -> ParsedSentence | None:
    """The first sentence of a report, behind lines that only tell what a picture shows; None where there is none."""
    for sentence in analysis.sentences[: CAPTIONS + 1]:
        if is_credited(analysis, sentence):
            continue
        if _is_finite(sentence):
            return sentence
        if any(other.paragraph == sentence.paragraph and other is not sentence for other in analysis.sentences):
            return None
    return None


def is_credited(analysis: Analysis, sentence: ParsedSentence) -> bool:
    """Whether a sentence stands in the line under a picture, with or before the words that say whose it is."""
    line = [other for other in analysis.sentences if other.paragraph == sentence.paragraph]
    return any(CREDIT.search(analysis.article.text[other.start : other.end]) for other in line)


def _is_finite(sentence: ParsedSentence) -> bool:
    """Whether the main verb of a sentence has a tense: "an actor playing Ada Kern in Bergen" has none."""
    root = sentence.tokens.root
    verbs = [root, *(c for c in root.children if c.dep_ in ("aux", "auxpass", "ccomp", "parataxis"))]
    return any(verb.tag_ in ("VBD", "VBZ", "VBP", "MD") for verb in verbs)


def opening_roles(analysis: Analysis, sentence: ParsedSentence) -> dict[str, Mention]:
    """The sentence and its elements; nothing where it holds none that can be asked. Raises Unclear."""
    tokens = [token for token in sentence.tokens if not token.is_space]
    if not sentence.sound or tokens[-1].text[-1:] not in (".", "”"):
        raise Unclear("left-over", tokens[-1].text)  # a question, an exclamation, a line of a list
    if GLUED.match(analysis.article.text[sentence.start : sentence.end]):
        raise Unclear("left-over", tokens[0].text)
    if has_headline(analysis) and tie(analysis.article, " ".join(token.text for token in tokens)) < TIED:
        raise Unclear("passing")  # the line under a picture, or the past that led to it
    if _is_stale(analysis, sentence):
        raise Unclear("relative-date")
    words = standalone(analysis, tokens, Context(opens=True))
    if not LENGTH[0] <= len(words.split()) <= LENGTH[1]:
        raise Unclear("clause-length", words)
    if speaks_of_itself(analysis, words):
        raise Unclear("attributed", words)
    if not is_anchored(words):
        raise Unclear("unanchored", words)
    if SPLIT_VERB.search(words):
        raise Unclear("adverbs", words)
    if re.search(r"[^,.?!]” (?=[A-Z]\w+ (?:[A-Z]\w+ )?(?:said|told|added|stated)\b)", words):
        raise Unclear("left-over")  # a quotation without its comma
    if DATED_PERFECT.search(words):
        raise Unclear("tense", words)
    words = re.sub(r"\.”$", "”", uncapitalised(words, tokens[0]))
    found = {
        role: mention
        for role, mention in elements(analysis, sentence, tokens, words).items()
        if not is_torn(role, mention.entity, words) and (role != "person" or is_person(analysis, mention.entity))
    }
    found |= _date(analysis, sentence, words)
    return {"sentence": analysis.mention(tokens, words, "OPENING"), **found} if found else {}


def is_person(analysis: Analysis, name: str) -> bool:
    """Whether more than the name finder's guess says so: a common first name, an office, "he" or "she".

    So does a surname that stands alone before a verb."""
    group = next((g for g in analysis.names.groups if g.type == "PERSON" and g.name == name), None)
    if group is None or any(gazetteer.organisation_word(word) for word in name.split()):
        return False
    known = gazetteer.first_name(name.split()[0]) or bool(group.office) or group.gender is not None
    return known or re.search(rf"[a-z.,] {re.escape(name.split()[-1])} (?!of)[a-z]", analysis.article.text) is not None


def is_torn(role: str, key: str, words: str) -> bool:
    """Whether a name or number is part of a longer one, of a list, or named by what lies in it.

    "Norvik–Bergen", "5 feet 10 inches", "the 400 metres hurdles"; "Denmark, Norway and Malta"; "Bergen, Norway".
    """
    name = re.escape(key)
    if re.search(rf"[–/-]{name}|[A-Z]\w+ (?:and|&) {name}|[Aa] total of \d|{name}(?:[–/-]| \d)", words):
        return True
    if role == "person":
        return re.search(rf"\b(?:[Aa]n?|[Tt]he) {name}", words) is not None  # "An Garda Síochána"
    if role == "number":
        if re.search(rf"(?:{LENGTHS}) (?:(?:north|south|east|west)\w* )?(?:from|of|off|away|outside)\b", words) and (
            re.search(rf"(?:{LENGTHS})$", key)
        ):
            return True  # how far a town lies from another
        measure = key[0].isdigit() and key.split()[-1][-1:].isalpha()
        return (measure and re.search(rf"{name} [a-z]", words) is not None) or _is_age(key, words)
    if role == "place":
        side = rf"\b(?:giants|side|club|champions|visitors|hosts) {name}|{name} (?:{PLAYS})\b"
        side += rf"|{name}, D\.C|\bof {name}['’]s|{name}, (?:the )?(?:UK\b|U\.K\.|United Kingdom)"
        body = rf"|\b(?:{NAMED_FOR}) of {name}|\b(?:{BODIES})(?: (?:of|and|for|the|[A-Z]\w+))* in {name}, [A-Z]"
        row = rf"|\b(?:in|of|from|to) {name},? and [A-Z]|{name}(?:, [A-Z]\w+(?: [A-Z]\w+)*)+,? and\b"
        inside = side + body + row + rf"|[A-Z][\w’']+,? {name}\b|{name}(?:['’]s)? [A-Z]"
        return re.search(inside, words) is not None
    if role == "organisation":
        torn = rf"[A-Z][\w.]+ {name}|{name} (?:on|of|for|against|and) [A-Z]|{name}, [A-Z]"
        torn += rf"|\b(?:[Mm]ember|[Cc]hair\w*|[Ll]eader) of the {name}"  # what somebody is besides
        general = is_general(key) or " and " in key or key.endswith("ies")
        return general or re.search(torn, words[:1].lower() + words[1:]) is not None
    return False


def _is_age(key: str, words: str) -> bool:
    """Whether a number tells how old somebody is."""
    number = re.escape(key)
    return re.search(rf"\b(?:aged?|at|age of) {number}\b|, {number},|{number}[ -]year", words) is not None


def _is_stale(analysis: Analysis, sentence: ParsedSentence) -> bool:
    """Whether a bare weekday would lie so far back that the report is rather dated before it: news is fresh."""
    published = analysis.article.published
    spans = [mention.span for mention, _ in analysis.dates.get(sentence.index, []) if mention.needs_tense]
    return any(
        span is not None and published is not None and FRESH < (published - span.end).days < DAYS_OF_WEEK
        for span in spans
    )


def _date(analysis: Analysis, sentence: ParsedSentence, words: str) -> dict[str, Mention]:
    """The day on which it happened, where the sentence has one date alone."""
    dates = analysis.dates.get(sentence.index, [])
    span = dates[0][0].span if len(dates) == 1 else None
    if span is None or span.start != span.end or span.start > (analysis.article.published or date.max):
        return {}
    told = in_words(TimeSpan(span.start, span.end))
    return (
        {"date": analysis.mention(dates[0][1], told, "DATE")} if words.lower().count(f"on {told.lower()}") == 1 else {}
    )


def speaks_of_itself(analysis: Analysis, words: str) -> bool:
    """Whether the paper tells of itself: "Ada Kern spoke to the Norvik Post"."""
    source = (analysis.article.source or "").removeprefix("the ")
    return bool(source) and stands_in(source, words)
