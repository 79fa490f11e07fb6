"""What a command costs: CPU time, wall time and peak memory of a child process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

LAUNCHER = Path(__file__).with_name("launch.py")
LAST_LINES = 20


class FailedError(RuntimeError):
    """A command that was to be measured failed."""


@dataclass(frozen=True)
class Cost:
    """``cpu`` (user and system) and ``wall`` in seconds, ``memory`` in bytes, at its peak.

    Those of the command and of the processes it waited for; memory is that of the largest.
    """

    cpu: float
    wall: float
    memory: int


def measure(
    command: Sequence[str | Path], cwd: Path, environment: Mapping[str, str] | None = None
) -> Cost:
    """Run a command to its end. Raises FailedError with what it printed last."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log.txt"
        launcher = [sys.executable, "-I", "-S", str(LAUNCHER), str(log)]
        done = subprocess.run(
            [*launcher, *(str(part) for part in command)],
            cwd=cwd,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            check=True,
        )
        figures = json.loads(done.stdout)
        if figures.pop("status"):
            lines = log.read_text(encoding="utf-8", errors="replace").splitlines()[-LAST_LINES:]
            raise FailedError("\n".join([f"{' '.join(map(str, command))} failed:", *lines]))
    return Cost(**figures)


def resident(process: int) -> int:
    """The memory in bytes that a running process holds now, by its id."""
    pages = Path(f"/proc/{process}/statm")
    if pages.is_file():
        return int(pages.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    command = ["ps", "-o", "rss=", "-p", str(process)]
    return int(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout) * 1024


def size_of(folder: Path) -> tuple[int, int]:
    """How many files a folder holds, and their bytes altogether."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes)
