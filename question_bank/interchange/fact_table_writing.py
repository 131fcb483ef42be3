"""A fact sheet goes in; a table of its facts for a spreadsheet comes out, which `fact_table` reads back.

Kind, roles, time, assertion and sentences come back; the offsets and the text between the sentences stay behind.
"""

import csv
import io
from collections.abc import Iterator

from question_bank.interchange import written_times
from question_bank.interchange.fact_table import ABOUT, AS_WRITTEN, COLUMNS, NO_TYPE, ROLE, TYPE
from question_bank.model import Article, Fact, FactSheet, Mention
from question_bank.spreadsheet_cells import as_text


def written(sheet: FactSheet) -> bytes:
    """UTF-8 with the mark by which Excel knows it; a column stands there only where a fact needs it."""
    facts = [dict(_cells(fact, sheet)) for fact in sheet.facts]
    about = dict(_about(sheet.article))
    used = {name for cells in facts for name in cells}
    roles = list(dict.fromkeys(name for fact in sheet.facts for name in map(_column, fact.roles)))
    fixed = [name for name in COLUMNS if name not in ("kind", *ABOUT)]
    plain = ["kind", *roles, *(name for name in fixed if name in used), *about]
    mentions = [*roles, "attributed to"]
    more = [name + ending for ending in (AS_WRITTEN, TYPE) for name in mentions if name + ending in used]
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow([*plain, *more])
    writer.writerows([as_text({**cells, **about}.get(name, "")) for name in [*plain, *more]] for cells in facts)
    return file.getvalue().encode("utf-8-sig")


def _column(role: str) -> str:
    """The name of a role's column; what another column is called gets “role” before it."""
    name = role.replace("_", " ")
    return f"{ROLE}{name}" if name in COLUMNS else name


def _about(article: Article) -> Iterator[tuple[str, str]]:
    published = article.published.isoformat() if article.published else ""
    language = "" if article.language == "en" else article.language
    values = (article.title, published, article.source or "", article.url or "", language)
    yield from ((name, value) for name, value in zip(ABOUT, values, strict=True) if value)


def _cells(fact: Fact, sheet: FactSheet) -> Iterator[tuple[str, str]]:
    yield "kind", fact.kind
    for role, mention in fact.roles.items():
        yield from _of_mention(_column(role), mention)
    if fact.time is not None:
        yield "time", written_times.written(fact.time)
    yield "assertion", fact.assertion
    if fact.attributed_to is not None:
        yield from _of_mention("attributed to", fact.attributed_to)
    texts = [sheet.article.text[each.start : each.end] for each in sheet.sentences if each.index in fact.evidence]
    if texts:
        yield "sentence", "\n".join(" ".join(text.split()) for text in texts)


def _of_mention(column: str, mention: Mention) -> Iterator[tuple[str, str]]:
    yield column, mention.entity
    if mention.text != mention.entity:
        yield column + AS_WRITTEN, mention.text
    yield column + TYPE, mention.type or NO_TYPE
