"""Reading a collection: a folder of JSON files, one file with one record or many, or NDJSON.

What a file is, its content tells; its name only says whether it is looked at.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from signpost.importing.log import Log, Origin
from signpost.scan import leads_to_folder, walk

SUFFIXES = (".json", ".ndjson", ".jsonl")
# Lists of records that lie in an object of their own.
# Records are 5 deep. Python's own limit is some thousand, and then ends the whole process.
MAX_DEPTH = 50
NESTED = re.compile(r"(?:[\[{]\s*(?:\"[^\"]*\"\s*:\s*)?){50}")
WRAPPERS = ("records", "errors", "items", "data", "entries")


class BrokenJsonError(ValueError):
    """A text is no JSON; says where."""


@dataclass(frozen=True, slots=True)
class Item:
    """One record of the input; ``content`` is None where it cannot be read."""

    origin: Origin
    content: dict[str, Any] | None


def read_collection(path: Path, log: Log) -> Iterator[Item]:
    """Every record of a file or of a folder at any depth, sorted by place. OSError is logged."""
    if path.is_dir():
        for file in _files_of(path, log):
            yield from read_one(file, _printable(file.relative_to(path).as_posix()), log)
    else:
        yield from read_one(path, _printable(path.name), log)


def _files_of(root: Path, log: Log) -> Iterator[Path]:
    """The files to read; those of other kinds and hidden ones are noted."""
    hidden: set[str] = set()
    for path in _once(root, log):
        parts = path.relative_to(root).parts
        dotted = next((i for i, part in enumerate(parts) if part.startswith(".")), None)
        if dotted is not None:
            hidden.add("/".join(parts[: dotted + 1]))
        elif path.suffix.lower() in SUFFIXES:
            yield path
        else:
            log.note(Origin(_printable("/".join(parts))), "", "other-file")
    for name in sorted(hidden):
        log.note(Origin(_printable(name)), "", "hidden")


def _once(root: Path, log: Log) -> Iterator[Path]:
    """All files below a folder, each once: what links lead to comes after what lies there."""
    real_root, seen = root.resolve(), set[Path]()
    found = [Path(entry.path) for entry in walk(root) if not leads_to_folder(entry)]
    real = {path: path.resolve() for path in found}
    links = {path for path in found if real[path] != real_root / path.relative_to(root)}
    for path in sorted(found, key=lambda path: (path in links, path)):
        if real[path] in seen:
            log.note(Origin(_printable(path.relative_to(root).as_posix())), "", "linked")
        else:
            seen.add(real[path])
            yield path


def _printable(name: str) -> str:
    """A name of a file, which may hold bytes that are no text."""
    return name.encode("utf-8", "backslashreplace").decode()


def read_one(path: Path, name: str, log: Log) -> Iterator[Item]:
    """The records of one file. A file that cannot be read is one record without content."""
    origin = Origin(name)
    try:
        raw = path.read_bytes()
    except OSError as error:
        log.note(origin, "", "unreadable", error.strerror or str(error))
        yield Item(origin, None)
        return
    text = _decoded(raw, origin, log)
    if not text.strip():
        log.note(origin, "", "empty-file")
        yield Item(origin, None)
        return
    try:
        content = parse(text, origin, log)
    except BrokenJsonError as error:
        yield from _lines(text, name, log, error)
        return
    yield from _items(content, origin, log)


def _decoded(raw: bytes, origin: Origin, log: Log) -> str:
    encoding = json.detect_encoding(raw)
    if raw.startswith(codecs.BOM_UTF8):
        log.note(origin, "", "bom")
    elif encoding != "utf-8":
        log.note(origin, "", "encoding", encoding)
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        log.note(origin, "", "invalid-utf8", f"byte {error.start}: {raw[error.start]:#04x}")
        return raw.decode(encoding, "replace")


def parse(text: str, origin: Origin, log: Log) -> Any:
    """The JSON of a text; keys that stand twice are noted. Raises BrokenJsonError."""
    twice: list[tuple[str, Any]] = []

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            twice.extend(_earlier(pairs))
        return found

    if _is_deep(text):
        raise BrokenJsonError("nested more than 50 deep")
    try:
        content = json.loads(text, object_pairs_hook=unique)
    except json.JSONDecodeError as error:
        raise BrokenJsonError(f"{error.msg} (line {error.lineno}, column {error.colno})") from None
    except (ValueError, RecursionError) as error:
        raise BrokenJsonError(" ".join(str(error).split())) from None
    for key, value in twice:
        log.note(origin, key, "duplicate-key", value)
    return content


def _is_deep(text: str) -> bool:
    """Whether brackets open so many times, one inside the other, that no record does so.

    Brackets in texts count, too; where they come in such numbers the text is looked at closely.
    """
    return any(opening * MAX_DEPTH in text for opening in ("[", "{")) or bool(NESTED.search(text))


def _earlier(pairs: list[tuple[str, Any]]) -> Iterator[tuple[str, Any]]:
    """The pairs whose key comes again."""
    for index, (key, value) in enumerate(pairs):
        if any(later == key for later, _ in pairs[index + 1 :]):
            yield key, value


def _items(content: Any, origin: Origin, log: Log) -> Iterator[Item]:
    inside = _wrapped(content)
    if inside is not None:
        name, records = inside
        log.note(origin, name, "unwrapped")
        for key in sorted(content.keys() - {name}):
            log.note(origin, key, "unknown-field", content[key])
        content = records
    if not isinstance(content, list):
        yield _item(content, origin, log)
        return
    for number, record in enumerate(content, 1):
        yield _item(record, Origin(origin.file, origin.line, number), log)


def _item(content: Any, origin: Origin, log: Log) -> Item:
    if isinstance(content, dict):
        return Item(origin, content)
    log.note(origin, "", "not-an-object", content)
    return Item(origin, None)


def _wrapped(content: Any) -> tuple[str, list[Any]] | None:
    """Name and content of the one list of records that an object holds."""
    if not isinstance(content, dict) or {"id", "signature", "error"} & content.keys():
        return None
    return next(
        ((name, content[name]) for name in WRAPPERS if isinstance(content.get(name), list)), None
    )


def _lines(text: str, name: str, log: Log, whole: BrokenJsonError) -> Iterator[Item]:
    """NDJSON: a record a line. Other text that is no JSON is one broken record."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if not _are_records(name, [line for _, line in lines]):
        log.note(Origin(name), "", "broken-json", str(whole))
        yield Item(Origin(name), None)
        return
    for number, line in lines:
        origin = Origin(name, number)
        try:
            content = parse(line, origin, log)
        except BrokenJsonError as error:
            log.note(origin, "", "broken-json", f"{error}: {line[:200]}")
            yield Item(origin, None)
        else:
            yield from _items(content, origin, log)


def _are_records(name: str, lines: list[str]) -> bool:
    """Whether the name says NDJSON, or at least half of the lines are JSON each."""
    if name.lower().endswith(SUFFIXES[1:]):
        return True
    return 2 * sum(_is_json(line) for line in lines) >= len(lines) > 1


def _is_json(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
