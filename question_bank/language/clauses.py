"""A parsed sentence goes in; its main clauses come out, with subject, verb group, time, place and the rest apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from spacy.tokens import Token

from question_bank.language.analysis import Analysis
from question_bank.language.context_words import DROPPED
from question_bank.language.dates import DateMention
from question_bank.language.parsing import ParsedSentence
from question_bank.language.sayings import CONTENT

SUBJECT: Final = ("nsubj", "nsubjpass")
LOOSE: Final = ("advcl", "parataxis", "mark", "cc", "intj", "meta")
HEDGES: Final = frozenset(
    "reportedly allegedly apparently possibly perhaps maybe probably likely supposedly presumably".split()
)
NOTES: Final = re.compile(
    r"\((?:[A-Z][A-Z&.-]{0,7}|[A-Z]{1,3}-[A-Z][A-Za-z.]*|(?:H\.?\s?R|S)\.?\s?(?:Res\.?\s?)?\d+)\)"
)
"""Brackets that add nothing to a sentence: an abbreviation, a party and state, the number of a bill."""
PLAN_WORDS: Final = frozenset("plan expect schedule intend aim want hope promise vow pledge propose".split())
PUT_OFF: Final = frozenset("originally previously scrubbed postponed initially earlier".split())
DOUBTED: Final = HEDGES | PUT_OFF


@dataclass
class Clause:
    """A finite main clause. `rest` are the tokens after the verb group, without dates that were taken apart."""

    sentence: ParsedSentence
    verb: Token
    subject: Token
    subject_tokens: list[Token]
    auxiliaries: list[Token]
    rest: list[Token]
    fronted: list[Token]
    when: tuple[DateMention, list[Token]] | None = None
    negated: bool = False
    modal: str | None = None
    hedged: bool = False
    passive: bool = False
    perfect: bool = False
    progressive: bool = False
    past: bool = False
    torn: bool = False
    cut: bool = False
    whole: bool = False
    """Whether the clause is the sentence: nothing was left out but its date, asides between commas, and joined clauses
    that follow it."""
    dates: list[tuple[DateMention, list[Token]]] = field(default_factory=list)


def main_clauses(analysis: Analysis, sentence: ParsedSentence) -> list[Clause]:
    """The root clause and those joined to it that have a subject of their own; found once for all fact kinds."""
    if sentence.index not in analysis.clauses:
        analysis.clauses[sentence.index] = list(_main_clauses(analysis, sentence))
    return analysis.clauses[sentence.index]


def _main_clauses(analysis: Analysis, sentence: ParsedSentence) -> Iterator[Clause]:
    if not sentence.sound:
        return
    root = sentence.tokens.root
    heads = [root]
    for token in sentence.tokens:
        if token.dep_ == "conj" and token.head in heads and token.pos_ in ("VERB", "AUX"):
            heads.append(token)
    for head in heads:
        clause = clause_of(analysis, sentence, head)
        if clause is not None:
            yield clause


def clause_of(
    analysis: Analysis,
    sentence: ParsedSentence,
    verb: Token,
    *,
    shared: Token | None = None,
    joined_to: Clause | None = None,
) -> Clause | None:
    """The clause of a finite verb anywhere in a sentence; None where it has no one subject before it.

    `shared`: the subject of a verb that has none of its own ("was arrested and charged"), or the name before "who".
    `joined_to`: the clause whose subject and auxiliaries such a verb has.
    """
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    shared = joined_to.subject if joined_to is not None else shared
    subjects = [c for c in verb.children if c.dep_ in SUBJECT and c.i < verb.i] if shared is None else [shared]
    if not subjects and verb.lemma_.lower() in CONTENT:  # "…, said Ada Kern"
        subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    if len(subjects) != 1:
        return None
    subject = subjects[0]
    auxiliaries = [c for c in verb.children if c.dep_ in ("aux", "auxpass") and subject.i < c.i < verb.i]
    if shared is not None and verb.tag_ == "VBN" and not auxiliaries:
        lent = verb.head.children if joined_to is None else joined_to.auxiliaries
        auxiliaries = [c for c in lent if c.dep_ in ("aux", "auxpass") and subject.i < c.i < verb.i]
    if any(c.dep_ in ("aux", "auxpass") and c.i < subject.i for c in verb.children):
        return None  # a question or an inversion
    told = Clause(sentence, verb, subject, subject_tokens(subject), auxiliaries, [], [])
    return completed(analysis, told, joined=joined_to is not None)


def completed(analysis: Analysis, clause: Clause, *, joined: bool = False) -> Clause:
    """The clause with its shape, its time and its rest, from its verb, subject and auxiliaries alone.

    `joined`: the subject stands before another verb, so what opens the clause stands before its own.
    """
    verb, subject = clause.verb, clause.subject
    _shape(clause)
    dropped = _loose_tokens(clause)
    kept = _without_loose_commas([t for t in verb.subtree if t.i not in dropped and not t.is_space], dropped)
    clause.fronted = [t for t in kept if t.i < subject.left_edge.i]
    if joined:
        clause.fronted = [t for c in verb.lefts if c.dep_ in ("prep", "npadvmod") for t in c.subtree]
    clause.rest = [t for t in kept if t.i > verb.i]
    _take_dates(analysis, clause)
    clause.cut = _is_cut(clause)
    clause.whole = _is_whole(clause) and not _has_brackets(analysis, clause)
    return clause


def _is_whole(clause: Clause) -> bool:
    """Whether nothing of the sentence up to the end of the clause is missing but dates and asides set off by marks."""
    if clause.cut or _begins_late(clause):
        return False
    return not (any(t.text == "," for t in clause.subject_tokens) and clause.subject_tokens[-1].nbor(1).text == ",")


def _begins_late(clause: Clause) -> bool:
    """Whether something before the subject was left out: "When first seen on Sunday, the storm was weak"."""
    if clause.verb.dep_ == "conj":
        return False
    when = {t.i for t in clause.when[1]} if clause.when else set()
    kept = {t.i for t in [*clause.fronted, *clause.subject_tokens]} | when
    before = [t for t in clause.sentence.tokens if t.i < clause.subject.i and t.i not in kept and t.is_alpha]
    return any(t.dep_ not in ("cc", "intj") and t.lower_ not in DROPPED and not _in_aside(t) for t in before)


def _is_cut(clause: Clause) -> bool:
    """Whether words are missing inside the clause, or it breaks off: dates and asides set off by marks are no loss."""
    when = {t.i for t in clause.when[1]} if clause.when else set()
    kept = {t.i for t in [*clause.subject_tokens, *clause.auxiliaries, clause.verb, *clause.rest]}
    inside = kept | when | {c.i for c in clause.verb.children if c.dep_ in ("neg", "advmod")}
    first, last = min(kept), max(kept)
    left = [t for t in clause.sentence.tokens if t.i not in inside and not t.is_punct and not t.is_space]
    asides = [t for t in left if first < t.i < last]
    after = [t for t in left if t.i > last]
    if not all(_in_aside(t) for t in asides) or (after and not _begins_apart(after[0])):
        return True
    doc = clause.verb.doc
    return any(i - 1 in kept and doc[i - 1].pos_ == "ADP" for i in when if i - 1 not in when)


def _has_brackets(analysis: Analysis, clause: Clause) -> bool:
    """Whether the article has a bracket between the first and the last word: the parser does not see what is in it."""
    start, end = analysis.parse.offsets([*clause.subject_tokens, clause.verb, *clause.rest])
    told = NOTES.sub("", analysis.article.text[start:end])
    return any(mark in told for mark in "([")


def _in_aside(token: Token) -> bool:
    """Within an apposition or relative clause."""
    return any(t.dep_ in ("appos", "relcl", "acl") for t in [token, *token.ancestors])


def _begins_apart(token: Token) -> bool:
    """After a mark, or with the word that joins a clause."""
    before = token.doc[token.i - 1] if token.i else token
    return before.text in ",;–—" or token.dep_ == "cc"


def _without_loose_commas(tokens: list[Token], dropped: set[int]) -> list[Token]:
    """Without the commas and dashes that set off what was left out."""
    return [t for t in tokens if not (t.text in ",–—;" and (t.i - 1 in dropped or t.i + 1 in dropped))]


def subject_tokens(subject: Token) -> list[Token]:
    """The subject without loose appositions and relative clauses between commas."""
    dropped: set[int] = set()
    for token in subject.subtree:
        if token.dep_ in ("appos", "relcl", "acl") and token.i > subject.i - 1:
            start = token.left_edge.i
            if start > 0 and token.doc[start - 1].text in ",–—-":
                dropped.update(t.i for t in token.subtree)
    tokens = [t for t in subject.subtree if t.i not in dropped]
    while tokens and tokens[-1].is_punct:
        tokens.pop()
    return [
        t
        for n, t in enumerate(tokens)
        if not (
            t.is_punct
            and t.text in ",–—"
            and (n + 1 == len(tokens) or tokens[n + 1].i > t.i + 1 or (n and tokens[n - 1].i < t.i - 1))
        )
    ]


def _shape(clause: Clause) -> None:
    verb = clause.verb
    words = [*clause.auxiliaries, verb]
    clause.negated = any(
        c.dep_ == "neg" or c.lower_ in ("never", "hardly", "scarcely", "barely") for c in verb.children
    )
    clause.modal = next((a.lower_ for a in clause.auxiliaries if a.tag_ == "MD"), None)
    clause.hedged = any(t.lower_ in DOUBTED for t in verb.subtree if t.head in words)
    clause.passive = any(a.dep_ == "auxpass" for a in clause.auxiliaries)
    clause.perfect = any(a.lemma_ == "have" for a in clause.auxiliaries)
    clause.progressive = verb.tag_ == "VBG" and any(a.lemma_ == "be" for a in clause.auxiliaries)
    finite = clause.auxiliaries[0] if clause.auxiliaries else verb
    clause.past = (
        finite.tag_ in ("VBD",)
        or (finite.tag_ == "VBN" and not clause.auxiliaries)
        or finite.lower_ in ("was", "were", "had", "did")
    )


def _loose_tokens(clause: Clause) -> set[int]:
    """Tokens of joined clauses, loose adverbial clauses, asides and the marks around them."""
    verb = clause.verb
    dropped: set[int] = set()
    for child in verb.children:
        own_conjunct = child.dep_ == "conj" and child.pos_ in ("VERB", "AUX")
        loose = child.dep_ in LOOSE and not (child.dep_ == "advcl" and not _set_off(child))
        if own_conjunct or loose or _according(child):
            dropped.update(t.i for t in child.subtree)
    doc = verb.doc
    for token in verb.subtree:
        if token.dep_ in ("relcl", "appos", "acl") and token.i not in dropped and token.i > verb.i:
            start = token.left_edge.i
            if start > 0 and doc[start - 1].text in ",–—":
                end = token.right_edge.i + 1
                if end < len(doc) and doc[end].text not in ",–—.;:!?”":
                    clause.torn = True  # the aside runs on into words that the parser hung elsewhere
                if any(t.text == "," for t in list(token.subtree)[1:-1]):
                    clause.torn = True  # the parser may have taken what follows the aside for a part of it
                dropped.update(t.i for t in token.subtree)
                dropped.add(start - 1)
                if end < len(doc) and doc[end].text in ",–—":
                    dropped.add(end)
    return dropped


def _set_off(child: Token) -> bool:
    """Set off by a comma, or in front."""
    start = child.left_edge.i
    return start < child.head.i or (start > 0 and child.doc[start - 1].text in ",–—;")


def _according(child: Token) -> bool:
    return child.lower_ == "according"


def _take_dates(analysis: Analysis, clause: Clause) -> None:
    """Set apart the date that says when it happened: an adjunct of the verb itself."""
    for mention, tokens in analysis.dates.get(clause.sentence.index, []):
        inside = {t.i for t in tokens}
        if not inside & {t.i for t in [*clause.rest, *clause.fronted]}:
            continue
        clause.dates.append((mention, tokens))
        if mention.role != "when" or mention.approximate or _joined_date(tokens):
            continue
        head = _phrase_head(tokens)
        if any(t.pos_ == "VERB" and clause.verb.i < t.i < tokens[0].i for t in clause.verb.subtree):
            continue  # "studied in Porto before moving, in 1982, to Lisbon": the date may belong to either verb
        if head.head == clause.verb or (
            head.dep_ in ("npadvmod", "pobj") and head.head.dep_ == "prep" and head.head.head == clause.verb
        ):
            if clause.when is not None:
                clause.when = None
                return
            clause.when = (mention, _with_preposition(tokens))
    if clause.when is not None:
        _leave_joined_verbs(clause)
        taken = {t.i for t in clause.when[1]}
        before, after = min(taken) - 1, max(taken) + 1
        doc = clause.verb.doc
        if before >= 0 and after < len(doc) and doc[before].text == "," and doc[after].text == ",":
            taken |= {before, after}
        clause.rest = [t for t in clause.rest if t.i not in taken]
        clause.fronted = [t for t in clause.fronted if t.i not in taken]


def _leave_joined_verbs(clause: Clause) -> None:
    """ "was born on 3 May and studied law": the date is the first verb's alone, so the others go."""
    for child in clause.verb.children:
        if child.dep_ == "conj" and child.pos_ in ("VERB", "AUX"):
            dropped = {t.i for t in child.subtree} | {
                c.i for c in clause.verb.children if c.dep_ == "cc" and c.i < child.i
            }
            clause.rest = [t for t in clause.rest if t.i not in dropped]
    if any(t.dep_ == "conj" and t.pos_ == "VERB" and t.tag_ in ("VBD", "VBN", "VBZ", "VBP") for t in clause.rest):
        clause.torn = True  # a second verb that hangs on something else: the date may not be its own


def _joined_date(tokens: list[Token]) -> bool:
    """ "on Thursday and after", "in 1987 and again in 1989"."""
    last = tokens[-1]
    after = last.doc[last.i + 1].lower_ if last.i + 1 < len(last.doc) else ""
    following = last.doc[last.i + 2].lower_ if last.i + 2 < len(last.doc) else ""
    if after in ("and", "or") and following in ("after", "again", "later", "before", "on", "in", "then"):
        return True
    return after in ("and", "or", "to", "through", "until") and any(
        c.dep_ in ("cc", "conj") for t in tokens for c in t.children
    )


def _phrase_head(tokens: list[Token]) -> Token:
    inside = {t.i for t in tokens}
    for token in tokens:
        if token.head.i not in inside or token.head is token:
            if token.pos_ == "ADP" or token.dep_ == "prep":
                return token
            return token
    return tokens[0]


def _with_preposition(tokens: list[Token]) -> list[Token]:
    """The date with the "on" or "in" before it, where the expression itself begins after it."""
    first = tokens[0]
    before = first.doc[first.i - 1] if first.i else None
    phrase = (
        [before, *tokens]
        if before is not None and before.lower_ in ("on", "in", "during", "at") and first.lower_ not in ("on", "in")
        else tokens
    )
    earlier = first.doc[phrase[0].i - 1] if phrase[0].i else None
    return [earlier, *phrase] if earlier is not None and earlier.lower_ in ("late", "early", "earlier") else phrase
