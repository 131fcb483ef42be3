"""Banks of the first revision go in; they open at the newest one with all that was in them."""

import json
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

import question_bank
from question_bank.bank import open_bank
from question_bank.bank.tables import VERSION_TABLE, Table
from question_bank.model import BankDocument
from tests import factories

MIGRATIONS = Path(question_bank.__file__).parent / "migrations"
FIRST = "0001"


def config(connection: sa.Connection | None = None) -> Config:
    made = Config(attributes={"connection": connection})
    made.set_main_option("script_location", str(MIGRATIONS))
    return made


@pytest.fixture
def first_bank(tmp_path: Path) -> Path:
    """A bank as the first revision had it, filled by plain SQL, so that later code cannot change how it looks."""
    path = tmp_path / "bank.sqlite"
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        command.upgrade(config(connection), FIRST)
        fill(connection, factories.document())
    engine.dispose()
    return path


def fill(connection: sa.Connection, document: BankDocument) -> None:
    def put(table: str, **values: object) -> None:
        plain = {name: json.dumps(v) if isinstance(v, list | dict) else v for name, v in values.items()}
        places = ", ".join(f":{name}" for name in plain)
        connection.execute(sa.text(f"INSERT INTO {table} ({', '.join(plain)}) VALUES ({places})"), plain)

    made_by = document.generator
    put("bank_generator", name=made_by.name, version=made_by.version, pipeline=made_by.pipeline, seed=made_by.seed)
    for sheet in document.sheets:
        article = sheet.article
        put(
            "bank_article",
            id=article.id,
            title=article.title,
            text=article.text,
            published=article.published and article.published.isoformat(),
            source=article.source,
            language="en",
            blocks=[{"kind": block.kind, "start": block.start, "end": block.end} for block in article.blocks],
            sentences=[{"index": s.index, "start": s.start, "end": s.end} for s in sheet.sentences],
            entities=[
                {"name": e.name, "type": e.type, "names": e.names, "office": e.office, "gender": e.gender}
                | {"mentions": e.mentions}
                for e in sheet.entities
            ],
            silences=[
                {"article": s.article, "fact": s.fact, "template": s.template, "stem": s.stem, "reason": s.reason}
                for s in sheet.silences
            ],
        )
    from question_bank.interchange import writing  # the shape of version 1 of the interchange format, which stays

    for fact in (fact for sheet in document.sheets for fact in sheet.facts):
        put("bank_fact", id=fact.id, article_id=fact.article, kind=fact.kind, content=writing.fact(fact))
    for item in document.items:
        content = writing.item(item)
        status = content.pop("status")
        fact_id = item.fact or None
        put(
            "bank_item",
            id=item.id,
            article_id=item.article,
            fact_id=fact_id,
            kind=item.kind,
            status=status,
            item_type=item.item_type,
            version=1,
            touched=False,
        )
        put("bank_item_version", item_id=item.id, version=1, content=content)
    for missing in document.shortfall:
        put(
            "bank_shortfall",
            article_id=missing.article,
            requested=missing.requested,
            written=missing.written,
            reasons=dict(missing.reasons),
        )
    for unused in document.rejected:
        put("bank_rejection", article_id=unused.article, content=writing.rejection(unused))


def test_a_bank_of_the_first_revision_opens_with_all_that_was_in_it(first_bank: Path) -> None:
    bank = open_bank(first_bank)
    assert bank.document() == factories.document()
    assert bank.add(factories.document()).items == 0
    with bank.engine.connect() as connection:
        head = ScriptDirectory.from_config(config()).get_current_head()
        assert connection.scalar(sa.text(f"SELECT version_num FROM {VERSION_TABLE}")) == head


def test_migrations_lead_to_the_tables_of_the_code(tmp_path: Path) -> None:
    with open_bank(tmp_path / "bank.sqlite").engine.connect() as connection:
        options = {"version_table": VERSION_TABLE, "compare_type": True}
        assert compare_metadata(MigrationContext.configure(connection, opts=options), Table.metadata) == []


def test_every_migration_can_be_taken_back(tmp_path: Path) -> None:
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'bank.sqlite'}")
    with engine.begin() as connection:
        command.upgrade(config(connection), "head")
        command.downgrade(config(connection), "base")
        assert sa.inspect(connection).get_table_names() == [VERSION_TABLE]


def test_there_is_one_line_of_revisions() -> None:
    script = ScriptDirectory.from_config(config())
    assert script.get_bases() == [FIRST]
    assert len(script.get_heads()) == 1
