"""A fact goes in; its evidence sentences with the key marked, and how much the article is about it, come out."""

from collections.abc import Mapping

from question_bank.model import Evidence, Fact, FactSheet, Mention


def _verbatim(told: str, key: str) -> bool:
    """Whether the marked words show the key as it is: not "she", nor "Sunday" for a date."""
    return told.casefold() in key.casefold() or key.casefold() in told.casefold()


def evidence(sheet: FactSheet, fact: Fact, key: Mention) -> tuple[Evidence, ...]:
    """The fact's sentences, with the key marked where its words stand in one of them."""
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
        cited.append(
            Evidence(
                index,
                sentence.start,
                sentence.end,
                text[sentence.start : sentence.end],
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
