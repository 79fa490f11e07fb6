"""The nested "ErrorCanon 1.0" form: what each of its fields becomes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from signpost.importing.convert import (
    count,
    date,
    flag,
    is_empty,
    keep,
    many,
    nowhere,
    obj,
    prose,
    rate,
    raw_text,
    signature,
)
from signpost.importing.draft import Draft, Fields, draft_of
from signpost.importing.flat import EDGE_LISTS, claims
from signpost.importing.links import sources
from signpost.importing.log import Place
from signpost.strings import Translator

VERSION = "1.0"
RUNTIME = obj({"name": raw_text, "version_range": raw_text}, main="name")
FORM = obj(
    {
        "schema_version": keep,
        "id": raw_text,
        "error": obj(
            {
                "signature": signature,
                "regex": raw_text,
                "domain": raw_text,
                "category": raw_text,
                "first_seen": date,
                "last_confirmed": date,
            },
            main="signature",
        ),
        "environment": obj({"runtime": RUNTIME, "os": keep}),
        "verdict": obj(
            {
                "resolvable": flag,
                "fix_success_rate": rate,
                "confidence": rate,
                "last_updated": date,
                "summary": prose,
            },
            main="summary",
        ),
        "dead_ends": keep,
        "workarounds": keep,
        "transition_graph": obj(EDGE_LISTS),
        "metadata": obj(
            {
                "generated_by": nowhere,
                "generation_date": nowhere,
                "review_status": nowhere,
                "evidence_count": count,
                "last_verification": nowhere,
            }
        ),
    }
)
DEAD_END = {
    "action": prose,
    "why_fails": prose,
    "fail_rate": rate,
    "sources": sources,
    "condition": prose,
    "common_misconception": keep,
}
WORKAROUND = {
    "action": prose,
    "success_rate": rate,
    "how": prose,
    "sources": sources,
    "condition": prose,
    "tradeoff": prose,
}
ENGLISH = Translator("en")


def read_errorcanon(content: Fields, place: Place) -> Draft | None:
    """The draft of a record in this form, or None where it has no signature."""
    read: dict[str, Any] = FORM(content, place) or {}
    if (version := read.get("schema_version")) and str(version) != VERSION:
        place.at("schema_version").note("other-version", version)
    error, verdict = read.get("error", {}), read.get("verdict", {})
    fields: Fields = {"id": read.get("id"), **error, **verdict}
    fields["root_cause"] = fields.pop("summary", None)
    fields["dead_ends"] = _dead_ends(read, place)
    fields["workarounds"] = _workarounds(read, place)
    fields["transition_graph"] = read.get("transition_graph")
    fields["evidence_count"] = read.get("metadata", {}).get("evidence_count")
    environment = _environment(read.get("environment", {}), fields, place)
    full = {name: value for name, value in fields.items() if not is_empty(value)}
    return draft_of(full, place, environment)


def _dead_ends(read: Fields, place: Place) -> list[Fields]:
    found = claims("dead_ends", read, place, DEAD_END)
    for index, claim in enumerate(found):
        thought = claim.pop("common_misconception", None)
        if isinstance(thought, str) and thought.strip():
            text = ENGLISH("importing.misconception", text=thought.strip())
            claim["why_fails"] = "\n\n".join(x for x in (claim.get("why_fails"), text) if x)
        elif not is_empty(thought):
            place.at("dead_ends", index, "common_misconception").note("no-home", thought)
    return found


def _workarounds(read: Fields, place: Place) -> list[Fields]:
    found = claims("workarounds", read, place, WORKAROUND)
    for claim in found:
        if "tradeoff" in claim:
            claim["caution"] = claim.pop("tradeoff")
    return found


def _environment(environment: Mapping[str, Any], fields: Fields, place: Place) -> str:
    """Versions and systems of the environment as fields of the record; its name in words."""
    runtime = environment.get("runtime", {})
    version = " ".join(x for x in (runtime.get("name"), runtime.get("version_range")) if x)
    systems = many(prose)(environment.get("os"), place.at("environment", "os")) or []
    if version:
        fields["versions"] = [{"version": version}]
    fields["os_specific"] = dict.fromkeys(systems, "")
    named = ", ".join(systems)
    return f"{version} ({named})" if version and named else version or named
