"""The flat form: a record of this wiki, or of another one in its format, with all its faults."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from signpost.importing.convert import (
    Converter,
    anything,
    as_list,
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
    words,
)
from signpost.importing.draft import EDGES, Draft, Fields, draft_of
from signpost.importing.links import sources, url
from signpost.importing.log import Place
from signpost.importing.texts import clean
from signpost.model import Record

EDGE = obj(
    {
        "error_id": raw_text,
        "probability": rate,
        "condition": prose,
        "condition_zh": prose,
        "distinction": prose,
        "distinction_zh": prose,
    },
    main="error_id",
)


def edge(value: Any, place: Place) -> Fields | None:
    """A transition as an object, whatever form it has; None where it names no error."""
    if isinstance(value, str):
        found: Fields | None = {"error_id": raw_text(value, place)}
    else:
        found = EDGE(value, place) if isinstance(value, dict) else None
    if not found or not found.get("error_id"):
        place.note("edge-bad", value)
        return None
    return found


EDGE_LISTS: dict[str, Converter] = {kind: many(edge) for kind in EDGES}
VERSION = obj(
    {
        "version": raw_text,
        "introduced": raw_text,
        "deprecated": raw_text,
        "removed": raw_text,
        "behavior_change": prose,
        "behavior_change_zh": prose,
        "status": prose,
        "sources": sources,
    },
    main="version",
)
CLAIM: dict[str, Converter] = {
    "action": prose,
    "condition": prose,
    "code": raw_text,
    "code_language": raw_text,
    "measured": keep,
    "sources": sources,
}
CLAIMS: dict[str, dict[str, Converter]] = {
    "dead_ends": CLAIM | {"why_fails": prose, "fail_rate": rate},
    "workarounds": CLAIM | {"how": prose, "success_rate": rate, "caution": prose},
    "detect": {
        "text": prose,
        "expect": prose,
        "code": raw_text,
        "code_language": raw_text,
        "sources": sources,
    },
}
CHINESE: dict[str, Converter] = {
    "dead_ends": obj({"action": prose, "why_fails": prose, "condition": prose}, "action"),
    "workarounds": obj(
        {"action": prose, "how": prose, "condition": prose, "caution": prose}, "action"
    ),
    "detect": obj({"text": prose, "expect": prose}, "text"),
}
MAIN = {"dead_ends": "action", "workarounds": "action", "detect": "text"}


def systems(value: Any, place: Place) -> Fields | None:
    """Notes on operating systems, by name; a list of names has no notes."""
    if isinstance(value, (str, list)):
        return dict.fromkeys(words(value, place) or [], "") or None
    if not isinstance(value, dict):
        if not is_empty(value):
            place.note("wrong-type", value)
        return None
    pairs = ((clean(str(name), place), note) for name, note in value.items())
    found = {name: prose(note, place.at(name)) for name, note in pairs}
    return {name: note or "" for name, note in found.items() if name}


NAMED: dict[str, Converter] = {
    "$schema": lambda value, place: None,  # noqa: ARG005  # It says where our own schema lies.
    "id": raw_text,
    "signature": signature,
    "signature_zh": prose,
    "regex": raw_text,
    "domain": raw_text,
    "category": raw_text,
    "subcategory": prose,
    "severity": raw_text,
    "root_cause": prose,
    "root_cause_type": prose,
    "root_cause_zh": prose,
    "root_cause_sources": sources,
    "symptoms": many(prose),
    "symptoms_zh": many(prose),
    "versions": many(VERSION),
    "os_specific": systems,
    "os_specific_zh": systems,
    "transition_graph": obj(EDGE_LISTS),
    "official_doc_url": url,
    "official_doc_section": prose,
    "error_code": prose,
    "verification_tier": raw_text,
    "confidence": rate,
    "fix_success_rate": rate,
    "resolvable": flag,
    "first_seen": date,
    "last_confirmed": date,
    "last_updated": date,
    "evidence_count": count,
    "tags": words,
    "locale": raw_text,
    "aliases": words,
    # What belongs to programs that do not come along.
    "proof": nowhere,
    "generated_by": nowhere,
    "generation_date": nowhere,
    "review_status": nowhere,
    "last_verification": nowhere,
}
CLAIM_FIELDS = (*MAIN, *(f"{name}_zh" for name in MAIN))
OTHERS = Record.model_fields.keys() - NAMED.keys() - set(CLAIM_FIELDS) - {"schema_"}
LISTS = {name for name in OTHERS if Record.model_fields[name].default == []}
FORM = obj(
    NAMED
    | dict.fromkeys(CLAIM_FIELDS, keep)
    | {name: many(anything) if name in LISTS else anything for name in sorted(OTHERS)}
)


def read_flat(content: Fields, place: Place) -> Draft | None:
    """The draft of a record in this form, or None where it has no signature.

    Its ``shifted`` says that a claim was left out: others have another number now.
    """
    read: dict[str, Any] = FORM(content, place) or {}
    for name, fields in CLAIMS.items():
        found = claims(name, read, place, fields)
        read["shifted"] = read.get("shifted") or len(found) != _length(read.get(name))
        read[name] = found
        read.pop(f"{name}_zh", None)
    full = {name: value for name, value in read.items() if not is_empty(value)}
    return draft_of(full, place)


def _length(value: Any) -> int:
    return len(value) if isinstance(value, list) else 0


def claims(
    name: str, read: Mapping[str, Any], place: Place, fields: Mapping[str, Converter]
) -> list[Fields]:
    """The claims of one list, each with its Chinese; those without an action are left out."""
    here, convert = place.at(name), obj(fields, MAIN[name])
    given = as_list(read.get(name), here)
    chinese = as_list(read.get(f"{name}_zh"), place.at(f"{name}_zh"))
    found = []
    for index, value in enumerate(given):
        claim = _claim(value, here.at(index), convert, MAIN[name])
        other = chinese[index] if index < len(chinese) else None
        other = {MAIN[name]: other} if isinstance(other, str) else other
        zh = CHINESE[name](other, place.at(f"{name}_zh", index))
        if claim:
            found.append(claim | ({"zh": zh} if zh else {}))
        elif zh:
            place.at(f"{name}_zh", index).note("no-counterpart", zh)
    for index in range(len(given), len(chinese)):
        if not is_empty(chinese[index]):
            place.at(f"{name}_zh", index).note("no-counterpart", chinese[index])
    return found


def _claim(value: Any, place: Place, convert: Converter, main: str) -> Fields | None:
    if is_empty(value):
        place.note("empty-item", value)
        return None
    claim: Fields | None = convert(value, place)
    if not claim:
        if isinstance(value, dict):
            place.note("empty-action", value)
        return None
    if not claim.get(main) and claim.get("how"):
        place.note("action-from-how", None, claim["how"])
        claim[main] = claim.pop("how")
    if not claim.get(main):
        place.note("empty-action", value)
        return None
    if "measured" in claim:
        place.at("measured").note("measured", claim.pop("measured"))
    if claim.get("how") == claim[main]:
        del claim["how"]
    return claim
