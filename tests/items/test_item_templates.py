"""TOML files go in; checked item templates, or every problem with its remedy, come out."""

from pathlib import Path

import pytest
from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError

from question_bank import facts
from question_bank.errors import TemplateError
from question_bank.item_templates import ANSWERS, ItemTemplate, check, environment, load
from question_bank.model import ITEM_TYPES

GOOD = """kind = "position"
[[template]]
name = "mine"
asks = "holder"
answer = "person"
stem = "Who was {{ office }}?"
"""
BROKEN = [
    ("kind = ", ["not TOML"]),
    ('kind = "positon"', ["“positon”", "did you mean “position”?"]),
    ('kind = "position"', ["no [[template]]"]),
    (GOOD.replace('name = "mine"\n', ""), ["“name” is missing"]),
    (GOOD.replace("stem", "stemm"), ["“stem” is missing", "no setting “stemm”; did you mean “stem”?"]),
    (GOOD.replace('"holder"', '"holdr"'), ["no role “holdr”; did you mean “holder”?"]),
    (GOOD.replace('"person"', '"persons"'), ["no answer kind “persons”; did you mean “person”?"]),
    (GOOD + 'item_types = ["multiple_chioce"]\n', ["“multiple_chioce”; did you mean “multiple_choice”?"]),
    (GOOD.replace("{{ office }}", "{{ office"), ["“stem” cannot be read"]),
    (GOOD + 'claim = "{% if %}"\n', ["“claim” cannot be read"]),
    (GOOD + 'when = "office is"\n', ["“when” cannot be read"]),
    (GOOD.replace("{{ office }}", "{{ office | upside_down }}"), ["“stem” cannot be read", "upside_down"]),
]


def written(folder: Path, text: str) -> Path:
    (folder / "mine.toml").write_text(text, encoding="utf-8")
    return folder


def test_ours_hold() -> None:
    assert check() == []
    templates = load()
    assert len({t.id for t in templates}) == len(templates)
    assert {t.kind for t in templates} == set(facts.kinds())


@pytest.mark.parametrize("template", load(), ids=lambda t: t.id)
def test_each_of_ours_asks_a_role_in_known_types(template: ItemTemplate) -> None:
    assert template.asks in facts.kinds()[template.kind].ROLES
    assert template.answer in ANSWERS
    assert template.item_types
    assert set(template.item_types) <= set(ITEM_TYPES)
    assert template.stem.rstrip().endswith(("?", "{{ gapped }}", "}")) or template.answer == "claim"
    assert "true_false" not in template.item_types or template.claim or template.answer == "claim"


@pytest.mark.parametrize(("text", "messages"), BROKEN)
def test_a_broken_file_is_named_with_the_remedy(tmp_path: Path, text: str, messages: list[str]) -> None:
    problems = check(written(tmp_path, text))
    told = " ".join(problem.message for problem in problems)
    assert {problem.file for problem in problems} == {"mine.toml"}
    assert all(message in told for message in messages)
    with pytest.raises(TemplateError, match=r"mine\.toml"):
        load(tmp_path)


def test_a_folder_adds_to_ours_and_replaces_what_has_the_same_id(tmp_path: Path) -> None:
    written(tmp_path, GOOD + GOOD.split("\n", 1)[1].replace("mine", "holder-of-office"))
    templates = {t.id: t for t in load(tmp_path)}
    assert set(templates) == {t.id for t in load()} | {"position/mine"}
    assert templates["position/holder-of-office"].stem == "Who was {{ office }}?"
    assert {t.id: t for t in load()}["position/holder-of-office"].stem != "Who was {{ office }}?"


def test_an_empty_folder_is_a_problem(tmp_path: Path) -> None:
    (problem,) = check(tmp_path)
    assert "no .toml file" in problem.message


def test_stems_are_rendered_in_a_sandbox_without_escaping() -> None:
    env = environment()
    assert env.from_string("{{ a }} & {{ b | possessive }}").render(a="<b>", b="Holms") == "<b> & Holms’"
    with pytest.raises(UndefinedError):
        env.from_string("{{ nobody }}").render()
    with pytest.raises(SecurityError):
        env.from_string("{{ ''.__class__.__mro__ }}").render()
