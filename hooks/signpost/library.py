"""Everything the pages are made from, in one value: checked records, graph, guides, words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from signpost.check import Notice, find_problems, guide_notices, own_notices
from signpost.garbage import uncollected
from signpost.graph import Graph, Link, build_graph
from signpost.guides import Guide, read_all_guides
from signpost.l10n import Localized
from signpost.load import Entry, Loaded, load_records
from signpost.problems import RecordsError
from signpost.programs import Programs, read_programs
from signpost.proof_view import ProofView, proof_view
from signpost.vocabulary import LANGUAGES, Vocabulary

Key = TypeVar("Key")
Value = TypeVar("Value")


@dataclass(frozen=True)
class Library:
    """A records folder without problems, ready to be shown."""

    loaded: Loaded
    docs: Path
    guides: Mapping[str, dict[str, Guide]]
    programs: Programs

    @property
    def entries(self) -> list[Entry]:
        return self.loaded.entries

    @property
    def wanted(self) -> Mapping[str, Mapping[str, str]]:
        return self.loaded.wanted

    @property
    def vocabulary(self) -> Vocabulary:
        return self.loaded.vocabulary

    @cached_property
    def by_id(self) -> dict[str, Entry]:
        return {entry.record.id: entry for entry in self.entries}

    @cached_property
    def graph(self) -> Graph:
        return build_graph(entry.record for entry in self.entries)

    @cached_property
    def notices_of(self) -> dict[str, list[Notice]]:
        """The notices of each record, by id."""
        return {entry.record.id: own_notices(entry) for entry in self.entries}

    @cached_property
    def notices(self) -> list[Notice]:
        """All notices, those of the written pages included, sorted."""
        own = [notice for notices in self.notices_of.values() for notice in notices]
        return sorted([*own, *guide_notices(self.loaded, self.docs)])

    @cached_property
    def localized(self) -> dict[tuple[str, str], Localized]:
        """The prose of each record by ``(id, lang)``."""
        return _localized(self.entries)

    @cached_property
    def proofs(self) -> dict[str, ProofView]:
        """What the pages show of each record's proof, by id, where there is one."""
        return _proofs(self.entries)

    @cached_property
    def domains(self) -> dict[str, list[Entry]]:
        """The entries of each domain that has any, by domain."""
        grouped: dict[str, list[Entry]] = {}
        for entry in self.entries:
            grouped.setdefault(entry.record.domain, []).append(entry)
        return dict(sorted(grouped.items()))

    @cached_property
    def tags(self) -> dict[str, list[Entry]]:
        """The entries of each tag, by tag."""
        grouped: dict[str, list[Entry]] = {}
        for entry in self.entries:
            for tag in sorted(set(entry.record.tags)):
                grouped.setdefault(tag, []).append(entry)
        return dict(sorted(grouped.items()))

    @cached_property
    def rows(self) -> dict[tuple[str, str, str], str]:
        """What lists show of records, by id, language and kind of row, as far as it was made."""
        return {}

    def links(self, record_id: str, kind: str) -> tuple[Link, ...]:
        return self.graph.get(record_id, {}).get(kind, ())

    def after(self, loaded: Loaded) -> Library:
        """The library of a later state of the same folder; vocabulary and guides are unchanged.

        What was found of an entry is kept where that entry is the same object.
        """
        later = replace(self, loaded=loaded)
        same = {
            entry.record.id for entry in loaded.entries if self.by_id.get(entry.record.id) is entry
        }
        new = [entry for entry in loaded.entries if entry.record.id not in same]
        keep = vars(later)
        keep["localized"] = _kept(self.localized, {(id_, x) for id_ in same for x in LANGUAGES})
        keep["localized"] |= _localized(new)
        keep["proofs"] = _in_order(loaded, _kept(self.proofs, same) | _proofs(new))
        keep["rows"] = {key: row for key, row in self.rows.items() if key[0] in same}
        keep["notices_of"] = _kept(self.notices_of, same)
        keep["notices_of"] |= {entry.record.id: own_notices(entry) for entry in new}
        return later


def _localized(entries: Iterable[Entry]) -> dict[tuple[str, str], Localized]:
    return {
        (entry.record.id, lang): Localized(entry.passages, lang)
        for entry in entries
        for lang in LANGUAGES
    }


def _proofs(entries: Iterable[Entry]) -> dict[str, ProofView]:
    found = ((entry.record.id, proof_view(entry)) for entry in entries)
    return {record_id: view for record_id, view in found if view}


def _kept(found: Mapping[Key, Value], keys: Set[Key]) -> dict[Key, Value]:
    return {key: value for key, value in found.items() if key in keys}


def _in_order(loaded: Loaded, found: Mapping[str, Value]) -> dict[str, Value]:
    return {
        id_: found[id_] for id_ in (entry.record.id for entry in loaded.entries) if id_ in found
    }


def open_library(
    records: Path, docs: Path, is_own: Callable[[str], bool] = lambda _: True
) -> Library:
    """Load and check a records folder.

    ``is_own`` is as in ``find_problems``. Raises ``RecordsError`` with every problem where there
    is any.
    """
    with uncollected():
        loaded = load_records(records)
        problems = find_problems(loaded, docs, is_own)
    if problems:
        raise RecordsError(problems)
    return Library(loaded, docs, read_all_guides(docs), read_programs(docs, []))
