"""``scripts/bench build``: what a build of the same records costs, this way and other ways."""

from __future__ import annotations

import argparse
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from signpost.bench.cost import Cost, FailedError, measure, size_of
from signpost.bench.folder import add_proved, write_corpus
from signpost.bench.progress import say
from signpost.bench.report import (
    MEGA,
    MILLI,
    Report,
    add_outputs,
    machine,
    machine_note,
    number,
    publish,
)
from signpost.bench.ways import HUGO, HUGO_MISSING, PLAIN, PROJECT, TITLES, Job, has_hugo, prepare

SIZES = (600, 2_400, 10_000)
START_UP = 20
LANGUAGES = 2
# The plain way takes minutes from here on: one run says enough.
LARGE = 2_400
HEADS = (
    "records", "way", "CPU s", "wall s", "ms per page", "times this project",
    "peak MB", "site MB", "files", "runs",
)  # fmt: skip


@dataclass
class Built:
    """The builds of one way at one size. ``start_up`` is the CPU time at START_UP records."""

    way: str
    records: int
    costs: list[Cost] = field(default_factory=list)
    files: int = 0
    size: int = 0
    start_up: float | None = None

    @property
    def cpu(self) -> float:
        """Median, in seconds."""
        return statistics.median(cost.cpu for cost in self.costs)

    @property
    def wall(self) -> float:
        return statistics.median(cost.wall for cost in self.costs)

    @property
    def memory(self) -> int:
        """The most of all runs, in bytes."""
        return max(cost.memory for cost in self.costs)

    @property
    def page(self) -> float | None:
        """CPU seconds per page beyond start-up."""
        if self.start_up is None or self.records <= START_UP:
            return None
        return (self.cpu - self.start_up) / ((self.records - START_UP) * LANGUAGES)


def measure_all(options: argparse.Namespace) -> list[Built]:
    """Every way at every size, START_UP first.

    All that is written stays until the end: ext4 does not use the place of a file again for some
    minutes after it was removed, and looking for another costs as much as writing a page.
    """
    found: list[Built] = []
    with tempfile.TemporaryDirectory(prefix="signpost-bench-") as folder:
        for size in (START_UP, *sorted(set(options.sizes) - {START_UP})):
            work = Path(folder) / str(size)
            work.mkdir()
            say(f"{size:,} records: writing them ...")
            write_corpus(size, work / "records", options.proved)
            found += _measure_size(size, list(_ways(options, size)), work, options.repeat)
    start = {built.way: built.cpu for built in found if built.records == START_UP}
    for built in found:
        built.start_up = start[built.way]
    return found


def _ways(options: argparse.Namespace, size: int) -> Iterator[str]:
    yield PROJECT
    if size <= options.plain_up_to:
        yield PLAIN
    if options.hugo and has_hugo():
        yield HUGO


def _measure_size(size: int, ways: Sequence[str], work: Path, repeat: int) -> list[Built]:
    """The ways in turn, so that what else the machine does falls on all of them."""
    jobs = {way: prepare(way, work / "records", work) for way in ways}
    found = {way: Built(way, size) for way in ways}
    for at in range(repeat):
        for way, job in jobs.items():
            if at == 0 or not (way == PLAIN and size >= LARGE):
                _run(found[way], job, at, repeat)
    return list(found.values())


def _run(built: Built, job: Job, at: int, repeat: int) -> None:
    say(f"{built.records:,} records: {TITLES[built.way]}, run {at + 1} of {repeat} ...")
    cost = measure(job.command, job.cwd, job.environment)
    built.costs.append(cost)
    say(f"  {cost.cpu:.2f} s CPU, {cost.wall:.2f} s wall, {cost.memory / MEGA:.0f} MB")
    built.files, built.size = size_of(job.out)
    job.out.rename(f"{job.out}-{len(built.costs)}")


def table(found: Sequence[Built]) -> list[list[str]]:
    """The rows of the report."""
    own = {built.records: built.cpu for built in found if built.way == PROJECT}
    return [
        [
            number(built.records, 0),
            TITLES[built.way],
            number(built.cpu, 2),
            number(built.wall, 2),
            number(built.page, 2, 1 / MILLI),
            number(built.cpu / own[built.records]),
            number(built.memory, 0, MEGA),
            number(built.size, 1, MEGA),
            number(built.files, 0),
            number(len(built.costs), 0),
        ]
        for built in found
    ]


def as_data(built: Built) -> dict[str, Any]:
    """The figures of the JSON file; times in seconds, sizes in bytes."""
    return {
        "way": built.way,
        "records": built.records,
        "cpu": built.cpu,
        "cpu_runs": [cost.cpu for cost in built.costs],
        "wall": built.wall,
        "cpu_per_page": built.page,
        "peak_memory": built.memory,
        "site_bytes": built.size,
        "site_files": built.files,
    }


def add_options(options: argparse.ArgumentParser) -> None:
    """Declare the options on a parser or a sub-parser."""
    options.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), metavar="N")
    options.add_argument("--repeat", type=int, default=3, metavar="N", help="runs, for the median")
    options.add_argument(
        "--plain-up-to",
        type=int,
        default=LARGE,
        metavar="N",
        help="largest number of records that is built the plain way, too, whose time grows "
        "with the square of it (default: %(default)s)",
    )
    options.add_argument("--hugo", action="store_true", help="measure Hugo as well")
    add_proved(options)
    add_outputs(options)


def run(options: argparse.Namespace) -> int:
    """Measure, print, and write what was asked for."""
    before = machine()
    try:
        found = measure_all(options)
    except FailedError as error:
        say(f"bench build: {error}")
        return 1
    notes = [*_notes(options), machine_note(before)]
    data = {
        "machine": before,
        "proved": options.proved,
        "builds": [as_data(built) for built in found],
    }
    publish([Report("Builds", HEADS, table(found), notes, data)], options)
    return 0


def _notes(options: argparse.Namespace) -> list[str]:
    lead = (
        f"{options.proved:.0%} of the records have programs and a proof. CPU and wall time are "
        f"medians. ms per page: CPU beyond that of {START_UP} records, of both languages' pages."
    )
    notes = [lead]
    skipped = [size for size in options.sizes if size > options.plain_up_to]
    if skipped:
        shown = ", ".join(f"{size:,}" for size in skipped)
        notes.append(f"Not built the plain way: {shown} records; see --plain-up-to.")
    if options.hugo and not has_hugo():
        notes.append(HUGO_MISSING)
    return notes
