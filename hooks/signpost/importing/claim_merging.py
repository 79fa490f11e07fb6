"""The claims of several environments of one error as one list."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from signpost.importing.draft import Draft, Fields
from signpost.strings import Translator

ENGLISH, CHINESE = Translator("en"), Translator("zh")


@dataclass
class Shared:
    """One claim, and the environments that make it."""

    claim: Fields
    environments: set[str] = field(default_factory=set)
    sources: dict[str, Any] = field(default_factory=dict)


def merged_claims(name: str, members: Sequence[Draft]) -> list[Fields]:
    """The claims of all, each once, with its environments where not all make it."""
    found: dict[str, Shared] = {}
    for draft in members:
        for claim in draft.content.get(name, ()):
            said = {key: value for key, value in claim.items() if key != "sources"}
            key = json.dumps(said, ensure_ascii=False, sort_keys=True)
            shared = found.setdefault(key, Shared(said))
            shared.environments.add(draft.environment)
            for source in claim.get("sources", ()):
                shared.sources[json.dumps(source, sort_keys=True)] = source
    everywhere = {draft.environment for draft in members}
    return [_claim(shared, everywhere) for shared in found.values()]


def _claim(shared: Shared, everywhere: set[str]) -> Fields:
    claim = dict(shared.claim)
    if shared.sources:
        claim["sources"] = [shared.sources[key] for key in sorted(shared.sources)]
    if shared.environments != everywhere and "" not in shared.environments and "text" not in claim:
        _say_where(claim, sorted(shared.environments))
    return claim


def _say_where(claim: Fields, environments: list[str]) -> None:
    """Name the environments in the condition, in both languages where the rest of it is."""
    old = claim.get("condition")
    zh = dict(claim.get("zh") or {})
    where = ENGLISH("importing.environment", names="; ".join(environments))
    where_zh = CHINESE("importing.environment", names="；".join(environments))
    claim["condition"] = f"{old}; {where}" if old else where
    if not old:
        zh["condition"] = where_zh
    elif zh.get("condition"):
        zh["condition"] = f"{zh['condition']}；{where_zh}"
    if zh:
        claim["zh"] = zh
