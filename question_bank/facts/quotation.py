"""Who said which words."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from question_bank.facts.making import Silence, fact
from question_bank.facts.quotation_parts import long_part, telling_part, without_end_mark
from question_bank.facts.recency import is_life, is_recent
from question_bank.headline import ACRONYMS
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.anchors import has_headline
from question_bank.language.attribution import Attribution, attributions, fragments
from question_bank.language.parsing import ParsedSentence
from question_bank.language.whole_words import stands_in
from question_bank.model import Fact, Mention

KIND: Final = "quotation"
ROLES: Final = ("speaker", "quotation", "excerpt", "remark", "saying", "phrase", "verb")
NEEDS: Final = (("speaker", "quotation"),)
ASKED: Final = ("excerpt", "remark", "saying", "phrase")
"""The roles by whose words the speaker is asked for."""

EXAMPLES: Final = (
    (
        "Liv Aas said: “The new bridge of Norvik will cost our towns dearly.”",
        {"speaker": "Liv Aas", "quotation": "The new bridge of Norvik will cost our towns dearly"},
    ),
    ("Liv Aas called the bridge “a disaster”.", {"speaker": "Liv Aas", "quotation": "a disaster"}),
    ("“Our harbour in Norvik is open to every fishing ship,” said Norvik Mayor Ada Kern.", {"speaker": "Ada Kern"}),
)
COUNTEREXAMPLES: Final = (
    "“The bridge will cost us dearly,” a banner said.",
    "The paper called the bridge “a disaster”.",
)

BESIDE_THE_POINT: Final = re.compile(
    r"\b(?:[Tt]his|[Tt]hat) (?:guy|man|woman|person|fellow|kid|boy|girl)\b"
    r"|\btoday\b|\b(?:that|this) (?:type|kind|sort) of\b"
    r"|\bsuch (?:steps?|actions?|moves?|measures?|things?|attacks?|cases?)\b"
    r"|^I(?:[’']ve| have) (?:studied|worked|known|covered|taught)\b"
)
"""Whom or what only the words before name, or the day does; what entitles a speaker to speak."""
UNEXPLAINED: Final = re.compile(
    r"\b[Tt]he (?:Act|Agency|Association|Authority|Bill|Board|Bureau|Cent(?:er|re)|Commission|Committee|Company|Corps"
    r"|Council|Department|Foundation|Fund|Initiative|Institute|Plan|Program(?:me)?|Project|Service|System|University)\b"
    r"(?! (?:of|for|on)\b| [A-Z&])|\b(?:Chairman|Commissioner|Director|Superintendent) [A-Z][a-z]+\b(?! [A-Z])"
)
"""What has a name that only the article tells: "the Board", "Chairman Kern"."""
ACRONYM: Final = re.compile(r"\b[A-Z]{3,4}\b")
KNOWN: Final = ACRONYMS | frozenset(
    "ABC AIDS BBC CBS CEO CNN COVID DNA GDP GPS HIV ISIS IVF MBA NBA NBC NFL NHL NHS PBS RNA UAE UFO USSR VIP".split()
)
"""Abbreviations that need no telling."""
LONGEST_PHRASE: Final = 20
"""Words of a quoted piece of a sentence that can still be asked for."""


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """Quotations with a safe speaker, fragments included; `excerpt` is the part that stands alone, if there is one."""
    told = [
        (said, _doubt_of_saying(analysis, said) or _misprint(analysis, said.quotation.text))
        for said in attributions(analysis)
    ]
    sound = analysis.parse.words_of(said.quotation for said, doubt in told if not doubt)
    for said, doubt in told:
        if doubt:
            yield Silence(KIND, said.quotation.text, doubt)
            yield _fact(analysis, said, {})
            continue
        parsed = next(sound)
        words, reason = telling_part(said.quotation.text, parsed)
        if words is not None and _breaks_off(said.quotation.text, words):
            words, reason = None, "quotation-cut"
        if words is not None and (_names_stranger(analysis, words) or _is_unexplained(analysis, words)):
            yield Silence(KIND, said.quotation.text, "quotation-unclear")
            yield _fact(analysis, said, {})
        elif not reason:
            yield _fact(analysis, said, {} if words is None else {"excerpt": words})
        else:
            yield Silence(KIND, said.quotation.text, reason)
            remark, _ = telling_part(said.quotation.text, parsed, loose=True)
            saying = long_part(said.quotation.text, parsed) if remark is None else None
            parts = {name: words for name, words in (("remark", remark), ("saying", saying)) if words is not None}
            fit = {
                name: words
                for name, words in parts.items()
                if not _is_unexplained(analysis, words) and not _breaks_off(said.quotation.text, words)
            }
            yield _fact(analysis, said, fit)
    for said in fragments(analysis):
        words = without_end_mark(said.quotation.text, ".,;:!? ")
        opens = analysis.doc[min(inside)] if (inside := _inside(analysis, said)) else None
        whole = opens is not None and opens.pos_ not in ("ADP", "CCONJ", "SCONJ", "PRON", "AUX", "PART", "INTJ")
        leans = re.search(r"[\[\]…]|\b(?:such|it|this|that|they|these|them)\b", words)
        telling = whole and 5 < len(words.split()) <= LONGEST_PHRASE and not leans
        yield _fact(analysis, said, {"phrase": words} if telling and not _doubt_of_saying(analysis, said) else {})


def _misprint(analysis: Analysis, words: str) -> str:
    """Why words would look like a slip of ours: a name in small letters, a word twice; nothing where they do not."""
    if re.search(r"\b(?!had\b)(\w{2,}) \1\b", words):
        return "quotation-misprint"
    people = [g.name.split() for g in analysis.names.groups if g.type == "PERSON"]
    small = [f"{name[0]} {name[-1].lower()}" for name in people if len(name) > 1]
    return "quotation-misprint" if any(stands_in(name, words) for name in small) else ""


def _breaks_off(quotation: str, words: str) -> bool:
    """Whether words were cut where no sentence ends: behind "const." for "constitutional", before "[e]"."""
    return re.match(r"\.? ?[a-z\[]", quotation.partition(words)[2]) is not None


def _is_unexplained(analysis: Analysis, words: str) -> bool:
    """Whether words speak of what neither they nor the headline explain."""
    title = analysis.article.title
    strange = any(found not in KNOWN and found not in title for found in ACRONYM.findall(words))
    return strange or any(found.search(words) is not None for found in (BESIDE_THE_POINT, UNEXPLAINED))


def _names_stranger(analysis: Analysis, words: str) -> bool:
    """Whether words call somebody by the first name alone, whom the headline does not name: "Ada was a good friend"."""
    found = re.finditer(r"(?<![A-Z]\. )(?<![A-Z][\w’'-] )\b([A-Z][a-z]{2,})(?=,? [a-z]|[’']s|[.,]|$)", words)
    return any(
        gazetteer.first_name(one.group(1))
        and not gazetteer.place_kind(one.group(1))
        and (one.start() > 0 or re.match(r"[A-Z]\w+(?: (?:was|is|has|had)\b|['’]s )", words) is not None)
        and not re.search(r"[A-Z][\w’'.-]* $", words[: one.start()])
        and one.group(1) not in analysis.article.title
        for one in found
    )


def _inside(analysis: Analysis, said: Attribution) -> frozenset[int]:
    """The tokens of a quoted fragment."""
    return next((tokens for quotation, tokens in analysis.parse.fragments if quotation is said.quotation), frozenset())


def _doubt_of_saying(analysis: Analysis, said: Attribution) -> str:
    """Why nothing may be asked of a quotation whatever its words are, or nothing."""
    if said.quotation.text.endswith(",") and _goes_on(analysis, said):
        return "quotation-cut"
    if stands_in(said.speaker.name.split()[-1], said.quotation.text):
        return (
            "quotation-tells-speaker"  # nobody speaks of himself by name: it is somebody else's, or gives itself away
        )
    if is_life(analysis):
        return "not-recent"  # words of a life are of no day that a stem could name
    if not has_headline(analysis) and not is_recent(analysis, said.sentences[-1]):
        return "not-recent"  # a stem that names the report needs no date of its own
    if len(said.speaker.name.split()) < 2 and not said.speaker.office:
        return "bare-surname"
    if re.match(r"[A-Z]\. [A-Z][\w’'-]+$", said.speaker.name):
        return "bare-surname"  # "C. Kern", torn from "Dean C. Kern"
    unnamed = said.named_at is not None and said.named_at.i not in analysis.names.of_token
    return "far-antecedent" if unnamed and len(said.sentences) < 2 else ""


def _goes_on(analysis: Analysis, said: Attribution) -> bool:
    """ "We will," she said, "if we can": the second piece begins small."""
    sentence = said.sentences[-1]
    return any(
        sentence.start <= quotation.start < sentence.end
        and quotation.start > said.quotation.end
        and quotation.text[:1].islower()
        for quotation, _ in analysis.parse.fragments
    )


def _fact(analysis: Analysis, said: Attribution, parts: Mapping[str, str]) -> Fact:
    quoted = _quoted(analysis, said, said.quotation.text)
    roles = {"speaker": _speaker_mention(analysis, said), "quotation": quoted}
    roles |= {name: _quoted(analysis, said, words) for name, words in parts.items()}
    if said.verb is not None:
        roles["verb"] = analysis.mention([said.verb], said.verb.lemma_.lower(), "VERB")
    shown = next((roles[name] for name in ASKED if name in roles), quoted)
    return fact(analysis, KIND, roles, _shortest(analysis, said, shown))


def _shortest(analysis: Analysis, said: Attribution, shown: Mention) -> list[ParsedSentence]:
    """The run of sentences from the words that are asked to the name of who says them."""
    if said.named_at is None or said.named_at.i not in analysis.names.of_token or shown.start is None:
        return list(said.sentences)
    told = analysis.parse.sentence_of[said.named_at.i]
    asked = next((s.index for s in said.sentences if s.start <= shown.start < s.end), told)
    run = range(min(told, asked), max(told, asked) + 1)
    return [s for s in said.sentences if s.index in run] or list(said.sentences)


def _quoted(analysis: Analysis, said: Attribution, words: str) -> Mention:
    text = analysis.article.text
    start = text.index(words, said.quotation.start)
    return Mention(
        text[start : start + len(words)], without_end_mark(words, ".,;—– "), "QUOTATION", start, start + len(words)
    )


def _speaker_mention(analysis: Analysis, said: Attribution) -> Mention:
    token = said.named_at
    if token is not None:
        start, end = analysis.names.range_of.get(token.i, (token.i, token.i + 1))
        return analysis.mention(list(analysis.doc[start:end]), said.speaker.name, "PERSON")
    return Mention(said.speaker.name, said.speaker.name, "PERSON")
