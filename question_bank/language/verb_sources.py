"""Writes verb_forms.txt from the lexicon of lemminflect.

Run it (`python -m question_bank.language.verb_sources`) when lemminflect is updated.
"""

from collections.abc import Iterator
from typing import Final

import lemminflect
from lemminflect.codecs.InflectionLUCodec import InflectionLUCodec
from lemminflect.config import inflection_lu_fn

from question_bank.language.gazetteer_tables import DATA
from question_bank.language.verb_forms import FORMS

HEAD: Final = """\
# Verbs and their forms, from lemminflect (MIT).
# verb | past | past participle, empty where it is the past | -ing form | third person; spellings separated by ;
# Written by verb_sources.py.
"""


def verbs() -> Iterator[str]:
    """A line for each verb that has all forms; the others ("must", "be") are left to lemminflect itself."""
    for verb in sorted(InflectionLUCodec.load(inflection_lu_fn)):
        forms = lemminflect.getAllInflections(verb, upos="VERB")
        told = [tag for tag in FORMS if tag in forms or tag != "VBN"]
        if verb.islower() and list(forms) == [*told, "VB", "VBP"] and forms["VB"] == forms["VBP"] == (verb,):
            yield "|".join((verb, *(";".join(forms.get(tag, ())) for tag in FORMS)))


if __name__ == "__main__":
    (DATA / "verb_forms.txt").write_text(HEAD + "\n".join(verbs()) + "\n", encoding="utf-8")
