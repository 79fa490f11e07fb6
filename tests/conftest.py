"""What tests share: folders of records, real sites built from them, and a real browser."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, Page, sync_playwright

from parallel import FileScheduler, longest_first, run_folder
from signpost.browser import FLAGS, find_or_install
from signpost.paths import repository

DATA = Path(__file__).with_name("data")
SEED_ID = "llm/embedding-model-mismatch-pooling"
SUB_PATH = "/wiki/"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files that take longest first."""
    longest_first(items)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> FileScheduler:
    """How tests are shared out where several processes run them."""
    return FileScheduler(config, log)


def seed() -> dict[str, Any]:
    """The record that the format comes from, as a fresh dictionary."""
    content: dict[str, Any] = json.loads((DATA / "seed.json").read_text(encoding="utf-8"))
    return content


def write_record(root: Path, content: Any, record_id: str | None = None) -> Path:
    """Put a record into a folder: at its id, or at another."""
    path = root / f"{record_id or content['id']}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    path.write_bytes(data)
    return path


def run_mkdocs(
    records: Path | None, out: Path, site_url: str = "https://wiki.example/"
) -> subprocess.CompletedProcess[str]:
    """``mkdocs build --strict`` as a user runs it; ``records`` None means the project's own."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SIGNPOST_SITE_URL": site_url}
    environment.pop("SIGNPOST_RECORDS", None)
    if records:
        environment["SIGNPOST_RECORDS"] = str(records)
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(out)],
        cwd=repository(),
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Build a site and give its folder; fails the test where the build fails."""

    def make(records: Path | None, site_url: str = "https://wiki.example/") -> Path:
        out = tmp_path_factory.mktemp("built") / "site"
        done = run_mkdocs(records, out, site_url)
        assert done.returncode == 0, done.stdout + done.stderr
        return out

    return make


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own site, built for an address under a sub-path: once for all processes."""
    folder = run_folder(tmp_path_factory)
    built = folder / "site"
    with FileLock(folder / "site.lock"):
        if not built.exists():
            made = folder / "site-unfinished"
            done = run_mkdocs(None, made, f"http://127.0.0.1{SUB_PATH}")
            assert done.returncode == 0, done.stdout + done.stderr
            made.rename(built)
    return built


class _SubPathHandler(SimpleHTTPRequestHandler):
    """Serves a folder under SUB_PATH, with the site's own 404 page, as static hosts do."""

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(SUB_PATH) if path.startswith(SUB_PATH) else "no-such-file"
        return super().translate_path("/" + inside)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep the output of the tests to the tests."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address at which the project's site is served, with a slash at its end."""
    handler = partial(_SubPathHandler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium for one module: Playwright's event loop must end before others use V8's."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_or_install(), args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open a page in a fresh context; at the end it must have logged no error."""
    contexts = []
    errors: list[str] = []

    def make(url: str, **options: Any) -> Page:
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
        page.goto(url)
        return page

    yield make
    for context in contexts:
        context.close()
    assert not errors, errors
