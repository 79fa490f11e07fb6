"""``scripts/check``: every problem of the records, and what is not complete yet."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from signpost.check import find_problems
from signpost.entry import Entry
from signpost.guide_notices import find_notices
from signpost.json_text import dump
from signpost.l10n import hashes_of
from signpost.load import SCHEMA_FILE, Loaded, load_records
from signpost.model import json_schema
from signpost.notices import Notice
from signpost.paths import records_root, repository, shown
from signpost.problems import report

MAX_LISTED = 200
DOCS = repository() / "docs"


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog="scripts/check",
        description="Check the records: every problem in one run, with file, field, fault and fix. "
        "Text that is untranslated, stale, unsourced or unfinished is listed, and dangling links.",
        epilog="The records folder is records/, or the one that SIGNPOST_RECORDS names. "
        "Exit status: 0 all good, 1 problems or a proof that no longer fits (with --complete: "
        "also incomplete records).",
    )
    made.add_argument("--complete", action="store_true", help="fail on incomplete records too")
    made.add_argument(
        "--stamp",
        action="store_true",
        help="store the hash of the English text behind every translation; "
        "do this after you have checked the translations",
    )
    made.add_argument(
        "--write-schema", action="store_true", help=f"write records/{SCHEMA_FILE} from the model"
    )
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    if options.write_schema:
        return _write_schema(repository() / "records" / SCHEMA_FILE)
    loaded = load_records(records_root())
    problems = find_problems(loaded, DOCS)
    if problems:
        print(report(problems), file=sys.stderr)
        return 1
    if options.stamp:
        print(f"{sum(_stamp(entry) for entry in loaded.entries)} files stamped.")
        loaded = load_records(records_root())
    notices = find_notices(loaded, DOCS)
    _print_summary(loaded, notices)
    is_unproved = any(notice.kind == "unproved" for notice in notices)
    return 1 if is_unproved or (options.complete and notices) else 0


def _print_summary(loaded: Loaded, notices: Sequence[Notice]) -> None:
    for notice in notices[:MAX_LISTED]:
        print(notice)
    if len(notices) > MAX_LISTED:
        print(f"... and {len(notices) - MAX_LISTED} more")
    tiers = Counter(entry.record.verification_tier for entry in loaded.entries)
    kinds = Counter(str(notice.kind) for notice in notices)
    parts = [f"{count} {tier}" for tier, count in sorted(tiers.items())]
    print(f"{len(loaded.entries)} records without problems ({', '.join(parts) or 'none'}).")
    names = ("unproved", "untranslated", "stale", "wording", "unsourced", "unfinished", "dangling")
    print(", ".join(f"{kinds[name]} {name}" for name in names) + ".")


def _write_schema(path: Path) -> int:
    path.write_text(dump(json_schema(), indent=2), encoding="utf-8")
    print(f"{shown(path)} written.")
    return 0


def _stamp(entry: Entry) -> bool:
    """Write the hashes of one record into its file, where they differ; nothing else changes."""
    hashes = hashes_of(entry.record)
    if hashes == entry.record.zh_source_hash:
        return False
    content = json.loads(entry.raw.decode("utf-8-sig"))
    content["zh_source_hash"] = hashes
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    entry.path.write_text(text, encoding="utf-8")
    return True
