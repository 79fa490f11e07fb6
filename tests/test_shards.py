"""The index in shards: the same answers as from one file, at a cost that does not grow."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from typing import Any

import pytest
from py_mini_racer import MiniRacer

from conftest import DATA
from signpost.bench.corpus import Corpus, make_corpus
from signpost.bench.pastes import SHAPES, make_paste
from signpost.engine import Engine, search_files
from signpost.load import load_records
from signpost.matching import match_index
from signpost.model import Record
from signpost.paths import repository
from signpost.v8 import bundle, call_async, engine_folder

RECORDS = load_records(repository() / "records").records
PASTES = [json.loads(x) for x in (DATA / "engine_pastes.jsonl").read_text("utf-8").splitlines()]
# The root, files of words, files of records: see search.mjs.
MOST_FILES = 1 + 12 + 8
MOST_BYTES = 33_000


@pytest.fixture(scope="module")
def sharded() -> Iterator[Engine]:
    """The project's own records, divided though they are few."""
    with Engine(match_index(RECORDS), whole=0) as engine:
        yield engine


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return make_corpus(1200)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.id)
def test_own_signature_first_from_shards(sharded: Engine, record: Record) -> None:
    found = sharded.search(record.signature)
    assert (found[0].id, found[0].match) == (record.id, "exact")
    assert sharded.search(record.id)[0].id == record.id
    if record.signature_zh:
        assert sharded.search(record.signature_zh, lang="zh")[0].id == record.id


@pytest.mark.parametrize("paste", PASTES, ids=lambda paste: f"{paste['id']} {paste['made']}")
def test_real_pastes_find_their_record_in_shards(sharded: Engine, paste: dict[str, str]) -> None:
    found = sharded.search(paste["text"])[0]
    assert (found.id, found.match) == (paste["id"], "exact")


def test_cost_of_a_query_is_bounded(corpus: Corpus) -> None:
    sizes = {
        name: len(gzip.compress(content.encode(), mtime=0))
        for name, content in search_files(corpus.index).items()
    }
    wrong = []
    for number in range(12):
        at = number * 97
        shape = list(SHAPES)[number % len(SHAPES)]
        with Engine(corpus.index) as engine:
            found = engine.search(make_paste(corpus.messages[at], shape, number))
            loaded = engine.take_loaded()
        assert len(loaded) <= MOST_FILES
        assert sum(sizes[name] for name in loaded) <= MOST_BYTES
        if not found or found[0].id != corpus.index["records"][at]["id"]:
            wrong.append(corpus.messages[at])
    assert len(wrong) <= 1, wrong


def test_a_code_and_a_misspelled_name_are_found(sharded: Engine, corpus: Corpus) -> None:
    entry = next(entry for entry in corpus.index["records"] if entry.get("error_code"))
    with Engine(corpus.index) as engine:
        assert engine.search(entry["error_code"])[0].id == entry["id"]
    wanted = sharded.search("--pooling")[0].id
    assert wanted in [match.id for match in sharded.search("--poolign")]


def test_files_are_the_same_every_time_and_named_by_their_content(corpus: Corpus) -> None:
    files = search_files(corpus.index)
    assert files == search_files(corpus.index)
    records = [{**corpus.index["records"][0], "tier": "refuted"}, *corpus.index["records"][1:]]
    other = search_files({**corpus.index, "records": records})
    assert files.keys() & other.keys() == {"root.json"}


RENEW = """
globalThis.renew = async (json) => {
  const { old, fresh, text } = JSON.parse(json);
  const { search } = createSearch(async (name, isFresh) => {
    if (name === "root.json") return isFresh ? fresh[name] : old[name];
    if (!fresh[name]) throw new Error(`${name}: 404`);
    return fresh[name];
  });
  return JSON.stringify(await search(text));
};
0
"""


def _parsed(index: dict[str, Any]) -> dict[str, Any]:
    return {name: json.loads(text) for name, text in search_files(index).items()}


def test_a_page_opened_before_a_new_build_still_answers(corpus: Corpus) -> None:
    old = _parsed({**corpus.index, "records": corpus.index["records"][:400]})
    record: dict[str, Any] = corpus.index["records"][900]
    given = {"old": old, "fresh": _parsed(corpus.index), "text": record["signature"]}
    with MiniRacer() as js:
        js.eval(bundle(engine_folder(), "search.mjs"))
        js.eval(RENEW)
        answer = json.loads(call_async(js, "renew", json.dumps(given)))
    assert answer["results"][0]["id"] == record["id"]
