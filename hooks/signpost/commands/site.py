"""``scripts/serve`` and ``scripts/build``: MkDocs with this project's settings."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence

from signpost.paths import RECORDS_VARIABLE, records_root, repository, shown

RECORDS_NOTE = "The records folder is records/, or the one that SIGNPOST_RECORDS names."


def serve(arguments: Sequence[str] | None = None) -> int:
    """Serve the site and rebuild it on every change."""
    made = argparse.ArgumentParser(
        prog="scripts/serve",
        description="Build the wiki and serve it; a change reloads the browser. "
        "A broken record is shown in the terminal and in the page, over the last good site.",
        epilog=RECORDS_NOTE,
    )
    made.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    made.add_argument("--port", type=int, default=8000, help="port to listen on (%(default)s)")
    made.add_argument("--open", action="store_true", help="open the site in the browser")
    options = made.parse_args(arguments)
    print(f"Records: {shown(records_root())}. Chinese: http://{options.host}:{options.port}/zh/")
    address = ["--dev-addr", f"{options.host}:{options.port}"]
    return _mkdocs("serve", *address, *(["--open"] if options.open else []), site_url="")


def build(arguments: Sequence[str] | None = None) -> int:
    """Build the site; warnings are errors."""
    made = argparse.ArgumentParser(
        prog="scripts/build",
        description="Build the wiki. Nothing is written where a record has a problem.",
        epilog=RECORDS_NOTE,
    )
    made.add_argument("--out", default="site", help="folder to write (%(default)s)")
    options = made.parse_args(arguments)
    return _mkdocs("build", "--strict", "--site-dir", os.path.abspath(options.out))


def _mkdocs(*arguments: str, site_url: str | None = None) -> int:
    # The theme prints an advertisement for its successor; it says nothing of this build.
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    if environment.get(RECORDS_VARIABLE):
        # MkDocs runs in the repository; a relative path means the caller's folder.
        environment[RECORDS_VARIABLE] = str(records_root())
    if site_url is not None:
        environment.setdefault("SIGNPOST_SITE_URL", site_url)
    command = [sys.executable, "-m", "mkdocs", *arguments]
    try:
        return subprocess.call(command, cwd=repository(), env=environment)
    except KeyboardInterrupt:
        return 130
