"""``scripts/import``: the collections of others as records, with a report of every change."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from signpost.importing.report import MARKDOWN
from signpost.importing.run import FORMATS, Result, run_import
from signpost.paths import shown

WHOLE, LOSSY, FAULT, STOPPED = 0, 1, 2, 130
EVERY, WIDTH = 100, 40
STAGES = {"read": "read", "patterns": "patterns tried", "written": "written"}


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog="scripts/import",
        description="Turn another collection into a folder of records. What can be kept is kept "
        "and marked; what cannot is listed with the reason. A second run changes nothing, and "
        "records that were edited since are not overwritten.",
        epilog="Exit status: 0 everything came through, 1 something could not be kept (the report "
        "in DIR lists it), 2 fault. Look at what came out: SIGNPOST_RECORDS=DIR scripts/serve",
    )
    made.add_argument(
        "form",
        choices=FORMATS,
        metavar="FORMAT",
        help="errorcanon (nested, ErrorCanon 1.0) or flat (the form of this wiki's records)",
    )
    made.add_argument(
        "path",
        type=Path,
        metavar="PATH",
        help="a folder of JSON files at any depth, or a file with one record, an array or NDJSON",
    )
    made.add_argument("--out", type=Path, required=True, metavar="DIR", help="the records folder")
    made.add_argument(
        "--force", action="store_true", help="overwrite records that were edited since the import"
    )
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    fault = _fault_of(options.path, options.out)
    if fault:
        print(f"import: {fault}", file=sys.stderr)
        return FAULT
    progress = Progress()
    try:
        result = run_import(options.form, options.path, options.out, options.force, progress)
    except OSError as error:
        print(f"import: {error.filename}: {error.strerror}", file=sys.stderr)
        return FAULT
    except KeyboardInterrupt:
        print("import: stopped; what was written is whole. Run it again to go on.", file=sys.stderr)
        return STOPPED
    finally:
        progress.end()
    print(_summary(result, options.out))
    return WHOLE if result.is_whole else LOSSY


def _fault_of(path: Path, out: Path) -> str:
    """Why an import cannot begin, or an empty text."""
    if not path.exists():
        return f"{path}: there is no such file or folder"
    if out.exists() and not out.is_dir():
        return f"{out}: is not a folder"
    source, target = path.resolve(), out.resolve()
    if source.is_relative_to(target) or target.is_relative_to(source):
        return f"{out}: lies inside {path}, or the other way round; name a folder beside it"
    return ""


class Progress:
    """Shows on a terminal how far the import is."""

    def __init__(self) -> None:
        self.is_on = sys.stderr.isatty()

    def __call__(self, stage: str, count: int) -> None:
        if self.is_on and count % EVERY == 0:
            self._show(f"{STAGES[stage]}: {count:,}")

    def end(self) -> None:
        """Take the line away."""
        if self.is_on:
            self._show("")

    def _show(self, text: str) -> None:
        print(f"\r{text:<{WIDTH}}\r{text}", end="", file=sys.stderr, flush=True)


def _summary(result: Result, out: Path) -> str:
    """The last lines of the command."""
    report = result.report
    lines = [f"{shown((out / MARKDOWN).resolve())} lists what was changed and left out."]
    if result.kept:
        lines.append(f"{result.kept} edited since the last import, not overwritten (see --force).")
    lines.append(
        f"{len(report.inputs):,} inputs: {report.count('kept'):,} kept, "
        f"{report.count('merged'):,} merged, {report.count('left_out'):,} left out. "
        f"{report.records:,} records: {result.written:,} written, {result.unchanged:,} unchanged."
    )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
