"""One record with the file it came from, its programs and its proof."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from signpost.l10n import Passages, passages_of
from signpost.matching import index_text
from signpost.model import Record
from signpost.paths import shown
from signpost.program_folder import ProgramFolder
from signpost.proof import Proof, Task, plan_of, stale_parts

if TYPE_CHECKING:
    from signpost.brief import Brief


@dataclass(frozen=True, eq=False)
class Content:
    """What the files of one record say, and what is found of it when it is asked for."""

    path: Path
    record: Record
    raw: bytes
    proof: Proof | None = None

    @cached_property
    def passages(self) -> Passages:
        return passages_of(self.record)

    @cached_property
    def index(self) -> bytes:
        return index_text(self.record)

    @cached_property
    def programs(self) -> ProgramFolder:
        return ProgramFolder(self.path.with_suffix(""))

    @cached_property
    def tasks(self) -> list[Task]:
        return plan_of(self.record, self.programs)

    @cached_property
    def changed(self) -> list[str]:
        if not self.proof:
            return []
        root = self.path.parents[1]
        return list(stale_parts(self.record, self.tasks, self.programs, root, self.proof))


class Entry:
    """A valid record of a folder.

    Its content may be let go of, and is read again when it is asked for: ten thousand records need
    not be in memory at once.
    """

    def __init__(self, content: Content, read: Callable[[Path], Content]) -> None:
        """``read`` reads the record's files again; it raises RecordsError where it cannot."""
        self.path, self.id = content.path, content.record.id
        self._content: Content | None = content
        self._read = read
        # What ``signpost.brief`` keeps of the record once it was asked.
        self.brief: Brief | None = None

    @property
    def content(self) -> Content:
        """What the files say. Raises RecordsError where they changed for the worse meanwhile."""
        content = self._content
        if not content:
            # Another thread may let go of it meanwhile.
            content = self._content = self._read(self.path)
        return content

    def release(self) -> None:
        """Let go of the content."""
        self._content = None

    @property
    def record(self) -> Record:
        return self.content.record

    @property
    def raw(self) -> bytes:
        """The bytes of the record's file."""
        return self.content.raw

    @property
    def proof(self) -> Proof | None:
        return self.content.proof

    @property
    def passages(self) -> Passages:
        """The record's prose, with the state of its translation."""
        return self.content.passages

    @property
    def index(self) -> bytes:
        """What the index of the search holds of the record, as JSON in UTF-8."""
        return self.content.index

    @property
    def programs(self) -> ProgramFolder:
        """The programs beside the record."""
        return self.content.programs

    @property
    def tasks(self) -> list[Task]:
        """What the record's plan asks to run."""
        return self.content.tasks

    @property
    def changed(self) -> list[str]:
        """What has changed since the proof was made; nothing where there is no proof."""
        return self.content.changed

    @cached_property
    def folder(self) -> Path:
        """Where the record's programs are."""
        return self.path.with_suffix("")

    @cached_property
    def root(self) -> Path:
        """The records folder."""
        return self.path.parents[1]

    @cached_property
    def file(self) -> str:
        """The path of the record's file, as messages show it."""
        return shown(self.path)
