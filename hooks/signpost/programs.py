"""The programs of the guides: what is run for which guide, and what came of it.

``docs/programs/<guide>/plan.yml`` names runs, each of one program in one environment;
``scripts/prove`` makes them and writes ``runs.json`` beside it. A guide shows programs and what
they printed by the name of the run, so that no code and no output is typed into a guide.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from signpost.faults import problems_of
from signpost.fields import EnvironmentName, IsoDate, NonEmpty, ProgramName
from signpost.paths import shown
from signpost.problems import Problem
from signpost.program_folder import ProgramFolder, hash_of
from signpost.proof import environment_hash
from signpost.vocabulary import read_yaml

FOLDER = "programs"
PLAN_FILE = "plan.yml"
RUNS_FILE = "runs.json"

RunName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$")]


class RunPlan(BaseModel):
    """One run: a program, its environment and arguments, and the runs that must precede it.

    Those are made first, in the same folder. ``status`` is the exit status with which the program
    ends, ``says`` a text that it prints.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    program: ProgramName
    environment: EnvironmentName
    arguments: list[str] = []
    after: list[RunName] = []
    status: int = Field(0, ge=0, le=255)
    says: str = ""
    seconds: int = Field(180, ge=1, le=1800)


class GuidePlan(BaseModel):
    """``plan.yml``: the runs by name, and what only people can add.

    ``chinese`` gives the Chinese of each comment in the programs; ``quoted`` gives, for a number
    in the guide's prose that no run printed, where it comes from.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    runs: dict[RunName, RunPlan]
    chinese: dict[str, str] = {}
    quoted: dict[str, NonEmpty] = {}


class GuideRun(BaseModel):
    """What came of a run: ``hash`` is of all that it depends on, ``status`` None on a timeout."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: RunName
    date: IsoDate
    python: str
    packages: dict[str, str]
    status: int | None
    printed: str
    hash: str


@dataclass(frozen=True)
class GuidePrograms:
    """The folder of one guide's programs."""

    slug: str
    folder: Path
    plan: GuidePlan
    runs: Mapping[str, GuideRun] = field(default_factory=dict)

    def path_of(self, name: str) -> Path:
        return self.folder / self.plan.runs[name].program

    @cached_property
    def content(self) -> ProgramFolder:
        """What the folder holds, each file read once."""
        return ProgramFolder(self.folder)

    def files(self) -> list[Path]:
        """Every program of the folder."""
        return [self.folder / name for name in self.content.names]

    def chain(self, name: str) -> list[str]:
        """The runs that a run needs, in order, itself at the end. Each stands once."""
        found: dict[str, None] = {}

        def add(step: str) -> None:
            for earlier in self.plan.runs[step].after:
                add(earlier)
            found.setdefault(step)

        add(name)
        return list(found)


Programs = Mapping[str, GuidePrograms]


def read_programs(docs: Path, problems: list[Problem]) -> dict[str, GuidePrograms]:
    """The programs of each guide that has a plan. What is wrong with a file is added."""
    found: dict[str, GuidePrograms] = {}
    for path in sorted((docs / FOLDER).glob(f"*/{PLAN_FILE}")):
        try:
            plan = GuidePlan.model_validate(read_yaml(path, problems) or {})
        except ValidationError as error:
            problems.extend(problems_of(error, shown(path)))
            continue
        folder = path.parent
        runs = read_runs(folder / RUNS_FILE, problems)
        found[folder.name] = GuidePrograms(folder.name, folder, plan, runs)
    return found


def read_runs(path: Path, problems: list[Problem]) -> dict[str, GuideRun]:
    """The runs that a file keeps, by name. What is wrong with it is added."""
    if not path.is_file():
        return {}
    try:
        runs = [GuideRun.model_validate(x) for x in json.loads(path.read_text(encoding="utf-8"))]
    except (OSError, ValueError) as error:
        fault = f"holds no runs ({str(error).splitlines()[0]})"
        problems.append(Problem(shown(path), "", "", fault, "run scripts/prove; it writes it anew"))
        return {}
    return {run.name: run for run in runs}


def run_hash(programs: GuidePrograms, name: str, root: Path) -> str:
    """A hash of what a run depends on: programs, arguments, environments, the runs before it.

    ``root`` is the records folder, which holds the environments.
    """
    return hash_of("\n".join(_dependencies(programs, name, root)).encode())


def _dependencies(programs: GuidePrograms, name: str, root: Path) -> Iterator[str]:
    for step in programs.chain(name):
        plan = programs.plan.runs[step]
        yield json.dumps([step, plan.program, plan.arguments, plan.status != 0])
        yield environment_hash(root, plan.environment)
        for used in programs.content.used(plan.program):
            yield f"{used} {hash_of(programs.content.content(used))}"


def is_good(plan: RunPlan, status: int | None, printed: str) -> bool:
    """Whether a run ended as its plan says, and said so."""
    return status == plan.status and plan.says in printed
