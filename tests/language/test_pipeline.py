"""Names of pipelines go in; the loaded pipeline, once, or an error that says what to do comes out."""

import re
from pathlib import Path

import pytest
import spacy

from question_bank.errors import SettingError
from question_bank.language import pipeline


def test_the_default_is_loaded_once() -> None:
    assert pipeline.load() is pipeline.load()
    assert {"parser", "ner"} <= set(pipeline.load().pipe_names)


def test_it_is_recorded_with_its_version() -> None:
    assert re.fullmatch(r"core_web_md 3\.\d+\.\d+", pipeline.describe(pipeline.load()))


@pytest.mark.parametrize("name", ["no-such-pipeline", "json", "/no/such/folder"])
def test_an_unknown_name_is_refused_with_the_remedy(name: str) -> None:
    with pytest.raises(SettingError, match=f"“{re.escape(name)}”.*{pipeline.DEFAULT}"):
        pipeline.load(name)


@pytest.mark.parametrize(("language", "lacks"), [("en", "without parser, ner"), ("de", "language de")])
def test_a_folder_without_parser_or_of_another_language_is_refused(tmp_path: Path, language: str, lacks: str) -> None:
    spacy.blank(language).to_disk(tmp_path)
    with pytest.raises(SettingError, match=lacks):
        pipeline.load(str(tmp_path))
