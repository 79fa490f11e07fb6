"""The sitemap: the theme's own with the generated pages added, in every language."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from signpost.address import Site, prefix_of
from signpost.library import Library
from signpost.vocabulary import LANGUAGES

SITEMAP_FILE = "sitemap.xml"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


def sitemap_files(
    library: Library, site: Site, of_theme: bytes | None
) -> Iterator[tuple[str, bytes]]:
    """Paths and contents; nothing where the theme wrote no sitemap.

    The build date that the theme gives to every page is removed: it says nothing of the page and
    makes two builds of the same sources differ.
    """
    if of_theme is None:
        return
    ET.register_namespace("", SITEMAP)
    ET.register_namespace("xhtml", XHTML)
    root = ET.fromstring(of_theme)
    for url in list(root):
        location = url.findtext(f"{{{SITEMAP}}}loc") or ""
        if "signpost-shell" in location:
            root.remove(url)
        for date in url.findall(f"{{{SITEMAP}}}lastmod"):
            url.remove(date)
    root.extend(_urls(library, site))
    ET.indent(root)
    content = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    yield SITEMAP_FILE, content
    yield f"{SITEMAP_FILE}.gz", gzip.compress(content, mtime=0)


def robots_file(site: Site | None) -> str:
    """The text of ``robots.txt``: all may read everything; ``site`` is None without a sitemap.

    Crawlers read it in the root of a host only, and pass it over under a sub-path.
    """
    named = f"\nSitemap: {site.url}{SITEMAP_FILE}\n" if site else ""
    return f"User-agent: *\nDisallow:\n{named}"


def sitemap_pages(library: Library) -> list[tuple[str, str | None]]:
    """The generated pages that a sitemap names, each with the day of its last change."""
    pages = [(brief.id, brief.last_updated) for brief in library.briefs.values()]
    return [*pages, *((domain, None) for domain in library.domains)]


def _urls(library: Library, site: Site) -> Iterator[ET.Element]:
    for path, date in sitemap_pages(library):
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
    return f"{site.url}{prefix_of(lang)}errors/{path}/"
