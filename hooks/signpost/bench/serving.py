"""A web server over files in memory that counts what it sends, compressed as hosts do."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TYPES = {"html": "text/html", "json": "application/json"}


@dataclass
class Sent:
    """What was sent since it was last taken: the size of each answer, by path."""

    sizes: list[tuple[str, int]] = field(default_factory=list)

    def take(self, under: str) -> list[int]:
        """Sizes of the answers under a path; forgets all."""
        found = [size for path, size in self.sizes if path.startswith(under)]
        self.sizes.clear()
        return found


def _handler(files: Mapping[str, str], sent: Sent) -> type[BaseHTTPRequestHandler]:
    packed: dict[str, bytes] = {}

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # Small answers must not wait for more to send.
        disable_nagle_algorithm = True
        wbufsize = -1

        def do_GET(self) -> None:
            path = self.path.lstrip("/").partition("?")[0]
            found = path in files
            if found and path not in packed:
                packed[path] = gzip.compress(files[path].encode(), 9, mtime=0)
            body = packed.get(path, b"")
            sent.sizes.append((path, len(body)))
            self.send_response(200 if found else 404)
            kind = TYPES.get(path.rpartition(".")[2], "text/javascript")
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Encoding", "gzip" if found else "identity")
            self.send_header("Cache-Control", "no-store")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """The numbers are the output."""

    return Handler


@contextmanager
def served(files: Mapping[str, str]) -> Iterator[tuple[str, Sent]]:
    """The address at which the files are served, and the count of what is sent."""
    sent = Sent()
    with ThreadingHTTPServer(("127.0.0.1", 0), _handler(files, sent)) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/", sent
        server.shutdown()
        thread.join()
