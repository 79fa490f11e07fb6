"""Every file that the site offers to programs: one table for the page and for OpenAPI."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from signpost.address import prefix_of
from signpost.exports.stream import Size
from signpost.vocabulary import LANGUAGES

JSON, MARKDOWN, TEXT = "application/json", "text/markdown", "text/plain"
SCHEMA, ATOM, XML = "application/schema+json", "application/atom+xml", "application/xml"
Group = Literal["data", "record", "domain", "texts", "feeds", "forms"]


@dataclass(frozen=True)
class Endpoint:
    """A file of the site, or one for each record or domain.

    ``path`` is its place in the English site, with ``{domain}``, ``{slug}`` or ``{guide}`` where
    it is one of many; ``name`` that of its description in the strings; ``schema`` the schema in
    ``schema/`` that its JSON follows. ``is_localized`` tells that there is a Chinese one, below
    ``zh/``.
    """

    path: str
    media: str
    name: str
    group: Group
    schema: str | None = None
    is_localized: bool = False
    needs_address: bool = False

    @property
    def is_one_of_many(self) -> bool:
        return "{" in self.path

    def in_language(self, lang: str) -> str:
        """Its path for readers of a language."""
        return prefix_of(lang) + self.path if self.is_localized else self.path

    @property
    def places(self) -> Iterator[tuple[str, str]]:
        """Its path in each language that it has, with the language."""
        for lang in LANGUAGES if self.is_localized else LANGUAGES[:1]:
            yield lang, self.in_language(lang)


ENDPOINTS = (
    Endpoint("api/index.json", JSON, "index", "data", schema="index"),
    Endpoint("api/match.json", JSON, "match", "data", schema="match"),
    Endpoint("api/records.ndjson", "application/x-ndjson", "records", "data", schema="record"),
    Endpoint("errors/{domain}/{slug}/index.json", JSON, "record", "record", schema="record"),
    Endpoint("errors/{domain}/{slug}/index.md", MARKDOWN, "markdown", "record", is_localized=True),
    Endpoint("errors/{domain}/llms.txt", TEXT, "domain", "domain", is_localized=True),
    Endpoint("errors/{domain}/llms-full.txt", TEXT, "domain_full", "domain", is_localized=True),
    Endpoint("llms.txt", TEXT, "llms", "texts", is_localized=True),
    Endpoint("llms-full.txt", TEXT, "llms_full", "texts", is_localized=True),
    Endpoint("guides/{guide}/index.md", MARKDOWN, "guide", "texts", is_localized=True),
    Endpoint("feed.xml", ATOM, "feed", "feeds", is_localized=True, needs_address=True),
    Endpoint("robots.txt", TEXT, "robots", "feeds"),
    Endpoint("sitemap.xml", XML, "sitemap", "feeds", needs_address=True),
    Endpoint("openapi.json", JSON, "openapi", "forms", is_localized=True),
    Endpoint("schema/record.json", SCHEMA, "schema_record", "forms"),
    Endpoint("schema/index.json", SCHEMA, "schema_index", "forms"),
    Endpoint("schema/match.json", SCHEMA, "schema_match", "forms"),
)


@dataclass(frozen=True)
class Row:
    """An endpoint as a page shows it, with the mean size of those of its files that are known."""

    endpoint: Endpoint
    path: str
    size: Size | None


def by_group(lang: str, sizes: Mapping[str, Size], has_address: bool) -> dict[Group, list[Row]]:
    """What the site offers to readers of a language."""
    groups: dict[Group, list[Row]] = {}
    for endpoint in ENDPOINTS:
        if has_address or not endpoint.needs_address:
            groups.setdefault(endpoint.group, []).append(_row(endpoint, lang, sizes))
    return groups


def _row(endpoint: Endpoint, lang: str, sizes: Mapping[str, Size]) -> Row:
    path = endpoint.in_language(lang)
    form = re.compile(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(path)))
    found = [size for place, size in sizes.items() if form.fullmatch(place)]
    if not found:
        return Row(endpoint, path, None)
    plain, packed = (sum(part) // len(found) for part in zip(*found, strict=True))
    return Row(endpoint, path, Size(plain, packed))
