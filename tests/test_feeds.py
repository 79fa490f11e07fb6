"""Feeds, the page of changes, robots.txt and the dates that they are made from."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from conftest import seed, write_record
from signpost.check import find_problems
from signpost.commands.new_record import main as new_record
from signpost.load import load_records
from signpost.paths import repository

RECORDS = repository() / "records"
DOCS = repository() / "docs"


def test_every_record_tells_when_it_was_added() -> None:
    assert [record.id for record in load_records(RECORDS).records if not record.added] == []


def test_a_record_was_not_added_after_it_was_updated(tmp_path: Path) -> None:
    write_record(tmp_path, {**seed(), "added": "2024-06-01"})
    assert find_problems(load_records(tmp_path), DOCS) == []
    write_record(tmp_path, {**seed(), "added": "2024-06-02"})
    (problem,) = find_problems(load_records(tmp_path), DOCS)
    assert (problem.field, problem.fault) == ("added", "is after last_updated (2024-06-01)")
    write_record(tmp_path, {**seed(), "added": "2024-06-31"})
    (problem,) = find_problems(load_records(tmp_path), DOCS)
    assert problem.field == "added"


def test_a_new_record_is_added_today(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIGNPOST_RECORDS", str(tmp_path))
    given = ["--signature", "Wrong width 3", "--category", "shape_error", "--root-cause", "Width."]
    before = dt.date.today().isoformat()
    assert new_record(["faiss/new", *given]) == 0
    content = json.loads((tmp_path / "faiss" / "new.json").read_text(encoding="utf-8"))
    assert before <= content["added"] <= dt.date.today().isoformat()
    assert content["added"] == content["last_updated"]
