"""Reading a large folder: records are checked and put in brief some at a time, then let go of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from signpost.brief import brief_of
from signpost.check import Guides, own_problems
from signpost.entry import Entry
from signpost.load import Loaded
from signpost.problems import Problem
from signpost.spool import Spool

AT_ONCE = 50


@dataclass
class Survey:
    """Takes the entries that ``load_records`` reads; ``finish`` when it is done.

    ``guides`` are as in ``own_problems``, ``is_own`` as in ``find_problems``. ``index`` gets what
    the index of the search holds of each record that is let go of.
    """

    guides: Guides
    is_own: Callable[[str], bool]
    problems: list[Problem] = field(default_factory=list)
    waiting: list[Entry] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    index: Spool | None = None

    def visit(self, entry: Entry, loaded: Loaded) -> None:
        self.waiting.append(entry)
        if len(self.waiting) == AT_ONCE:
            self.finish(loaded)

    def finish(self, loaded: Loaded) -> None:
        """Check what waits, and let go of it where there are many."""
        own = [entry for entry in self.waiting if self.is_own(entry.id)]
        for problems in own_problems(own, loaded, self.guides).values():
            self.problems += problems
        for entry in self.waiting:
            brief_of(entry)
            if loaded.is_large:
                self._let_go(entry)
        self.waiting = []

    def _let_go(self, entry: Entry) -> None:
        self.index = self.index or Spool()
        self.index.append(entry.index)
        self.ids.append(entry.id)
        entry.release()
