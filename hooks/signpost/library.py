"""Everything the pages are made from, in one value: checked records, graph, guides, words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from signpost.brief import Brief, brief_of
from signpost.check import shared_problems
from signpost.entry import Entry
from signpost.garbage import uncollected
from signpost.graph import Graph, Link, build_graph
from signpost.guide_check import guide_problems
from signpost.guide_notices import guide_notices
from signpost.guides import Guide, read_all_guides
from signpost.load import Loaded, load_records
from signpost.matching import IndexTexts, index_packages
from signpost.notices import Notice
from signpost.problems import RecordsError
from signpost.programs import Programs, read_programs
from signpost.spool import Spool
from signpost.survey import Survey
from signpost.v8 import close_shared_context
from signpost.vocabulary import Vocabulary


@dataclass(frozen=True)
class Library:
    """A records folder without problems, ready to be shown.

    ``spooled`` holds what the index of the search is made of where records are not kept in memory.
    """

    loaded: Loaded
    docs: Path
    guides: Mapping[str, dict[str, Guide]]
    programs: Programs
    spooled: Spool | None = None

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
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def briefs(self) -> dict[str, Brief]:
        """All records in brief, by id."""
        return {entry.id: brief_of(entry) for entry in self.entries}

    @cached_property
    def graph(self) -> Graph:
        return build_graph(link for brief in self.briefs.values() for link in brief.links)

    @property
    def index(self) -> IndexTexts:
        """What the index of the search is made of."""
        texts = self.spooled or [entry.index for entry in self.entries]
        return IndexTexts(texts, index_packages(self.domains))

    @cached_property
    def notices(self) -> list[Notice]:
        """All notices, those of the written pages included, sorted."""
        own = [notice for brief in self.briefs.values() for notice in brief.notices]
        return sorted([*own, *guide_notices(self.loaded, self.docs)])

    @cached_property
    def domains(self) -> dict[str, list[Brief]]:
        """The records of each domain that has any, by domain."""
        grouped: dict[str, list[Brief]] = {}
        for brief in self.briefs.values():
            grouped.setdefault(brief.domain, []).append(brief)
        return dict(sorted(grouped.items()))

    @cached_property
    def tags(self) -> dict[str, list[Brief]]:
        """The records of each tag, by tag."""
        grouped: dict[str, list[Brief]] = {}
        for brief in self.briefs.values():
            for tag in sorted(set(brief.tags)):
                grouped.setdefault(tag, []).append(brief)
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
        same = {entry.id for entry in loaded.entries if self.by_id.get(entry.id) is entry}
        vars(later)["rows"] = {key: row for key, row in self.rows.items() if key[0] in same}
        return later


def open_library(
    records: Path, docs: Path, is_own: Callable[[str], bool] = lambda _: True
) -> Library:
    """Load and check a records folder.

    ``is_own`` is as in ``find_problems``. Raises ``RecordsError`` with every problem where there
    is any.
    """
    guides = read_all_guides(docs)
    survey = Survey(guides, is_own)
    with uncollected():
        loaded = load_records(records, visit=survey.visit)
        survey.finish(loaded)
        close_shared_context()
        found = {*loaded.problems, *shared_problems(loaded), *survey.problems}
    found |= set(guide_problems(docs, docs.parent / "records"))
    if found:
        raise RecordsError(sorted(found))
    spooled = survey.index and survey.index.sorted_by(survey.ids)
    return Library(loaded, docs, guides, read_programs(docs, []), spooled)
