"""Reading Markdown with an independent parser: what stands in it, not how it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from posixpath import dirname, normpath

from markdown_it import MarkdownIt
from markdown_it.token import Token

# What GitHub and others know beyond CommonMark, so that text cannot become that either.
PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HAN = re.compile(r"[\u4e00-\u9fff]")


@dataclass
class Parsed:
    """``lines`` are the text of paragraphs, headings and cells, code included, without marks."""

    types: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    fences: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)

    def has(self, text: str) -> bool:
        """Whether a text stands in one line of it."""
        wanted = " ".join(text.split())
        return any(wanted in line for line in self.lines)


def parse(markdown: str) -> Parsed:
    """What a reader of CommonMark sees."""
    found = Parsed()
    tokens = PARSER.parse(markdown)
    for before, token in zip([None, *tokens], tokens, strict=False):
        found.types.append(token.type)
        if token.type == "fence":
            found.fences.append(token.content.removesuffix("\n"))
        elif token.type == "html_block":
            found.html.append(token.content)
        elif token.type == "inline":
            _inline(token, found)
            if before and before.type == "heading_open":
                found.headings.append((int(before.tag[1]), found.lines[-1]))
    return found


def _inline(token: Token, found: Parsed) -> None:
    for child in token.children or []:
        if child.type == "link_open":
            found.links.append(str(child.attrs["href"]))
        elif child.type == "html_inline":
            found.html.append(child.content)
        elif child.type == "text":
            found.texts.append(child.content)
    found.lines.append(" ".join("".join(_said(token)).split()))


def _said(token: Token) -> Iterator[str]:
    for child in token.children or []:
        yield " " if child.type in ("softbreak", "hardbreak") else child.content


def address(url: str) -> str:
    """A URL as the parser gives it."""
    return PARSER.normalizeLink(url)


def resolved(href: str, path: str) -> str:
    """Where a relative link of the file ``path`` leads, from the root of the site."""
    target, mark, anchor = href.partition("#")
    place = normpath(f"{dirname(path) or '.'}/{target}")
    return f"{place}{'/' if target.endswith('/') else ''}{mark}{anchor}".removeprefix("./")
