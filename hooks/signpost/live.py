"""The site while it is served: after an edit of records, only what depends on it is written anew.

Data flows one way: files, entries (``signpost.memory``), library, pages. An entry that did not
change stays the same object, so what changed is told by comparing two libraries; a page that is
made again is written where its bytes differ.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from signpost.guides import linked_records
from signpost.library import Library
from signpost.memory import Memory
from signpost.render import Renderer
from signpost.site import (
    RecordFiles,
    Theme,
    domain_files,
    domain_paths,
    frame_files,
    record_paths,
    remove,
    write,
)
from signpost.sitemap import sitemap_files, sitemap_pages
from signpost.vocabulary import LANGUAGES

# The parts of written pages that show more of records than lists do.
DETAILED = frozenset({"coverage", "changes"})


@dataclass(frozen=True)
class Change:
    """What differs between two libraries of one folder.

    ``edited`` holds the ids of records that came, went or changed, ``relisted`` those of them that
    a list shows otherwise than before, ``near`` the unchanged records whose pages may show them.
    """

    edited: frozenset[str]
    relisted: frozenset[str]
    near: frozenset[str]
    domains: frozenset[str]


@dataclass(frozen=True)
class Written:
    """The files of the site that an update wrote, and those that it removed."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


class LiveSite:
    """A built site in ``out`` with all that it was made from."""

    def __init__(self, memory: Memory, library: Library, theme: Theme, out: Path) -> None:
        self.memory, self.library, self.theme, self.out = memory, library, theme, out
        self.linked = {record_id for _, record_id in linked_records(library.docs)}

    def update(self) -> Written | None:
        """Bring the site to what the records say now, but for what ``signpost.late`` writes.

        None where written pages show a record that is listed otherwise now: the theme has to make
        these again. Raises RecordsError, and leaves the site as it is, where a record is broken.
        """
        library = self.library.after(self.memory.load())
        change = difference(self.library, library)
        if change.relisted & self.linked:
            return None
        before, self.library = self.library, library
        return self._write(before, change)

    def _write(self, before: Library, change: Change) -> Written:
        now, theme = self.library, self.theme
        if not change.edited:
            return Written()
        renderers = theme.renderers(now)
        gone = _paths(before, change) - _paths(now, change)
        for path in gone:
            remove(self.out, path)
        written: list[str] = []
        for record_id in sorted((change.edited | change.near) & now.by_id.keys()):
            files = RecordFiles(now.by_id[record_id], theme, renderers).files()
            written += write(files, self.out)
        words = sorted(change.domains & now.domains.keys())
        written += write(domain_files(words, theme, renderers), self.out)
        written += self._write_frames(change, renderers)
        if sitemap_pages(before) != sitemap_pages(now):
            written += write(sitemap_files(now, theme.site, theme.sitemap), self.out)
        return Written(tuple(written), tuple(sorted(gone)))

    def _write_frames(self, change: Change, renderers: Mapping[str, Renderer]) -> list[str]:
        frames = [f for f in self.theme.frames if change.relisted or f.parts & DETAILED]
        return write(frame_files(frames, renderers), self.out)


def difference(before: Library, now: Library) -> Change:
    """What an edit of records has changed."""
    ids = before.by_id.keys() | now.by_id.keys()
    edited = {x for x in ids if before.by_id.get(x) is not now.by_id.get(x)}
    relisted = {x for x in edited if _listed(before, x) != _listed(now, x)}
    briefs = [
        library.briefs[x] for library in (before, now) for x in relisted & library.by_id.keys()
    ]
    domains = {brief.domain for brief in briefs}
    near = {x for library in (before, now) for x in _neighbors(library, edited)} - edited
    return Change(*map(frozenset, (edited, relisted, near, domains)))


def _listed(library: Library, record_id: str) -> object:
    """All that a list, a link or a tag shows of a record; None where there is none."""
    brief = library.briefs.get(record_id)
    if not brief:
        return None
    glosses = [brief.text("signature", lang) for lang in LANGUAGES]
    words = (brief.domain, brief.category, brief.verification_tier, brief.last_updated)
    return brief.signature, glosses, words, brief.tags


def _neighbors(library: Library, ids: set[str]) -> set[str]:
    """The records whose pages show one of these: a link, its condition, or what to see instead."""
    links = (link for x in ids for kind in library.graph.get(x, {}).values() for link in kind)
    reviewed = (brief for brief in library.briefs.values() if ids.intersection(brief.see_instead))
    return {link.target for link in links} | {brief.id for brief in reviewed}


def _paths(library: Library, change: Change) -> set[str]:
    """The files of the edited records and their domains."""
    briefs = [library.briefs[x] for x in change.edited & library.by_id.keys()]
    found = {path for brief in briefs for path in record_paths(brief)}
    return found | domain_paths(change.domains & library.domains.keys())
