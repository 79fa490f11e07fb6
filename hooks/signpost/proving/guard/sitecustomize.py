"""Loaded by Python at the start of every program that is proved: there is no network but this host.

A proof that depends on what a server says today proves nothing tomorrow.
"""

import sys
from typing import Any

LOCAL = ("127.", "localhost", "::1", "0.0.0.0")
NAMES = ("socket.getaddrinfo", "socket.gethostbyname", "socket.connect", "socket.sendto")


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event not in NAMES:
        return
    place = arguments[1] if event in ("socket.connect", "socket.sendto") else arguments
    host = place[0] if isinstance(place, tuple) else place
    host = host.decode(errors="replace") if isinstance(host, bytes) else host
    # A path is a socket of this machine; an empty host is this one.
    if not isinstance(host, str) or not host or "/" in host or host.startswith(LOCAL):
        return
    raise OSError(101, f"Network is unreachable (proofs run offline; asked for {host})")


sys.addaudithook(_refuse)
