"""A running ``mkdocs serve``, and the time from an edit to the page that a browser reloads."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType

# The call that MkDocs puts into every page: the number of the build and of the request.
LIVE = re.compile(r"livereload\((\d+), \d+\)")
PAUSE = 0.1
# MkDocs answers a request for news after a minute at the latest.
ANSWER = 120
LAST_CHARACTERS = 2000


class ServeError(RuntimeError):
    """The server ended, or did not show a page in time."""


class Server:
    """``mkdocs serve`` in the folder ``cwd``; its output goes to the file ``log``."""

    def __init__(
        self, cwd: Path, environment: Mapping[str, str], log: Path, seconds: float
    ) -> None:
        self.log, self.seconds = log, seconds
        self.url = f"http://127.0.0.1:{free_port()}/"
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", self.url[7:-1]]
        with log.open("wb") as out:
            self.process = subprocess.Popen(
                command,
                cwd=cwd,
                env={**os.environ, **environment},
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
            )

    def __enter__(self) -> Server:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.process.terminate()
        try:
            self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def wait(self, path: str) -> float:
        """Until the page is there, in seconds. Raises ServeError."""
        began = time.monotonic()
        while not self.get(path):
            self._check(began, path)
            time.sleep(PAUSE)
        return time.monotonic() - began

    def time_edit(self, path: str, edit: Callable[[], None], text: str) -> float:
        """Seconds from an edit until the page, reloaded as a browser does, holds the text."""
        epoch = self.epoch(path)
        began = time.monotonic()
        edit()
        while True:
            epoch = self.wait_for_build(epoch, began)
            if text in self.get(path):
                return time.monotonic() - began
            self._check(began, path)

    def epoch(self, path: str) -> int:
        """The build that a page is of. Raises ServeError."""
        found = LIVE.search(self.get(path))
        if not found:
            raise ServeError(f"{path} does not ask for news of the server")
        return int(found[1])

    def wait_for_build(self, epoch: int, began: float) -> int:
        """The first build after ``epoch``, once it is done. Raises ServeError."""
        while True:
            news = self.get(f"livereload/{epoch}/{epoch}")
            if news.isdigit() and int(news) > epoch:
                return int(news)
            self._check(began, "a new build")

    def get(self, path: str) -> str:
        """The answer, empty where there is none yet."""
        try:
            with urllib.request.urlopen(self.url + path, timeout=ANSWER) as answer:
                return str(answer.read().decode("utf-8"))
        except urllib.error.HTTPError as error:
            error.close()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        return ""

    def _check(self, began: float, path: str) -> None:
        if self.process.poll() is None and time.monotonic() - began < self.seconds:
            return
        last = self.log.read_text(encoding="utf-8", errors="replace")[-LAST_CHARACTERS:]
        raise ServeError(
            f"{path} was not shown within {self.seconds:g} s; the server said:\n{last}"
        )


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
