"""What a server keeps from one build to the next, and whether an edit needs the theme at all."""

from __future__ import annotations

import gc
import logging
import time
from collections.abc import Sequence
from pathlib import Path

from signpost.chinese import glossary, unused_words
from signpost.exports.writer import form_files
from signpost.guides import read_all_guides
from signpost.lab.data import load
from signpost.late import LateWriter
from signpost.library import Library
from signpost.live import LiveSite
from signpost.memory import Memory, shared_files
from signpost.problems import RecordsError
from signpost.programs import read_programs
from signpost.record_words import forget_words
from signpost.render import Renderer, environment
from signpost.scan import Stamps, scan
from signpost.site import Theme
from signpost.strings import strings
from signpost.v8 import forget_modules

log = logging.getLogger("mkdocs.hooks.signpost")


def _forget_own_files() -> None:
    """Read words, templates, data and scripts anew: they may have been edited."""
    for kept in (strings, environment, glossary, unused_words, load, form_files):
        kept.cache_clear()
    forget_words()
    forget_modules()


class Serving:
    """One ``mkdocs serve`` over a folder of records.

    ``problems`` are those of the last edit; while there are any, the last good site is shown.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[str] = []
        self.memory: Memory | None = None
        self._live: LiveSite | None = None
        self._late: LateWriter | None = None
        self._library: Library | None = None
        self._renderers: dict[str, Renderer] = {}
        self._places: Sequence[Path] = ()
        self._sources: Stamps = {}

    def open(self, docs: Path, sources: Sequence[Path]) -> Library:
        """The library for a whole build. ``sources`` is what else that build is made from.

        Raises RecordsError where a record is broken and no good site was built before.
        """
        self.close()
        _forget_own_files()
        self._live = None
        self._places = [*sources, *shared_files(self.root)]
        self._sources = self._scan_sources()
        if not self.memory or self.memory.docs != docs:
            self.memory = Memory(self.root, docs)
        try:
            loaded = self.memory.load_all()
        except RecordsError as error:
            if not self._library:
                raise
            self._note(error)
            return self._library
        self.problems = []
        return Library(loaded, docs, read_all_guides(docs), read_programs(docs, []))

    def built(self, library: Library, theme: Theme, out: Path) -> None:
        """Take over the site that was built of a library."""
        self._library, self._renderers = library, theme.renderers(library)
        self._late = LateWriter(out, theme, library)
        if self.memory and not self.problems:
            self._live = LiveSite(self.memory, library, theme, out)
        # What thousands of records are made of is looked through by each full collection; now it
        # is passed over. What an edit replaces is freed all the same.
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def update(self) -> bool:
        """Bring the site to what the files say now; False where that takes a whole build."""
        if not self._live or self._sources != self._scan_sources():
            return False
        # An update that fails halfway leaves nothing to go on from.
        live, self._live = self._live, None
        began = time.monotonic()
        try:
            done = live.update()
        except RecordsError as error:
            self._live = live
            self._note(error)
            return True
        if done is None:
            return False
        self._live, self._library, self.problems = live, live.library, []
        if self._late:
            self._late.start(live.library)
        count, took = len(done.written) + len(done.removed), time.monotonic() - began
        log.info(f"Updated {count} files of the site in {took:.2f} seconds")
        return True

    @property
    def stamps(self) -> Stamps:
        """The files of the records folder as they were read last."""
        return self.memory.stamps if self.memory else {}

    def banner(self, lang: str) -> str:
        """What stands above every page while a record is broken; empty where none is."""
        renderer = self._renderers.get(lang)
        return renderer.build_errors(self.problems) if self.problems and renderer else ""

    def finish(self) -> None:
        """Return when the index of the search and the exports are written, too."""
        if self._late:
            self._late.finish()

    def close(self) -> None:
        """Write nothing more into the site."""
        if self._late:
            self._late.cancel()

    def _note(self, error: RecordsError) -> None:
        log.error(str(error))
        self.problems = [str(problem) for problem in error.problems]

    def _scan_sources(self) -> Stamps:
        """Python's own files change when a module is imported."""
        found = scan(*self._places)
        return {path: stamp for path, stamp in found.items() if "__pycache__" not in path}
