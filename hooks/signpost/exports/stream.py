"""A file of the site that is written a piece at a time: a wiki's records may not fit in memory."""

from __future__ import annotations

import filecmp
import zlib
from pathlib import Path
from typing import NamedTuple

# The fastest level: a server that packs harder sends a little less than is told.
LEVEL = 1
GZIP_FORM = 16 + zlib.MAX_WBITS


class Size(NamedTuple):
    """Bytes of a file as it lies there, and packed by gzip."""

    plain: int
    packed: int


def size_of(content: bytes) -> Size:
    """The size of a file that is in memory."""
    return Size(len(content), len(zlib.compress(content, LEVEL, GZIP_FORM)))


class Stream:
    """Writes ``path`` of the site in ``out`` aside; ``close`` puts it in place, if it differs."""

    def __init__(self, out: Path, path: str) -> None:
        self.place = out / path
        self.aside = self.place.with_name(f"{self.place.name}.part")
        self.place.parent.mkdir(parents=True, exist_ok=True)
        self._file = self.aside.open("wb")
        self._packer = zlib.compressobj(LEVEL, zlib.DEFLATED, GZIP_FORM)
        self._plain = self._packed = 0

    def write(self, content: bytes) -> None:
        self._file.write(content)
        self._plain += len(content)
        self._packed += len(self._packer.compress(content))

    def close(self) -> Size:
        """Finish the file; its size."""
        self._file.close()
        self._packed += len(self._packer.flush())
        if self.place.is_file() and _is_same(self.aside, self.place):
            self.aside.unlink()
        else:
            self.aside.replace(self.place)
        return Size(self._plain, self._packed)

    def abandon(self) -> None:
        """Leave the place as it was."""
        self._file.close()
        self.aside.unlink(missing_ok=True)


def _is_same(one: Path, other: Path) -> bool:
    found = filecmp.cmp(one, other, shallow=False)
    filecmp.clear_cache()  # It would remember what was compared.
    return found
