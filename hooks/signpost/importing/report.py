"""The report of an import: every finding as NDJSON, and a summary to read.

The same input gives the same report: it tells no time, and not what was written this time.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from signpost.importing.faults import FAULTS
from signpost.importing.log import Finding, Log, Origin, counts

NDJSON, MARKDOWN = "import-report.ndjson", "import-report.md"
EXAMPLES, MOST_LISTED, MAX_CELL = 3, 200, 160
KINDS = {
    "left_out": "Left out: only this report has it",
    "changed": "Changed",
    "merged": "Put together",
    "noted": "Worth knowing",
}


@dataclass
class Input:
    """What became of one record of the input: ``kept``, ``merged`` or ``left_out``."""

    origin: Origin
    old_id: str = ""
    id: str = ""
    outcome: str = "left_out"

    def row(self) -> dict[str, Any]:
        """The input as a line of the report."""
        row: dict[str, Any] = {"kind": "input", "outcome": self.outcome, "source": self.origin.file}
        row |= {"line": self.origin.line} if self.origin.line else {}
        row |= {"item": self.origin.item} if self.origin.item else {}
        row |= {"old_id": self.old_id} if self.old_id else {}
        return row | ({"id": self.id} if self.id else {})


@dataclass
class Report:
    """All inputs and all findings of one import."""

    form: str
    log: Log
    inputs: list[Input] = field(default_factory=list)
    records: int = 0

    def count(self, outcome: str) -> int:
        """How many inputs came out so."""
        return sum(one.outcome == outcome for one in self.inputs)

    @property
    def summary(self) -> dict[str, Any]:
        """The figures of the import."""
        outcomes = {name: self.count(name) for name in ("kept", "merged", "left_out")}
        figures = {"kind": "summary", "format": self.form, "inputs": len(self.inputs), **outcomes}
        return figures | {"records": self.records, "faults": counts(self.log.findings)}

    def lines(self) -> Iterator[str]:
        """The report as NDJSON: summary, inputs, findings."""
        inputs = sorted(self.inputs, key=lambda one: one.origin)
        rows = [self.summary, *(one.row() for one in inputs)]
        for row in [*rows, *(found.row() for found in self.log.sorted())]:
            yield _printable(json.dumps(row, ensure_ascii=False)) + "\n"

    def markdown(self) -> str:
        """The summary to read."""
        by_fault: dict[str, list[Finding]] = {}
        for found in self.log.sorted():
            by_fault.setdefault(found.fault, []).append(found)
        sections = [_section(kind, by_fault) for kind in KINDS]
        parts = [self._head(), *filter(None, sections), self._mapping()]
        return _printable("\n\n".join(part for part in parts if part)) + "\n"

    def _head(self) -> str:
        found = self.summary
        return (
            "# Import report\n\n"
            f"{found['inputs']} inputs of the form {self.form}: {found['kept']} kept, "
            f"{found['merged']} merged into others, {found['left_out']} left out. "
            f"They make {found['records']} records.\n\n"
            f"`{NDJSON}` lists every input and every finding, with all values."
        )

    def _mapping(self) -> str:
        moved = sorted({(x.old_id, x.id) for x in self.inputs if x.id and x.old_id != x.id})
        if not moved:
            return ""
        rows = [f"| {code(old)} | {code(new)} |" for old, new in moved[:MOST_LISTED]]
        head = "## Ids that are other ids here\n\n| id in the source | id here |\n| --- | --- |\n"
        return head + "\n".join(rows) + _more(len(moved) - len(rows))


def _printable(text: str) -> str:
    """Text that UTF-8 can hold: halves of characters are written as their numbers."""
    return text.encode("utf-8", "backslashreplace").decode()


def _more(count: int) -> str:
    return f"\n\nAnd {count} more in `{NDJSON}`." if count > 0 else ""


def _section(kind: str, by_fault: Mapping[str, Sequence[Finding]]) -> str:
    names = counts([x for found in by_fault.values() for x in found])
    chosen = [name for name in names if FAULTS[name].kind == kind]
    rows = [_row(name, by_fault[name]) for name in chosen]
    if not rows:
        return ""
    head = f"## {KINDS[kind]}\n\n| count | what was found | what was done | for example |\n"
    return head + "| ---: | --- | --- | --- |\n" + "\n".join(rows)


def _row(name: str, found: Sequence[Finding]) -> str:
    examples = "<br>".join(_example(finding) for finding in found[:EXAMPLES])
    return f"| {len(found)} | {FAULTS[name].what} | {FAULTS[name].done} | {examples} |"


def _example(found: Finding) -> str:
    place = code(f"{found.origin} {found.field}".strip())
    value = f": {code(found.value)}" if found.value else ""
    return place + value + (f" → {code(found.became)}" if found.became else "")


def code(text: str) -> str:
    """A text as code in a cell of a table."""
    line = " ".join(text.split())
    line = line if len(line) <= MAX_CELL else line[: MAX_CELL - 1] + "…"
    return f"`{line.replace('`', 'ˋ').replace('|', '¦')}`" if line else ""
