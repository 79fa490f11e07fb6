"""A running server builds all anew after an edit of what every page may be made from.

One ``mkdocs serve`` over a copy of the project with one record. What it shows after each edit is
looked at, and the folder that it serves is compared with a clean build of the same sources.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import SEED_ID, seed, write_record
from served import differing, files_in, served_files
from signpost.bench.live import Server
from signpost.paths import RECORDS_VARIABLE, repository
from signpost.strings import strings

SECONDS = 300
RECORD = f"errors/{SEED_ID}/"
PACKAGE = "hooks/signpost"
FAILED = "An error happened during the rebuild"
CODE = shutil.ignore_patterns("__pycache__")


class Project:
    """A copy of the project, its server, and clean builds to compare with."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.temporary = folder / "project", folder / "temporary"
        self.temporary.mkdir()
        for name in ("hooks", "docs"):
            shutil.copytree(repository() / name, self.folder / name, ignore=CODE)
        shutil.copy(repository() / "mkdocs.yml", self.folder)
        links = {"leads_to": ["llm/wanted"]}
        write_record(self.folder / "records", {**seed(), "transition_graph": links, "guides": []})
        self.write("records/wanted.yml", "llm/wanted: {en: Wanted, zh: 想要的}\n")
        self.write("records/vocabulary.yml", "domains: {llm: {en: Models, zh: 模型}}\n")
        self.log = folder / "log.txt"
        self.server: Server

    def serve(self) -> Server:
        self.server = Server(self.folder, self.environment(), self.log, SECONDS)
        return self.server

    def environment(self) -> dict[str, str]:
        return {
            RECORDS_VARIABLE: "",
            "SIGNPOST_REPOSITORY_URL": "https://code.example/wiki",
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONPATH": str(self.folder / "hooks"),
            # MkDocs makes the folder that it serves among temporary files.
            "TMPDIR": str(self.temporary),
        }

    def builds(self) -> int:
        """How many times the server has built everything."""
        return self.log.read_text(encoding="utf-8").count("Building documentation")

    def write(self, path: str, text: str) -> None:
        (self.folder / path).write_text(text, encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        text = (self.folder / path).read_text(encoding="utf-8")
        assert old in text
        self.write(path, text.replace(old, new))

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace a text in a file, and wait until the server has built all anew."""
        builds, began = self.builds(), time.monotonic()
        epoch = self.server.epoch(RECORD)
        self.replace(path, old, new)
        self.server.wait_for_build(epoch, began)
        assert self.builds() == builds + 1

    def shows(self, text: str, page: str = RECORD) -> None:
        assert text in self.server.get(page)

    def compare(self) -> None:
        """The served folder holds, byte for byte, what a build of the same sources makes."""
        clean = self.folder / "clean"
        environment = {**os.environ, **self.environment(), "SIGNPOST_SITE_URL": self.server.url}
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "-d", str(clean)]
        subprocess.run(command, cwd=self.folder, env=environment, check=True, timeout=SECONDS)
        (served,) = self.temporary.glob("mkdocs_*")
        assert differing(files_in(served), served_files(files_in(clean))) == []


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    made = Project(tmp_path_factory.mktemp("whole"))
    with made.serve() as server:
        server.wait(RECORD)
        yield made


def test_templates_and_words(project: Project) -> None:
    part, badge = f"{PACKAGE}/templates/context.html", "sp-badge--wanted"
    project.edit(part, badge, f"{badge} edited")
    project.shows(f"{badge} edited")
    words = strings("zh")["record.meaning"]
    project.edit(f"{PACKAGE}/strings/zh.yml", f"meaning: {words}\n", "meaning: 改过的标题\n")
    project.shows("改过的标题</h2>", f"zh/{RECORD}")
    project.edit(f"{PACKAGE}/glossary.yml", "en: pooling,", "en: edited pooling,")
    project.shows("edited pooling", "zh/contributing/")
    project.compare()


def test_written_pages_theme_and_scripts(project: Project) -> None:
    heading = "## What pooling does"
    project.edit("docs/en/guides/pooling-overview.md", heading, f"Added here.\n\n{heading}")
    project.shows("<p>Added here.</p>", "guides/pooling-overview/")
    block = "{{ super() | signpost_worker }}"
    project.edit("docs/.overrides/main.html", block, f"<!-- edited -->{block}")
    project.shows("<!-- edited -->")
    # This script runs in the server, too, which files the index with it.
    project.edit("docs/assets/js/engine/filing.mjs", "VERSION = 2;", "VERSION = 1002;")
    project.shows('"version":1002', "assets/signpost/search/root.json")
    project.compare()


def test_settings_and_what_records_share(project: Project) -> None:
    project.edit("mkdocs.yml", "site_name: Signpost", "site_name: Edited")
    project.shows("Edited</title>")
    project.edit("records/vocabulary.yml", "Models", "Edited models")
    project.shows("Edited models</a>")
    project.edit("records/wanted.yml", "Wanted", "Still wanted")
    project.shows("Still wanted")
    project.compare()


def test_broken_and_mended(project: Project) -> None:
    """While a template is broken MkDocs answers nothing; once mended all is as a clean build's."""
    path, good, bad = f"{PACKAGE}/templates/record.html", "<header", "{% broken %}<header"
    epoch, began = project.server.epoch(RECORD), time.monotonic()
    project.replace(path, good, bad)
    while FAILED not in project.log.read_text(encoding="utf-8"):
        assert time.monotonic() < began + SECONDS
        time.sleep(0.1)
    project.replace(path, bad, good)
    project.server.wait_for_build(epoch, began)
    project.edit(path, "sp-copy", "sp-copy edited")
    project.shows("sp-copy edited")
    project.compare()
