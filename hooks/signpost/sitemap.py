"""The sitemap: the theme's own with the generated pages added, in every language."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from urllib.parse import quote
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from signpost.address import Site, prefix_of
from signpost.library import Library
from signpost.vocabulary import LANGUAGES

SITEMAP_FILE = "sitemap.xml"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
# What an address may hold besides letters and digits; quotation marks are not among it.
PLAIN = ":/?#[]@!$&()*+,;=%-._~"


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
    unlisted = {f"{site.url}{prefix_of(lang)}offline/" for lang in LANGUAGES}
    for url in list(root):
        location = url.findtext(f"{{{SITEMAP}}}loc") or ""
        if "signpost-shell" in location or location in unlisted:
            root.remove(url)
        for date in url.findall(f"{{{SITEMAP}}}lastmod"):
            url.remove(date)
    ET.indent(root)
    whole = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    start, end, rest = whole.rpartition(b"</urlset>")
    content = b"".join([start, *_urls(library, site), end, rest])
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


def _urls(library: Library, site: Site) -> Iterator[bytes]:
    """An entry for each page, as text: as elements, ten thousand records take 80 MB."""
    for path, date in sitemap_pages(library):
        places = {lang: escape(_place(site, lang, path)) for lang in LANGUAGES}
        day = f"    <lastmod>{date}</lastmod>\n" if date else ""
        links = "".join(
            f'    <xhtml:link rel="alternate" hreflang="{lang}" href="{place}" />\n'
            for lang, place in places.items()
        )
        for place in places.values():
            yield f"  <url>\n    <loc>{place}</loc>\n{day}{links}  </url>\n".encode()


def _place(site: Site, lang: str, path: str) -> str:
    return quote(f"{site.url}{prefix_of(lang)}errors/{path}/", safe=PLAIN)
