"""Transitions with the ids of this wiki; what leads to no record is wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from signpost.importing.draft import EDGES, Fields
from signpost.importing.ids import new_id, split_id
from signpost.importing.log import Place

JOINED = ("condition", "condition_zh", "distinction", "distinction_zh")


def resolve(
    content: Fields, record_id: str, find: Callable[[str], str | None], place: Place
) -> dict[str, str]:
    """Give a record's transitions their targets; the ids that no record has, with the old ones.

    Transitions to the record itself are left out, those to one target are put together.
    """
    wanted: dict[str, str] = {}
    graph = content.get("transition_graph") or {}
    for kind in EDGES:
        found: dict[str, Fields] = {}
        for index, edge in enumerate(graph.get(kind) or ()):
            here = place.at("transition_graph", kind, index)
            target = _target(edge["error_id"], find, wanted, here)
            if target == record_id:
                here.note("self-edge", edge)
            elif target in found:
                here.note("duplicate-edge", edge)
                _join(found[target], edge, here)
            else:
                found[target] = edge | {"error_id": target}
        graph[kind] = [_brief(edge) for edge in found.values()]
    linked = {_id_of(edge) for kind in EDGES for edge in graph[kind]} if graph else set()
    content["transition_graph"] = {kind: graph[kind] for kind in EDGES if graph.get(kind)}
    return {made: old for made, old in wanted.items() if made in linked}


def joined(edges: Iterable[Any], place: Place) -> list[Any]:
    """The transitions of several drafts of one error, each target once."""
    found: dict[str, Fields] = {}
    for edge in edges:
        full = dict(edge) if isinstance(edge, dict) else {"error_id": edge}
        kept = found.setdefault(full["error_id"], full)
        if kept is not full:
            _join(kept, full, place)
    return [_brief(edge) for edge in found.values()]


def _id_of(edge: Any) -> str:
    return edge if isinstance(edge, str) else str(edge["error_id"])


def _target(
    old: str, find: Callable[[str], str | None], wanted: dict[str, str], place: Place
) -> str:
    """The id of this wiki for a target as it was given."""
    found = find(old)
    if not found:
        parts = split_id(old, "other")
        found = new_id(parts.domain, parts.slug or parts.domain)
        place.note("dangling", old, found)
        wanted.setdefault(found, parts.base if parts.slug else old)
    elif found != old:
        place.note("edge-mapped", old, found)
    return found


def _join(kept: Fields, other: Fields, place: Place) -> None:
    """Add to a transition what another one to the same target says."""
    for name in JOINED:
        text, more = kept.get(name), other.get(name)
        if more and text and more not in text:
            kept[name] = f"{text}；{more}" if name.endswith("_zh") else f"{text}; {more}"
        elif more:
            kept[name] = text or more
    chance = other.get("probability")
    if chance is not None and kept.setdefault("probability", chance) != chance:
        place.at("probability").note("conflict", chance, kept["probability"])


def _brief(edge: Fields) -> Any:
    """An id alone where nothing else is known."""
    return edge if len(edge) > 1 else edge["error_id"]
