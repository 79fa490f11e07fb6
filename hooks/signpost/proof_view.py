"""What the page of a record shows of its proof: programs with what they printed, and versions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from signpost.entry import Content, Entry
from signpost.model import ProgramSource
from signpost.program_folder import FAIL, Role, number_of, role_of
from signpost.proof import Proof, Run
from signpost.proof_check import holds

BADGE_PACKAGES = 2
RAISED = ("raises", "shows")
# How many characters of programs a page shows, the failing one first, so that it stays light; the
# others are files of the site that it links to. A long record leaves less room.
MOST_SHOWN, LEAST_SHOWN = 5_000, 1_500
WITH_RECORD = 18_300


@dataclass(frozen=True)
class RunView:
    """One program: its text, what it is for, and what it printed."""

    run: Run
    code: str
    is_shown: bool

    @property
    def lines(self) -> int:
        return self.code.count("\n")

    @property
    def role(self) -> Role:
        return role_of(self.run.program)

    @property
    def number(self) -> int:
        """Of the workaround or the dead end that it applies, from 1."""
        return number_of(self.run.program)

    @property
    def outcome(self) -> str:
        """The word for what came of it: to end well means something else for each role."""
        outcome = self.run.outcome
        return f"works_{self.role}" if outcome == "works" else outcome

    @cached_property
    def anchor(self) -> str:
        return anchor_of(self.run.program)

    @cached_property
    def packages(self) -> str:
        return packages_text(self.run)


def anchor_of(program: str) -> str:
    return "run-" + program.partition(".")[0].replace("_", "-")


def packages_text(run: Run) -> str:
    """``faiss-cpu 1.15.1, numpy 2.4.6``; the version of Python where nothing else is used."""
    named = [f"{name} {version}" for name, version in run.packages.items()]
    return ", ".join(named) or f"Python {run.python}"


@dataclass(frozen=True)
class VersionRow:
    """What came of the failing program with one set of versions."""

    run: Run

    @property
    def packages(self) -> str:
        return packages_text(self.run)

    @property
    def outcome(self) -> str:
        """The word for what came of it."""
        return "works_fail" if self.run.outcome == "works" else self.run.outcome

    @property
    def message(self) -> str:
        """The last line that was printed."""
        return (self.run.printed.strip().splitlines() or [""])[-1]


class ProofView:
    """The proof of one record."""

    def __init__(self, content: Content, proof: Proof) -> None:
        self.content, self.proof = content, proof

    @cached_property
    def is_proved(self) -> bool:
        return holds(self.content)

    @cached_property
    def is_stale(self) -> bool:
        """Whether something has changed since the programs were run."""
        return bool(self.content.changed)

    @cached_property
    def runs(self) -> list[RunView]:
        """Each program once, in the environment that the plan gives it."""
        programs = self.content.programs
        own = [task for task in self.content.tasks if not task.is_version]
        found = [(task, self.proof.of(task.name, task.environment)) for task in own]
        texts = ((run, programs.text(task.name)) for task, run in found if run)
        return list(_fitting(texts, len(self.content.raw)))

    @cached_property
    def helpers(self) -> list[str]:
        """Names of the modules that the programs share."""
        own = {view.run.program for view in self.runs}
        used = {name for program in own for name in self.content.programs.used(program)}
        return sorted(used - own)

    @cached_property
    def linked(self) -> list[str]:
        """Names of the programs and modules that the page links to, as it does not show them."""
        return [view.run.program for view in self.runs if not view.is_shown] + self.helpers

    @cached_property
    def versions(self) -> list[VersionRow]:
        """The runs of the failing program, where it was run in more than one environment."""
        rows = [VersionRow(run) for run in self.proof.runs if run.program == FAIL]
        return rows if len(rows) > 1 else []

    @property
    def raised(self) -> int:
        """In how many of the versions the error comes."""
        return sum(row.run.outcome in RAISED for row in self.versions)

    @property
    def date(self) -> str:
        """The day of the oldest run."""
        return min(run.date for run in self.proof.runs)

    @property
    def badge(self) -> str:
        """Packages of the failing program, or of the first one; the record's own library first."""
        names = packages_text(self.proof.of(FAIL) or self.proof.runs[0]).split(", ")
        names.sort(key=lambda name: not name.startswith(self.content.record.domain))
        more = f" +{len(names) - BADGE_PACKAGES}" if len(names) > BADGE_PACKAGES else ""
        return ", ".join(names[:BADGE_PACKAGES]) + more

    def run_of(self, source: ProgramSource) -> Run | None:
        """The run that a source speaks of: one with other words of its own is none of them."""
        return None if source.printed else self.proof.of(source.program, source.environment)


def _fitting(found: Iterable[tuple[Run, str]], record_bytes: int) -> Iterator[RunView]:
    """The programs in their order; once there is no room for one, the rest are not shown either."""
    left = max(LEAST_SHOWN, min(MOST_SHOWN, WITH_RECORD - record_bytes))
    for run, code in found:
        left -= len(code)
        yield RunView(run, code, is_shown=left >= 0)


def proof_view(entry: Entry) -> ProofView | None:
    """The proof of a record, where there is one."""
    return _view_of(entry.content)


@lru_cache(maxsize=4)
def _view_of(content: Content) -> ProofView | None:
    """The page of each language shows the same."""
    return ProofView(content, content.proof) if content.proof and content.proof.runs else None
