"""An office in words → wrong offices in the same words."""

import random
from collections.abc import Sequence

import pytest

from question_bank.distractors import offices
from question_bank.distractors.office_phrases import parse, says_the_same


def _texts(key: str, inside: Sequence[str] = (), avoid: Sequence[str] = (), seed: int = 1) -> list[str]:
    return [text for text, _ in offices.propose(key, from_article=inside, avoid=avoid, rng=random.Random(seed))]


@pytest.mark.parametrize(
    ("key", "some"),
    [
        ("Foreign Minister of Turkey", "Defence Minister of Turkey"),
        ("Turkish Foreign Minister", "Turkish Interior Minister"),
        ("Ukraine's defence minister", "Ukraine's foreign minister"),
        ("Minister of Defence of Ukraine", "Minister of Justice of Ukraine"),
        ("Polish President", "Polish Prime Minister"),
        ("President of Poland", "Prime Minister of Poland"),
        ("US President", "US Secretary of State"),
        ("US Secretary of State", "US Secretary of Defense"),
        ("British Prime Minister", "British Foreign Secretary"),
        ("Norvik CEO", "Norvik CFO"),
        ("chief executive of Norvik", "finance director of Norvik"),
        ("director of the Norvik Institute", "legal adviser to the Norvik Institute"),
        ("Kremlin spokesman", "Kremlin chief of staff"),
        ("White House National Security Advisor", "White House Press Secretary"),
        ("Mayor of Lyon", "Mayor of Marseille"),
        ("US ambassador to Norway", "US ambassador to Sweden"),
        ("governor of Ohio", "governor of Kentucky"),
        ("NATO Secretary General", "OSCE Secretary General"),
        ("professor of physics at the University of Turku", "professor of chemistry at the University of Turku"),
    ],
)
def test_exchange_keeps_the_rest(key: str, some: str) -> None:
    found = _texts(key)
    assert some in found
    assert len(found) >= 3
    assert len(set(found)) == len(found)
    assert not any(says_the_same(key, office) for office in found)


@pytest.mark.parametrize(
    "key",
    ["senator", "police chief", "former US President", "trade and industry commissioner", "poet", "", "president"],
)
def test_silent_where_nothing_is_surely_wrong(key: str) -> None:
    assert _texts(key) == []


@pytest.mark.parametrize(
    ("key", "other"),
    [
        ("Norvik chairman", "Norvik chairperson"),
        ("Kremlin spokesman", "Kremlin spokesperson"),
        ("CEO of Norvik", "chief executive of Norvik"),
        ("US National Security Adviser", "US National Security Advisor"),
        ("director of Norvik", "head of Norvik"),
        ("Polish Prime Minister", "Prime Minister of Poland"),
        ("US President", "President of the United States"),
        ("Foreign Minister of Turkey", "minister of Turkey"),
        ("US Defense Secretary", "US defence secretary"),
        ("NATO Secretary General", "Secretary-General of NATO"),
        ("Minister of Foreign Affairs of Turkey", "Turkish Foreign Minister"),
    ],
)
def test_synonyms_are_the_same(key: str, other: str) -> None:
    assert says_the_same(key, other)
    assert says_the_same(other, key)
    assert other not in _texts(key, [other])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Polish President", "Lithuanian President"),
        ("Turkish Foreign Minister", "Turkish Defence Minister"),
        ("Norvik CEO", "Norvik CFO"),
        ("head of Norvik", "head of Vela"),
    ],
)
def test_other_offices_are_not(one: str, other: str) -> None:
    assert not says_the_same(one, other)


def test_the_article_comes_first_in_the_form_of_the_key() -> None:
    inside = ["head of the Norvik Institute", "Polish President", "senator"]
    found = offices.propose("Turkish Foreign Minister", from_article=inside, rng=random.Random(1))
    assert found[0] == ("Polish President", "article")
    assert found[1][1] == "exchange"
    assert [text for text, source in found if source == "article"][1:] == ["head of the Norvik Institute", "senator"]


def test_what_the_holder_is_as_well_is_avoided() -> None:
    assert "Polish Foreign Minister" not in _texts("Polish President", avoid=["foreign minister of Poland"])


def test_same_seed_same_options() -> None:
    assert _texts("Turkish Foreign Minister", seed=4) == _texts("Turkish Foreign Minister", seed=4)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("US Secretary of State", ("US ", "Secretary of State", "", "us")),
        ("Foreign Minister of Turkey", ("Foreign ", "Minister", " of Turkey", "country")),
        ("director of the Norvik Institute", ("", "director", " of the Norvik Institute", "organisation")),
        ("Kremlin spokesman", ("Kremlin ", "spokesman", "", "seat")),
        ("mayor", ("", "mayor", "", None)),
        ("poet and minister", None),
    ],
)
def test_parse(text: str, parts: tuple[str, str, str, str | None] | None) -> None:
    found = parse(text)
    assert (None if found is None else (found.before, found.office, found.after, found.body)) == parts
