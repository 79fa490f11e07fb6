"""From files to records: find, parse and validate, and collect every problem on the way.

No rule between records is applied here; see ``signpost.check``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from signpost.faults import problems_of
from signpost.model import Record
from signpost.paths import shown
from signpost.problems import Problem, show
from signpost.proof import PROOF_FILE, Proof
from signpost.vocabulary import Vocabulary, load_vocabulary, read_labels, read_yaml

SCHEMA_FILE = "record.schema.json"
MAX_RECORD_BYTES = 2_000_000


@dataclass(frozen=True)
class Entry:
    """A valid record with the file it came from and that file's bytes."""

    record: Record
    path: Path
    raw: bytes
    proof: Proof | None = None

    @property
    def folder(self) -> Path:
        """Where the record's programs are."""
        return self.path.with_suffix("")

    @property
    def root(self) -> Path:
        """The records folder."""
        return self.path.parents[1]

    @property
    def file(self) -> str:
        return shown(self.path)


@dataclass
class Loaded:
    """What the records folder holds.

    ``entries`` are sorted by id; ``wanted`` maps an id without a record to its title in each
    language.
    """

    root: Path
    entries: list[Entry] = field(default_factory=list)
    wanted: dict[str, dict[str, str]] = field(default_factory=dict)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    problems: list[Problem] = field(default_factory=list)

    @property
    def records(self) -> list[Record]:
        return [entry.record for entry in self.entries]

    @property
    def ids(self) -> set[str]:
        return {entry.record.id for entry in self.entries}

    @property
    def known_ids(self) -> set[str]:
        """What may be linked to: records, and ids that are wanted."""
        return self.ids | self.wanted.keys()


def load_records(root: Path) -> Loaded:
    """Read the whole records folder. Never raises for what a file says: see ``.problems``."""
    loaded = Loaded(root)
    if not root.is_dir():
        fix = "make it, or name another folder in SIGNPOST_RECORDS"
        loaded.problems.append(Problem(shown(root), "", "", "is not a folder of records", fix))
        return loaded
    loaded.vocabulary = load_vocabulary(root, loaded.problems)
    loaded.wanted = _load_wanted(root / "wanted.yml", loaded.problems)
    for path in _record_files(root, loaded.problems):
        _load_one(path, loaded)
    loaded.entries.sort(key=lambda entry: (entry.record.id, entry.path))
    loaded.problems.extend(_id_problems(loaded))
    return loaded


def _record_files(root: Path, problems: list[Problem]) -> Iterator[Path]:
    """``<domain>/<slug>.json``; a JSON file anywhere else is a problem, not passed over."""
    for path in sorted(root.rglob("*.json")):
        *folders, _ = path.relative_to(root).parts
        if len(folders) == 1:
            yield path
        elif not folders and path.name != SCHEMA_FILE:
            fix = "put it at <domain>/<slug>.json, the same as its id"
            problems.append(Problem(shown(path), "", "", "lies outside a domain folder", fix))


def _load_one(path: Path, loaded: Loaded) -> None:
    file = shown(path)
    data = _read_json(path, file, loaded.problems)
    if data is None:
        return
    content, raw = data
    try:
        record = Record.model_validate(content)
    except ValidationError as error:
        loaded.problems.extend(problems_of(error, file))
        return
    proof = _load_proof(path.with_suffix("") / PROOF_FILE, loaded.problems)
    loaded.entries.append(Entry(record, path, raw, proof))


def _load_proof(path: Path, problems: list[Problem]) -> Proof | None:
    """What ``scripts/prove`` wrote, or None where nothing was run."""
    if not path.is_file():
        return None
    try:
        return Proof.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        first = str(error).splitlines()[0]
        fix = "run scripts/prove; it writes the file anew"
        problems.append(Problem(shown(path), "", "", f"is no proof ({first})", fix))
        return None


def _id_problems(loaded: Loaded) -> Iterator[Problem]:
    first: dict[str, Entry] = {}
    for entry in loaded.entries:
        record_id = entry.record.id
        expected = entry.path.relative_to(loaded.root).with_suffix("").as_posix()
        if first.setdefault(record_id, entry) is not entry:
            fault = f"is also the id of {first[record_id].file}"
            fix = "give it an id of its own"
            yield Problem(entry.file, "id", show(record_id), fault, fix)
        if record_id != expected:
            fix = f"write {show(expected)}, or move the file to {record_id}.json"
            fault = "differs from the path of the file"
            yield Problem(entry.file, "id", show(record_id), fault, fix)


def _read_json(path: Path, file: str, problems: list[Problem]) -> tuple[Any, bytes] | None:
    """The parsed content and the bytes of a file, or None with a problem added."""
    before = len(problems)

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        keys = [key for key, _ in pairs]
        for key in sorted({key for key in keys if keys.count(key) > 1}):
            fault = "stands more than once in one object"
            problems.append(Problem(file, key, "", fault, "keep one of them"))
        return dict(pairs)

    try:
        raw = path.read_bytes()
        if len(raw) > MAX_RECORD_BYTES:
            fault = f"has {len(raw)} bytes, more than {MAX_RECORD_BYTES}"
            problems.append(Problem(file, "", "", fault, "split or shorten the record"))
            return None
        content = json.loads(raw.decode("utf-8-sig"), object_pairs_hook=unique)
    except UnicodeDecodeError as error:
        fault = f"is not valid UTF-8 (byte {error.start}: {error.object[error.start]:#04x})"
        problems.append(Problem(file, "", "", fault, "save the file as UTF-8"))
    except json.JSONDecodeError as error:
        fault = f"is not valid JSON: {error.msg} (line {error.lineno}, column {error.colno})"
        problems.append(Problem(file, "", "", fault, "mend the JSON at that place"))
    except (OSError, ValueError, RecursionError) as error:
        fault = f"cannot be read ({' '.join(str(error).split())})"
        problems.append(Problem(file, "", "", fault, "mend or remove the file"))
    return None if len(problems) > before else (content, raw)


def _load_wanted(path: Path, problems: list[Problem]) -> dict[str, dict[str, str]]:
    """``wanted.yml``: ids that others may point to before they have a record, with titles."""
    return read_labels(path, "", read_yaml(path, problems), problems) if path.is_file() else {}
