"""The measurements themselves: small corpora, real builds, a real server, a real browser."""

from __future__ import annotations

import argparse
import json
import statistics
import sys
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from signpost.bench import building, lighthouse, weight
from signpost.bench.cost import FailedError, measure
from signpost.bench.folder import write_corpus
from signpost.bench.oddities import EVERY, ODDITIES
from signpost.bench.report import Report
from signpost.bench.serving import served_folder
from signpost.bench.ways import HUGO_MISSING, prepare
from signpost.check import find_problems
from signpost.commands.bench import main
from signpost.entry import Entry
from signpost.load import load_records
from signpost.paths import repository

SIZE = 40
MEGA = 1_000_000


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One record of every oddity, and nine others for each."""
    folder = tmp_path_factory.mktemp("corpus") / "records"
    write_corpus(EVERY * len(ODDITIES), folder)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_a_corpus_is_the_same_on_every_run(tmp_path: Path) -> None:
    write_corpus(SIZE, tmp_path / "a")
    write_corpus(SIZE, tmp_path / "b")
    assert contents(tmp_path / "a") == contents(tmp_path / "b")
    with pytest.raises(FileExistsError):
        write_corpus(SIZE, tmp_path / "a")


def test_a_corpus_has_no_problem_and_every_oddity(corpus: Path) -> None:
    loaded = load_records(corpus)
    assert find_problems(loaded, repository() / "docs") == []
    records = loaded.records
    assert len(records) == EVERY * len(ODDITIES)
    assert max(len(record.signature) for record in records) > 2000
    assert any("<script>" in record.root_cause for record in records)
    assert any("\n" in record.signature for record in records)
    assert any(not record.root_cause_zh for record in records)
    assert any(record.aliases for record in records)
    assert any(record.verification_tier == "refuted" and record.findings for record in records)


def lengths(entries: list[Entry]) -> dict[str, float]:
    """Means of what decides what a page costs."""
    records = [entry.record for entry in entries]
    programs = [len(list(entry.folder.glob("*.py"))) for entry in entries]
    printed = [len(run.printed) for x in entries if x.proof for run in x.proof.runs]
    values: dict[str, list[Any]] = {
        "bytes": [len(entry.raw) for entry in entries],
        "dead ends": [len(record.dead_ends) for record in records],
        "workarounds": [len(record.workarounds) for record in records],
        "signature": [len(record.signature) for record in records],
        "cause": [len(record.root_cause) for record in records],
        "Chinese cause": [len(record.root_cause_zh or "") for record in records],
        "code": [len(part.code or "") for record in records for part in record.workarounds],
        "runs": [len(entry.proof.runs) if entry.proof else 0 for entry in entries],
        "programs": programs,
        "printed": printed,
    }
    return {name: statistics.mean(found) for name, found in values.items()}


def test_a_corpus_is_like_the_records_of_this_wiki(corpus: Path) -> None:
    # Oddities are left out: they are no part of the usual lengths.
    made = [entry for entry in load_records(corpus).entries if len(entry.raw) < 20_000]
    real = lengths(load_records(repository() / "records").entries)
    for name, value in lengths(made).items():
        assert 0.7 < value / real[name] < 1.4, (name, value, real[name])


def test_the_cost_of_a_command(tmp_path: Path) -> None:
    held = bytearray(200 * MEGA)
    small = measure([sys.executable, "-S", "-c", "pass"], tmp_path)
    assert small.memory < len(held) / 2, "the memory of this process must not count"
    code = "x = bytearray(90_000_000)\nn = 0\nfor i in range(3_000_000): n += i"
    large = measure([sys.executable, "-S", "-c", code], tmp_path)
    assert 90 * MEGA < large.memory < 150 * MEGA
    assert small.cpu < large.cpu <= large.wall * 1.2
    with pytest.raises(FailedError, match="what went wrong"):
        measure([sys.executable, "-c", "raise SystemExit('what went wrong')"], tmp_path)


def test_build_measures_both_ways(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = ["--json", str(tmp_path / "f.json"), "--markdown", str(tmp_path / "f.md")]
    assert (
        main(["build", "--sizes", "24", "30", "--repeat", "1", "--plain-up-to", "24", *files]) == 0
    )
    shown = capsys.readouterr()
    assert "Not built the plain way: 30 records" in shown.out
    assert "24 records: plain MkDocs, run 1 of 1" in shown.err
    builds = json.loads((tmp_path / "f.json").read_text(encoding="utf-8"))["builds"]
    made = [(build["records"], build["way"]) for build in builds]
    assert made == [(20, "project"), (20, "plain"), (24, "project"), (24, "plain"), (30, "project")]
    assert all(build["cpu"] > 0.2 and build["peak_memory"] > 20 * MEGA for build in builds)
    assert [build["cpu_per_page"] is None for build in builds] == [True, True, False, False, False]
    assert "| 24 | plain MkDocs |" in (tmp_path / "f.md").read_text(encoding="utf-8")


def build_other(way: str, tmp_path: Path) -> tuple[Path, dict[str, Any]]:
    """A site built the other way, and the first proved record of its corpus."""
    write_corpus(20, tmp_path / "records")
    job = prepare(way, tmp_path / "records", tmp_path)
    measure(job.command, job.cwd, job.environment)
    found = sorted((tmp_path / "records").glob("*/*.json"))
    records = [json.loads(path.read_text(encoding="utf-8")) for path in found]
    return job.out, next(x for x in records if "proof" in x and "<" not in x["signature"])


def test_the_plain_way_shows_what_our_page_shows(tmp_path: Path) -> None:
    site, record = build_other("plain", tmp_path)
    for prefix, cause in (("", "root_cause"), ("zh/", "root_cause_zh")):
        html = (site / prefix / "errors" / record["id"] / "index.html").read_text(encoding="utf-8")
        assert record["signature"].split(":")[0] in html
        assert record[cause].split("`")[0][:30] in html
        assert html.count("<table") >= 2
        assert 'id="run-fail"' in html or "id=run-fail" in html
        assert record["regex"][:20] in html
        assert html.count("<pre") >= 4


def test_hugo_is_missed_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    options = argparse.Namespace(proved=1.0, sizes=[20], plain_up_to=20, hugo=True)
    assert HUGO_MISSING in building._notes(options)
    assert lighthouse.find(None) is None or (repository() / "node_modules").exists()


def test_serve_times_edits(tmp_path: Path) -> None:
    file = tmp_path / "f.json"
    assert main(["serve", "--records", "20", "--edits", "2", "--json", str(file)]) == 0
    (served,) = json.loads(file.read_text(encoding="utf-8"))["serve"]
    assert served["way"] == "project"
    assert len(served["edits"]) == 2
    assert all(0 < seconds < 120 for seconds in served["edits"])
    assert list(served["memory"]) == ["0", "2"]
    assert all(30 * MEGA < memory < 1000 * MEGA for memory in served["memory"].values())


def test_pages_are_weighed(
    site: Path, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    empty = weight.empty_page(tmp_path_factory.mktemp("empty"))
    assert 1000 < empty["en"] < 20_000
    found = dict(weight.pages_of(site))
    record = weight.weigh(site, "record", found["record, median"], empty)
    assert 0 < record.beyond < record.html_gzip < record.html
    with served_folder(site) as (address, sent):
        weight.load(browser, address, sent, record)
    assert record.requests > 5
    assert record.html_gzip + record.css + record.js <= record.total
    assert 0 < record.ours < record.total
    assert record.path in [path for path, _ in record.files]


def test_a_report_as_text_and_as_markdown() -> None:
    report = Report("Title", ("name", "number"), [["路标", "1.5"]])
    assert report.as_text().splitlines()[2:4] == ["name  number", "路标     1.5"]
    assert "| --- | ---: |" in report.as_markdown()
