"""What is looked up: files, or standard input, in bounded memory.

Of a long text its beginning and its end are kept: the engine looks at the first 50,000 and the last
250,000 characters of a text, which is what these bytes hold in any script.
"""

from __future__ import annotations

import codecs
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from signpost.lookup.faults import LookupFaultError

HEAD_BYTES = 200_000
TAIL_BYTES = 1_000_000
CHUNK = 1 << 16


@dataclass(frozen=True)
class Reading:
    """A text, and how much of its middle was left out, in bytes and in lines.

    ``source`` is the name of the file, None for standard input and arguments.
    """

    text: str
    source: str | None = None
    head_lines: int = 0
    dropped_bytes: int = 0
    dropped_lines: int = 0

    def line_number(self, number: int) -> int:
        """The number of a line in the whole text, from its number in ``text``."""
        return number + (self.dropped_lines if number > self.head_lines else 0)


class Clipped:
    """Collects bytes, and lets go of the middle as soon as there are too many."""

    def __init__(self) -> None:
        self._head = bytearray()
        self._tail: deque[bytes] = deque()
        self._tail_size = 0
        self._dropped_bytes = self._dropped_lines = 0

    def add(self, chunk: bytes) -> None:
        room = HEAD_BYTES - len(self._head)
        if room > 0:
            self._head += chunk[:room]
            chunk = chunk[room:]
        if chunk:
            self._tail.append(chunk)
            self._tail_size += len(chunk)
        while self._tail and self._tail_size - len(self._tail[0]) >= TAIL_BYTES:
            self._drop(self._tail.popleft())

    def _drop(self, chunk: bytes) -> None:
        self._tail_size -= len(chunk)
        self._dropped_bytes += len(chunk)
        self._dropped_lines += chunk.count(b"\n")

    def reading(self, source: str | None) -> Reading:
        head, tail = bytes(self._head), b"".join(self._tail)
        if not self._dropped_bytes:
            return Reading(_decoded(head + tail), source)
        # A line that was cut is no line; what is left of it goes, too.
        kept, _, cut = head.rpartition(b"\n")
        lost, found, rest = tail.partition(b"\n")
        lost, rest = (lost, rest) if found else (b"", tail)
        lines = self._dropped_lines + (1 if found else 0)
        return Reading(
            _decoded(kept + b"\n" + rest),
            source,
            kept.count(b"\n") + 1,
            self._dropped_bytes + len(cut) + len(lost) + len(found),
            lines,
        )


def _decoded(raw: bytes) -> str:
    """UTF-8; what is none becomes U+FFFD. PowerShell writes UTF-16, and marks it."""
    is_wide = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = raw.decode("utf-16" if is_wide else "utf-8-sig", "replace")
    return text.replace("\0", "\ufffd")


def read_file(name: str) -> Reading:
    """A file by its name; raises LookupFaultError."""
    kept = Clipped()
    try:
        with Path(name).open("rb", buffering=0) as file:
            while chunk := file.read(CHUNK):
                kept.add(chunk)
    except OSError as error:
        raise LookupFaultError("file", file=name, why=error.strerror or error) from error
    return kept.reading(name)


def read_stream(stream: BinaryIO, tee: Callable[[bytes], None] | None = None) -> Reading:
    """All of a stream, as it comes; ``tee`` is given each piece at once."""
    kept = Clipped()
    descriptor = stream.fileno()
    with _first_interrupt_is_the_programs(is_on=tee is not None):
        while chunk := os.read(descriptor, CHUNK):
            if tee:
                tee(chunk)
            kept.add(chunk)
    return kept.reading(None)


@contextmanager
def _first_interrupt_is_the_programs(*, is_on: bool) -> Iterator[None]:
    """Ctrl-C stops the program whose output is shown; what it said is still looked up.

    A second one stops the lookup.
    """
    if not is_on:
        yield
        return

    def once(*_: object) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.signal(signal.SIGINT, once)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def passed_on(target: BinaryIO) -> Callable[[bytes], None]:
    """What hands pieces on at once."""

    def write(chunk: bytes) -> None:
        target.write(chunk)
        target.flush()

    return write


def is_piped() -> bool:
    """Whether something may come on standard input."""
    return sys.stdin is not None and not sys.stdin.isatty()
