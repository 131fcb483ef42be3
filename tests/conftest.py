"""What all tests share: articles to read, a bank made from the sample, and property tests that repeat exactly."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from question_bank.model import Article, BankDocument, Settings

ROOT = Path(__file__).parents[1]
SHARED_ARTICLES = ROOT.parent / "shared" / "articles"

# The same examples in every run, and no test that fails because the machine was busy.
settings.register_profile(
    "repeatable", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow], database=None
)
settings.load_profile("repeatable")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest tests/golden --rewrite-golden` writes the expected files anew."""
    parser.addoption("--rewrite-golden", action="store_true", help="write the expected files under tests/golden anew")


@pytest.fixture(scope="session")
def shared_articles() -> list[Path]:
    """Articles to measure on that lie beside the checkout; the test is skipped where they do not."""
    found = sorted(SHARED_ARTICLES.glob("*.txt"))
    if not found:
        pytest.skip("no articles beside this checkout (../shared/articles)")
    return found


@pytest.fixture(scope="session")
def sample_path() -> Path:
    """The article that comes with the program."""
    from question_bank.commands.sources import sample

    return sample()


@pytest.fixture(scope="session")
def sample_article(sample_path: Path) -> Article:
    """The sample, read."""
    from question_bank import readers

    return readers.read(sample_path)


@pytest.fixture(scope="session")
def sample_document(sample_article: Article) -> BankDocument:
    """The bank that the sample yields; made once in a process, since it loads the language pipeline."""
    from question_bank import generation

    return generation.generate(sample_article, Settings())
