"""The index of the search behind a served site: written in a thread, after the page is shown.

The whole index takes a second or two for thousands of records, and nobody searches that soon.
"""

from __future__ import annotations

import logging
import shutil
import threading
import time
from collections.abc import Sequence
from pathlib import Path

from signpost.matching import IndexTexts, index_texts
from signpost.model import Record
from signpost.site import SEARCH, index_files, write

# While an index is made, an edit takes twice as long: it begins when no edit came for so long.
REST_SECONDS = 2.0

log = logging.getLogger("mkdocs.hooks.signpost")


def _texts(records: Sequence[Record]) -> IndexTexts:
    return index_texts(sorted(records, key=lambda record: record.id))


class IndexWriter:
    """Keeps the index in ``out`` that of the records it was given last.

    ``written`` are the records whose index is there already.
    """

    def __init__(self, out: Path, written: Sequence[Record]) -> None:
        self.out = out
        self._index = _texts(written)
        self._wanted: list[Record] | None = None
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._last = 0.0
        self._is_awaited = threading.Event()

    def start(self, records: Sequence[Record]) -> None:
        """Write the index of these records, soon; what was not begun yet is dropped."""
        with self._lock:
            self._wanted, self._last = list(records), time.monotonic()
            if not self._thread:
                self._thread = threading.Thread(target=self._run, name="signpost-index")
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
        while (records := self._take()) is not None:
            try:
                self._write(records)
            except Exception:
                log.exception("The index of the search could not be written")
            self._rest()

    def _rest(self) -> None:
        """Return when the last edit is a while ago, or when somebody waits for the index."""
        while (left := self._last + REST_SECONDS - time.monotonic()) > 0:
            if self._is_awaited.wait(left):
                return

    def _take(self) -> list[Record] | None:
        with self._lock:
            records, self._wanted = self._wanted, None
            if records is None:
                self._thread = None
            return records

    def _write(self, records: list[Record]) -> None:
        index = _texts(records)
        if index == self._index:
            return
        files = list(index_files(index))
        write(files, self.out)
        self._index = index
        self._remove_others({path for path, _ in files})

    def _remove_others(self, paths: set[str]) -> None:
        """An index under another stamp is of no use: its ``root.json`` is gone."""
        kept = {path.split("/")[SEARCH.count("/") + 1] for path in paths}
        for path in (self.out / SEARCH).iterdir():
            if path.name not in kept:
                shutil.rmtree(path)
