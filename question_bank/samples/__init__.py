"""Nothing in; the paths of the invented news article that a first run uses, and of facts written by hand, out."""

from pathlib import Path


def sample_path() -> Path:
    """The sample article, a .txt file with its particulars in a .json file beside it."""
    return Path(__file__).with_name("sample.txt")


def facts_path() -> Path:
    """Facts of every kind as a table."""
    return Path(__file__).with_name("facts.csv")
