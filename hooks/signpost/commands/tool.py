"""``signpost``, and ``scripts/lookup``: one command that looks up, shows records and serves MCP."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

from signpost import __version__

# As a shell counts a command that the signal ended.
INTERRUPTED = 130


def main(argv: Sequence[str] | None = None, prog: str = "signpost") -> int:
    """Run the command; the exit status is the answer in short."""
    try:
        return _run(list(sys.argv[1:] if argv is None else argv), prog)
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(words: list[str], prog: str) -> int:
    """Each part is imported when it is asked for."""
    first = words[0] if words else ""
    if first == "--version":
        print(f"signpost {__version__}")
        return 0
    if first == "mcp":
        from signpost.commands import mcp

        return mcp.main(words[1:], f"{prog} mcp")
    # A lookup is over before garbage matters; looking for it takes a tenth of the time.
    gc.disable()
    if first == "show":
        from signpost.commands import show

        return show.main(words[1:], f"{prog} show")
    from signpost.commands import lookup

    return lookup.main(words, prog)


if __name__ == "__main__":
    sys.exit(main())
