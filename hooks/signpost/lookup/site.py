"""Looking up in a built site: of its index only what a query needs is read."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from py_mini_racer import JSEvalException, JSPromiseError, JSTimeoutException

from signpost.answer_model import Language
from signpost.engine import DEADLINE_MS, Match, match_of
from signpost.fields import ID_PATTERN
from signpost.filing import form_of_index
from signpost.lookup.faults import LookupFaultError
from signpost.lookup.foreign import read_record
from signpost.lookup.places import ROOT_FILE, Place
from signpost.shelf import Subject, subject_of_record
from signpost.v8 import TIMEOUT_SECONDS, call_async, close_context, open_context

SEARCH = ROOT_FILE.rpartition("/")[0]
ROOT = ROOT_FILE.rpartition("/")[2]
# The stamp stands in the root, which anybody may have written.
FILE_NAME = re.compile(r"[0-9a-z]{1,64}/(?:words|records)/\d{1,9}\.json")
# The words, the records, each once more where the site was built anew meanwhile, and the answer.
MOST_ROUNDS = 8


class SiteOrigin:
    """A built site."""

    notices: Sequence[str] = ()

    def __init__(self, place: Place) -> None:
        self.place = place
        self._js = open_context()
        self._known: set[str] = set()

    @property
    def base(self) -> str:
        return self.place.base

    def close(self) -> None:
        close_context(self._js)
        self.place.close()

    def search(self, text: str, lang: Language, limit: int) -> list[Match]:
        clean = text.encode("utf-8", "replace").decode("utf-8")
        options = {"lang": lang, "limit": limit, "deadlineMs": DEADLINE_MS}
        query = json.dumps({"text": clean, "options": options})
        if ROOT not in self._known:
            self._open()
        is_renewed = False
        for _ in range(MOST_ROUNDS):
            answer = self._ask(query)
            if "missing" not in answer:
                return [match_of(result) for result in answer["results"]]
            if not self._load(answer["missing"]):
                if is_renewed:
                    break
                self._open(fresh=True)
                is_renewed = True
        raise LookupFaultError("site_broken", place=self.place.name)

    def _ask(self, query: str) -> dict[str, Any]:
        try:
            answer: dict[str, Any] = json.loads(call_async(self._js, "signpostSearchPart", query))
        except (JSEvalException, JSPromiseError, JSTimeoutException) as error:
            raise LookupFaultError("site_broken", place=self.place.name) from error
        return answer

    def _open(self, *, fresh: bool = False) -> None:
        """Begin with the root of the index."""
        (raw,) = self.place.read([ROOT_FILE], fresh=fresh)
        root = _parsed(raw) if raw is not None else None
        if not isinstance(root, dict) or not isinstance(root.get("version"), int):
            raise LookupFaultError("not_signpost", place=self.place.name, file=ROOT_FILE)
        known, found = form_of_index(self._js).version, root["version"]
        if found != known:
            raise LookupFaultError("site_version", place=self.place.name, found=found, known=known)
        self._js.call("signpostOpenPart", timeout_sec=TIMEOUT_SECONDS)
        self._known.clear()
        self._give({ROOT: root})

    def _load(self, names: Sequence[str]) -> bool:
        """Read files of the index; False where one is gone: the site may have been built anew."""
        if any(not FILE_NAME.fullmatch(name) or name in self._known for name in names):
            raise LookupFaultError("site_broken", place=self.place.name)
        found = self.place.read([f"{SEARCH}/{name}" for name in names])
        files = {name: _parsed(raw) for name, raw in zip(names, found, strict=True) if raw}
        if any(not isinstance(content, dict) for content in files.values()):
            raise LookupFaultError("site_broken", place=self.place.name)
        self._give(files)
        return len(files) == len(names)

    def _give(self, files: dict[str, Any]) -> None:
        text = json.dumps(files, ensure_ascii=False).encode("utf-8", "replace").decode()
        self._js.call("signpostGive", text, timeout_sec=TIMEOUT_SECONDS)
        self._known |= files.keys()

    def subjects(self, ids: Sequence[str], lang: Language) -> list[Subject]:
        for wanted in ids:
            if not re.fullmatch(ID_PATTERN, wanted):
                raise LookupFaultError("no_record", id=wanted, near=[])
        if ROOT not in self._known:
            self._open()
        found = self.place.read([f"errors/{wanted}/index.json" for wanted in ids])
        return [self._subject(*pair, lang) for pair in zip(ids, found, strict=True)]

    def _subject(self, wanted: str, raw: bytes | None, lang: Language) -> Subject:
        if raw is None:
            raise LookupFaultError("site_record", id=wanted, place=self.place.name)
        try:
            record = read_record(raw)
        except (ValueError, LookupError, TypeError) as error:
            raise LookupFaultError("bad_record", id=wanted, place=self.place.name) from error
        return subject_of_record(record, lang, self.base)


def _parsed(raw: bytes) -> Any:
    """The JSON of a file; None for what is none, such as a page that says it is not there."""
    try:
        return json.loads(raw)
    except (ValueError, RecursionError):
        return None
