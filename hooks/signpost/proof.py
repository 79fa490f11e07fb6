"""What was run to prove a record: ``proof.json`` beside its programs, and whether it still fits.

A record has a plan (``proof`` in its JSON): which environment its programs are run in, and in which
others ``fail.py`` is run, too. ``scripts/prove`` runs the plan and writes the proof. Hashes tell
when a program, an environment or what the record claims has changed since.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from signpost.fields import EnvironmentName, IsoDate, ProgramName
from signpost.model import Record
from signpost.program_folder import FAIL, ProgramFolder, Role, hash_of, role_of
from signpost.quick_files import read, stamp

PROOF_FILE = "proof.json"
ENVIRONMENTS = "environments"

# raises: exits with an error that the record's regex matches. shows: ends well and prints the
# warning, or asserts the wrong numbers. differs: another error. ignored: what was asked is passed
# over. works: ends well. broken: the program itself is at fault.
Outcome = Literal["raises", "shows", "differs", "ignored", "works", "broken"]
EXPECTED: dict[Role, tuple[Outcome, ...]] = {
    "fail": ("raises", "shows"),
    "fix": ("works",),
    "dead_end": ("raises", "shows", "differs", "ignored", "works"),
    "other": ("raises", "shows", "works"),
}


class Run(BaseModel):
    """One program, run once. ``printed`` has no path of a machine in it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    program: ProgramName
    environment: EnvironmentName
    outcome: Outcome
    date: IsoDate
    python: str
    packages: dict[str, str]
    printed: str
    program_hash: str
    environment_hash: str


class Proof(BaseModel):
    """All runs of one record, in the order of the plan."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    record_hash: str
    runs: list[Run]

    def of(self, program: str, environment: str | None = None) -> Run | None:
        """The run of a program; without an environment the first one."""
        wanted = (run for run in self.runs if run.program == program)
        return next((x for x in wanted if environment in (None, x.environment)), None)


@dataclass(frozen=True)
class Task:
    """One program of a plan and the environment it is run in."""

    record_id: str
    folder: Path
    name: str
    environment: str
    is_version: bool = False

    @property
    def program(self) -> Path:
        return self.folder / self.name

    @property
    def expected(self) -> tuple[Outcome, ...]:
        """Outcomes that prove what they should; of a version, everything but a broken program."""
        return EXPECTED["dead_end" if self.is_version else role_of(self.name)]


def plan_of(record: Record, programs: ProgramFolder) -> list[Task]:
    """Everything that the record's plan asks to run; empty without a plan."""
    plan = record.proof
    if not plan:
        return []
    tasks = [
        Task(record.id, programs.path, name, plan.programs.get(name, plan.environment))
        for name in programs.programs
        if name not in plan.without
    ]
    own = {(task.name, task.environment) for task in tasks}
    versions = [x for x in plan.versions if (FAIL, x) not in own and FAIL in programs.programs]
    return tasks + [Task(record.id, programs.path, FAIL, x, is_version=True) for x in versions]


def record_hash(record: Record) -> str:
    """A hash of what a proof supports: the message and what is to be done and not to be done."""
    claims = {
        "signature": record.signature,
        "regex": record.regex,
        "severity": record.severity,
        "workarounds": [part.action for part in record.workarounds],
        "dead_ends": [part.action for part in record.dead_ends],
        "proof": record.proof.model_dump() if record.proof else None,
    }
    return hash_of(json.dumps(claims, ensure_ascii=True, sort_keys=True).encode())


def environment_file(root: Path, name: str) -> Path:
    """The pinned requirements of an environment of the records folder ``root``."""
    return root / ENVIRONMENTS / f"{name}.in"


def environment_hash(root: Path, name: str) -> str:
    """Empty where there is no such environment."""
    path = f"{root}/{ENVIRONMENTS}/{name}.in"
    found = stamp(path)
    return _hash_of_file(path, found) if found else ""


@lru_cache(maxsize=256)
def _hash_of_file(path: str, _stamp: tuple[int, int]) -> str:
    """Hundreds of records share an environment, and a server must see that it has changed."""
    return hash_of(read(path))


def stale_parts(
    record: Record, tasks: Sequence[Task], programs: ProgramFolder, root: Path, proof: Proof
) -> Iterator[str]:
    """What has changed since the proof was made, or was never run. ``tasks`` are the plan's."""
    if proof.record_hash != record_hash(record):
        yield "the record"
    for task in tasks:
        name = task.name
        run = proof.of(name, task.environment)
        if not run:
            yield f"{name} in {task.environment} (never run)"
        elif run.program_hash != programs.hash(name):
            yield name
        elif run.environment_hash != environment_hash(root, task.environment):
            yield f"the environment {task.environment}"
    planned = {(task.name, task.environment) for task in tasks}
    for run in proof.runs:
        if (run.program, run.environment) not in planned:
            yield f"{run.program} in {run.environment} (no longer planned)"


def is_proved(tasks: Sequence[Task], proof: Proof) -> bool:
    """Whether the error was raised, a workaround works, and no program says otherwise."""
    runs = [(task, proof.of(task.name, task.environment)) for task in tasks]
    if any(not run or run.outcome not in task.expected for task, run in runs):
        return False
    roles = {role_of(task.name) for task, _ in runs if not task.is_version}
    return {"fail", "fix"} <= roles
