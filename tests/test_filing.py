"""The published index: the same files however records are given to V8, in little memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from py_mini_racer import MiniRacer

from signpost.bench.corpus import make_corpus
from signpost.engine import search_files
from signpost.filing import build_index, form_of_index
from signpost.library import open_library
from signpost.matching import index_entry, index_text, match_index
from signpost.paths import repository
from signpost.v8 import bundle, engine_folder, own_context

LIBRARY = open_library(repository() / "records", repository() / "docs")
RECORDS = LIBRARY.loaded.records
TEXTS = LIBRARY.index

# An entry for each way of filing: names alone, an alternative without words, digits as a name,
# a word that every object has, Chinese of all blocks, and a pattern that cannot be read.
ODD = (
    {"id": "a/404", "signature": "constructor", "regex": "constructor", "aliases": ["b/__proto__"]},
    {"id": "a/of", "signature": "of the", "regex": "(?:of|the)", "error_code": "E+1"},
    {"id": "a/zh", "signature": "x", "signature_zh": "這維度不豈匹配 了", "regex": "["},
    {"id": "b/way", "signature": "toString failed", "regex": "toString failed|hasOwn \\d+"},
)
TOO_MUCH = """
import json, resource, sys
from signpost.filing import build_index
from signpost.bench.corpus import make_corpus
corpus = make_corpus(int(sys.argv[1])).index
texts = [json.dumps(record).encode() for record in corpus["records"]]
def most():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
list(build_index(texts[:400], {}))
before = most()
count = sum(1 for _ in build_index(texts, {}))
print(count, most() - before)
"""


def _files(at_once: int) -> dict[str, str]:
    return dict(build_index(TEXTS.records, TEXTS.packages, whole=0, at_once=at_once))


def test_files_are_the_same_however_many_records_are_given_at_once() -> None:
    at_once = _files(len(RECORDS))
    assert list(at_once)[-1] == "root.json"
    for size in (1, 7, 500):
        assert _files(size) == at_once


def test_each_record_is_published_once_as_it_is_indexed() -> None:
    published = []
    with own_context() as context:
        form = form_of_index(context)
    files = _files(100)
    stamp = json.loads(files["root.json"])["stamp"]
    for number in range(-(-len(RECORDS) // form.block)):
        text = files[form.records.format(stamp=stamp, number=number)]
        published += json.loads(text)["records"]
    assert all(record.pop("counts").isalnum() for record in published)
    assert published == match_index(RECORDS)["records"]


def test_a_small_wiki_is_one_file() -> None:
    [(name, text)] = build_index(TEXTS.records[:3], {"faiss": ["faiss"]})
    found = json.loads(text)
    assert name == "root.json"
    assert found["records"] == [index_entry(record) for record in RECORDS[:3]]
    assert (found["size"], found["packages"]) == (3, {"faiss": ["faiss"]})


def test_texts_are_those_of_the_whole_index() -> None:
    index = match_index(RECORDS)
    assert [json.loads(text) for text in TEXTS.records] == index["records"]
    assert TEXTS.packages == index["packages"]
    assert TEXTS.records[5] == index_text(RECORDS[5])


def _words(files: dict[str, str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for name, text in files.items():
        if "/words/" in name:
            found |= json.loads(text)
    return found


def test_names_like_numbers_and_properties_are_words_as_others() -> None:
    found = _words(search_files({"records": ODD}, whole=0))
    assert {"404", "a/404", "b/__proto__", "__proto__", "e+1", "constructor", "维度"} <= set(found)
    assert found["404"] == [0, 0]
    assert found["e+1"][1:] == [1]


SAME_TOKENS = """
const lexicon = new Lexicon();
globalThis.differing = (json) => JSON.stringify(JSON.parse(json).filter((text) => {
  const read = lexicon.codesOf(text).map((code) => [lexicon.words[numberIn(code)], isNameIn(code)]);
  const tokens = tokenize(text).map(({ word, kind }) => [word, kind === "name"]);
  return JSON.stringify(read) !== JSON.stringify(tokens);
}));
"""


def test_words_are_read_as_the_search_reads_them() -> None:
    """What was remembered of a run of characters, or of a pair, is what reading it anew gives."""
    entries = [*make_corpus(60).index["records"], *match_index(RECORDS)["records"], *ODD]
    values = [value for entry in entries for value in entry.values()]
    texts = [text for value in values for text in (value if isinstance(value, list) else [value])]
    texts = [text for text in texts if isinstance(text, str)]
    with MiniRacer() as js:
        js.eval(bundle(engine_folder(), "filing.mjs"))
        js.eval(SAME_TOKENS)
        assert len(texts) > 2000
        assert json.loads(str(js.call("differing", json.dumps(texts)))) == []


@pytest.mark.skipif(sys.platform == "win32", reason="the system does not tell a process's peak")
def test_an_index_takes_little_memory(tmp_path: Path) -> None:
    """In a process of its own: a peak is never forgotten."""
    command = [sys.executable, "-c", TOO_MUCH, "3000"]
    env = {"PYTHONPATH": str(repository() / "hooks"), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        command, env=env, cwd=tmp_path, capture_output=True, text=True, check=True, timeout=120
    )
    count, grown = done.stdout.split()
    assert int(count) > 1500
    assert float(grown) < 40
