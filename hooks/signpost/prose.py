"""Prose and code of records as safe HTML.

Prose knows two marks only: `code` in backticks and a blank line between paragraphs. All else is
text and is escaped, so that a record can put nothing of its own into a page.
"""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup, escape
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

CODE = re.compile(r"(`+)(.+?)\1", re.DOTALL)
PARAGRAPHS = re.compile(r"\n\s*\n")


def inline(text: str) -> Markup:
    """One run of prose: escaped, with `code` marked."""
    parts = CODE.split(text)
    html = Markup()
    for index in range(0, len(parts), 3):
        html += escape(parts[index])
        if index + 2 < len(parts):
            html += Markup("<code>{}</code>").format(parts[index + 2].strip(" "))
    return html


def paragraphs(text: str) -> Markup:
    """Prose as one ``<p>`` per paragraph."""
    parts = [part.strip() for part in PARAGRAPHS.split(text) if part.strip()]
    return Markup().join(Markup("<p>{}</p>").format(inline(part)) for part in parts)


def plain(text: str) -> str:
    """Prose without its marks, on one line, for titles and descriptions."""
    return " ".join(CODE.sub(lambda found: found[2].strip(), text).split())


def shorten(text: str, limit: int) -> str:
    """``text`` cut at a word where it is longer than ``limit`` characters."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > limit * 2 // 3 else cut).rstrip(" ,.;:，。；：") + "…"


@lru_cache(maxsize=4096)
def code_block(code: str, language: str) -> Markup:
    """Highlighted code in the theme's own markup, so that its copy button works."""
    try:
        lexer = get_lexer_by_name(language, stripall=False)
    except ClassNotFound:
        lexer = get_lexer_by_name("text")
    formatter = HtmlFormatter(nowrap=True)
    body = highlight(code.strip("\n"), lexer, formatter)
    return Markup('<div class="highlight"><pre><code>{}</code></pre></div>').format(Markup(body))
