"""Reads built pages: their links, ids and attributes."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

Attributes = dict[str, str]


@dataclass
class Document:
    """What a page holds: ``tags`` lists every start tag with its attributes, in order."""

    tags: list[tuple[str, Attributes]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    text: str = ""

    def all(self, tag: str, **wanted: str) -> list[Attributes]:
        return [
            attributes
            for name, attributes in self.tags
            if name == tag and all(attributes.get(k) == v for k, v in wanted.items())
        ]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.document = Document()
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.document.tags.append((tag, attributes))
        if "id" in attributes:
            self.document.ids.add(attributes["id"])
        self.hidden += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.document.text += data


@cache
def read(path: Path) -> Document:
    """Parse a built page."""
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader.document


def broken_links(site: Path, site_path: str) -> list[str]:
    """Every link of the site that leads to no file or no id in it; ``site_path`` is its root."""
    return [
        f"{page.relative_to(site)}: {link}"
        for page in sorted(site.rglob("*.html"))
        for link in _links(read(page))
        if not _leads_somewhere(site, site_path, page, link)
    ]


def _links(document: Document) -> list[str]:
    names = {"a": "href", "link": "href", "img": "src", "script": "src"}
    return [
        attributes[names[tag]]
        for tag, attributes in document.tags
        if tag in names and names[tag] in attributes and attributes.get("rel") != "canonical"
    ]


def _leads_somewhere(site: Path, site_path: str, page: Path, link: str) -> bool:
    if urlsplit(link).scheme in ("http", "https", "mailto", "data"):
        return True
    here = site_path + page.relative_to(site).as_posix().removesuffix("index.html")
    target = urlsplit(urljoin(f"http://site{here}", link))
    if not target.path.startswith(site_path):
        return False
    file = site / unquote(target.path.removeprefix(site_path))
    file = file / "index.html" if file.is_dir() else file
    if not file.is_file():
        return False
    fragment = unquote(target.fragment)
    return not fragment or file.suffix != ".html" or fragment in read(file).ids | {"__codelineno"}
