"""Which drafts are one error, and what its id is.

The environments of one error share an id. Two errors whose ids differ in spelling alone stay two,
unless they print the same message: the one that is spelled as ids are here keeps the id.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from signpost.importing.draft import Draft
from signpost.importing.ids import new_id, short_hash, split_id


@dataclass
class Groups:
    """The drafts of each record by its id, and the way from ids as they were given to ours."""

    drafts: dict[str, list[Draft]] = field(default_factory=lambda: defaultdict(list))
    by_old: dict[str, str] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)

    def find(self, target: str) -> str | None:
        """The record that an id as it was given stands for, or None."""
        if target in self.by_old:
            return self.by_old[target]
        old = split_id(target, "other")
        made = new_id(old.domain, old.slug)
        return self.by_old.get(old.base) or (made if made in self.ids else None)


def group(drafts: Iterable[Draft]) -> Groups:
    """Bring drafts together that are one error."""
    bases: dict[str, dict[str, list[Draft]]] = defaultdict(lambda: defaultdict(list))
    for draft in drafts:
        bases[draft.id][draft.base].append(draft)
    groups = Groups()
    for made in sorted(bases):
        _share_out(made, bases[made], set(bases), groups)
    return groups


def _share_out(
    made: str, bases: Mapping[str, list[Draft]], taken: set[str], groups: Groups
) -> None:
    """Give the drafts of one id, in all its spellings, to one record or to several."""
    owner = made if made in bases else min(bases)
    messages = {_folded(draft.signature) for draft in bases[owner]}
    for base in sorted(bases):
        drafts, found = bases[base], made
        if base != owner and not messages & {_folded(draft.signature) for draft in drafts}:
            found = _free_id(made, base, taken)
            for draft in drafts:
                draft.place.at("id").note("id-taken", draft.old_id, found)
        for draft in drafts:
            draft.id = found
            groups.by_old[draft.old_id] = found
        groups.by_old[base] = found
        groups.ids.add(found)
        groups.drafts[found] += drafts


def _free_id(made: str, base: str, taken: set[str]) -> str:
    found = f"{made}-{short_hash(base)}"
    while found in taken:
        found = f"{found}x"
    taken.add(found)
    return found


def _folded(message: str) -> str:
    return " ".join(message.split()).casefold()
