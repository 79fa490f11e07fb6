"""From one record some steps along the transition graph: what comes before, what may follow."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from signpost.answer_model import TransitionAnswer
from signpost.answer_parts import Parts
from signpost.answers import first_action, warnings
from signpost.collection import Collection
from signpost.mcp_server.model import Direction, Reached, Step
from signpost.shelf import Subject, subject_of_entry


def reached(
    collection: Collection, subject: Subject, direction: Direction, depth: int
) -> Iterator[Reached]:
    """Every record that is at most ``depth`` steps away in one direction, nearest first.

    Each is reached once, by a shortest path; circles end.
    """
    seen = {subject.record.id}
    waiting: deque[tuple[Subject, list[Step]]] = deque([(subject, [])])
    while waiting:
        current, path = waiting.popleft()
        for found in Parts(current).transitions(direction):
            if found.id in seen:
                continue
            seen.add(found.id)
            steps = [*path, step_of(found, direction)]
            entry = collection.entry(found.id)
            there = (
                subject_of_entry(entry, subject.lang, collection, subject.site) if entry else None
            )
            yield _reached(found, steps, there)
            if there and len(steps) < depth:
                waiting.append((there, steps))


def _subject(collection: Collection, record_id: str, start: Subject) -> Subject | None:
    """A record on the way; None where nobody has written it yet."""
    entry = collection.entry(record_id)
    return subject_of_entry(entry, start.lang, collection, start.site) if entry else None


def step_of(found: TransitionAnswer, direction: Direction) -> Step:
    """The step to a neighbor."""
    return Step(
        direction=direction,
        id=found.id,
        condition=found.condition,
        distinction=found.distinction,
        claimed_percent=found.claimed_percent,
        stated_by=found.stated_by,
    )


def _reached(found: TransitionAnswer, path: list[Step], there: Subject | None) -> Reached:
    parts = Parts(there) if there else None
    return Reached(
        id=found.id,
        signature=found.signature,
        gloss=found.gloss,
        tier=found.tier,
        tier_label=found.tier_label,
        has_record=found.has_record,
        page=found.page,
        distance=len(path),
        path=path,
        is_silent=bool(there and there.record.is_silent),
        warnings=list(warnings(parts)) if parts else [],
        workaround=first_action(parts) if parts else None,
    )
