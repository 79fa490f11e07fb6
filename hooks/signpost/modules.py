"""The JavaScript that the site publishes, made of the modules in ``docs/assets/js``.

Sources are many small modules with comments; a reader would wait for each. So the engine is
published as one module for each thing that is asked of it, and comments and blank space are gone.
"""

from __future__ import annotations

import re

from rjsmin import jsmin

from signpost.engine import ENTRY, bundle, engine_folder

# Where the modules are, in the sources and on the site.
FOLDER = "assets/js/"
ENTRIES = (ENTRY, "header.mjs")

EXPORTED = re.compile(r"^export\s+(?:async\s+)?(?:function|const|class)\s+(\w+)", re.MULTILINE)


def published_modules() -> dict[str, str]:
    """Every script of the site: its text by its path."""
    own = engine_folder().parent
    found = {path.name: path.read_text("utf-8") for path in sorted(own.glob("*.*js"))}
    found |= {f"engine/{entry}": _joined(entry) for entry in ENTRIES}
    return {FOLDER + name: jsmin(source) + "\n" for name, source in found.items()}


def _joined(entry: str) -> str:
    """A module of the engine with all that it imports."""
    source = (engine_folder() / entry).read_text("utf-8")
    names = ", ".join(EXPORTED.findall(source))
    return f"{bundle(engine_folder(), entry)}\nexport {{ {names} }};\n"
