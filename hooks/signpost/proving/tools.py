"""Programs that no package brings and that are built from source, once: llama-server.

An environment asks for one by a line of its requirements,
``# build: llama-server from llama-cpp-python==VERSION sha256:HASH``: the source distribution of
that package holds all of llama.cpp. cmake, ninja and pip come from the environment, the compiler
from the machine. The folder is named by the line's hash and stamped last, as environments are.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from signpost.program_folder import hash_of
from signpost.proving.faults import EnvironmentFaultError, ToolMissingError

CACHE_VARIABLE = "SIGNPOST_CACHE"
BUILD = re.compile(
    r"^# build: (?P<tool>llama-server) from (?P<package>[\w.-]+)==(?P<version>[\w.]+)"
    r" sha256:(?P<hash>[0-9a-f]{64})$",
    re.MULTILINE,
)
COMMIT = re.compile(r"commit ([0-9a-f]{7,40})")
BUILD_SECONDS = 3600
# No downloads, no parts that are not needed; one file without shared libraries; -O1 halves the
# time of the build.
OPTIONS = {
    "CMAKE_BUILD_TYPE": "Release",
    "CMAKE_CXX_FLAGS_RELEASE": "-O1 -DNDEBUG",
    "BUILD_SHARED_LIBS": "OFF",
    "GGML_NATIVE": "OFF",
    "LLAMA_BUILD_EXAMPLES": "OFF",
    "LLAMA_BUILD_TESTS": "OFF",
    "LLAMA_BUILD_UI": "OFF",
    "LLAMA_OPENSSL": "OFF",
    "LLAMA_USE_PREBUILT_UI": "OFF",
}
SOURCES = ("convert_hf_to_gguf.py", "conversion", "gguf-py", "LICENSE")
SOURCE_FOLDER = "llama.cpp"
STAMP = "made"
# What an environment lists only to build with.
BUILDERS = frozenset({"cmake", "ninja", "pip"})
COMPILERS = ("c++", "g++", "clang++")
_lock = Lock()


def cache_root() -> Path:
    """Where environments and tools are kept: SIGNPOST_CACHE, or a folder of the user's cache."""
    named = os.environ.get(CACHE_VARIABLE, "").strip()
    base = Path(named) if named else Path.home() / ".cache" / "signpost"
    return base.expanduser().resolve()


@dataclass(frozen=True)
class Tool:
    """A built program: its folder, and the project and version that it is of."""

    folder: Path
    project: str
    version: str


def made_tool(asked: re.Match[str], programs: Path) -> Tool:
    """A built tool; built now where it is not there.

    ``programs`` is the folder that holds python, cmake and ninja. Raises EnvironmentFaultError.
    """
    name = f"{asked['tool']}-{asked['version']}-{hash_of((asked[0] + str(OPTIONS)).encode())}"
    folder = cache_root() / "tools" / name
    with _lock:
        if not (folder / STAMP).is_file():
            _build(asked, folder, programs)
    return Tool(folder, SOURCE_FOLDER, _version(folder / asked["tool"]))


def _version(program: Path) -> str:
    """The commit that a program says it was built from, or the whole of what it says."""
    done = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    said = f"{done.stdout}\n{done.stderr}"
    found = COMMIT.search(said)
    return found[1] if found else " ".join(said.split())


def _build(asked: re.Match[str], folder: Path, programs: Path) -> None:
    if not any(map(shutil.which, COMPILERS)):
        raise ToolMissingError(
            f"{asked['tool']} is not built yet, and there is no C++ compiler to build it with: "
            "install one (on Debian and Ubuntu: apt-get install g++), then run this again. "
            "Runs that need it keep what they printed last"
        )
    print(f"Building {asked['tool']} from {asked['package']} (some minutes, once) ...", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="signpost-") as made:
        work = Path(made)
        source = _source(asked, work, programs)
        _compile(source, work / "build", asked["tool"], programs)
        shutil.copy2(work / "build" / "bin" / asked["tool"], folder)
        for name in SOURCES:
            copy = shutil.copytree if (source / name).is_dir() else shutil.copy2
            (folder / SOURCE_FOLDER).mkdir(exist_ok=True)
            copy(source / name, folder / SOURCE_FOLDER / name)
    (folder / STAMP).write_text(f"{asked[0]}\n", encoding="utf-8")


def _source(asked: re.Match[str], work: Path, programs: Path) -> Path:
    """llama.cpp's folder in the unpacked source distribution, whose hash is checked."""
    package = f"{asked['package']}=={asked['version']}"
    pip = [
        str(programs / "python"),
        "-m",
        "pip",
        "download",
        "--quiet",
        "--disable-pip-version-check",
    ]
    _run([*pip, "--no-deps", "--no-binary", asked["package"], "--dest", str(work), package])
    (archive,) = work.glob("*.tar.gz")
    found = _sha256(archive)
    if found != asked["hash"]:
        raise EnvironmentFaultError(f"{archive.name} has the hash {found}, not {asked['hash']}")
    with tarfile.open(archive) as packed:
        packed.extractall(work, filter="data")
    (source,) = work.glob("*/vendor/llama.cpp")
    return source


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _compile(source: Path, build: Path, target: str, programs: Path) -> None:
    options = [f"-D{name}={value}" for name, value in OPTIONS.items()]
    ninja = f"-DCMAKE_MAKE_PROGRAM={programs / 'ninja'}"
    cmake = str(programs / "cmake")
    _run([cmake, "-G", "Ninja", ninja, "-S", str(source), "-B", str(build), *options])
    _run([cmake, "--build", str(build), "--target", target])


def _run(command: list[str]) -> None:
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=BUILD_SECONDS, check=False
    )
    if done.returncode != 0:
        said = (done.stderr.strip() or done.stdout.strip())[-2000:]
        raise EnvironmentFaultError(f"{Path(command[0]).name} failed:\n{said}")
