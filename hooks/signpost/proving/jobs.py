"""What ``scripts/prove`` runs: programs of records and of guides, as jobs of one shape."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from signpost.entry import Entry
from signpost.json_text import dump
from signpost.paths import shown, write_whole
from signpost.programs import GuidePrograms, GuideRun, is_good
from signpost.proof import PROOF_FILE, Proof, Run, Task, record_hash
from signpost.proving.environments import Environments
from signpost.proving.guides import differs, run_guide, write_runs
from signpost.proving.run import run_task

FAILURE_CHARS = 600


class Job(Protocol):
    """One program to run in one environment. ``group`` names the file that its run goes into."""

    @property
    def group(self) -> str: ...

    @property
    def label(self) -> str: ...

    @property
    def environment(self) -> str: ...

    def make(self, environments: Environments) -> None:
        """Run it and keep what came of it. Raises EnvironmentFaultError."""

    @property
    def outcome(self) -> str:
        """One word for what came of it; empty before it was run."""

    @property
    def failure(self) -> str:
        """What is wrong with the outcome; empty where nothing is."""

    @property
    def difference(self) -> str:
        """How it came out otherwise than the run that is kept; empty where it did not."""


@dataclass
class RecordJob:
    """One program of a record's plan."""

    entry: Entry
    task: Task
    run: Run | None = None

    @property
    def group(self) -> str:
        return self.task.record_id

    @property
    def environment(self) -> str:
        return self.task.environment

    @property
    def label(self) -> str:
        return f"{self.group} {self.task.name} in {self.environment}"

    def make(self, environments: Environments) -> None:
        environment = environments.get(self.environment)
        self.run = run_task(self.task, self.entry.record, environment)

    @property
    def outcome(self) -> str:
        return self.run.outcome if self.run else ""

    @property
    def failure(self) -> str:
        if not self.run or self.run.outcome in self.task.expected:
            return ""
        wanted = f"{self.outcome}, wanted {' or '.join(self.task.expected)}"
        return f"{self._place}: {wanted}\n{_indented(self.run.printed)}"

    @property
    def difference(self) -> str:
        proof = self.entry.proof
        kept = proof.of(self.task.name, self.environment) if proof else None
        if not self.run or not kept or self.run.outcome == kept.outcome:
            return ""
        return f"{self._place}: {self.run.outcome}, but {kept.outcome} on {kept.date}"

    @property
    def _place(self) -> str:
        return f"{shown(self.task.program)} in {self.environment}"


@dataclass
class GuideJob:
    """One run of a guide's plan."""

    guide: GuidePrograms
    name: str
    run: GuideRun | None = field(default=None)

    @property
    def group(self) -> str:
        return f"guides/{self.guide.slug}"

    @property
    def environment(self) -> str:
        return self.guide.plan.runs[self.name].environment

    @property
    def label(self) -> str:
        return f"{self.group} {self.name} in {self.environment}"

    def make(self, environments: Environments) -> None:
        self.run = run_guide(self.guide, self.name, environments)

    @property
    def outcome(self) -> str:
        if not self.run:
            return ""
        return "stopped" if self.run.status is None else f"exit status {self.run.status}"

    @property
    def failure(self) -> str:
        if not self.run or is_good(
            self.guide.plan.runs[self.name], self.run.status, self.run.printed
        ):
            return ""
        return f"{self._place}: {self.outcome}\n{_indented(self.run.printed)}"

    @property
    def difference(self) -> str:
        kept = self.guide.runs.get(self.name)
        if not self.run or not kept or not differs(self.run, kept):
            return ""
        return (
            f"{self._place}: printed otherwise than on {kept.date}\n{_indented(self.run.printed)}"
        )

    @property
    def _place(self) -> str:
        return f"{shown(self.guide.path_of(self.name))} ({self.name}) in {self.environment}"


def _indented(printed: str) -> str:
    return "    " + printed[-FAILURE_CHARS:].replace("\n", "\n    ")


def write(jobs: Sequence[Job]) -> None:
    """Keep what came of the jobs of one group; those that were not run change nothing."""
    first = jobs[0]
    if isinstance(first, RecordJob):
        runs = {job.task: job.run for job in jobs if isinstance(job, RecordJob) and job.run}
        _write_proof(first.entry, runs)
    elif isinstance(first, GuideJob):
        made = {job.name: job.run for job in jobs if isinstance(job, GuideJob) and job.run}
        write_runs(first.guide, made)


def _write_proof(entry: Entry, runs: dict[Task, Run]) -> None:
    """Write the proof of a record; other runs stay, unless the record has changed since."""
    digest = record_hash(entry.record)
    proof = entry.proof if entry.proof and entry.proof.record_hash == digest else None
    ordered = []
    for task in entry.tasks:
        kept = proof.of(task.name, task.environment) if proof else None
        run = runs.get(task, kept)
        if run:
            ordered.append(run)
    if ordered:
        made = Proof(record_hash=digest, runs=ordered)
        write_whole(entry.folder / PROOF_FILE, dump(made.model_dump(), indent=2))
