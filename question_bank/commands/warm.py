"""Imported by the process that workers are forked from, so that all of them start with the pipeline loaded."""

import os
from contextlib import suppress

from question_bank import generation, readers
from question_bank.commands.sources import sample
from question_bank.errors import QuestionBankError
from question_bank.model import Settings

# A whole run, so that lists of names, templates and the like are read here too and not in each worker. What is wrong
# with the pipeline of the setting is said by the worker that needs it.
with suppress(QuestionBankError):
    generation.generate(readers.read(sample()), Settings(pipeline=os.environ.get("QUESTION_BANK_PIPELINE") or None))
