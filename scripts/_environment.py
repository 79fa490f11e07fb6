"""Makes the project's Python environment and runs a script in it. Needs only Python and pip.

``ensure()`` is the first call of every script: it makes ``.venv`` where that is missing or out of
date, and starts the script again with that environment's interpreter. An interrupted set-up leaves
no stamp, so the next run repeats it.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / ".venv"
STAMP = FOLDER / "signpost-requirements.sha256"
OLDEST_PYTHON = (3, 11)
STALE_LOCK_SECONDS = 900


def ensure(requirements: str = "requirements.txt") -> None:
    """Return only in an environment that has these requirements; otherwise make it and restart."""
    if sys.version_info < OLDEST_PYTHON:
        wanted = ".".join(map(str, OLDEST_PYTHON))
        sys.exit(f"Signpost needs Python {wanted} or newer; this is {sys.version.split()[0]}.")
    wanted_hash = _hash(requirements)
    if wanted_hash not in _stamps():
        with _Lock(ROOT / ".venv.lock"):
            if wanted_hash not in _stamps():
                _make(requirements, wanted_hash)
    if Path(sys.prefix).resolve() != FOLDER.resolve():
        command = [str(_python()), *sys.argv]
        if os.name == "nt":
            sys.exit(subprocess.call(command))
        os.execv(command[0], command)


def _hash(requirements: str) -> str:
    content = (ROOT / requirements).read_bytes() + sys.version.encode()
    return hashlib.sha256(requirements.encode() + content).hexdigest()


def _stamps() -> list[str]:
    """One line for each requirements file that is installed in its present form."""
    return (
        STAMP.read_text(encoding="utf-8").split() if _python().exists() and STAMP.exists() else []
    )


def _python() -> Path:
    return FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _make(requirements: str, wanted_hash: str) -> None:
    _say(f"Setting up .venv from {requirements} (once; about a minute) ...")
    stamps = _stamps()
    STAMP.unlink(missing_ok=True)
    if not _works():
        shutil.rmtree(FOLDER, ignore_errors=True)
        stamps = []
        try:
            venv.create(FOLDER, with_pip=True)
        except subprocess.CalledProcessError:
            shutil.rmtree(FOLDER, ignore_errors=True)
            sys.exit(
                "Python cannot make an environment here: install its venv module "
                "(on Debian and Ubuntu: apt-get install python3-venv), then run this again."
            )
    if _install(requirements) != 0:
        sys.exit("The packages could not be installed; see above. Run the command again to retry.")
    _link_package()
    STAMP.write_text("\n".join([*stamps, wanted_hash]) + "\n", encoding="utf-8")
    _say("Set up.")


def _install(requirements: str) -> int:
    """Run pip; on a terminal, show which package it is at. Its errors are shown as they are."""
    command = [str(_python()), "-m", "pip", "install", "--disable-pip-version-check"]
    command += ["--requirement", str(ROOT / requirements)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as pip:
        assert pip.stdout is not None
        assert pip.stderr is not None
        count = 0
        for line in pip.stdout:
            if line.startswith("Collecting"):
                count += 1
                _show_progress(f"  {count}: {line.split()[1]}")
        _show_progress("")
        errors = pip.stderr.read()
    if pip.returncode != 0:
        print(errors, file=sys.stderr)
    return pip.returncode


def _say(text: str) -> None:
    """Standard output belongs to the script that is set up: a program may read it."""
    print(text, file=sys.stderr, flush=True)


def _show_progress(text: str) -> None:
    if sys.stderr.isatty():
        print(f"\r{text:<60}\r", end="", file=sys.stderr, flush=True)


def _works() -> bool:
    """Whether the environment that is there can run and has pip."""
    command = [str(_python()), "-c", "import pip, sys; print(sys.version)"]
    if not _python().exists():
        return False
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and done.stdout.strip() == sys.version


def _link_package() -> None:
    """Make ``import signpost`` work: the environment reads the package where it stands."""
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = subprocess.run([str(_python()), "-c", code], capture_output=True, text=True, check=True)
    (Path(site.stdout.strip()) / "signpost.pth").write_text(f"{ROOT / 'hooks'}\n", encoding="utf-8")


class _Lock:
    """A lock file, so that two scripts started at once do not make the same environment."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> None:
        deadline = time.monotonic() + 600
        while True:
            try:
                os.close(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
                return
            except FileExistsError:
                self._wait(deadline)

    def _wait(self, deadline: float) -> None:
        age = time.time() - self.path.stat().st_mtime if self.path.exists() else 0
        if age > STALE_LOCK_SECONDS:
            self.path.unlink(missing_ok=True)
        if time.monotonic() > deadline:
            sys.exit(f"Another set-up seems to run; if none does, remove {self.path}.")
        time.sleep(0.5)

    def __exit__(self, *_: object) -> None:
        self.path.unlink(missing_ok=True)
