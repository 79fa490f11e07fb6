"""The code of written pages, which neither Markdown nor the theme's search has to look through.

Markdown gets a mark in place of each fenced block, and the page gets the block: at first as plain
text, from which the theme makes its index of the search, then in colors. That halves the cost of
a guide: its programs are most of it.
"""

from __future__ import annotations

import re
from html import escape, unescape

from signpost.guides import prose_and_code
from signpost.prose import colored

UNCOLORED = "text"
FENCE = re.compile(
    r"(?P<indent> *)(?P<fence>`{3,})(?P<language>\w+)(?: title=\"(?P<title>[^\"]*)\")?[ ]*\n"
    r"(?P<code>.*\n)? *(?P=fence)[ ]*\n?",
    re.DOTALL,
)
MARK = re.compile(r"(?:<p>\s*)?<!-- signpost-code (\w+) ([0-9a-f]*) ([0-9a-f]*) -->(?:\s*</p>)?")
PLAIN = re.compile(r"<pre data-code=\"(\w+)\"><code>(.*?)</code></pre>", re.DOTALL)


def hold_code(markdown: str) -> str:
    """Markdown with a mark in place of each fenced block that says nothing but its language."""
    pieces = prose_and_code(markdown)
    return "".join(_mark(text) if is_code else text for text, is_code in pieces)


def _mark(block: str) -> str:
    found = FENCE.fullmatch(block)
    if not found:
        return block
    lines = (found["code"] or "").splitlines()
    code = "\n".join(line.removeprefix(found["indent"]) for line in lines).strip("\n")
    packed = (found["language"], code.encode().hex(), (found["title"] or "").encode().hex())
    return f"{found['indent']}<!-- signpost-code {' '.join(packed)} -->\n"


def plain_code(html: str) -> str:
    """A page's HTML with its code in place, as text."""
    return MARK.sub(_plain, html)


def _plain(found: re.Match[str]) -> str:
    language, code, title = found[1], _unpacked(found[2]), _unpacked(found[3])
    name = f'<span class="filename">{escape(title)}</span>' if title else ""
    mark = "" if language == UNCOLORED else f' data-code="{language}"'
    pre = f"<pre{mark}><code>{escape(code, quote=False)}\n</code></pre>"
    return f'<div class="highlight">{name}{pre}</div>'


def _unpacked(text: str) -> str:
    return bytes.fromhex(text).decode()


def colored_code(html: str) -> str:
    """A page's HTML with its code in colors."""
    return PLAIN.sub(_colored, html)


def _colored(found: re.Match[str]) -> str:
    return f"<pre><code>{colored(unescape(found[2]), found[1])}</code></pre>"
