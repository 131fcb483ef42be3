"""An item goes in; the named flaws of its wording come out. Nothing is dropped without one of these names.

The flaws follow Haladyna, Downing & Rodriguez, "A review of multiple-choice item-writing guidelines for classroom
assessment", Applied Measurement in Education 15 (2002), as far as they can be seen in the text of an item.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from question_bank import stray_marks
from question_bank.gaps import GAP
from question_bank.language.misprints import misprint
from question_bank.language.whole_words import stands_in
from question_bank.model import Item, key_texts

LONGEST_STEM: Final = 60
"""Words."""

OF_A_NAME: Final = 2
"""Capitals among four words that are a name's, and may stand twice."""
SHORT_PHRASE: Final = 2
"""Words between quotation marks that may be a name."""
_PAPER: Final = re.compile(r"\b[Aa]ccording to the (?:report|press release) “.*?”(?: of [^,]*)?,")
"""The headline by which a stem names the paper."""

_PRONOUN: Final = re.compile(r"\b(?:they|them|their|this|these|those|we|us|our|here|I|my|me|you|your)\b")
_HEARER: Final = re.compile(r"\b(?:we|us|our|here|I|my|me|you|your)\b")
_RELATIVE_DAY: Final = re.compile(
    r"\b(?:(?:on|last|next|this) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|tomorrow|today|last "
    r"(?:week|month|year)|"
    r"next (?:week|month|year)|this (?:(?:fiscal|school|calendar) year|week|month|year|morning|evening)"
    r"|^As reported on [^,]*, .*\b(?:just|overnight|recently)\b"
    r"|(?:a few|few|some|several|two|three|four|five|six) (?:days|weeks|months|hours|years) (?:back|ago))\b"
)
_WEEKDAY: Final = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!,? \d)")
_ABSOLUTE: Final = re.compile(r"\b(?:always|never|all of the above|none of the above)\b", re.IGNORECASE)
_NEGATIVE: Final = re.compile(r"^(?:which|who|what)\b.*\b(?:not|except)\b.*\?$", re.IGNORECASE)
_DOUBLED: Final = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)
_WRONG_ARTICLE: Final = re.compile(
    r"\b[Aa] (?:8|11\b|18\b)|\b[Aa] (?=[aeio])(?!one|once|eu|ew)|\b[Aa] u[bcdfglmnpr](?!i)"
    r"|\b[Aa]n (?=[bcdfgjklmnpqrstvwyz])"
    r"|(?<=[a-z,] )a (?=[AEIO][a-z]{2})(?!One|Once|Eu)|(?<=[a-z,] )an (?=[BCDFGJKLMNPQRSTVWYZ][a-z]{2})(?!Garda)"
    r"|\b(?:[Tt]he|[Aa]n?) (?:the|an?|his|her|its|their) "
)
_WRONG_BEFORE_VOWEL: Final = re.compile(r"(?<=[a-z,] )a (?=[aei]|o(?!ne\b|nce\b|ne-))(?!eu|ew|[aeio]\b)")
"""Within quotation marks too: nobody says "a irreversible"."""
_BEFORE_WHICH: Final = frozenset(
    "in of to for from on at by with under over through during after before into upon against about than and or"
    " if whether within between among which".split()
)
_TWICE: Final = re.compile(
    r"\b(\d{1,2} [A-Z][a-z]+ \d{4})\b.*\b\1\b|\b(?:in|at) ([A-Z][\w-]+)\b(?!,).*\b(?:in|at) \2\b"
)
"""The same day or place told twice."""
_LEANING: Final = re.compile(
    r"\b(?:for|of|after|following|despite) (?:his|her|their|its) "
    r"(?:work|service|discharge|efforts?|actions?|role|performance|contributions?|injuries)\b"
    r"(?! (?:in|on|as|to|with|for|of|at|from|during|by|under)\b)"
    r"|\b(?:his|her|their|its) clients?\b(?! (?-i:[A-Z]))",
    re.IGNORECASE,
)
"""Which work, which service, whose lawyer, only what stands before it tells."""
_DAY_AS_SUBJECT: Final = re.compile(
    r"(?:^|, )[Oo]n \d{1,2} [A-Z][a-z]+ \d{4} (?:(?:was|is) an? (?:\w+ )?(?:day|night|morning|evening)\b"
    r"|(?:saw|marked|brought)\b)"
)
""" "on 3 May 2021 was a day of storms": a day of which something is told."""
_LEANING_FRAGMENT: Final = re.compile(
    r"\b(?:said|claimed|warned|stated|argued) that “(?:its|their|his|her|it|they|[Ww]e|I|[Yy]ou|It|They)\b"
)
"""Quoted words that begin with what stands for something before them, or with who speaks."""
_CALLED_ONLY: Final = re.compile(
    r"\bthe (?:[A-Z]\w+ ){1,2}(?:Republican|Democrat|senator|congress(?:man|woman)|lawmaker|native) "
    r"(?:[a-z]+ed|said|told|was|has|had|would|will)\b"
)
""" "the Norvik Republican urged": who that is, only the sentence before tells."""
_GOING_ON: Final = re.compile(r"\b(?:went|goes|gone|going) on to (?:call|say|tell|add|claim|describe|state)\b")
""" "went on to call it overdue": after what, only the sentence before tells."""
_MONTHS: Final = frozenset("january february march april june july august september october november december".split())
_OF_ANYBODY: Final = frozenset(("administration", "government", "campaign"))
"""What stands behind a name and tells nothing by itself: "the Kern Administration"."""
_THAT_NUMBER: Final = re.compile(
    r"\bthat (?:number|figure|amount|total|case|decision|share|rate) (?:was|were|is|had|has|would|could)\b"
)
"""A number that only the sentence before gives."""
_BARE_NOUN: Final = re.compile(
    r"\b(?:at|of|in|to|from|by|near|joined|passed|with) (?:University of|([A-Z][a-z]+(?:an|ese|ish|ch|i|ic))"
    r" (?:capital|government|parliament|president|army|navy|city"
    r"|(?:[A-Z][\w-]+ ){1,4}"
    r"(?:Commission|Committee|Agency|Authority|Council|Ministry|Department|Federation|Parliament))\b)"
)
""" "in French capital": the article's own slip."""
_BARE_ORDINAL: Final = re.compile(r"\b(?:in|of|at|for|from|during|after) \d{1,3}(?:st|nd|rd|th) [a-z]")
""" "in 14th minute": the article's own slip."""
_CALLED: Final = re.compile(r", (?:Mr|Mrs|Ms|Madam)\.? (?:President|Speaker|Chair\w*)\b")
""" "On Monday, Mr. President, the number rose": somebody is spoken to."""
_TWO_DAYS: Final = re.compile(r"\bon \d{1,2} [A-Z][a-z]+ \d{4}\b.*\bon \d{1,2} [A-Z][a-z]+ \d{4}\b", re.IGNORECASE)
""" "On 17 May 2021, the bill was passed on 16 May 2021": a date that was put before what has its own."""
_TITLES: Final = re.compile(
    r"\b(?:Sen|Rep|Gov|Senator|Representative|Governor|President|Mrs?|Ms|Dr)\b\.? "
    r"(?:Sen|Rep|Gov|Senator|Representative|Governor|Mrs?|Ms|Dr)\b"
)
""" "Sen. Senator Ada Kern": the article's own slip, or an office put before what has one."""
_FOR_WHAT: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|not) (?:\w+ly )?(?:responsible|to blame|involved|aware)[.?]$"
)
""" "might be responsible": for what, only the sentence before tells."""
_AGE_THEN: Final = re.compile(r"\bin [12]\d{3}, (?:the )?\d{1,3}-year-old\b")
"""Who is forty on the day of a report was not so in the year that the stem tells of."""
_GOOD_DOUBLES: Final = frozenset(("had", "that", "new", "bora", "duran", "pago", "walla", "sing", "wiki"))


def outside_quotations(text: str) -> str:
    """The text without what stands between quotation marks."""
    return re.sub(r"“[^”]*”", "“”", text)


def _article_mismatch(item: Item) -> bool:
    """ "a intelligence base", "an mandatory program": the article's own slip."""
    return bool(_WRONG_ARTICLE.search(outside_quotations(item.stem)) or _WRONG_BEFORE_VOWEL.search(item.stem))


def _loose_relative(item: Item) -> bool:
    """ "the document which had …", "near the base which is": a clause that adds needs its comma."""
    return any(
        found.group(1).lower() not in _BEFORE_WHICH
        for found in re.finditer(r"(\w+) which\b", outside_quotations(item.stem))
    )


def _dangling(item: Item) -> bool:
    """A pronoun for somebody outside the stem; a sentence that opens an article has all that its pronouns stand for."""
    words = outside_quotations(item.stem)
    pronouns = _HEARER if item.kind == "news" else _PRONOUN
    begun = words[:1].lower() + words[1:]
    return bool(pronouns.search(begun) or _CALLED_ONLY.search(words) or _LEANING_FRAGMENT.search(item.stem))


def _relative_day(item: Item) -> bool:
    text = outside_quotations(item.stem)
    return bool(_RELATIVE_DAY.search(text) or _WEEKDAY.search(text))


def _key_in_stem(item: Item) -> bool:
    stem = outside_quotations(item.stem).lower()
    for key in key_texts(item):
        low = key.lower()
        if low in ("true", "false"):
            continue
        if (
            low in stem
            and re.search(rf"(?<!\w){re.escape(low)}(?!\w)", stem)
            and (len(low) > 2 or key in item.stem.split())
        ):
            return True
        names = [w for w in re.findall(r"\w+", key) if w[:1].isupper() and len(w) > 2]
        if (
            names
            and stands_in(names[-1].lower(), stem)
            and item.template.split("/")[-1].startswith(("speaker", "holder", "person"))
        ):
            return True
    return False


def _key_in_parts(item: Item) -> bool:
    """Whether most of what a name says stands in the stem: "which federation …, the Norvik tennis player, …"."""
    stem = (item.stem if GAP in item.stem else outside_quotations(item.stem)).lower()
    words = set(re.findall(r"\w+", stem)) - set(re.findall(r"\bwhich (\w+)", stem))
    classes = set(re.findall(r"\bwhich (\w+)", stem))
    key = next(iter(key_texts(item)), "")
    if item.item_type in ("true_false", "matching", "ordering", "multiple_response", "date", "numeric"):
        return False
    said = [w.lower() for w in re.findall(r"[A-Za-zÀ-ÿ]{4,}", key) if w[:1].isupper()]
    said = [word for word in said if word not in classes | _OF_ANYBODY and word not in _MONTHS]
    told = sum(any(other.startswith(word) for other in words) for word in said)  # "Egyptian" tells Egypt
    return bool(said) and told * 2 > len(said)


def _options_overlap(item: Item) -> bool:
    texts = [option.text.lower() for option in item.options]
    return len(set(texts)) < len(texts) or any(a != b and stands_in(a, b) for a in texts for b in texts)


def _key_longest(item: Item) -> bool:
    if item.item_type != "multiple_choice":
        return False
    key = max(len(option.text) for option in item.options if option.correct)
    others = [len(option.text) for option in item.options if not option.correct]
    return key > 1.7 * max(others) and key - max(others) > 8


def _unbalanced(item: Item) -> bool:
    texts = (item.stem, *(option.text for option in item.options))
    return any(map(stray_marks.are_unbalanced, texts))


def _doubled(item: Item) -> bool:
    return any(f.group(1).lower() not in _GOOD_DOUBLES for f in _DOUBLED.finditer(outside_quotations(item.stem)))


def _bad_marks(item: Item) -> bool:
    return stray_marks.are_misplaced(item.stem) or (not item.stem[:1].isupper() and item.stem[:1] not in "“0123456789")


def _negative(item: Item) -> bool:
    return bool(_NEGATIVE.match(outside_quotations(item.stem))) and "NOT" not in item.stem and " that " not in item.stem


def _told_twice(item: Item) -> bool:
    """The same thing, or the same four words, twice: "killed, including two sailors, including two sailors"."""
    told = outside_quotations(item.stem)
    words = re.findall(r"[\w’'-]+", told)
    runs = [words[n : n + 4] for n in range(len(words) - 3)]
    # "the Supreme Court of the United Kingdom … the Parliament of the United Kingdom"
    own = [tuple(word.lower() for word in run) for run in runs if sum(word[:1].isupper() for word in run) < OF_A_NAME]
    return _TWICE.search(told) is not None or len(set(own)) < len(own)


def _quotation_altered(item: Item) -> bool:
    """Words between quotation marks that no cited sentence has in this order, a name in full where it was not."""
    told = _words(" ".join(cited.text for cited in item.evidence))
    said = re.findall(r"“([^”]*)”", _PAPER.sub(" ", item.stem))
    retold = item.kind == "statement"  # with names in full and tenses moved
    return retold and any(
        len(words.split()) > SHORT_PHRASE and GAP not in words and _words(words) not in told for words in said
    )


def _words(text: str) -> str:
    """The letters and figures of a text in small letters, with one space between words and around."""
    return f" {' '.join(re.findall(r'[^\W_]+', text.lower()))} "


CHECKS: Final[dict[str, Callable[[Item], bool]]] = {
    "dangling-reference": _dangling,
    "relative-date": _relative_day,
    "key-in-stem": _key_in_stem,
    "key-in-parts": _key_in_parts,
    "options-overlap": _options_overlap,
    "key-longest": _key_longest,
    "quotation-altered": _quotation_altered,
    "unbalanced-marks": _unbalanced,
    "doubled-word": _doubled,
    "stray-punctuation": _bad_marks,
    "article-mismatch": _article_mismatch,
    "web-address": lambda item: re.search(r"https?://|www\.", item.stem) is not None,
    "loose-relative": _loose_relative,
    "loose-marks": lambda item: stray_marks.are_loose(outside_quotations(item.stem)),
    "negative-stem": _negative,
    "told-twice": _told_twice,
    "leaning-number": lambda item: _THAT_NUMBER.search(outside_quotations(item.stem)) is not None,
    "leaning-noun": lambda item: any(
        found.search(outside_quotations(item.stem)) is not None for found in (_LEANING, _GOING_ON)
    ),
    "missing-article": lambda item: any(
        bare.search(outside_quotations(item.stem)) for bare in (_BARE_NOUN, _BARE_ORDINAL)
    ),
    "doubled-title": lambda item: _TITLES.search(item.stem) is not None,
    "two-days": lambda item: (
        item.item_type == "true_false"
        and item.kind != "news"  # a first sentence has its day from the paper
        and _TWO_DAYS.search(outside_quotations(item.stem)) is not None
    ),
    "spoken-to": lambda item: _CALLED.search(outside_quotations(item.stem)) is not None,
    "broken-predicate": lambda item: any(
        found.search(outside_quotations(item.stem)) is not None for found in (_FOR_WHAT, _DAY_AS_SUBJECT)
    ),
    "misprint": lambda item: any(misprint(text) for text in (item.stem, *(option.text for option in item.options))),
    "garbled": lambda item: any(
        stray_marks.are_garbled(text) for text in (item.stem, *item.answers, *(option.text for option in item.options))
    ),
    "age-then": lambda item: _AGE_THEN.search(outside_quotations(item.stem)) is not None,
    "absolute-word": lambda item: any(_ABSOLUTE.search(o.text) for o in item.options),
    "stem-long": lambda item: len(item.stem.split()) > LONGEST_STEM,
    "no-evidence": lambda item: not item.evidence and item.fact != "",
}


def flaws(item: Item) -> Iterator[str]:
    """The names of all flaws an item has."""
    for name, found in CHECKS.items():
        if found(item):
            yield name
