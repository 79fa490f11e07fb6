"""How good the search is: an index evaluated over the sets of texts in ``tests/data/search``.

Every text belongs to half *a* or half *b*. The engine is tuned on half *a* alone; half *b* is set
aside: its figures are reported, its texts never.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from signpost.engine import Engine, Match
from signpost.load import load_records
from signpost.matching import match_index
from signpost.model import Record
from signpost.paths import records_root, repository

FOUND, FAULT = 0, 2
HALVES = ("a", "b")
OFF_TOPIC = "off-topic"
SETS = (
    "signatures",
    "Chinese signatures",
    "pastes with a record",
    "pastes without a record",
    "near misses",
    OFF_TOPIC,
    "Chinese queries",
)
COLUMNS = ("number", "P@1", "P@3", "MRR", "top tier right", "wrong in top tier", "any result")
TOP = 3
SHOWN = 300


@dataclass(frozen=True)
class Case:
    """A text, and what the search should make of it."""

    name: str
    half: str
    text: str
    wanted: str | None = None
    unwanted: str | None = None
    lang: str = "en"


@dataclass(frozen=True)
class Outcome:
    """What the search made of a case: results in order, and which of them are in the top tier."""

    case: Case
    ids: tuple[str, ...]
    exact: tuple[str, ...]

    @property
    def rank(self) -> int:
        """Place of the wanted record from 1; 0 where it was not found."""
        return self.ids.index(self.case.wanted) + 1 if self.case.wanted in self.ids else 0

    @property
    def is_wrong_in_top_tier(self) -> bool:
        """Whether the reader is told "this is it" of a record that is not it."""
        case = self.case
        if case.unwanted:
            return case.unwanted in self.exact
        return bool(self.exact) and (case.wanted is None or self.exact[0] != case.wanted)

    @property
    def is_failure(self) -> bool:
        """Whether the case is one to look into."""
        if self.case.name == OFF_TOPIC:
            return bool(self.ids)
        return self.is_wrong_in_top_tier or (self.case.wanted is not None and self.rank != 1)


@dataclass(frozen=True)
class Figures:
    """The figures of one set and half; rates are None where nothing could be counted."""

    name: str
    half: str
    number: int
    p1: float | None
    p3: float | None
    mrr: float | None
    top_tier: float | None
    wrong: float | None
    answered: float | None


def load_cases(folder: Path, records: Iterable[Record]) -> list[Case]:
    """All cases: two for each record, and those of the files of the folder."""
    known = list(records)
    signatures, chinese, with_record, without, near, off_topic, queries = SETS
    cases = [Case(signatures, "both", record.signature, record.id) for record in known]
    cases += [
        Case(chinese, "both", record.signature_zh, record.id, lang="zh")
        for record in known
        if record.signature_zh
    ]
    for row in _rows(folder / "pastes.jsonl"):
        name = with_record if row["id"] else without
        cases.append(Case(name, row["half"], row["text"], row["id"]))
    for row in _rows(folder / "near_misses.jsonl"):
        cases.append(Case(near, row["half"], row["text"], unwanted=row["not"]))
    for row in _rows(folder / "off_topic.jsonl"):
        cases.append(Case(off_topic, row["half"], row["text"], lang=row["lang"]))
    for row in _rows(folder / "chinese_queries.jsonl"):
        cases.append(Case(queries, row["half"], row["text"], row["id"], lang="zh"))
    return cases


def _rows(path: Path) -> list[dict[str, Any]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def evaluate(index: Mapping[str, Any], cases: Iterable[Case]) -> list[Outcome]:
    """Ask the engine every case."""
    with Engine(index) as engine:
        return [_outcome(case, engine.search(case.text, lang=case.lang)) for case in cases]


def _outcome(case: Case, found: Sequence[Match]) -> Outcome:
    exact = tuple(match.id for match in found if match.match == "exact")
    return Outcome(case, tuple(match.id for match in found), exact)


def figures(outcomes: Sequence[Outcome]) -> list[Figures]:
    """Figures for each set and half that has cases, in the order of the sets."""
    groups = [(name, half) for name in SETS for half in ("both", *HALVES)]
    chosen = [
        (name, half, [x for x in outcomes if (x.case.name, x.case.half) == (name, half)])
        for name, half in groups
    ]
    return [_figures(name, half, own) for name, half, own in chosen if own]


def _figures(name: str, half: str, outcomes: Sequence[Outcome]) -> Figures:
    asked = [outcome for outcome in outcomes if outcome.case.wanted]
    told = [outcome for outcome in asked if outcome.exact]
    return Figures(
        name,
        half,
        len(outcomes),
        p1=_mean(asked, lambda outcome: outcome.rank == 1),
        p3=_mean(asked, lambda outcome: 1 <= outcome.rank <= TOP),
        mrr=_mean(asked, lambda outcome: 1 / outcome.rank if outcome.rank else 0),
        top_tier=_mean(told, lambda outcome: outcome.exact[0] == outcome.case.wanted),
        wrong=_mean(outcomes, lambda outcome: outcome.is_wrong_in_top_tier),
        answered=_mean(outcomes, lambda outcome: bool(outcome.ids)),
    )


def _mean(outcomes: Sequence[Outcome], value: Callable[[Outcome], float]) -> float | None:
    return sum(map(value, outcomes)) / len(outcomes) if outcomes else None


def no_match_precision(outcomes: Iterable[Outcome], half: str) -> float | None:
    """Of the texts that got no result, how many have no record."""
    silent = [outcome for outcome in outcomes if outcome.case.half == half and not outcome.ids]
    return _mean(silent, lambda outcome: outcome.case.wanted is None)


def table(rows: Iterable[Figures]) -> str:
    """The figures as text in columns."""
    heads = ("set", "half", *COLUMNS)
    cells = [heads, *(_cells(row) for row in rows)]
    widths = [max(len(line[at]) for line in cells) for at in range(len(heads))]
    return "\n".join("  ".join(map(str.ljust, line, widths)).rstrip() for line in cells)


def _cells(row: Figures) -> tuple[str, ...]:
    rates = (row.p1, row.p3, row.mrr, row.top_tier, row.wrong, row.answered)
    shown = ("–" if rate is None else f"{rate:.3f}" for rate in rates)
    return (row.name, row.half, str(row.number), *shown)


def describe(outcome: Outcome) -> str:
    """A failure in a few lines; never called for half b."""
    case = outcome.case
    text = case.text if len(case.text) <= SHOWN else "…" + case.text[-SHOWN:]
    wanted = f"wanted {case.wanted}" if case.wanted else f"not {case.unwanted or 'any'}"
    shown = [f"{'=' if one in outcome.exact else '~'}{one}" for one in outcome.ids[:TOP]]
    return f"[{case.name}] {wanted}, got {' '.join(shown) or 'nothing'}\n    " + text.replace(
        "\n", "\n    "
    )


def run(options: argparse.Namespace) -> int:
    """Run the evaluation and print its figures."""
    loaded = load_records(records_root())
    halves = HALVES if options.half == "both" else (options.half,)
    cases = load_cases(options.data, loaded.records)
    chosen = [case for case in cases if case.half in (*halves, "both")]
    if not chosen:
        print("bench search: there is nothing to evaluate.", file=sys.stderr)
        return FAULT
    outcomes = evaluate(match_index(loaded.records), chosen)
    rows = figures(outcomes)
    silent = {half: no_match_precision(outcomes, half) for half in halves}
    print(table(rows))
    for half, rate in silent.items():
        print(f'"no match" precision, half {half}: {"–" if rate is None else f"{rate:.3f}"}')
    if options.failures:
        shown = (x for x in outcomes if x.case.half != "b" and x.is_failure)
        print("\n" + "\n\n".join(map(describe, shown)))
    if options.json:
        report = {"sets": [asdict(row) for row in rows], "no_match_precision": silent}
        options.json.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    return FOUND


def add_options(options: argparse.ArgumentParser) -> None:
    """Declare the options on a parser or a sub-parser."""
    folder = repository() / "tests" / "data" / "search"
    options.add_argument("--half", choices=(*HALVES, "both"), default="both")
    options.add_argument("--data", type=Path, default=folder, help="folder of the sets")
    options.add_argument("--json", type=Path, help="write the figures to this file as well")
    options.add_argument("--failures", action="store_true", help="list what failed in half a")
