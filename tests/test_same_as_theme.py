"""A page filled into the shell is the page that the theme itself would have made."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

from conftest import SEED_ID, seed, write_record
from signpost.paths import repository

SLOW_ID = f"{SEED_ID}-made-by-the-theme"

# A second hook: it gives the record's page to MkDocs as a page like any other.
SLOW_HOOK = """
from pathlib import Path

from mkdocs.structure.files import File
from mkdocs.structure.toc import AnchorLink, TableOfContents
from signpost.address import Site
from signpost.library import open_library
from signpost.paths import records_root
from signpost.render import Renderer

SLOW_ID, RECORD_ID = "{slow}", "{record}"


def made(page, config):
    lang = config.plugins["i18n"].current_language
    library = open_library(records_root(), Path(config.docs_dir))
    site = Site(config.site_url, config.repo_url)
    renderer = Renderer(library, site, lang)
    return renderer.record(renderer.view(library.by_id[RECORD_ID]))


def is_slow(page):
    return page.file.src_uri.endswith(SLOW_ID + ".md")


def on_files(files, config):
    for lang in ("en", "zh"):
        path = f"{{lang}}/errors/{{SLOW_ID}}.md"
        files.append(File(path, config.docs_dir, config.site_dir, True))
    return files


def on_page_read_source(page, config):
    return "# x" if is_slow(page) else None


def on_page_content(html, page, config, files):
    if not is_slow(page):
        return None
    fast = made(page, config)
    page.meta = {{"title": fast.title, "description": fast.description, "hide": ["navigation"]}}
    page.title = fast.title
    first = AnchorLink("x", "record", 1)
    first.children = [AnchorLink(title, anchor, 2) for anchor, title in fast.toc]
    page.toc = TableOfContents([first])
    page.edit_url = f"{{config.repo_url}}/edit/main/{{fast.edit_path}}"
    return fast.body
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that holds one record's page twice: filled, and made by the theme."""
    project = tmp_path_factory.mktemp("project")
    (project / "records").mkdir()
    write_record(project / "records", seed())
    for name in ("docs", "hooks"):
        shutil.copytree(repository() / name, project / name)
    slow = SLOW_HOOK.format(slow=SLOW_ID, record=SEED_ID)
    (project / "hooks" / "slow.py").write_text(slow, encoding="utf-8")
    config = (repository() / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("  - hooks/wiki.py", "  - hooks/wiki.py\n  - hooks/slow.py")
    (project / "mkdocs.yml").write_text(config, encoding="utf-8")
    environment = {**os.environ, "SIGNPOST_RECORDS": str(project / "records")}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    done = subprocess.run(
        command, cwd=project, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return project / "site"


def normalized(html: str) -> list[str]:
    """The page without white space between tags, line by line, so that a difference can be read."""
    html = re.sub(r'<script type="application/ld\+json">.*?</script>', "", html)
    html = html.replace('<link rel="alternate" type="text/markdown" href="index.md">', "")
    # The theme does not escape titles and descriptions; the shell does.
    html = unescape(html.replace(SLOW_ID, SEED_ID))
    return re.sub(r"\s*(<[^>]*>)\s*", r"\n\1\n", re.sub(r"\s+", " ", html)).split("\n")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_filled_page_equals_the_themes_own(built: Path, lang: str) -> None:
    folder = built / ("" if lang == "en" else lang) / "errors"
    fast = (folder / SEED_ID / "index.html").read_text(encoding="utf-8")
    slow = (folder / SLOW_ID / "index.html").read_text(encoding="utf-8")
    assert normalized(fast) == normalized(slow)
