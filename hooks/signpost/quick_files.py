"""Reading and writing many small files: without ``pathlib``, which costs as much as the file."""

from __future__ import annotations

import os

CREATE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


def names_in(folder: str) -> list[str]:
    """What a folder holds; nothing where there is no such folder."""
    try:
        return os.listdir(folder)
    except (FileNotFoundError, NotADirectoryError):
        return []


def read(path: str) -> bytes:
    """The bytes of a file. Raises OSError."""
    with open(path, "rb") as file:
        return file.read()


def stamp(path: str) -> tuple[int, int] | None:
    """When a file was changed, in nanoseconds, and its size; None where there is none."""
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return None
    return found.st_mtime_ns, found.st_size


def write_changed(path: str, content: bytes) -> bool:
    """Write a file unless it holds this already; whether that was needed. Raises OSError."""
    try:
        if read(path) == content:
            return False
    except FileNotFoundError:
        pass
    write(path, content)
    return True


def write(path: str, content: bytes) -> None:
    """Write a file, and the folders above it where they are missing. Raises OSError."""
    try:
        file = os.open(path, CREATE, 0o666)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        file = os.open(path, CREATE, 0o666)
    with open(file, "wb") as opened:
        opened.write(content)
