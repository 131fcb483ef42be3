"""A clause goes in; the sentence that tells it alone comes out, for kinds that set two clauses beside each other."""

import re
from dataclasses import dataclass, replace
from typing import Final

from spacy.tokens import Token

from question_bank.facts.clause_words import clause_evidence, clause_roles
from question_bank.facts.naming import is_anchored
from question_bank.facts.told_clauses import ToldClause, linked_fact
from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.clauses import HEDGES
from question_bank.language.context_words import is_plural
from question_bank.language.date_words import MONTH_NAMES
from question_bank.language.doubts import Unclear
from question_bank.language.parsing import ParsedSentence
from question_bank.language.passage import Context
from question_bank.language.standalone import standalone
from question_bank.language.verbs import past
from question_bank.model import Fact, Mention

LONGEST: Final = 26
"""Words of a clause that can still stand beside another."""
FULL_FORMS: Final = {"wo": "will", "ca": "can", "sha": "shall"}
"""What the tokenizer leaves of "won't", "can't" and "shan't"."""
COLLECTIVE: Final = frozenset("number majority couple handful dozen".split())
"""Nouns that stand for many: "a number of houses were"."""
ENDS_OPEN: Final = re.compile(r"\b(?:of|from|to|in|by|with|for|at|on|and|or|as|the|a|until|than)$|:")
"""Where the parser tore something away that belongs to the words before."""
NONE: Final = frozenset("no none nobody nothing neither nor few little hardly barely almost nearly not without".split())
"""Words that take back what the clause around them tells, in whole or in part."""
STORIES: Final = frozenset("novel film movie book story play episode series game comic myth legend poem opera".split())
"""What tells of things that never happened."""
HOPING: Final = frozenset("hope believe suggest predict estimate promise pledge vow allege claim warn".split())
"""Verbs of saying behind which something need not have happened."""
UNNAMED: Final = re.compile(
    r"(?:all|both|the other) (?:of )?(?:the )?(?:two|three|four|five|six|seven|eight|nine|ten)\b"
)
""" "all three nations": which three, only the sentences before tell."""
DOUBTFUL: Final = HEDGES | {"alleged", "suspected", "rumoured", "rumored"}


@dataclass(frozen=True)
class WholeClause:
    """A clause as a sentence that can stand alone, with what of the article shows it."""

    words: str
    tokens: list[Token]
    clause: Clause
    leans: bool
    """Whether only the headline, or nothing in the words, says what is meant."""

    def mention(self, analysis: Analysis, kind: str = "CLAUSE") -> Mention:
        """The clause as what fills a role; one that leans is marked so that a stem names the report.

        A subject that stands in another clause is not among the words of the article that it covers.
        """
        own = {t.i for t in self.clause.verb.subtree}
        tokens = [t for t in self.tokens if t.i in own]
        return analysis.mention(tokens, self.words, f"{kind}_REPORTED" if self.leans else kind)


def whole_clause(
    analysis: Analysis,
    clause: Clause,
    *,
    left_out: frozenset[int] = frozenset(),
    dated: bool = False,
    as_past: bool = False,
    elliptic: bool = False,
) -> WholeClause:
    """A finite clause as a sentence without the tokens `left_out`. Raises Unclear.

    `dated`: with the date that was taken apart from it. `as_past`: told in the simple past, whatever its tense: "had
    left", "has left" and "leaving" as "left". `elliptic`: a participle without its "is", as in "if elected".
    """
    when, rest = clause.when, clause.rest
    if when is not None and left_out & {t.i for t in when[1]}:
        rest = sorted([*rest, *when[1]], key=lambda token: token.i)
        when = None  # "two days after the vote" is read as a date of its own
    if dated and when is not None and when[1][0].i > clause.verb.i:
        rest, when = sorted([*rest, *when[1]], key=lambda token: token.i), None
    told = replace(clause, when=when, rest=[t for t in rest if t.i not in left_out])
    roles = clause_roles(analysis, told, least=0, left_out=left_out)
    finite, tail = roles["finite"].text, roles["rest"].entity
    if as_past:
        finite, tail = _in_past(analysis, told, left_out, tail)
    if elliptic:
        finite, tail = "are" if is_plural(clause.subject) else "is", f"{finite} {tail}".strip()
    finite = FULL_FORMS.get(finite.lower(), finite)
    if not finite[:1].isalpha() or finite[:1].isupper():
        raise Unclear("left-over", finite)
    subject = "police" if roles["subject"].entity == "Police" else roles["subject"].entity
    if subject.lower() in ("that", "this", "these", "those", "it", "they"):
        raise Unclear("dangling-pronoun", subject)
    adverb = roles["adverb"].entity if "adverb" in roles else ""
    denied = "not" if clause.negated else ""
    words = " ".join(part for part in (subject, adverb, finite, denied, tail) if part)
    if len(words.split()) > LONGEST:
        raise Unclear("clause-length", words)
    if ENDS_OPEN.search(words):
        raise Unclear("left-over", words)
    check_own_names(analysis, words, [*told.subject_tokens, *told.rest])
    if ";" in words or UNNAMED.match(words):
        raise Unclear("left-over" if ";" in words else "dangling-definite", words)
    leans = any(role.type.endswith("_REPORTED") for role in roles.values()) or not is_anchored(f"x {words}")
    tokens = [*told.subject_tokens, *told.auxiliaries, told.verb, *(t for t in told.rest if not t.is_punct)]
    return WholeClause(words, tokens, told, leans)


def _in_past(analysis: Analysis, clause: Clause, left_out: frozenset[int], tail: str) -> tuple[str, str]:
    """The finite verb in the simple past, and what follows it."""
    group = analysis.group_of(clause.subject)
    named = [group] if group is not None else []
    have = next((a for a in clause.auxiliaries if a.lemma_ == "have"), None)
    later = [a for a in clause.auxiliaries if a is not have]
    passive = next((a for a in later if a.lower_ in ("been", "being")), None)
    if have is None and clause.auxiliaries and passive is None:
        return clause.auxiliaries[0].text, tail
    dropped = left_out | {clause.verb.i, *(a.i for a in clause.auxiliaries)}
    finite = past(clause.verb.lemma_.lower())
    if passive is not None:
        finite, dropped = "was", dropped - {clause.verb.i}
    if finite == "was" and (is_plural(clause.subject) or clause.subject.lower_ in COLLECTIVE):
        finite = "were"
    inside = [
        t for t in clause.verb.lefts if t.dep_ == "advmod" and clause.auxiliaries and t.i > clause.auxiliaries[0].i
    ]
    kept = [t for t in [clause.verb, *inside, *clause.rest] if t.i not in dropped]
    return finite, standalone(analysis, kept, Context(named=named)) if any(t.is_alpha for t in kept) else ""


def check_own_names(analysis: Analysis, words: str, tokens: list[Token]) -> None:
    """Raises Unclear where a name stands in the words that neither their sentence has nor a pronoun in it means.

    "the war" may be another war than the one that the article names: beside a second clause nothing would show it.
    """
    sentences = [analysis.sentences[i] for i in sorted({analysis.parse.sentence_of[t.i] for t in tokens})]
    groups = [analysis.group_of(t) for sentence in sentences for t in sentence.tokens]
    told = " ".join([*(s.tokens.text for s in sentences), *(group.name for group in groups if group is not None)])
    known = set(re.findall(r"\w+", told)) | set(MONTH_NAMES)
    strange = next((name for name in re.findall(r"\b[A-ZÀ-Þ]\w+", words) if name not in known), None)
    if strange is not None:
        raise Unclear("dangling-definite", strange)


def check_uncut(clause: Clause, left_out: frozenset[int]) -> None:
    """Raises Unclear where words are missing inside a clause that are neither a date nor set off as an aside."""
    kept = {t.i for t in [*clause.subject_tokens, *clause.auxiliaries, clause.verb, *clause.rest, *clause.fronted]}
    kept |= left_out | {t.i for c in clause.verb.children if c.dep_ in ("neg", "advmod") for t in c.subtree}
    kept |= {t.i for t in clause.when[1]} if clause.when is not None else set()
    missing = [t for t in clause.verb.subtree if t.i not in kept and t.is_alpha and t.dep_ != "mark"]
    if not all(any(a.dep_ in ("appos", "relcl", "acl") for a in [t, *t.ancestors]) for t in missing):
        raise Unclear("words-cut", missing[0].text)


def check_certain(sentence: ParsedSentence) -> None:
    """Raises Unclear where anything in a sentence is hedged, has a source that is not known, or is asked."""
    check_told(sentence)
    doubtful = next((t for t in sentence.tokens if t.lower_ in DOUBTFUL), None)
    if doubtful is not None:
        raise Unclear("not-asserted", doubtful.text)


def check_done(said: ToldClause, tokens: list[Token]) -> None:
    """Raises Unclear where the words take back what they tell, or who tells it says no more than what may be."""
    denied = next((t for t in tokens if t.lower_ in NONE and t.nbor(-1 if t.i else 0).lower_ != "a"), None)
    if denied is not None:
        raise Unclear("negated", denied.text)
    told = next((t for t in said.clause.sentence.tokens if t.lower_ in STORIES and t.dep_ == "pobj"), None)
    if told is not None:
        raise Unclear("not-asserted", told.text)
    if said.saying is not None and said.saying.verb.lemma_.lower() in HOPING:
        raise Unclear("attributed", said.saying.verb.text)


def check_told(sentence: ParsedSentence) -> None:
    """Raises Unclear where a sentence has a source that is not known, or asks."""
    if "according" in sentence.words:
        raise Unclear("attributed")
    if "?" in sentence.words:
        raise Unclear("not-asserted", "?")


def check_unquoted(analysis: Analysis, tokens: list[Token]) -> None:
    """Raises Unclear where one of the words that join two clauses stands in direct speech."""
    quoted = {i for _, inside in analysis.parse.fragments for i in inside} | set(analysis.parse.standing)
    if any(t.i in quoted for t in tokens):
        raise Unclear("holds-quotation")


def paired_fact(
    analysis: Analysis,
    kind: str,
    roles: dict[str, Mention],
    said: ToldClause,
    others: list[Clause],
    *,
    assertion: str = "asserted",
    timed: bool = True,
) -> Fact:
    """The fact of two clauses, shown by all from the first sentence of either to the last. Raises Unclear."""
    shown = [said.evidence(analysis), *(clause_evidence(analysis, other) for other in others)]
    first = min(sentence.index for part in shown for sentence in part)
    last = max(sentence.index for part in shown for sentence in part)
    run = analysis.sentences[first : last + 1]
    return linked_fact(analysis, kind, roles, said, evidence=run, assertion=assertion, timed=timed)
