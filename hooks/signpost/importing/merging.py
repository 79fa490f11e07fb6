"""Several records of one error put together without loss: environments, and copies of one id.

What they agree on stands once. A claim that not all environments share says in its condition where
it holds. Of two values of which a record has but one, the other stands in the report.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from signpost.importing.claim_merging import merged_claims
from signpost.importing.draft import EDGES, Draft, Fields
from signpost.importing.edges import joined
from signpost.strings import Translator

# The cautious one of two values.
PICK: dict[str, Callable[[Iterable[Any]], Any]] = {
    "confidence": min,
    "fix_success_rate": min,
    "evidence_count": max,
    "first_seen": min,
    "last_confirmed": max,
    "last_updated": max,
}
LISTS = (
    "versions",
    "tags",
    "symptoms",
    "symptoms_zh",
    "aliases",
    "root_cause_sources",
    "guides",
    "variants",
    "findings",
)
CLAIMS = ("dead_ends", "workarounds", "detect")
ENGLISH, CHINESE = Translator("en"), Translator("zh")


def canonical(value: Any) -> str:
    """A value as text that is the same for equal values."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def merge(drafts: Sequence[Draft]) -> Draft:
    """One draft of all drafts of an error, whatever their order; the newest says what is single."""
    if len(drafts) == 1:
        _name_systems(drafts)
        return drafts[0]
    ordered = sorted(drafts, key=lambda d: (d.environment, canonical(d.content), d.regex, d.old_id))
    ordered.sort(key=lambda draft: draft.newest, reverse=True)
    first, *others = _distinct(ordered)
    members = [first, *others]
    _name_systems(members)
    content = _merged_content(members)
    for other in others:
        same_place = other.environment == first.environment
        other.place.note("same-id" if same_place else "environments", other.old_id, first.id)
    content["signature"] = first.signature
    return Draft(first.place, first.old_id, first.base, first.id, "", content, "")


def _distinct(drafts: Sequence[Draft]) -> list[Draft]:
    """Each draft once; copies are noted."""
    seen: dict[str, Draft] = {}
    for draft in drafts:
        key = canonical([draft.content, draft.environment, draft.regex])
        if seen.setdefault(key, draft) is not draft:
            draft.place.note("duplicate", draft.old_id, draft.id)
    return list(seen.values())


def _name_systems(members: Sequence[Draft]) -> None:
    """Systems that came as names alone say in which environment the error was seen."""
    for draft in members:
        notes = draft.content.get("os_specific") or {}
        bare = [name for name, note in notes.items() if not note]
        if bare and draft.environment:
            zh = draft.content.setdefault("os_specific_zh", {})
            for name in bare:
                notes[name] = ENGLISH("importing.environment", names=draft.environment)
                zh[name] = CHINESE("importing.environment", names=draft.environment)


def _merged_content(members: Sequence[Draft]) -> Fields:
    names = dict.fromkeys(name for draft in members for name in draft.content)
    content: Fields = {name: _single(name, members) for name in names}
    for name in LISTS:
        content[name] = _union(draft.content.get(name, ()) for draft in members)
    for name in CLAIMS:
        content[name] = merged_claims(name, members)
    content["transition_graph"] = {
        kind: joined(_edges(kind, members), members[0].place.at("transition_graph", kind))
        for kind in EDGES
    }
    content["os_specific"], content["os_specific_zh"] = _systems(members)
    content["root_cause"], content["root_cause_zh"] = _causes(members)
    content["variants"] += _variants(members)
    content["shifted"] = True
    return content


def _single(name: str, members: Sequence[Draft]) -> Any:
    """The one value of a field that holds one; others are noted."""
    apart = (*LISTS, *CLAIMS, "transition_graph", "os_specific", "os_specific_zh")
    if name in (*apart, "root_cause", "root_cause_zh", "shifted"):
        return None
    if name == "signature_zh":  # The Chinese of another message would mislead.
        own = [d for d in members if d.signature == members[0].signature]
        members = own or members[:1]
    given = [(draft, draft.content[name]) for draft in members if name in draft.content]
    if not given:
        return None
    chosen = PICK.get(name, _first)(value for _, value in given)
    if name == "resolvable" and len({value for _, value in given}) > 1:
        chosen = "partial"
    for draft, value in given:
        if value != chosen and name != "signature":
            draft.place.at(name).note("conflict", value, chosen)
    return chosen


def _first(values: Iterable[Any]) -> Any:
    return next(iter(values))


def _union(lists: Iterable[Sequence[Any]]) -> list[Any]:
    found = {canonical(value): value for values in reversed(list(lists)) for value in values}
    return sorted(found.values(), key=canonical)


def _edges(kind: str, members: Sequence[Draft]) -> list[Any]:
    return [
        edge
        for draft in members
        for edge in (draft.content.get("transition_graph") or {}).get(kind, ())
    ]


def _systems(members: Sequence[Draft]) -> tuple[dict[str, str], dict[str, str]]:
    """The notes on each system; those in Chinese where each has its Chinese."""
    english, chinese = _notes("os_specific", members), _notes("os_specific_zh", members)
    whole = [name for name in english if len(chinese.get(name, ())) == len(english[name])]
    return (
        {name: "; ".join(english[name]) for name in english},
        {name: "；".join(chinese[name]) for name in whole if chinese.get(name)},
    )


def _notes(field: str, members: Sequence[Draft]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for draft in members:
        for name, note in (draft.content.get(field) or {}).items():
            notes = found.setdefault(name, [])
            notes += [note] if note and note not in notes else []
    return dict(sorted(found.items()))


def _causes(members: Sequence[Draft]) -> tuple[str | None, str | None]:
    """What the environments say of the cause; Chinese where all of it is in Chinese."""
    given = [draft for draft in members if draft.content.get("root_cause")]
    if not given:
        return None, next((d.content.get("root_cause_zh") for d in members), None)
    first, *others = given
    texts, texts_zh = [first.content["root_cause"]], [first.content.get("root_cause_zh")]
    for draft in others:
        cause, zh = draft.content["root_cause"], draft.content.get("root_cause_zh")
        if cause in (draft_.content["root_cause"] for draft_ in given[: given.index(draft)]):
            continue
        if draft.environment in ("", first.environment):
            draft.place.at("root_cause").note("conflict", cause)
            continue
        texts.append(ENGLISH("importing.cause_in", names=draft.environment, text=cause))
        texts_zh.append(zh and CHINESE("importing.cause_in", names=draft.environment, text=zh))
    whole = [text for text in texts_zh if text]
    if len(whole) < len(texts) and whole:
        first.place.at("root_cause_zh").note("conflict", "\n\n".join(whole))
    zh_text = "\n\n".join(whole) if len(whole) == len(texts) else None
    return "\n\n".join(texts), zh_text


def _variants(members: Sequence[Draft]) -> list[Fields]:
    """Other wordings of the message, each with the environment that prints it."""
    found: dict[str, set[str]] = {}
    for draft in members:
        if draft.signature != members[0].signature:
            found.setdefault(draft.signature, set()).add(draft.environment)
    return [
        {"message": message, "versions": "; ".join(sorted(filter(None, places))) or None}
        for message, places in sorted(found.items())
    ]
