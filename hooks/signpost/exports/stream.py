"""A file of the site that is written a piece at a time: a wiki's records may not fit in memory."""

from __future__ import annotations

import filecmp
import zlib
from pathlib import Path
from typing import NamedTuple

# The fastest level: a server that packs harder sends a little less than is told.
LEVEL = 1
# Packing all of a long file only to tell its size would be a tenth of a build. So beyond its
# first blocks every eighth is packed, and stands for the others.
BLOCK = 1 << 17
WHOLE_BLOCKS, EVERY = 32, 8
GZIP_FORM = 16 + zlib.MAX_WBITS


class Size(NamedTuple):
    """Bytes of a file as it lies there, and packed by gzip."""

    plain: int
    packed: int


def size_of(content: bytes) -> Size:
    """The size of a file that is in memory."""
    return Size(len(content), len(zlib.compress(content, LEVEL, GZIP_FORM)))


class Sizer:
    """Tells the size of a file of which it gets all blocks."""

    def __init__(self) -> None:
        self.packer = zlib.compressobj(LEVEL, zlib.DEFLATED, GZIP_FORM)
        self.count = self.plain = self.packed = 0
        # Bytes of blocks beyond the first: of all, of those that were packed, and these packed.
        self.beyond = self.sampled = self.sampled_packed = 0

    def add(self, block: bytes) -> None:
        self.plain += len(block)
        if self.count < WHOLE_BLOCKS:
            self.packed += len(self.packer.compress(block))
        else:
            self._sample(block)
        self.count += 1

    def _sample(self, block: bytes) -> None:
        self.beyond += len(block)
        if self.count % EVERY == 0:
            self.sampled += len(block)
            self.sampled_packed += len(zlib.compress(block, LEVEL, GZIP_FORM))

    def size(self) -> Size:
        """What was added, at its end."""
        packed = self.packed + len(self.packer.flush())
        if self.sampled:
            packed += self.beyond * self.sampled_packed // self.sampled
        return Size(self.plain, packed)


class Stream:
    """Writes ``path`` of the site in ``out`` aside; ``close`` puts it in place, if it differs."""

    def __init__(self, out: Path, path: str) -> None:
        self.place = out / path
        self.aside = self.place.with_name(f"{self.place.name}.part")
        self.place.parent.mkdir(parents=True, exist_ok=True)
        self._file = self.aside.open("wb")
        self._waiting: list[bytes] = []
        self._room = BLOCK
        self._sizer = Sizer()

    def write(self, content: bytes) -> None:
        self._waiting.append(content)
        self._room -= len(content)
        if self._room <= 0:
            self._write_block()

    def _write_block(self) -> None:
        block = b"".join(self._waiting)
        self._file.write(block)
        self._sizer.add(block)
        self._waiting, self._room = [], BLOCK

    def close(self) -> Size:
        """Finish the file; its size, of a long one about."""
        self._write_block()
        self._file.close()
        if self.place.is_file() and _is_same(self.aside, self.place):
            self.aside.unlink()
        else:
            self.aside.replace(self.place)
        return self._sizer.size()

    def abandon(self) -> None:
        """Leave the place as it was."""
        self._file.close()
        self.aside.unlink(missing_ok=True)


def _is_same(one: Path, other: Path) -> bool:
    found = filecmp.cmp(one, other, shallow=False)
    filecmp.clear_cache()  # It would remember what was compared.
    return found
