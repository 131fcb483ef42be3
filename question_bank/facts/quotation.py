"""Who said which words."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from spacy.tokens import Doc, Span, Token

from question_bank.facts.making import Silence, fact
from question_bank.facts.recency import is_life, is_recent
from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.anchors import UNIQUE, has_headline
from question_bank.language.attribution import Attribution, attributions, fragments
from question_bank.language.context_words import is_expletive
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

LONGEST_PHRASE: Final = 20
"""Words of a quoted piece of a sentence that can still be asked for."""
LONG_SAYING: Final = 14
MUCH_SAID: Final = 6
"""Words, and words that say something, by which a sentence is known again whatever its pronouns."""
_OPENS_LOOSE: Final = re.compile(
    r"^(?:and|but|so|because|or|which|yes|no,|well|also|as well|therefore|however|instead|that|if "
    r"so|again|then|moreover|to)\b",
    re.IGNORECASE,
)
_PLEASED: Final = re.compile(
    r"(?:We|I)(?: are| am|['’]re|['’]m) (?:\w+ly |very |so |all )?"
    r"(?:excited|delighted|thrilled|proud|pleased|honou?red|happy|glad)\b"
)
"""What anybody says who opens or announces something."""
_CONDOLES: Final = re.compile(
    r"\bthoughts and prayers\b|\bcondolences\b|\bhearts? (?:goes?|go) out\b|\(sic\)|\bstands? with all\b", re.IGNORECASE
)
"""What anybody says after a disaster; and a slip that the paper has marked."""
_LEFT_OUT: Final = re.compile(
    r"\b(?:did|do|does|was|were|is|are|has|have|had|would|could|can)n['’]t,? (?:we|I|they|you)\b"
)
""" "If we didn't we faced prison": did not do what, only the sentence before could tell."""
_TELLS_SPEAKER: Final = re.compile(
    r"As (?:an? |the |your |our )?(?:\w+ )?(?:commander-in-chief|president|premier|minister|mayor|governor|senator"
    r"|chair(?:man|woman)?|secretary|king|queen|pope|coach|captain)\b",
    re.IGNORECASE,
)
"""What says by itself who speaks."""
_WHOM: Final = frozenset("he him his she her they them their themselves it its itself these those that".split())
"""What leaves open of whom or what a long sentence speaks; "this" and "such" do less harm."""
_POINTERS: Final = frozenset(
    "this these those here such former latter then today tomorrow yesterday tonight now stuff other".split()
)
_FINITE: Final = ("VBD", "VBZ", "VBP", "MD")


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
        words, reason = _telling_part(said.quotation.text, parsed)
        if words is not None and _names_stranger(analysis, words):
            yield Silence(KIND, said.quotation.text, "quotation-unclear")
            yield _fact(analysis, said, {})
        elif not reason:
            yield _fact(analysis, said, {} if words is None else {"excerpt": words})
        else:
            yield Silence(KIND, said.quotation.text, reason)
            remark, _ = _telling_part(said.quotation.text, parsed, loose=True)
            saying = _long_part(said.quotation.text, parsed) if remark is None else None
            parts = {"remark": remark, "saying": saying}
            yield _fact(analysis, said, {name: words for name, words in parts.items() if words is not None})
    for said in fragments(analysis):
        words = said.quotation.text.rstrip(".,;:!? ")
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


def _names_stranger(analysis: Analysis, words: str) -> bool:
    """Whether words call somebody by the first name alone, whom the headline does not name: "Ada was a good friend"."""
    found = re.finditer(r"(?<![A-Z]\. )(?<![A-Z][\w’'-] )\b([A-Z][a-z]{2,})(?=,? [a-z]|[’']s|[.,]|$)", words)
    return any(
        gazetteer.first_name(one.group(1))
        and not gazetteer.place_kind(one.group(1))
        and (one.start() > 0 or re.match(r"[A-Z]\w+ (?:was|is|has|had)\b", words) is not None)
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
    return Mention(text[start : start + len(words)], words.rstrip(".,;—– "), "QUOTATION", start, start + len(words))


def _speaker_mention(analysis: Analysis, said: Attribution) -> Mention:
    token = said.named_at
    if token is not None:
        start, end = analysis.names.range_of.get(token.i, (token.i, token.i + 1))
        return analysis.mention(list(analysis.doc[start:end]), said.speaker.name, "PERSON")
    return Mention(said.speaker.name, said.speaker.name, "PERSON")


def _telling_part(quotation: str, words: Doc, *, loose: bool = False) -> tuple[str | None, str]:
    """The sentence (or two) of a quotation that can be understood by itself, and the reason where there is none."""
    sentences = [sent for sent in words.sents if sent.text.strip()]
    pairs = [words[a.start : b.end] for a, b in pairwise(sentences)]
    doubts = {part: _doubt(part, loose=loose) for part in [*sentences, *pairs] if part.text.strip() in quotation}
    fitting = [part for part, doubt in doubts.items() if doubt is None]
    if fitting:
        return max(fitting, key=_weight).text.strip(), ""
    return None, next((doubt for doubt in doubts.values() if doubt), "quotation-unclear")


def _long_part(quotation: str, words: Doc) -> str | None:
    """The longest sentence that is known again by its length, though a word of it may point out of the quotation."""
    fit = [
        sent
        for sent in words.sents
        if sent.text.strip() in quotation
        and _doubt(sent, loose=True) in ("quotation-unclear", "quotation-definite")
        and not any(token.lower_ in _WHOM and _points(sent, token) for token in sent)
        and len(sent.text.split()) >= LONG_SAYING
        and _content_words(sent) >= MUCH_SAID
    ]
    return max(fit, key=_weight).text.strip() if fit else None


def _weight(part: Span) -> tuple[int, int, int]:
    return (min(_content_words(part), 9), -abs(len(part) - 18), -part.start)


def _content_words(part: Span) -> int:
    return len(
        {
            t.lemma_
            for t in part
            if t.is_alpha and not t.is_stop and t.pos_ in ("NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV")
        }
    )


def _doubt(part: Span, *, loose: bool = False) -> str | None:
    """Why a part cannot stand alone; `loose` is for a stem that names the report the words come from."""
    text = part.text.strip()
    if loose and (len(text.split()) < 4 or _content_words(part) < 2):
        return "quotation-short"
    named = any(t.pos_ == "PROPN" or t.like_num for t in part)
    if not loose and (len(text.split()) < 5 or _content_words(part) < (4 if named else 5)):
        return "quotation-short"
    if len(text.split()) > 40:
        return "quotation-long"
    if re.search(r"(?:^|\s)['‘](?=[A-Z])", text) and not re.search(r"['’](?=\s|$|[.,!?])", text):
        return "quotation-cut"  # what somebody quotes in turn is not closed
    if text[-1:] in "?!":
        return "quotation-asks"  # its mark and that of the stem would stand side by side
    if not text[0].isupper() or text[-1:] in ",—–:" or any(mark in text for mark in '“”"…[]#@') or ". ." in text:
        return "quotation-cut"
    if not any(t.tag_ in _FINITE for t in part) or len(re.match(r"[^.!?]*", text).group().split()) < 3:  # type: ignore[union-attr]
        return "quotation-cut"
    if not _has_main_verb(part.root):
        return "quotation-cut"  # "Towns like Norvik, which has a harbour": of them, only the sentence before told
    if re.search(r"\b(?:have|has|had|did|do|does|can|could|would|will|was|were|is|are|[a-z]+n[’']t)[.!?]", text):
        return "quotation-cut"  # "I could have.": what, only the question before could tell
    if _LEFT_OUT.search(text):
        return "quotation-cut"
    if _PLEASED.match(text):
        return "quotation-stock"
    if _CONDOLES.search(text):
        return "quotation-stock"
    if _TELLS_SPEAKER.match(text):
        return "quotation-tells-speaker"
    if re.search(r"\b(?:last|next|this) (?:year|month|week|season|night)\b", text):
        return "quotation-dated"
    opens = _OPENS_LOOSE.match(text)
    if (opens and not (loose and opens.group().lower() in ("and", "but", "so"))) or any(
        _points(part, token) and not (loose and token.lower_ == "other") for token in part
    ):
        return "quotation-unclear"
    return "quotation-definite" if any(_dangles(token) for token in part) else None


def _has_main_verb(root: Token) -> bool:
    """Whether a part is a sentence, and not a noun with clauses that hang on it."""
    nominal = root.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "ADP")
    beside = ("aux", "auxpass", "cop", "ccomp", "conj", "parataxis")
    return not nominal or any(c.tag_ in _FINITE and c.dep_ in beside for c in root.children)


def _points(part: Span, token: Token) -> bool:
    """A word that points out of the quotation: "this", "it" without a noun before it, "that would be great"."""
    low = token.lower_
    if low == "this" and token.head.lemma_ in ("point", "juncture", "moment", "stage", "day"):
        return False
    if low in _POINTERS:
        return not (low == "other" and any(t.lower_ == "than" for t in part))
    if low == "that" and token.dep_ == "det":
        return not any(c.dep_ in ("relcl", "acl", "prep") for c in token.head.rights)  # "that obligation"
    if low == "that":
        return (
            token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj", "attr")
            and token.tag_ != "WDT"
            and token.head.dep_ != "relcl"
        )
    if low in ("it", "its", "itself"):
        return not is_expletive(token) and not _noun_before(part, token, plural=False)
    if low in ("they", "them", "their", "themselves"):
        return not _noun_before(part, token, plural=True)
    if low in ("he", "him", "his", "she", "her"):
        return not any(t.ent_type_ == "PERSON" and t.i < token.i for t in part)
    return False


def _noun_before(part: Span, token: Token, *, plural: bool) -> bool:
    anyone = ("anyone", "everyone", "people", "police", "somebody", "someone", "everybody")
    return any(
        t.i < token.i and (t.tag_ in ("NNS", "NNPS") or t.lower_ in anyone if plural else t.tag_ in ("NN", "NNP"))
        for t in part
    )


def _dangles(token: Token) -> bool:
    """A definite noun with nothing to say which."""
    if token.pos_ != "NOUN" or not any(c.lower_ == "the" for c in token.lefts) or token.lower_ in UNIQUE:
        return False
    told = [
        c
        for c in token.children
        if c.dep_ in ("prep", "relcl", "acl", "compound", "poss", "nmod", "ccomp") or c.tag_ in ("JJS", "NNP")
    ]
    return not told and not any(c.dep_ == "amod" and c.text[:1].isupper() for c in token.children)
