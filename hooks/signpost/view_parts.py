"""The parts of a record as a page shows them: rates, sources, claims, versions, links."""

from __future__ import annotations

from dataclasses import dataclass

from signpost.l10n import Text
from signpost.model import (
    DeadEnd,
    Detect,
    Finding,
    LinkSource,
    Measured,
    ProgramSource,
    Source,
    Workaround,
)
from signpost.proof import Run
from signpost.proof_view import ProofView, anchor_of, packages_text
from signpost.short import short_url as short_url

UNIT, FEW = 1_000, 9.95


@dataclass(frozen=True)
class Rate:
    """A rate as shown: ``measured`` (k of n), ``claimed`` (never measured) or ``unknown``."""

    kind: str
    percent: int | None = None
    hits: int = 0
    of: int = 0
    what: Text | None = None


def rate_of(value: float | None, measured: Measured | None, what: Text) -> Rate:
    """A measured rate outranks a claimed one."""
    if measured:
        return Rate(
            "measured", round(100 * measured.hits / measured.of), measured.hits, measured.of, what
        )
    if value is not None:
        return Rate("claimed", round(100 * value))
    return Rate("unknown")


@dataclass(frozen=True)
class SourceView:
    """A source as it is listed: a link with a label, or a program with what it printed."""

    label: str
    url: str | None = None
    kind: str | None = None
    program: ProgramSource | None = None
    run: Run | None = None

    @property
    def anchor(self) -> str:
        """Where the page shows the program and what it printed."""
        is_version = self.program is not None and self.program.environment is not None
        return "measured-versions" if is_version else anchor_of(self.label)

    @property
    def packages(self) -> str:
        return packages_text(self.run) if self.run else ""


def source_view(source: Source, proof: ProofView | None = None) -> SourceView:
    """A program that was proved is shown once on the page; its sources lead there."""
    if isinstance(source, ProgramSource):
        run = proof.run_of(source) if proof else None
        return SourceView(source.program, kind="program", program=source, run=run)
    if isinstance(source, LinkSource):
        return SourceView(source.title or short_url(source.url), source.url, source.kind)
    return SourceView(short_url(source), source)


@dataclass(frozen=True)
class LinkView:
    """A transition as it is listed. ``href`` is None for a wanted record."""

    title: str
    gloss: str
    href: str | None
    probability: int | None
    condition: Text
    distinction: Text
    tier: str | None


# What was found of a claim, in words, with its sources.
FindingView = tuple[Finding, Text, list[SourceView]]


@dataclass(frozen=True)
class Claim:
    """One dead end or workaround with all that its row shows.

    ``body`` is why a dead end fails, or how a workaround is applied where that says more than its
    action.
    """

    index: int
    part: DeadEnd | Workaround
    rate: Rate
    action: Text
    body: Text
    condition: Text
    caution: Text
    sources: list[SourceView]
    findings: list[FindingView]


@dataclass(frozen=True)
class CheckView:
    """One way to notice a fault that raises nothing."""

    part: Detect
    text: Text
    expect: Text
    sources: list[SourceView]


@dataclass(frozen=True)
class VersionView:
    """What a record says of one version; ``facts`` by field: when it was introduced and so on."""

    version: str
    change: Text
    facts: list[tuple[str, str]]
    findings: list[FindingView]
    sources: list[SourceView]


def in_units(size: int) -> str:
    """A number of bytes as people read it: rounded, in units of 1,000."""
    value, units = float(size), iter(("B", "KB", "MB", "GB", "TB"))
    unit = next(units)
    while round(value) >= UNIT:
        value, unit = value / UNIT, next(units)
    digits = 1 if unit != "B" and value < FEW else 0
    return f"{value:.{digits}f} {unit}"
