"""Which prose of a record is translated, which is not, and which translation is stale.

A *unit* is one piece of English prose with its Chinese counterpart, named by the path of the
English field, such as ``dead_ends[0].why_fails``. The record may hold, per unit, the hash of the
English text that was translated (``zh_source_hash``); another hash means a stale translation.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from signpost.model import Edge, Measured, Part, Record

HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
LIST_FIELDS: dict[str, tuple[str, ...]] = {
    "detect": ("text", "expect"),
    "dead_ends": ("action", "why_fails", "condition"),
    "workarounds": ("action", "how", "condition", "caution"),
}
EDGE_KINDS = ("leads_to", "preceded_by", "frequently_confused_with")
State = Literal["ok", "untranslated", "stale"]


class Unit(NamedTuple):
    """One piece of prose: the path of its English field, the English, the Chinese or None."""

    path: str
    en: str
    zh: str | None

    @property
    def is_translated(self) -> bool:
        return bool(self.zh and HAN.search(self.zh))

    @property
    def hash(self) -> str:
        """Twelve hexadecimal digits that stand for the English text."""
        return hashlib.sha256(self.en.encode("utf-8", "surrogatepass")).hexdigest()[:12]


class Text(NamedTuple):
    """Prose as it is shown: ``lang`` is the language it is in, which may not be the page's."""

    value: str
    lang: str
    state: State = "ok"

    def __bool__(self) -> bool:
        return bool(self.value)


class Passage(NamedTuple):
    """A unit of a record with the state of its translation."""

    unit: Unit
    state: State


# The passages of one record, by the path of the English field.
Passages = Mapping[str, Passage]


def passages_of(record: Record) -> Passages:
    """All prose of a record."""
    hashes = record.zh_source_hash
    return {unit.path: Passage(unit, state_of(unit, hashes)) for unit in units(record)}


def units(record: Record) -> Iterator[Unit]:
    """Every non-empty piece of prose of a record that a reader sees."""
    for unit in _all_units(record):
        if unit.en:
            yield unit


def _all_units(record: Record) -> Iterator[Unit]:
    yield Unit("signature", record.signature, record.signature_zh)
    yield Unit("root_cause", record.root_cause, record.root_cause_zh)
    yield Unit("symptoms", "\n".join(record.symptoms), "\n".join(record.symptoms_zh))
    for name, fields in LIST_FIELDS.items():
        yield from _list_units(name, fields, getattr(record, name), getattr(record, f"{name}_zh"))
    for name in ("dead_ends", "workarounds"):
        for index, part in enumerate(getattr(record, name)):
            yield from _measured_units(f"{name}[{index}].measured", part.measured)
    for index, version in enumerate(record.versions):
        path = f"versions[{index}].behavior_change"
        yield Unit(path, version.behavior_change or "", version.behavior_change_zh)
    for system, note in record.os_specific.items():
        yield Unit(f"os_specific.{system}", note, record.os_specific_zh.get(system))
    yield from _graph_units(record)
    if record.review:
        yield Unit("review.text", record.review.text, record.review.text_zh)
    for index, finding in enumerate(record.findings):
        yield Unit(f"findings[{index}].text", finding.text, finding.text_zh)


def _list_units(
    name: str, fields: Sequence[str], english: Sequence[Part], chinese: Sequence[Part | str]
) -> Iterator[Unit]:
    for index, part in enumerate(english):
        other = chinese[index] if index < len(chinese) else None
        for field in fields:
            text = getattr(part, field) or ""
            yield Unit(f"{name}[{index}].{field}", text, _counterpart(part, other, field))


def _counterpart(part: Part, other: Part | str | None, field: str) -> str | None:
    """The Chinese of one field; a plain string translates ``action`` and a ``how`` equal to it."""
    if not isinstance(other, str):
        return getattr(other, field, None)
    same = getattr(part, "how", None) == getattr(part, "action", None)
    return other if field == "action" or (field == "how" and same) else None


def _measured_units(path: str, measured: Measured | None) -> Iterator[Unit]:
    if measured:
        yield Unit(f"{path}.what", measured.what, measured.what_zh)


def _graph_units(record: Record) -> Iterator[Unit]:
    for kind in EDGE_KINDS:
        for index, edge in enumerate(getattr(record.transition_graph, kind)):
            if isinstance(edge, Edge):
                path = f"transition_graph.{kind}[{index}]"
                yield Unit(f"{path}.condition", edge.condition or "", edge.condition_zh)
                yield Unit(f"{path}.distinction", edge.distinction or "", edge.distinction_zh)


def state_of(unit: Unit, hashes: Mapping[str, str]) -> State:
    """Whether a unit is translated, and whether from the English that stands there now."""
    if not unit.is_translated:
        return "untranslated"
    known = hashes.get(unit.path)
    return "stale" if known is not None and known != unit.hash else "ok"


def hashes_of(record: Record) -> dict[str, str]:
    """What ``zh_source_hash`` has to be when every translation fits the English of today."""
    return {unit.path: unit.hash for unit in units(record) if unit.is_translated}


class Localized:
    """The prose of one record in one language, by the path of the English field."""

    def __init__(self, passages: Passages, lang: str) -> None:
        self.lang, self.passages = lang, passages

    @property
    def texts(self) -> dict[str, Text]:
        """All prose."""
        return {path: self[path] for path in self.passages}

    @property
    def states(self) -> Counter[State]:
        """How many pieces of prose are in each state."""
        return Counter(passage.state for passage in self.passages.values())

    def __getitem__(self, path: str) -> Text:
        found = self.passages.get(path)
        if not found:
            return Text("", self.lang)
        unit, state = found
        if self.lang == "en":
            return Text(unit.en, "en")
        if state == "untranslated":
            return Text(unit.en, "en", state)
        return Text(unit.zh or "", "zh", state)

    def __contains__(self, path: str) -> bool:
        return path in self.passages
