"""A served app on an invented bank, and the installed Chromium to look at it with."""

import os
import shutil
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import waitress
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.quiz.conftest import (  # noqa: F401 - the fixtures that these tests share
    app,
    bank_file,
    clock,
    config,
    make_quiz,
    services,
    services_of,
)

_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def chromium_path() -> str:
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        pytest.skip("Chromium is not installed (Debian, Ubuntu: sudo apt-get install chromium)")
    return found


@pytest.fixture(scope="session")
def browser(chromium_path: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium_path, args=list(_ARGUMENTS))
        yield launched
        launched.close()


@pytest.fixture
def address(app: Flask) -> Iterator[str]:  # noqa: F811
    """The app, served on a port of its own."""
    server = waitress.create_server(app, host="127.0.0.1", port=0, threads=4)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(timeout=5)


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    yield from _page(browser.new_context(base_url=address, viewport={"width": 390, "height": 844}))


@pytest.fixture
def phone_without_scripts(browser: Browser, address: str) -> Iterator[Page]:
    size = {"width": 390, "height": 844}
    yield from _page(browser.new_context(base_url=address, viewport=size, java_script_enabled=False))


@pytest.fixture
def desk(browser: Browser, address: str) -> Iterator[Page]:
    yield from _page(browser.new_context(base_url=address, viewport={"width": 1280, "height": 900}))


def _page(context: BrowserContext) -> Iterator[Page]:
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


__all__ = ["Path", "services_of", "socket"]
