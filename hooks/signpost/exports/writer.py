"""What is made of all records: written while a site is built, a record at a time."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from types import TracebackType

from signpost import quick_files
from signpost.address import Site, prefix_of
from signpost.entry import Entry
from signpost.exports.collected import Collected, JsonList, Lines, Sizes, Texts
from signpost.exports.documents import (
    index_head,
    index_row,
    match_head,
    match_row,
    record_line,
    schemas,
)
from signpost.exports.full_texts import FullTexts
from signpost.exports.openapi import openapi
from signpost.exports.samples import Samples
from signpost.exports.stream import size_of
from signpost.feeds import feed_files
from signpost.guide_markdown import guide_document
from signpost.json_text import dump
from signpost.library import Library
from signpost.llms import domain_list, wiki_list
from signpost.markdown_paths import guide_path, list_path
from signpost.markdown_text import root_of
from signpost.strings import Translator
from signpost.vocabulary import LANGUAGES


class Exports:
    """Give it every record, sorted by id; ``finish`` puts the files in place.

    Used in a ``with`` statement, whose end without ``finish`` leaves the site as it was.
    """

    def __init__(self, library: Library, site: Site, out: Path) -> None:
        self.library, self.site, self.out = library, site, out
        self.is_open = True
        self.guides = {
            lang: {slug: guide_document(slug, library, lang) for slug in library.guides[lang]}
            for lang in LANGUAGES
        }
        count = len(library.entries)
        self.collected: list[Collected] = [
            JsonList(out, "api/index.json", index_head(site, count), partial(index_row, site=site)),
            JsonList(out, "api/match.json", match_head(site, count), match_row),
            Lines(out, "api/records.ndjson", record_line),
            Samples(site, count),
            *(FullTexts(library, site, out, x, self.guides[x].values()) for x in LANGUAGES),
        ]

    def __enter__(self) -> Exports:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        if self.is_open:
            for collected in self.collected:
                collected.abandon()

    def add(self, entry: Entry, texts: Texts) -> None:
        """Take the next record; ``texts`` is its Markdown by language."""
        for collected in self.collected:
            collected.add(entry, texts)

    def finish(self) -> Sizes:
        """Put everything in place; sizes of files, for single records only of some."""
        sizes: Sizes = {}
        for collected in self.collected:
            sizes |= collected.finish()
        for path, content in self._whole_files():
            quick_files.write_changed(f"{self.out}/{path}", content)
            sizes[path] = size_of(content)
        self.is_open = False
        return sizes

    def _whole_files(self) -> Iterator[tuple[str, bytes]]:
        """Files that fit into memory however many records there are."""
        for lang in LANGUAGES:
            yield from self._lists(lang)
            for slug, guide in self.guides[lang].items():
                path = guide_path(slug, lang)
                yield path, guide.at(root_of(self.site.url, path)).encode()
        yield from feed_files(self.library, self.site)
        yield from form_files(self.site)

    def _lists(self, lang: str) -> Iterator[tuple[str, bytes]]:
        """Where language models begin: lists of what there is."""
        library, site = self.library, self.site
        yield list_path(lang), wiki_list(library, site, lang).encode()
        for domain in library.domains:
            yield list_path(lang, domain), domain_list(library, site, lang, domain).encode()


@cache
def form_files(site: Site) -> tuple[tuple[str, bytes], ...]:
    """What tells the form of the others: the same whatever the records say."""
    return tuple(_form_files(site))


def _form_files(site: Site) -> Iterator[tuple[str, bytes]]:
    forms = schemas(site)
    for name, schema in forms.items():
        yield f"schema/{name}.json", dump(schema, indent=2).encode()
    for lang in LANGUAGES:
        description = openapi(site, forms, Translator(lang))
        yield f"{prefix_of(lang)}openapi.json", dump(description, indent=2).encode()
