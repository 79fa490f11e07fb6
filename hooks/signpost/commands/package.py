"""``scripts/package``: one zip of the site, to be read without a network."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from signpost.commands.site import RECORDS_NOTE, build
from signpost.packing import FOLDER, README, pack
from signpost.paths import shown
from signpost.shard import SHARD_VARIABLE

FAULT = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Build the site and pack it. 0 done, 1 the build failed, 2 the zip cannot be written."""
    made = argparse.ArgumentParser(
        prog="scripts/package",
        description="Build the wiki and make one zip of it: unpacked and opened with any static "
        f"file server, it is the whole wiki with its search. {FOLDER}/{README} in it says how.",
        epilog=f"{RECORDS_NOTE} The same sources give the same zip.",
    )
    made.add_argument("--out", type=Path, default=Path("signpost.zip"), help="file (%(default)s)")
    out = made.parse_args(arguments).out.absolute()
    problem = _problem(out)
    if problem:
        print(problem, file=sys.stderr)
        return FAULT
    with tempfile.TemporaryDirectory() as folder:
        status = build(["--out", folder])
        if status:
            print("The site was not built; there is no new package.", file=sys.stderr)
            return 1
        return _pack(Path(folder), out)


def _problem(out: Path) -> str:
    """Why no package can be made; empty where one can."""
    if os.environ.get(SHARD_VARIABLE, "").strip():
        return f"{SHARD_VARIABLE} asks for a part of the site. Fix: unset it; a package is whole."
    if out.is_dir():
        return f"{shown(out)} is a folder. Fix: name a file, as in --out {shown(out)}/signpost.zip."
    if not out.parent.is_dir():
        return f"There is no folder {shown(out.parent)}. Fix: make it, or name another file."
    return ""


def _pack(site: Path, out: Path) -> int:
    try:
        count = pack(site, out, _report)
    except OSError as error:
        print(f"{shown(out)} cannot be written: {error.strerror or error}", file=sys.stderr)
        return FAULT
    print(f"{shown(out)}: {count} files, {out.stat().st_size / 1e6:.1f} MB. To open it: unpack,")
    print(f"then in the folder {FOLDER}: python3 -m http.server --bind 127.0.0.1 8000")
    return 0


def _report(done: int, count: int) -> None:
    """On a terminal, show how far it is."""
    if sys.stdout.isatty():
        end = "\n" if done == count else ""
        print(f"\rPacking: {done} of {count} files", end=end, flush=True)
