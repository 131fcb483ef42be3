"""The text of an item template goes in; a stem or condition that is ready to be filled comes out.

Rendering happens in a sandboxed environment of its own: values are plain text, undefined names are errors, and nothing
is escaped here, since each format escapes at its own edge.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from jinja2 import StrictUndefined, Template
from jinja2.environment import TemplateExpression
from jinja2.sandbox import SandboxedEnvironment

from question_bank import phrasing
from question_bank.language.verbs import past

FILTERS: Final[Mapping[str, Callable[..., str]]] = {
    "the": phrasing.with_article,
    "possessive": phrasing.possessive,
    "cap": phrasing.sentence_case,
    "past": past,
    "body": phrasing.with_its_article,
    "quoted": phrasing.within_quotation,
}


@cache
def environment() -> SandboxedEnvironment:
    """The environment in which stems and conditions are rendered."""
    env = SandboxedEnvironment(undefined=StrictUndefined, autoescape=False, trim_blocks=True, lstrip_blocks=True)
    env.optimized = False  # folding constants costs more in a hundred short texts than it can save
    env.filters.update(FILTERS)
    env.tests["famous"] = phrasing.is_famous
    return env


@cache
def stem_of(source: str) -> Template:
    """A stem ready to be rendered; compiled once, since every fact of a kind is told with it."""
    return environment().from_string(source)


@cache
def condition_of(source: str) -> TemplateExpression:
    """A condition ready to be asked; an unknown role in it is an error."""
    return environment().compile_expression(source, undefined_to_none=False)
