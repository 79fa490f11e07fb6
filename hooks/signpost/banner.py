"""Puts the problems of the last edit above every page of a server, and has it keep nothing offline.

The files of the site stay those of the last good state. A service worker would show pages from
before an edit; a page without its mark removes one: see ``docs/assets/js/register.js``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

PLACE = b'<div class="md-container"'
# What tells a page that the site has a service worker; here it gets another name.
WORKER, NO_WORKER = b' data-offline="', b' data-served="'
# How far into a page its language stands.
START = 300

Headers = list[tuple[str, str]]
App = Callable[..., Iterable[bytes]]


def with_banner(app: App, banner: Callable[[str], str]) -> App:
    """A WSGI application that adds to HTML pages what ``banner`` gives for their language."""

    def show(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        answer: list[tuple[str, Headers]] = []
        # A page is held back while the site is written; only then is it known what is wrong.
        body = app(environ, lambda status, headers, _=None: answer.append((status, headers)))
        status, headers = answer[0]
        if dict(headers).get("Content-Type") != "text/html":
            start_response(status, headers)
            return body
        page = _insert(_whole(body), banner)
        kept = [(name, value) for name, value in headers if name != "Content-Length"]
        start_response(status, [*kept, ("Content-Length", str(len(page)))])
        return [page]

    return show


def _whole(body: Iterable[bytes]) -> bytes:
    try:
        return b"".join(body)
    finally:
        if hasattr(body, "close"):
            body.close()


def _insert(page: bytes, banner: Callable[[str], str]) -> bytes:
    lang = "zh" if b'<html lang="zh"' in page[:START] else "en"
    page = page.replace(WORKER, NO_WORKER, 1)
    return page.replace(PLACE, banner(lang).encode() + PLACE, 1)
