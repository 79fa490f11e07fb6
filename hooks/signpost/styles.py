"""The stylesheets that the site publishes, made of those in ``docs/assets/css``.

Each stylesheet in a page's head holds up its first picture. So the sources that every page needs
are joined into one, without comments; what only one kind of page needs stays a file of its own.
"""

from __future__ import annotations

import re

from signpost.paths import repository

# Where the stylesheets are, in the sources and on the site.
FOLDER = "assets/css/"
# The one that every page loads, and what follows its own source in it.
MAIN = "signpost.css"
JOINED = ("search.css", "figures.css")

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
BLANK = re.compile(r"\s+")


def published_styles() -> dict[str, str]:
    """Every stylesheet of the site: its text by its path."""
    folder = repository() / "docs" / FOLDER
    found = {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.css"))}
    parts = [found.pop(MAIN), *(found.pop(name) for name in JOINED)]
    found[MAIN] = "\n".join(parts)
    return {FOLDER + name: _plain(text) for name, text in found.items()}


def _plain(text: str) -> str:
    """Without comments; a line for what was a line."""
    lines = (BLANK.sub(" ", line).strip() for line in COMMENT.sub("", text).splitlines())
    return "\n".join(line for line in lines if line) + "\n"
