"""The transition graph between records, with the reverse edges derived.

A record names its neighbors from its own side only. Here every edge is seen from both ends, so
that a link is never one-way: what A leads to is preceded by A, and confusion is mutual.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from signpost.l10n import EDGE_KINDS
from signpost.model import Edge, Record

REVERSE = {
    "leads_to": "preceded_by",
    "preceded_by": "leads_to",
    "frequently_confused_with": "frequently_confused_with",
}


@dataclass(frozen=True, slots=True)
class Link:
    """An edge as one record's page shows it.

    ``owner`` is the id of the record whose file states the edge, ``path`` where in that file: the
    texts of the edge (condition, distinction) are looked up there, whichever end shows them.
    """

    target: str
    kind: str
    owner: str
    path: str
    probability: float | None = None

    @property
    def is_derived(self) -> bool:
        return self.owner == self.target


Graph = Mapping[str, Mapping[str, tuple[Link, ...]]]


def stated_links(record: Record) -> Iterator[Link]:
    """The edges that a record's own file states."""
    for kind in EDGE_KINDS:
        for index, edge in enumerate(getattr(record.transition_graph, kind)):
            target = edge.error_id if isinstance(edge, Edge) else edge
            probability = edge.probability if isinstance(edge, Edge) else None
            path = f"transition_graph.{kind}[{index}]"
            yield Link(target, kind, record.id, path, probability)


def build_graph(stated: Iterable[Link]) -> Graph:
    """For each record id and edge kind its links, stated ones first, each target once."""
    links = list(stated)
    derived = [
        Link(link.owner, REVERSE[link.kind], link.owner, link.path, link.probability)
        for link in links
    ]
    found: dict[str, dict[str, dict[str, Link]]] = defaultdict(lambda: defaultdict(dict))
    for link in links:
        found[link.owner][link.kind].setdefault(link.target, link)
    for link, reverse in zip(links, derived, strict=True):
        found[link.target][reverse.kind].setdefault(reverse.target, reverse)
    return {
        node: {kind: tuple(by_target.values()) for kind, by_target in kinds.items()}
        for node, kinds in found.items()
    }
