"""What happened when (and where): a dated main clause that stands alone."""

from collections.abc import Iterator
from typing import Final

from question_bank.facts.making import Silence, fact
from question_bank.language.analysis import Analysis
from question_bank.language.clauses import Clause, main_clauses
from question_bank.language import gazetteer
from question_bank.language.dates import in_words, resolve
from question_bank.language.occasions import Occasion, occasions
from question_bank.language.sayings import REPORTING
from question_bank.language.standalone import Context, Unclear, standalone
from question_bank.model import Fact, Mention, TimeSpan

KIND: Final = "event"
ROLES: Final = ("subject", "finite", "rest", "date", "occasion", "plain", "place")

EXAMPLES: Final = (
    ("Norway opened the Holt Bridge in Bergen on 3 May 2021.", {"subject": "Norway", "rest": "the Holt Bridge in Bergen", "date": "3 May 2021"}),
    ("Ada Kern was elected mayor of Norvik in 1998.", {"subject": "Ada Kern", "rest": "elected mayor of Norvik", "date": "1998"}),
)
COUNTEREXAMPLES: Final = (
    "Norway may open the Holt Bridge in May 2021.",
    "It opened the bridge on 3 May 2021.",
    "Norway had opened the bridge by 3 May 2021.",
)


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """Past main clauses with a resolved date of their own."""
    for sentence in analysis.sentences:
        for clause in main_clauses(analysis, sentence):
            if clause.when is None:
                continue
            try:
                yield _fact(analysis, clause)
            except Unclear as doubt:
                yield Silence(KIND, sentence.tokens.text, doubt.reason)
    for occasion in occasions(analysis):
        found = _occasion(analysis, occasion)
        if found is not None:
            yield found


def _occasion(analysis: Analysis, occasion: Occasion) -> Fact | None:
    """An event named by a noun, with its date and its place."""
    if occasion.date is None:
        return None
    mention, tokens = occasion.date
    published = analysis.article.published
    span = resolve(mention, published=published, planned=True) if occasion.planned else mention.span
    if span is None:
        return None
    planned = published is not None and span.start > published
    roles = {
        "occasion": analysis.mention([occasion.token], occasion.name, "EVENT"),
        "plain": analysis.mention([occasion.token], occasion.plain, "EVENT"),
        "date": analysis.mention(tokens, in_words(span), "DATE"),
    }
    evidence = [occasion.sentence]
    if occasion.place:
        text = " ".join(t.text for t in occasion.place)
        kind = (gazetteer.place_kind(text) or "place").upper()
        roles["place"] = analysis.mention(occasion.place, analysis.names.of_token[occasion.place[0].i].name, kind)
    return fact(analysis, KIND, roles, evidence, assertion="planned" if planned else "asserted", time=span)


def check_asserted(clause: Clause) -> None:
    """Raise Unclear unless the clause tells in the simple past that something was so."""
    if clause.negated:
        raise Unclear("negated")
    if clause.modal or clause.hedged:
        raise Unclear("not-asserted")
    if clause.perfect or clause.progressive or not clause.past:
        raise Unclear("tense")
    if any(c.lower_ == "according" for c in clause.verb.subtree):
        raise Unclear("attributed")
    if any(c.dep_ in ("ccomp", "parataxis") for c in clause.verb.children) and clause.verb.lemma_.lower() in REPORTING:
        raise Unclear("saying")
    if any(c.dep_ == "prt" for c in clause.verb.children) and clause.verb.lemma_ == "call":
        raise Unclear("not-asserted")
    if any(t.lower_ in ("if", "unless", "whether") for t in clause.verb.subtree):
        raise Unclear("not-asserted")
    if clause.fronted and any(t.is_alpha for t in clause.fronted):
        raise Unclear("fronted-phrase", " ".join(t.text for t in clause.fronted))


def _fact(analysis: Analysis, clause: Clause) -> Fact:
    check_asserted(clause)
    assert clause.when is not None
    mention, date_tokens = clause.when
    span = mention.span
    if span is None:
        raise Unclear("relative-date", mention.text)
    if analysis.article.published and span.start > analysis.article.published:
        raise Unclear("future")
    roles = clause_roles(analysis, clause)
    roles["date"] = analysis.mention(date_tokens, in_words(span), "DATE")
    return fact(analysis, KIND, roles, clause_evidence(analysis, clause), time=TimeSpan(span.start, span.end))


def clause_roles(analysis: Analysis, clause: Clause) -> dict[str, Mention]:
    """Subject, finite verb and rest of a clause in words that stand alone. Raises Unclear."""
    group = analysis.group_of(clause.subject)
    whole = {t.i for t in clause.subject_tokens}
    named = group is not None and (clause.subject.i not in analysis.names.of_token or set(range(*analysis.names.range_of[clause.subject.i])) >= whole)
    if group is not None and named and group.type == "PERSON":
        subject = group.name
        context = Context(named=[group])
        if len(subject.split()) < 2 and not group.office:
            raise Unclear("bare-surname", subject)
    else:
        subject = standalone(analysis, clause.subject_tokens)
        context = Context(named=[group] if group else [])
    finite = clause.auxiliaries[0] if clause.auxiliaries else clause.verb
    after = [t for t in [*clause.auxiliaries[1:], *( [clause.verb] if clause.auxiliaries else []), *clause.rest] if t.i != finite.i]
    middle = [t for t in clause.verb.lefts if t.dep_ == "advmod" and t.i > clause.subject.i and t not in after and t.i < clause.verb.i]
    rest = standalone(analysis, [*middle, *after], context)
    if not 2 <= len(rest.split()) <= 28:
        raise Unclear("clause-length", rest)
    kind = group.type if group is not None and named else "PHRASE"
    return {
        "subject": analysis.mention(clause.subject_tokens, subject, kind),
        "finite": analysis.mention([finite], "be" if finite.lemma_ == "be" else clause.verb.lemma_.lower(), "VERB"),
        "rest": analysis.mention(after or [clause.verb], rest, "PHRASE"),
    }


def clause_evidence(analysis: Analysis, clause: Clause) -> list:  # type: ignore[type-arg]
    """The sentence, with those before it back to the name that its pronouns stand for."""
    needed = {id(g): g for t in clause.verb.subtree if (g := analysis.references.get(t.i)) is not None}
    for back in range(0, 4):
        index = clause.sentence.index - back
        if index < 0:
            break
        seen = {id(analysis.names.of_token.get(t.i)) for s in analysis.sentences[index : clause.sentence.index + 1] for t in s.tokens}
        if all(key in seen for key in needed):
            return analysis.sentences[index : clause.sentence.index + 1]
    raise Unclear("far-antecedent")
