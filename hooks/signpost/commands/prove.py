"""``scripts/prove``: runs the programs of records and guides and writes what came of it."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from signpost.entry import Entry
from signpost.guide_check import run_fault
from signpost.load import load_records
from signpost.paths import records_root, repository
from signpost.problems import Problem, report
from signpost.programs import Programs, read_programs
from signpost.proof_check import holds
from signpost.proving.environments import Environments, is_heavy
from signpost.proving.faults import EnvironmentFaultError, ToolMissingError
from signpost.proving.jobs import GuideJob, Job, RecordJob, write

Fault = EnvironmentFaultError | None


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog="scripts/prove",
        description="Run the programs beside the records and those of the guides, each in its "
        "pinned environment, without a network, and write proof.json and runs.json. Environments "
        "are made once and kept in ~/.cache/signpost (SIGNPOST_CACHE names another folder); "
        "llama-server is built once, which needs a C++ compiler.",
        epilog="Exit status: 0 all programs show what they should, 1 some do not.",
    )
    made.add_argument(
        "--only",
        nargs="+",
        default=[],
        metavar="ID",
        help="records, domains, guides, or guides/NAME",
    )
    made.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="at once (%(default)s)")
    made.add_argument("--list", action="store_true", help="list the programs and run nothing")
    made.add_argument("--stale", action="store_true", help="only where the proof does not fit")
    made.add_argument("--light", action="store_true", help="only programs without large packages")
    made.add_argument(
        "--verify", action="store_true", help="compare with what is kept; write nothing"
    )
    made.add_argument("--report", type=Path, help="write what fails to this file, in Markdown")
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    root = records_root()
    loaded = load_records(root)
    problems = list(loaded.problems)
    programs = _guide_programs(root, problems)
    if problems:
        print(report(problems), file=sys.stderr)
        return 1
    jobs = _chosen(
        [*_record_jobs(loaded.entries, options), *_guide_jobs(programs, options, root)],
        options,
        root,
    )
    if options.list:
        for job in jobs:
            print(f"{job.group}  {job.label.split()[1]}  {job.environment}")
        return 0
    session = Session(jobs, root, is_writing=not options.verify)
    session.run(options.jobs)
    failures = session.failures
    if options.verify:
        failures += [job.difference for job in jobs if job.difference]
    if options.report:
        _write_report(options.report, failures)
    for reason, count in session.skipped.items():
        print(f"\n{count} runs skipped: {reason}.")
    _print_summary(load_records(root).entries, failures)
    return 1 if failures else 0


def _guide_programs(root: Path, problems: list[Problem]) -> Programs:
    """The guides belong to the project's own records."""
    own = repository()
    return read_programs(own / "docs", problems) if root == own / "records" else {}


def _record_jobs(entries: Sequence[Entry], options: argparse.Namespace) -> Iterator[Job]:
    for entry in entries:
        if not (options.stale and entry.proof and not entry.changed):
            yield from (RecordJob(entry, task) for task in entry.tasks)


def _guide_jobs(programs: Programs, options: argparse.Namespace, root: Path) -> Iterator[Job]:
    for guide in programs.values():
        for name in guide.plan.runs:
            if not options.stale or run_fault(guide, name, root):
                yield GuideJob(guide, name)


def _chosen(jobs: Sequence[Job], options: argparse.Namespace, root: Path) -> list[Job]:
    wanted = set(options.only)
    return [
        job
        for job in jobs
        if (not wanted or wanted & {job.group, job.group.partition("/")[0]})
        and not (options.light and is_heavy(root, job.environment))
    ]


class Session:
    """All jobs of one call; what came of a group is written as soon as its last job is done."""

    def __init__(self, jobs: Sequence[Job], root: Path, is_writing: bool) -> None:
        self.jobs, self.root, self.is_writing = jobs, root, is_writing
        self.groups: defaultdict[str, list[Job]] = defaultdict(list)
        for job in jobs:
            self.groups[job.group].append(job)
        self.left = Counter(job.group for job in jobs)
        self.failures: list[str] = []
        self.skipped: dict[str, int] = Counter()

    def run(self, count: int) -> None:
        """Run everything, so many at once."""
        environments = Environments(self.root)
        with ThreadPoolExecutor(max(1, count)) as pool:
            waiting = {pool.submit(_run_one, job, environments): job for job in self.jobs}
            for number, done in enumerate(as_completed(waiting), start=1):
                self._take(waiting[done], number, *done.result())

    def _take(self, job: Job, number: int, seconds: float, fault: Fault) -> None:
        failure = f"{job.label}: not run\n    {fault}" if fault else job.failure
        is_skipped = isinstance(fault, ToolMissingError)
        if is_skipped:
            self.skipped[str(fault)] += 1
        elif failure:
            self.failures.append(failure)
        sign = "skip" if is_skipped else "FAIL" if failure else "ok  "
        outcome = job.outcome or "no environment"
        place = f"[{number}/{len(self.jobs)}] {sign} {job.label}"
        print(f"{place}: {outcome} ({seconds:.1f} s)", flush=True)
        self.left[job.group] -= 1
        if self.is_writing and not self.left[job.group]:
            write(self.groups[job.group])


def _run_one(job: Job, environments: Environments) -> tuple[float, Fault]:
    began, fault = time.monotonic(), None
    try:
        job.make(environments)
    except EnvironmentFaultError as error:
        fault = error
    return time.monotonic() - began, fault


def _write_report(path: Path, failures: Sequence[str]) -> None:
    lines = ["Programs beside the records did not do what their proofs say.", ""]
    lines += [f"```text\n{failure}\n```\n" for failure in failures]
    path.write_text("\n".join(lines) if failures else "", encoding="utf-8")


def _print_summary(entries: Sequence[Entry], failures: Sequence[str]) -> None:
    print()
    for failure in failures:
        print(failure)
    tiers = Counter(entry.record.verification_tier for entry in entries)
    able = sum(holds(entry.content) for entry in entries)
    print("tier          records")
    for tier, count in sorted(tiers.items()):
        print(f"{tier:<12}  {count:>7}")
    print(f"{able} records have a proof that holds.")
