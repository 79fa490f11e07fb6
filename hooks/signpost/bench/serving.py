"""A web server over files that counts what it sends, compressed as hosts do.

Hosts answer small files in microseconds; ``http.server`` takes a millisecond, and would be measured
in place of the search. This one does the least that a browser needs.
"""

from __future__ import annotations

import asyncio
import gzip
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

TYPES = {
    "html": "text/html",
    "json": "application/json",
    "css": "text/css",
    "svg": "image/svg+xml",
    "png": "image/png",
    "xml": "application/xml",
    "txt": "text/plain",
}
END = b"\r\n\r\n"
MISSING = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"


@dataclass
class Sent:
    """What was sent since it was last taken: the size of each answer, by path."""

    sizes: list[tuple[str, int]] = field(default_factory=list)
    connections: set[asyncio.Transport] = field(default_factory=set)

    def take(self, under: str) -> list[int]:
        """Sizes of the answers under a path; forgets all."""
        found = [size for path, size in self.sizes if path.startswith(under)]
        self.sizes.clear()
        return found


class _Connection(asyncio.Protocol):
    """One connection of a browser, which asks for one file after the other."""

    def __init__(self, answers: Mapping[str, tuple[bytes, int]], sent: Sent) -> None:
        self.answers, self.sent = answers, sent
        self.waiting = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.sent.connections.add(transport)

    def connection_lost(self, _: Exception | None) -> None:
        self.sent.connections.discard(self.transport)

    def data_received(self, data: bytes) -> None:
        *requests, self.waiting = (self.waiting + data).split(END)
        for request in requests:
            path = request.split(b" ", 2)[1].decode().lstrip("/").partition("?")[0]
            answer, size = self.answers.get(path, (MISSING, 0))
            self.sent.sizes.append((path, size))
            self.transport.write(answer)


def _answer(path: str, content: bytes) -> tuple[bytes, int]:
    body = gzip.compress(content, mtime=0)
    kind = TYPES.get(path.rpartition(".")[2], "text/javascript")
    head = (
        f"HTTP/1.1 200 OK\r\nContent-Type: {kind}; charset=utf-8\r\nContent-Encoding: gzip\r\n"
        f"Cache-Control: max-age=600\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body, len(body)


class _Folder(dict[str, tuple[bytes, int]]):
    """The answers from a folder, each made when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    def get(self, path: str, default: Any = None) -> Any:
        if path not in self:
            name = f"{path}index.html" if path.endswith("/") or not path else path
            file = self.folder / name
            if not file.is_file():
                return default
            self[path] = _answer(name, file.read_bytes())
        return self[path]


@contextmanager
def served(files: Mapping[str, str]) -> Iterator[tuple[str, Sent]]:
    """The address at which the files are served, and the count of what is sent."""
    answers = {path: _answer(path, text.encode()) for path, text in files.items()}
    with _listening(answers, 0) as found:
        yield found


@contextmanager
def served_folder(folder: Path, port: int = 0) -> Iterator[tuple[str, Sent]]:
    """The same for the files of a folder; ``index.html`` stands for the folder it is in."""
    with _listening(_Folder(folder), port) as found:
        yield found


@contextmanager
def _listening(answers: Mapping[str, tuple[bytes, int]], port: int) -> Iterator[tuple[str, Sent]]:
    sent = Sent()
    loop = asyncio.new_event_loop()
    # The browser's driver has a loop of its own in this thread.
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    made = loop.create_server(lambda: _Connection(answers, sent), "127.0.0.1", port)
    server = asyncio.run_coroutine_threadsafe(made, loop).result()
    yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/", sent
    asyncio.run_coroutine_threadsafe(_end(server, sent), loop).result()
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


async def _end(server: asyncio.Server, sent: Sent) -> None:
    """Close what browsers have left open; each transport says so at the loop's next turn."""
    server.close()
    for transport in list(sent.connections):
        transport.abort()
    while sent.connections:
        await asyncio.sleep(0)
