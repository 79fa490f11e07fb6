"""The installed command: built as pip, pipx and uv build it, and run far from the repository."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import signpost
from signpost.paths import repository

PASTE = """Traceback (most recent call last):
  File "/home/user/app/build.py", line 31, in <module>
    index.add(vectors)
  File "/home/user/.venv/lib/python3.11/site-packages/faiss/class_wrappers.py", line 230, in add
    self.add_c(n, swig_ptr(x))
RuntimeError: Error in virtual void faiss::IndexIVFFlat::add_core(faiss::idx_t, const float*, \
const faiss::idx_t*, const faiss::idx_t*, void*) at /project/faiss/IndexIVFFlat.cpp:66: Error: \
'is_trained' failed
"""
RECORD = "faiss/is-trained-failed"
HAN_GLOSS = "Faiss 索引还没有训练就写入或查询"
MAX_WHEEL_BYTES = 4_000_000


def uv(*arguments: str) -> None:
    """Run uv; what pip is told of local wheels holds for it, too."""
    variables = dict(os.environ)
    if "PIP_FIND_LINKS" in variables:
        variables.setdefault("UV_FIND_LINKS", variables["PIP_FIND_LINKS"])
    done = subprocess.run(
        [sys.executable, "-m", "uv", *arguments],
        cwd=repository(),
        env=variables,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("dist")
    backend = ("--no-build-isolation", "--python", sys.executable)
    uv("build", "--quiet", *backend, "--out-dir", str(folder))
    uv("build", "--quiet", *backend, "--wheel", "--out-dir", str(folder / "from-tree"))
    return folder


@pytest.fixture(scope="module")
def command(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command in an environment that holds nothing but what it needs."""
    folder = tmp_path_factory.mktemp("installed")
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    uv("venv", "--quiet", "--python", sys.executable, str(folder))
    python = str(scripts / ("python.exe" if os.name == "nt" else "python"))
    constraint = str(repository() / "requirements.txt")
    (wheel,) = built.glob("*.whl")
    uv("pip", "install", "--quiet", "--python", python, "-c", constraint, str(wheel))
    return scripts / "signpost"


def ask(command: Path, folder: Path, *arguments: str, text: str = "") -> tuple[int, str, str]:
    """Status, output and errors of the command, run in a folder without variables of ours."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("SIGNPOST_", "PYTHON", "LC_"))}
    done = subprocess.run(
        [str(command), *arguments],
        input=text,
        cwd=folder,
        env={**kept, "LANG": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def contents(wheel: Path) -> dict[str, int]:
    with zipfile.ZipFile(wheel) as archive:
        return {file.filename: file.CRC for file in archive.infolist()}


def test_the_wheel_holds_the_wiki_and_no_junk(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    names = set(contents(wheel))
    inside = "signpost/content"
    for folder in ("records", "docs/en", "docs/zh", "docs/programs", "docs/assets/js/engine"):
        own = repository() / folder
        files = {path.relative_to(own).as_posix() for path in own.rglob("*") if path.is_file()}
        wanted = {f"{inside}/{folder}/{file}" for file in files if "__pycache__" not in file}
        assert wanted <= names
    junk = ("__pycache__", ".pyc", "/bench", "tests/", ".venv", ".DS_Store")
    assert not [name for name in names if any(part in name for part in junk)]
    assert {name.partition("/")[0] for name in names} == {
        "signpost",
        f"signpost_wiki-{signpost.__version__}.dist-info",
    }
    assert wheel.stat().st_size < MAX_WHEEL_BYTES


def test_an_sdist_builds_the_same_wheel(built: Path) -> None:
    (from_sdist,) = built.glob("*.whl")
    (from_tree,) = (built / "from-tree").glob("*.whl")
    assert contents(from_sdist) == contents(from_tree)
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        assert not [name for name in archive.getnames() if "__pycache__" in name]


def test_the_installed_command_finds_a_record(command: Path, tmp_path: Path) -> None:
    status, out, err = ask(command, tmp_path, text=PASTE)
    assert (status, err) == (0, "")
    assert f"errors/{RECORD}/" in out
    status, out, err = ask(command, tmp_path, "--lang", "zh", text=PASTE)
    assert (status, err) == (0, "")
    assert HAN_GLOSS in out
    assert f"zh/errors/{RECORD}/" in out


def test_the_installed_command_says_what_it_is(command: Path, tmp_path: Path) -> None:
    assert ask(command, tmp_path, "--version") == (0, f"signpost {signpost.__version__}\n", "")
    status, out, err = ask(command, tmp_path, "--help")
    assert (status, err) == (0, "")
    assert out.startswith("usage: signpost")


def test_the_installed_command_reports_no_match(command: Path, tmp_path: Path) -> None:
    status, out, err = ask(command, tmp_path, "I like green tea with milk")
    assert (status, err) == (1, "")
    assert out.startswith("No record matches.")
