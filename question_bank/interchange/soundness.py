"""Facts and items go in; an InterchangeError comes out where one cannot be asked, scored or traced to its article."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from question_bank.errors import InterchangeError
from question_bank.gaps import gaps
from question_bank.interchange.records import Record, shown
from question_bank.model import Article, Evidence, Fact, FactSheet, Item, Sentence, facts_of


def span(record: Record, text: str) -> tuple[int, int]:
    """`start` and `end` of a record, a part of the text with at least one character."""
    start, end = record.whole("start"), record.whole("end")
    if start >= end or end > len(text):
        raise record.wrong("end", f"more than “start” ({start}) and at most the text's length ({len(text)})")
    return start, end


def check_item(item: Item, *, where: str = "The item") -> None:
    """Raises InterchangeError where an item cannot be asked or scored: no stem, no key, the same option twice …"""
    if not item.stem.strip():
        raise InterchangeError(f"{where} has an empty stem; write the question.")
    problem = _RULES[item.item_type](item)
    if problem:
        raise InterchangeError(f"{where} is {item.item_type} and {problem}.")


def check_references(item: Item, *, sheet: FactSheet | None, facts: Mapping[str, str], where: str) -> None:
    """Raises InterchangeError where article, fact or evidence of an item are not in the file as the item says."""
    if sheet is None:
        raise InterchangeError(f"{where} belongs to the article {shown(item.article)}, which is not in the file.")
    if item.facts and item.facts[0] != item.fact:
        raise InterchangeError(f"{where}: “facts” must begin with “fact”, {shown(item.fact)}.")
    for fact in facts_of(item):
        if facts.get(fact) != item.article:
            raise InterchangeError(f"{where}: the fact {shown(fact)} is not in the file for the item's article.")
    indices = {sentence.index for sentence in sheet.sentences}
    for number, each in enumerate(item.evidence, start=1):
        check_evidence(each, sheet.article.text, indices, where=f"{where}, evidence {number}")
    cited = {pair.evidence for pair in item.pairs} | {step.evidence for step in item.sequence}
    if not cited <= {*indices, None}:
        raise InterchangeError(f"{where} cites a sentence that its article does not have.")


def check_evidence(evidence: Evidence, text: str, sentences: Collection[int], *, where: str) -> None:
    """Raises InterchangeError where evidence is not what the article says at that place."""
    if evidence.sentence not in sentences:
        raise InterchangeError(f"{where}: the article has no sentence {evidence.sentence}.")
    there = text[evidence.start : evidence.end]
    if not there or there != evidence.text:
        place = f"{evidence.start} to {evidence.end}"
        raise InterchangeError(
            f"{where}: “text” is {shown(evidence.text)}, but from {place} the article says {shown(there)}."
        )
    start, end = evidence.key_start, evidence.key_end
    if (start is None) != (end is None):
        raise InterchangeError(f"{where}: “key_start” and “key_end” must both be given or both be null.")
    if start is not None and end is not None and not evidence.start <= start < end <= evidence.end:
        raise InterchangeError(f"{where}: the key from {start} to {end} lies outside the evidence.")


def check_fact(fact: Fact, article: Article, sentences: Sequence[Sentence], *, where: str) -> None:
    """Raises InterchangeError where a fact has no kind or role, or is not where it says in the article."""
    if not fact.kind or not fact.roles:
        raise InterchangeError(f"{where} must have a kind and at least one role.")
    missing = sorted(set(fact.evidence) - {sentence.index for sentence in sentences})
    if missing:
        raise InterchangeError(f"{where}: the article has no sentence {missing[0]}; mend “evidence”.")
    mentions = dict(fact.roles) | ({"attributed_to": fact.attributed_to} if fact.attributed_to else {})
    for name, mention in mentions.items():
        if mention.start is None and mention.end is None:
            continue
        there = article.text[mention.start : mention.end]
        if mention.start is None or mention.end is None or there != mention.text:
            raise InterchangeError(
                f"{where}, role “{name}”: “text” is {shown(mention.text)}, but at its place the article says"
                f" {shown(there)}; leave “start” and “end” out where the words are your own."
            )


def _options(item: Item) -> str | None:
    texts = [option.text.strip() for option in item.options]
    if len(texts) < 2:
        return "must have two options or more"
    if not all(texts):
        return "has an empty option"
    twice = [text for text, times in Counter(texts).items() if times > 1]
    return f"has the option {shown(twice[0])} twice" if twice else None


def _one_key(item: Item) -> str | None:
    keys = sum(option.correct for option in item.options)
    return _options(item) or (None if keys == 1 else f"must have one correct option, not {keys}")


def _some_keys(item: Item) -> str | None:
    keys = sum(option.correct for option in item.options)
    return _options(item) or (None if keys else "must have a correct option")


def _two_options(item: Item) -> str | None:
    return _one_key(item) or (None if len(item.options) == 2 else "must have two options, true and false")


def _typed(item: Item) -> str | None:
    return None if item.answers and all(each.strip() for each in item.answers) else "must have an accepted answer"


def _one_gap(item: Item) -> str | None:
    found = gaps(item.stem)
    return _typed(item) or (None if found == 1 else f"must have one gap in its stem, as in “in _____”, not {found}")


def _pairs(item: Item) -> str | None:
    if len(item.pairs) < 2 or not all(pair.premise.strip() and pair.response.strip() for pair in item.pairs):
        return "must have two pairs or more, each with a premise and a response"
    premises = {pair.premise.strip() for pair in item.pairs}
    return None if len(premises) == len(item.pairs) else "has the same premise twice"


def _sequence(item: Item) -> str | None:
    texts = {step.text.strip() for step in item.sequence}
    if len(item.sequence) < 2 or "" in texts:
        return "must have two steps or more, none of them empty"
    return None if len(texts) == len(item.sequence) else "has the same step twice"


_RULES: Final[Mapping[str, Callable[[Item], str | None]]] = MappingProxyType(
    {
        "multiple_choice": _one_key,
        "multiple_response": _some_keys,
        "true_false": _two_options,
        "cloze": _one_gap,
        "short_answer": _typed,
        "numeric": _typed,
        "date": _typed,
        "matching": _pairs,
        "ordering": _sequence,
    }
)
