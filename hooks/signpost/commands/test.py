"""``scripts/test``: everything that has to hold, in one command. Nothing is skipped."""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Sequence

from signpost.browser import find_or_install
from signpost.paths import repository

# Options of pytest-xdist; still more processes would only wait for the longest file.
PROCESSES = ("-n", "auto", "--maxprocesses", "6")


def main(arguments: Sequence[str] | None = None) -> int:
    made = argparse.ArgumentParser(
        prog="scripts/test",
        description="Run ruff, mypy, the check of the records and pytest (with a real browser). "
        "pytest runs in as many processes as there are processors. Further arguments go to "
        "pytest, and then only pytest runs, in one process unless they say -n.",
        epilog="Example: scripts/test -k search",
    )
    _, pytest_arguments = made.parse_known_args(arguments)
    browser = find_or_install()
    print(f"Browser: {browser}", flush=True)
    everything = [*_static_steps(), ["-m", "pytest", *PROCESSES]]
    steps = [["-m", "pytest", *pytest_arguments]] if pytest_arguments else everything
    return max(_run(step) for step in steps)


def _static_steps() -> list[list[str]]:
    return [
        ["-m", "ruff", "check", "."],
        ["-m", "ruff", "format", "--check", "."],
        ["-m", "mypy"],
        ["scripts/check", "--complete"],
    ]


def _run(step: Sequence[str]) -> int:
    print(f"\n== {' '.join(step)}", flush=True)
    started = time.monotonic()
    status = subprocess.call([sys.executable, *step], cwd=repository())
    print(
        f"== {'ok' if status == 0 else 'FAILED'} ({time.monotonic() - started:.1f} s)", flush=True
    )
    return status
