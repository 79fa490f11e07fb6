"""``mkdocs serve``: an edit is rebuilt; a broken record shows its errors over the last site."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import SEED_ID, seed, write_record
from signpost.paths import repository

BANNER = "The last edit broke a record"


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


class Server:
    """A running ``mkdocs serve`` over a folder of records."""

    def __init__(self, records: Path, log: Path, port: int = 0) -> None:
        self.records, self.log = records, log
        self.url = f"http://127.0.0.1:{port or free_port()}/"
        environment = {**os.environ, "SIGNPOST_RECORDS": str(records), "SIGNPOST_SITE_URL": ""}
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", self.url[7:-1]]
        with log.open("wb") as out:
            self.process = subprocess.Popen(
                command, cwd=repository(), env=environment, stdout=out, stderr=subprocess.STDOUT
            )

    def page(self, path: str) -> str:
        try:
            with urllib.request.urlopen(self.url + path, timeout=30) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            error.close()
            return f"status {error.code}"
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return ""

    def wait_for(self, path: str, text: str, absent: bool = False) -> str:
        """The page once it holds the text, or once it no longer does."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            html = self.page(path)
            if html and (text in html) != absent:
                return html
            time.sleep(0.2)
        raise AssertionError(
            f"{path} never {'lost' if absent else 'showed'} {text!r}:\n{self.log.read_text()}"
        )

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=30)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    write_record(tmp_path / "records", seed())
    running = Server(tmp_path / "records", tmp_path / "log.txt")
    yield running
    running.stop()


def test_edit_break_and_mend(server: Server) -> None:
    path = f"errors/{SEED_ID}/"
    server.wait_for(path, "model card misreading")

    write_record(server.records, {**seed(), "root_cause": "Edited while serving."})
    server.wait_for(path, "Edited while serving.")

    write_record(server.records, {**seed(), "confidence": 1.7})
    html = server.wait_for(path, BANNER)
    assert "confidence: 1.7 is not between 0 and 1" in html
    assert "Edited while serving." in html
    assert "confidence: 1.7 is not between 0 and 1" in server.log.read_text()
    assert "上一个正确的版本" in server.wait_for(f"zh/{path}", "上一个正确的版本")

    write_record(server.records, {**seed(), "root_cause": "Mended."})
    assert BANNER not in server.wait_for(path, "Mended.")


def test_added_and_removed_records(server: Server) -> None:
    server.wait_for(f"errors/{SEED_ID}/", "model card misreading")
    added = write_record(server.records, {**seed(), "id": "llm/added"})
    server.wait_for("errors/llm/added/", "model card misreading")
    added.unlink()
    server.wait_for("errors/llm/added/", "model card misreading", absent=True)
