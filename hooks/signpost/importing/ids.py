"""Ids of others made ids of this wiki: the same input gives the same id, whatever else there is."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import NamedTuple

from signpost.fields import ID_PATTERN

MAX_DOMAIN, MAX_SLUG = 60, 120
VALID = re.compile(ID_PATTERN)


class OldId(NamedTuple):
    """An id as it was given, in parts. ``base`` is what environments of one error share."""

    whole: str
    domain: str
    slug: str
    environment: str

    @property
    def base(self) -> str:
        return f"{self.domain}/{self.slug}"


def split_id(text: str, domain: str) -> OldId:
    """``domain/slug/env`` in its parts; an id without a domain gets the one given."""
    whole = text.strip()
    parts = [part.strip() for part in re.split(r"[/\\]+", whole) if part.strip(". ")]
    if len(parts) == 1:
        parts = [domain, *parts]
    first, slug, *rest = [*parts, "", ""]
    return OldId(whole, first, slug, "/".join(part for part in rest if part))


def new_id(domain: str, slug: str) -> str:
    """The id of this wiki for a domain and a slug of any form."""
    return f"{word_of(domain, MAX_DOMAIN)}/{word_of(slug, MAX_SLUG)}"


def word_of(text: str, limit: int) -> str:
    """Lower-case ASCII with ``-`` for what is not; a short hash where the word lost letters."""
    plain = unicodedata.normalize("NFKC", text).lower()
    split = unicodedata.normalize("NFKD", plain)
    ascii_only = "".join(char for char in split if not unicodedata.combining(char))
    word = re.sub(r"[^a-z0-9._-]+", "-", ascii_only).strip("-._")
    lost = any(char.isalnum() and not char.isascii() for char in ascii_only)
    if lost or not word or len(word) > limit:
        cut = word[: limit - 7].rstrip("-._")
        word = f"{cut}-{short_hash(text)}" if cut else f"x{short_hash(text)}"
    return word


def short_hash(text: str) -> str:
    """Six hexadecimal digits that stand for a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:6]


def slug_of_signature(signature: str) -> str:
    """A slug for a record that came without: the first words of its message, and a hash."""
    words = re.findall(r"[A-Za-z0-9]+", signature)[:7]
    return "-".join([*words, short_hash(signature)]).lower()
