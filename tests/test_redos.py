"""Published patterns that backtrack without end: each is refused at build, or does no harm."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest
from py_mini_racer import MiniRacer

from conftest import DATA
from signpost.engine import Engine, pattern_risks
from signpost.load import load_records
from signpost.matching import match_index
from signpost.paths import repository
from signpost.v8 import bundle, engine_folder

PUBLISHED: list[dict[str, Any]] = [
    json.loads(line) for line in (DATA / "redos.jsonl").read_text(encoding="utf-8").splitlines()
]
RISKS = pattern_risks([row["pattern"] for row in PUBLISHED])
BOUND_SECONDS = 0.25
SIGNATURE = "The pattern was given:"
LONG = 30_000

COMPARE = """
globalThis.compare = (json) => {
  const { source, flags, texts } = JSON.parse(json);
  const [own, native] = [boundedMatcher(parsePattern(source), flags), new RegExp(source, flags)];
  const show = (hit) => hit && `${hit[0]} at ${hit.index}`;
  return JSON.stringify(texts.filter((text) => show(own.exec(text)) !== show(native.exec(text))));
};
0
"""


def attacks(attack: dict[str, str]) -> Iterator[str]:
    """The attack alone, on the line of the record's message, below it, and many times."""
    for length in (40, LONG):
        pump = attack["pump"] * (length // len(attack["pump"]) + 1)
        text = attack["prefix"] + pump + attack["suffix"]
        yield from (text, f"{SIGNATURE} {text}", f"{SIGNATURE}\n{text}\n" * 5)


def slowest(pattern: str, attack: dict[str, str]) -> float:
    """Processor seconds of the slowest answer, where a record has the pattern."""
    record = {"id": "a/b", "signature": SIGNATURE, "regex": pattern, "domain": "a"}
    times = []
    with Engine({"records": [{**record, "tier": "sourced"}]}) as engine:
        engine.answer("warm")
        for text in attacks(attack):
            began = time.process_time()
            engine.answer(text, deadline_ms=250)
            times.append(time.process_time() - began)
    return max(times)


def test_the_list_is_long_and_says_where_it_comes_from() -> None:
    assert len({row["pattern"] for row in PUBLISHED}) == len(PUBLISHED) >= 100
    assert all(row["source"] for row in PUBLISHED)


@pytest.mark.parametrize("part", range(8))
def test_each_is_refused_at_build_or_bounded_at_run_time(part: int) -> None:
    run = [row for row, risk in zip(PUBLISHED, RISKS, strict=True) if not risk][part::8]
    times = {row["pattern"]: slowest(row["pattern"], row["attack"]) for row in run}
    assert {pattern: spent for pattern, spent in times.items() if spent > BOUND_SECONDS} == {}


def test_more_than_half_are_refused_with_the_reason() -> None:
    refused = [risk for risk in RISKS if risk]
    assert len(refused) > len(RISKS) / 2
    assert any("exponential" in risk for risk in refused)


def test_no_record_is_refused() -> None:
    entries = match_index(load_records(repository() / "records").records)["records"]
    risks = pattern_risks([entry["regex"] for entry in entries])
    assert [entry["id"] for entry, risk in zip(entries, risks, strict=True) if risk] == []


def test_the_bounded_matcher_finds_what_the_native_one_finds() -> None:
    entries = match_index(load_records(repository() / "records").records)["records"]
    texts = [text for entry in entries for text in (entry["signature"], *entry.get("variants", ()))]
    cases = [(entry["regex"], entry.get("flags", ""), texts) for entry in entries]
    for row in PUBLISHED:
        head, pump, tail = (row["attack"][key] for key in ("prefix", "pump", "suffix"))
        # Short, or the native one would never come back.
        small = [text[:14] for text in (head[:6] + pump[:4] * 2 + tail, pump * 9, "A1 b", "ab\n")]
        cases += [(row["pattern"], flags, small) for flags in ("", "ims")]
    with MiniRacer() as js:
        js.eval(bundle(engine_folder(), "pattern.mjs", "bounded.mjs") + COMPARE)
        for source, flags, samples in cases:
            if any(f"\\{digit}" in source for digit in "123456789") or "32000" in source:
                continue  # a back-reference, or too large: never given to this matcher
            case = json.dumps({"source": source, "flags": flags, "texts": samples})
            assert json.loads(js.call("compare", case, timeout_sec=10)) == [], source
