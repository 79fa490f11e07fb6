"""The published scripts: small, whole, and the same program as the sources."""

from __future__ import annotations

import gzip
import json
import re

from py_mini_racer import MiniRacer

from conftest import DATA
from signpost.engine import Engine, search_files
from signpost.load import load_records
from signpost.matching import match_index
from signpost.modules import published_modules
from signpost.paths import repository
from signpost.v8 import bundle, call_async, engine_folder

PASTES = [json.loads(x) for x in (DATA / "engine_pastes.jsonl").read_text("utf-8").splitlines()]
# With what an index of thousands of records costs (test_shards.py), less than 60 KB.
MOST_BYTES = 25_000
ASK = """
globalThis.ask = async (json) => {
  const { files, text } = JSON.parse(json);
  return JSON.stringify(await createSearch(async (name) => files[name]).search(text));
};
0
"""


def test_what_the_worker_loads_is_small() -> None:
    loaded = ("search-worker.mjs", "search-load.mjs", "engine/search.mjs")
    texts = [published_modules()[f"assets/js/{name}"] for name in loaded]
    assert sum(len(gzip.compress(text.encode(), mtime=0)) for text in texts) < MOST_BYTES


def test_each_import_is_published() -> None:
    published = published_modules()
    for path, text in published.items():
        for name in re.findall(r'(?:from|import)\s*\(?"(\./[^"]+)"', text):
            assert f"{path.rpartition('/')[0]}/{name[2:]}" in published, (path, name)


def test_nothing_is_published_that_only_the_build_needs() -> None:
    assert "class Filing" in bundle(engine_folder(), "filing.mjs")
    assert not [path for path, text in published_modules().items() if "class Filing" in text]


def test_the_published_engine_answers_as_its_sources_do() -> None:
    index = match_index(load_records(repository() / "records").records)
    files = {name: json.loads(text) for name, text in search_files(index, whole=0).items()}
    script = re.sub(r"\bexport\s*\{.*\}", "", published_modules()["assets/js/engine/search.mjs"])
    with MiniRacer() as js, Engine(index, whole=0) as engine:
        js.eval(script + ASK)
        for paste in PASTES[::6]:
            given = json.dumps({"files": files, "text": paste["text"]})
            assert json.loads(call_async(js, "ask", given)) == engine.answer(paste["text"])
