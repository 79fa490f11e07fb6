"""Lighthouse's scores of a page, phone profile, where npm's ``lighthouse`` is installed."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from signpost.bench.progress import say
from signpost.bench.report import KILO, Report, number
from signpost.browser import FLAGS, find_or_install
from signpost.paths import repository

MISSING = (
    "Lighthouse was not found, so there are no scores. Install it with npm (npm install --global "
    "lighthouse), or name it with --lighthouse."
)
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
HEADS = (
    "page", "performance", "in the best run", "accessibility", "best practices", "SEO",
    "largest paint s", "blocked ms", "layout shift", "runs", "what lost points",
)  # fmt: skip
HUNDRED = 100
PASSED = 0.9
SECONDS = 300
LAST_CHARACTERS = 2000


class LighthouseError(RuntimeError):
    """Lighthouse ran and gave no report."""


@dataclass(frozen=True)
class Score:
    """Medians over the runs: ``scores`` of 100 by category; paint and blocking in milliseconds.

    ``best`` is the performance in the best run: what else runs on the machine can only lower it.
    ``faults`` are the audits that weigh and did not pass in that run.
    """

    kind: str
    scores: dict[str, float]
    best: float
    paint: float
    blocked: float
    shift: float
    runs: int
    faults: tuple[str, ...]
    version: str


def find(named: str | None) -> str | None:
    """The program: the one that is named, one on the PATH, one in the repository's node_modules."""
    local = repository() / "node_modules" / ".bin"
    return shutil.which(named or "lighthouse") or shutil.which("lighthouse", path=str(local))


def score(program: str, kind: str, url: str, repeat: int) -> Score:
    """Run Lighthouse ``repeat`` times. Raises LighthouseError."""
    reports = []
    for at in range(repeat):
        say(f"Lighthouse on {kind}, run {at + 1} of {repeat} ...")
        reports.append(_run(program, url))
    scores = {
        name: statistics.median(HUNDRED * x["categories"][name]["score"] for x in reports)
        for name in CATEGORIES
    }
    best = max(reports, key=lambda report: float(report["categories"]["performance"]["score"]))
    return Score(
        kind,
        scores,
        HUNDRED * best["categories"]["performance"]["score"],
        paint=_median(reports, "largest-contentful-paint"),
        blocked=_median(reports, "total-blocking-time"),
        shift=_median(reports, "cumulative-layout-shift"),
        runs=repeat,
        faults=tuple(_faults(best)),
        version=reports[-1]["lighthouseVersion"],
    )


def _median(reports: Sequence[dict[str, Any]], audit: str) -> float:
    values: list[float] = [report["audits"][audit]["numericValue"] for report in reports]
    return statistics.median(values)


def _run(program: str, url: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="signpost-bench-") as folder:
        out = Path(folder) / "report.json"
        flags = " ".join(("--headless=new", *FLAGS))
        command = [program, url, "--quiet", "--output=json", f"--output-path={out}"]
        command += [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={flags}"]
        environment = {**os.environ, "CHROME_PATH": find_or_install()}
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=SECONDS, check=False
        )
        report: Any = json.loads(out.read_text(encoding="utf-8")) if out.is_file() else {}
    categories = report.get("categories", {})
    if any(categories.get(name, {}).get("score") is None for name in CATEGORIES):
        said = (done.stderr or str(report.get("runtimeError", "")))[-LAST_CHARACTERS:]
        raise LighthouseError(f"Lighthouse gave no scores of {url}:\n{said}")
    return dict(report)


def _faults(report: dict[str, Any]) -> Iterator[str]:
    """Audits that count and did not pass; those without a score were not applicable."""
    for name in CATEGORIES:
        for ref in report["categories"][name]["auditRefs"]:
            got = report["audits"][ref["id"]]["score"]
            if ref["weight"] and got is not None and got < PASSED:
                yield ref["id"]


def report(scores: Sequence[Score]) -> Report:
    """The scores as a table."""
    rows = [
        [
            x.kind,
            number(x.scores["performance"], 0),
            number(x.best, 0),
            *(number(x.scores[name], 0) for name in CATEGORIES[1:]),
            number(x.paint, 2, KILO),
            number(x.blocked, 0),
            number(x.shift, 3),
            number(x.runs, 0),
            ", ".join(x.faults) or "nothing",
        ]
        for x in scores
    ]
    note = f"Lighthouse {scores[0].version}, its phone profile, medians."
    return Report(
        "Lighthouse", HEADS, rows, [note], {"lighthouse": [asdict(score) for score in scores]}
    )
