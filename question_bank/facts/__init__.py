"""An analysed article goes in; its facts come out, each kind from the file that bears its name.

A file here that has a KIND and a `find(analysis)` is a fact kind; nothing else needs to be told of it.
"""

from collections.abc import Collection, Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from question_bank.facts.making import Silence
from question_bank.language.analysis import Analysis
from question_bank.model import Fact, FactShape, FactSheet, Rejection


@cache
def kinds() -> dict[str, ModuleType]:
    """Every fact kind with its module, in the order of their names."""
    modules = (import_module(f"{__name__}.{info.name}") for info in iter_modules(__path__))
    return {module.KIND: module for module in modules if hasattr(module, "KIND")}


@cache
def shapes() -> dict[str, FactShape]:
    """What each kind may and must hold, for facts that are written by hand."""
    return {kind: FactShape(kind, tuple(module.ROLES), needs(module)) for kind, module in kinds().items()}


def needs(module: ModuleType) -> tuple[frozenset[str], ...]:
    """The roles without which a fact of a kind says nothing: its NEEDS, else what all of its examples have."""
    told = getattr(module, "NEEDS", None)
    if told is not None:
        return tuple(frozenset(roles) for roles in told)
    examples = [frozenset(roles) for _, roles in module.EXAMPLES]
    return (frozenset.intersection(*examples),) if examples else ()


def __getattr__(name: str) -> tuple[str, ...]:
    if name == "KINDS":
        return tuple(kinds())
    raise AttributeError(name)


def extract(analysis: Analysis, wanted: Collection[str] | None = None) -> FactSheet:
    """The facts of an article, of all kinds or of some, in the order of the text, with what was kept silent."""
    found: dict[str, Fact] = {}
    silences: list[Rejection] = []
    for result in _all(analysis, wanted):
        if isinstance(result, Fact):
            found.setdefault(result.id, result)
        else:
            silences.append(Rejection(analysis.article.id, "", result.kind, result.words, result.reason))
    facts = sorted(found.values(), key=lambda fact: (fact.evidence, fact.kind, fact.id))
    return FactSheet(
        analysis.article, analysis.parse.plain_sentences(), analysis.entities(), tuple(facts), tuple(silences)
    )


def _all(analysis: Analysis, wanted: Collection[str] | None) -> Iterator[Fact | Silence]:
    for kind, module in kinds().items():
        if wanted is None or kind in wanted:
            if kind not in analysis.found:  # an article that gives no item is asked again, for all kinds
                analysis.found[kind] = tuple(module.find(analysis))
            yield from analysis.found[kind]
