"""The words of a first sentence go in; they come out with the day of its main verb at the head, where it belongs."""

import re
from typing import Final

from question_bank.language.analysis import Analysis
from question_bank.language.context_words import SUBJECTS
from question_bank.language.parsing import ParsedSentence

AMID: Final = re.compile(r" on (\d{1,2} [A-Z]\w+ \d{4})(?= [\w“$])")
AT_END: Final = re.compile(r" on (\d{1,2} [A-Z]\w+ \d{4})$")
PARTICIPLE: Final = re.compile(
    r"(?<!\w)(?!\w*(?:men|children)$|citizen$|queen$|crown$|garden$|town$|hundred$|seven$|eleven$)[a-z]\w{2,}(?:ed|en|wn)$"
)
LATER: Final = re.compile(r"\b(?:later|earlier|late|early|only|again)$")
DATED: Final = re.compile(r"\b\d{1,2} [A-Z]\w+ \d{4}\b|\b[A-Z]\w+\.? \d{1,2}, \d{4}\b")
NEAR: Final = 8
"""Words that may stand between a verb and its day."""
FAR: Final = range(7, 26)
"""Words between a verb and a day that ends the sentence, from which on, and up to which, it goes to the head."""
OTHER_CLAUSE: Final = re.compile(r"[,;“]|\b(?:that|who|which|to)\b|\b\w{3,}(?:ed|ing)\b")


def day_first(analysis: Analysis, sentence: ParsedSentence, words: str) -> str:
    """The words with the one day that stands by their main verb at the head, where a careful writer has it."""
    last = AT_END.search(words)
    found = [last] if last is not None else list(AMID.finditer(words))
    root = sentence.tokens.root.text
    verb = re.search(rf"\b{re.escape(root)}\b", words)
    direct = [day for day in AMID.finditer(words) if verb is not None and words[day.end() : verb.start()] == " "]
    if len(direct) == 1 and len(DATED.findall(words)) > 1:
        last, found = None, direct  # "Ada Kern on 3 May 2021 sold a bridge that was built on 2 April 1998"
    elif len(found) != 1 or len(DATED.findall(words)) != 1:
        return words
    if verb is None:
        return words
    if last is not None and not _is_day_of_verb(analysis, sentence):
        return words  # "denied all blame for the crash on 3 May 2021"
    day = found[0]
    if "," in words[: min(day.start(), verb.start())] and not _begins_with_subject(sentence):
        return words  # something else stands at the head
    if LATER.search(words[: day.start()]):
        return words  # "would vote later on 3 May 2021"
    if PARTICIPLE.search(words[: day.start()]) and day.start() < verb.start():
        return words  # "a plan unveiled on 3 May 2021 included": the day of something else
    between = words[day.end() : verb.start()] if day.start() < verb.start() else words[verb.end() : day.start()]
    near = FAR if last is not None else range(2) if day.start() < verb.start() else range(NEAR + 1)
    if OTHER_CLAUSE.search(between) or len(between.split()) not in near:
        return words
    if last is None and between.strip() and len(re.findall(r"\b\d{4}\b", words)) != 1:
        return words  # another year, of which the day might be
    rest = f"{words[: day.start()]}{words[day.end() :]}"
    return f"On {day.group(1)}, {rest}"


def _is_day_of_verb(analysis: Analysis, sentence: ParsedSentence) -> bool:
    """Whether the last day of a sentence hangs on its main verb, and not on what it speaks of."""
    days = analysis.dates.get(sentence.index, [])
    inside = {token.i for token in days[-1][1]} if days else set()
    heads = {token.head.i for token in (days[-1][1] if days else ()) if token.head.i not in inside}
    joints = {sentence.tokens.doc[i].head.i if sentence.tokens.doc[i].lower_ == "on" else i for i in heads}
    return joints == {sentence.tokens.root.i}


def _begins_with_subject(sentence: ParsedSentence) -> bool:
    """Whether the subject of the main verb opens the sentence: a comma in front of the verb is its own."""
    subject = next((child for child in sentence.tokens.root.children if child.dep_ in SUBJECTS), None)
    return subject is not None and subject.left_edge.i == sentence.tokens[0].i and subject.i < sentence.tokens.root.i
