"""How large the files of a single record are: measured on some, spread over all."""

from __future__ import annotations

from signpost.address import Site
from signpost.entry import Entry
from signpost.exports.collected import Sizes, Texts
from signpost.exports.documents import record_json
from signpost.exports.stream import size_of
from signpost.markdown_paths import record_path
from signpost.markdown_text import root_of

MOST = 100


class Samples:
    """Measures the files of at most 200 of ``count`` records; writes nothing."""

    def __init__(self, site: Site, count: int) -> None:
        self.site, self.every = site, max(1, count // MOST)
        self.sizes: Sizes = {}
        self.seen = 0

    def add(self, entry: Entry, texts: Texts) -> None:
        if self.seen % self.every == 0:
            self.sizes[f"errors/{entry.id}/index.json"] = size_of(record_json(entry, self.site))
            for lang, text in texts.items():
                path = record_path(entry.id, lang)
                self.sizes[path] = size_of(text.at(root_of(self.site.url, path)).encode())
        self.seen += 1

    def finish(self) -> Sizes:
        return self.sizes

    def abandon(self) -> None:
        """There is nothing to leave."""
