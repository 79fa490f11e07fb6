"""``signpost``: the command that is installed with the records in it."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from signpost import __version__
from signpost.commands import lookup


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; the exit code is the answer in short."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words == ["--version"]:
        print(f"signpost {__version__}")
        return 0
    return lookup.main(words, prog="signpost")
