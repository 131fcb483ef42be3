"""A served app on an invented bank, the installed Chromium to look at it with, and axe to judge what it sees."""

import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import waitress
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.quiz.conftest import app, bank_file, clock, config, make_quiz, services

__all__ = ["app", "bank_file", "clock", "config", "make_quiz", "services"]
TOOLS = Path(__file__).parents[2] / ".tools"
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of this process."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        pytest.skip("Chromium is not installed (Debian, Ubuntu: sudo apt-get install chromium)")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found, args=list(_ARGUMENTS))
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core, installed where it is not there yet."""
    script = TOOLS / "node_modules" / "axe-core" / "axe.min.js"
    if not script.is_file():
        npm = shutil.which("npm")
        if npm is None:
            pytest.skip("npm is not installed, and axe-core comes from it")
        TOOLS.mkdir(exist_ok=True)
        command = [npm, "install", "--ignore-scripts", "--no-save", "--no-package-lock", "axe-core"]
        subprocess.run(command, cwd=TOOLS, check=True, capture_output=True)
    return script.read_text(encoding="utf-8")


@pytest.fixture
def address(app: Flask) -> Iterator[str]:
    """The app, served on a port of its own."""
    server = waitress.create_server(app, host="127.0.0.1", port=0, threads=4)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(timeout=5)


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    yield from _page(browser.new_context(base_url=address, viewport=PHONE))


@pytest.fixture
def phone_without_scripts(browser: Browser, address: str) -> Iterator[Page]:
    yield from _page(browser.new_context(base_url=address, viewport=PHONE, java_script_enabled=False))


@pytest.fixture
def desk(browser: Browser, address: str) -> Iterator[Page]:
    yield from _page(browser.new_context(base_url=address, viewport=DESK))


def _page(context: BrowserContext) -> Iterator[Page]:
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()
