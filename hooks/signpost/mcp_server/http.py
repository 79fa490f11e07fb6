"""Streamable HTTP on this machine. Who may ask is decided by the names in Host and Origin."""

from __future__ import annotations

import socket
import sys
from collections.abc import Sequence
from typing import Any

import uvicorn
from mcp.server.mcpserver import MCPServer
from mcp.server.transport_security import TransportSecuritySettings

PATH = "/mcp"
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


def security(names: Sequence[str]) -> TransportSecuritySettings:
    """Refuses requests whose Host or Origin is another than this machine and ``names``.

    Without this, any page in a browser could ask through a name of its own that it points here
    (DNS rebinding).
    """
    hosts = [*LOOPBACK, *names]
    origins = [f"{scheme}://{host}" for host in hosts for scheme in ("http", "https")]
    return TransportSecuritySettings(
        enable_dns_rebinding_protection=True,
        allowed_hosts=[allowed for host in hosts for allowed in (host, f"{host}:*")],
        allowed_origins=[allowed for origin in origins for allowed in (origin, f"{origin}:*")],
    )


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens; port 0 takes a free one. Raises OSError where it cannot."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    opened = socket.socket(family, socket.SOCK_STREAM)
    try:
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        opened.bind((host, port))
        # From here on a client that comes before the server is ready waits for it.
        opened.listen()
    except OSError:
        opened.close()
        raise
    return opened


def serve(server: MCPServer[Any], opened: socket.socket, names: Sequence[str]) -> None:
    """Serve until it is interrupted. Each request stands alone: there are no sessions to keep."""
    app = server.streamable_http_app(
        streamable_http_path=PATH,
        json_response=True,
        stateless_http=True,
        transport_security=security(names),
    )
    host, port = opened.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    print(f"http://{shown}:{port}{PATH}", file=sys.stderr, flush=True)
    config = uvicorn.Config(app, log_level="warning", access_log=False)
    uvicorn.Server(config).run(sockets=[opened])
