"""The programs in one folder: beside a record, or those of a guide. Each file is read once."""

from __future__ import annotations

import hashlib
import re
from functools import cached_property
from pathlib import Path
from typing import Literal

from signpost.quick_files import names_in, read

FAIL = "fail.py"
SUFFIXES = (".py", ".sh")
NUMBERED = re.compile(r"(fix|dead_end)_(\d+)\.py")

Role = Literal["fail", "fix", "dead_end", "other"]
ORDER: tuple[Role, ...] = ("fail", "fix", "dead_end", "other")


def role_of(program: str) -> Role:
    """What a program is for, by its name."""
    if program == FAIL:
        return "fail"
    numbered = NUMBERED.fullmatch(program)
    if not numbered:
        return "other"
    return "fix" if numbered[1] == "fix" else "dead_end"


def number_of(program: str) -> int:
    """The number of the workaround or dead end that a program applies, from 1; 0 for others."""
    numbered = NUMBERED.fullmatch(program)
    return int(numbered[2]) if numbered else 0


def hash_of(content: bytes) -> str:
    """Twelve hexadecimal digits that stand for the content."""
    return hashlib.sha256(content).hexdigest()[:12]


class ProgramFolder:
    """What a folder holds as it was when it was asked first; a missing folder holds nothing."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._content: dict[str, bytes] = {}
        self._used: dict[str, tuple[str, ...]] = {}

    @cached_property
    def names(self) -> list[str]:
        """All programs and scripts, sorted."""
        return sorted(name for name in names_in(str(self.path)) if name.endswith(SUFFIXES))

    @cached_property
    def programs(self) -> list[str]:
        """The Python programs: the failing one, fixes, dead ends, others."""
        found = [name for name in self.names if name.endswith(".py")]
        return sorted(found, key=lambda name: (ORDER.index(role_of(name)), number_of(name), name))

    def content(self, name: str) -> bytes:
        """The bytes of a file."""
        if name not in self._content:
            self._content[name] = read(f"{self.path}/{name}")
        return self._content[name]

    def text(self, name: str) -> str:
        """The text of a file, its lines ended by a line feed."""
        return self.content(name).decode("utf-8").replace("\r\n", "\n")

    def used(self, name: str) -> tuple[str, ...]:
        """A program and those beside it that it names or imports, and what these name, by name."""
        if name not in self._used:
            self._used[name] = tuple(sorted(self._reached(name)))
        return self._used[name]

    def _reached(self, name: str) -> set[str]:
        used, waiting = {name}, [name]
        while waiting:
            text = self.text(waiting.pop())
            new = {other for other in self.names if other not in used and _names(text, other)}
            used |= new
            waiting += new
        return used

    def hash(self, name: str) -> str:
        """A hash of a program and of the modules beside it that it uses."""
        others = (used for used in self.used(name) if used != name)
        return hash_of(b"\n".join(self.content(used) for used in (name, *others)))


def _names(text: str, other: str) -> bool:
    stem = other.rpartition(".")[0]
    if stem not in text:
        return False
    is_imported = re.search(rf"^\s*(?:from|import) {re.escape(stem)}\b", text, re.MULTILINE)
    return bool(is_imported) or other in text
