"""From a merged draft to a record of this wiki that obeys its rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from signpost.faults import field_path, problems_of
from signpost.importing.convert import is_empty
from signpost.importing.draft import Draft, Fields
from signpost.importing.ids import VALID
from signpost.importing.log import Place
from signpost.importing.words import OTHER
from signpost.l10n import passages_of
from signpost.model import FORMS, Record
from signpost.sources import unsourced
from signpost.strings import Translator

CLAIMS = ("dead_ends", "workarounds", "detect")
ORDER = tuple(info.alias or name for name, info in Record.model_fields.items())
TIERS = {"proved": "proved", "sourced": "sourced", "refuted": "refuted"}
UNCHECKED = "ai_generated"
MAX_REPAIRS = 200
ENGLISH, CHINESE = Translator("en"), Translator("zh")


def finish(draft: Draft) -> tuple[Record, Fields] | None:
    """The record of a draft and what its file says; None, with a finding, where none comes out."""
    place, content = draft.place, dict(draft.content)
    content |= {"id": draft.id, "domain": draft.id.partition("/")[0], "regex": draft.regex}
    if not content.get("category"):
        place.at("category").note("category-missing")
        content["category"] = OTHER
    _fill_cause(content, place)
    _order_dates(content, place)
    _split_claims(content)
    if content.pop("shifted", False):
        _drop_numbered(content, place)
    claimed_tier = str(content.get("verification_tier") or UNCHECKED).strip().lower()
    content["verification_tier"] = UNCHECKED
    tidy = {name: content[name] for name in ORDER if not is_empty(content.get(name))}
    record = _validated(tidy, place)
    if record is None:
        return None
    tier = _tier_of(claimed_tier, record, place)
    tidy["verification_tier"] = tier
    _keep_stamps(tidy, record, place)
    return record.model_copy(update={"verification_tier": tier}), tidy


def _fill_cause(content: Fields, place: Place) -> None:
    if content.get("root_cause"):
        return
    content["root_cause"] = ENGLISH("importing.no_cause")
    if content.get("root_cause_zh"):
        place.at("root_cause").note("cause-in-chinese")
        content["root_cause"] = ENGLISH("importing.cause_in_chinese")
    else:
        place.at("root_cause").note("cause-missing")
        content["root_cause_zh"] = CHINESE("importing.no_cause")


def _order_dates(content: Fields, place: Place) -> None:
    """An error was not first seen after it was confirmed."""
    first = content.get("first_seen")
    later = [content[name] for name in ("last_confirmed", "last_updated") if content.get(name)]
    if first and later and first > min(later):
        place.at("first_seen").note("dates-order", first, f"others: {', '.join(later)}")
        del content["first_seen"]


def _split_claims(content: Fields) -> None:
    """The Chinese of claims in lists of their own, as long as there is any."""
    for name in CLAIMS:
        claims = content.get(name) or []
        chinese = [claim.get("zh") or {} for claim in claims]
        while chinese and not chinese[-1]:
            chinese.pop()
        content[f"{name}_zh"] = chinese
        content[name] = [{k: v for k, v in claim.items() if k != "zh"} for claim in claims]


def _drop_numbered(content: Fields, place: Place) -> None:
    """What names claims by number says something else once claims have moved."""
    findings = content.get("findings")
    if isinstance(findings, list):
        good = [x for x in findings if "[" not in str(isinstance(x, dict) and x.get("claim"))]
        for moved in (x for x in findings if x not in good):
            place.at("findings").note("shifted-finding", moved)
        content["findings"] = good
    if content.pop("zh_source_hash", None):
        place.at("zh_source_hash").note("hashes")


def _validated(content: Fields, place: Place) -> Record | None:
    """The record; values that the model refuses are taken out, one after the other."""
    for _ in range(MAX_REPAIRS):
        try:
            return Record.model_validate(content)
        except ValidationError as error:
            details = error.errors(include_url=False)[0]
            location = tuple(part for part in details["loc"] if part not in FORMS)
            if details["type"] == "missing":
                location = location[:-1]
            problem = next(problems_of(error, ""))
            where = field_path(location)
            if not location or not _take_out(content, location, place, problem.fault):
                place.at(where or "record").note("invalid-record", str(problem))
                return None
    place.note("invalid-record", f"more than {MAX_REPAIRS} faults")
    return None


def _take_out(content: Fields, location: tuple[int | str, ...], place: Place, fault: str) -> bool:
    """Remove what stands at a location; False where there is nothing."""
    *above, last = location
    parent: Any = content
    try:
        for part in above:
            parent = parent[part]
        value = parent.pop(last)
    except (KeyError, IndexError, TypeError, AttributeError):
        return False
    place.at(*location).note("invalid-value", value, fault)
    other = content.get(f"{above[0]}_zh") if above else None
    if isinstance(last, int) and len(above) == 1 and isinstance(other, list) and last < len(other):
        other.pop(last)
    return True


def _tier_of(claimed: str, record: Record, place: Place) -> str:
    """The tier that a record's own sources justify: no program came along to prove it."""
    claimed = TIERS.get(claimed, UNCHECKED)
    if claimed == "refuted" and (record.review or record.findings):
        return claimed
    is_sourced = not any(unsourced(record))
    allowed = "sourced" if is_sourced and claimed in ("proved", "sourced") else UNCHECKED
    if allowed != claimed:
        place.at("verification_tier").note("tier-lowered", claimed, allowed)
    return allowed


def _keep_stamps(content: Fields, record: Record, place: Place) -> None:
    """Stamps of translations, as far as their passages are there."""
    stamps: Mapping[str, str] = content.get("zh_source_hash") or {}
    known = passages_of(record) if stamps else {}
    kept = {path: stamp for path, stamp in stamps.items() if path in known}
    if len(kept) < len(stamps):
        place.at("zh_source_hash").note("hashes")
        content["zh_source_hash"] = kept
        if not kept:
            del content["zh_source_hash"]


def good_aliases(content: Fields, record_id: str, taken: dict[str, str], place: Place) -> None:
    """Keep the old ids of a record that are ids and that nothing else has; add them to ``taken``.

    ``taken`` maps ids and aliases to their records. Call it for all in the order of their ids.
    """
    found = []
    for index, alias in enumerate(content.get("aliases") or ()):
        if not VALID.match(alias):
            place.at("aliases", index).note("alias-bad", alias)
        elif taken.setdefault(alias, record_id) != record_id:
            place.at("aliases", index).note("alias-taken", alias)
        elif alias != record_id:
            found.append(alias)
    content["aliases"] = found
