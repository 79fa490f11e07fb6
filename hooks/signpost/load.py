"""From files to records: find, parse and validate, and collect every problem on the way.

No rule between records is applied here; see ``signpost.check``.
"""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from signpost.entry import Content, Entry
from signpost.faults import problems_of
from signpost.model import Record
from signpost.paths import shown
from signpost.problems import Problem, RecordsError, show
from signpost.proof import PROOF_FILE, Proof
from signpost.quick_files import read
from signpost.scan import files_below
from signpost.vocabulary import Vocabulary, load_vocabulary, read_labels, read_yaml

SCHEMA_FILE = "record.schema.json"
# So many records take some 150 MB; reading them again costs a tenth of a build.
MOST_KEPT = 2_500
MAX_RECORD_BYTES = 2_000_000


@dataclass
class Loaded:
    """What the records folder holds.

    ``entries`` are sorted by id; ``wanted`` maps an id without a record to its title in each
    language; ``is_large`` tells that the contents of all records are too much to keep in memory.
    """

    root: Path
    is_large: bool = False
    entries: list[Entry] = field(default_factory=list)
    wanted: dict[str, dict[str, str]] = field(default_factory=dict)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    problems: list[Problem] = field(default_factory=list)

    @property
    def records(self) -> list[Record]:
        return [entry.record for entry in self.entries]

    @property
    def ids(self) -> set[str]:
        return {entry.id for entry in self.entries}

    @property
    def known_ids(self) -> set[str]:
        """What may be linked to: records, and ids that are wanted."""
        return self.ids | self.wanted.keys()


@dataclass(frozen=True)
class ReadFile:
    """What one file of a record says: an entry, or the problems that keep it from being one.

    An entry has problems where its proof cannot be read.
    """

    entry: Entry | None
    problems: tuple[Problem, ...] = ()


def load_records(
    root: Path,
    read: Callable[[Path], ReadFile] | None = None,
    paths: Iterable[Path] | None = None,
    visit: Callable[[Entry, Loaded], None] | None = None,
) -> Loaded:
    """Read the whole records folder. Never raises for what a file says: see ``.problems``.

    ``read`` may remember what it has read before; ``paths`` are the JSON files below ``root``,
    where they are known; ``visit`` gets each entry as soon as it is read.
    """
    loaded = Loaded(root)
    if not root.is_dir():
        fix = "make it, or name another folder in SIGNPOST_RECORDS"
        loaded.problems.append(Problem(shown(root), "", "", "is not a folder of records", fix))
        return loaded
    loaded.vocabulary = load_vocabulary(root, loaded.problems)
    loaded.wanted = _load_wanted(root / "wanted.yml", loaded.problems)
    json_files = files_below(root, ".json") if paths is None else sorted(paths)
    paths = list(_record_files(root, json_files, loaded.problems))
    loaded.is_large = len(paths) > MOST_KEPT
    for path in paths:
        found = (read or read_file)(path)
        loaded.problems.extend(found.problems)
        if found.entry:
            loaded.entries.append(found.entry)
            if visit:
                visit(found.entry, loaded)
    loaded.entries.sort(key=lambda entry: (entry.id, entry.path))
    loaded.problems.extend(_id_problems(loaded))
    return loaded


def _record_files(root: Path, paths: Iterable[Path], problems: list[Problem]) -> Iterator[Path]:
    """``<domain>/<slug>.json``; a JSON file anywhere else is a problem, not passed over."""
    start = len(root.parts)
    for path in paths:
        *folders, _ = path.parts[start:]
        if len(folders) == 1:
            yield path
        elif not folders and path.name != SCHEMA_FILE:
            fix = "put it at <domain>/<slug>.json, the same as its id"
            problems.append(Problem(shown(path), "", "", "lies outside a domain folder", fix))


def read_file(path: Path) -> ReadFile:
    """Read the file of one record, and its proof where it has one."""
    file, problems = shown(path), list[Problem]()
    data = _read_json(path, file, problems)
    if data is None:
        return ReadFile(None, tuple(problems))
    content, raw = data
    try:
        record = Record.model_validate(content)
    except ValidationError as error:
        return ReadFile(None, tuple(problems_of(error, file)))
    proof = _load_proof(path, problems)
    entry = Entry(Content(path, record, raw, proof), _read_again)
    return ReadFile(entry, tuple(problems))


def _read_again(path: Path) -> Content:
    """What was valid once is parsed and checked in one go; for problems there is ``read_file``."""
    problems: list[Problem] = []
    try:
        raw = read(str(path))
        record = Record.model_validate_json(raw.removeprefix(BOM_UTF8))
        proof = _load_proof(path, problems)
    except (OSError, ValueError):
        pass
    else:
        if not problems:
            return Content(path, record, raw, proof)
    found = read_file(path)
    if not found.entry or found.problems:
        raise RecordsError(found.problems)
    return found.entry.content


def _load_proof(record_file: Path, problems: list[Problem]) -> Proof | None:
    """What ``scripts/prove`` wrote beside a record, or None where nothing was run."""
    path = f"{str(record_file).removesuffix('.json')}/{PROOF_FILE}"
    try:
        return Proof.model_validate_json(read(path))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValidationError) as error:
        first = str(error).splitlines()[0]
        fix = "run scripts/prove; it writes the file anew"
        problems.append(Problem(shown(Path(path)), "", "", f"is no proof ({first})", fix))
        return None


def _id_problems(loaded: Loaded) -> Iterator[Problem]:
    first: dict[str, Entry] = {}
    for entry in loaded.entries:
        record_id = entry.id
        expected = f"{entry.path.parent.name}/{entry.path.stem}"
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
        found = dict(pairs)
        if len(found) < len(pairs):
            count = Counter(key for key, _ in pairs)
            for key in sorted(key for key in count if count[key] > 1):
                fault = "stands more than once in one object"
                problems.append(Problem(file, key, "", fault, "keep one of them"))
        return found

    try:
        raw = read(str(path))
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
