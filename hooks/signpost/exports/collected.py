"""The files that hold something of every record; each takes the records one after another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

from signpost.entry import Entry
from signpost.exports.stream import Size, Stream
from signpost.json_text import packed
from signpost.markdown_text import Document

Texts = Mapping[str, Document]  # A record as Markdown, by language.
Sizes = dict[str, Size]  # By path of the file in the site.


class Collected(Protocol):
    """One or more files of the site that are made of all records, which come sorted by id."""

    def add(self, entry: Entry, texts: Texts) -> None:
        """Take the next record."""

    def finish(self) -> Sizes:
        """Put the files in place."""

    def abandon(self) -> None:
        """Leave the site as it is."""


class JsonList:
    """A JSON document that ends with a list, one record on a line."""

    def __init__(
        self, out: Path, path: str, head: Mapping[str, Any], row: Callable[[Entry], Any]
    ) -> None:
        self.path, self.row, self.stream = path, row, Stream(out, path)
        self.stream.write(f'{packed(head)[:-1]},"records":['.encode())
        self.between = b"\n"

    def add(self, entry: Entry, texts: Texts) -> None:  # noqa: ARG002
        self.stream.write(self.between + packed(self.row(entry)).encode())
        self.between = b",\n"

    def finish(self) -> Sizes:
        self.stream.write(b"\n]}\n")
        return {self.path: self.stream.close()}

    def abandon(self) -> None:
        self.stream.abandon()


class Lines:
    """A line for each record."""

    def __init__(self, out: Path, path: str, line: Callable[[Entry], bytes]) -> None:
        self.path, self.line, self.stream = path, line, Stream(out, path)

    def add(self, entry: Entry, texts: Texts) -> None:  # noqa: ARG002
        self.stream.write(self.line(entry))

    def finish(self) -> Sizes:
        return {self.path: self.stream.close()}

    def abandon(self) -> None:
        self.stream.abandon()
