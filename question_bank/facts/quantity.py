"""How many of what: a count in the subject or object of a clause that stands alone."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from question_bank.facts.clause_words import clause_evidence, clause_roles
from question_bank.facts.making import Silence, fact, told
from question_bank.language.analysis import Analysis
from question_bank.language.clause import Clause
from question_bank.language.clauses import main_clauses
from question_bank.language.doubts import Unclear
from question_bank.language.entities import Group
from question_bank.language.numbers import NumberMention, find_numbers
from question_bank.language.parsing import ParsedSentence
from question_bank.language.passage import Context
from question_bank.language.sayings import REPORTING
from question_bank.language.standalone import standalone
from question_bank.model import Fact, Mention, TimeSpan

KIND: Final = "quantity"
ROLES: Final = ("count", "of", "subject", "finite", "rest", "before", "after")
NEEDS: Final = (("count", "of", "finite", "rest"), ("count", "of", "finite", "subject"))

EXAMPLES: Final = (
    ("The storm in Obrovka damaged 48 houses on 3 May 2021.", {"count": "48", "of": "houses"}),
    (
        "More than 300 doctors from Malta went on strike on 3 May 2021.",
        {"count": "More than 300", "of": "doctors from Malta"},
    ),
)
COUNTEREXAMPLES: Final = (
    "Voyager 2 flew past Neptune in 1989.",
    "One doctor went on strike on 3 May 2021.",
    "The storm may have damaged 48 houses.",
)
UNCOUNTABLE: Final = frozenset("percent per cent % degree o'clock age year-old magnitude".split())
MEASURES: Final = frozenset(
    "dollar euro pound yen rupee kilometer kilometre meter metre mile km degree hour minute second day "
    "week month year".split()
)


def find(analysis: Analysis) -> Iterator[Fact | Silence]:
    """Counts with their noun, in clauses that say when."""
    for sentence in analysis.sentences:
        numbers = _numbers(sentence) if _may_count(sentence) else []
        if not numbers:
            continue
        for clause in main_clauses(analysis, sentence):
            for mention, tokens in numbers:
                try:
                    found = _in_clause(analysis, clause, mention, tokens)
                except Unclear as doubt:
                    yield Silence(KIND, told(analysis, sentence), str(doubt))
                else:
                    if found is not None:
                        yield found


def _may_count(sentence: ParsedSentence) -> bool:
    """Whether a subject or an object has a number before it: to look for numbers elsewhere would cost time alone."""
    return any(
        token.dep_ in ("nummod", "amod", "det", "compound", "nmod")
        and (token.like_num or token.pos_ == "NUM")
        and token.head.dep_ in ("nsubj", "nsubjpass", "dobj")
        for token in sentence.tokens
    )


def _numbers(sentence: ParsedSentence) -> list[tuple[NumberMention, list[Token]]]:
    tokens = list(sentence.tokens)
    text = "".join(token.text_with_ws for token in tokens)
    found = []
    for mention in find_numbers(text):
        base = sentence.tokens[0].idx
        inside = [t for t in tokens if t.idx - base < mention.end and t.idx - base + len(t.text) > mention.start]
        if inside:
            found.append((mention, inside))
    return found


def _in_clause(analysis: Analysis, clause: Clause, mention: NumberMention, tokens: list[Token]) -> Fact | None:
    noun = _counted(tokens)
    if noun is None or mention.value is None or mention.value in (1, 2):
        return None
    if noun == clause.subject and set(tokens) <= set(clause.subject_tokens):
        where = "subject"
    elif noun.dep_ == "dobj" and noun.head == clause.verb and noun.i > clause.verb.i:
        where = "object"
    else:
        return None
    if any(c.dep_ == "conj" or c.dep_ == "appos" for c in noun.children):
        raise Unclear("several-counts")
    _check(clause)
    time = _time(analysis, clause)
    roles = (
        _subject_roles(analysis, clause, noun, tokens)
        if where == "subject"
        else _object_roles(analysis, clause, noun, tokens)
    )
    roles["count"] = analysis.mention(tokens, mention.text, "NUMBER")
    return fact(analysis, KIND, roles, clause_evidence(analysis, clause), time=time)


def _counted(tokens: list[Token]) -> Token | None:
    """The noun that a number counts: the one it modifies, directly to its right."""
    inside = {t.i for t in tokens}
    heads = [t.head for t in tokens if t.head.i not in inside]
    noun = heads[0] if heads else None
    if (
        noun is None
        or noun.pos_ != "NOUN"
        or noun.i < tokens[-1].i
        or (noun.tag_ != "NNS" and noun.lower_ not in ("people", "police"))
    ):
        return None
    if noun.lemma_.lower() in UNCOUNTABLE | MEASURES or any(t.text in "$€£%" for t in tokens):
        return None
    between = noun.doc[tokens[-1].i + 1 : noun.i]
    return noun if all(t.pos_ in ("ADJ", "NOUN", "PROPN") for t in between) else None


def _check(clause: Clause) -> None:
    if clause.negated or clause.modal or clause.hedged or clause.progressive:
        raise Unclear("not-asserted")
    if any(t.lower_ in ("according", "if", "unless", "whether", "another", "other") for t in clause.verb.subtree):
        raise Unclear("not-asserted")
    if any(c.dep_ in ("ccomp", "parataxis") for c in clause.verb.children) and clause.verb.lemma_.lower() in REPORTING:
        raise Unclear("saying")
    if any(t.is_alpha for t in clause.fronted):
        raise Unclear("fronted-phrase")


def _time(analysis: Analysis, clause: Clause) -> TimeSpan:
    if clause.when is not None and clause.when[0].span is not None:
        span = clause.when[0].span
        return TimeSpan(span.start, span.end)
    raise Unclear("undated-count")


def _subject_roles(analysis: Analysis, clause: Clause, noun: Token, tokens: list[Token]) -> dict[str, Mention]:
    counted = [t for t in clause.subject_tokens if t not in tokens]
    if any(t.i < tokens[0].i for t in counted):
        raise Unclear("count-inside")
    of = standalone(analysis, counted)
    roles = clause_roles(analysis, clause)
    del roles["subject"]
    roles["of"] = analysis.mention(counted, of, "PHRASE")
    return roles


def _object_roles(analysis: Analysis, clause: Clause, noun: Token, tokens: list[Token]) -> dict[str, Mention]:
    counted = [t for t in noun.subtree if t not in tokens]
    if any(t.i < tokens[0].i for t in counted):
        raise Unclear("count-inside")
    roles = clause_roles(analysis, clause)
    group: Group | None = analysis.group_of(clause.subject)
    context = Context(named=[group] if group else [])
    taken = {t.i for t in noun.subtree}
    others = [t for t in clause.rest if t.i not in taken]
    roles["of"] = analysis.mention(counted, standalone(analysis, counted, context), "PHRASE")
    if any(t.i < noun.i and t.is_alpha for t in others):
        raise Unclear("count-inside")
    after = [t for t in others if not t.is_punct]
    if after:
        roles["after"] = analysis.mention(after, standalone(analysis, after, context), "PHRASE")
    return roles
