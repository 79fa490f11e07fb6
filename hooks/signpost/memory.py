"""The records folder as it was read last: an edit costs the reading of what changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from signpost.check import own_problems, shared_problems
from signpost.entry import Entry
from signpost.guide_check import guide_problems
from signpost.guides import read_all_guides
from signpost.load import Loaded, ReadFile, load_records, read_file
from signpost.problems import Problem, RecordsError
from signpost.proof import ENVIRONMENTS
from signpost.scan import Stamps, changed, paths_of, scan


class Memory:
    """The files of a records folder with what they say.

    An entry stays the same object as long as neither its file nor a file of its programs changes.
    """

    def __init__(self, root: Path, docs: Path) -> None:
        self.root, self.docs = root, docs
        self.stamps: Stamps = {}
        self.read: dict[Path, ReadFile] = {}
        self.checked: dict[Path, tuple[Entry, list[Problem]]] = {}

    def load_all(self) -> Loaded:
        """The same as ``load``, with every record checked again: guides may have changed."""
        self.checked.clear()
        for found in self.read.values():
            if found.entry:
                found.entry.brief = None
        guides = guide_problems(self.docs, self.docs.parent / "records")
        try:
            loaded = self.load()
        except RecordsError as error:
            raise RecordsError({*error.problems, *guides}) from None
        if guides:
            raise RecordsError(guides)
        return loaded

    def load(self) -> Loaded:
        """The folder as it is now. Raises RecordsError with every problem where there is any."""
        stamps = scan(self.root)
        edited = changed(self.stamps, stamps)
        if any(Path(path).parent == self.root / ENVIRONMENTS for path in edited):
            self.read.clear()  # Whether a proof still fits depends on its environment.
        for path in edited:
            self.read.pop(self._record_file(path), None)
        self.stamps = stamps
        loaded = load_records(self.root, self._read, paths_of(stamps, ".json"))
        problems = [*loaded.problems, *shared_problems(loaded), *self._own_problems(loaded)]
        if problems:
            raise RecordsError(set(problems))
        return loaded

    def _record_file(self, path: str) -> Path:
        """The file of the record that a changed file belongs to."""
        place = Path(path).relative_to(self.root)
        own_file = 2
        if len(place.parts) > own_file:
            return self.root / place.parts[0] / f"{place.parts[1]}.json"
        return self.root / place

    def _read(self, path: Path) -> ReadFile:
        if path not in self.read:
            self.read[path] = read_file(path)
        return self.read[path]

    def _own_problems(self, loaded: Loaded) -> Iterator[Problem]:
        new = [entry for entry in loaded.entries if not self._is_checked(entry)]
        found = own_problems(new, loaded, read_all_guides(self.docs)) if new else {}
        checked = {entry.path: (entry, found[entry.path]) for entry in new}
        self.checked = {e.path: checked.get(e.path) or self.checked[e.path] for e in loaded.entries}
        for _, problems in self.checked.values():
            yield from problems

    def _is_checked(self, entry: Entry) -> bool:
        known = self.checked.get(entry.path)
        return known is not None and known[0] is entry


def shared_files(root: Path) -> list[Path]:
    """The files of a records folder that no single record owns, and that pages are made from."""
    return [root / "vocabulary.yml", root / "wanted.yml", root / ENVIRONMENTS]
