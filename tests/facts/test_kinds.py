"""Every file of facts/ that is a kind keeps its own promises: its examples match, its counterexamples do not."""

from datetime import date
from types import ModuleType

import pytest

from question_bank import facts
from question_bank.item_templates import load
from question_bank.language import pipeline
from question_bank.language.analysis import analyse
from question_bank.model import Article, Block, Fact

PUBLISHED = date(2021, 5, 9)
KINDS = list(facts.kinds().values())


def found(module: ModuleType, text: str) -> list[Fact]:
    article = Article("a", "Invented", text, PUBLISHED, blocks=(Block("paragraph", 0, len(text)),))
    return [f for f in module.find(analyse(pipeline.load(), article)) if isinstance(f, Fact)]


@pytest.mark.parametrize(
    ("module", "sentence", "roles"),
    [(m, sentence, roles) for m in KINDS for sentence, roles in m.EXAMPLES],
    ids=lambda value: value.KIND if isinstance(value, ModuleType) else None,
)
def test_example_is_found(module: ModuleType, sentence: str, roles: dict[str, str]) -> None:
    told = [{name: f.roles[name].entity for name in roles if name in f.roles} for f in found(module, sentence)]
    assert roles in told


@pytest.mark.parametrize(("module", "sentence"), [(m, sentence) for m in KINDS for sentence in m.COUNTEREXAMPLES])
def test_counterexample_is_silent(module: ModuleType, sentence: str) -> None:
    assert found(module, sentence) == []


@pytest.mark.parametrize("module", KINDS, ids=lambda m: m.KIND)
def test_kind_is_asked(module: ModuleType) -> None:
    assert module.__doc__
    asked = {template.asks for template in load() if template.kind == module.KIND}
    assert asked
    assert asked <= set(module.ROLES)
