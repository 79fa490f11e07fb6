"""Where things are: the one place that knows the layout of the repository.

An installed package has the records, the pages and the engine with it, laid out in the same way.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

RECORDS_VARIABLE = "SIGNPOST_RECORDS"
INSTALLED = Path(__file__).with_name("content")


@cache
def repository() -> Path:
    """The folder that holds ``records/`` and ``docs/``: of this checkout, or what was installed."""
    return INSTALLED if is_installed() else Path(__file__).resolve().parents[2]


def is_installed() -> bool:
    """Whether this package was installed, with the records in it."""
    return INSTALLED.is_dir()


def records_root() -> Path:
    """The records folder: ``records/``, unless SIGNPOST_RECORDS names another."""
    named = os.environ.get(RECORDS_VARIABLE, "").strip()
    return Path(named).expanduser().resolve() if named else repository() / "records"


def write_whole(path: Path, text: str) -> None:
    """Write a file aside and swap it in: it is never there by half."""
    aside = path.with_suffix(".tmp")
    aside.write_text(text, encoding="utf-8")
    aside.replace(path)


def shown(path: Path) -> str:
    """A path as a person would type it from the folder they are in."""
    for base in (Path.cwd(), repository()):
        if path.is_relative_to(base):
            return path.relative_to(base).as_posix()
    return path.as_posix()
