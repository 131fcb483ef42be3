"""A deed goes in; how many years, votes or counts it was done with come out, with the phrase that asks for them."""

from typing import Final

from question_bank.facts.deed_parts import Deed
from question_bank.language.analysis import Analysis
from question_bank.language.numbers import find_numbers
from question_bank.model import Mention

FEW: Final = 3
"""The least number worth asking: one and two stand in too many sentences."""
LEADING: Final = frozenset("to for with by on".split())


def amount_of(analysis: Analysis, deed: Deed) -> dict[str, Mention]:
    """The number in a phrase beside the verb ("to 14 years in prison") and the phrase as a question ("to how many
    years in prison"); nothing where there is none, or more than one."""
    for head, words in deed.pieces:
        numbers = find_numbers(words)
        if head.lower_ not in LEADING or len(numbers) != 1:
            continue
        number = numbers[0]
        told = number.text.removesuffix(number.unit).strip()
        plain = words.startswith(f"{head.lower_} {told} ")
        if not plain or number.value is None or number.value < FEW or number.kind not in ("count", "measure"):
            continue
        tokens = [t for t in head.subtree if t.text in told.split()]
        noun = next((c for c in head.children if c.dep_ == "pobj"), head)
        if not tokens or noun.tag_ != "NNS":
            continue
        asked = words.replace(told, "how many", 1)
        return {
            "amount": analysis.mention(tokens, told, "NUMBER"),
            "amount_of": analysis.mention(list(head.subtree), asked, "PHRASE"),
        }
    return {}
