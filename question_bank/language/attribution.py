"""A parse with names goes in; who speaks each quotation comes out, with the verb and the sentences that show it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from question_bank.language import gazetteer
from question_bank.language.analysis import Analysis
from question_bank.language.entities import Group
from question_bank.language.masking import Quotation
from question_bank.language.parsing import ParsedSentence
from question_bank.language.sayings import QUOTING, REPORTING

NAMING: Final = REPORTING | frozenset(
    "call describe regard consider express label dub term condemn praise criticize criticise dismiss".split()
)


WORKS: Final = frozenset(
    "article book paper essay column song film movie episode chapter editorial headline titled".split()
)
"""Words before the title of a work."""


@dataclass(frozen=True)
class Attribution:
    """A quotation, its speaker and the verb of saying; `sentences` are those that show both."""

    quotation: Quotation
    speaker: Group
    verb: Token | None
    sentences: tuple[ParsedSentence, ...]
    token: Token
    named_at: Token | None


def attributions(analysis: Analysis) -> Iterator[Attribution]:
    """Every whole quotation with a safe speaker, in the order of the text."""
    last: dict[int, Attribution] = {}
    for sentence in analysis.sentences:
        if not sentence.sound:
            continue
        spoken = _spoken(analysis, sentence)
        for found in spoken or _carried(analysis, sentence, last):
            last[sentence.paragraph] = found
            yield found


def fragments(analysis: Analysis) -> Iterator[Attribution]:
    """Quoted pieces inside a sentence ("called it “a disaster”") whose clause has a person for its subject."""
    for quotation, inside in analysis.parse.fragments:
        if not inside or len(quotation.text.split()) < 2:
            continue
        token = analysis.doc[min(inside)]
        sentence = analysis.parse.sentence(token)
        verb = next((t for t in token.ancestors if t.lemma_.lower() in NAMING and t.pos_ == "VERB"), None)
        subject = _subject(verb) if verb is not None and sentence.sound else None
        speaker = _speaker(analysis, subject) if subject is not None else None
        if verb is None or subject is None or speaker is None or any(c.dep_ == "neg" for c in verb.children):
            continue
        shown: tuple[ParsedSentence, ...] = (sentence,)
        if subject.i not in analysis.names.of_token:
            shown = _with_antecedent(analysis, sentence, speaker, subject)
        yield Attribution(quotation, speaker, verb, shown, token, subject)


def _stand_ins(analysis: Analysis, sentence: ParsedSentence) -> list[tuple[Token, Quotation]]:
    """One token (the word) for each whole quotation of a sentence."""
    table = analysis.parse.standing
    return [(t, table[t.i]) for t in sentence.tokens if t.i in table and t.text == "Yes"]


def _spoken(analysis: Analysis, sentence: ParsedSentence) -> list[Attribution]:
    quotations = _stand_ins(analysis, sentence)
    if not quotations:
        return []
    verb = _verb_of_saying(sentence) or _verb_before_colon(sentence, quotations[-1][0])
    if verb is None:
        return []
    speaker_token = _subject(verb)
    if speaker_token is None:
        return []
    speaker = _speaker(analysis, speaker_token)
    if speaker is None:
        return []
    shown: tuple[ParsedSentence, ...] = (sentence,)
    if speaker_token.i not in analysis.names.of_token:
        shown = _with_antecedent(analysis, sentence, speaker, speaker_token)
    spoken = [(token, q) for token, q in quotations if not _is_title(token)]
    return [Attribution(q, speaker, verb, shown, token, speaker_token) for token, q in spoken]


def _is_title(quotation: Token) -> bool:
    """ "writes in the article, “…”": the words are a title and not what somebody says."""
    before = quotation.doc[max(0, quotation.i - 3) : quotation.i]
    return any(t.lower_ in WORKS for t in before)


def _verb_of_saying(sentence: ParsedSentence) -> Token | None:
    """The one verb of saying of the sentence that is no participle and governs the quotation or stands beside it."""
    verbs = [
        t
        for t in sentence.tokens
        if t.lemma_.lower() in QUOTING
        and t.pos_ == "VERB"
        and t.tag_ in ("VBD", "VBZ", "VBP", "VBN")
        and not any(c.dep_ == "neg" or c.tag_ == "MD" for c in t.children)
        and t.dep_ not in ("relcl", "acl", "amod")
    ]
    verbs = [v for v in verbs if _subject(v) is not None]
    if len(verbs) == 1:
        return verbs[0]
    roots = [v for v in verbs if v.dep_ == "ROOT"]
    return roots[0] if len(roots) == 1 else None


def _verb_before_colon(sentence: ParsedSentence, quotation: Token) -> Token | None:
    """The verb of "Ada Kern praised Liv Aas on the radio: “…”": what it does with words is to say these."""
    root = sentence.tokens.root
    lead_in = ":" in {t.text for t in quotation.doc[max(0, quotation.i - 2) : quotation.i]}
    if root.pos_ != "VERB" or root.tag_ not in ("VBD", "VBZ", "VBP") or not lead_in:
        return None
    if any(t.lower_ == "who" for t in quotation.doc[root.i : max(root.i, quotation.i)]):
        return None  # "Holt spoke with Kern, who argued for it, stating: …": either
    unsaid = any(c.dep_ in ("neg", "aux", "auxpass", "conj") for c in root.children)
    return root if not unsaid and root.i < quotation.i and _subject(root) is not None else None


def _subject(verb: Token) -> Token | None:
    """The subject of a verb of saying: its nsubj, or the name beside it where the parser lost it."""
    if verb.tag_ == "VBG" and not any(c.dep_ == "aux" for c in verb.children):
        doer = verb.head.head if verb.dep_ == "pcomp" else verb.head  # "Holt replied to Kern saying": not Kern
        joined = verb.dep_ in ("advcl", "xcomp", "pcomp") and doer.pos_ == "VERB"
        return _subject(doer) if joined else None
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.text != "Yes"]
    if subjects:
        return subjects[-1]
    if any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children):
        return None
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        return _subject(verb.head)
    after = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    before = verb.doc[verb.i - 1] if verb.i else None
    for token in (after, before):
        if token is not None and (token.pos_ in ("PROPN", "PRON") or token.lower_ in ("he", "she")):
            return token if token.pos_ == "PRON" else _name_head(token)
    if after is not None and after.lower_ == "the":
        return next(
            (t for t in after.doc[after.i + 1 : after.i + 6] if t.pos_ == "NOUN" and t.dep_ != "compound"), None
        )
    return None


def _name_head(token: Token) -> Token:
    while token.dep_ == "compound" and token.head.i > token.i:
        token = token.head
    return token


def _speaker(analysis: Analysis, token: Token) -> Group | None:
    """A person named, safely meant, or standing at the end of a long title."""
    if any(c.dep_ == "conj" for c in token.children):
        return None
    person = analysis.person_of(token)
    if person is not None:
        return person
    for other in token.subtree:  # the parser may take the office for the head
        group = analysis.names.of_token.get(other.i)
        if (
            group is not None
            and group.type == "PERSON"
            and other.i > token.i  # not "the Kern aide"
            and other.dep_ in ("appos", "compound", "flat")
            and gazetteer.office_noun(token.lower_)
        ):
            return group
    return None


def _with_antecedent(
    analysis: Analysis, sentence: ParsedSentence, speaker: Group, token: Token
) -> tuple[ParsedSentence, ...]:
    """The sentence with those before it back to the one that names the speaker; none but this if that is far."""
    for back in range(4):
        if sentence.index - back < 0:
            break
        earlier = analysis.sentences[sentence.index - back]
        if any(analysis.names.of_token.get(t.i) is speaker for t in earlier.tokens if t.i < token.i):
            return tuple(analysis.sentences[earlier.index : sentence.index + 1])
    return (sentence,)


def _carried(analysis: Analysis, sentence: ParsedSentence, last: dict[int, Attribution]) -> list[Attribution]:
    """A sentence that is nothing but a quotation goes on with the speaker of its paragraph, or of the line before."""
    quotations = _stand_ins(analysis, sentence)
    if len(quotations) != 1:
        return []
    words = [t for t in sentence.tokens if (t.is_alpha or t.like_num) and t.i not in analysis.parse.standing]
    if words:
        return []
    token, quotation = quotations[0]
    known = last.get(sentence.paragraph)
    if known is not None and sentence.index - known.sentences[-1].index <= 2:
        shown = tuple(analysis.sentences[known.sentences[0].index : sentence.index + 1])
        return (
            [Attribution(quotation, known.speaker, known.verb, shown, token, known.named_at)] if len(shown) <= 3 else []
        )
    return _continued(analysis, sentence, token, quotation)


def _continued(analysis: Analysis, sentence: ParsedSentence, token: Token, quotation: Quotation) -> list[Attribution]:
    """A quotation alone in its paragraph, after one that ends with what one person says: the same person goes on."""
    earlier = analysis.sentences[sentence.index - 1] if sentence.index else None
    if earlier is None or sentence.paragraph - earlier.paragraph != 1 or not earlier.sound:
        return []
    verb = _verb_of_saying(earlier)
    subject = _subject(verb) if verb is not None else None
    speaker = _speaker(analysis, subject) if subject is not None else None
    others = {id(g) for t in earlier.tokens if (g := analysis.person_of(t)) is not None and g is not speaker}
    if speaker is None or subject is None or others:
        return []
    shown = (*_with_antecedent(analysis, earlier, speaker, subject), sentence)
    return [Attribution(quotation, speaker, verb, shown, token, subject)] if len(shown) <= 3 else []
