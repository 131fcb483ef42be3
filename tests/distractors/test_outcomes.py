"""First sentences of reports → another outcome, age or kind of thing, or none where the rest would give it away."""

import random

import pytest

from question_bank.distractors import outcomes

TURNED = [
    ("Norvik defeated Torvik 3–1 on 3 May 2021.", "Norvik lost to Torvik 3–1 on 3 May 2021."),
    ("Ada Kern ended her campaign for mayor.", "Ada Kern launched her campaign for mayor."),
    ("Ada Kern announced the end of her bid for mayor.", "Ada Kern announced the start of her bid for mayor."),
    ("A jury convicted Ada Kern of theft.", "A jury acquitted Ada Kern of theft."),
    ("Governor Ada Kern signed the Harbour Act.", "Governor Ada Kern vetoed the Harbour Act."),
    ("Baker Ada Kern pleaded guilty to theft.", "Baker Ada Kern pleaded not guilty to theft."),
    ("Ada Kern was found guilty of theft.", "Ada Kern was found not guilty of theft."),
    ("The court of Norvik struck down a ban on ferries.", "The court of Norvik upheld a ban on ferries."),
    ("The court of Norvik upheld a ban on ferries.", "The court of Norvik struck down a ban on ferries."),
    ("A judge rejected the request of Ada Kern.", "A judge granted the request of Ada Kern."),
    ("A judge granted the appeal of Ada Kern.", "A judge denied the appeal of Ada Kern."),
    ("The Senate passed a bill on ferries.", "The Senate rejected a bill on ferries."),
    ("The House voted to approve a bill on ferries.", "The House voted to reject a bill on ferries."),
    ("Ada Kern won the Norvik primary.", "Ada Kern lost the Norvik primary."),
]
NOT_TURNED = [
    ("Norvik defeated Torvik 3–1 to win the cup.", ""),  # who lost wins no cup
    ("Norvik defeated Torvik and won the cup.", ""),
    ("A rockfall killed two people near Norvik.", ""),  # who was killed was injured too
    ("Ada Kern, who was a candidate for mayor, ended her campaign.", ""),
    ("Liv Aas, who defeated Ada Kern, sang in Norvik.", ""),  # beside the point
    ("Ada Kern signed a contract with Norvik.", ""),
    ("Norvik has not defeated Torvik.", ""),
    ("Lawmakers defeated Mayor Ada Kern’s harbour deal on 3 May 2021.", ""),  # a deal, and nobody
    ("Baker Ada Kern pleaded guilty to theft.", "She had said that she was not guilty."),
    ("The court of Norvik struck down a ban on ferries.", "Another court had upheld it."),
    ("The Senate passed a bill on ferries 48-2.", ""),  # the votes tell
    ("The Senate passed a bill of its own on ferries.", ""),
    ("The Senate passed a bill on ferries.", "It had rejected one before."),
    ("Ada Kern passed the Senate.", ""),
    ("Ada Kern won the hearts of Norvik.", ""),
    ("Ada Kern won the Norvik primary with 60 % of the votes.", ""),
    ("Ada Kern won the Norvik primary by 300 votes.", ""),
    ("A wave overturned a boat.", ""),
    ("Ada Kern denied making a bid for the harbour.", ""),
    ("Senator Ada Kern praised the passage of the Harbour Act.", ""),  # accepted 3 times in 8
]


@pytest.mark.parametrize(("claim", "false"), TURNED)
def test_the_outcome_is_turned(claim: str, false: str) -> None:
    assert [change.text for change in outcomes.other_outcome(claim, article=claim)] == [false]


@pytest.mark.parametrize(("claim", "besides"), NOT_TURNED)
def test_no_outcome_that_can_be_turned(claim: str, besides: str) -> None:
    assert outcomes.other_outcome(claim, article=f"{claim} {besides}") == []


@pytest.mark.parametrize(
    "claim", ["Ada Kern died at the age of 80.", "Ada Kern died aged 80.", "Ada Kern died at age 80."]
)
def test_an_age_is_exchanged(claim: str) -> None:
    (change,) = outcomes.other_age(claim, article=claim, rng=random.Random(1))
    assert change.true_words == "80"
    assert change.text == claim.replace("80", change.false_words)
    assert 11 <= abs(int(change.false_words) - 80) <= 19


def test_no_age_that_the_article_has() -> None:
    told = " ".join(str(number) for number in range(60, 100))
    assert outcomes.other_age("Ada Kern died aged 80.", article=told, rng=random.Random(1)) == []


@pytest.mark.parametrize(
    "claim", ["Pupils aged 12 to 16 sang.", "Ada Kern, aged 80, met Liv Aas, aged 82.", "Ada Kern did not die aged 80."]
)
def test_no_age_where_it_is_not_one(claim: str) -> None:
    assert outcomes.other_age(claim, article=claim, rng=random.Random(1)) == []


KINDS = [
    ("A bus overturned near Norvik.", "Bus overturns near Norvik", "bus"),
    ("Norwegian drummer Ada Kern died in Norvik.", "Drummer Ada Kern dies", "drummer"),
]
NO_KINDS = [
    ("A bus overturned near Norvik.", "Eight hurt near Norvik"),  # not what the report is about
    ("A bus with ten children overturned near Norvik.", "Bus overturns near Norvik"),
    ("Norwegian drummer, poet and sailor Ada Kern died in Norvik.", "Drummer Ada Kern dies"),
    ("A bus driver fled from Norvik.", "Bus driver flees"),
    ("Norwegian drummer Ada Kern of the band Torvik died.", "Drummer Ada Kern dies"),
    ("A man stabbed two people in a mass stabbing in Norvik.", "Stabbing in Norvik"),
]


@pytest.mark.parametrize(("claim", "headline", "kind"), KINDS)
def test_a_kind_of_thing_is_exchanged(claim: str, headline: str, kind: str) -> None:
    (change,) = outcomes.other_kind(claim, article=claim, headline=headline, rng=random.Random(1))
    assert change.true_words == kind
    assert change.text == claim.replace(kind, change.false_words)


@pytest.mark.parametrize(("claim", "headline"), NO_KINDS)
def test_no_kind_of_thing_to_exchange(claim: str, headline: str) -> None:
    assert outcomes.other_kind(claim, article=claim, headline=headline, rng=random.Random(1)) == []
