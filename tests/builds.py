"""Two builds of a site that can be told apart, and a server that goes from one to the other."""

from __future__ import annotations

import json
import os
import re
import shutil
import threading
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from signpost.offline import write_offline_files

# A comment of this form stands in every file that can hold one.
STAMP = re.compile(r"a file of build (\w+)")
DOMAINS = {"faiss", "llm", "embedding"}
ENDS = {".html": "<!-- {} -->", ".js": "/* {} */", ".mjs": "/* {} */", ".css": "/* {} */"}
# What a host such as GitHub Pages allows; every file may be this old.
CACHING = "max-age=600"


def made_build(site: Path, out: Path, name: str) -> Path:
    """A copy of a site with some of its records, each file stamped with ``name``."""
    shutil.copytree(site, out, ignore=partial(_left_out, site))
    for path in out.rglob("*"):
        if path.suffix in ENDS:
            _stamp(path, name)
    for path in [*(out / "assets/signpost").rglob("*.json"), out / "assets/lab/lab.json"]:
        content = json.loads(path.read_text("utf-8"))
        path.write_text(json.dumps({**content, "stamped": _words(name)}), "utf-8")
    write_offline_files(out, f"{name.encode().hex()}")
    _date(out, name)
    return out


def _date(out: Path, name: str) -> None:
    """Two builds are made within a second here, and servers compare whole seconds."""
    day = 86400 * ord(name[0])
    for path in out.rglob("*"):
        os.utime(path, (day, day))


def _left_out(site: Path, folder: str, names: list[str]) -> list[str]:
    if Path(folder).name == "errors":
        return [name for name in names if name not in DOMAINS and name != "index.html"]
    return ["programs"] if Path(folder) == site else []


def _words(name: str) -> str:
    return f"a file of build {name}"


def _stamp(path: Path, name: str) -> None:
    text = path.read_text("utf-8") + ENDS[path.suffix].format(_words(name)) + "\n"
    mark = f'data-offline="{name.encode().hex()}"'
    path.write_text(re.sub(r'data-offline="\w*"', mark, text), "utf-8")


class _Handler(SimpleHTTPRequestHandler):
    """Serves a host's folder under its path; files may be kept for a while by who asked."""

    def __init__(self, host: Host, *given: object) -> None:
        self.host = host
        super().__init__(*given, directory=str(host.folder))  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        path = path.partition("?")[0]
        inside = path.startswith(self.host.place)
        return super().translate_path(
            "/" + path.removeprefix(self.host.place) if inside else "/none"
        )

    def send_head(self) -> object:  # type: ignore[override]
        path = self.path.partition("?")[0].removeprefix(self.host.place)
        self.host.asked.append(path)
        if path in self.host.broken:
            self.send_error(503)
            return None
        return super().send_head()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", CACHING)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Keep the output of the tests to the tests."""


class _Server(ThreadingHTTPServer):
    # A browser and its workers open many connections at once. One that is turned away is tried
    # again after seconds, and a worker with an open request cannot be replaced.
    request_queue_size = 128

    def handle_error(self, *_: object) -> None:
        """A browser that closes a connection is no error."""


class Host:
    """A static host whose folder can be replaced, and which can be unplugged.

    ``asked`` lists the paths that were asked for, ``broken`` those that it answers with an error.
    """

    def __init__(self, folder: Path, place: str = "/some/wiki/") -> None:
        self.folder, self.place = folder, place
        self.asked: list[str] = []
        self.broken: set[str] = set()
        self.port = 0
        self.plug_in()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.place}"

    def plug_in(self) -> None:
        make: Callable[..., _Handler] = partial(_Handler, self)
        self.server = _Server(("127.0.0.1", self.port), make)
        self.port = self.server.server_port
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True)
        self.thread.start()

    def unplug(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()
