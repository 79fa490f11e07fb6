"""The documents under ``api/``: their form, and what each says of one record.

A program may count on this form: ``SCHEMA_VERSION`` tells it. Within a major version fields are
added, but none goes away or changes its meaning.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from signpost.address import Site, prefix_of
from signpost.entry import Entry
from signpost.fields import IsoDate, RecordId, Severity, Tier
from signpost.markdown_paths import record_path
from signpost.model import SCHEMA_VERSION, json_schema
from signpost.patterns import javascript_form
from signpost.vocabulary import LANGUAGES

BOM = b"\xef\xbb\xbf"
# The first entry of a record's file: a path in the repository, where it leads to the schema.
OWN_SCHEMA = re.compile(rb'\A(\s*\{\s*)"\$schema"\s*:\s*"[^"\\]*"\s*,\s*')


class Document(BaseModel):
    """What every document begins with."""

    model_config = ConfigDict(extra="forbid")

    schema_version: str = Field(description="Major and minor version of this document's form.")
    site: str = Field(description="Where addresses begin; empty where the site does not know it.")
    count: int = Field(ge=0, description="How many records the list has.")


class IndexedRecord(BaseModel):
    """One record in short."""

    model_config = ConfigDict(extra="forbid")

    id: RecordId
    signature: str
    signature_zh: str | None = None
    variants: list[str] = Field(default=[], description="Other forms of the message.")
    domain: str
    category: str
    tier: Tier = Field(description="How the wiki knows; never take a tier for another.")
    severity: Severity | None = None
    tags: list[str] = []
    aliases: list[RecordId] = Field(default=[], description="Old ids, which lead here.")
    added: IsoDate | None = None
    first_seen: IsoDate | None = None
    last_confirmed: IsoDate | None = None
    last_updated: IsoDate | None = None
    url: str = Field(description="The English page.")
    url_zh: str = Field(description="The Chinese page.")


class Index(Document):
    """``api/index.json``: every record in short, sorted by id."""

    templates: dict[str, str] = Field(description="The other files of a record, by its id.")
    records: list[IndexedRecord]


class Pattern(BaseModel):
    """The regular expression of one record."""

    model_config = ConfigDict(extra="forbid")

    id: RecordId
    pattern: str = Field(description="Source of the expression, for JavaScript and for Python.")
    flags: str = Field(default="", pattern="^[ims]*$", description="Flags: i, m and s.")


class Patterns(Document):
    """``api/match.json``: what a program needs to match errors without a network."""

    records: list[Pattern]


DOCUMENTS: dict[str, type[Document]] = {"index": Index, "match": Patterns}


def schemas(site: Site) -> dict[str, dict[str, Any]]:
    """The JSON Schemas of all that is published, by name."""
    found = {"record": json_schema()}
    for name, model in DOCUMENTS.items():
        found[name] = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            **model.model_json_schema(),
        }
    if site.url:
        for name, schema in found.items():
            schema["$id"] = f"{site.url}schema/{name}.json"
    return found


def index_head(site: Site, count: int) -> dict[str, Any]:
    """``api/index.json`` without its records."""
    templates = {"json": "errors/{id}/index.json"}
    for lang in LANGUAGES:
        templates[f"page_{lang}"] = f"{prefix_of(lang)}errors/{{id}}/"
        templates[f"markdown_{lang}"] = record_path("{id}", lang)
    whole = {name: site.url + template for name, template in templates.items()}
    return {**match_head(site, count), "templates": whole}


def match_head(site: Site, count: int) -> dict[str, Any]:
    """``api/match.json`` without its records."""
    return {"schema_version": SCHEMA_VERSION, "site": site.url, "count": count}


def index_row(entry: Entry, site: Site) -> dict[str, Any]:
    """One record of ``api/index.json``; nothing that is empty."""
    record = entry.record
    row = {
        "id": record.id,
        "signature": record.signature,
        "signature_zh": record.signature_zh,
        "variants": [variant.message for variant in record.variants],
        "domain": record.domain,
        "category": record.category,
        "tier": record.verification_tier,
        "severity": record.severity,
        "tags": record.tags,
        "aliases": record.aliases,
        **dict(_dates(entry)),
        "url": f"{site.url}errors/{record.id}/",
        "url_zh": f"{site.url}zh/errors/{record.id}/",
    }
    return {key: value for key, value in row.items() if value}


def _dates(entry: Entry) -> Iterator[tuple[str, str | None]]:
    for name in ("added", "first_seen", "last_confirmed", "last_updated"):
        yield name, getattr(entry.record, name, None)


def match_row(entry: Entry) -> dict[str, str]:
    """One record of ``api/match.json``."""
    pattern, flags = javascript_form(entry.record.regex)
    row = {"id": entry.id, "pattern": pattern}
    return {**row, "flags": flags} if flags else row


def record_json(entry: Entry, site: Site) -> bytes:
    """A record's file as it is published: in the repository ``$schema`` leads elsewhere."""
    schema = f"{site.url or '../../../'}schema/record.json"
    mended = rb'\g<1>"$schema": %s,\n  ' % json.dumps(schema).encode().replace(b"\\", rb"\\")
    return OWN_SCHEMA.sub(mended, entry.raw.removeprefix(BOM), count=1)


def record_line(entry: Entry) -> bytes:
    """A record's file as one line, without ``$schema``.

    No text in JSON holds a line break, so what stands around one is blank.
    """
    lines = OWN_SCHEMA.sub(rb"\1", entry.raw.removeprefix(BOM), count=1).splitlines()
    return b"".join(line.strip() for line in lines) + b"\n"
