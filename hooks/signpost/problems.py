"""One fault in one place, and how to mend it.

Every reader of records collects ``Problem`` objects instead of raising at the first, so that
one run names them all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

MAX_SHOWN_VALUE = 80


@dataclass(frozen=True, order=True)
class Problem:
    """A fault found in a file of the records folder.

    ``file`` is the path as a person would type it, ``field`` a path such as
    ``dead_ends[2].fail_rate`` (empty for the file as a whole), ``value`` what stands there
    (already shortened), ``fault`` what is wrong with it and ``fix`` what to write instead.
    """

    file: str
    field: str
    value: str
    fault: str
    fix: str

    def __str__(self) -> str:
        place = ": ".join(part for part in (self.file, self.field) if part)
        what = " ".join(part for part in (self.value, self.fault) if part)
        return f"{place}: {what}. Fix: {self.fix}."


class RecordsError(Exception):
    """Raised when a step cannot go on; carries every problem found, sorted by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__(report(self.problems))


def report(problems: Iterable[Problem]) -> str:
    """All problems, one per line, under a line that counts them."""
    lines = [str(problem) for problem in sorted(problems)]
    noun = "problem" if len(lines) == 1 else "problems"
    return "\n".join([f"{len(lines)} {noun} in the records:", *lines])


def show(value: object) -> str:
    """A value for a message: on one line, printable, and cut where it is long."""
    text = ascii(value) if isinstance(value, str) and not value.isprintable() else repr(value)
    return text if len(text) <= MAX_SHOWN_VALUE else text[: MAX_SHOWN_VALUE - 1] + "…"


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """``did you mean 'x'? Otherwise ...``, for the nearest known word where there is one."""
    near = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'? Otherwise {otherwise}" if near else otherwise
