"""Writing the generated part of the site: pages, records as JSON, redirects, search, scripts.

Each kind of file has one function that makes it from a library; a build writes them all, and
``signpost.live`` those that an edit has changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from signpost import quick_files
from signpost.address import Site, prefix_of
from signpost.brief import Brief, brief_of
from signpost.entry import Entry
from signpost.exports.collected import Sizes, Texts
from signpost.exports.documents import record_json
from signpost.exports.writer import Exports
from signpost.filing import build_index
from signpost.garbage import uncollected
from signpost.json_text import dump
from signpost.library import Library
from signpost.markdown_paths import record_path
from signpost.markdown_text import root_of
from signpost.markup import Frame
from signpost.matching import IndexTexts
from signpost.modules import published_modules
from signpost.offline import App, manifest_files
from signpost.record_markdown import record_document
from signpost.render import ENDPOINTS, Renderer
from signpost.shard import WHOLE, Shard
from signpost.shell import Shell
from signpost.sitemap import SITEMAP_FILE, robots_file, sitemap_files
from signpost.strings import Translator
from signpost.styles import published_styles
from signpost.vocabulary import LANGUAGES

SEARCH = "assets/signpost/search"
Output = tuple[str, bytes]  # A file of the site: its path in the site, and its content.


@dataclass
class Theme:
    """What the theme made for this project to fill: it lasts until the theme runs again.

    ``shells`` by language and depth; ``missing`` the 404 page of each language; ``apps`` what the
    site is called in each; ``sitemap`` the theme's own, None where the site's address is unknown.
    ``sizes`` are those of the exports, once they are written.
    """

    site: Site
    shells: dict[tuple[str, int], Shell] = field(default_factory=dict)
    frames: list[Frame] = field(default_factory=list)
    missing: dict[str, str] = field(default_factory=dict)
    apps: dict[str, App] = field(default_factory=dict)
    sitemap: bytes | None = None
    sizes: Sizes = field(default_factory=dict)

    def renderers(self, library: Library) -> dict[str, Renderer]:
        """The pages of a library in each language."""
        return {lang: Renderer(library, self.site, lang, self.sizes) for lang in LANGUAGES}


def write_site(library: Library, theme: Theme, out: Path, shard: Shard = WHOLE) -> None:
    """Write everything that is made from records into ``out``, the built site.

    Of a site that is built in parts only the first part holds more than pages of records.
    """
    path = out / SITEMAP_FILE
    theme.sitemap = path.read_bytes() if theme.site.url and path.is_file() else None
    with uncollected():
        if not shard.is_first:
            shard.clear(out)
            _write_records(library, theme, out, shard)
            return
        # The index takes most memory, so it comes before anything else is kept.
        _write_all(index_files(library.index), out)
        with Exports(library, theme.site, out) as exports:
            _write_records(library, theme, out, shard, exports)
            theme.sizes = exports.finish()
        _write_all(_shared_files(library, theme), out)


def _write_records(
    library: Library, theme: Theme, out: Path, shard: Shard, exports: Exports | None = None
) -> None:
    """Write the records' own files that are in a part; exports get all records."""
    renderers = theme.renderers(library)
    for entry in library.entries:
        is_own = shard.holds(entry.id)
        if is_own or exports:
            made = RecordFiles(entry, theme, renderers)
        if is_own:
            _write_all(made.files(), out)
        if exports:
            exports.add(entry, made.texts)
        if library.loaded.is_large:
            entry.release()


def write_exports(library: Library, theme: Theme, out: Path) -> None:
    """Write what is made of all records, and the pages that tell its sizes."""
    renderers = theme.renderers(library)
    with Exports(library, theme.site, out) as exports:
        for entry in library.entries:
            exports.add(entry, RecordFiles(entry, theme, renderers).texts)
            if library.loaded.is_large:
                entry.release()
        theme.sizes = exports.finish()
    frames = [frame for frame in theme.frames if ENDPOINTS in frame.parts]
    write(frame_files(frames, theme.renderers(library)), out)


def _write_all(files: Iterable[Output], out: Path) -> None:
    for path, content in files:
        quick_files.write(f"{out}/{path}", content)


def write(files: Iterable[Output], out: Path) -> list[str]:
    """Write files that are new or differ from those in ``out``; the paths of these."""
    return [path for path, data in files if quick_files.write_changed(f"{out}/{path}", data)]


def remove(out: Path, path: str) -> None:
    """Remove a file of the site, if it is there, and the folders that are empty without it."""
    try:
        (out / path).unlink()
    except FileNotFoundError:
        return
    for folder in (out / path).parents:
        if folder == out or any(folder.iterdir()):
            return
        folder.rmdir()


class RecordFiles:
    """The files of one record."""

    def __init__(self, entry: Entry, theme: Theme, renderers: Mapping[str, Renderer]) -> None:
        self.entry, self.theme, self.renderers = entry, theme, renderers
        self.views = {lang: renderer.view(entry) for lang, renderer in renderers.items()}

    @cached_property
    def texts(self) -> Texts:
        """The record as Markdown, by language."""
        return {lang: record_document(view, self.theme.site) for lang, view in self.views.items()}

    def files(self) -> Iterator[Output]:
        """Its pages, its redirects, it as Markdown and as JSON, programs that the pages link to."""
        entry, site = self.entry, self.theme.site
        for lang, renderer in self.renderers.items():
            page = renderer.record(self.views[lang])
            pages = f"{prefix_of(lang)}errors/"
            yield f"{pages}{page.path}/index.html", self.theme.shells[lang, 1].fill(page).encode()
            for alias in entry.record.aliases:
                yield f"{pages}{alias}/index.html", renderer.redirect(alias, entry).encode()
            path = record_path(entry.id, lang)
            yield path, self.texts[lang].at(root_of(site.url, path)).encode()
        yield f"errors/{entry.id}/index.json", record_json(entry, site)
        for name in brief_of(entry).programs:
            yield f"errors/{entry.id}/{name}", entry.programs.content(name)


def record_paths(record: Brief) -> set[str]:
    """The paths of a record's files."""
    homes = [f"{prefix_of(lang)}errors/" for lang in LANGUAGES]
    pages = [f"{path}/index.html" for path in (record.id, *record.aliases)]
    files = {f"errors/{record.id}/{name}" for name in ("index.json", *record.programs)}
    files |= {record_path(record.id, lang) for lang in LANGUAGES}
    return {start + page for start in homes for page in pages} | files


def domain_files(
    words: Iterable[str], theme: Theme, renderers: Mapping[str, Renderer]
) -> Iterator[Output]:
    """The pages of domains."""
    for word in words:
        for lang, renderer in renderers.items():
            html = theme.shells[lang, 0].fill(renderer.domain(word))
            yield f"{renderer.prefix}errors/{word}/index.html", html.encode()


def domain_paths(words: Iterable[str]) -> set[str]:
    """The paths of the files of domains."""
    files = ("index.html", "llms.txt", "llms-full.txt")
    return {
        f"{prefix_of(lang)}errors/{word}/{name}"
        for lang in LANGUAGES
        for word in words
        for name in files
    }


def frame_files(frames: Iterable[Frame], renderers: Mapping[str, Renderer]) -> Iterator[Output]:
    """Written pages with their generated parts."""
    for frame in frames:
        html = frame.fill(renderers[frame.lang])
        yield frame.path, html.encode("utf-8", "xmlcharrefreplace")


def index_files(index: IndexTexts) -> Iterator[Output]:
    """The files of an index of the search; ``root.json``, which leads to the others, is last."""
    for name, text in build_index(index.records, index.packages):
        yield f"{SEARCH}/{name}", f"{text}\n".encode()


def _shared_files(library: Library, theme: Theme) -> Iterator[Output]:
    renderers = theme.renderers(library)
    yield from domain_files(library.domains, theme, renderers)
    yield from frame_files(theme.frames, renderers)
    yield from sitemap_files(library, theme.site, theme.sitemap)
    yield from _fixed_files(theme)


def _fixed_files(theme: Theme) -> Iterator[Output]:
    """What no record has a part in: scripts, their strings, styles, robots.txt, the 404 pages."""
    yield ".nojekyll", b""  # Some hosts would make pages of our Markdown.
    yield "robots.txt", robots_file(theme.site if theme.sitemap else None).encode()
    for lang in LANGUAGES:
        strings = dump(Translator(lang).section("js"))
        yield f"assets/signpost/strings.{lang}.json", strings.encode()
    for path, text in (published_modules() | published_styles()).items():
        yield path, text.encode()
    yield from manifest_files(theme.apps)
    for lang, html in theme.missing.items():
        yield f"{prefix_of(lang)}404.html", html.encode()
