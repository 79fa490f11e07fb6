"""The theme's page, rendered once per language and depth, and filled for each generated page.

The adapter has the theme render a stand-in page whose URL, title, text and table of contents are
words that occur nowhere else. Here the result is cut at these words; filling a page is then a join
of strings. Only the stand-in goes through the theme, so a page costs microseconds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import escape

DOMAIN, SLUG = "signpost-shell-domain", "signpost-shell-slug"
TITLE, DESCRIPTION = "SIGNPOSTSHELLTITLE", "SIGNPOSTSHELLDESCRIPTION"
BODY, HEAD = "SIGNPOSTSHELLBODY", "<!--SIGNPOSTSHELLHEAD-->"
TOC_TITLE, TOC_ANCHOR = "SIGNPOSTSHELLTOC", "signpost-shell-toc"
CONTENT = f"<h1>{BODY}</h1>"
SOURCE = f"""---
title: {TITLE}
description: {DESCRIPTION}
signpost_shell: true
hide: [navigation]
search:
  exclude: true
---
# {BODY} {{ #record }}

## {TOC_TITLE} {{ #{TOC_ANCHOR} }}
"""
TOC_ITEM = re.compile(
    rf'<li class="md-nav__item">\s*<a href="[^"]*#{TOC_ANCHOR}".*?</a>\s*</li>', re.DOTALL
)
EDIT_HREF = re.compile(r'href="([^"]*/)docs/([^"]*signpost-shell[^"]*\.md)"')
RECORD_PATH = f"{DOMAIN}/{SLUG}"
# The theme's templates leave a third of a page's lines blank; a browser takes all this for a space.
BLANK = re.compile(r"\s*\n\s*")


class ShellError(Exception):
    """The theme's page does not hold a word that a generated page needs to fill."""


@dataclass(frozen=True)
class Page:
    """A generated page.

    ``path`` is the page's place below ``errors/``: ``llm/some-slug``, or ``llm`` for a domain.
    ``toc`` lists ``(anchor, title as HTML)``; ``body`` and ``head`` are HTML.
    """

    path: str
    lang: str
    title: str
    description: str
    body: str
    head: str = ""
    toc: Sequence[tuple[str, str]] = ()
    edit_path: str = ""


class Shell:
    """One rendered stand-in page, cut into pieces."""

    def __init__(self, html: str, place: str) -> None:
        """``place`` is the stand-in's path below ``errors/``: RECORD_PATH or DOMAIN."""
        html = EDIT_HREF.sub(rf'href="\1{BODY}EDIT"', BLANK.sub("\n", html))
        found = TOC_ITEM.search(html)
        self.toc_item = found[0] if found else ""
        html = TOC_ITEM.sub(TOC_TITLE, html)
        self.place = place
        self.words = {place, TITLE, DESCRIPTION, CONTENT, HEAD, TOC_TITLE, f"{BODY}EDIT"}
        missing = {TITLE, DESCRIPTION, CONTENT, HEAD, TOC_TITLE} - {
            w for w in self.words if w in html
        }
        if missing:
            raise ShellError(f"the theme's page holds no {', '.join(sorted(missing))}")
        cut = re.compile("|".join(re.escape(word) for word in sorted(self.words, key=len)[::-1]))
        self.pieces = cut.split(html)
        self.slots = cut.findall(html)

    def fill(self, page: Page) -> str:
        """The whole HTML page."""
        values = self._values(page)
        filled = [self.pieces[0]]
        for slot, piece in zip(self.slots, self.pieces[1:], strict=True):
            filled += (values[slot], piece)
        return "".join(filled)

    def _values(self, page: Page) -> Mapping[str, str]:
        return {
            self.place: page.path,
            TITLE: str(escape(page.title)),
            DESCRIPTION: str(escape(page.description)),
            CONTENT: page.body,
            HEAD: page.head,
            TOC_TITLE: "".join(self._toc_entry(anchor, title) for anchor, title in page.toc),
            f"{BODY}EDIT": page.edit_path,
        }

    def _toc_entry(self, anchor: str, title: str) -> str:
        return self.toc_item.replace(TOC_ANCHOR, anchor).replace(TOC_TITLE, title)
