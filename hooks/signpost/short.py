"""Prose in short, as plain text. Needs nothing that makes HTML: the installed command uses it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

CODE = re.compile(r"(`+)(.+?)\1", re.DOTALL)
PARAGRAPHS = re.compile(r"\n\s*\n")


def plain(text: str) -> str:
    """Prose without its marks, on one line, for titles and descriptions."""
    return " ".join(CODE.sub(lambda found: found[2].strip(), text).split())


def shorten(text: str, limit: int) -> str:
    """``text`` cut at a word where it is longer than ``limit`` characters."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > limit * 2 // 3 else cut).rstrip(" ,.;:，。；：") + "…"


def short_url(url: str) -> str:
    """Host and path of a URL, shortened for reading."""
    parts = urlsplit(url)
    return shorten(f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}", 60)
