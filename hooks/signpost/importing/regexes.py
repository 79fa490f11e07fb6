"""Patterns for Python's ``re`` rewritten so that they mean the same in JavaScript.

Read character by character, as Python reads them; what JavaScript reads in another way is written
in the words that both share. What has no such words raises ``UnconvertibleError``.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace

from signpost.importing.regex_classes import read_class
from signpost.patterns import SHARED_SYNTAX

GLOBAL_FLAGS = re.compile(r"\(\?([aiLmsux]+)\)")
SCOPED_FLAGS = re.compile(r"\(\?([aiLmsux]*)(?:-([imsx]+))?:")
NAMED = re.compile(r"\(\?P?<([A-Za-z_]\w*)>")
NAMED_BACK = re.compile(r"\(\?P=(\w+)\)|\\k<(\w+)>")
POSSESSIVE = re.compile(r"[*+?}]\+")
COUNTED = re.compile(r"\{(\d*)(,(\d*))?\}")
CODE_POINT = re.compile(r"\\(?:U([0-9a-fA-F]{8})|N\{([^}]+)\})")
SPECIAL = re.compile(r"[\\^$.*+?()\[\]{}|/]")
# A number that stands alone. Digits among letters are a name: E1003, py311.
NUMBER = re.compile(r"(?<![A-Za-z0-9_])[0-9]+(?![A-Za-z0-9_])")
START, END = r"(?<![\s\S])", r"(?![\s\S])"
# Letters that may follow a backslash in both languages and mean the same.
SHARED_ESCAPES = frozenset("bBdDsSwWnrtfv")


class UnconvertibleError(ValueError):
    """A pattern holds something that JavaScript has no words for."""


@dataclass(frozen=True)
class Scope:
    """What holds inside a group: flags of its own."""

    ignore_case: bool = False
    dot_all: bool = False
    verbose: bool = False


@dataclass
class Reader:
    """The state of reading one pattern."""

    source: str
    flags: set[str]
    at: int = 0
    out: list[str] = field(default_factory=list)
    scopes: list[Scope] = field(default_factory=list)
    names: dict[str, int] = field(default_factory=dict)
    groups: int = 0
    is_greedier: bool = False

    @property
    def scope(self) -> Scope:
        return self.scopes[-1]


def common_form(source: str) -> tuple[str, bool]:
    """A pattern that means the same in both languages, and whether it matches a little more.

    Raises UnconvertibleError.
    """
    if SHARED_SYNTAX.fullmatch(source) and not POSSESSIVE.search(source):
        return source, False
    flags, body = _global_flags(source)
    reader = Reader(body, flags, scopes=[Scope(verbose="x" in flags)])
    while reader.at < len(body):
        _step(reader)
    kept = "".join(sorted(flags & {"i", "m", "s"}))
    return (f"(?{kept})" if kept else "") + "".join(reader.out), reader.is_greedier


def _global_flags(source: str) -> tuple[set[str], str]:
    """The flags that hold for all of a pattern, wherever they stand, and the pattern without."""
    flags: set[str] = set()
    body, at, in_class = "", 0, False
    while at < len(source):
        found = None if in_class else GLOBAL_FLAGS.match(source, at)
        if found:
            flags |= set(found[1])
            at = found.end()
            continue
        width = 2 if source[at] == "\\" else 1
        in_class = source[at] == "[" or (in_class and source[at] != "]")
        body += source[at : at + width]
        at += width
    return flags, body


def _step(reader: Reader) -> None:
    char = reader.source[reader.at]
    if reader.scope.verbose and (char.isspace() or char == "#"):
        _skip_verbose(reader)
    elif char == "\\":
        _escape(reader)
    elif char == "[":
        text, reader.at = read_class(reader.source, reader.at, reader.scope.ignore_case)
        reader.out.append(text)
    elif char == "(":
        _group(reader)
    elif char in "*+?{":
        _quantifier(reader)
    else:
        _plain(reader, char)


def _skip_verbose(reader: Reader) -> None:
    if reader.source[reader.at] == "#":
        end = reader.source.find("\n", reader.at)
        reader.at = len(reader.source) if end < 0 else end
    reader.at += 1


def _plain(reader: Reader, char: str) -> None:
    reader.at += 1
    if char == ")":
        if len(reader.scopes) == 1:
            raise UnconvertibleError("unbalanced parenthesis")
        reader.scopes.pop()
    if char == "." and reader.scope.dot_all:
        reader.out.append(r"[\s\S]")
    else:
        reader.out.append(_either_case(char) if reader.scope.ignore_case else char)


def _either_case(char: str) -> str:
    return f"[{char.upper()}{char.lower()}]" if char.isascii() and char.isalpha() else char


def _escape(reader: Reader) -> None:
    source, at = reader.source, reader.at
    if found := NAMED_BACK.match(source, at):
        _back(reader, found)
        return
    if found := CODE_POINT.match(source, at):
        reader.out.append(_literal(found))
        reader.at = found.end()
        return
    if found := re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[1-9]\d?)").match(source, at):
        reader.out.append(found[0])
        reader.at = found.end()
        return
    reader.out.append(_short_escape(source[at : at + 2], reader.scope))
    reader.at += 2


def _short_escape(text: str, scope: Scope) -> str:
    """A backslash with one character."""
    char = text[1:]
    words = {"A": START, "Z": END, "z": END, "a": r"\x07", "0": r"\x00"}
    if char in words:
        return words[char]
    if char in SHARED_ESCAPES and char:
        return text
    if not char or (char.isascii() and char.isalnum()):
        raise UnconvertibleError(f"escape {text}")
    if char.isascii() and SPECIAL.match(char):
        return text
    return _either_case(char) if scope.ignore_case else char


def _literal(found: re.Match[str]) -> str:
    try:
        char = chr(int(found[1], 16)) if found[1] else unicodedata.lookup(found[2])
    except (ValueError, KeyError, OverflowError):
        raise UnconvertibleError(f"character {found[0]}") from None
    escaped = SPECIAL.sub(lambda special: "\\" + special[0], char)
    return f"(?:{escaped})" if ord(char) > 0xFFFF else escaped  # noqa: PLR2004


def _back(reader: Reader, found: re.Match[str]) -> None:
    name = found[1] or found[2]
    if name not in reader.names:
        raise UnconvertibleError(f"unknown group {name}")
    reader.out.append(f"(?:\\{reader.names[name]})")
    reader.at = found.end()


def _group(reader: Reader) -> None:
    source, at = reader.source, reader.at
    rest = source[at : at + 4]
    if rest.startswith("(?#"):
        end = source.find(")", at)
        reader.at = len(source) if end < 0 else end + 1
    elif rest.startswith("(?P=") and (found := NAMED_BACK.match(source, at)):
        _back(reader, found)
    elif found := NAMED.match(source, at):
        reader.groups += 1
        reader.names[found[1]] = reader.groups
        _open(reader, "(", found.end(), reader.scope)
    elif (found := SCOPED_FLAGS.match(source, at)) and (found[1] or found[2]):
        _open(reader, "(?:", found.end(), _scope_of(found, reader))
    elif rest.startswith("(?>"):
        reader.is_greedier = True
        _open(reader, "(?:", at + 3, reader.scope)
    elif (head := re.compile(r"\(\?(?::|=|!|<=|<!)").match(source, at)) or rest[1:2] != "?":
        reader.groups += head is None
        _open(reader, head[0] if head else "(", at + (len(head[0]) if head else 1), reader.scope)
    else:
        raise UnconvertibleError(f"group {rest}")


def _open(reader: Reader, head: str, at: int, scope: Scope) -> None:
    reader.out.append(head)
    reader.scopes.append(scope)
    reader.at = at


def _scope_of(found: re.Match[str], reader: Reader) -> Scope:
    on, off = set(found[1]), set(found[2] or "")
    if ("m" in on and "m" not in reader.flags) or off & reader.flags & {"i", "m", "s"}:
        raise UnconvertibleError(f"flags {found[0]}")
    scope = reader.scope
    return replace(
        scope,
        ignore_case=("i" in on or scope.ignore_case) and "i" not in off,
        dot_all=("s" in on or scope.dot_all) and "s" not in off,
        verbose=("x" in on or scope.verbose) and "x" not in off,
    )


def _quantifier(reader: Reader) -> None:
    source, at = reader.source, reader.at
    found = COUNTED.match(source, at)
    if source[at] == "{" and (not found or found[0] in ("{}", "{,}")):
        reader.out.append("\\{")
        reader.at += 1
        return
    text = found[0] if found and source[at] == "{" else source[at]
    reader.at += len(text)
    reader.out.append(text.replace("{,", "{0,"))
    if source[reader.at : reader.at + 1] == "+":
        reader.is_greedier = True
        reader.at += 1
    elif source[reader.at : reader.at + 1] == "?":
        reader.out.append("?")
        reader.at += 1


def undelimited(source: str) -> str | None:
    """The pattern of ``/pattern/i``, or None where it is not between slashes."""
    found = re.fullmatch(r"/(.+)/([gimsuy]*)", source, re.DOTALL)
    if not found:
        return None
    flags = "".join(sorted(set(found[2]) & {"i", "m", "s"}))
    return f"(?{flags}){found[1]}" if flags else found[1]


def escaped(text: str, numbers: bool = True) -> str:
    """A pattern for a message: its words as they are, its numbers as any number.

    A line break is any white space, as a terminal may break lines elsewhere.
    """
    made = SPECIAL.sub(lambda found: "\\" + found[0], text)
    made = re.sub(r"\s*\n\s*", r"\\s+", made)
    return NUMBER.sub(r"\\d+", made) if numbers else made
