"""The browser's own modules in V8, through mini-racer: there is no second copy of the logic.

The modules of ``docs/assets/js/engine`` are joined in the order of their imports, their ``import``
and ``export`` words taken off.
"""

from __future__ import annotations

import atexit
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from py_mini_racer import DEFAULT_V8_FLAGS, JSFunction, JSPromise, MiniRacer, init_mini_racer

from signpost.paths import repository

ENTRY = "search.mjs"
BUILD_ENTRY = "filing.mjs"
TIMEOUT_SECONDS = 30.0

# A run is short and makes much garbage: V8's best compiler costs more than it gives, and without
# these limits ten times the memory that is in use is taken.
FLAGS = (
    *DEFAULT_V8_FLAGS,
    "--no-turbofan",
    "--optimize-for-size",
    "--max-semi-space-size=4",
)

IMPORT = re.compile(r'^import\s+\{[^}]*\}\s+from\s+"\./([\w-]+\.mjs)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export\s+(?=(?:async\s+)?(?:function|const|let|class)\b)", re.MULTILINE)

BRIDGE = """
globalThis.signpostForm = () => JSON.stringify(formOfIndex());
globalThis.signpostFiling = () => {
  const filing = new Filing();
  return (step, ...given) => filing[step](...given);
};
globalThis.signpostOpen = (json) => {
  const files = JSON.parse(json);
  globalThis.signpostLoaded = [];
  globalThis.signpost = createSearch(async (name) => {
    signpostLoaded.push(name);
    return JSON.parse(files[name]);
  });
  return true;
};
globalThis.signpostTakeLoaded = () => JSON.stringify(signpostLoaded.splice(0));
globalThis.signpostSearch = async (query) => {
  const { text, options } = JSON.parse(query);
  return JSON.stringify(await globalThis.signpost.search(text, options));
};
// For an index that is elsewhere: a search says which files it misses, is given them, and is asked
// again.
globalThis.signpostOpenPart = () => {
  const files = new Map();
  const missing = new Set();
  const { search } = createSearch(async (name) => {
    if (!files.has(name)) {
      missing.add(name);
      throw new Error(name);
    }
    return files.get(name);
  });
  globalThis.signpostGive = (json) => {
    for (const [name, content] of Object.entries(JSON.parse(json))) files.set(name, content);
    return true;
  };
  globalThis.signpostSearchPart = async (query) => {
    const { text, options } = JSON.parse(query);
    missing.clear();
    try {
      return JSON.stringify(await search(text, options));
    } catch (error) {
      if (!missing.size) throw error;
      return JSON.stringify({ missing: [...missing].sort() });
    }
  };
  return true;
};
const tryPattern = ({ source, flags, texts }) => {
  try {
    const regex = new RegExp(source, flags);
    return { error: null, empty: regex.test(""), hits: texts.map((text) => regex.test(text)) };
  } catch (error) {
    return { error: String(error.message), empty: false, hits: [] };
  }
};
globalThis.signpostTry = (json) => JSON.stringify(JSON.parse(json).map(tryPattern));
const misses = ({ source, flags, texts }) => {
  try {
    const tree = parsePattern(source);
    if (patternRisk(tree)) return false;
    const matcher = matcherOf(source, tree, flags);
    return texts.some((text) => !matcher.test(text));
  } catch { return false; }
};
globalThis.signpostMisses = (json) => JSON.stringify(JSON.parse(json).map(misses));
globalThis.signpostRisk = (json) => JSON.stringify(JSON.parse(json).map((source) => {
  try { return patternRisk(parsePattern(source)); } catch { return null; }
}));
"""


def engine_folder() -> Path:
    """Where the modules are."""
    return repository() / "docs" / "assets" / "js" / "engine"


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


def open_context() -> MiniRacer:
    """A V8 context with the modules and the functions of ``BRIDGE``; close it with the other."""
    init_mini_racer(flags=FLAGS, ignore_duplicate_init=True)
    context = MiniRacer()
    # A context that is still open when Python tears itself down hangs the process.
    atexit.register(context.close)
    context.eval(_script())
    return context


def close_context(context: MiniRacer) -> None:
    """End a context, and give its memory back."""
    atexit.unregister(context.close)
    context.close()


@contextmanager
def own_context() -> Iterator[MiniRacer]:
    """A context for work that takes long: nobody with a deadline waits for it."""
    context = open_context()
    try:
        yield context
    finally:
        close_context(context)


@cache
def shared_context() -> MiniRacer:
    """One context for all short questions of a run, such as patterns; it keeps no answers."""
    return open_context()


def close_shared_context() -> None:
    """Give its memory back; it is opened again when it is needed."""
    if shared_context.cache_info().currsize:
        close_context(shared_context())
    shared_context.cache_clear()


def forget_modules() -> None:
    """Read the modules anew when they are next needed: they may have been edited."""
    close_shared_context()
    _script.cache_clear()


def ask(context: MiniRacer, name: str, text: str, seconds: float | None = None) -> str:
    """What a JavaScript function that takes a text answers; JSTimeoutException after ``seconds``.

    The text goes over as it is: as part of a script it would be parsed, and kept for a while.
    """
    function = context.eval(name)
    assert isinstance(function, JSFunction)
    return str(function(text, timeout_sec=seconds))


def call_async(context: MiniRacer, name: str, text: str) -> str:
    """What a JavaScript function that takes a text promises to give."""
    promise = context.eval(f"{name}({json.dumps(text)})", timeout_sec=TIMEOUT_SECONDS)
    assert isinstance(promise, JSPromise)
    return str(promise.get(timeout=TIMEOUT_SECONDS))
