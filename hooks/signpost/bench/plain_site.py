"""The plain way: the same records as Markdown pages of an ordinary MkDocs Material project.

Same theme, languages, extensions and stock search as this project's ``mkdocs.yml``; the pages are
not in the navigation, which would make every one of them list all others.
Run as a program, ``plain_site.py KIND RECORDS OUT`` writes the project: thus the memory of reading
all records is not that of the process which measures.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from signpost.bench.hugo_site import write_settings
from signpost.bench.plain_page import PlainPage, read_source
from signpost.paths import repository
from signpost.vocabulary import LANGUAGES

# What the project adds to MkDocs, and what belongs to its own pages.
OURS = ("hooks", "watch", "extra_css", "extra_javascript", "validation")
URL = "https://signpost.example/"


class _Loader(yaml.SafeLoader):
    """Reads ``!ENV [NAME, default]`` as its default: what a build gets that sets no variable."""


def _default(loader: yaml.SafeLoader, node: yaml.SequenceNode) -> Any:
    return loader.construct_sequence(node)[-1]


_Loader.add_constructor("!ENV", _default)


def write_mkdocs(records: Path, out: Path) -> None:
    """A MkDocs project with one page for each record and language."""
    docs = out / "docs"
    _write_pages(records, docs, lambda record_id: f"../{record_id}.md")
    for lang in LANGUAGES:
        (docs / lang).mkdir(parents=True, exist_ok=True)
        (docs / lang / "index.md").write_text("# Home\n", encoding="utf-8")
    (docs / "assets").mkdir()
    shutil.copy(repository() / "docs" / "assets" / "logo.svg", docs / "assets")
    text = yaml.safe_dump(settings(), allow_unicode=True, sort_keys=False)
    (out / "mkdocs.yml").write_text(text, encoding="utf-8")


def read_settings() -> dict[str, Any]:
    """This project's ``mkdocs.yml``."""
    with (repository() / "mkdocs.yml").open(encoding="utf-8") as file:
        content: dict[str, Any] = yaml.load(file, _Loader)
    return content


def settings() -> dict[str, Any]:
    """This project's ``mkdocs.yml`` without what the project adds."""
    content = read_settings()
    kept = {key: value for key, value in content.items() if key not in OURS}
    kept["theme"] = {key: x for key, x in kept["theme"].items() if key != "custom_dir"}
    return {**kept, "nav": [{"Home": "index.md"}], "site_url": URL}


def write_hugo(records: Path, out: Path) -> None:
    """A Hugo project with the same pages."""
    _write_pages(records, out / "content", lambda record_id: f"../../{record_id}/")
    write_settings(out)


def _write_pages(records: Path, out: Path, link: Callable[[str], str]) -> None:
    files = sorted(_files(records))
    titles = {record_id: _title(path) for record_id, path in files}
    for lang in LANGUAGES:
        page = PlainPage(lang, titles, link)
        for record_id, path in files:
            target = out / lang / "errors" / f"{record_id}.md"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(page.markdown(read_source(path)), encoding="utf-8")


def _files(records: Path) -> Iterator[tuple[str, Path]]:
    for path in records.glob("*/*.json"):
        yield path.relative_to(records).with_suffix("").as_posix(), path


def _title(path: Path) -> str:
    return str(json.loads(path.read_text(encoding="utf-8"))["signature"])


KINDS = {"mkdocs": write_mkdocs, "hugo": write_hugo}

if __name__ == "__main__":
    KINDS[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
