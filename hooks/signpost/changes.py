"""What came, changed and was confirmed on which day, as the dates of the records tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, NamedTuple

from signpost.brief import Brief

Kind = Literal["added", "changed", "changed_and_confirmed", "confirmed"]
KINDS: tuple[Kind, ...] = ("added", "changed", "changed_and_confirmed", "confirmed")


class Event(NamedTuple):
    """What happened to a record on a day, ``YYYY-MM-DD``."""

    date: str
    kind: Kind
    brief: Brief


@dataclass(frozen=True)
class Group:
    """The records to which the same happened on one day: how many, and those that are shown."""

    kind: Kind
    count: int
    briefs: Sequence[Brief]


@dataclass(frozen=True)
class Changes:
    """Groups by day, newest first, in the order of KINDS: ``shown`` of ``total`` events."""

    days: Sequence[tuple[str, Sequence[Group]]]
    shown: int
    total: int


def changes_of(briefs: Iterable[Brief], most: int) -> Changes:
    """The newest ``most`` events of these records; within a group by library and message."""
    events = sorted((event for brief in briefs for event in events_of(brief)), key=_order)
    events.sort(key=lambda event: event.date, reverse=True)
    counts = {key: len(list(found)) for key, found in groupby(events, key=lambda event: event[:2])}
    days = [
        (date, [_group(kind, counts[date, kind], found) for kind, found in groupby(day, _kind)])
        for date, day in groupby(events[:most], key=lambda event: event.date)
    ]
    return Changes(days, min(len(events), most), len(events))


def events_of(brief: Brief) -> Iterator[Event]:
    """What the dates of one record tell, at most one event a day.

    Before it was added, a record was no part of this wiki: such dates tell nothing of it.
    """
    added, updated, confirmed = brief.added or "", brief.last_updated, brief.last_confirmed
    if added:
        yield Event(added, "added", brief)
    if updated and updated > added:
        kind: Kind = "changed_and_confirmed" if updated == confirmed else "changed"
        yield Event(updated, kind, brief)
    if confirmed and confirmed > added and confirmed != updated:
        yield Event(confirmed, "confirmed", brief)


def _order(event: Event) -> tuple[int, str, str, str]:
    brief = event.brief
    return KINDS.index(event.kind), brief.domain, brief.signature, brief.id


def _kind(event: Event) -> Kind:
    return event.kind


def _group(kind: Kind, count: int, events: Iterable[Event]) -> Group:
    return Group(kind, count, [event.brief for event in events])
