"""A fact goes in; its evidence sentences with the key marked, and how much the article is about it, come out."""

from collections.abc import Mapping

from question_bank.facts.quotation import ASKED
from question_bank.model import Evidence, Fact, FactSheet, Mention, Sentence


def _verbatim(told: str, key: str) -> bool:
    """Whether the marked words show the key as it is: not "she", nor "Sunday" for a date."""
    return told.casefold() in key.casefold() or key.casefold() in told.casefold()


def _from_name_to_words(text: str, fact: Fact, sentence: Sentence, stem: str) -> tuple[int, int]:
    """The part of a sentence that shows who said the words that are asked: where a quotation of several sentences
    stands in it, without those that lie beyond the words, seen from the name."""
    speaker, quoted = fact.roles.get("speaker"), fact.roles.get("quotation")
    asked = next((fact.roles[part] for part in ASKED if part in fact.roles and fact.roles[part].entity in stem), None)
    spans = [m for m in (speaker, quoted, asked) if m is not None and m.start is not None and m.end is not None]
    if fact.kind != "quotation" or len(spans) < 3:
        return sentence.start, sentence.end
    name, whole, part = ((m.start or 0, m.end or 0) for m in spans)
    if not sentence.start <= part[0] < part[1] <= sentence.end:
        return sentence.start, sentence.end
    if name[0] >= part[1]:
        return (part[0] if part[0] > whole[0] else sentence.start), sentence.end
    closing = len(text[part[1] : sentence.end]) - len(text[part[1] : sentence.end].lstrip(".!?,”\"'’"))
    return sentence.start, (part[1] + closing if part[1] + closing < whole[1] else sentence.end)


def evidence(sheet: FactSheet, fact: Fact, key: Mention, stem: str = "") -> tuple[Evidence, ...]:
    """The fact's sentences, with the key marked where its words stand in one of them; of a long quotation only what a
    stem asks of it."""
    text, cited = sheet.article.text, []
    for index in fact.evidence:
        sentence = sheet.sentences[index]
        inside = (
            key.start is not None
            and key.end is not None
            and sentence.start <= key.start
            and key.end <= sentence.end
            and _verbatim(text[key.start : key.end], key.entity)
        )
        start, end = _from_name_to_words(text, fact, sentence, stem)
        cited.append(
            Evidence(
                index,
                start,
                end,
                text[start:end],
                key.start if inside else None,
                key.end if inside else None,
            )
        )
    return tuple(cited)


def salience(sheet: FactSheet, fact: Fact) -> float:
    """How much the article is about a fact, 0..1: early sentences, and people who are named often, count for more."""
    position = fact.evidence[0] / max(len(sheet.sentences), 1) if fact.evidence else 1.0
    mentions: Mapping[str, int] = {entity.name: entity.mentions for entity in sheet.entities}
    most = max(mentions.values(), default=1)
    named = max((mentions.get(m.entity, 0) for m in fact.roles.values()), default=0)
    return round(0.5 * (1 - position) + 0.5 * named / most, 3)
