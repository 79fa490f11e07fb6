"""What a record is answered with: itself, and what is known of the records and guides beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple, Protocol

from signpost.address import prefix_of
from signpost.answer_model import Language
from signpost.entry import Content, Entry
from signpost.graph import Link, stated_links
from signpost.guides import Guide
from signpost.l10n import Localized, Passages, Text, passages_of
from signpost.model import Record
from signpost.vocabulary import Vocabulary, load_vocabulary


class Title(NamedTuple):
    """A record in a list. A wanted one, which nobody has written yet, has no tier."""

    signature: str
    gloss: str | None
    tier: str | None


class Shelf(Protocol):
    """What is known beside one record."""

    @property
    def vocabulary(self) -> Vocabulary: ...

    def links(self, record: Record, kind: str) -> Sequence[Link]:
        """The transitions of one kind."""

    def title(self, record_id: str, lang: str) -> Title | None:
        """None for a record of which only the id is known."""

    def edge_text(self, link: Link, part: str, lang: str) -> Text:
        """The ``condition`` or ``distinction`` of a link whose owner is another record."""

    def guide(self, slug: str, lang: str) -> Guide | None: ...


class EmptyShelf:
    """Nothing is known but the record itself: its own links, without titles."""

    @property
    def vocabulary(self) -> Vocabulary:
        return _own_vocabulary()

    def links(self, record: Record, kind: str) -> Sequence[Link]:
        return [link for link in stated_links(record) if link.kind == kind]

    def title(self, record_id: str, lang: str) -> Title | None:  # noqa: ARG002
        return None

    def edge_text(self, link: Link, part: str, lang: str) -> Text:  # noqa: ARG002
        return Text("", lang)

    def guide(self, slug: str, lang: str) -> Guide | None:  # noqa: ARG002
        return None


@cache
def _own_vocabulary() -> Vocabulary:
    return load_vocabulary(None, [])


@dataclass(frozen=True)
class Subject:
    """A record that is to be answered with, in one language.

    ``content`` is None where nothing but the record's JSON is at hand: then nothing is known of its
    proof. ``site`` is the address of the site with a slash at its end, or "" for paths alone.
    """

    record: Record
    lang: Language
    passages: Passages
    content: Content | None = None
    shelf: Shelf = field(default_factory=EmptyShelf)
    site: str = ""

    @property
    def text(self) -> Localized:
        return Localized(self.passages, self.lang)

    def page(self, record_id: str) -> str:
        """The address of a record's page in the language of the answer."""
        return self.address(f"errors/{record_id}/")

    def address(self, path: str) -> str:
        """The address of a page in the language of the answer."""
        return f"{self.site}{prefix_of(self.lang)}{path}"

    @property
    def json_page(self) -> str:
        return f"{self.site}errors/{self.record.id}/index.json"


def subject_of_record(record: Record, lang: Language, site: str = "") -> Subject:
    """A record alone, as ``errors/<id>/index.json`` of a site gives it."""
    return Subject(record, lang, passages_of(record), site=site)


def subject_of_entry(entry: Entry, lang: Language, shelf: Shelf, site: str = "") -> Subject:
    """A record of a folder, with its proof and its neighbors."""
    content = entry.content
    return Subject(content.record, lang, content.passages, content, shelf, site)
