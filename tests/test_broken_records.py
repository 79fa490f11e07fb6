"""Each broken record stops the build with one message that says where, what and how to mend it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import SEED_ID, run_mkdocs, seed, write_record

FILE = f"{SEED_ID}.json"


def changed(**values: Any) -> dict[str, Any]:
    return {**seed(), **values}


def with_rate(rate: float) -> dict[str, Any]:
    content = seed()
    content["dead_ends"][0]["fail_rate"] = rate
    return content


EDGES = {"leads_to": ["llm/no-such-record"], "preceded_by": [], "frequently_confused_with": []}
RAW = json.dumps(seed())

# name: (content of the record, the line that the build must print)
CASES: dict[str, tuple[Any, str]] = {
    "bad JSON": (RAW[:-1].encode(), f"{FILE}: is not valid JSON: Expecting"),
    "wrong types": (changed(signature=7), f"{FILE}: signature: 7 is not text in quotes. Fix:"),
    "unknown field": (
        changed(tagz=[]),
        f"{FILE}: tagz: is not a known field. Fix: did you mean 'tags'?",
    ),
    "bad regex": (
        changed(regex="Pooling (mode"),
        f"{FILE}: regex: 'Pooling (mode' does not work in",
    ),
    "regex that misses its signature": (
        changed(regex="another message"),
        f"{FILE}: regex: 'another message' does not match the record's own signature",
    ),
    "path that differs from id": (
        changed(id="llm/other"),
        f"{FILE}: id: 'llm/other' differs from the path of the file. Fix: write '{SEED_ID}'",
    ),
    "dangling target": (
        changed(transition_graph=EDGES),
        f"{FILE}: transition_graph.leads_to[0]: 'llm/no-such-record' is the id of no record. Fix:",
    ),
    "wrong URL scheme": (
        changed(official_doc_url="javascript:alert(1)"),
        f"{FILE}: official_doc_url: 'javascript:alert(1)' is not an http or https URL. Fix:",
    ),
    "rate 1.7": (
        with_rate(1.7),
        f"{FILE}: dead_ends[0].fail_rate: 1.7 is not between 0 and 1. Fix:",
    ),
    "NaN": (
        RAW.replace('"confidence": 0.85', '"confidence": NaN').encode(),
        f"{FILE}: confidence: nan is not between 0 and 1. Fix:",
    ),
    "invalid UTF-8": (
        RAW.encode().replace(b"Pooling mode", b"Pooling \xff\xfe", 1),
        f"{FILE}: is not valid UTF-8 (byte",
    ),
    "duplicate JSON key": (
        RAW.replace("{", '{"domain": "llm",', 1).encode(),
        f"{FILE}: domain: stands more than once in one object. Fix:",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_build_stops_with_the_message_and_leaves_no_site(name: str, tmp_path: Path) -> None:
    content, expected = CASES[name]
    write_record(tmp_path / "records", content, SEED_ID)
    done = run_mkdocs(tmp_path / "records", tmp_path / "site")
    output = done.stdout + done.stderr
    assert done.returncode != 0
    assert expected in output
    assert "Traceback" not in output
    assert not (tmp_path / "site").exists()


def test_duplicate_id(tmp_path: Path) -> None:
    records = tmp_path / "records"
    write_record(records, seed())
    write_record(records, seed(), "llm/second")
    done = run_mkdocs(records, tmp_path / "site")
    assert done.returncode != 0
    expected = f"llm/second.json: id: '{SEED_ID}' is also the id of "
    assert expected in done.stdout + done.stderr
    assert not (tmp_path / "site").exists()


def test_all_problems_of_all_records_in_one_run(tmp_path: Path) -> None:
    records = tmp_path / "records"
    write_record(records, {**with_rate(1.7), "tagz": [], "category": "typo_error"})
    write_record(records, b"{", "llm/broken")
    output = run_mkdocs(records, tmp_path / "site").stderr
    for part in ("fail_rate: 1.7", "tagz: is not", "llm/broken.json: is not valid JSON"):
        assert part in output
    assert "3 problems in the records" in output


def test_a_failed_build_keeps_the_site_that_was_there(tmp_path: Path) -> None:
    write_record(tmp_path / "records", seed())
    assert run_mkdocs(tmp_path / "records", tmp_path / "site").returncode == 0
    page = tmp_path / "site" / "errors" / SEED_ID / "index.html"
    before = page.read_bytes()
    write_record(tmp_path / "records", b"{", SEED_ID)
    assert run_mkdocs(tmp_path / "records", tmp_path / "site").returncode != 0
    assert page.read_bytes() == before
