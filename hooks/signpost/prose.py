"""Prose and code of records as safe HTML.

Prose knows two marks only: `code` in backticks and a blank line between paragraphs. All else is
text and is escaped, so that a record can put nothing of its own into a page.
"""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup, escape
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from signpost.code_colors import COLORED
from signpost.short import CODE as CODE
from signpost.short import PARAGRAPHS as PARAGRAPHS
from signpost.short import plain as plain
from signpost.short import shorten as shorten

FORMATTER = HtmlFormatter(nowrap=True)


def inline(text: str) -> Markup:
    """One run of prose: escaped, with `code` marked."""
    if "`" not in text:
        return escape(text)
    parts = CODE.split(text)
    pairs = zip(parts[1::3], parts[2::3], parts[3::3], strict=True)
    marked = (f"<code>{escape(code.strip(' '))}</code>{escape(rest)}" for _, code, rest in pairs)
    return Markup("".join([escape(parts[0]), *marked]))


def paragraphs(text: str) -> Markup:
    """Prose as one ``<p>`` per paragraph."""
    parts = [part.strip() for part in PARAGRAPHS.split(text) if part.strip()]
    return Markup("".join(f"<p>{inline(part)}</p>" for part in parts))


def code_block(code: str, language: str) -> Markup:
    """Highlighted code in the theme's own markup, so that its copy button works."""
    body = colored(code.strip("\n"), language)
    return Markup(f'<div class="highlight"><pre><code>{body}</code></pre></div>')


@lru_cache(maxsize=256)
def colored(code: str, language: str) -> str:
    """Code as HTML with its parts in colors. Both languages' pages show the same: kept a while."""
    own = COLORED.get(language)
    if own:
        return own(code)
    return highlight(code, _lexer(language), FORMATTER)


@lru_cache(maxsize=64)
def _lexer(language: str) -> Lexer:
    """Looking a lexer up costs more than running it on a short program."""
    try:
        return get_lexer_by_name(language, stripall=False)
    except ClassNotFound:
        return get_lexer_by_name("text")
