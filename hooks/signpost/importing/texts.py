"""Texts of others made fit for a record: no control characters, no HTML, a bounded length."""

from __future__ import annotations

import html
import re

from signpost.importing.log import Place
from signpost.prose import shorten

MAX_TEXT = 20_000
# The search looks at windows of so many characters; on longer texts patterns can take seconds.
MAX_SIGNATURE = 1_000
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufeff]")
ANSI = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
# Tags that only HTML has: `<module>`, `<unk>` and `<s>` are words of messages.
TAGS = "a|b|blockquote|br|code|div|em|h[1-6]|i|li|ol|p|pre|script|span|strong|style|table|td|tr|ul"
TAG = re.compile(rf"</?(?:{TAGS})(?:\s+[a-z-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*\s*/?>", re.IGNORECASE)
HIDDEN = re.compile(r"<(script|style)\b[^>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
CODE = re.compile(r"<(code|pre)>(.*?)</\1>", re.IGNORECASE | re.DOTALL)
LINK = re.compile(r"<a\s[^>]*?href=[\"'](https?://[^\"']+)[\"'][^>]*>(.*?)</a>", re.I | re.DOTALL)
BREAK = re.compile(r"<(?:br\s*/?|/p|/div|/li|/h[1-6]|/tr)>", re.IGNORECASE)
# A single letter in brackets may be a type; a pair of tags is markup.
PAIRED = re.compile(rf"<({TAGS})\b[^<>]*>.*?</\1\s*>|<br\s*/?>", re.IGNORECASE | re.DOTALL)


def clean(text: str, place: Place, limit: int = MAX_TEXT) -> str:
    """A text without what no text holds, cut where it is longer than ``limit``."""
    if CONTROL.search(text):
        text = CONTROL.sub("", ANSI.sub("", text))
        place.note("control-characters")
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if len(text) > limit:
        place.note("cut", f"{len(text)} characters", f"{limit} characters")
        text = shorten(text, limit)
    return text


def clean_prose(text: str, place: Place, limit: int = MAX_TEXT) -> str:
    """Prose, in which HTML is no part of a message: it becomes plain text."""
    if "<" in text and PAIRED.search(text):
        plain = without_html(text)
        place.note("html", text, plain)
        text = plain
    return clean(text, place, limit)


def without_html(text: str) -> str:
    """The text that HTML shows: code in backticks, links with their address, lines for blocks."""
    text = HIDDEN.sub("", text)
    text = CODE.sub(lambda found: f"`{found[2].strip()}`", text)
    text = LINK.sub(lambda found: f"{found[2]} ({found[1]})", text)
    text = TAG.sub("", BREAK.sub("\n", text))
    return re.sub(r"\n{3,}", "\n\n", html.unescape(text)).strip()
