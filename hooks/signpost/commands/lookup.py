"""``signpost`` and ``scripts/lookup``: which record answers this error?

The same engine as in the browser, on the terminal. Exit status: 0 a record was found, 1 none was,
2 something is wrong with the call, a file, the records or the site.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence

from signpost.address import prefix_of
from signpost.commands.lookup_words import is_text, split
from signpost.lookup.console import FOUND, NOTHING, Console
from signpost.lookup.faults import LookupFaultError
from signpost.lookup.origins import Origin, open_origin
from signpost.lookup.output import SourcedAnswer, answer_of, show
from signpost.lookup.reading import Reading, is_piped, passed_on, read_file, read_stream

STDIN = "-"


def main(argv: Sequence[str], prog: str = "signpost") -> int:
    """Run the command; the exit status is the answer in short."""
    switches, words = split(argv)
    options = parser(prog).parse_args(switches)
    options.text = words
    work = _schema if options.json_schema else _lookup
    return Console(prog, options.lang).run(lambda console: work(options, console))


def parser(prog: str) -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog=prog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Find the record that answers an error message, a traceback or a log.",
        epilog=EPILOG.replace("PROG", prog),
    )
    add = made.add_argument
    # For the help only: see lookup_words.
    add("text", nargs="*", help="the error; read from standard input if left out")
    add("-f", "--file", action="append", default=[], help="read this file; may be given again")
    add("--lang", choices=("en", "zh"), help="language of the answer (default: your locale's)")
    add("--limit", type=_positive, default=5, metavar="N", help="results at most (%(default)s)")
    add("--json", action="store_true", help="one JSON object for each text, on a line of its own")
    add("--json-schema", action="store_true", help="print the JSON Schema of --json, and stop")
    add("--url", action="store_true", help="print only the addresses of the pages, one a line")
    add("--tee", action="store_true", help="show what is read while it comes, then the answer")
    add("--site", metavar="PLACE", help="look up in a built site: its folder, or its address")
    add("--version", action="store_true", help="print the version, and stop")
    return made


EPILOG = """commands (text that begins with such a word: put -- before it):
  PROG show ID      print one record
  PROG mcp          start the MCP server

environment:
  SIGNPOST_SITE     as --site
  SIGNPOST_RECORDS  a folder of records to look up in, instead of those that came along
  SIGNPOST_SITE_URL address of the site that these records are shown at
  NO_COLOR, FORCE_COLOR

examples:
  python app.py 2>&1 | PROG
  python app.py 2>&1 | PROG --tee --lang zh
  PROG "RuntimeError: ... 'is_trained' failed"
  PROG -f build.log -f serve.log --json

Exit status: 0 found, 1 no match, 2 fault."""


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("is not 1 or more")
    return number


def _schema(_: argparse.Namespace, console: Console) -> int:
    console.print(json.dumps(SourcedAnswer.model_json_schema(), indent=2) + "\n")
    return FOUND


def _lookup(options: argparse.Namespace, console: Console) -> int:
    if options.file and options.text:
        raise LookupFaultError("text_and_file")
    readings = _readings(options, console)
    first = next(readings)
    origin = open_origin(options.site)
    try:
        for notice in origin.notices:
            console.say("left_out", problem=notice)
        found = [_one(reading, origin, options, console) for reading in _and(first, readings)]
    finally:
        origin.close()
    return FOUND if any(found) else NOTHING


def _and(first: Reading, others: Iterator[Reading]) -> Iterator[Reading]:
    yield first
    yield from others


def _readings(options: argparse.Namespace, console: Console) -> Iterator[Reading]:
    """The texts, one after the other, so that memory holds one."""
    if is_text(options.text):
        yield Reading(" ".join(options.text))
    elif options.file:
        for name in options.file:
            yield _stdin(options, console) if name == STDIN else read_file(name)
    elif options.text or is_piped():
        yield _stdin(options, console)
    else:
        raise LookupFaultError("no_text")


def _stdin(options: argparse.Namespace, console: Console) -> Reading:
    """What --tee shows is no part of an answer that a program reads."""
    is_for_programs = options.json or options.url
    shown = console.errors if is_for_programs else console.out
    return read_stream(sys.stdin.buffer, passed_on(shown.buffer) if options.tee else None)


def _one(reading: Reading, origin: Origin, options: argparse.Namespace, console: Console) -> bool:
    if reading.dropped_bytes:
        console.say("clipped", megabytes=f"{reading.dropped_bytes / 1e6:.1f}")
    if options.url:
        matches = origin.search(reading.text, console.lang, options.limit)
        prefix = f"{origin.base}{prefix_of(console.lang)}"
        console.print("".join(f"{prefix}errors/{match.id}/\n" for match in matches))
        return bool(matches)
    answer = answer_of(reading, origin, console.lang, options.limit)
    if options.json:
        console.print(f"{console.json(answer.data())}\n")
    else:
        show(answer, console, is_one_of_many=len(options.file) > 1)
    return answer.found
