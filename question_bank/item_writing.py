"""A sheet of facts goes in; items come out, with every fact that gave none and the named reason."""

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from jinja2 import TemplateError as JinjaError

from question_bank import screening, second_reader
from question_bank.answers import propose
from question_bank.errors import SettingError
from question_bank.giving_away import gives_away, gives_office_away
from question_bank.headline import content, headline, is_release
from question_bank.item_making import chosen_type, claim_item, opposed, role_item, true_false, typed_type, with_articles
from question_bank.item_sifting import (
    Odds,
    Written,
    likely,
    one_of_each,
    only,
    spread,
    without_echoes,
    without_repeats,
    without_same_stems,
    without_told_keys,
)
from question_bank.item_templates import ItemTemplate, load
from question_bank.language.gazetteer import first_name, office_noun
from question_bank.model import Fact, FactSheet, Item, Rejection, Settings
from question_bank.news_wording import introduced_there, named_as
from question_bank.phrasing import is_famous, sentence_case, within_quotation
from question_bank.rendering import condition_of
from question_bank.screening import outside_quotations
from question_bank.stems import gapped, rendered, told_as
from question_bank.strangers import stranger_in
from question_bank.template_names import variables
from question_bank.unsourced import without_sources
from question_bank.wording import Wording

LEANS_ON_HEARER: Final = re.compile(r"\b(?:we|our|ours|us|you|your|that [a-z]+ion)\b", re.IGNORECASE)
"""Words that whoever was there understands, and a reader of the stem does not."""
OF_A_DAY: Final = re.compile(
    r"\b(?:current(?:ly)?|recent(?:ly)?|now|so far|for (?:(?:about|around|over|more than|the past|the last) )?\w+ years"
    r"|remains?|(?:wants?|plans?|hopes?|aims?|intends?|expects?|seeks?) to"
    r"|(?:is|are) (?:\w+ly )?\w+ing|(?:has|have) (?:been|set|increased|risen|grown|fallen|doubled))\b"
)
"""What holds on the day of a report only, which a stem without a date leaves open."""
LEFT_OUT: Final = "[…]"
"""What stands for a name that a headline would give away."""
SENATOR: Final = re.compile(r"(?:Sen|Rep)(?:s?\.|ators?|resentatives?)", re.IGNORECASE)
"""An office that many bear at one time."""
SHORTEST_NAME: Final = 2
"""Letters of a part of a name that may be an initial."""
LEAST_OF_HEADLINE: Final = 4
"""Words that say something, of a headline that tells of what it is without the name."""


def write_items(sheet: FactSheet, settings: Settings) -> Written:
    """Every item that the facts yield and that passes screening. Pure: the same input gives the same items.

    Where somebody wants these kinds of fact and they would give nothing, people named in passing are asked for too. Of
    facts that were written by hand each is meant to be asked.
    """
    odds = Odds(sheet, settings)
    if sheet.by_hand:
        by_hand = without_same_stems(_write(sheet, Wording(sheet, lenient=True), settings), odds)
        return without_sources(one_of_each(by_hand, odds, settings))
    wording = Wording(sheet, lenient=settings.generous)
    made = without_same_stems(_write(sheet, wording, settings), odds)
    if settings.generous:
        return made  # whoever chooses sees every way to ask
    made = one_of_each(likely(made, odds, settings), odds, settings)
    made = without_told_keys(without_echoes(made, settings))
    written = spread(sheet, without_repeats(wording, made))
    if written.items or settings.kinds is None:
        return written
    plain = _write(sheet, Wording(sheet, lenient=True), replace(settings, generous=True))
    best = odds.best(plain.items)[:1]
    plain = only(plain, {item.id for item in best}, "held-in-reserve")
    return plain if plain.items else written


def written_strictly(sheet: FactSheet, settings: Settings) -> frozenset[str]:
    """The stems of all items that are written where nobody is asked who only passes by, kept or not."""
    return frozenset(item.stem for item in _write(sheet, Wording(sheet), settings).items)


def _write(sheet: FactSheet, wording: Wording, settings: Settings) -> Written:
    """All that the templates make of the facts."""
    written = Written()
    templates = load(settings.templates)
    known = sorted({template.kind for template in templates})
    for fact in sheet.facts:
        if fact.kind not in known:
            raise SettingError(
                f"Fact {fact.id} is of the kind “{fact.kind}”, which no template asks; known are {', '.join(known)}."
            )
        if settings.kinds is not None and fact.kind not in settings.kinds:
            continue
        names = variables(wording, fact)
        before = len(written.items) + len(written.rejected)
        for template in templates:
            if template.kind != fact.kind or not (sheet.by_hand or _is_on(template, settings)):
                continue
            for result in _fill(sheet, wording, fact, template, settings, names):
                if isinstance(result, Rejection):
                    written.rejected.append(result)
                else:
                    written.items.append(result)
        if len(written.items) + len(written.rejected) == before:
            written.rejected.append(Rejection(fact.article, fact.id, fact.kind, "", "no-template-fits"))
    return written


def _is_on(template: ItemTemplate, settings: Settings) -> bool:
    """Whether a template is asked: one that is off by default, only where its kind is named or weaker items are too."""
    return not template.off or settings.generous or template.kind in (settings.kinds or ())


def try_template(
    sheet: FactSheet, template: ItemTemplate, settings: Settings, *, lenient: bool = True, only: str = ""
) -> Iterator[Item | Rejection]:
    """What one template makes of every fact of its kind, or `only` of one, whether or not another asks it better."""
    wording = Wording(sheet, lenient=lenient)
    for fact in sheet.facts:
        if fact.kind == template.kind and only in ("", fact.id):
            yield from _fill(sheet, wording, fact, template, settings, variables(wording, fact))


def _rejection(fact: Fact, template: ItemTemplate, stem: str, reason: str) -> Rejection:
    return Rejection(fact.article, fact.id, template.id, stem, reason)


def _fill(
    sheet: FactSheet,
    wording: Wording,
    fact: Fact,
    template: ItemTemplate,
    settings: Settings,
    said: Mapping[str, Any],
) -> Iterator[Item | Rejection]:
    """What a template makes of a fact, with what it can say of it (as `variables` has it)."""
    if template.asks not in fact.roles or not set(template.item_types) & set(settings.item_types):
        return
    names = dict(said)
    if names.get("leans") and not wording.report:
        yield _rejection(fact, template, "", "report-without-headline")
        return
    past = wording.of_another_time(fact) | introduced_there(wording, fact)
    try:
        if template.when and not condition_of(template.when)(**names):
            return
        if template.claim:
            names["claim"] = wording.anchored(
                rendered(template.claim, names), omit=frozenset((fact.roles[template.asks].entity,)) | past
            )
            asked = fact.roles[template.asks]
            as_written = template.asks in names.get("as_written", ())
            if "heading" in fact.roles and asked.type == "PERSON":
                told = named_as(names["claim"], asked.entity)
            elif as_written:
                told = asked.entity
            else:
                told = told_as(wording, names["claim"], asked.entity)
            if template.item_types == ("cloze",):  # what is typed needs no article, so it stays in the sentence
                told = re.sub(r"^[Tt]he ", "", told)
            names["gapped"] = gapped(names["claim"], told)
        bare = rendered(template.stem, names)
        false = rendered(template.false, names) if template.false else ""
    except (JinjaError, ArithmeticError, TypeError) as lacking:
        yield _rejection(fact, template, "", f"template-fails: {lacking}")
        return
    except ValueError as flaw:
        yield _rejection(fact, template, "", str(flaw))
        return
    key = fact.roles[template.asks]
    untitled = fact.kind == "news"  # the stem tells the headline itself, or none
    if not untitled and template.answer == "person" and not wording.lenient and gives_office_away(wording, key.entity):
        yield _rejection(fact, template, bare, "key-in-title")
        return
    if not untitled and template.answer != "claim" and gives_away(wording, key.entity):
        plain = _with_name_left_out(wording, bare, key.entity) if fact.kind == "quotation" else None
        plain = plain or _without_report(wording, bare, names)
        if plain is None or (template.asks == "subject" and not wording.in_lead(fact)):
            yield _rejection(fact, template, bare, "key-in-title")
            return
        bare = plain
    known = ("holder", *(("bearer",) if "introduced" in fact.roles else ()))  # of whom the stem says what it needs
    hidden = frozenset((key.entity, *(fact.roles[name].entity for name in known if name in fact.roles)))
    stem = wording.anchored(bare, omit=hidden | past)
    lone = template.kind == "quotation" and not wording.lenient and not (wording.names_report(stem) or LEFT_OUT in stem)
    if lone and not _tells_of_what(wording, stem):
        yield _rejection(fact, template, stem, "occasion-unnamed")
        return
    stem = re.sub(r"(?<=\? )[a-z]", lambda first: first.group().upper(), stem) if template.has_gap else stem
    stranger = stranger_in(wording, stem)
    if stranger and stranger not in hidden | past:
        yield _rejection(fact, template, stem, f"not-introduced: {stranger}")
        return
    if not wording.day and not wording.is_life and OF_A_DAY.search(outside_quotations(stem)):
        yield _rejection(fact, template, stem, "undated-present")
        return
    rng = random.Random(f"{settings.seed}:{fact.id}:{template.id}")
    answer = propose(sheet, wording, fact, template, stem, rng)
    if isinstance(answer, str):
        yield _rejection(fact, template, stem, answer)
        return
    named_city = template.asks in names.get("as_written", ())  # "the Norvik" of "the Norvik fair"
    if (template.answer == "place" and not named_city) or (template.has_gap and template.answer == "organisation"):
        answer = with_articles(wording, answer)
    if template.answer == "claim":
        if false:
            answer = opposed(answer, stem, wording.anchored(false, omit=hidden | past))
        yield from _screened(sheet, fact, template, claim_item(sheet, fact, template, stem, answer, rng))
        return
    item_type = chosen_type(template, settings, answer, rng)
    typed = typed_type(template)
    found_clause = template.answer == "peer" and settings.generous  # nobody can type it word by word
    can_be_typed = answer.accepted and not found_clause
    if item_type is None and wording.lenient and can_be_typed and typed in settings.item_types:
        item_type = typed
    if item_type is None:
        yield _rejection(fact, template, stem, "too-few-distractors")
        return
    if item_type == "true_false":
        item = true_false(sheet, wording, fact, template, names, answer, rng)
        if stranger_in(wording, item.stem):
            yield _rejection(fact, template, item.stem, f"not-introduced: {stranger_in(wording, item.stem)}")
            return
    else:
        item = role_item(sheet, fact, template, stem, answer, item_type)
    yield from _screened(sheet, fact, template, item)


def _tells_of_what(wording: Wording, stem: str) -> bool:
    """Whether quoted words of which only the month is told name something besides people, and lean on no hearer."""
    words = " ".join(re.findall(r"“([^”]*)”?", stem))
    if LEANS_ON_HEARER.search(words):
        return False
    people = {part for name in wording.people for part in name.split()}
    return any(name not in people for name in re.findall(r"(?<=[\w,;'’] )[A-Z][\w-]{2,}", words))


def _without_report(wording: Wording, stem: str, names: dict[str, Any]) -> str | None:
    """The stem without a headline that gives the key away; None where nothing else says what is meant."""
    if not wording.names_report(stem):
        return stem
    if "speaker" in names and not is_release(wording.sheet.article):
        return None  # what somebody said "in May 2021" is tied to nothing, and may be of another year
    report = wording.report if wording.report.lower() in stem.lower() else wording.report_without_day
    excerpt = str(names.get("excerpt", ""))
    names_something = re.search(r"(?<=\s)[A-Z]|\d", re.sub(r"(?:[.!?]|\bI\b).", "", excerpt)) is not None
    leans = names.get("leans", True) and not names_something
    if not stem.lower().startswith(report.lower()) or leans or not (names["plain_front"] or names["granularity"]):
        return None
    return sentence_case(names["plain_front"] + stem[len(report) :])


def _with_name_left_out(wording: Wording, stem: str, key: str) -> str | None:
    """The stem with the key's name left out of the headline that tells on what occasion something was said.

    None where the stem names no headline, or that has the name twice, or says too little without it.
    """
    told = within_quotation(headline(wording.sheet.article))
    if not told or told not in stem or key not in wording.people or is_famous(key):
        return None
    parts = "|".join(re.escape(part) for part in key.split() if len(part) > SHORTEST_NAME)
    parts = re.sub("[’']", "[’']", parts)
    name = re.compile(rf"(?<![\w’'-])(?:{parts})(?: (?:{parts}))*(?![\w-])", re.IGNORECASE)
    found = list(name.finditer(told))
    if len(found) != 1 or len(content(name.sub(" ", told))) < LEAST_OF_HEADLINE:
        return None
    before = told[: found[0].start()].split()[-1:]
    if before and first_name(before[0]):
        return None  # "Liv […]": another of that name
    if before and office_noun(before[0].lower()) and not SENATOR.match(before[0]):
        return None  # "Norland's President […] leaves": everybody knows who that is
    return stem.replace(told, name.sub(LEFT_OUT, told), 1)


def _screened(sheet: FactSheet, fact: Fact, template: ItemTemplate, item: Item) -> Iterator[Item | Rejection]:
    """The item, or each of its flaws."""
    problems = [flaw for flaw in screening.flaws(item) if flaw != "no-evidence" or not sheet.by_hand]
    rival = "" if problems else second_reader.other_answer(sheet, item)
    if rival:
        problems.append(f"second-reader: {rival}")
    if problems:
        yield from (_rejection(fact, template, item.stem, problem) for problem in problems)
    else:
        yield item
