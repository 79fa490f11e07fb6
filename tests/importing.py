"""What the tests of the import share: run one, and read what came out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from signpost.check import find_problems
from signpost.importing.run import Result, run_import
from signpost.load import load_records
from signpost.paths import repository

COLLECTION = Path(__file__).with_name("data") / "import" / "collection"


@dataclass
class Imported:
    """One import of a test: its result and its folder."""

    result: Result
    out: Path

    def record(self, record_id: str) -> dict[str, Any]:
        content: dict[str, Any] = json.loads((self.out / f"{record_id}.json").read_text("utf-8"))
        return content

    @property
    def ids(self) -> list[str]:
        return sorted(
            path.relative_to(self.out).as_posix().removesuffix(".json")
            for path in self.out.glob("*/*.json")
        )

    @property
    def faults(self) -> set[str]:
        return {found.fault for found in self.result.report.log.findings}

    def values(self, fault: str) -> list[str]:
        """What stood at the places of one fault."""
        return [x.value for x in self.result.report.log.findings if x.fault == fault]

    @property
    def rows(self) -> list[dict[str, Any]]:
        text = (self.out / "import-report.ndjson").read_text(encoding="utf-8")
        return [json.loads(line) for line in text.splitlines()]

    def outcomes(self) -> tuple[int, int, int]:
        """How many inputs were kept, merged and left out: together, all of them."""
        report = self.result.report
        kept, merged, left_out = map(report.count, ("kept", "merged", "left_out"))
        assert kept + merged + left_out == len(report.inputs)
        return kept, merged, left_out


def run_in(folder: Path, form: str, source: Path, force: bool = False) -> Imported:
    """Import into ``folder/out``; the folder must pass every check of this wiki."""
    out = folder / "out"
    result = run_import(form, source, out, force)
    problems = find_problems(load_records(out), repository() / "docs") if out.is_dir() else []
    assert problems == []
    return Imported(result, out)


def import_content(folder: Path, form: str, *contents: Any) -> Imported:
    """Import records that are given as data, a file each."""
    source = folder / "in"
    source.mkdir(exist_ok=True)
    for number, content in enumerate(contents):
        data = content if isinstance(content, bytes) else json.dumps(content).encode()
        (source / f"{number}.json").write_bytes(data)
    return run_in(folder, form, source)


def nested(record_id: str = "cuda/a", **error: Any) -> dict[str, Any]:
    """A small record in the nested form; ``error`` replaces fields of its error."""
    own = {"signature": f"Error of {record_id}", "regex": f"Error of {record_id}"}
    return {
        "id": record_id,
        "error": own | {"domain": "cuda", "category": "other"} | error,
        "verdict": {"summary": "It is broken."},
    }
