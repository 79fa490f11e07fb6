"""``scripts/bench corpus``: a records folder of any size, the same on every run.

Texts, parts, links, programs and proofs are as many and as long as in this wiki's records.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from signpost.bench.code_made import printed, program
from signpost.bench.made_record import DAY, RecordMaker
from signpost.bench.naming import Names, rng_for
from signpost.bench.oddities import make_odd
from signpost.bench.progress import say
from signpost.bench.spread import SHARES, length
from signpost.l10n import hashes_of
from signpost.model import Record
from signpost.program_folder import ProgramFolder, role_of
from signpost.proof import (
    ENVIRONMENTS,
    PROOF_FILE,
    Task,
    environment_hash,
    plan_of,
    record_hash,
)
from signpost.vocabulary import load_vocabulary

ENVIRONMENT_COUNT = 24
WANTED = "bench/no-record-yet"
FAULT = 2
OUTCOMES = {"fail": "raises", "fix": "works", "dead_end": "raises", "other": "works"}
STEP = 500


def write_corpus(size: int, folder: Path, proved: float = SHARES["proved"]) -> None:
    """Write ``size`` records into ``folder``, of which the share ``proved`` has programs and proof.

    The folder must be missing or empty: raises FileExistsError otherwise.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty")
    (folder / ENVIRONMENTS).mkdir(parents=True)
    vocabulary = load_vocabulary(folder, [])
    names = Names(size, vocabulary.domains)
    environments = [_write_environment(folder, number) for number in range(ENVIRONMENT_COUNT)]
    maker = RecordMaker(names, sorted(vocabulary.categories), environments)
    _write_yaml(folder / "vocabulary.yml", {"domains": dict(names.labels)})
    _write_yaml(folder / "wanted.yml", {WANTED: {"en": "No record yet", "zh": "还没有记录"}})
    for number in range(size):
        is_proved = rng_for("proved", number).random() < proved
        _write(folder, make_odd(maker.make(number, is_proved), number, WANTED), number)
        if number % STEP == STEP - 1:
            say(f"  {number + 1:,} of {size:,} records written")


def _write_yaml(path: Path, content: Any) -> None:
    path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")


def _write_environment(folder: Path, number: int) -> str:
    """Pinned packages; two to four of them, which is what the real ones name."""
    rng = rng_for("environment", number)
    packages = [
        f"package-{number}-{n}=={rng.randint(0, 9)}.{n}.0" for n in range(rng.randint(1, 4))
    ]
    name = f"bench-{number}"
    (folder / ENVIRONMENTS / f"{name}.in").write_text("\n".join(packages) + "\n", encoding="utf-8")
    return name


def _write(folder: Path, content: dict[str, Any], number: int) -> None:
    """The record, its programs, and a proof whose hashes fit."""
    own = folder / content["id"]
    own.parent.mkdir(exist_ok=True)
    content = {key: value for key, value in content.items() if value is not None}
    record = Record.model_validate(content)
    content["zh_source_hash"] = hashes_of(record) | content.get("zh_source_hash", {})
    _write_json(own.parent / f"{own.name}.json", content)
    if record.proof:
        own.mkdir()
        for at, name in enumerate(sorted(_programs(content))):
            rng = rng_for(f"program {at}", number)
            (own / name).write_text(program(rng, length(rng, "program")), encoding="utf-8")
        _write_json(own / PROOF_FILE, _proof(record, own, folder, number))


def _write_json(path: Path, content: Any) -> None:
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    path.write_text(text, encoding="utf-8", newline="\n")


def _programs(content: dict[str, Any]) -> set[str]:
    """The programs that the record's sources name."""
    claims = (part for name in ("dead_ends", "workarounds") for part in content[name])
    named = (source.get("program") for part in claims for source in part["sources"])
    return {"fail.py", *(name for name in named if name)}


def _proof(record: Record, own: Path, folder: Path, number: int) -> dict[str, Any]:
    programs = ProgramFolder(own)
    tasks = plan_of(record, programs)
    runs = [
        {**_run(record, task, folder, number, at), "program_hash": programs.hash(task.name)}
        for at, task in enumerate(tasks)
    ]
    return {"record_hash": record_hash(record), "runs": runs}


def _run(record: Record, task: Task, folder: Path, number: int, at: int) -> dict[str, Any]:
    rng = rng_for(f"run {at}", number)
    outcome = OUTCOMES[role_of(task.name)]
    if role_of(task.name) == "dead_end" and rng.random() < 1 / 2:
        outcome = "works"
    return {
        "program": task.name,
        "environment": task.environment,
        "outcome": outcome,
        "date": DAY,
        "python": "3.11.7",
        "packages": dict(_packages(folder, task.environment)),
        "printed": printed(
            rng, length(rng, "printed"), record.signature if outcome == "raises" else ""
        ),
        "environment_hash": environment_hash(folder, task.environment),
    }


def _packages(folder: Path, environment: str) -> Iterator[tuple[str, str]]:
    path = folder / ENVIRONMENTS / f"{environment}.in"
    for line in path.read_text(encoding="utf-8").splitlines():
        name, _, version = line.partition("==")
        yield name, version


def add_options(options: argparse.ArgumentParser) -> None:
    """Declare the options on a parser or a sub-parser."""
    options.add_argument("size", metavar="N", type=int, help="how many records")
    options.add_argument("folder", metavar="DIR", type=Path, help="where; missing or empty")
    add_proved(options)


def add_proved(options: argparse.ArgumentParser) -> None:
    """The option that says how many records have programs."""
    options.add_argument(
        "--proved",
        type=float,
        default=SHARES["proved"],
        metavar="SHARE",
        help="share of records with programs and a proof (default: %(default).2f, as in this wiki)",
    )


def run(options: argparse.Namespace) -> int:
    """Write the corpus that the options ask for."""
    try:
        write_corpus(options.size, options.folder, options.proved)
    except FileExistsError as error:
        say(f"bench corpus: {error}. Name a new folder.")
        return FAULT
    print(f"{options.size:,} records are in {options.folder}; show them with SIGNPOST_RECORDS.")
    return 0
