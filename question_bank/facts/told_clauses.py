"""A sentence goes in; its main clauses come out, and those that a known speaker reports, with who that is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from question_bank.facts.clause_words import clause_evidence, when_it_was
from question_bank.facts.elements import is_organisation
from question_bank.facts.making import Silence, fact
from question_bank.facts.making import told as words_of
from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.clauses import clause_of, main_clauses
from question_bank.language.dates import in_words
from question_bank.language.doubts import Unclear
from question_bank.language.parsing import ParsedSentence
from question_bank.language.sayings import CONTENT
from question_bank.model import Fact, Mention


@dataclass(frozen=True)
class ToldClause:
    """A clause, and where somebody says so: the clause of saying, and the speaker."""

    clause: Clause
    saying: Clause | None = None
    speaker: Mention | None = None

    def evidence(self, analysis: Analysis) -> list[ParsedSentence]:
        """The sentences that show the clause and its speaker. Raises Unclear."""
        shown = clause_evidence(analysis, self.clause)
        more = clause_evidence(analysis, self.saying) if self.saying is not None else []
        return [*shown, *more]


def told_clauses(analysis: Analysis, sentence: ParsedSentence) -> Iterator[ToldClause]:
    """Each main clause, or in place of "Ada Kern said (that) …" what she said."""
    for clause in main_clauses(analysis, sentence):
        contents = [c for c in clause.verb.children if c.dep_ == "ccomp"]
        if clause.verb.lemma_.lower() not in CONTENT or not contents:
            yield ToldClause(clause)
            yield from _beside(analysis, clause)
            continue
        speaker = _speaker(analysis, clause)
        content = clause_of(analysis, sentence, contents[0]) if len(contents) == 1 else None
        plain = clause.verb.lemma_.lower() != "deny"  # what somebody denies is not what he or she says
        plain = plain and not (clause.negated or clause.modal or clause.hedged or clause.passive or clause.progressive)
        if speaker is not None and content is not None and plain:
            yield ToldClause(content, clause, speaker)


def _beside(analysis: Analysis, clause: Clause) -> Iterator[ToldClause]:
    """A second verb of the same subject, and what "who" tells of a person named: "Ada Kern, who was jailed for …"."""
    seconds = [(c, clause.subject) for c in clause.verb.children if c.dep_ == "conj" and not _has_subject(c)]
    for token in clause.sentence.tokens:
        if token.dep_ != "relcl":
            continue
        name = token.head
        who = any(c.lower_ == "who" and c.dep_ in ("nsubj", "nsubjpass") for c in token.children)
        if who and name.i < token.i and analysis.names.of_token.get(name.i) is not None:
            seconds.append((token, name))
    for verb, subject in seconds:
        found = clause_of(analysis, clause.sentence, verb, shared=subject)
        if found is not None and not clause.modal and not clause.negated:
            inside = analysis.names.range_of.get(subject.i)
            words = list(subject.doc[inside[0] : inside[1]]) if verb.dep_ == "relcl" and inside else None
            yield ToldClause(replace(found, subject_tokens=words) if words else found)


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") for c in verb.children)


def check_source(told: ToldClause) -> None:
    """Raises Unclear where the sentence has a source that is not the one known."""
    if "according" in told.clause.sentence.words:
        raise Unclear("attributed")


def _speaker(analysis: Analysis, clause: Clause) -> Mention | None:
    group = analysis.group_of(clause.subject)
    if group is None or not (group.type == "PERSON" or (group.type == "ORG" and is_organisation(group))):
        return None
    if group.type == "PERSON" and len(group.name.split()) < 2:
        return None
    return analysis.mention(clause.subject_tokens, group.name, group.type)


def linked_facts[Link](
    analysis: Analysis,
    kind: str,
    link_of: Callable[[Analysis, Clause], Link | None],
    made: Callable[[Analysis, ToldClause, Link], Fact],
    *,
    telling: frozenset[str] | None = None,
) -> Iterator[Fact | Silence]:
    """The facts of a kind that hangs on a link inside a clause ("because of", "in order to"), or why there are none.

    `telling`: words in small letters without one of which no sentence can have the link; most have none.
    """
    for sentence in analysis.sentences:
        if telling is not None and telling.isdisjoint(sentence.words):
            continue
        for said in told_clauses(analysis, sentence):
            link = link_of(analysis, said.clause)
            if link is None:
                continue
            try:
                yield made(analysis, said, link)
            except Unclear as doubt:
                yield Silence(kind, words_of(analysis, sentence), str(doubt))


def linked_fact(
    analysis: Analysis,
    kind: str,
    roles: dict[str, Mention],
    said: ToldClause,
    *,
    evidence: list[ParsedSentence] | None = None,
    assertion: str = "asserted",
    timed: bool = True,
) -> Fact:
    """The fact with who says so and, where it is `timed`, when that of `said` was; its evidence that of `said` alone,
    where no other is given. Raises Unclear where it leans on the report and on a speaker too."""
    roles = dict(roles)
    if said.speaker is not None:
        leaning = next((role for role in roles.values() if role.type.endswith("_REPORTED")), None)
        if leaning is not None:
            raise Unclear("unanchored", leaning.entity)
        roles["source"] = said.speaker
        assertion = "attributed" if assertion == "asserted" else assertion
    span = when_it_was(analysis, said.clause) if timed else None
    if span is not None and said.clause.when is not None:
        roles["date"] = analysis.mention(said.clause.when[1], in_words(span), "DATE")
    shown = evidence or said.evidence(analysis)
    return fact(analysis, kind, roles, shown, assertion=assertion, attributed_to=said.speaker, time=span)
