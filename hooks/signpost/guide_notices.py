"""What is not complete in the written pages: links to no record, and runs of their programs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from signpost.brief import brief_of
from signpost.guide_check import (
    blocks_not_run,
    missing_outputs,
    unmeasured_numbers,
    unproved_runs,
    untranslated_comments,
)
from signpost.guides import linked_records
from signpost.load import Loaded
from signpost.notices import Notice
from signpost.paths import shown
from signpost.programs import read_programs


def find_notices(loaded: Loaded, docs: Path) -> list[Notice]:
    """What is untranslated, stale, unsourced, unfinished or dangling, sorted."""
    found = [notice for entry in loaded.entries for notice in brief_of(entry).notices]
    return sorted([*found, *guide_notices(loaded, docs)])


def guide_notices(loaded: Loaded, docs: Path) -> list[Notice]:
    """The notices of the written pages, where the records are the project's own."""
    if loaded.root != docs.parent / "records":
        return []
    return [*_dangling_links(loaded, docs), *_program_notices(loaded, docs)]


def _dangling_links(loaded: Loaded, docs: Path) -> Iterator[Notice]:
    """Links of written pages to records that do not exist; a page shows them as plain text.

    They count where the records are the project's own: other records may be shown with its pages.
    """
    known = loaded.known_ids
    for path, record_id in linked_records(docs):
        if record_id not in known:
            yield Notice("dangling", shown(path), f"[[{record_id}]]")


def _program_notices(loaded: Loaded, docs: Path) -> Iterator[Notice]:
    """What is not run, not translated or not measured in the guides."""
    programs = read_programs(docs, [])
    unproved_parts = [
        *unproved_runs(programs, loaded.root),
        *missing_outputs(docs, programs),
        *blocks_not_run(docs),
    ]
    for file, what in unproved_parts:
        yield Notice("unproved", file, what)
    for file, what in untranslated_comments(programs):
        yield Notice("untranslated", file, what)
    for file, number in unmeasured_numbers(docs, programs, _printed_for_guides(loaded)):
        yield Notice("unsourced", file, f"{number} was printed by no run; see quoted in plan.yml")


def _printed_for_guides(loaded: Loaded) -> dict[str, str]:
    """By guide, what the programs of the records that name it have printed."""
    printed: dict[str, list[str]] = {}
    for entry in loaded.entries:
        for slug in brief_of(entry).guides:
            runs = entry.proof.runs if entry.proof else []
            printed.setdefault(slug, []).extend(run.printed for run in runs)
    return {slug: "\n".join(texts) for slug, texts in printed.items()}
