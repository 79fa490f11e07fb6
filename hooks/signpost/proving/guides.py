"""The runs of the guides: each in a fresh folder, after the runs that it needs."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import tempfile
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from threading import Lock

from signpost.json_text import dump
from signpost.paths import repository, write_whole
from signpost.program_folder import ProgramFolder
from signpost.programs import RUNS_FILE, GuidePrograms, GuideRun, RunPlan, is_good, run_hash
from signpost.proving.environments import Environment, Environments
from signpost.proving.run import MODEL_PACKAGE, Ended, execute, link, modules_of, shortened, tidy

MAX_DIFFERENCE = 2e-3
# Servers of guides listen on the port that the guide names: one at a time.
_servers = Lock()


def run_guide(guide: GuidePrograms, name: str, environments: Environments) -> GuideRun:
    """Make one run and those before it. Raises EnvironmentFaultError."""
    with tempfile.TemporaryDirectory(prefix="signpost-") as made:
        home = Path(made).resolve()
        for path in guide.files():
            shutil.copy(path, home)
        # A guide may show a command of this project.
        link(repository() / "scripts", home / "scripts")
        for step in guide.chain(name):
            plan = guide.plan.runs[step]
            environment = environments.get(plan.environment)
            ended = _run_step(plan, environment, home)
            if not is_good(plan, ended.status, ended.output):
                break
        printed = shortened(tidy(ended.output, home, *environment.folders))
    return GuideRun(
        name=name,
        date=dt.date.today().isoformat(),
        python=environment.version,
        packages=_packages(guide, name, environment),
        status=ended.status,
        printed=printed if step == name else f"the run {step} failed:\n{printed}",
        hash=run_hash(guide, name, environments.root),
    )


def _run_step(plan: RunPlan, environment: Environment, home: Path) -> Ended:
    is_python = plan.program.endswith(".py")
    start = [str(environment.python)] if is_python else ["bash", "-eu", "-o", "pipefail"]
    alone: AbstractContextManager[object] = _servers if environment.tools else nullcontext()
    with alone:
        return execute([*start, plan.program, *plan.arguments], environment, home, plan.seconds)


def _packages(guide: GuidePrograms, name: str, environment: Environment) -> dict[str, str]:
    """Versions of what the programs of a run import; of a shell script alone, of what is pinned."""
    path = guide.path_of(name)
    used = [x for x in ProgramFolder(path.parent).used(path.name) if x.endswith(".py")]
    modules = {module for x in used for module in modules_of(path.with_name(x))}
    return (
        environment.packages_of(modules - {MODEL_PACKAGE}) if used else environment.pinned_packages
    )


def write_runs(guide: GuidePrograms, made: dict[str, GuideRun]) -> None:
    """Write ``runs.json``: new runs, and the kept ones of the plan, in the plan's order."""
    runs = {**guide.runs, **made}
    kept = [runs[name].model_dump() for name in guide.plan.runs if name in runs]
    write_whole(guide.folder / RUNS_FILE, dump(kept, indent=2))


def differs(run: GuideRun, kept: GuideRun) -> bool:
    """Whether a run ended or printed otherwise than the kept one, but for the last digits."""
    number = re.compile(r"-?\d+\.\d+(?:e[+-]?\d+)?")
    if run.status != kept.status or number.sub("#", run.printed) != number.sub("#", kept.printed):
        return True
    pairs = zip(number.findall(run.printed), number.findall(kept.printed), strict=True)
    return any(abs(float(a) - float(b)) > MAX_DIFFERENCE * max(1, abs(float(b))) for a, b in pairs)
