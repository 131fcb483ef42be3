"""The first sentence of a report goes in; all of it, as it can stand alone, and what can be asked of it come out."""

import re
from datetime import date
from typing import Final

from question_bank.facts.elements import elements
from question_bank.facts.naming import is_anchored
from question_bank.facts.told_whole import told_whole
from question_bank.facts.torn_names import is_torn
from question_bank.headline import tie
from question_bank.language import gazetteer
from question_bank.language.analysis import DAYS_OF_WEEK, Analysis
from question_bank.language.anchors import has_headline
from question_bank.language.context_words import SUBJECTS
from question_bank.language.date_words import FULL_MONTH
from question_bank.language.dates import in_words
from question_bank.language.doubts import Unclear
from question_bank.language.parsing import ParsedSentence
from question_bank.language.whole_words import stands_in
from question_bank.model import Mention, TimeSpan

LENGTH: Final = (8, 45)
"""Words, least and most, of a sentence that is told whole."""
DATED_PERFECT: Final = re.compile(r"\b(?:has|have) \w+[^,]*\bon \d{1,2} [A-Z]\w+ \d{4}")
""" "has opened the bridge on Monday": a tense that goes with no day."""
NAME_AROUND: Final = re.compile(r"\b[A-Z]\w+ \([A-Z]\w+ [^()]*\) [A-Z]\w+")
""" "the Harbour (Old Ferries) Bill": what stands in brackets is left out for the parser, and belongs to the name."""
TWO_DAYS: Final = re.compile(r"\b\d{1,2} [A-Z]\w+ \d{4},? \(?(?:[A-Z]\w+day,? )?[A-Z]\w+ \d{1,2}, \d{4}\b")
""" "on 4 May 2021, May 4, 2021": the day of a paper that wrote "today, May 4, 2021"."""
GLUED: Final = re.compile(r"(?:[A-Z]\w+day, )?[A-Z]\w+ \d{1,2}, \d{4} [A-Z]")
"""A dateline that was not parted from the sentence."""
TIED: Final = 2
"""Words of the headline that the first sentence has where it tells the news."""
LEANS_ON_PAGE: Final = re.compile(
    r"\b(?:(?:this|the) past|in recent|in the (?:last|coming|past)|this coming|over the|later this|earlier this) "
    r"(?:(?:few|several|\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) )?"
    r"(?:week|weekend|day|month|year|hour)s?\b"
    r"|\b(?:(?:this|the) (?:below )?article|below|[Tt]his (?:op-ed|column|essay|post|letter|interview))\b"
    r"|\b(?:last|next|this) (?:spring|summer|autumn|fall|winter|"
    + FULL_MONTH
    + r")\b|\bthe (?:administration|region|following \w+)\b(?! of)"
    r"|[ÂÃ]|â\b"
)
"""A time that only the day of the paper tells, the paper itself, and letters that were read in the wrong alphabet."""
SPLIT_VERB: Final = re.compile(
    r"^[Oo]n [^,]* (?:was|is) the\b|^(?:[Oo]n [^,]+, )?(?:day [^,]+, )?[A-Z]\w+, (?:defeated|won|lost|drew|beat)\b"
    r"|\b(?:[Cc]ommittee|[Ss]ubcommittee|[Cc]ommission|[Cc]ouncil) on \d[^,]* \d{4} \w+ed\b"
    r"|, (?:late|early) on \d[^,]* \w+ed\b"
    r"|\b(?:[Aa]n?|[Tt]he) [a-z]+ (?:(?:late|early) )?on \d[^,]* \d{4} \w+ed by\b"
    r"|^[Oo]n \d{1,2} [A-Z]\w+ \d{4}, (?!(?:after|although|amid|as|at|before|by|despite|during|following|for|from|if|in"
    r"|on|since|to|under|when|while|with|[a-z]+ing|[a-z]+ed)\b)[a-z][^,A-Z]*, [A-Z]\w+ (?:and [A-Z]\w+ )?[a-z]"
    r"|, (?:along|together) with [^,]*[A-Z][\w’'-]+ [a-z]+ed\b"
    r"|\b\d{4}, that\b|\b(?:was|were|is|are|has|have|had) on \d"
)
""" "was on Monday rammed into a wall": a day where no careful writer puts it."""


CREDIT: Final = re.compile(
    r"\b(?:File photo|Image|Photo|Video|Picture|Credit|Photograph|Logo|Map)\b(?: of| from|:| credit)"
)
"""What stands in the line under a picture."""
TO_COME: Final = re.compile(
    r"\b(?:would|will|could|was to|were to|due|set|scheduled|expected|planned|by|until|before)\b"
)
FRESH: Final = 5
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


def _check(analysis: Analysis, words: str) -> None:
    """Raises Unclear where a sentence that is told whole, in these words, is too long or leans on the paper."""
    if not LENGTH[0] <= len(words.split()) <= LENGTH[1]:
        raise Unclear("clause-length", words)
    if speaks_of_itself(analysis, words):
        raise Unclear("attributed", words)
    if SPLIT_VERB.search(words):
        raise Unclear("adverbs", words)
    if re.search(r"[^,.?!]” (?=[A-Z]\w+ (?:[A-Z]\w+ )?(?:said|told|added|stated)\b)", words):
        raise Unclear("left-over")  # a quotation without its comma
    if DATED_PERFECT.search(words):
        raise Unclear("tense", words)
    if TWO_DAYS.search(words):
        raise Unclear("told-twice", words)
    if LEANS_ON_PAGE.search(words):
        raise Unclear("relative-date", words)


def opening_roles(analysis: Analysis, sentence: ParsedSentence) -> dict[str, Mention]:
    """The sentence and its elements; nothing where it holds none that can be asked. Raises Unclear."""
    tokens = [token for token in sentence.tokens if not token.is_space]
    if not sentence.sound or tokens[-1].text[-1:] not in (".", "”"):
        raise Unclear("left-over", tokens[-1].text)  # a question, an exclamation, a line of a list
    if NAME_AROUND.search(analysis.article.text, sentence.start, sentence.end):
        raise Unclear("name-inside")
    if GLUED.match(analysis.article.text[sentence.start : sentence.end]):
        raise Unclear("left-over", tokens[0].text)
    if tokens[0].text == "Another" or (tokens[0].lower_ == "yet" and tokens[1].lower_ == "another"):
        raise Unclear("needs-context", tokens[0].text)  # beside which first one, only who followed the news knows
    if has_headline(analysis) and tie(analysis.article, " ".join(token.text for token in tokens)) < TIED:
        raise Unclear("passing")  # the line under a picture, or the past that led to it
    if _is_stale(analysis, sentence):
        raise Unclear("relative-date")
    whole = told_whole(analysis, sentence)
    words = whole.words
    _check(analysis, words)
    if whole.time != "PRESENT" and _is_to_come(analysis, sentence, words):
        raise Unclear("relative-date", words)
    if not is_anchored(words):
        raise Unclear("unanchored", words)
    found = {
        role: mention
        for role, mention in elements(analysis, sentence, whole.tokens, words).items()
        if not is_torn(role, mention.entity, words)
        and (role != "person" or is_person(analysis, mention.entity))
        and (role != "organisation" or _acts(analysis, sentence, mention))
    }
    found |= _date(analysis, sentence, words)
    return {
        "sentence": analysis.mention(whole.tokens, words, whole.kind),
        **found,
    }


def _acts(analysis: Analysis, sentence: ParsedSentence, body: Mention) -> bool:
    """Whether a body does what the sentence tells, and is not named in passing: half of those were worth asking."""
    subjects = (token for token in sentence.tokens if token.dep_ in SUBJECTS)
    start, end = body.start or 0, body.end or 0
    return any(start <= analysis.parse.offsets([token])[0] < end for token in subjects)


def is_person(analysis: Analysis, name: str) -> bool:
    """Whether more than the name finder's guess says so: a common first name, an office, "he" or "she".

    So does a surname that stands alone before a verb."""
    group = next((g for g in analysis.names.groups if g.type == "PERSON" and g.name == name), None)
    if group is None or any(gazetteer.organisation_word(word) for word in name.split()):
        return False
    known = gazetteer.first_name(name.split()[0]) or bool(group.office) or group.gender is not None
    return known or re.search(rf"[a-z.,] {re.escape(name.split()[-1])} (?!of)[a-z]", analysis.article.text) is not None


def _is_stale(analysis: Analysis, sentence: ParsedSentence) -> bool:
    """Whether a bare weekday would lie so far back that the report is rather dated before it: news is fresh."""
    published = analysis.article.published
    found = [mention for mention, _ in analysis.dates.get(sentence.index, [])]
    days = [mention.span.end for mention in found if mention.needs_tense and mention.span is not None]
    return bool(days) and published is not None and FRESH < (published - max(days)).days < DAYS_OF_WEEK


def _is_to_come(analysis: Analysis, sentence: ParsedSentence, words: str) -> bool:
    """Whether the only days of a sentence in the past lie behind that of the paper, and nothing speaks of plans."""
    published = analysis.article.published
    days = [mention.span.start for mention, _ in analysis.dates.get(sentence.index, []) if mention.span is not None]
    late = published is not None and bool(days) and min(days) > published
    return late and not TO_COME.search(words)


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
