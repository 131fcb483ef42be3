"""Who said which words."""

import re
from collections.abc import Iterator
from typing import Final

from question_bank.facts.making import Silence, fact
from question_bank.facts.recency import is_recent
from question_bank.language.analysis import Analysis
from question_bank.language.attribution import Attribution, attributions
from question_bank.model import Fact, Mention

KIND: Final = "quotation"
ROLES: Final = ("speaker", "quotation", "verb")

EXAMPLES: Final = (
    ("Liv Aas said: “The new bridge of Norvik will cost our towns dearly.”", {"speaker": "Liv Aas", "quotation": "The new bridge of Norvik will cost our towns dearly"}),
    ("“Our harbour in Norvik is open to every fishing ship,” said Norvik Mayor Ada Kern.", {"speaker": "Ada Kern"}),
)
COUNTEREXAMPLES: Final = (
    "“The bridge will cost us dearly,” a banner said.",
    "The paper called it “a disaster”.",
)

_POINTING: Final = re.compile(
    r"\b(?:it|its|it’s|it's|itself|this|these|those|they|they’re|they're|them|their|theirs|he|she|he’s|she’s|he's|she's|him|his|her|hers|"
    r"here|such|other|former|latter|that’s|that's|then|today|tomorrow|yesterday|tonight|stuff)\b",
    re.IGNORECASE,
)
_EXPLETIVE: Final = re.compile(
    r"\b(?:it|It) (?:is|was|will be|would be|’s|'s) (?:\w+ )?\w+ (?:that|to|for)\b|\b[Ii]t(?:’s|'s) (?:\w+ )?\w+ (?:that|to|for)\b|\b[Ii]t takes\b"
)
_THAT_PRONOUN: Final = re.compile(r"(?:^|[.;,]\s*)(?:and |but |so |because |if )?that(?:’s|'s| is| was| were| would| will| has| happens?)\b|\b(?:of|do|did|like|done|about|for|with|say|said|know|all) that(?=[.,;!?]|$)|\bthat(?=[.,;!?]|$)", re.IGNORECASE)
_OPENS_LOOSE: Final = re.compile(r"^(?:and|but|so|because|or|which|yes|no|well|also|as well|therefore|however|instead|that|if so|again|then|moreover|to)\b", re.IGNORECASE)
_DEFINITE: Final = re.compile(r"\bthe (\w+)\b(?=[.,;!?]|$| (?:is|was|are|were|will|would|has|have|had|can|and|but|to|in|on|at|by)\b)", re.IGNORECASE)
_OPENS_DEFINITE: Final = re.compile(r"^The [a-z]+ (?:[a-z]+s|is|was|are|were|will|would|has|have|had|can|that)\b")
_STOP: Final = frozenset("a an the and or but of to in on at for with is are was were be been has have had do does did will would can could should may might i we you our my your us me not no that as if by from about into than very more most all any some just really got get going go know think want make made let lot kind much many what who when where which how".split())
_KNOWN_DEFINITE: Final = frozenset("world people country government public media police law future past truth economy press nation planet internet sun moon earth state president house senate".split())


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """Whole quotations with a safe speaker; of a long one, the sentence that stands best alone."""
    for said in attributions(analysis):
        words, reason = _telling_part(said.quotation.text.rstrip(", "))
        if said.quotation.text.endswith(",") and _goes_on(analysis, said):
            yield Silence(KIND, said.quotation.text, "quotation-cut")
        elif words is None:
            yield Silence(KIND, said.quotation.text, reason)
        elif not is_recent(analysis, said.sentences[-1]):
            yield Silence(KIND, words, "not-recent")
        elif len(said.speaker.name.split()) < 2 and not said.speaker.office:
            yield Silence(KIND, words, "bare-surname")
        elif said.named_at is not None and said.named_at.i not in analysis.names.of_token and len(said.sentences) < 2:
            yield Silence(KIND, words, "far-antecedent")
        else:
            yield _fact(analysis, said, words)


def _goes_on(analysis: Analysis, said: Attribution) -> bool:
    """ "We will," she said, "if we can": the second piece begins small."""
    sentence = said.sentences[-1]
    return any(
        sentence.start <= quotation.start < sentence.end and quotation.start > said.quotation.end and quotation.text[:1].islower()
        for quotation, _ in analysis.parse.fragments
    )


def _fact(analysis: Analysis, said: Attribution, words: str) -> Fact:
    text = analysis.article.text
    start = text.index(words, said.quotation.start)
    spoken = words.rstrip(".,;—– ")
    quoted = Mention(text[start : start + len(words)], spoken, "QUOTATION", start, start + len(words))
    speaker = _speaker_mention(analysis, said)
    roles = {"speaker": speaker, "quotation": quoted}
    if said.verb is not None:
        roles["verb"] = analysis.mention([said.verb], said.verb.lemma_.lower(), "VERB")
    return fact(analysis, KIND, roles, list(said.sentences))


def _speaker_mention(analysis: Analysis, said: Attribution) -> Mention:
    token = said.named_at
    if token is not None:
        start, end = analysis.names.range_of.get(token.i, (token.i, token.i + 1))
        return analysis.mention(list(analysis.doc[start:end]), said.speaker.name, "PERSON")
    return Mention(said.speaker.name, said.speaker.name, "PERSON")


def _telling_part(quotation: str) -> tuple[str | None, str]:
    """The sentence (or two) of a quotation that can be understood by itself, and the reason where there is none."""
    sentences = re.split(r"(?<=[.!?…])\s+", quotation.strip())
    pairs = [f"{a} {b}" for a, b in zip(sentences, sentences[1:], strict=False)]
    candidates = [part for part in [*sentences, *pairs] if part in quotation]
    fitting = [part for part in candidates if _doubt(part) is None]
    if fitting:
        return max(fitting, key=_weight), ""
    return None, _doubt(sentences[0]) or "quotation-unclear"


def _weight(part: str) -> tuple[int, int]:
    length = len(part.split())
    return (min(_content_words(part), 9), -abs(length - 16))


def _content_words(part: str) -> int:
    return len({word for word in re.findall(r"[a-zà-ÿ’'-]+", part.lower()) if word not in _STOP and len(word) > 2})


def _doubt(part: str) -> str | None:
    words = part.split()
    named = bool(re.search(r"(?<=\s)[A-ZÀ-Þ](?!['’]|\b)", part)) or any(c.isdigit() for c in part)
    if len(words) < 5 or _content_words(part) < (4 if named else 5):
        return "quotation-short"
    if len(words) > 36:
        return "quotation-long"
    if _POINTING.search(_EXPLETIVE.sub("", part)) or _THAT_PRONOUN.search(part) or _OPENS_LOOSE.match(part):
        return "quotation-unclear"
    if _OPENS_DEFINITE.match(part) or len(re.match(r"[^.!?]*", part).group().split()) < 3:  # type: ignore[union-attr]
        return "quotation-definite"
    if any(found.group(1).lower() not in _KNOWN_DEFINITE for found in _DEFINITE.finditer(part)):
        return "quotation-definite"
    if not part[0].isupper() or part.rstrip()[-1:] in ",—–:" or any(mark in part for mark in "“”\"…[]"):
        return "quotation-cut"
    return None
