"""A fact of the bank goes in: a teacher corrects its roles, sees which items change, and takes the new versions."""

from dataclasses import dataclass
from typing import Any, Final

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from question_bank.errors import BankError, SettingError
from question_bank.model import ASSERTIONS, Fact, FactShape, FactSheet, Item
from quiz.web.auth import sign_in_required
from quiz.web.services import services

pages = Blueprint("facts", __name__, url_prefix="/teacher")
pages.before_request(sign_in_required)
type Page = str | Response | tuple[str, int]
# What a form calls the role, so that a role named like another field is none of them.
_ROLE: Final = "role-"
_LABELS: Final = {"finite": "Verb", "rest": "Rest of the clause", "plain": "Occasion without its year", "of": "Of what"}
_LONG: Final = 40
"""Letters from which on a role has a field of two lines."""


@dataclass(frozen=True, slots=True)
class _Field:
    """One role in the form."""

    role: str
    words: str

    @property
    def label(self) -> str:
        return _LABELS.get(self.role, self.role.replace("_", " ").capitalize())

    @property
    def long(self) -> bool:
        return len(self.words) > _LONG


@pages.route("/facts/<fact_id>", methods=["GET", "POST"])
def fact(fact_id: str) -> Page:
    """The form for a fact; it is stored with its items only after a look at what changes."""
    from question_bank import fact_correction  # knows the language, and is loaded when first wanted

    old, sheet = _existing(fact_id)
    shape = _shape(old)
    words = fact_correction.words_of(old)
    if request.method == "GET":
        return _page(old, sheet, shape, words)
    words |= {name: request.form.get(name, "") for name in ("time", "assertion")}
    sent = {name: text for name, text in request.form.items() if name.startswith(_ROLE)}
    words |= {name.removeprefix(_ROLE): text for name, text in sent.items()}
    if request.form.get("based_on") != fact_correction.fingerprint(old):
        return _page(old, sheet, shape, words, fault="The fact was corrected meanwhile; look at it again."), 409
    try:
        new = fact_correction.corrected(sheet, old, words, shape)
    except SettingError as error:
        return _page(old, sheet, shape, words, fault=str(error)), 422
    items = services().bank.items(article=old.article)
    seed = services().bank.generator().seed
    changes = list(fact_correction.changes(sheet, new, items, seed=seed)) if new != old else []
    seen = fact_correction.fingerprint(new)
    if request.form.get("go") != "save" or request.form.get("seen") != seen:
        return _page(old, sheet, shape, words, changes=changes, seen=seen, new=new)
    taken = [change for change in changes if change.old.id in request.form.getlist("take")]
    try:
        _save(old, new, [c.new for c in taken if c.new], [c.old.id for c in taken if c.new is None])
    except (BankError, SettingError) as error:
        return _page(old, sheet, shape, words, fault=str(error)), 409
    flash(f"Saved the fact and {len(taken)} item{'' if len(taken) == 1 else 's'}.")
    return redirect(url_for("facts.fact", fact_id=fact_id), 303)


def _existing(fact_id: str) -> tuple[Fact, FactSheet]:
    try:
        found = services().bank.fact(fact_id)
        return found, services().bank.sheet(found.article)
    except BankError:
        abort(404)


def _shape(fact: Fact) -> FactShape:
    """The shape of the fact's kind; one that this program does not know may hold what the fact holds."""
    from question_bank.facts import shapes

    return shapes().get(fact.kind) or FactShape(fact.kind, tuple(fact.roles))


def _save(old: Fact, new: Fact, items: list[Item], withdrawn: list[str]) -> None:
    """Raises BankError where the fact or an item was changed since the page was shown."""
    versions = {item.id: request.form.get(f"version-{item.id}", 0, type=int) for item in items}
    services().bank.correct_fact(new, based_on=old, items=items, versions=versions, withdrawn=withdrawn)


def _page(
    old: Fact,
    sheet: FactSheet,
    shape: FactShape,
    words: dict[str, str],
    *,
    fault: str = "",
    changes: list[Any] | None = None,
    seen: str = "",
    new: Fact | None = None,
) -> str:
    from question_bank import fact_correction

    present = [_Field(role, words[role]) for role in words if role not in ("time", "assertion")]
    told = {field.role for field in present} | ({"date"} if old.time else set())
    bank = services().bank
    return render_template(
        "facts/fact.html",
        fact=old,
        new=new,
        article=sheet.article,
        paragraphs=_shown(old, sheet),
        fields=[field for field in present if field.role in old.roles],
        more=[field for field in present if field.role not in old.roles]
        + [_Field(role, "") for role in shape.roles if role not in told],
        time=words["time"],
        assertion=words["assertion"],
        assertions=ASSERTIONS,
        fault=fault,
        changes=changes,
        versions={change.old.id: bank.current_version(change.old.id) for change in changes or ()},
        seen=seen,
        based_on=fact_correction.fingerprint(old),
        items=[item for item in bank.items(article=old.article) if item.fact == old.id],
    )


def _shown(fact: Fact, sheet: FactSheet) -> list[str]:
    """The sentences that the fact cites."""
    return [sheet.article.text[each.start : each.end] for each in sheet.sentences if each.index in fact.evidence]
