"""Where records come from: a folder, or a built site (see ``signpost.lookup.site``)."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cached_property
from typing import Protocol

from signpost.answer_model import Language
from signpost.collection import open_collection
from signpost.engine import Engine, Match
from signpost.lookup.faults import LookupFaultError
from signpost.paths import records_root, repository
from signpost.shelf import Subject, subject_of_entry

SITE_VARIABLE = "SIGNPOST_SITE"
SITE_URL_VARIABLE = "SIGNPOST_SITE_URL"


class Origin(Protocol):
    """What can be looked up in. Everything may raise LookupFaultError."""

    @property
    def base(self) -> str:
        """What begins the addresses of its pages; empty where only their paths are known."""

    @property
    def notices(self) -> Sequence[str]:
        """What is wrong with it, but does not stop a lookup; a line for each."""

    def search(self, text: str, lang: Language, limit: int) -> list[Match]: ...

    def subjects(self, ids: Sequence[str], lang: Language) -> list[Subject]:
        """The records of some ids."""

    def close(self) -> None: ...


def open_origin(site: str | None) -> Origin:
    """``site`` is a folder or an address; then SIGNPOST_SITE counts, then the records' folder."""
    named = site or os.environ.get(SITE_VARIABLE, "").strip()
    if not named:
        return FolderOrigin()
    # What speaks to a site takes a while to import.
    from signpost.lookup.places import place_of
    from signpost.lookup.site import SiteOrigin

    return SiteOrigin(place_of(named))


class FolderOrigin:
    """The records of the folder that SIGNPOST_RECORDS names, else those that came with this."""

    def __init__(self) -> None:
        root = records_root()
        if not root.is_dir():
            raise LookupFaultError("records", folder=root)
        self._collection = open_collection(root, repository() / "docs")
        address = os.environ.get(SITE_URL_VARIABLE, "").strip()
        self.base = f"{address.rstrip('/')}/" if address else ""

    @property
    def notices(self) -> Sequence[str]:
        return [str(problem) for problem in self._collection.problems]

    @cached_property
    def _engine(self) -> Engine:
        return self._collection.open_engine()

    def search(self, text: str, lang: Language, limit: int) -> list[Match]:
        return self._engine.search(text, lang, limit)

    def subjects(self, ids: Sequence[str], lang: Language) -> list[Subject]:
        return [self._subject(wanted, lang) for wanted in ids]

    def _subject(self, wanted: str, lang: Language) -> Subject:
        entry = self._collection.entry(wanted)
        if not entry:
            near = self._collection.near_ids(wanted)
            raise LookupFaultError("no_record", id=wanted, near=near)
        return subject_of_entry(entry, lang, self._collection, self.base)

    def close(self) -> None:
        if "_engine" in vars(self):
            self._engine.close()
