"""``signpost show ID``: one record, whole."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence

from signpost.answer_model import FullRecord
from signpost.answers import full_record
from signpost.lookup.console import FOUND, Console
from signpost.lookup.origins import open_origin
from signpost.lookup.record_text import record_text


def main(argv: Sequence[str], prog: str = "signpost show") -> int:
    """Run the command; exit status 0, or 2 where there is no such record or something fails."""
    options = parser(prog).parse_args(argv)
    if not options.id and not options.json_schema:
        parser(prog).error("the following arguments are required: ID")
    work = _schema if options.json_schema else _show
    return Console(prog.split()[0], options.lang).run(lambda console: work(options, console))


def parser(prog: str) -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog=prog,
        description="Print one record: what it means, what to do, what not to do, how it is known.",
        epilog="Exit status: 0 printed, 2 no such record, or a fault.",
    )
    add = made.add_argument
    add("id", nargs="?", metavar="ID", help="such as faiss/is-trained-failed")
    add("--lang", choices=("en", "zh"), help="language (default: your locale's)")
    add("--json", action="store_true", help="print it as JSON")
    add("--json-schema", action="store_true", help="print the JSON Schema of --json, and stop")
    add("--site", metavar="PLACE", help="read it from a built site: its folder, or its address")
    return made


def _schema(_: argparse.Namespace, console: Console) -> int:
    console.print(json.dumps(FullRecord.model_json_schema(), indent=2) + "\n")
    return FOUND


def _show(options: argparse.Namespace, console: Console) -> int:
    origin = open_origin(options.site)
    try:
        (subject,) = origin.subjects([options.id], console.lang)
        record = full_record(subject)
    finally:
        origin.close()
    if options.json:
        console.print(f"{console.json(record.data())}\n")
    else:
        console.print(record_text(record, console.page()))
    return FOUND
