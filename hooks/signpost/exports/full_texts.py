"""All that is known as one text in one language: of the wiki, and of each of its domains."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from signpost.address import Site
from signpost.entry import Entry
from signpost.exports.collected import Sizes, Texts
from signpost.exports.stream import Stream
from signpost.library import Library
from signpost.llms import full_head, full_part, full_tail
from signpost.markdown_paths import full_path
from signpost.markdown_text import Document

WHOLE = ""  # The wiki, where a domain is asked for.


class FullTexts:
    """``llms-full.txt`` of the wiki and of its domains, which come one after another."""

    def __init__(
        self, library: Library, site: Site, out: Path, lang: str, guides: Iterable[Document]
    ) -> None:
        """``guides`` stand at the beginning of the wiki's text."""
        self.library, self.site, self.out, self.lang = library, site, out, lang
        self.sizes: Sizes = {}
        self.streams: dict[str, Stream] = {}
        self._open(WHOLE, guides)

    def _open(self, domain: str, guides: Iterable[Document] = ()) -> None:
        stream = Stream(self.out, full_path(self.lang, domain))
        self.streams[domain] = stream
        stream.write(full_head(self.library, self.site, self.lang, domain, guides).encode())

    def add(self, entry: Entry, texts: Texts) -> None:
        domain = entry.id.partition("/")[0]
        if domain not in self.streams:
            self._close(*self.streams.keys() - {WHOLE})
            self._open(domain)
        part = full_part(texts[self.lang], self.site, self.lang, domain).encode()
        self.streams[domain].write(part)
        if not self.site.url:  # Links are relative.
            part = full_part(texts[self.lang], self.site, self.lang).encode()
        self.streams[WHOLE].write(part)

    def _close(self, *domains: str) -> None:
        for domain in domains:
            stream = self.streams.pop(domain)
            stream.write(full_tail(self.library, self.lang, domain).encode())
            self.sizes[full_path(self.lang, domain)] = stream.close()

    def finish(self) -> Sizes:
        self._close(*list(self.streams))
        return self.sizes

    def abandon(self) -> None:
        for stream in self.streams.values():
            stream.abandon()
