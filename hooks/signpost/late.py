"""What is made of all records behind a served site: written in a thread, after the page is shown.

The index of the search and the exports take seconds for thousands of records, and nobody asks for
them that soon.
"""

from __future__ import annotations

import logging
import shutil
import threading
import time
from pathlib import Path

from signpost.library import Library
from signpost.site import (
    SEARCH,
    Theme,
    domain_paths,
    index_files,
    remove,
    write,
    write_exports,
)

# While these are made, an edit takes twice as long: they begin when no edit came for so long.
REST_SECONDS = 2.0

log = logging.getLogger("mkdocs.hooks.signpost")


class LateWriter:
    """Keeps these files in ``out`` what was given last; those of ``written`` are there already."""

    def __init__(self, out: Path, theme: Theme, written: Library) -> None:
        self.out, self.theme = out, theme
        self._written = written
        self._wanted: Library | None = None
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._last = 0.0
        self._is_awaited = threading.Event()

    def start(self, library: Library) -> None:
        """Write what is made of a library, soon; what was not begun yet is dropped."""
        with self._lock:
            self._wanted, self._last = library, time.monotonic()
            if not self._thread:
                self._thread = threading.Thread(target=self._run, name="signpost-late")
                self._thread.start()

    def finish(self) -> None:
        """Return when everything is written."""
        self._is_awaited.set()
        while thread := self._thread:
            thread.join()
        self._is_awaited.clear()

    def cancel(self) -> None:
        """Begin nothing more, and return when nothing is being written."""
        with self._lock:
            self._wanted = None
        self.finish()

    def _run(self) -> None:
        self._rest()
        while (library := self._take()) is not None:
            try:
                self._write(library)
            except Exception:
                log.exception("The index of the search and the exports could not be written")
            self._rest()

    def _rest(self) -> None:
        """Return when the last edit is a while ago, or when somebody waits."""
        while (left := self._last + REST_SECONDS - time.monotonic()) > 0:
            if self._is_awaited.wait(left):
                return

    def _take(self) -> Library | None:
        with self._lock:
            library, self._wanted = self._wanted, None
            if library is None:
                self._thread = None
            return library

    def _write(self, library: Library) -> None:
        if library.index != self._written.index:
            files = list(index_files(library.index))
            write(files, self.out)
            self._remove_others({path for path, _ in files})
        if library.entries != self._written.entries:
            write_exports(library, self.theme, self.out)
            # An edit may have removed a domain while its files were still being written here.
            gone = self._written.domains.keys() - library.domains.keys()
            for path in domain_paths(gone):
                remove(self.out, path)
        self._written = library

    def _remove_others(self, paths: set[str]) -> None:
        """An index under another stamp is of no use: its ``root.json`` is gone."""
        kept = {path.split("/")[SEARCH.count("/") + 1] for path in paths}
        for path in (self.out / SEARCH).iterdir():
            if path.name not in kept:
                shutil.rmtree(path)
