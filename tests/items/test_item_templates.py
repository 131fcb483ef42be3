"""TOML files go in; checked item templates, or every problem with its remedy, come out."""

from pathlib import Path

import pytest
from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError

from question_bank import facts
from question_bank.errors import TemplateError
from question_bank.item_templates import ANSWERS, ItemTemplate, check, load
from question_bank.model import ITEM_TYPES, FactSheet
from question_bank.rendering import environment
from question_bank.template_names import names_of_kind, variables
from question_bank.wording import Wording

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
    ("kind = []", ["no fact kind “[]”"]),
    ("x = 1", ["“kind” is missing"]),
    ('kind = "position"\ntemplate = "x"', ["no [[template]]"]),
    (GOOD.replace("[[template]]", "[[templates]]"), ["no setting “templates” at the top; did you mean “template”?"]),
    (GOOD.replace('"mine"', "5"), ["“name” must be text"]),
    (GOOD.replace('"mine"', '" "'), ["“name” is empty"]),
    (GOOD + "item_types = []\n", ["“item_types” must be a list of one text or more"]),
    (GOOD + "item_types = [1]\n", ["“item_types” must be a list of one text or more"]),
    (GOOD + "reserve = 1\n", ["no setting “reserve”"]),
    (GOOD + 'off = "yes"\n', ["“off” must be true or false"]),
    (GOOD + 'false = "{{ office }} is no office."\n', ["“false” belongs to a claim"]),
    (GOOD.replace("{{ office }}", "{{ offcie }}"), ["“stem” uses “offcie”: there is no role “offcie”; did you mean"]),
    (GOOD + 'claim = "{{ holdr }}."\n', ["“claim” uses “holdr”", "did you mean “holder”?"]),
    (GOOD + "when = \"holder.type == 'X' and moth\"\n", ["“when” uses “moth”", "Other names are", "month"]),
    (GOOD + 'when = "holder is famos"\n', ["famos"]),
    (GOOD + GOOD.split("\n", 1)[1], ["the name “mine” is there twice, in this file too"]),
    (GOOD.replace("{{ office }}", "{{ holder }}"), ["can never give an item: the stem tells “holder”"]),
    (GOOD.replace("{{ office }}", "{{ ('the ' ~ holder) | cap }}"), ["the stem tells “holder”"]),
    (GOOD.replace("{{ office }}", "{{ gapped }}"), ["can never give an item: “gapped”"]),
    (GOOD + 'item_types = ["cloze"]\n', ["can never give an item: write “{{ gapped }}”"]),
    (GOOD + 'item_types = ["cloze", "short_answer"]\n', ["can never give a cloze item"]),
    (GOOD + 'item_types = ["true_false"]\n', ["can never give an item: add “claim”"]),
    (GOOD + 'item_types = ["true_false", "short_answer"]\n', ["can never give a true_false item"]),
    (GOOD.replace('"person"', '"claim"'), ["a claim is true or false"]),
    (GOOD + 'when = "1 > 2"\n', ["“when” is 1 > 2, whatever the fact"]),
    (
        GOOD.replace("position", "event")
        .replace("holder", "subject")
        .replace("office", "rest")
        .replace("person", "office"),
        ["offices are asked of facts that have a “holder”"],
    ),
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


def test_a_name_in_two_files_is_there_twice(tmp_path: Path) -> None:
    written(tmp_path, GOOD)
    (tmp_path / "more.toml").write_text(GOOD, encoding="utf-8")
    (problem,) = check(tmp_path)
    assert (problem.file, problem.template) == ("more.toml", "mine")
    assert "twice, in mine.toml too" in problem.message


def test_a_role_that_is_only_asked_about_is_not_told(tmp_path: Path) -> None:
    stem = "{% if holder is defined %}Who was {{ office | the }}{% endif %}?"
    assert check(written(tmp_path, GOOD.replace("Who was {{ office }}?", stem))) == []


def test_what_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_bytes(b'kind = "\xff"')
    assert "not UTF-8" in check(tmp_path)[0].message
    (tmp_path / "folder.toml").mkdir()
    assert "cannot be read" in check(tmp_path)[0].message
    assert "no such folder" in check(tmp_path / "nowhere")[0].message


def test_every_name_that_a_template_can_use_is_known_beforehand(found: FactSheet) -> None:
    roles = {kind: tuple(module.ROLES) for kind, module in facts.kinds().items()}
    unknown = {
        (fact.kind, name)
        for fact in found.facts
        for name in set(variables(Wording(found), fact)) - names_of_kind(fact.kind, roles[fact.kind])
    }
    assert unknown == set()
    assert len({fact.kind for fact in found.facts}) > 3


def test_a_folder_adds_to_ours_and_replaces_what_has_the_same_id(tmp_path: Path) -> None:
    written(tmp_path, GOOD + GOOD.split("\n", 1)[1].replace("mine", "holder-of-office"))
    templates = {t.id: t for t in load(tmp_path)}
    assert set(templates) == {t.id for t in load()} | {"position/mine"}
    assert templates["position/holder-of-office"].stem == "Who was {{ office }}?"
    assert [t.id for t in load(tmp_path)][:2] == ["position/mine", "position/holder-of-office"]
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
