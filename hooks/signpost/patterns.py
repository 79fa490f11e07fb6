"""A record's regex must mean the same in Python and in the browser.

Compiles every pattern in both, and tries it on the texts it must match. The JavaScript side runs
in V8 with a deadline, so a pattern that backtracks without end is a problem and not a hang.
"""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from py_mini_racer import JSTimeoutException, MiniRacer

from signpost.engine import pattern_risks
from signpost.model import Record
from signpost.problems import Problem, show
from signpost.v8 import ask, shared_context

DEADLINE_SECONDS = 2.0
# V8 lets go of what it compiled for so many patterns before it is given more.
AT_ONCE = 500
LEADING_FLAGS = re.compile(r"^\(\?([aiLmsux]+)\)")
JS_FLAGS = {"i": "i", "m": "m", "s": "s"}

# What means the same in both engines on plain text: literals, dots, classes, groups, quantifiers.
# Compiling a pattern in Python takes ten times as long as reading it with this.
SHARED_SYNTAX = re.compile(
    r"""(?:[A-Za-z0-9\ _'"/,:;<>=@\#%&!~`-] | \\[dwsSbnt] | \\[.()\[\]{}?*+^$|\\/'"-]
    | \.|\||\^|\$ | \((?!\?) | \(\?[:=!] | \) | [*+?]\?? | \{\d{1,4}(?:,\d{0,4})?\}\??
    | \[\^?(?:[A-Za-z0-9]-[A-Za-z0-9] | [A-Za-z0-9_\ .,:;/'"+*()=<>@{}\#%!$?`]
        | \\[dwsSnt.()\[\]{}?*+^$|\\/'"-])+\])*""",
    re.VERBOSE,
)
MAX_GROUPS = 50
PLAIN_TEXT = re.compile(r"[ -~\n\t]*")


@dataclass(frozen=True)
class Trial:
    """What one engine says of one pattern: an error, or which texts it matches."""

    error: str | None
    empty: bool
    hits: tuple[bool, ...]


def javascript_form(regex: str) -> tuple[str, str]:
    """Pattern and flags for JavaScript: leading inline flags, as in ``(?i)``, become flags."""
    found = LEADING_FLAGS.match(regex)
    if not found:
        return regex, ""
    flags = "".join(sorted(JS_FLAGS[flag] for flag in set(found[1]) if flag in JS_FLAGS))
    return regex[found.end() :], flags


def texts_to_match(record: Record) -> list[str]:
    """The signature, then the variants."""
    return [record.signature, *(variant.message for variant in record.variants)]


def pattern_problems(records: Sequence[tuple[Record, str]]) -> Iterator[Problem]:
    """The problems of the regexes of ``(record, file)`` pairs."""
    for start in range(0, len(records), AT_ONCE):
        yield from _problems_of_some(records[start : start + AT_ONCE])


def _problems_of_some(records: Sequence[tuple[Record, str]]) -> Iterator[Problem]:
    trials = _javascript_trials([record for record, _ in records])
    for (record, file), javascript in zip(records, trials, strict=True):
        found = list(_problems_of(record, file, javascript, "JavaScript"))
        if found:
            yield from found
        elif not _means_the_same(record):
            yield from _problems_of(record, file, _python_trial(record), "Python")


def _problems_of(record: Record, file: str, trial: Trial, engine: str) -> Iterator[Problem]:
    regex = show(record.regex)
    if trial.error:
        fault = f"does not work in {engine} ({trial.error})"
        yield Problem(
            file, "regex", regex, fault, "write it so that Python and JavaScript accept it"
        )
        return
    if trial.empty:
        fix = "require some of the message's own words"
        yield Problem(file, "regex", regex, f"matches the empty string in {engine}", fix)
    for index, (text, hit) in enumerate(zip(texts_to_match(record), trial.hits, strict=True)):
        if not hit:
            what = "signature" if index == 0 else f"variants[{index - 1}].message"
            fault = f"does not match the record's own {what} {show(text)} in {engine}"
            yield Problem(file, "regex", regex, fault, f"mend the regex or the {what}")


def _means_the_same(record: Record) -> bool:
    """Whether Python need not be asked where JavaScript says that all is well."""
    if record.regex.count("(") > MAX_GROUPS or not SHARED_SYNTAX.fullmatch(record.regex):
        return False
    return all(PLAIN_TEXT.fullmatch(text) for text in texts_to_match(record))


def _python_trial(record: Record) -> Trial:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            regex = re.compile(record.regex)
    except (re.error, Warning, RecursionError, OverflowError) as error:
        return Trial(str(error), False, ())
    hits = tuple(bool(regex.search(text)) for text in texts_to_match(record))
    return Trial(None, bool(regex.search("")), hits)


def _javascript_trials(records: Sequence[Record]) -> list[Trial]:
    """The trials in V8; a pattern that can take exponential time is not even tried."""
    risks = pattern_risks([javascript_form(record.regex)[0] for record in records])
    safe = [record for record, risk in zip(records, risks, strict=True) if not risk]
    trials = iter(_run_trials(safe))
    return [Trial(risk, False, ()) if risk else next(trials) for risk in risks]


def _run_trials(records: Sequence[Record]) -> list[Trial]:
    """All patterns in one call; one by one only where that call ran out of time."""
    context = shared_context()
    try:
        return _call(context, records)
    except JSTimeoutException:
        trials = [_one_trial(context, record) for record in records]
        context.eval("0")  # Let V8 report the end of what was stopped before it is asked again.
        return trials


def _one_trial(context: MiniRacer, record: Record) -> Trial:
    try:
        return _call(context, [record])[0]
    except JSTimeoutException:
        return Trial(f"no answer within {DEADLINE_SECONDS:g} s: it backtracks", False, ())


def _call(context: MiniRacer, records: Sequence[Record]) -> list[Trial]:
    cases = [_case(record) for record in records]
    answer = ask(context, "signpostTry", json.dumps(cases), DEADLINE_SECONDS)
    return [Trial(x["error"], x["empty"], tuple(x["hits"])) for x in json.loads(answer)]


def _case(record: Record) -> dict[str, Any]:
    source, flags = javascript_form(record.regex)
    return {"source": source, "flags": flags, "texts": texts_to_match(record)}
