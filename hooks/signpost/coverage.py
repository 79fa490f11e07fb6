"""How complete the wiki is: tiers, translation, sources and age, counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from signpost.brief import Brief
from signpost.library import Library
from signpost.notices import Notice

OLDEST = 10


@dataclass(frozen=True)
class DomainRow:
    """Records and passages of prose of one domain, by state of translation."""

    domain: str
    records: int
    translated: int
    untranslated: int
    stale: int


@dataclass(frozen=True)
class Coverage:
    """What the coverage page shows."""

    units: int
    tiers: dict[str, int]
    domains: list[DomainRow]
    notices: list[Notice]
    oldest: list[Brief]
    proved: int
    runs: int
    measured: list[Brief]


def coverage_of(library: Library) -> Coverage:
    """Count a library."""
    briefs = list(library.briefs.values())
    tiers = Counter(brief.verification_tier for brief in briefs)
    rows = [_domain_row(word, own) for word, own in library.domains.items()]
    units = sum(row.translated + row.untranslated + row.stale for row in rows)
    oldest = sorted(briefs, key=lambda brief: (brief.last_confirmed or "", brief.id))
    return Coverage(
        units,
        dict(sorted(tiers.items())),
        rows,
        library.notices,
        oldest[:OLDEST],
        proved=sum(brief.is_proved for brief in briefs),
        runs=sum(brief.runs for brief in briefs),
        measured=[brief for brief in briefs if brief.is_measured],
    )


def _domain_row(domain: str, briefs: list[Brief]) -> DomainRow:
    states = Counter[str]()
    for brief in briefs:
        states.update(brief.states)
    return DomainRow(domain, len(briefs), states["ok"], states["untranslated"], states["stale"])
