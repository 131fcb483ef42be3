"""Nothing in; the path of the invented news article that a first run uses, out."""

from pathlib import Path


def sample_path() -> Path:
    """The sample article, a .txt file with its particulars in a .json file beside it."""
    return Path(__file__).with_name("sample.txt")
