"""Pieces of Markdown (CommonMark) that nothing in a record can break out of.

What records say is text: it is escaped, so that no record can make a heading, a link or HTML of
its own. Prose of records knows two marks, `code` in backticks and a blank line between paragraphs,
and they stay what they are. Plain string methods, as most of this runs for every line of every
record: a regular expression for each would take twice the time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from signpost.short import CODE, PARAGRAPHS

# Stand in a document for the way to the root of the site, and for how deep its headings are.
# No text holds a NUL, which is no character of Markdown: see ``_clean``.
ROOT, DEPTH = "\0root/", "\0#"
MARKS = "\\`*[]<~"
# Between letters and digits an underscore is no mark: snake_case stays readable.
UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
ENTITY = re.compile(r"&(?=#?\w+;)")
# What would begin a heading, a list, a quotation, a rule or an underlined heading.
START = re.compile(r"#{1,6}(?=\s|$)|[-+](?=[\s-]|$)|>|=+$|\d{1,9}(?=[.)](?:\s|$))")
STARTS = frozenset("#-+>=0123456789")
RUNS = re.compile("`+")
INFO = re.compile(r"[\w+#.-]+")
SHORTEST_FENCE = 3


@dataclass(frozen=True)
class Document:
    """Markdown that can be put in any place: ``at`` gives it with its links and headings."""

    marked: str

    def at(self, root: str, depth: int = 0) -> str:
        """The Markdown, ending with a newline.

        ``root`` leads from the file to the root of the site, with a slash at its end unless it is
        empty; headings are ``depth`` levels deeper than in a file of its own.
        """
        return self.marked.replace(ROOT, root).replace(DEPTH, "#" * depth)


def root_of(url: str, path: str) -> str:
    """What leads to the root of the site from its file ``path``.

    That is the site's address ``url``, or where it is unknown (empty) a relative path.
    """
    return url or "../" * path.count("/")


def document(blocks: list[str]) -> Document:
    """Blocks, one below the other; empty ones are left out."""
    return Document("\n\n".join([block for block in blocks if block]) + "\n")


def heading(level: int, text: str) -> str:
    """A heading; ``text`` is Markdown on one line."""
    return f"{DEPTH}{'#' * level} {text}"


def one_line(text: str) -> str:
    """Text without line breaks and without NUL."""
    if "\n" in text or "\r" in text:
        text = " ".join(text.split())
    return _clean(text) if "\0" in text else text


def _clean(text: str) -> str:
    return text.replace("\0", "\ufffd")


def _escaped(text: str) -> str:
    for mark in MARKS:
        if mark in text:
            text = text.replace(mark, "\\" + mark)
    if "_" in text:
        text = UNDERSCORE.sub(r"\\_", text)
    return ENTITY.sub(r"\\&", text) if ";" in text else text


def _begun(text: str) -> str:
    """Escaped text whose start begins no block."""
    found = START.match(text) if text[:1] in STARTS else None
    if not found:
        return text
    at = found.end() if found[0][0].isdigit() else 0
    return f"{text[:at]}\\{text[at:]}"


@lru_cache(maxsize=2048)
def plain(text: str) -> str:
    """Text that is no prose, such as a title or a version, on one line.

    It is the same in both languages of a record, and packages are the same in many.
    """
    return _begun(_escaped(one_line(text).strip()))


def code_span(code: str) -> str:
    """Code within a line. A code span cannot hold line breaks: they become spaces."""
    code = one_line(code)
    if "`" not in code:
        return f"`{code}`"
    runs = {len(run) for run in RUNS.findall(code)}
    fence = "`" * next(n for n in range(1, len(runs) + 2) if n not in runs)
    return f"{fence} {code} {fence}"


def prose(text: str) -> str:
    """One run of a record's prose on one line."""
    text = one_line(text).strip()
    if "`" not in text:
        return _begun(_escaped(text))
    if "``" in text or text.count("`") % 2:
        return _odd_prose(text)
    said = text.split("`")
    for i in range(0, len(said), 2):
        said[i] = _escaped(said[i])
    return _begun("`".join(said))


def _odd_prose(text: str) -> str:
    """Prose with code that holds backticks, or with a backtick that is no mark."""
    parts = CODE.split(text)
    said = [_escaped(parts[0])]
    for code, rest in zip(parts[2::3], parts[3::3], strict=True):
        # Two spans that touch would be one.
        said += code_span(code.strip(" ") or " "), _escaped(rest) or " "
    return _begun("".join(said).rstrip())


def paragraphs(text: str) -> str:
    """A record's prose in paragraphs."""
    if "\n" not in text:
        return prose(text)
    return "\n\n".join(prose(part) for part in PARAGRAPHS.split(text) if part.strip())


def fenced(code: str, language: str = "") -> str:
    """A block of code, fenced with more backticks than it holds."""
    if "\r" in code or "\0" in code:
        code = _clean(code).replace("\r\n", "\n").replace("\r", "\n")
    longest = max(map(len, RUNS.findall(code))) if "`" in code else 0
    fence = "`" * max(SHORTEST_FENCE, longest + 1)
    info = language if INFO.fullmatch(language) else ""
    return f"{fence}{info}\n{code.strip(chr(10))}\n{fence}"


@lru_cache(maxsize=2048)
def source_link(title: str, url: str) -> str:
    """A link with a title that is no Markdown; the same in both languages of a record."""
    return link(plain(title), url)


def link(label: str, url: str) -> str:
    """A link; ``label`` is Markdown on one line, ``url`` an address without white space."""
    if "&" in url:
        url = ENTITY.sub("&amp;", url)
    return f"[{label}](<{url}>)" if "(" in url or ")" in url else f"[{label}]({url})"


def item(text: str) -> str:
    """A list item that holds Markdown of several lines."""
    return f"- {nested(text)}"


def nested(text: str) -> str:
    """Markdown as it stands within a list item, from its second line on."""
    return text.replace("\n", "\n  ") if "\n" in text else text
