"""``scripts/screenshot``: the picture in the README, taken from a fresh build."""

from __future__ import annotations

import argparse
import tempfile
import threading
from collections.abc import Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import sync_playwright

from signpost.browser import FLAGS, find_or_install
from signpost.commands.site import build
from signpost.paths import repository, shown

WIDTH, HEIGHT = 1280, 860
PASTE = """Traceback (most recent call last):
  File "/home/user/.venv/lib/python3.11/site-packages/faiss/class_wrappers.py", line 230, in add
    self.add_c(n, swig_ptr(x))
RuntimeError: Error in virtual void faiss::IndexIVFFlat::add_core(faiss::idx_t, const float*, \
const faiss::idx_t*, const faiss::idx_t*, void*) at /project/faiss/IndexIVFFlat.cpp:66: Error: \
'is_trained' failed"""


def main(arguments: Sequence[str] | None = None) -> int:
    made = argparse.ArgumentParser(
        prog="scripts/screenshot",
        description="Build the site, paste an error into it and take the README's picture.",
    )
    made.add_argument(
        "--out", type=Path, default=repository() / "docs" / "assets" / "screenshot.png"
    )
    options = made.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        status = build(["--out", folder])
        if status == 0:
            _take(Path(folder), options.out)
            print(f"{shown(options.out)} written.")
    return status


def _take(site: Path, out: Path) -> None:
    handler = partial(_QuietHandler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=find_or_install(), args=list(FLAGS)
            )
            page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
            page.goto(f"http://127.0.0.1:{server.server_port}/")
            page.locator("[data-sp-paste] textarea").fill(PASTE)
            page.locator("[data-sp-paste] a mark, [data-sp-paste] mark").first.wait_for()
            page.screenshot(path=out)
            browser.close()
        server.shutdown()


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Print nothing for each request."""
