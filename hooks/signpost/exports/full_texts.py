"""All that is known as one text in one language: of the wiki, and of each of its domains."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from signpost.address import home
from signpost.entry import Entry
from signpost.exports.collected import Sizes, Texts
from signpost.exports.stream import Stream

FILE = "llms-full.txt"


class FullTexts:
    """``head`` gives the beginning of a domain's text, or of the whole one's for an empty name;
    ``part`` makes a record's Markdown a part of a text.
    """

    def __init__(
        self, out: Path, lang: str, head: Callable[[str], str], part: Callable[[str], str]
    ) -> None:
        self.out, self.lang, self.head, self.part = out, lang, head, part
        self.sizes: Sizes = {}
        self.domain = ""
        self.of_domain: Stream | None = None
        self.whole = self._open(FILE, "")

    def _open(self, path: str, domain: str) -> Stream:
        stream = Stream(self.out, home(self.lang) + path)
        stream.write(self.head(domain).encode())
        return stream

    def add(self, entry: Entry, texts: Texts) -> None:
        domain = entry.id.partition("/")[0]
        if domain != self.domain or not self.of_domain:
            self._close_domain()
            self.domain, self.of_domain = domain, self._open(f"errors/{domain}/{FILE}", domain)
        text = self.part(texts[self.lang]).encode()
        self.whole.write(text)
        self.of_domain.write(text)

    def _close_domain(self) -> None:
        if self.of_domain:
            path = f"{home(self.lang)}errors/{self.domain}/{FILE}"
            self.sizes[path] = self.of_domain.close()
            self.of_domain = None

    def finish(self) -> Sizes:
        self._close_domain()
        return {**self.sizes, home(self.lang) + FILE: self.whole.close()}

    def abandon(self) -> None:
        for stream in (self.whole, self.of_domain):
            if stream:
                stream.abandon()
