"""The matching engine, run in V8: the very modules that the browser runs."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from py_mini_racer import MiniRacer

from conftest import DATA
from signpost.engine import Engine, Match, pattern_risks
from signpost.load import load_records
from signpost.matching import match_index
from signpost.model import Record
from signpost.paths import repository
from signpost.v8 import bundle, call_async, engine_folder, module_order

INDEX: dict[str, Any] = json.loads((DATA / "engine_index.json").read_text(encoding="utf-8"))
RECORDS = load_records(repository() / "records").records
PASTES = [
    json.loads(line)
    for line in (DATA / "engine_pastes.jsonl").read_text(encoding="utf-8").splitlines()
]
LINES = (DATA / "engine_off_topic.txt").read_text(encoding="utf-8").splitlines()
OFF_TOPIC = [line for line in LINES if line and not line.startswith("#")]

NAMED = r"^(?:export )?(?:const|let|(?:async )?function\*?|class) (\w+)"

TRACEBACK = """Traceback (most recent call last):
  File "/home/user/project/main.py", line 4, in <module>
    store.add(vectors)
  File "/home/user/venv/lib/python3.11/site-packages/betalib/store.py", line 77, in add
    raise WidthError(f"Store expects vectors of width {self.width}, got {width}")
betalib.errors.WidthError: Store expects vectors of width 1024, got 384"""
CHAIN = """
During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "/home/user/project/main.py", line 9, in <module>
    reduce(x, "avg")
ValueError: Unknown reducer 'sum'. Known reducers: first, mean, max."""


@pytest.fixture(scope="module")
def small() -> Iterator[Engine]:
    with Engine(INDEX) as engine:
        yield engine


@pytest.fixture(scope="module")
def real() -> Iterator[Engine]:
    with Engine(match_index(RECORDS)) as engine:
        yield engine


def shown(found: list[Match]) -> list[tuple[str, str]]:
    return [(match.id, match.match) for match in found]


def prefixed(prefix: str) -> Callable[[str], str]:
    return lambda text: "\n".join(prefix + line for line in text.split("\n"))


NOISE: dict[str, Callable[[str], str]] = {
    "plain": lambda text: text,
    "crlf": lambda text: text.replace("\n", "\r\n"),
    "ansi": lambda text: re.sub(r"(\w+Error)", "\x1b[0;31m\\1\x1b[0m", text),
    "ansi without escapes": lambda text: re.sub(r"(\w+Error)", "[0;31m\\1[0m", text),
    "docker compose": prefixed("embedder-1  | "),
    "kubernetes": prefixed("[pod/embed-7d9f/app] "),
    "systemd": prefixed("Nov 21 03:10:11 host1 python[4242]: "),
    "container time": prefixed("2026-11-21T03:10:11.123456789Z "),
    "logging": prefixed("2026-11-21 03:10:11,123 - app.worker - ERROR - "),
    "level": prefixed("ERROR:root:"),
    "vllm": prefixed("(EngineCore pid=123) ERROR 11-21 03:51:12 [core.py:123] "),
    "rank": prefixed("[rank0]: "),
    "quoted": prefixed("> "),
    "pytest": prefixed("E   "),
    "box": lambda text: "\n".join(f"│ {line:<110} │" for line in text.split("\n")),
    "json log": lambda text: json.dumps({"level": "error", "exc_info": text}),
    "json in json": lambda text: json.dumps({"log": json.dumps({"message": text}) + "\n"}),
    "html": lambda text: text.replace("'", "&#39;").replace('"', "&quot;").replace(">", "&gt;"),
    "one line": lambda text: text.replace("\n", " "),
    "progress": lambda text: "Batches:  50%|█████     | 1/2 [00:01<00:01]\r" + text,
    "in Chinese words": lambda text: (
        f"大家好，我运行的时候遇到这个问题：\n\n{text}\n\n请问怎么解决？谢谢"
    ),
}


@pytest.mark.parametrize("noise", NOISE)
def test_noise_does_not_hide_the_message(small: Engine, noise: str) -> None:
    found = small.search(NOISE[noise](TRACEBACK))
    assert shown(found)[0] == ("beta/width-mismatch", "exact")
    marked = found[0].line[found[0].start : found[0].end]
    assert marked == "Store expects vectors of width 1024, got 384"


@pytest.mark.parametrize(
    "noise", [n for n in NOISE if n not in ("json log", "json in json", "one line")]
)
def test_the_line_number_is_that_of_the_paste(small: Engine, noise: str) -> None:
    text = NOISE[noise](TRACEBACK)
    found = small.search(text)[0]
    assert "got 384" in text.split("\n")[found.line_number - 1]


def test_ipython_traceback(small: Engine) -> None:
    text = (
        "---------------------------------------------------------------------------\n"
        "ValueError                                Traceback (most recent call last)\n"
        "Cell In[3], line 1\n"
        "----> 1 reduce(x, 'sum')\n\n"
        "File ~/venv/lib/python3.11/site-packages/alphalib/core.py:10, in reduce(x, name)\n"
        "      8 if name not in KNOWN:\n"
        '---> 10     raise ValueError(f"Unknown reducer {name!r}. Known reducers: {KNOWN}.")\n\n'
        "ValueError: Unknown reducer 'sum'. Known reducers: first, mean."
    )
    found = small.search(text)
    assert shown(found)[0] == ("alpha/unknown-reducer", "exact")
    assert found[0].line_number == 10


def test_windows_paths(small: Engine) -> None:
    text = (
        'Traceback (most recent call last):\r\n  File "C:\\Users\\me\\new\\main.py", line 3\r\n'
        "    load()\r\nFileNotFoundError: Path D:\\nets\\table not found in registry\r\n"
    )
    found = small.search(text)
    assert shown(found)[0] == ("beta/path-missing", "exact")
    assert found[0].line.endswith("Path D:\\nets\\table not found in registry")


def test_the_end_of_a_long_log_is_searched(small: Engine) -> None:
    paste = "step done\n" * 20_000 + "WidthError: Store expects vectors of width 7, got 3"
    assert small.search(paste)[0].line_number == 20_001


def test_message_broken_over_two_lines(small: Engine) -> None:
    found = small.search("WidthError: Store expects vectors\nof width 7, got 3")
    assert shown(found)[:1] == [("beta/width-mismatch", "exact")]


def test_json_error_body(small: Engine) -> None:
    body = '400 {"error":{"code":400,"message":"\\"input\\" or \\"content\\" must be provided"}}'
    assert shown(small.search(body))[:1] == [("beta/json-input", "exact")]


def test_last_exception_counts_most_then_its_causes(small: Engine) -> None:
    found = [match for match in small.search(TRACEBACK + "\n" + CHAIN) if match.match == "exact"]
    ids = [match.id for match in found]
    assert ids[0] == "alpha/unknown-reducer"
    assert "beta/width-mismatch" in ids
    assert small.search(f"{CHAIN}\n\n{TRACEBACK}")[0].id == "beta/width-mismatch"


def test_assertion_without_message_is_found_by_its_code(small: Engine) -> None:
    text = (
        'Traceback (most recent call last):\n  File "a.py", line 1, in add\n'
        "    assert width == self.width\n           ^^^^^^^^^^^^^^^^^^^\nAssertionError"
    )
    assert shown(small.search(text))[:1] == [("alpha/assert-width", "exact")]


def test_code_quoted_above_another_error_is_not_the_error(small: Engine) -> None:
    text = (
        'Traceback (most recent call last):\n  File "a.py", line 1, in add\n'
        "    assert width == self.width\nKeyError: 'some other fault'"
    )
    assert ("alpha/assert-width", "exact") not in shown(small.search(text))


def test_specific_pattern_before_general_and_refuted_last(small: Engine) -> None:
    found = small.search("ValueError: Unknown reducer 'sum'. Known reducers: first, max.")
    assert shown(found) == [
        ("alpha/unknown-reducer", "exact"),
        ("alpha/reducer-not-allowed", "exact"),
        ("alpha/old-claim", "exact"),
    ]
    assert [match.score for match in found] == sorted((m.score for m in found), reverse=True)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_confused_records_come_with_the_question(small: Engine, lang: str) -> None:
    found = small.search("Unknown reducer 'sum'. Known reducers: first", lang=lang)
    question = found[0].distinction
    assert question
    assert question.id == "alpha/reducer-not-allowed"
    assert question.text.startswith("Does" if lang == "en" else "消息")
    assert found[1].distinction
    assert found[1].distinction.id == "alpha/unknown-reducer"


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("--job embed", "beta/unrecognized-flag"),
        ("unrecognised --job", "beta/unrecognized-flag"),
        ("BETA-1042", "beta/width-mismatch"),
        ("beta/width-mismatch", "beta/width-mismatch"),
        ("/zh/errors/beta/width-mismatch/", "beta/width-mismatch"),
        ("alpha/bad-reducer", "alpha/unknown-reducer"),
        ("WidthError", "beta/width-mismatch"),
        ("vector width mismatch", "beta/width-mismatch"),
        ("向量宽度不符", "beta/width-mismatch"),
        ("Shelf expects vectors of width 3, got 2", "beta/width-mismatch"),
        ("WidthErorr: Store expect vector with width 12", "beta/width-mismatch"),
        ("self.width", "alpha/assert-width"),
    ],
)
def test_fragments_and_wordings(small: Engine, query: str, wanted: str) -> None:
    assert [match.id for match in small.search(query)][:1] == [wanted]


def test_another_message_of_the_family_is_not_exact(small: Engine) -> None:
    found = small.search("betalib.errors.WidthError: Store expects a list of vectors, got str")
    assert all(match.match == "similar" for match in found)
    assert not found or found[0].differs


@pytest.mark.parametrize("text", ["", "   \n\n", "\x1b[0m", "\n" * 3000, "\ud800", "((((", "\\"])
def test_nothing_gives_nothing(small: Engine, text: str) -> None:
    assert small.search(text) == []


def test_order_is_the_same_every_time() -> None:
    text = TRACEBACK + "\n" + CHAIN
    answers = []
    for records in (INDEX["records"], INDEX["records"][::-1]):
        with Engine({**INDEX, "records": records}) as engine:
            answers += [engine.search(text), engine.search(text)]
    assert answers[0] == answers[1] == answers[2] == answers[3]


HOSTILE = {
    "polynomial": "Retry " + "then " * 1500,
    "many lines": ("Retry " + "then " * 150 + "\n") * 300,
    "exponential": "Nested list " + "a" * 5000,
    "one long line": "x" * 400_000,
    "long line with a match": "y" * 9000 + " Unknown reducer 'q'. Known reducers: " + "z" * 9000,
    "brackets": "[" * 20_000,
    "escapes": "\\n" * 50_000,
    "ansi": "\x1b[" * 50_000,
    "spaces": " " * 200_000 + "x",
    "pipes": "a | " * 20_000,
    "colons": "a.b." * 20_000,
    "blanks inside": ("a" + " " * 800 + "|") * 100,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_answered_in_time(small: Engine, name: str) -> None:
    began = time.monotonic()
    answer = small.answer(HOSTILE[name], deadline_ms=250)
    assert time.monotonic() - began < 3
    if name == "long line with a match":
        assert answer["results"][0]["id"] == "alpha/unknown-reducer"


def test_exponential_patterns_are_named_and_never_run(small: Engine) -> None:
    bad = ["(a+)+b", "(?:a|a)*c", "(.*)*x", "(\\w+\\s?)*$", "((ab)*)*", "(?:\\d+|\\w)+:"]
    good = [
        "a+b+",
        "(?:\\s+\\S+)*x",
        "(?:a+b)*",
        "[^\\n]{0,200}x",
        "(?:foo|bar)+",
        "(?:\\d+\\.)+\\d",
    ]
    assert all(pattern_risks(bad)), pattern_risks(bad)
    assert not any(pattern_risks(good)), pattern_risks(good)
    record = next(r for r in INDEX["records"] if r["id"] == "beta/exponential")
    assert shown(small.search(record["signature"]))[:1] == [("beta/exponential", "exact")]


@pytest.mark.parametrize("record", INDEX["records"], ids=lambda record: record["id"])
def test_own_signature_first_in_the_small_index(small: Engine, record: dict[str, Any]) -> None:
    assert shown(small.search(record["signature"]))[0] == (record["id"], "exact")
    assert small.search(record["signature_zh"], lang="zh")[0].id == record["id"]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.id)
def test_own_signature_first(real: Engine, record: Record) -> None:
    for lang in ("en", "zh"):
        assert shown(real.search(record.signature, lang=lang))[0] == (record.id, "exact")
    if record.signature_zh:
        assert real.search(record.signature_zh, lang="zh")[0].id == record.id
    for variant in record.variants:
        assert (record.id, "exact") in shown(real.search(variant.message))
    assert shown(real.search(record.id))[0] == (record.id, "exact")


@pytest.mark.parametrize("paste", PASTES, ids=lambda paste: f"{paste['id']} {paste['made']}")
@pytest.mark.parametrize("noise", ["plain", "docker compose", "json log", "logging", "ansi"])
def test_real_pastes_find_their_record(real: Engine, paste: dict[str, str], noise: str) -> None:
    found = shown(real.search(NOISE[noise](paste["text"])))
    assert found[0] == (paste["id"], "exact")


@pytest.mark.parametrize("text", OFF_TOPIC)
def test_off_topic_text_gets_none(real: Engine, text: str) -> None:
    assert shown(real.search(text)) == []


def test_off_topic_text_gets_none_in_a_small_index_either(small: Engine) -> None:
    assert {text: shown(small.search(text)) for text in OFF_TOPIC if small.search(text)} == {}


def test_index_is_json_and_the_same_for_any_order() -> None:
    one, other = match_index(RECORDS), match_index(RECORDS[::-1])
    assert json.dumps(one) == json.dumps(other)
    assert [entry["id"] for entry in one["records"]] == sorted(record.id for record in RECORDS)


@pytest.mark.parametrize("entry", ["search.mjs", "filing.mjs", "header.mjs"])
def test_modules_stay_small_and_names_stay_apart(entry: str) -> None:
    folder = engine_folder()
    names: list[str] = []
    for module in module_order(folder, entry):
        source = (folder / module).read_text(encoding="utf-8")
        assert source.count("\n") < 300
        assert not re.search(r"\b(document|window|fetch)\b\s*[.(]", source), module
        names += re.findall(
            r"^(?:export )?(?:const|let|(?:async )?function\*?|class) (\w+)", source, re.M
        )
    assert len(names) == len(set(names)), sorted(n for n in names if names.count(n) > 1)


DOCS = [
    {"location": "guides/a/", "title": "Masks &amp; padding", "text": "<p>How padding works.</p>"},
    {"location": "guides/a/#b", "title": "The &lt;mask&gt;", "text": "<p>A mask of ones.</p>"},
    {"location": "zh/guides/a/", "title": "掩码与填充", "text": "<p>填充怎样起作用。</p>"},
]


@pytest.fixture(scope="module")
def header() -> Iterator[Callable[[str, str], dict[str, Any]]]:
    with MiniRacer() as js:
        js.eval(bundle(engine_folder(), "header.mjs", "search.mjs"))
        js.eval(
            "globalThis.ask = async (json) => { const { q, index, ...parts } = JSON.parse(json);"
            " const { search } = createSearch(async () => index);"
            " return JSON.stringify(await createHeaderSearch({ ...parts, search })(q)); }; 0"
        )

        def ask(query: str, lang: str) -> dict[str, Any]:
            strings = {"header_exact": "<b>", "tier_sourced": "sourced"}
            parts = {"index": INDEX, "docs": DOCS, "lang": lang, "strings": strings, "q": query}
            answer: dict[str, Any] = json.loads(call_async(js, "ask", json.dumps(parts)))
            return answer

        yield ask


def test_header_shows_records_first_and_escapes(header: Callable[..., dict[str, Any]]) -> None:
    items = header("Unknown reducer '<img src=x>'. Known reducers: mask", "en")["items"]
    first = items[0][0]
    assert first["location"] == "errors/alpha/unknown-reducer/"
    assert "<mark>Unknown reducer &#39;&lt;img src=x&gt;" in first["text"]
    assert first["tags"] == ["&lt;b&gt;", "sourced"]
    assert first["terms"] == {}


def test_header_finds_guides_in_the_pages_language(header: Callable[..., dict[str, Any]]) -> None:
    groups = header("mask", "en")["items"]
    assert [item["location"] for item in groups[0]] == ["guides/a/", "guides/a/#b"] or [
        item["location"] for item in groups[0]
    ] == ["guides/a/#b", "guides/a/"]
    assert any("&lt;<mark>mask</mark>&gt;" in item["title"] for item in groups[0])
    assert [group[0]["location"] for group in header("填充", "zh")["items"]] == ["zh/guides/a/"]
    assert header("padd", "en")["items"][0][0]["location"] == "guides/a/"
    assert header("I like green tea with milk", "en")["items"] == []
    assert header("mask " * 60, "en")["items"] == []


def test_a_similar_message_says_what_differs(real: Engine) -> None:
    call = "TypeError: SentenceTransformer.encode()"
    text = f"{call} got an unexpected keyword argument 'batch_count'"
    first = real.search(f"It broke today: {text}")[0]
    assert first.match == "similar"
    assert ("paste", "batch_count") in [(one.where, one.word) for one in first.differs]
