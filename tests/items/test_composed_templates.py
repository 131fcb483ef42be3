"""Ways to ask several facts together: ours hold, and a broken one is named with the remedy."""

from pathlib import Path

import pytest

from question_bank import facts
from question_bank.errors import TemplateError
from question_bank.item_templates import check, composed, load

GOOD = """[[composed]]
name = "mine"
item_type = "matching"
stem = "Match in {{ report }}."

[composed.position]
about = "holder"
text = "{{ holder }}"
answer = "{{ office }}"
"""
BROKEN = [
    (GOOD.replace('name = "mine"\n', ""), ["“name” is missing"]),
    (GOOD.replace('"matching"', '"matchin"'), ["“matchin”; did you mean “matching”?"]),
    (GOOD.replace('"matching"', "3"), ["“item_type” must be text"]),
    (GOOD.replace("{{ report }}", "{{ report"), ["“stem” cannot be read"]),
    (GOOD.replace("composed.position", "composed.positon"), ["“positon”; did you mean “position”?"]),
    (GOOD.split("\n\n")[0], ["no fact kind gives a piece"]),
    (GOOD.replace('"holder"', '"holdr"'), ["no role “holdr” in position; did you mean “holder”?"]),
    (GOOD.replace('answer = "{{ office }}"\n', ""), ["“position.answer” is missing"]),
    (GOOD.replace("answer", "anser"), ["“position.answer” is missing", "did you mean “answer”?"]),
    (GOOD + 'when = "office is"\n', ["“position.when” cannot be read"]),
    (GOOD.replace('"{{ office }}"', "4"), ["“position” must be a table of texts"]),
    ('kind = "position"\n' + GOOD, ["[[composed]] holds these and nothing else"]),
]


def written(folder: Path, text: str) -> Path:
    (folder / "mine.toml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("template", composed.load(), ids=lambda t: t.id)
def test_each_of_ours_has_pieces_of_known_roles(template: composed.ComposedTemplate) -> None:
    assert template.item_type in composed.TYPES
    assert template.stem.endswith(".")
    for kind, piece in template.pieces.items():
        assert piece.about in facts.kinds()[kind].ROLES
        assert bool(piece.answer) is (template.item_type == "matching")


@pytest.mark.parametrize(("text", "messages"), BROKEN)
def test_a_broken_file_is_named_with_the_remedy(tmp_path: Path, text: str, messages: list[str]) -> None:
    problems = check(written(tmp_path, text))
    told = " ".join(problem.message for problem in problems)
    assert {problem.file for problem in problems} == {"mine.toml"}
    assert all(message in told for message in messages)
    with pytest.raises(TemplateError, match=r"mine\.toml"):
        load(tmp_path)


def test_a_folder_adds_to_ours_and_replaces_what_has_the_same_name(tmp_path: Path) -> None:
    written(tmp_path, GOOD + GOOD.replace("mine", "people-and-positions"))
    assert check(tmp_path) == []
    templates = {t.id: t for t in composed.load(tmp_path)}
    assert set(templates) == {t.id for t in composed.load()} | {"composed/mine"}
    assert templates["composed/people-and-positions"].stem == "Match in {{ report }}."
    assert load(tmp_path) == load()
