"""The evaluation of the search runs, and half a reaches what is asked of the search."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import DATA
from signpost.bench.quality import Figures, evaluate, figures, load_cases
from signpost.commands.bench import main
from signpost.engine import Engine
from signpost.load import load_records
from signpost.matching import match_index
from signpost.paths import repository

RECORDS = load_records(repository() / "records").records
SETS_FOLDER = DATA / "search"


@pytest.fixture(scope="module")
def half_a() -> dict[str, Figures]:
    cases = [case for case in load_cases(SETS_FOLDER, RECORDS) if case.half != "b"]
    return {row.name: row for row in figures(evaluate(match_index(RECORDS), cases))}


def test_signatures_are_all_first(half_a: dict[str, Figures]) -> None:
    assert half_a["signatures"].p1 == half_a["Chinese signatures"].p1 == 1
    assert half_a["signatures"].number == len(RECORDS)


@pytest.mark.parametrize(
    ("name", "least"), [("pastes with a record", 0.97), ("Chinese queries", 0.95)]
)
def test_the_right_record_is_first(half_a: dict[str, Figures], name: str, least: float) -> None:
    assert (half_a[name].p1 or 0) >= least, half_a[name]


@pytest.mark.parametrize(
    ("name", "most"), [("pastes without a record", 0.0), ("near misses", 0.02), ("off-topic", 0.0)]
)
def test_the_top_tier_is_right(half_a: dict[str, Figures], name: str, most: float) -> None:
    wrong = half_a[name].wrong
    assert wrong is not None
    assert wrong <= most, half_a[name]


def test_off_topic_text_seldom_gets_any_result(half_a: dict[str, Figures]) -> None:
    assert (half_a["off-topic"].answered or 0) <= 1 / 40


def test_every_set_has_two_halves_that_tell_something() -> None:
    for file in SETS_FOLDER.glob("*.jsonl"):
        halves = [json.loads(line)["half"] for line in file.read_text("utf-8").splitlines()]
        assert min(halves.count("a"), halves.count("b")) >= 40, file.name


def test_the_command_prints_a_table_and_writes_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "sets"
    data.mkdir()
    names = ("pastes", "near_misses", "off_topic", "chinese_queries")
    for name in names:
        (data / f"{name}.jsonl").write_text("", encoding="utf-8")
    rows = [
        {"id": RECORDS[0].id, "text": "zzz qqq", "half": "b"},
        {"id": RECORDS[0].id, "text": "zzz rrr", "half": "a"},
    ]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (data / "pastes.jsonl").write_text(lines, encoding="utf-8")
    report = tmp_path / "figures.json"
    assert main(["search", "--data", str(data), "--json", str(report), "--failures"]) == 0
    out = capsys.readouterr().out
    assert "pastes with a record  b" in out
    assert "zzz rrr" in out
    assert "zzz qqq" not in out
    sets = json.loads(report.read_text(encoding="utf-8"))["sets"]
    assert {(row["name"], row["half"]) for row in sets} >= {("pastes with a record", "a")}
    assert main(["search", "--half", "a", "--data", str(data)]) == 0


@pytest.mark.parametrize("name", ["symptoms", "symptoms_zh"])
def test_a_symptom_leads_to_its_record(name: str) -> None:
    said = [(record.id, text) for record in RECORDS for text in getattr(record, name)]
    assert len(said) > len(RECORDS)
    with Engine(match_index(RECORDS)) as engine:
        found = [(wanted, engine.search(text)) for wanted, text in said]
    first = sum(bool(hits) and hits[0].id == wanted for wanted, hits in found)
    assert first >= 0.97 * len(said)
