"""What was found in the input and what was done about it: every change has a line.

Nothing of the input is dropped in silence. A finding names the place in the source, the field, the
fault, the value that stood there and what became of it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from signpost.importing.faults import FAULTS

MAX_VALUE = 2000


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """Where a record of the input is: the file, and its line (NDJSON) or its place in an array.

    Both count from 1; 0 means that the file holds one record.
    """

    file: str
    line: int = 0
    item: int = 0

    def __str__(self) -> str:
        line = f":{self.line}" if self.line else ""
        return self.file + line + (f" [{self.item}]" if self.item else "")


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault. ``value`` is what stood there, ``became`` what stands there now, as JSON."""

    origin: Origin
    field: str
    fault: str
    value: str = ""
    became: str = ""

    @property
    def kind(self) -> str:
        """``changed``, ``merged``, ``left_out`` or ``noted``."""
        return FAULTS[self.fault].kind

    def row(self) -> dict[str, Any]:
        """The finding as a line of the report."""
        words = FAULTS[self.fault]
        row: dict[str, Any] = {"kind": words.kind, "fault": self.fault, "source": self.origin.file}
        row |= {"line": self.origin.line} if self.origin.line else {}
        row |= {"item": self.origin.item} if self.origin.item else {}
        row |= {"field": self.field} if self.field else {}
        row |= {"what": words.what, "done": words.done}
        row |= {"value": self.value} if self.value else {}
        return row | ({"became": self.became} if self.became else {})


@dataclass
class Log:
    """All findings, in the order in which they were made."""

    findings: list[Finding] = field(default_factory=list)

    def note(
        self, origin: Origin, where: str, fault: str, value: Any = None, became: Any = None
    ) -> None:
        """Add a finding. ``fault`` is a key of ``FAULTS``."""
        assert fault in FAULTS, fault
        self.findings.append(Finding(origin, where, fault, shown(value), shown(became)))

    def sorted(self) -> list[Finding]:
        """By place in the input; findings of one record in the order in which they were made."""
        return sorted(self.findings, key=lambda found: found.origin)


def shown(value: Any) -> str:
    """A value for the report: JSON, cut where it is very long; nothing for None."""
    if value is None:
        return ""
    try:
        text = json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
    except (RecursionError, ValueError):
        text = "(a value that cannot be written)"
    text = text.encode("utf-8", "backslashreplace").decode()
    return text if len(text) <= MAX_VALUE else f"{text[:MAX_VALUE]}… ({len(text)} characters)"


class Place:
    """A place in one record of the input, to which findings are added."""

    __slots__ = ("_parts", "log", "origin")

    def __init__(self, log: Log, origin: Origin, parts: tuple[str | int, ...] = ()) -> None:
        self.log, self.origin, self._parts = log, origin, parts

    def at(self, *parts: str | int) -> Place:
        """A place inside this one."""
        return Place(self.log, self.origin, (*self._parts, *parts))

    @property
    def path(self) -> str:
        """``dead_ends[2].fail_rate``, as messages show it."""
        return path_of(self._parts)

    def note(self, fault: str, value: Any = None, became: Any = None) -> None:
        """Add a finding about this place."""
        self.log.note(self.origin, self.path, fault, value, became)


def path_of(parts: Sequence[str | int]) -> str:
    """The parts of a place as one text."""
    path = ""
    for part in parts:
        path += f"[{part}]" if isinstance(part, int) else f".{part}" if path else part
    return path


def counts(findings: Sequence[Finding]) -> Mapping[str, int]:
    """How many findings there are of each fault, the most frequent first."""
    found: dict[str, int] = {}
    for finding in findings:
        found[finding.fault] = found.get(finding.fault, 0) + 1
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))
