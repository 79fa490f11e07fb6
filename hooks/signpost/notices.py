"""What is not wrong but not complete: pages mark it, ``scripts/check`` lists it, builds go on.

Unproved, untranslated, stale, badly worded, unsourced, unfinished, dangling.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from signpost.chinese import wording_faults
from signpost.entry import Entry
from signpost.proof_check import unproved
from signpost.sources import unsourced

NoticeKind = Literal[
    "unproved", "untranslated", "stale", "wording", "unsourced", "unfinished", "dangling"
]
SOURCED_TIERS = ("proved", "sourced")


@dataclass(frozen=True, order=True)
class Notice:
    """Something that is not wrong but not complete: where, and what is missing."""

    kind: NoticeKind
    file: str
    field: str

    def __str__(self) -> str:
        return f"{self.file}: {self.field}: {self.kind}"


def own_notices(entry: Entry) -> list[Notice]:
    """The notices of one record and of its programs."""
    missing = [Notice("unproved", entry.file, text) for text in unproved(entry)]
    return [*_prose_notices(entry), *_source_notices(entry), *missing]


def _prose_notices(entry: Entry) -> Iterator[Notice]:
    for unit, state in entry.passages.values():
        if state != "ok":
            yield Notice(state, entry.file, unit.path)
        if state != "untranslated":
            for fault in wording_faults(unit.zh or "", is_spoken=unit.path == "symptoms"):
                yield Notice("wording", entry.file, f"{unit.path}: {fault}")
        if unit.en.startswith("TODO"):
            yield Notice("unfinished", entry.file, unit.path)


def _source_notices(entry: Entry) -> Iterator[Notice]:
    if entry.record.verification_tier in SOURCED_TIERS:
        for path in unsourced(entry.record):
            yield Notice("unsourced", entry.file, path)
