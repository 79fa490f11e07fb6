"""The command ``signpost`` over built sites: a folder, and a server that writes down what it is
asked for."""

from __future__ import annotations

import gzip
import json
import shutil
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from signpost.bench.folder import write_corpus
from signpost.lookup.places import ROOT_FILE
from signpost.paths import repository
from test_lookup import ERROR, GLOSS, RECORD, TEA, answers, run

MADE = 320  # More than an index holds in one file.
SEARCH = ROOT_FILE.removesuffix("root.json")


class Server(ThreadingHTTPServer):
    """Serves a folder below ``/wiki/``; ``asked`` are the paths and bodies of all requests.

    ``change`` may answer a path with a status, headers and content of its own.
    """

    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder = folder
        self.asked: list[str] = []
        self.sent: list[str] = []
        self.change: Callable[[str], tuple[int, dict[str, str], bytes] | None] = lambda _: None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/wiki/"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        path = self.path.removeprefix("/wiki/")
        self.server.asked.append(path)
        self.server.sent.append(f"{self.requestline}\n{self.headers}")
        file = self.server.folder / path
        known = (200, file.read_bytes()) if file.is_file() else (404, b"<h1>none</h1>")
        status, headers, body = self.server.change(path) or (known[0], {}, known[1])
        if "gzip" in self.headers.get("Accept-Encoding", "") and "Content-Encoding" not in headers:
            headers, body = {**headers, "Content-Encoding": "gzip"}, gzip.compress(body, 1)
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep the output of the tests to the tests."""


@contextmanager
def served(folder: Path) -> Iterator[Server]:
    with Server(folder) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def own(site: Path) -> Iterator[Server]:
    """The project's own site."""
    with served(site) as server:
        yield server


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    write_corpus(MADE, folder, proved=0)
    return folder


@pytest.fixture(scope="module")
def large(records: Path, build: Callable[..., Path]) -> Path:
    """A site whose index is divided."""
    return build(records)


def messages(records: Path, count: int) -> list[tuple[str, str]]:
    """Some of the records: the id, and the message."""
    found = [json.loads(path.read_text("utf-8")) for path in sorted(records.glob("*/*.json"))]
    whole = [record for record in found if record["verification_tier"] != "refuted"]
    step = len(whole) // count
    return [(record["id"], record["signature"]) for record in whole[::step][:count]]


def test_a_folder_answers_as_the_records_do(site: Path) -> None:
    ours, theirs = answers("--site", str(site), ERROR)[0], answers(ERROR)[0]
    assert ours["results"][0]["page"] == f"{site}/errors/{RECORD}/"
    for answer in (ours, theirs):
        for result in answer["results"]:
            del result["page"], result["json_page"]
    assert ours == theirs
    done = run("--lang", "zh", ERROR, SIGNPOST_SITE=str(site))
    assert (done.returncode, done.stderr) == (0, "")
    assert GLOSS in done.stdout
    assert f"{site}/zh/errors/{RECORD}/\n" in done.stdout
    assert run("--site", str(site), TEA).returncode == 1


def test_a_deployed_site_is_asked_for_files_alone(own: Server) -> None:
    secret = "a-secret-of-mine /home/somebody/project"
    (answer,) = answers("--site", own.address.rstrip("/"), text=f"{secret}\n{ERROR}")
    ids = [result["id"] for result in answer["results"]]
    assert ids[0] == RECORD
    assert answer["results"][0]["page"] == f"{own.address}errors/{RECORD}/"
    wanted = {ROOT_FILE, *(f"errors/{found}/index.json" for found in ids)}
    assert sorted(own.asked) == sorted(wanted)
    assert not [line for line in own.sent if "secret" in line or "somebody" in line]
    own.asked.clear()
    assert run("--site", own.address, "--url", ERROR).stdout.startswith(own.address)
    assert own.asked == [ROOT_FILE]


def test_a_divided_index_is_read_in_part(large: Path, records: Path) -> None:
    files = list((large / SEARCH).rglob("*.json"))
    assert len(files) > MADE / 2
    with served(large) as server:
        for record_id, message in messages(records, 3):
            server.asked.clear()
            (answer,) = answers("--site", server.address, "--limit", "1", text=message)
            assert answer["results"][0]["id"] == record_id
            parts = [path for path in server.asked if path.startswith(SEARCH)]
            assert 3 <= len(parts) <= 21
            assert len(set(parts)) == len(parts)
            assert server.asked[-1] == f"errors/{record_id}/index.json"
        (answer,) = answers("--site", str(large), "--limit", "1", text=message)
        assert answer["results"][0]["id"] == record_id


def test_a_site_that_is_built_anew_meanwhile(large: Path, records: Path, tmp_path: Path) -> None:
    """The root is old, in a cache, and its files are gone."""
    record_id, message = messages(records, 1)[0]
    root = json.loads((large / ROOT_FILE).read_text("utf-8"))
    old = json.dumps({**root, "stamp": "000000000000"}).encode()
    with served(large) as server:

        def stale(path: str) -> tuple[int, dict[str, str], bytes] | None:
            fresh = any("no-cache" in sent for sent in server.sent[-1:])
            return (200, {}, old) if path == ROOT_FILE and not fresh else None

        server.change = stale
        assert answers("--site", server.address, message)[0]["results"][0]["id"] == record_id
        assert server.asked.count(ROOT_FILE) == 2
    lost = tmp_path / "lost"
    shutil.copytree(large / SEARCH, lost / SEARCH)
    for part in (lost / SEARCH).glob("*/words/*.json"):
        part.unlink()
    done = run("--site", str(lost), message)
    assert done.returncode == 2
    assert "is not complete or not valid" in done.stderr


def test_a_site_that_has_moved_is_followed(own: Server) -> None:
    own.change = lambda path: (
        (301, {"Location": f"/wiki/{path.removeprefix('/old/')}"}, b"")
        if path.startswith("/old/")
        else None
    )
    done = run("--site", own.address.replace("/wiki/", "/old/"), "--url", "--limit", "1", ERROR)
    assert done.stdout == f"{own.address}errors/{RECORD}/\n"


def test_a_password_is_used_and_not_shown(own: Server) -> None:
    place = own.address.replace("http://", "http://me:mine@")
    done = run("--site", place, "--url", "--limit", "1", ERROR)
    assert done.stdout == f"{own.address}errors/{RECORD}/\n"
    assert "Authorization: Basic bWU6bWluZQ==" in own.sent[0]
    own.change = answer_with(401, b"")
    assert "mine" not in run("--site", place, ERROR).stderr


def test_a_record_is_shown_from_a_site(own: Server) -> None:
    done = run("show", RECORD, "--site", own.address, "--lang", "zh")
    assert (done.returncode, done.stderr) == (0, "")
    assert "index.train(vectors)" in done.stdout
    assert f"{own.address}zh/errors/{RECORD}/" in done.stdout
    done = run("show", "faiss/no-such", "--site", own.address)
    assert (done.returncode, "has no record faiss/no-such" in done.stderr) == (2, True)


def test_a_record_of_a_later_version_is_read(own: Server) -> None:
    raw = (repository() / "records" / f"{RECORD}.json").read_text("utf-8")
    content = {**json.loads(raw), "from_the_future": 1}
    content["workarounds"][0]["mood"] = "good"
    content["root_cause_sources"][0]["color"] = "red"
    changed: tuple[int, dict[str, str], bytes] = (200, {}, json.dumps(content).encode())
    own.change = lambda path: changed if path.endswith("/index.json") else None
    (answer,) = answers("--site", own.address, "--limit", "1", ERROR)
    assert answer["results"][0]["workaround"]["code"].startswith("if not index")


def answer_with(
    status: int, body: object, **headers: str
) -> Callable[[str], tuple[int, dict[str, str], bytes]]:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return lambda _: (status, headers, content)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (answer_with(200, b"<html>not a wiki"), "is no Signpost site: it has no index"),
        (answer_with(404, b""), "is no Signpost site: it has no index"),
        (answer_with(503, b""), "answers with status 503."),
        (answer_with(200, {"version": 99}), "has version 99, this command reads version"),
        (answer_with(200, {"version": 2, "size": 9, "stamp": "../../x"}), "is not complete"),
        (answer_with(302, b"", Location="/wiki/again"), "cannot be reached"),
    ],
)
def test_what_a_site_may_answer(own: Server, change: Callable[[str], Any], said: str) -> None:
    own.change = change
    done = run("--site", own.address, ERROR)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("signpost: ")
    assert "Traceback" not in done.stderr


def test_a_place_that_is_no_site(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        closed = f"http://127.0.0.1:{taken.getsockname()[1]}/"
        for place, said in (
            (str(tmp_path), "is no Signpost site"),
            (str(tmp_path / "none"), "is neither the address of a site"),
            ("ftp://wiki.example/", "is neither the address of a site"),
            ("http://", "cannot be reached"),
            (closed, "cannot be reached"),
        ):
            done = run("--site", place, "--lang", "en", ERROR)
            assert (done.returncode, done.stdout) == (2, "")
            assert said in done.stderr
            assert len(done.stderr.splitlines()) == 1
