"""The scripts as a person calls them: arguments, output, exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import SEED_ID, seed, write_record
from signpost.commands.new_record import pattern_of
from signpost.load import load_records
from signpost.paths import repository


def run(
    script: str, *arguments: str, records: Path | None = None, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "NO_COLOR": "1"}
    environment.pop("SIGNPOST_RECORDS", None)
    if records:
        environment["SIGNPOST_RECORDS"] = str(records)
    return subprocess.run(
        [sys.executable, str(repository() / "scripts" / script), *arguments],
        env=environment,
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


SCRIPTS = ["serve", "build", "test", "check", "new-record", "lookup", "mcp", "screenshot", "bench"]


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_script_explains_itself(script: str) -> None:
    done = run(script, "--help")
    assert done.returncode == 0
    assert f"scripts/{script}" in done.stdout


def test_check_passes_on_the_projects_records() -> None:
    done = run("check", "--complete")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 unproved, 0 untranslated, 0 stale, 0 wording, 0 unsourced" in done.stdout


def test_check_lists_what_is_not_translated_and_fails_only_with_complete(tmp_path: Path) -> None:
    write_record(tmp_path, seed())
    done = run("check", records=tmp_path)
    assert done.returncode == 0
    assert f"{SEED_ID}.json: dead_ends[0].action: untranslated" in done.stdout
    assert run("check", "--complete", records=tmp_path).returncode == 1


def test_check_reports_problems(tmp_path: Path) -> None:
    write_record(tmp_path, {**seed(), "confidence": 1.7})
    done = run("check", records=tmp_path)
    assert done.returncode == 1
    assert "confidence: 1.7 is not between 0 and 1" in done.stderr


def test_stamp_stores_hashes_and_changes_nothing_else(tmp_path: Path) -> None:
    path = write_record(tmp_path, seed())
    assert run("check", "--stamp", records=tmp_path).returncode == 0
    content = json.loads(path.read_text(encoding="utf-8"))
    assert set(content.pop("zh_source_hash")) == {"signature", "root_cause"}
    assert content == seed()


NEW = (
    "faiss/some-error",
    "--signature",
    "AssertionError: width 3 (of 5)",
    "--category",
    "shape_error",
)


def test_a_relative_records_folder_is_the_callers(tmp_path: Path) -> None:
    write_record(tmp_path / "mine", seed())
    done = run("build", "--out", "site", records=Path("mine"), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site" / "errors" / SEED_ID / "index.html").is_file()


def test_new_record_is_valid_and_unfinished(tmp_path: Path) -> None:
    done = run("new-record", *NEW, "--root-cause", "Wrong width.", records=tmp_path)
    assert done.returncode == 0, done.stderr
    assert len(load_records(tmp_path).records) == 1
    checked = run("check", records=tmp_path)
    assert checked.returncode == 0, checked.stderr
    assert "faiss/some-error.json: dead_ends[0].action: unfinished" in checked.stdout
    assert run("check", "--complete", records=tmp_path).returncode == 1


def test_new_record_overwrites_nothing(tmp_path: Path) -> None:
    path = write_record(tmp_path, seed(), "faiss/some-error")
    before = path.read_bytes()
    done = run("new-record", *NEW, "--root-cause", "x", records=tmp_path)
    assert done.returncode == 2
    assert "exists already" in done.stderr
    assert path.read_bytes() == before


def test_new_record_names_everything_that_is_missing_or_wrong(tmp_path: Path) -> None:
    done = run("new-record", "Bad Id", "--category", "shap_error", records=tmp_path)
    assert done.returncode == 2
    for part in ("is not an id", "did you mean 'shape_error'?", "--signature", "--root-cause"):
        assert part in done.stderr
    assert not list(tmp_path.rglob("*.json"))


def test_pattern_of_a_message_is_literal_but_for_numbers() -> None:
    assert pattern_of("a (b) 12.5 [x]") == r"a \(b\) \d+\.\d+ \[x\]"
