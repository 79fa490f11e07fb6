"""A served site in this process, driven by the functions that the server itself calls."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from signpost.offline import LAST_FILES
from signpost.paths import repository

# Reads commands from its standard input and answers each with one line of JSON.
DRIVER = """
import gc, json, sys
from mkdocs.commands.build import build
from mkdocs.config import load_config

out = sys.argv[1]
def load():
    return load_config("mkdocs.yml", site_dir=out)
config = load()
config.plugins.on_startup(command="serve", dirty=False)
build(config)
serving = sys.modules["hooks/wiki.py"].state.serving
print(json.dumps({}), flush=True)
for line in sys.stdin:
    if line.strip() == "objects":
        gc.collect()
        print(json.dumps(len(gc.get_objects())), flush=True)
        continue
    is_quick = serving.update()
    if not is_quick:
        build(load())
    serving.finish()
    print(json.dumps({"is_quick": is_quick, "problems": serving.problems}), flush=True)
config.plugins.on_shutdown()
"""


class Served:
    """``mkdocs serve`` without its web server: ``update`` is what an edit sets off."""

    def __init__(self, records: Path, out: Path, site_url: str) -> None:
        self.out = out
        environment = {
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "SIGNPOST_RECORDS": str(records),
            "SIGNPOST_SITE_URL": site_url,
        }
        self.process = subprocess.Popen(
            [sys.executable, "-c", DRIVER, str(out)],
            cwd=repository(),
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._answer()

    def _answer(self) -> Any:
        assert self.process.stdout
        return json.loads(self.process.stdout.readline())

    def _ask(self, command: str) -> Any:
        assert self.process.stdin
        self.process.stdin.write(f"{command}\n")
        self.process.stdin.flush()
        return self._answer()

    def update(self) -> Any:
        """Bring the site to the files; whether that took no whole build, and what is wrong."""
        return self._ask("update")

    def objects(self) -> int:
        """How many objects the process has that were made since its last whole build."""
        return int(self._ask("objects"))

    def stop(self) -> None:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.close()
        self.process.wait(timeout=60)
        self.process.stdout.close()


def files_in(site: Path) -> dict[str, bytes]:
    """Every file of a site: its content by its path."""
    found = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in found}


def served_files(built: dict[str, bytes]) -> dict[str, bytes]:
    """Of the files of a build those that a server writes, too: it has no service worker."""
    assert set(LAST_FILES) <= built.keys()
    return {path: content for path, content in built.items() if path not in LAST_FILES}


def folders_in(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_dir()}


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """The paths that are in one site only, or differ."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))
