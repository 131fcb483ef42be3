"""A question and the fields of a sent form go in; out comes the response, in the item's own numbering.

Pages number what they show from 0 in the order of the attempt, so that no field says anything of the key.
"""

from collections.abc import Callable, Mapping
from typing import Final

from werkzeug.datastructures import MultiDict

from question_bank.gaps import filled_in
from quiz.scoring import Response
from quiz.sittings import Question

LONGEST_ANSWER: Final = 500


type Fields = MultiDict[str, str]


def _chosen(question: Question, fields: Fields) -> Response:
    """One or several of the options; what is not on offer counts as not sent."""
    shown = {_whole(sent, len(question.shown_order)) for sent in fields.getlist("choice")}
    return Response(chosen=tuple(sorted(question.shown_order[place] for place in shown if place is not None)))


def _one(question: Question, fields: Fields) -> Response:
    return Response(chosen=_chosen(question, fields).chosen[:1])


def _typed(_question: Question, fields: Fields) -> Response:
    return Response(text=" ".join(fields.get("text", "")[:LONGEST_ANSWER].split()))


def _matched(question: Question, fields: Fields) -> Response:
    order = question.shown_order
    sent = [_whole(fields.get(f"match-{place}", ""), len(order)) for place in range(len(question.item.pairs))]
    return Response(places=tuple(None if place is None else order[place] for place in sent))


def _ranked(question: Question, fields: Fields) -> Response:
    ranks: list[int | None] = [None] * len(question.shown_order)
    for place, step in enumerate(question.shown_order):
        rank = _whole(fields.get(f"rank-{place}", ""), len(ranks) + 1)
        ranks[step] = rank or None
    return Response(places=tuple(ranks))


def _whole(sent: str, limit: int) -> int | None:
    """A number from 0 to below `limit`, or None for anything else."""
    return int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 6 and int(sent) < limit else None


# item type → how its form is read, and the page part that shows it (templates/answers/)
FORMS: Final[Mapping[str, tuple[Callable[[Question, Fields], Response], str]]] = {
    "multiple_choice": (_one, "one_option.html"),
    "true_false": (_one, "one_option.html"),
    "multiple_response": (_chosen, "several_options.html"),
    "short_answer": (_typed, "typed.html"),
    "cloze": (_typed, "typed.html"),
    "numeric": (_typed, "typed.html"),
    "date": (_typed, "typed.html"),
    "matching": (_matched, "matching.html"),
    "ordering": (_ranked, "ordering.html"),
}


def read(question: Question, fields: Fields) -> Response:
    """The response that a sent form holds; fields that are missing or make no sense are gaps."""
    return FORMS[question.item.item_type][0](question, fields)


def page_part(question: Question) -> str:
    """The template that shows what the question offers to answer."""
    return "answers/gap.html" if filled_in(question.item) else f"answers/{FORMS[question.item.item_type][1]}"


def choices_shown(question: Question) -> list[tuple[int, str, bool]]:
    """What a page offers, in its order: number in the form, text, whether it is the saved answer."""
    saved = question.response.chosen if question.response else ()
    options = question.item.options
    if not options:
        return []
    return [(place, options[index].text, index in saved) for place, index in enumerate(question.shown_order)]
