"""The boxes, folded parts and tabs of written pages as plain Markdown.

A box (``!!! note "Title"``) becomes a quotation; a folded part (``???``) and a tab (``===``) become
their title and what they hold, one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from signpost.guides import prose_and_code

OPENING = re.compile(r'(?P<indent> *)(?P<kind>!!!|\?\?\?|===)\+? ?[\w -]*"(?P<title>[^"]*)" *')
STEP = 4
Line = tuple[str, bool]  # A line, and whether it is code.


def unfolded(markdown: str) -> str:
    """A page without boxes, folded parts and tabs. Fenced code is left alone."""
    return "\n".join(_plain(list(_lines(markdown))))


def _lines(markdown: str) -> Iterator[Line]:
    before = ""
    for piece, is_code in prose_and_code(markdown):
        # A piece of prose begins with the line feed that ends the code before it.
        text = piece if is_code or not before else piece.removeprefix("\n")
        yield from ((line, is_code) for line in text.splitlines())
        before = piece if is_code else ""


def _plain(lines: Sequence[Line]) -> Iterator[str]:
    at = 0
    while at < len(lines):
        line, is_code = lines[at]
        found = None if is_code else OPENING.fullmatch(line)
        at += 1
        if not found:
            yield line
            continue
        width = len(found["indent"]) + STEP
        end = _end(lines, at, width)
        inner = [(text[width:], code) for text, code in lines[at:end]]
        yield from _opened(found, list(_plain(inner)))
        at = end


def _end(lines: Sequence[Line], at: int, width: int) -> int:
    """Where the lines end that are indented at least this far, blank ones at the end left out."""
    end = at
    while at < len(lines) and (not lines[at][0].strip() or lines[at][0][:width].isspace()):
        at += 1
        if lines[at - 1][0].strip():
            end = at
    return end


def _opened(found: re.Match[str], inner: list[str]) -> Iterator[str]:
    title = f"**{found['title']}**"
    shown = [title, *inner] if inner[:1] == [""] else [title, "", *inner]
    is_box = found["kind"] == "!!!"
    for line in shown:
        text = f"> {line}".rstrip() if is_box else line
        yield f"{found['indent']}{text}".rstrip()
