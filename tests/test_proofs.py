"""Proofs: what a run is taken for, when a proof no longer fits, and all light ones run again."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest

from conftest import seed, write_record
from signpost.check import find_problems
from signpost.commands.check import main as check
from signpost.commands.prove import main
from signpost.entry import Entry
from signpost.guide_notices import find_notices
from signpost.load import load_records
from signpost.paths import RECORDS_VARIABLE, repository
from signpost.proof import Run, Task, is_proved
from signpost.proving.environments import Environments, is_heavy
from signpost.proving.run import run_task, shortened, tidy

ROOT = repository() / "records"
DOCS = repository() / "docs"
LOADED = load_records(ROOT)
# What is run again here: where the environment needs no large package.
LIGHT = [
    (entry, task)
    for entry in LOADED.entries
    for task in entry.tasks
    if entry.proof and not is_heavy(ROOT, task.environment)
]
RECORD_ID = "python/made-up"


@pytest.fixture(scope="module")
def again() -> Iterator[dict[Task, Future[Run]]]:
    """All light programs, run again, as many at once as there are processors."""
    environments = Environments(ROOT)

    def run(entry: Entry, task: Task) -> Run:
        return run_task(task, entry.record, environments.get(task.environment))

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield {task: pool.submit(run, entry, task) for entry, task in LIGHT}


@pytest.mark.parametrize(
    ("entry", "task"),
    LIGHT,
    ids=[f"{x.record_id}-{x.program.stem}-{x.environment}" for _, x in LIGHT],
)
def test_a_light_proof_comes_out_as_it_is_kept(
    entry: Entry, task: Task, again: dict[Task, Future[Run]]
) -> None:
    run = again[task].result()
    kept = entry.proof and entry.proof.of(task.name, task.environment)
    assert kept
    assert run.outcome == kept.outcome, run.printed
    assert run.packages == kept.packages


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A records folder with one record, whose programs are in the folder that is given back."""
    root = tmp_path / "records"
    (root / "environments").mkdir(parents=True)
    (root / "environments" / "python.in").write_text("", encoding="utf-8")
    plan = {"environment": "python"}
    claims = [{"action": "Ask for 1"}]
    content = {
        **seed(),
        "id": RECORD_ID,
        "domain": "python",
        "signature": "ValueError: made up",
        "regex": "ValueError: made up",
        "verification_tier": "sourced",
        "dead_ends": claims,
        "dead_ends_zh": [],
        "workarounds": claims,
        "workarounds_zh": [],
        "proof": plan,
    }
    write_record(root, content)
    monkeypatch.setenv(RECORDS_VARIABLE, str(root))
    made = root / RECORD_ID
    made.mkdir()
    (made / "fail.py").write_text("raise ValueError('made up')\n", encoding="utf-8")
    (made / "fix_1.py").write_text("assert True\nprint('fine')\n", encoding="utf-8")
    return made


def entry_of(folder: Path) -> Entry:
    return load_records(folder.parents[1]).entries[0]


def outcomes(folder: Path) -> dict[str, str]:
    proof = entry_of(folder).proof
    assert proof
    return {run.program: run.outcome for run in proof.runs}


def faults(folder: Path) -> list[str]:
    return [str(problem) for problem in find_problems(load_records(folder.parents[1]), DOCS)]


def notices(folder: Path) -> list[str]:
    found = find_notices(load_records(folder.parents[1]), DOCS)
    return [str(notice) for notice in found if notice.kind == "unproved"]


def test_programs_prove_a_record(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "dead_end_1.py").write_text("raise KeyError(1)\n", encoding="utf-8")
    assert main([]) == 0
    assert outcomes(folder) == {
        "fail.py": "raises",
        "fix_1.py": "works",
        "dead_end_1.py": "differs",
    }
    entry = entry_of(folder)
    assert entry.proof
    assert is_proved(entry.tasks, entry.proof)
    assert entry.proof.runs[0].printed.endswith("ValueError: made up")
    assert faults(folder) == []
    assert "1 records have a proof" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("program", "text", "outcome"),
    [
        ("fail.py", "raise KeyError('else')", "differs"),
        ("fail.py", "print('nothing happens')", "works"),
        ("fail.py", "print('ignored: the value')", "ignored"),
        ("fix_1.py", "assert 1 == 2", "differs"),
        ("fix_1.py", "not_a_name", "broken"),
        ("dead_end_1.py", "import not_there", "broken"),
    ],
)
def test_what_does_not_prove(
    folder: Path, program: str, text: str, outcome: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / program).write_text(text + "\n", encoding="utf-8")
    assert main([]) == 1
    assert outcomes(folder)[program] == outcome
    assert f"{program} in python: {outcome}, wanted" in capsys.readouterr().out
    entry = entry_of(folder)
    assert entry.proof
    assert not is_proved(entry.tasks, entry.proof)


def test_there_is_no_network(folder: Path) -> None:
    text = "import urllib.request\nurllib.request.urlopen('http://example.com')\n"
    (folder / "dead_end_1.py").write_text(text, encoding="utf-8")
    main([])
    proof = entry_of(folder).proof
    assert proof
    assert "proofs run offline; asked for example.com" in proof.runs[-1].printed


@pytest.mark.parametrize("part", ["program", "record", "environment", "new program", "version"])
def test_a_proof_that_no_longer_fits_fails_the_check(folder: Path, part: str) -> None:
    main([])
    root, path = folder.parents[1], folder.with_suffix(".json")
    record = json.loads(path.read_text(encoding="utf-8"))
    if part == "program":
        (folder / "fix_1.py").write_text("print('other')\n", encoding="utf-8")
    elif part == "new program":
        (folder / "dead_end_1.py").write_text("print('new')\n", encoding="utf-8")
    elif part == "environment":
        (root / "environments" / "python.in").write_text("six==1.16.0\n", encoding="utf-8")
    elif part == "version":
        (root / "environments" / "other.in").write_text("", encoding="utf-8")
        record["proof"]["versions"] = ["other"]
    else:
        record["workarounds"][0]["action"] = "Ask for 2"
    path.write_text(json.dumps(record), encoding="utf-8")
    (notice,) = notices(folder)
    assert "no longer fits" in notice
    assert f"run scripts/prove --only {RECORD_ID}" in notice
    assert check([]) == 1
    assert faults(folder) == [], "a build goes on"


def test_proved_without_a_proof_fails_the_check(folder: Path) -> None:
    path = folder.with_suffix(".json")
    record = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**record, "verification_tier": "proved"}), encoding="utf-8")
    assert any("says proved" in notice for notice in notices(folder))
    assert check([]) == 1
    main([])
    assert notices(folder) == []
    assert check([]) == 0


def test_a_plan_that_cannot_be_run_is_a_problem(folder: Path) -> None:
    path = folder.with_suffix(".json")
    record = json.loads(path.read_text(encoding="utf-8"))
    plan = {"environment": "pyton", "programs": {"fix_2.py": "python"}}
    path.write_text(json.dumps({**record, "proof": plan}), encoding="utf-8")
    (folder / "fix_9.py").write_text("", encoding="utf-8")
    text = "\n".join(faults(folder))
    assert "is no environment" in text
    assert "did you mean 'python'" in text.lower() or "python" in text
    assert "fix_2.py" in text
    assert "workarounds has 1 entries" in text


def test_a_broken_proof_file_is_a_problem(folder: Path) -> None:
    (folder / "proof.json").write_text("{", encoding="utf-8")
    (problem,) = faults(folder)
    assert "is no proof" in problem


def test_a_run_of_another_text_is_not_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder.parents[1] / "environments" / "large.in").write_text("# torch\n", encoding="utf-8")
    path = folder.with_suffix(".json")
    record = json.loads(path.read_text(encoding="utf-8"))
    record["proof"]["programs"] = {"fix_1.py": "large"}
    path.write_text(json.dumps(record), encoding="utf-8")
    main([])
    assert set(outcomes(folder)) == {"fail.py", "fix_1.py"}
    record["workarounds"][0]["action"] = "Ask for 2"
    path.write_text(json.dumps(record), encoding="utf-8")
    monkeypatch.setattr("signpost.commands.prove.is_heavy", lambda _, name: name == "large")
    assert main(["--light"]) == 0
    assert set(outcomes(folder)) == {"fail.py"}
    assert "never run" in notices(folder)[0]


def test_listing_runs_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{RECORD_ID}  fail.py  python",
        f"{RECORD_ID}  fix_1.py  python",
    ]
    assert not (folder / "proof.json").exists()


def test_nothing_of_a_machine_is_kept() -> None:
    home, environment = Path("/tmp/signpost-x1"), Path("/home/me/cache/st-1")
    printed = tidy(
        'File "/home/me/cache/st-1/lib/python3.11/site-packages/torch/a.py", line 3\n'
        'File "/tmp/signpost-x1/fail.py", line 1\n'
        'File "/usr/lib/python3.11/json/decoder.py", line 1\n'
        "\x1b[31mred\x1b[0m 10%\r100% at 0x7f0011223344 on http://127.0.0.1:43215/v1",
        home,
        environment,
    )
    assert "/home" not in printed
    assert "/tmp" not in printed
    assert 'File "torch/a.py"' in printed
    assert 'File "fail.py"' in printed
    assert printed.endswith("100% at 0x... on http://127.0.0.1:8000/v1")


def test_a_long_text_keeps_its_ends() -> None:
    text = shortened("\n".join(str(number) for number in range(200)))
    assert text.startswith("0\n1\n")
    assert text.endswith("\n199")
    assert len(text.splitlines()) <= 41
    long = shortened("ValueError: " + "a, " * 3000 + "z")
    assert long.startswith("ValueError: a, a")
    assert long.endswith(" a, z")
    assert len(long) < 1000
