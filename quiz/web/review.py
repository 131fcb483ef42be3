"""A teacher's look at the bank goes in: items with their evidence, accepted, edited or rejected."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from question_bank.bank import EDITABLE
from question_bank.errors import BankError, SettingError
from question_bank.model import STATUSES, Item
from quiz import evidence
from quiz.errors import WrongForm
from quiz.item_editing import MOST_OPTIONS, ONE_KEY, Draft, draft_of, edited
from quiz.web.auth import sign_in_required
from quiz.web.services import services

pages = Blueprint("review", __name__, url_prefix="/teacher")
pages.before_request(sign_in_required)
type Page = str | Response | tuple[str, int]
PER_PAGE: Final = 20
_SPARE_ROWS: Final = 2


@dataclass(frozen=True, slots=True)
class Filter:
    """What the list shows; empty values mean all."""

    article: str = ""
    kind: str = ""
    item_type: str = ""
    status: str = ""
    page: int = 1

    @classmethod
    def of_request(cls) -> "Filter":
        """The filter in the address of this request; what makes no sense counts as empty."""
        page = request.args.get("page", 1, type=int)
        names = ("article", "kind", "item_type", "status")
        return cls(**{name: request.args.get(name, "") for name in names}, page=max(page, 1))

    def address(self, **changes: object) -> dict[str, Any]:
        """The filter as parameters of an address, without those that are empty."""
        values = {name: getattr(self, name) for name in ("article", "kind", "item_type", "status", "page")}
        return {name: value for name, value in (values | changes).items() if value and (name, value) != ("page", 1)}


@pages.get("/items")
def items() -> Page:
    """The items of the bank, twenty a page, each with its evidence."""
    wanted = Filter.of_request()
    everything = services().bank.items()
    found = [item for item in everything if _fits(item, wanted)]
    pages_there = max(-(-len(found) // PER_PAGE), 1)
    page = min(wanted.page, pages_there)
    return render_template(
        "review/items.html",
        wanted=wanted,
        cards=[_card(item) for item in found[(page - 1) * PER_PAGE : page * PER_PAGE]],
        found=len(found),
        page=page,
        pages_there=pages_there,
        statuses=Counter(item.status for item in everything),
        choices=_choices(everything),
    )


def _fits(item: Item, wanted: Filter) -> bool:
    return (
        wanted.article in ("", item.article)
        and wanted.kind in ("", item.kind)
        and wanted.item_type in ("", item.item_type)
        and wanted.status in ("", item.status)
    )


def _choices(everything: Sequence[Item]) -> dict[str, list[tuple[str, str]]]:
    """What each filter offers: value and words, only what the bank has."""
    titles = {article.id: article.title for article in services().bank.articles()}
    return {
        "article": list(titles.items()),
        "kind": [(kind, kind) for kind in sorted({item.kind for item in everything})],
        "item_type": [(name, name.replace("_", " ")) for name in sorted({item.item_type for item in everything})],
        "status": [(status, status) for status in STATUSES],
    }


def _card(item: Item) -> dict[str, Any]:
    article = services().items.article(item.article)
    paragraphs = evidence.context(article, services().items.sentences(article.id), item)
    return {"item": item, "article": article, "paragraphs": paragraphs}


def _existing(item_id: str) -> Item:
    try:
        return services().bank.item(item_id)
    except BankError:
        abort(404)


@pages.get("/items/<item_id>")
def item(item_id: str) -> Page:
    """One item with its evidence."""
    return render_template("review/item.html", card=_card(_existing(item_id)), wanted=Filter.of_request())


@pages.post("/items/<item_id>/status")
def status(item_id: str) -> Page:
    """Accepts or rejects an item, or makes it a draft again; then on to the next one."""
    wished = request.form.get("status", "")
    if wished not in STATUSES:
        raise WrongForm({"status": f"An item is one of {', '.join(STATUSES)}."})
    changed = _existing(item_id)
    services().bank.set_status(item_id, wished)
    if request.form.get("from") == "item":
        return redirect(url_for("review.item", item_id=item_id), 303)
    following = request.form.get("next", "")
    flash(f"{'Back to draft' if wished == 'draft' else wished.capitalize()}: {changed.stem}")
    return redirect(url_for("review.items", **Filter.of_request().address(), _anchor=f"item-{following}"), 303)


@pages.route("/items/<item_id>/edit", methods=["GET", "POST"])
def edit(item_id: str) -> Page:
    """The form for an item; saving makes a new version, and attempts that have begun keep the old one."""
    old = _existing(item_id)
    if request.method == "GET":
        return _edit_page(old, draft_of(old), {})
    draft = _draft_sent(old)
    try:
        new = edited(old, draft)
        if new != old:
            _save(new)
    except WrongForm as error:
        return _edit_page(old, draft, error.faults), 422
    except (SettingError, BankError) as error:
        return _edit_page(old, draft, {"item": str(error)}), 409
    if request.form.get("accept"):
        services().bank.set_status(item_id, "accepted")
    flash(f"Saved: {new.stem}")
    return redirect(url_for("review.items", **Filter.of_request().address(), _anchor=f"item-{item_id}"), 303)


def _save(new: Item) -> None:
    """Raises BankError where somebody else has edited the item since this form was opened."""
    based_on = request.form.get("version", type=int)
    changes = {name: getattr(new, name) for name in EDITABLE}
    services().bank.edit(new.id, based_on=based_on, **changes)


def _draft_sent(old: Item) -> Draft:
    """The form as it was sent."""
    form = request.form
    rows = range(MOST_OPTIONS + _SPARE_ROWS)
    right = form.getlist("right")
    return Draft(
        stem=form.get("stem", ""),
        explanation=form.get("explanation", ""),
        points=form.get("points", ""),
        tolerance=form.get("tolerance", ""),
        options=tuple((form[f"text-{r}"], form.get(f"rationale-{r}", "")) for r in rows if f"text-{r}" in form),
        right=frozenset(int(row) for row in right if row.isascii() and row.isdigit()),
        answers=form.get("answers", ""),
        pairs=tuple((form[f"premise-{r}"], form.get(f"response-{r}", "")) for r in rows if f"premise-{r}" in form),
        sequence=tuple(form[f"step-{r}"] for r in rows if f"step-{r}" in form),
    )


def _edit_page(old: Item, draft: Draft, faults: dict[str, str]) -> str:
    spare = 0 if old.item_type == "true_false" else _SPARE_ROWS
    return render_template(
        "review/edit.html",
        card=_card(old),
        draft=draft,
        faults=faults,
        version=services().bank.current_version(old.id),
        one_key=old.item_type in ONE_KEY,
        option_rows=_rows(draft.options, ("", ""), spare),
        pair_rows=_rows(draft.pairs, ("", ""), spare),
        step_rows=_rows(draft.sequence, "", spare),
        wanted=Filter.of_request(),
    )


def _rows[Row](rows: Sequence[Row], empty: Row, spare: int) -> list[Row]:
    """The rows of a form and some empty ones, up to the most that there may be."""
    filled = [row for row in rows if row != empty]
    return filled + [empty] * min(spare, MOST_OPTIONS - len(filled))


@pages.get("/articles/<article_id>")
def article(article_id: str) -> Page:
    """An article of the bank with an anchor at every sentence."""
    try:
        shown = services().items.article(article_id)
    except BankError:
        abort(404)
    paragraphs = evidence.paragraphs(shown, services().items.sentences(article_id))
    return render_template("review/article.html", article=shown, paragraphs=paragraphs)
