"""The folder that an import writes: what is there already, and what of it somebody has edited.

``import.sha256`` holds the digest of each record as it was written (``sha256sum -c`` reads it). A
record that has another digest was edited since, or was never ours: it is not overwritten.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from signpost.importing.draft import EDGES
from signpost.paths import write_whole
from signpost.scan import files_below

STAMPS = "import.sha256"
Outcome = Literal["written", "unchanged", "kept"]


@dataclass
class Present:
    """What the records say that are there and are not written: ids, links and words."""

    ids: set[str] = field(default_factory=set)
    aliases: dict[str, str] = field(default_factory=dict)
    targets: set[str] = field(default_factory=set)
    domains: set[str] = field(default_factory=set)
    categories: set[str] = field(default_factory=set)


class Folder:
    """A records folder that is written to."""

    def __init__(self, root: Path, force: bool = False) -> None:
        """``force`` overwrites what was edited."""
        self.root, self.force = root, force
        self.stamps = self._read_stamps()

    def _read_stamps(self) -> dict[str, str]:
        try:
            lines = (self.root / STAMPS).read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return {}
        pairs = (line.split("  ", 1) for line in lines if "  " in line)
        return {name: digest for digest, name in pairs}

    def is_edited(self, name: str) -> bool:
        """Whether a file is there that is not as an import wrote it."""
        digest = self._digest(name)
        return digest is not None and digest != self.stamps.get(name)

    def _digest(self, name: str) -> str | None:
        try:
            return sha256((self.root / name).read_bytes()).hexdigest()
        except OSError:
            return None

    def put(self, name: str, text: str) -> Outcome:
        """Write one record, whole or not at all. Raises OSError."""
        made, there = sha256(text.encode()).hexdigest(), self._digest(name)
        if there not in (None, made, self.stamps.get(name)) and not self.force:
            return "kept"
        self.stamps[name] = made
        if there == made:
            return "unchanged"
        self.write(name, text)
        return "written"

    def write(self, name: str, text: str) -> None:
        """Write a file where its content differs. Raises OSError."""
        path = self.root / name
        data = text.encode()
        if path.is_file() and path.read_bytes() == data:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, text)

    def save_stamps(self) -> None:
        """Remember what was written. Raises OSError."""
        lines = (f"{digest}  {name}\n" for name, digest in sorted(self.stamps.items()))
        self.write(STAMPS, "".join(lines))

    def gone(self, made: set[str]) -> list[str]:
        """The records of earlier imports that this one did not make."""
        return sorted(x for x in self.stamps.keys() - made if (self.root / x).is_file())

    def record_names(self) -> list[str]:
        """The records that are there, as ``domain/slug.json``."""
        if not self.root.is_dir():
            return []
        names = (path.relative_to(self.root) for path in files_below(self.root, ".json"))
        return [name.as_posix() for name in names if len(name.parts) == 2]  # noqa: PLR2004

    def present(self, names: Iterable[str]) -> Present:
        """What these records say; one that cannot be read says nothing."""
        found = Present()
        for name in names:
            try:
                content = json.loads((self.root / name).read_text(encoding="utf-8-sig"))
            except (OSError, ValueError, RecursionError):
                continue
            if isinstance(content, dict):
                _look(content, name.removesuffix(".json"), found)
        return found


def _look(content: dict[str, Any], record_id: str, found: Present) -> None:
    found.ids.add(record_id)
    found.domains.add(record_id.partition("/")[0])
    found.categories |= {content["category"]} if isinstance(content.get("category"), str) else set()
    for alias in content.get("aliases") or ():
        found.aliases[str(alias)] = record_id
    found.targets |= targets_of(content)


def targets_of(content: dict[str, Any]) -> set[str]:
    """The ids that the content of a record leads to."""
    graph = content.get("transition_graph")
    edges = [x for kind in EDGES for x in graph.get(kind) or ()] if isinstance(graph, dict) else []
    found = {edge.get("error_id") if isinstance(edge, dict) else edge for edge in edges}
    review = content.get("review")
    found |= set(review.get("see_instead") or ()) if isinstance(review, dict) else set()
    return {target for target in found if isinstance(target, str)}
