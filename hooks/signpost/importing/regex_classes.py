"""Character classes of Python's patterns in the form that JavaScript reads in the same way."""

from __future__ import annotations

import re

POSIX = {
    "alpha": "a-zA-Z",
    "digit": "0-9",
    "alnum": "a-zA-Z0-9",
    "upper": "A-Z",
    "lower": "a-z",
    "space": r"\s",
    "xdigit": "0-9a-fA-F",
    "word": r"\w",
    "punct": r"!-\/:-@\[-`{-~",
}
NAMED = re.compile(r"\[:(\w+):\]")
RANGE = re.compile(r"([a-zA-Z])-([a-zA-Z])")
# What Python may give a meaning to one day, and warns of.
DOUBLED = ("--", "&&", "||", "~~")


def read_class(source: str, at: int, ignore_case: bool) -> tuple[str, int]:
    """The class that begins at a place, rewritten, and the place after it."""
    start = at
    at += 1
    out = ["["]
    if source[at : at + 1] == "^":
        out.append("^")
        at += 1
    if source[at : at + 1] == "]":
        out.append("\\]")
        at += 1
    while at < len(source) and source[at] != "]":
        text, at = _member(source, at, ignore_case)
        out.append(text)
    if at >= len(source):  # It does not end: neither language takes it.
        return source[start:], len(source)
    return "".join([*out, "]"]), at + 1


def _member(source: str, at: int, ignore_case: bool) -> tuple[str, int]:
    found = NAMED.match(source, at)
    if found and found[1] in POSIX:
        return POSIX[found[1]], found.end()
    if source[at] == "\\":
        return _escaped(source[at : at + 2]), at + 2
    if ignore_case and (spread := RANGE.match(source, at)):
        return f"{spread[0]}{spread[0].swapcase()}", spread.end()
    if source[at] == "[":
        return "\\[", at + 1
    if source[at : at + 2] in DOUBLED:
        return f"\\{source[at]}\\{source[at]}", at + 2
    char = source[at]
    both = ignore_case and char.isascii() and char.isalpha()
    return (char + char.swapcase() if both else char), at + 1


def _escaped(text: str) -> str:
    return r"\x07" if text == r"\a" else text
