"""Texts that are written once and read in order, kept in a file instead of in memory."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from typing import overload


class Spool(Sequence[bytes]):
    """A list of texts in a temporary file, which goes with it."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(prefix="signpost-")  # noqa: SIM115
        self._places: list[tuple[int, int]] = []
        self._end = 0

    def __del__(self) -> None:
        self._file.close()

    def append(self, text: bytes) -> None:
        """Add a text at the end. Raises OSError where the disk is full."""
        self._file.seek(self._end)
        self._file.write(text)
        self._places.append((self._end, len(text)))
        self._end += len(text)

    def sorted_by(self, keys: Sequence[str]) -> Spool:
        """The same texts in the order of ``keys``, one for each text."""
        order = sorted(range(len(keys)), key=keys.__getitem__)
        self._places = [self._places[at] for at in order]
        return self

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> bytes: ...

    @overload
    def __getitem__(self, at: slice) -> list[bytes]: ...
    def __getitem__(self, at: int | slice) -> bytes | list[bytes]:
        if isinstance(at, slice):
            return [self._read(*place) for place in self._places[at]]
        return self._read(*self._places[at])

    def _read(self, start: int, length: int) -> bytes:
        self._file.seek(start)
        return self._file.read(length)
