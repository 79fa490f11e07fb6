"""``scripts/prove``: runs the programs beside the records and writes what came of it."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from signpost.load import Entry, load_records
from signpost.paths import records_root, shown
from signpost.problems import report
from signpost.proof import (
    PROOF_FILE,
    Proof,
    Run,
    Task,
    plan_of,
    record_hash,
)
from signpost.proof_check import changed_parts, holds
from signpost.proving.environments import EnvironmentFaultError, Environments, is_heavy
from signpost.proving.run import run_task
from signpost.site import dump


@dataclass(frozen=True)
class Job:
    """One program to run, with its record."""

    entry: Entry
    task: Task


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog="scripts/prove",
        description="Run the programs beside the records, each in its pinned environment, without "
        "a network, and write proof.json. Environments are made once and kept in "
        "~/.cache/signpost (SIGNPOST_CACHE names another folder).",
        epilog="Exit status: 0 all programs show what they should, 1 some do not.",
    )
    made.add_argument("--only", nargs="+", default=[], metavar="ID", help="records or domains")
    made.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="at once (%(default)s)")
    made.add_argument("--list", action="store_true", help="list the programs and run nothing")
    made.add_argument("--stale", action="store_true", help="only where the proof does not fit")
    made.add_argument("--light", action="store_true", help="only programs without large packages")
    made.add_argument(
        "--verify", action="store_true", help="compare with proof.json; write nothing"
    )
    made.add_argument("--report", type=Path, help="write what fails to this file, in Markdown")
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    root = records_root()
    loaded = load_records(root)
    if loaded.problems:
        print(report(loaded.problems), file=sys.stderr)
        return 1
    jobs = list(_jobs(loaded.entries, options, root))
    if options.list:
        for job in jobs:
            print(f"{job.entry.record.id}  {job.task.program.name}  {job.task.environment}")
        return 0
    session = Session(jobs, root, is_writing=not options.verify)
    session.run(options.jobs)
    failures = session.failures
    if options.verify:
        failures += _differences(jobs, session.runs)
    if options.report:
        _write_report(options.report, failures)
    _print_summary(load_records(root).entries, failures)
    return 1 if failures else 0


def _jobs(entries: Sequence[Entry], options: argparse.Namespace, root: Path) -> Iterator[Job]:
    for entry in entries:
        if options.only and not {entry.record.id, entry.record.domain} & set(options.only):
            continue
        if options.stale and entry.proof and not changed_parts(entry):
            continue
        for task in plan_of(entry.record, entry.folder):
            if not (options.light and is_heavy(root, task.environment)):
                yield Job(entry, task)


class Session:
    """All jobs of one call; a record's proof is written as soon as its last job is done."""

    def __init__(self, jobs: Sequence[Job], root: Path, is_writing: bool) -> None:
        self.jobs, self.root, self.is_writing = jobs, root, is_writing
        self.left = Counter(job.task.record_id for job in jobs)
        self.runs: dict[Task, Run] = {}
        self.failures: list[str] = []

    def run(self, count: int) -> None:
        """Run everything, so many at once."""
        environments = Environments(self.root)
        with ThreadPoolExecutor(max(1, count)) as pool:
            waiting = {pool.submit(_run_one, job, environments): job for job in self.jobs}
            for number, done in enumerate(as_completed(waiting), start=1):
                self._take(waiting[done], number, *done.result())

    def _take(self, job: Job, number: int, run: Run | None, seconds: float, fault: str) -> None:
        task = job.task
        if run:
            self.runs[task] = run
        is_good = run is not None and run.outcome in task.expected
        if not is_good:
            self.failures.append(_failure(task, run, fault))
        outcome = run.outcome if run else "no environment"
        sign = "ok  " if is_good else "FAIL"
        place = f"{task.record_id} {task.program.name} in {task.environment}"
        print(
            f"[{number}/{len(self.jobs)}] {sign} {place}: {outcome} ({seconds:.1f} s)", flush=True
        )
        self.left[task.record_id] -= 1
        if self.is_writing and not self.left[task.record_id]:
            _write_proof(job.entry, self.runs)


def _run_one(job: Job, environments: Environments) -> tuple[Run | None, float, str]:
    began = time.monotonic()
    try:
        environment = environments.get(job.task.environment)
    except EnvironmentFaultError as error:
        return None, time.monotonic() - began, str(error)
    run = run_task(job.task, job.entry.record, environment)
    return run, time.monotonic() - began, ""


def _failure(task: Task, run: Run | None, fault: str) -> str:
    said = run.printed[-600:] if run else fault
    outcome = run.outcome if run else "not run"
    place = f"{shown(task.program)} in {task.environment}"
    return f"{place}: {outcome}, wanted {' or '.join(task.expected)}\n    " + said.replace(
        "\n", "\n    "
    )


def _differences(jobs: Sequence[Job], runs: dict[Task, Run]) -> list[str]:
    """What came out otherwise than in the proof that is kept."""
    found = []
    for job in jobs:
        run, proof = runs.get(job.task), job.entry.proof
        kept = proof.of(job.task.program.name, job.task.environment) if proof else None
        if run and kept and run.outcome != kept.outcome:
            place = f"{shown(job.task.program)} in {job.task.environment}"
            found.append(f"{place}: {run.outcome}, but {kept.outcome} on {kept.date}")
    return found


def _write_proof(entry: Entry, runs: dict[Task, Run]) -> None:
    """Write the proof of a record; other runs stay, unless the record has changed since."""
    digest = record_hash(entry.record)
    proof = entry.proof if entry.proof and entry.proof.record_hash == digest else None
    ordered = []
    for task in plan_of(entry.record, entry.folder):
        kept = proof.of(task.program.name, task.environment) if proof else None
        run = runs.get(task, kept)
        if run:
            ordered.append(run)
    if ordered:
        _write(entry, Proof(record_hash=digest, runs=ordered))


def _write(entry: Entry, proof: Proof) -> None:
    """Aside first, then swapped in: a proof is never half-written."""
    path = entry.folder / PROOF_FILE
    aside = path.with_suffix(".tmp")
    aside.write_text(dump(proof.model_dump(), indent=2), encoding="utf-8")
    aside.replace(path)


def _write_report(path: Path, failures: Sequence[str]) -> None:
    lines = ["Programs beside the records did not do what their proofs say.", ""]
    lines += [f"```text\n{failure}\n```\n" for failure in failures]
    path.write_text("\n".join(lines) if failures else "", encoding="utf-8")


def _print_summary(entries: Sequence[Entry], failures: Sequence[str]) -> None:
    print()
    for failure in failures:
        print(failure)
    tiers = Counter(entry.record.verification_tier for entry in entries)
    able = sum(holds(entry) for entry in entries)
    print("tier          records")
    for tier, count in sorted(tiers.items()):
        print(f"{tier:<12}  {count:>7}")
    print(f"{able} records have a proof that holds.")
