"""A quotation goes in; the part of it that can be understood by itself comes out, or the reason why none can."""

import re
from itertools import pairwise
from typing import Final

from spacy.tokens import Doc, Span, Token

from question_bank.language.anchors import UNIQUE
from question_bank.language.context_words import is_expletive

LONG_SAYING: Final = 14
MUCH_SAID: Final = 6
"""Words, and words that say something, by which a sentence is known again whatever its pronouns."""
_ABBREVIATED: Final = re.compile(r"\b(?:[A-Z]\.)+[A-Z]$")
""" "U.S", without its last point."""
_OPENS_LOOSE: Final = re.compile(
    r"^(?:and|but|so|because|or|which|yes|no,|well|also|as well|therefore|however|instead|that|if "
    r"so|again|then|moreover|to)\b",
    re.IGNORECASE,
)
_HANGS: Final = re.compile(
    r"(?:especially|particularly|in addition|in return|in other words|for example|for instance|similarly|likewise)\b"
    r"|(?:this|that) (?:is|was) (?:\w+ly )?[a-z]+(?:,| because)"
    r"|(?:during|at|in|by|since) (?:this|that) (?:time|period)\b(?! when)",
    re.IGNORECASE,
)
"""What only goes with the sentence before."""
_PLEASED: Final = re.compile(
    r"(?:As an? [\w-]+(?: \w+)?, )?(?:We|we|I)(?: are| am|['’]re|['’]m) (?:\w+ly |very |so |all )?"
    r"(?:excited|delighted|thrilled|proud|pleased|honou?red|happy|glad)\b"
)
"""What anybody says who opens or announces something."""
_CONDOLES: Final = re.compile(
    r"\bthoughts and prayers\b|\bcondolences\b|\b(?:thank|thanks|thankful|grateful|congratulat\w+)\b"
    r"|\bhearts? (?:goes?|go) out\b|\(sic\)|\bstands? with all\b",
    re.IGNORECASE,
)
"""What anybody says after a disaster, or in thanks; and a slip that the paper has marked."""
_PROMISES: Final = re.compile(
    r"\blook(?:s|ing)? forward to\b|\bone of (?:my|our) (?:top|highest|main) priorities\b|\bis well known to\b"
    r"|\bmore (?:work )?to (?:be done|do)\b|\bappreciates? the opportunity\b|\b(?:do|doing|done) the same\W*$"
    r"|\b(?:I|[Ww]e)(?:['’]ll| will) always\b|\b(?:I|[Ww]e)(?:['’]ll| will) (?:also )?(?:continue|keep) "
    r"(?:to (?:work|fight|stand)|working|fighting|standing)\b"
)
"""What anybody in office says of himself."""
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
_SUBORDINATORS: Final = frozenset("because when if while although though since as until unless whether where".split())
_FINITE: Final = ("VBD", "VBZ", "VBP", "MD")


def without_end_mark(words: str, marks: str) -> str:
    """Words without the marks at their end, but for the point of an abbreviation: "all of the U.S."."""
    bare = words.rstrip(marks)
    return f"{bare}." if _ABBREVIATED.search(bare) and words[len(bare) :].startswith(".") else bare


def telling_part(quotation: str, words: Doc, *, loose: bool = False) -> tuple[str | None, str]:
    """The sentence (or two) of a quotation that can be understood by itself, and the reason where there is none."""
    sentences = [sent for sent in words.sents if sent.text.strip()]
    pairs = [words[a.start : b.end] for a, b in pairwise(sentences)]
    doubts = {part: _doubt(part, loose=loose) for part in [*sentences, *pairs] if part.text.strip() in quotation}
    fitting = [part for part, doubt in doubts.items() if doubt is None]
    if fitting:
        return max(fitting, key=_weight).text.strip(), ""
    return None, next((doubt for doubt in doubts.values() if doubt), "quotation-unclear")


def long_part(quotation: str, words: Doc) -> str | None:
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
    if part[0].lower_ in _SUBORDINATORS and part[0].dep_ in ("mark", "advmod") and part[0].head == part.root:
        return "quotation-cut"  # "When you look at the harbour": what then, the next words told
    if not _has_main_verb(part.root):
        return "quotation-cut"  # "Towns like Norvik, which has a harbour": of them, only the sentence before told
    if re.search(r"\b(?:have|has|had|did|do|does|can|could|would|will|was|were|is|are|[a-z]+n[’']t)[.!?]", text):
        return "quotation-cut"  # "I could have.": what, only the question before could tell
    if _LEFT_OUT.search(text) or _HANGS.match(text):
        return "quotation-cut"
    if _PLEASED.match(text):
        return "quotation-stock"
    if _CONDOLES.search(text) or _PROMISES.search(text):
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
