"""A fact of who or what something is goes in; what a template can say of it comes out."""

from dataclasses import replace

import pytest

from question_bank.model import Fact, FactSheet, Mention
from question_bank.template_names import variables
from question_bank.wording import Wording
from tests.items.conftest import titled


def naming(**roles: tuple[str, str]) -> Fact:
    """Something that bears a name, told late in the report."""
    told = {role: Mention(words, words, kind) for role, (words, kind) in roles.items()}
    return Fact("n", "a", "identity", told, evidence=(7,))


@pytest.mark.parametrize(
    ("fact", "name", "expected"),
    [
        (naming(name=("Oslo Fund", "ORG")), "in_title", True),
        (naming(name=("Holt Fund", "ORG")), "in_title", False),
        (
            naming(person=("Ada Kern", "PERSON"), deed=("led the meeting", "PAST")),
            "on_matter",
            True,
        ),
        (
            naming(person=("Ada Kern", "PERSON"), deed=("led the choir", "PAST")),
            "on_matter",
            False,
        ),
        (naming(name=("Holt Fund", "ORG")), "kind_of_body", "fund"),
        (naming(name=("Holt & Sons", "ORG")), "kind_of_body", "organisation"),
        (naming(relation=("Sten Borg’s sister", "PRESENT")), "possessed", True),
        (naming(relation=("sister of Sten Borg", "PRESENT")), "possessed", False),
        (
            naming(term=("ballast", "TERM"), meaning=("heavy stones", "PHRASE")),
            "touches",
            False,
        ),
        (
            naming(term=("quorum", "TERM"), meaning=("enough who meet", "PHRASE")),
            "touches",
            True,
        ),
    ],
)
def test_how_a_name_stands_to_the_headline(found: FactSheet, fact: Fact, name: str, expected: object) -> None:
    assert variables(titled(found, "Ministers meet in Oslo"), fact)[name] == expected


def test_how_many_terms_are_explained(found: FactSheet) -> None:
    terms = [naming(term=(word, "TERM"), meaning=(f"some {word}", "PHRASE")) for word in ("ballast", "keel", "quay")]
    assert variables(Wording(replace(found, facts=tuple(terms))), terms[0])["explained"] == 3
