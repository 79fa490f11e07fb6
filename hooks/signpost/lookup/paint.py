"""Text for a terminal: colors where they are wanted, and lines that fit, in any script."""

from __future__ import annotations

import os
import re
import shutil
import unicodedata
from collections.abc import Iterator
from typing import TextIO

BOLD, DIM, RED, GREEN, YELLOW, CYAN = "1", "2", "31", "32", "33", "36"
WIDEST = 100
NARROWEST = 20
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
CODE = re.compile(r"(`+)(.+?)\1", re.DOTALL)
# Where a line may break: between words, and beside each Chinese character, but no line begins with
# closing punctuation, and none ends with opening punctuation.
CLOSING = "，。、；：？！）》】」』”’…,.;:?!)]}%·～"
OPENING = "（《【「『“‘([{"
WIDE = "\u2e80-\u303f\u3041-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60"
PIECE = re.compile(rf"[ \t]+|[{WIDE}]|[^ \t{WIDE}]+")


class Paint:
    """Colors for a terminal, nothing elsewhere."""

    def __init__(self, *, is_on: bool) -> None:
        self.is_on = is_on

    def __call__(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.is_on and text else text

    def prose(self, text: str) -> str:
        """Prose with its `code` in color; without colors it keeps its backticks."""
        if not self.is_on:
            return text
        return CODE.sub(lambda found: self(CYAN, found[2].strip(" ")), text)


def wants_color(stream: TextIO) -> bool:
    """NO_COLOR and FORCE_COLOR (in this order) decide, else whether a terminal can show them."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "") not in ("", "0"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def terminal_width() -> int:
    """Columns to fill: those of the terminal, but no line is longer than is well read."""
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns))


def clean(text: str) -> str:
    """Text that cannot steer a terminal: a log or a record may hold anything."""
    return CONTROL.sub("\ufffd", text)


def width_of(text: str) -> int:
    """How many columns a text takes."""
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def fitting(text: str, room: int) -> int:
    """How many characters of a text fit into so many columns."""
    used = 0
    for number, char in enumerate(text):
        used += _columns(char)
        if used > room:
            return number
    return len(text)


def wrap(text: str, width: int, first: str = "", rest: str | None = None) -> list[str]:
    """Lines of at most ``width`` columns; ``first`` begins the first one, ``rest`` the others."""
    rest = " " * width_of(first) if rest is None else rest
    lines: list[str] = []
    for paragraph in text.strip("\n").split("\n"):
        begin = rest if lines else first
        lines += _filled(paragraph.strip(), width, begin, rest)
    return lines


def _filled(text: str, width: int, first: str, rest: str) -> Iterator[str]:
    line, used = first, width_of(first)
    is_empty = True
    for unit in _units(text, max(1, width - width_of(rest))):
        size = width_of(unit.rstrip())
        if not is_empty and used + size > width:
            yield line.rstrip()
            line, used = rest, width_of(rest)
        line += unit
        used += width_of(unit)
        is_empty = False
    yield line.rstrip()


def _units(text: str, room: int) -> Iterator[str]:
    """What stays together on a line, with the blanks behind it; nothing is wider than ``room``."""
    unit = ""
    for piece in PIECE.findall(text):
        stays = piece.isspace() or piece[0] in CLOSING or unit.endswith(tuple(OPENING))
        if unit and not stays and _may_break(unit, piece):
            yield from _split(unit, room)
            unit = ""
        unit += piece
    if unit:
        yield from _split(unit, room)


def _may_break(before: str, after: str) -> bool:
    return before[-1].isspace() or bool(PIECE.fullmatch(before[-1] + after[0]) is None)


def _split(unit: str, room: int) -> Iterator[str]:
    """A unit in parts that fit, such as a long path."""
    part, used = "", 0
    for char in unit:
        size = _columns(char)
        if part and used + size > room and not char.isspace():
            yield part
            part, used = "", 0
        part += char
        used += size
    yield part
