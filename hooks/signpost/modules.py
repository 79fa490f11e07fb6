"""The JavaScript that the site publishes, made of the modules in ``docs/assets/js``.

Sources are many small modules with comments; a reader would wait for each. So the engine is
published as one module for each thing that is asked of it, the pooling lab and the paste box as one
module each, what runs on every page as one script, and comments and blank space are gone.
"""

from __future__ import annotations

import re
from pathlib import Path

from rjsmin import jsmin

from signpost.v8 import ENTRY, bundle, engine_folder, module_order

# Where the modules are, in the sources and on the site.
FOLDER = "assets/js/"
ENTRIES = (ENTRY, "header.mjs")
LAB_ENTRY = "pooling-lab.mjs"
# Modules beside the folders that import others there.
OWN_ENTRIES = ("paste-box.mjs", "update-bar.mjs")
# The script of every page, and what follows it there.
EVERY_PAGE, JOINED = "before-theme.js", ("register.js",)

EXPORTED = re.compile(r"^export\s+(?:async\s+)?(?:function|const|class)\s+(\w+)", re.MULTILINE)


def published_modules() -> dict[str, str]:
    """Every script of the site: its text by its path."""
    own = engine_folder().parent
    found = {path.name: path.read_text("utf-8") for path in sorted(own.glob("*.*js"))}
    found[EVERY_PAGE] += "".join(found.pop(name) for name in JOINED)
    for name in module_order(own, *OWN_ENTRIES):
        del found[name]
    found |= {entry: _joined(own, entry) for entry in OWN_ENTRIES}
    found |= {f"engine/{entry}": _joined(engine_folder(), entry) for entry in ENTRIES}
    found[f"lab/{LAB_ENTRY}"] = _joined(own / "lab", LAB_ENTRY)
    return {FOLDER + name: jsmin(source) + "\n" for name, source in found.items()}


def _joined(folder: Path, entry: str) -> str:
    """A module with all that it imports, and with the names that it exports."""
    names = ", ".join(EXPORTED.findall((folder / entry).read_text("utf-8")))
    exports = f"\nexport {{ {names} }};" if names else ""
    return f"{bundle(folder, entry)}{exports}\n"
