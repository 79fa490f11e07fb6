"""``./scripts/mcp``, ``signpost mcp``: the wiki for programs that speak the Model Context Protocol.

Under stdio the protocol is the only thing on standard output; all else goes to standard error.
Exit codes: 0 ended, 2 something is wrong with the call, the records folder or the port.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from urllib.parse import urlsplit

from signpost.collection import open_collection
from signpost.paths import records_root, repository

PORT = 8765
LOOPBACK = ("127.0.0.1", "localhost", "::1")
SITE_VARIABLE = "SIGNPOST_SITE_URL"
ENDED, FAULT = 0, 2
INTERRUPTED = 130


def main(argv: Sequence[str] | None = None, prog: str = "scripts/mcp") -> int:
    """Serve until the client hangs up or the command is interrupted."""
    options = _parser(prog).parse_args(argv)
    fault = _fault(options)
    if fault:
        print(f"{prog}: {fault}", file=sys.stderr)
        return FAULT
    try:
        return _serve(options, prog)
    except KeyboardInterrupt:
        return INTERRUPTED


def _parser(prog: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=prog,
        description="Serve the wiki over the Model Context Protocol (MCP): on standard input and "
        "output, or with --http at http://127.0.0.1:8765/mcp. Nothing leaves this machine.",
    )
    parser.add_argument("--http", action="store_true", help="serve streamable HTTP, not stdio")
    parser.add_argument("--port", type=_port, default=PORT, help="with --http; 0 takes a free one")
    parser.add_argument("--host", default="127.0.0.1", help="with --http: where to listen")
    parser.add_argument(
        "--allow-host",
        action="append",
        default=[],
        metavar="NAME",
        help="with --http: answer requests for this host name, too; may be repeated",
    )
    parser.add_argument(
        "--site-url",
        default=os.environ.get(SITE_VARIABLE, ""),
        help=f"address of the published site, for links in answers (default: ${SITE_VARIABLE})",
    )
    return parser


def _port(text: str) -> int:
    number = int(text)
    if not 0 <= number < 1 << 16:
        raise argparse.ArgumentTypeError("is not a port")
    return number


def _fault(options: argparse.Namespace) -> str:
    """What is wrong with the call, or ""."""

    root = records_root()
    if not root.is_dir():
        return f"{root} is no folder of records."
    if options.site_url and urlsplit(options.site_url).scheme not in ("http", "https"):
        return "--site-url is no http or https address."
    if options.http and options.host not in LOOPBACK and not options.allow_host:
        return (
            f"--host {options.host} can be reached from other machines, and the server knows no "
            "passwords. Name the hosts that may be asked for with --allow-host."
        )
    return ""


def _serve(options: argparse.Namespace, prog: str) -> int:
    # Loading these takes longer than all else, and --help needs none of them.
    from signpost.mcp_server.http import listen, serve
    from signpost.mcp_server.server import make_server
    from signpost.mcp_server.wiki import Wiki

    collection = open_collection(records_root(), repository() / "docs")
    for problem in collection.problems:
        print(f"{prog}: record left out: {problem}", file=sys.stderr)
    site = f"{options.site_url.rstrip('/')}/" if options.site_url else ""
    wiki = Wiki(collection, site)
    try:
        server = make_server(wiki)
        if not options.http:
            server.run("stdio")
            return ENDED
        try:
            opened = listen(options.host, options.port)
        except OSError as error:
            print(f"{prog}: {options.host}:{options.port}: {error}", file=sys.stderr)
            return FAULT
        serve(server, opened, options.allow_host)
    finally:
        wiki.close()
    return ENDED


if __name__ == "__main__":
    sys.exit(main())
