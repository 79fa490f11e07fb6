"""``./scripts/lookup``: which record answers this error?

The same engine as in the browser, on the terminal. Exit codes: 0 a record was found, 1 none was,
2 something is wrong with the call or with the records folder.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

from signpost.engine import Engine, Match
from signpost.load import load_records
from signpost.matching import match_index
from signpost.model import Record, WorkaroundZh
from signpost.paths import records_root
from signpost.strings import Translator

FOUND, NOTHING, FAULT = 0, 1, 2
SWITCHES = ("--json", "-h", "--help")
VALUED = ("--lang", "--limit")
BOLD, DIM, GREEN, YELLOW = "1", "2", "32", "33"


@dataclass(frozen=True)
class Style:
    """Colors for a terminal, nothing elsewhere."""

    is_on: bool

    def __call__(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.is_on else text

    @classmethod
    def of(cls, stream: TextIO) -> Style:
        return cls(stream.isatty() and not os.environ.get("NO_COLOR"))


def main(argv: Sequence[str] | None = None, prog: str = "scripts/lookup") -> int:
    """Run the command; the exit code is the answer in short."""
    switches, words = _split(sys.argv[1:] if argv is None else argv)
    options = _parser(prog).parse_args(switches)
    text = _text(words)
    if text is None:
        print("lookup: no text. Pass it as an argument or on standard input.", file=sys.stderr)
        return FAULT
    root = records_root()
    if not root.is_dir():
        print(f"lookup: {root} is no folder of records.", file=sys.stderr)
        return FAULT
    loaded = load_records(root)
    for problem in loaded.problems:
        print(f"lookup: record left out: {problem}", file=sys.stderr)
    with Engine(match_index(loaded.records)) as engine:
        found = engine.search(text, lang=options.lang, limit=options.limit)
    if options.json:
        print(json.dumps({"results": [_as_json(match) for match in found]}, ensure_ascii=False))
    else:
        records = {record.id: record for record in loaded.records}
        _print_all(found, records, options.lang, sys.stdout)
    return FOUND if found else NOTHING


def _parser(prog: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=prog,
        description="Find the record that answers an error message, a traceback or a log.",
        epilog="Exit codes: 0 found, 1 no match, 2 fault.",
    )
    # For the help only: see _split.
    parser.add_argument("text", nargs="*", help="the error; read from standard input if left out")
    parser.add_argument("--json", action="store_true", help="print the results as JSON")
    parser.add_argument("--lang", choices=("en", "zh"), default="en", help="language of the answer")
    parser.add_argument("--limit", type=_positive, default=5, help="how many results at most")
    return parser


def _split(argv: Sequence[str]) -> tuple[list[str], list[str]]:
    """Our own options, and the text: an error may itself begin with dashes (``--pooling cls``)."""
    switches: list[str] = []
    words: list[str] = []
    rest = iter(argv)
    for word in rest:
        if word == "--":
            words += rest
        elif word in SWITCHES or word.partition("=")[0] in VALUED:
            switches.append(word)
            if word in VALUED:
                switches += [value for value in (next(rest, None),) if value is not None]
        else:
            words.append(word)
    return switches, words


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("is not 1 or more")
    return number


def _text(words: Sequence[str]) -> str | None:
    """The error from the arguments, else from standard input; None where there is none."""
    if words and list(words) != ["-"]:
        return " ".join(words)
    if sys.stdin is None or (sys.stdin.isatty() and not words):
        return None
    return sys.stdin.buffer.read().decode("utf-8", "replace")


def _as_json(match: Match) -> dict[str, object]:
    return {"id": match.id, "match": match.match, "score": match.score, "line": match.line}


def _print_all(
    found: Sequence[Match], records: Mapping[str, Record], lang: str, out: TextIO
) -> None:
    t = Translator(lang)
    style = Style.of(out)
    if not found:
        print(t("lookup.none"), file=out)
        print(style(DIM, t("lookup.none_hint")), file=out)
    for match in found:
        print("\n".join(_lines(match, records[match.id], t, style)), end="\n\n", file=out)


def _lines(match: Match, record: Record, t: Translator, style: Style) -> list[str]:
    color = GREEN if match.match == "exact" else YELLOW
    label = style(color, t(f"lookup.{match.match}"))
    tier = t(f"tier.{record.verification_tier}")
    prefix = "zh/" if t.lang == "zh" else ""
    lines = [f"{label}  {style(BOLD, record.signature)}"]
    if t.lang == "zh" and record.signature_zh:
        lines.append(f"  {record.signature_zh}")
    lines += [f"  {style(DIM, f'{tier} · {prefix}errors/{record.id}/')}"]
    if match.line:
        place = t("lookup.line", number=match.line_number)
        lines.append(f"  {place} {_marked(match, style)}")
    if advice := _advice(record, t.lang):
        lines.append(f"  {t('lookup.do')} {advice}")
    if match.distinction:
        lines.append(
            f"  {t('lookup.tell_apart', id=match.distinction.id)} {match.distinction.text}"
        )
    return lines


def _marked(match: Match, style: Style) -> str:
    line, start, end = match.line, match.start, match.end
    return line[:start] + style(BOLD, line[start:end]) + line[end:]


def _advice(record: Record, lang: str) -> str:
    """What to do first: the best workaround, or where a refuted record leads."""
    if record.verification_tier == "refuted" and record.review:
        zh = record.review.text_zh if lang == "zh" else None
        return (zh or record.review.text).partition("\n\n")[0]
    if not record.workarounds:
        return ""
    chinese = record.workarounds_zh[0] if lang == "zh" and record.workarounds_zh else None
    text = chinese.action if isinstance(chinese, WorkaroundZh) else chinese
    return text or record.workarounds[0].action


if __name__ == "__main__":
    sys.exit(main())
