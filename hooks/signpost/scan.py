"""Which files are there, and whether one has changed: asked of the file system, without reading."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

# Time of the last change of content and of the file itself (ns), size in bytes, number of the file.
Stamp = tuple[int, int, int, int]
Stamps = Mapping[str, Stamp]
# Two changes within a tick of the file system's clock have the same time.
TICK_NS = 20_000_000
UNKNOWN: Stamp = (-1, -1, -1, -1)


def walk(root: Path) -> Iterator[os.DirEntry[str]]:
    """Every file below a folder, and every link to a folder there; links are followed, with an end.

    What is behind a link to a folder outside of ``root`` is walked whole, but once. A link to a
    folder that was walked before, or to one above ``root``, shows that folder's own files only: so
    a circle of links ends.
    """
    folders, links = [str(root)], list[os.DirEntry[str]]()
    for folder in folders:  # It grows.
        yield from _look(folder, folders, links)
    known = {_identity(path) for path in (*folders, *map(str, root.parents))} if links else set()
    links.sort(key=lambda link: link.path)
    for link in links:  # It grows.
        yield link
        behind = [link.path]
        for folder in behind:
            is_new = _identity(folder) not in known
            known.add(_identity(folder))
            yield from _look(folder, behind if is_new else [], links if is_new else [])


def _look(
    folder: str, folders: list[str], links: list[os.DirEntry[str]]
) -> Iterator[os.DirEntry[str]]:
    """The files of a folder; its folders and its links to folders are added to the lists."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:  # Gone since it was seen.
        return
    for entry in entries:
        if leads_to_folder(entry):
            links.append(entry)
        elif entry.is_dir(follow_symlinks=False):
            folders.append(entry.path)
        else:
            yield entry


def leads_to_folder(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a link to a folder that is there."""
    try:
        return entry.is_symlink() and entry.is_dir()
    except OSError:  # It leads to itself.
        return False


def _identity(path: str) -> tuple[int, int]:
    """What tells a folder from all others, by whatever path it is reached."""
    try:
        status = Path(path).stat()
    except OSError:
        return UNKNOWN[:2]
    return status.st_dev, status.st_ino


def files_below(root: Path, suffix: str) -> list[Path]:
    """The files below a folder whose names end so, sorted; links as in ``walk``."""
    found = (entry for entry in walk(root) if entry.name.endswith(suffix))
    return sorted(Path(entry.path) for entry in found if not leads_to_folder(entry))


def scan(*roots: Path) -> dict[str, Stamp]:
    """Every file below some folders with its stamp; a root may be a file. Links as in ``walk``.

    A file that was changed within the last tick gets a stamp that equals no other. The path of a
    link to a folder ends with a slash; the stamp is that of the link itself.
    """
    found: dict[str, Stamp] = {}
    now = time.time_ns()
    for root in roots:
        if root.is_file():
            found[str(root)] = _stamp(root.stat(), now)
        for entry in walk(root):
            is_link = leads_to_folder(entry)
            found[f"{entry.path}/" if is_link else entry.path] = _stamp_of(entry, is_link, now)
    return found


def _stamp_of(entry: os.DirEntry[str], is_link: bool, now: int) -> Stamp:
    try:
        return _stamp(entry.stat(follow_symlinks=not is_link), now)
    except OSError:  # Gone, or a link that leads nowhere.
        return UNKNOWN


def _stamp(status: os.stat_result, now: int) -> Stamp:
    fresh = abs(now - status.st_mtime_ns) < TICK_NS
    size = -now if fresh else status.st_size
    return status.st_mtime_ns, status.st_ctime_ns, size, status.st_ino


def changed(before: Stamps, after: Stamps) -> set[str]:
    """The paths that came, went or have another stamp."""
    same = before.items() & after.items()
    return (before.keys() | after.keys()) - {path for path, _ in same}


def paths_of(stamps: Iterable[str], suffix: str) -> list[Path]:
    """Those paths that end so."""
    return [Path(path) for path in stamps if path.endswith(suffix)]
