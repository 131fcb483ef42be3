"""An installed wheel goes in: both scripts are run from it, and a page with its stylesheet is fetched."""

import json
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

SCRIPTS = Path(sys.executable).parent
PATIENCE = 60.0


def main() -> None:
    """Fails with a sentence on the first thing that does not work."""
    question_bank("--help")
    question_bank("generate", "--sample", "--bank", "first.sqlite", "--json", "bank.json")
    items = json.loads(Path("bank.json").read_text(encoding="utf-8"))["items"]
    assert items, "generate wrote no items from the sample"
    listed = json.loads(question_bank("items", "--bank", "first.sqlite", "--json"))
    assert len(listed) == len(items), f"{len(items)} items were written, {len(listed)} are in the bank"
    question_bank("templates", "check")
    question_bank("report", "--bank", "first.sqlite", "-o", "report.html")
    for name in (row["name"] for row in json.loads(question_bank("formats", "--json"))):
        question_bank("export", "--bank", "first.sqlite", "--format", name, "-o", f"out.{name}")
    run("quiz", "--help")
    serve()
    print(f"The wheel holds: {len(items)} items from the sample, both scripts, and a page with its style.")


def question_bank(*arguments: str) -> str:
    return run("question-bank", *arguments)


def run(script: str, *arguments: str) -> str:
    done = subprocess.run([SCRIPTS / script, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{script} {' '.join(arguments)} ended with {done.returncode}:\n{done.stderr}"
    return done.stdout


def serve() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [SCRIPTS / "quiz", "serve", "--bank", "first.sqlite", "--port", str(port)]
    with Path("serve.log").open("w") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        page = fetch(f"http://127.0.0.1:{port}/", server).decode()
        styles = re.findall(r'<link[^>]+href="([^"]+\.css[^"]*)"', page)
        assert styles, "the first page names no stylesheet"
        assert fetch(f"http://127.0.0.1:{port}{styles[0]}", server), "the stylesheet is empty"
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)


def fetch(url: str, server: "subprocess.Popen[bytes]") -> bytes:
    """The body of a page that answers 200, waiting for the server to come up."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
                assert answer.status == 200, f"{url} answers {answer.status}"
                return bytes(answer.read())
        except (urllib.error.URLError, ConnectionError) as problem:
            if isinstance(problem, urllib.error.HTTPError) or server.poll() is not None or time.monotonic() > end:
                raise SystemExit(f"{url}: {problem}\n{Path('serve.log').read_text()}") from problem
        time.sleep(0.2)


if __name__ == "__main__":
    main()
