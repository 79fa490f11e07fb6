"""``scripts/bench serve``: how long it takes from an edit of one record to the reloaded page."""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from signpost.bench.cost import resident
from signpost.bench.folder import add_proved, write_corpus
from signpost.bench.live import ServeError, Server
from signpost.bench.progress import say
from signpost.bench.report import MEGA, Report, add_outputs, machine, machine_note, number, publish
from signpost.bench.ways import PLAIN, PROJECT, TITLES, prepare, quiet
from signpost.paths import RECORDS_VARIABLE, repository

RECORDS = 2_400
EDITS = 7
# The longest wait for one build, the first of the plain way included.
PATIENCE = 3600
# The index of the search is written after the page is shown.
REST = 5.0
# What is kept from one edit to the next is there after so many.
WARM = 20
TIMES = ("records", "way", "first build s", "edits", "median s", "worst s", "times this project")
HEADS = (*TIMES, "MB at first", f"MB after {WARM} edits", "MB at last")


@dataclass
class Served:
    """One way: seconds until the first page, and of each edit.

    ``memory`` is the server's in bytes, by the number of edits before: at first, warm, at last.
    """

    way: str
    first: float
    edits: list[float] = field(default_factory=list)
    memory: dict[int, int] = field(default_factory=dict)

    @property
    def median(self) -> float:
        return statistics.median(self.edits)


def measure(options: argparse.Namespace) -> list[Served]:
    """This project, and with ``--plain`` the plain way. Raises ServeError."""
    with tempfile.TemporaryDirectory(prefix="signpost-bench-") as name:
        work = Path(name)
        say(f"Writing {options.records:,} records ...")
        write_corpus(options.records, work / "records", options.proved)
        found = [_measure_project(work, options.edits)]
        if options.plain:
            found.append(_measure_plain(work, options.plain))
    return found


def _measure_project(work: Path, edits: int) -> Served:
    environment = {RECORDS_VARIABLE: str(work / "records"), "SIGNPOST_SITE_URL": "", **quiet()}
    chosen = _chosen(sorted((work / "records").glob("*/*.json")), edits)
    with Server(repository(), environment, work / "log.txt", PATIENCE) as server:
        return _measure(server, PROJECT, work / "records", chosen)


def _measure_plain(work: Path, edits: int) -> Served:
    job = prepare(PLAIN, work / "records", work)
    pages = job.cwd / "docs" / "en" / "errors"
    chosen = _chosen(sorted(pages.glob("*/*.md")), edits)
    with Server(job.cwd, quiet(), work / "log.txt", PATIENCE) as server:
        return _measure(server, PLAIN, pages, chosen)


def _chosen(files: Sequence[Path], many: int) -> list[Path]:
    """Files spread over all."""
    return [files[(2 * at + 1) * len(files) // (2 * many)] for at in range(many)]


def _measure(server: Server, way: str, root: Path, files: Sequence[Path]) -> Served:
    say(f"{TITLES[way]}: waiting for the first build ...")
    pages = [f"errors/{path.relative_to(root).with_suffix('').as_posix()}/" for path in files]
    served = Served(way, server.wait(pages[0]))
    say(f"  {served.first:.1f} s")
    _note_memory(served, server)
    for at, (path, page) in enumerate(zip(files, pages, strict=True), start=1):
        text = f"Edited for measurement {at}."
        edit = partial(_edit_record if path.suffix == ".json" else _edit_page, path, text)
        served.edits.append(server.time_edit(page, edit, text))
        say(f"{TITLES[way]}: edit {at} of {len(files)}: {served.edits[-1]:.2f} s")
        if at in (WARM, len(files)):
            _note_memory(served, server)
    return served


def _note_memory(served: Served, server: Server) -> None:
    time.sleep(REST)
    served.memory[len(served.edits)] = resident(server.process.pid)


def _edit_record(path: Path, text: str) -> None:
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    # Its beginning is what the search reads: the index is written anew, too.
    content["root_cause"] = f"{text} {content['root_cause']}"
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _edit_page(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + f"\n{text}\n", encoding="utf-8")


def table(found: Sequence[Served], records: int) -> list[list[str]]:
    """The rows of the report."""
    return [
        [
            number(records, 0),
            TITLES[served.way],
            number(served.first),
            number(len(served.edits), 0),
            number(served.median, 2),
            number(max(served.edits), 2),
            number(served.median / found[0].median),
            *(number(memory, 0, MEGA) for memory in _memory(served)),
        ]
        for served in found
    ]


def _memory(served: Served) -> list[int | None]:
    """At first, warm (None where there were too few edits), at last."""
    return [served.memory.get(at) for at in (0, WARM, len(served.edits))]


def add_options(options: argparse.ArgumentParser) -> None:
    """Declare the options on a parser or a sub-parser."""
    options.add_argument("--records", type=int, default=RECORDS, metavar="N")
    options.add_argument("--edits", type=int, default=EDITS, metavar="N")
    options.add_argument(
        "--plain", type=int, default=0, metavar="N", help="time N edits of the plain way as well"
    )
    add_proved(options)
    add_outputs(options)


def run(options: argparse.Namespace) -> int:
    """Measure, print, and write what was asked for."""
    before = machine()
    try:
        found = measure(options)
    except ServeError as error:
        say(f"bench serve: {error}")
        return 1
    lead = (
        "From the moment before the file is written until the page, reloaded when the server "
        "announces the new build, holds the new text. First build: until the first page is there. "
        f"MB: what the server holds, {REST:g} s after the page is there."
    )
    edits = [vars(served) | {"records": options.records} for served in found]
    report = Report(
        "Edits under mkdocs serve",
        HEADS,
        table(found, options.records),
        [lead, machine_note(before)],
        {"machine": before, "serve": edits},
    )
    publish([report], options)
    return 0
