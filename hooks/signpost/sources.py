"""Where a record names its sources, and which of its claims have none."""

from __future__ import annotations

from collections.abc import Iterator

from signpost.model import Record, Source


def claim_sources(record: Record) -> Iterator[tuple[str, list[Source]]]:
    """Each place that holds sources, with the sources."""
    yield "root_cause_sources", record.root_cause_sources
    for name in ("detect", "dead_ends", "workarounds", "versions", "findings"):
        for index, part in enumerate(getattr(record, name)):
            yield f"{name}[{index}].sources", part.sources


def unsourced(record: Record) -> Iterator[str]:
    """The claims of a record that name no source."""
    silent = {i for i, version in enumerate(record.versions) if not version.behavior_change}
    nothing_said = {f"versions[{index}]" for index in silent}
    for path, sources in claim_sources(record):
        claim = path.removesuffix(".sources").removesuffix("_sources")
        if not sources and not claim.startswith("detect") and claim not in nothing_said:
            yield claim
