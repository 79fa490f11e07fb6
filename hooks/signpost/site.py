"""Writing the generated part of the site: pages, records as JSON, redirects, search, scripts."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from signpost.engine import search_files
from signpost.library import Library
from signpost.matching import match_index
from signpost.model import json_schema
from signpost.modules import published_modules
from signpost.render import Renderer, Site
from signpost.shell import Shell
from signpost.strings import Translator
from signpost.vocabulary import LANGUAGES

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
Shells = Mapping[tuple[str, int], Shell]


def write_site(library: Library, site: Site, shells: Shells, out: Path) -> None:
    """Write everything that is made from records into ``out``, the built site."""
    for lang in LANGUAGES:
        renderer = Renderer(library, site, lang)
        for make in renderer.pages():
            page = make()
            shell = shells[lang, page.path.count("/")]
            _write(out / renderer.prefix / "errors" / page.path / "index.html", shell.fill(page))
        _write_redirects(library, renderer, out)
        _write_records(library, out / renderer.prefix)
    _write_data(library, out)
    for path, text in published_modules().items():
        _write(out / path, text)
    _write_sitemap(library, site, out)


def write_missing_pages(pages: Mapping[str, str], out: Path) -> None:
    """``404.html`` for each language: in the root, and in the language's folder."""
    for lang, html in pages.items():
        _write(out / ("" if lang == "en" else lang) / "404.html", html)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _write_redirects(library: Library, renderer: Renderer, out: Path) -> None:
    for entry in library.entries:
        for alias in entry.record.aliases:
            html = renderer.redirect(alias, entry)
            _write(out / renderer.prefix / "errors" / alias / "index.html", html)


def _write_records(library: Library, home: Path) -> None:
    for entry in library.entries:
        path = home / "errors" / entry.record.id / "index.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(entry.raw)


def _write_data(library: Library, out: Path) -> None:
    """The schema, the index of the search and the strings of its interface."""
    _write(out / "schema" / "record.json", dump(json_schema(), indent=2))
    index = match_index([entry.record for entry in library.entries])
    for name, content in search_files(index).items():
        _write(out / "assets" / "signpost" / "search" / name, dump(content))
    for lang in LANGUAGES:
        strings = Translator(lang).section("js")
        _write(out / "assets" / "signpost" / f"strings.{lang}.json", dump(strings))


def dump(data: Any, indent: int | None = None) -> str:
    """JSON as this project writes it: UTF-8, stable, with a newline at the end."""
    separators = (",", ":") if indent is None else None
    return json.dumps(data, ensure_ascii=False, indent=indent, separators=separators) + "\n"


def _write_sitemap(library: Library, site: Site, out: Path) -> None:
    """Add the generated pages to the sitemap that the theme wrote, in both languages.

    The build date that the theme gives to every page is removed: it says nothing of the page and
    makes two builds of the same sources differ.
    """
    path = out / "sitemap.xml"
    if not site.url or not path.is_file():
        return
    ET.register_namespace("", SITEMAP)
    ET.register_namespace("xhtml", XHTML)
    tree = ET.parse(path)
    root = tree.getroot()
    for url in list(root):
        location = url.findtext(f"{{{SITEMAP}}}loc") or ""
        if "signpost-shell" in location:
            root.remove(url)
        for date in url.findall(f"{{{SITEMAP}}}lastmod"):
            url.remove(date)
    root.extend(_sitemap_urls(library, site))
    ET.indent(tree)
    content = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    path.write_bytes(content)
    path.with_suffix(".xml.gz").write_bytes(gzip.compress(content, mtime=0))


def _sitemap_urls(library: Library, site: Site) -> Iterator[ET.Element]:
    pages = [(entry.record.id, entry.record.last_updated) for entry in library.entries]
    pages += [(domain, None) for domain in library.domains]
    for path, date in pages:
        places = {lang: _place(site, lang, path) for lang in LANGUAGES}
        for lang in LANGUAGES:
            url = ET.Element(f"{{{SITEMAP}}}url")
            ET.SubElement(url, f"{{{SITEMAP}}}loc").text = places[lang]
            if date:
                ET.SubElement(url, f"{{{SITEMAP}}}lastmod").text = date
            for other in LANGUAGES:
                values = {"rel": "alternate", "hreflang": other, "href": places[other]}
                ET.SubElement(url, f"{{{XHTML}}}link", values)
            yield url


def _place(site: Site, lang: str, path: str) -> str:
    prefix = "" if lang == "en" else f"{lang}/"
    return f"{site.url}{prefix}errors/{path}/"
