"""The matching engine in Python: the browser's own modules, run in V8 through mini-racer.

There is no second copy of the logic. The modules of ``docs/assets/js/engine`` are joined in the
order of their imports, their ``import`` and ``export`` words taken off.
"""

from __future__ import annotations

import atexit
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from py_mini_racer import JSPromise, MiniRacer

from signpost.paths import repository

ENTRY = "search.mjs"
BUILD_ENTRY = "filing.mjs"
DEADLINE_MS = 5_000
TIMEOUT_SECONDS = 30.0
BUILD_SECONDS = 900.0
TAKEN_AT_ONCE = 1_000

IMPORT = re.compile(r'^import\s+\{[^}]*\}\s+from\s+"\./([\w-]+\.mjs)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export\s+(?=(?:async\s+)?(?:function|const|let|class)\b)", re.MULTILINE)

BRIDGE = """
globalThis.signpostBuild = (json) => {
  const { index, options } = JSON.parse(json);
  globalThis.signpostBuilt = buildFiles(index, options);
  return JSON.stringify(Object.keys(signpostBuilt));
};
globalThis.signpostFiles = (json) =>
  JSON.stringify(JSON.parse(json).map((name) => JSON.stringify(signpostBuilt[name])));
globalThis.signpostOpen = () => {
  globalThis.signpostLoaded = [];
  globalThis.signpost = createSearch(async (name) => {
    signpostLoaded.push(name);
    return signpostBuilt[name];
  });
  return true;
};
globalThis.signpostTakeLoaded = () => JSON.stringify(signpostLoaded.splice(0));
globalThis.signpostSearch = async (query) => {
  const { text, options } = JSON.parse(query);
  return JSON.stringify(await globalThis.signpost.search(text, options));
};
globalThis.signpostRisk = (json) => JSON.stringify(JSON.parse(json).map((source) => {
  try { return patternRisk(parsePattern(source)); } catch { return null; }
}));
"""


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
    """One result, best first; ``start`` and ``end`` mark the matched part of ``line``."""

    id: str
    match: Literal["exact", "similar"]
    score: float
    line: str
    line_number: int
    start: int
    end: int
    differs: tuple[Difference, ...] = ()
    distinction: Distinction | None = None


def engine_folder() -> Path:
    """Where the modules are: beside this package once it is installed, else in the repository."""
    packaged = Path(__file__).with_name("js") / "engine"
    return packaged if packaged.is_dir() else repository() / "docs" / "assets" / "js" / "engine"


def module_order(folder: Path, *entries: str) -> list[str]:
    """The modules that ``entries`` need, each after those it imports."""
    order: list[str] = []

    def visit(name: str) -> None:
        if name not in order:
            for needed in IMPORT.findall((folder / name).read_text(encoding="utf-8")):
                visit(needed)
            order.append(name)

    for entry in entries:
        visit(entry)
    return order


def bundle(folder: Path, *entries: str) -> str:
    """``entries`` and all modules that they need as one script."""
    names = module_order(folder, *entries)
    sources = [(folder / name).read_text(encoding="utf-8") for name in names]
    return "\n".join(EXPORT.sub("", IMPORT.sub("", source)) for source in sources)


@cache
def _script() -> str:
    return bundle(engine_folder(), ENTRY, BUILD_ENTRY) + BRIDGE


def _context() -> MiniRacer:
    context = MiniRacer()
    # A context that is still open when Python tears itself down hangs the process.
    atexit.register(context.close)
    context.eval(_script())
    return context


@cache
def _shared() -> MiniRacer:
    """One V8 context for the patterns of a whole run; it keeps nothing between calls."""
    return _context()


def forget_modules() -> None:
    """Read the modules anew when they are next needed: they may have been edited."""
    if _shared.cache_info().currsize:
        _close(_shared())
    _shared.cache_clear()
    _script.cache_clear()


def _close(context: MiniRacer) -> None:
    atexit.unregister(context.close)
    context.close()


def call_async(context: MiniRacer, name: str, text: str) -> str:
    """What a JavaScript function that takes a text promises to give."""
    promise = context.eval(f"{name}({json.dumps(text)})", timeout_sec=TIMEOUT_SECONDS)
    assert isinstance(promise, JSPromise)
    return str(promise.get(timeout=TIMEOUT_SECONDS))


class Engine:
    """The search over one index; close it, or use it in a ``with`` statement.

    It reads the same files as a browser does, from memory: see ``search_files``.
    """

    def __init__(self, index: Mapping[str, Any], whole: int | None = None) -> None:
        self._js = _context()
        _build(self._js, index, whole)
        self.open()

    def open(self) -> None:
        """Start as a page does that was just opened: nothing is loaded yet."""
        self._js.call("signpostOpen", timeout_sec=TIMEOUT_SECONDS)

    def __enter__(self) -> Engine:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends the V8 context."""
        _close(self._js)

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
        return [_match(result) for result in self.answer(text, lang, limit)["results"]]


def _match(result: Mapping[str, Any]) -> Match:
    distinction = result.get("distinction")
    return Match(
        id=result["id"],
        match=result["match"],
        score=result["score"],
        line=result["line"],
        line_number=result["lineNumber"],
        start=result["start"],
        end=result["end"],
        differs=tuple(Difference(x["where"], x["word"]) for x in result.get("differs", ())),
        distinction=Distinction(**distinction) if distinction else None,
    )


def _build(context: MiniRacer, index: Mapping[str, Any], whole: int | None) -> list[str]:
    """Make the files of the index in the context; their names."""
    options = {} if whole is None else {"whole": whole}
    given = json.dumps({"index": index, "options": options})
    names: list[str] = json.loads(context.call("signpostBuild", given, timeout_sec=BUILD_SECONDS))
    return names


def _take(context: MiniRacer, names: Sequence[str]) -> dict[str, str]:
    """Files by name, some at a time: V8 holds no text as long as all of a very large index."""
    files: dict[str, str] = {}
    for at in range(0, len(names), TAKEN_AT_ONCE):
        some = names[at : at + TAKEN_AT_ONCE]
        contents = json.loads(context.call("signpostFiles", json.dumps(some)))
        files.update(zip(some, contents, strict=True))
    return files


def search_files(index: Mapping[str, Any], whole: int | None = None) -> dict[str, str]:
    """The index as it is published: the JSON of each file by its name.

    An index of at most ``whole`` records is one file; None means the engine's own limit.
    """
    context = _context()
    try:
        return _take(context, _build(context, index, whole))
    finally:
        _close(context)


def pattern_risks(patterns: Sequence[str]) -> list[str | None]:
    """Why each pattern could take exponential time (the engine never runs such), or None."""
    answer = _shared().call("signpostRisk", json.dumps(list(patterns)))
    risks: list[str | None] = json.loads(answer)
    return risks
