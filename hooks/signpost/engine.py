"""The matching engine in Python: the browser's own modules, run in V8 (``signpost.v8``)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from signpost.filing import build_index
from signpost.json_text import packed
from signpost.v8 import TIMEOUT_SECONDS, call_async, close_context, open_context, shared_context

DEADLINE_MS = 5_000


@dataclass(frozen=True)
class Difference:
    """A word that stands only in the paste, or only in the record's message."""

    where: Literal["paste", "record"]
    word: str


@dataclass(frozen=True)
class Distinction:
    """How the matched record is told from another matched one."""

    id: str
    text: str


@dataclass(frozen=True)
class Match:
    """One result, best first; ``start`` and ``end`` mark the matched part of ``line``, counted in
    characters."""

    id: str
    match: Literal["exact", "similar"]
    score: float
    line: str
    line_number: int
    start: int
    end: int
    differs: tuple[Difference, ...] = ()
    distinction: Distinction | None = None


class Engine:
    """The search over one index; close it, or use it in a ``with`` statement.

    It reads the same files as a browser does, from memory: see ``search_files``.
    """

    def __init__(self, index: Mapping[str, Any], whole: int | None = None) -> None:
        files = search_files(index, whole)
        self._js = open_context()
        self._js.call("signpostOpen", packed(files), timeout_sec=TIMEOUT_SECONDS)

    def __enter__(self) -> Engine:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends the V8 context."""
        close_context(self._js)

    def answer(
        self, text: str, lang: str = "en", limit: int = 10, deadline_ms: int = DEADLINE_MS
    ) -> dict[str, Any]:
        """What the JavaScript engine answers, as it is."""
        options = {"lang": lang, "limit": limit, "deadlineMs": deadline_ms}
        # Lone surrogates cannot go over to V8.
        clean = text.encode("utf-8", "replace").decode("utf-8")
        query = json.dumps({"text": clean, "options": options})
        answer: dict[str, Any] = json.loads(call_async(self._js, "signpostSearch", query))
        return answer

    def take_loaded(self) -> list[str]:
        """The files that were loaded since this was last asked."""
        names: list[str] = json.loads(self._js.call("signpostTakeLoaded"))
        return names

    def search(self, text: str, lang: str = "en", limit: int = 10) -> list[Match]:
        """The records that answer a paste, best first; an empty list for no match."""
        return [match_of(result) for result in self.answer(text, lang, limit)["results"]]


def match_of(result: Mapping[str, Any]) -> Match:
    """A result of the JavaScript engine."""
    distinction, line = result.get("distinction"), result["line"]
    return Match(
        id=result["id"],
        match=result["match"],
        score=result["score"],
        line=line,
        line_number=result["lineNumber"],
        start=_characters(line, result["start"]),
        end=_characters(line, result["end"]),
        differs=tuple(Difference(x["where"], x["word"]) for x in result.get("differs", ())),
        distinction=Distinction(**distinction) if distinction else None,
    )


def _characters(line: str, units: int) -> int:
    """How many characters the first so many UTF-16 units are, which is what JavaScript counts."""
    if line.isascii():
        return units
    return len(line.encode("utf-16-le", "replace")[: 2 * units].decode("utf-16-le", "ignore"))


def search_files(index: Mapping[str, Any], whole: int | None = None) -> dict[str, str]:
    """The files of an index (``signpost.matching.match_index``): the JSON of each by its name."""
    records = [packed(record).encode() for record in index["records"]]
    return dict(build_index(records, index.get("packages", {}), whole))


def pattern_risks(patterns: Sequence[str]) -> list[str | None]:
    """Why each pattern could take exponential time (the engine never runs such), or None."""
    answer = shared_context().call("signpostRisk", json.dumps(list(patterns)))
    risks: list[str | None] = json.loads(answer)
    return risks
