"""A record on its way: converted from its form, not yet merged, mended or validated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from signpost.importing.ids import new_id, slug_of_signature, split_id
from signpost.importing.log import Place

Fields = dict[str, Any]
EDGES = ("leads_to", "preceded_by", "frequently_confused_with")


@dataclass
class Draft:
    """One record of the input in the fields of the flat form.

    Claims (``dead_ends``, ``workarounds``, ``detect``) hold their Chinese under ``zh``, so that
    both move together. ``base`` is the id as it was given without its environment, ``id`` that of
    this wiki; ``environment`` names the environment in words, or is empty.
    """

    place: Place
    old_id: str
    base: str
    id: str
    environment: str
    content: Fields
    regex: str

    @property
    def signature(self) -> str:
        return str(self.content["signature"])

    @property
    def newest(self) -> str:
        """The last date that the record names, or an empty text."""
        content = self.content
        return max(content.get("last_updated") or "", content.get("last_confirmed") or "")


def draft_of(content: Fields, place: Place, environment: str = "") -> Draft | None:
    """The draft of converted fields; None, with a finding, where there is no signature."""
    if not content.get("signature"):
        place.note("no-signature", content.get("id"))
        return None
    given, domain = content.pop("id", None), content.pop("domain", None)
    if not given:
        given = f"{domain or 'other'}/{slug_of_signature(content['signature'])}"
        place.at("id").note("id-missing", None, given)
    old = split_id(given, domain or "other")
    if not old.slug:
        old = split_id(f"{given}/{slug_of_signature(content['signature'])}", "other")
    found = new_id(old.domain, old.slug)
    if found != old.base or old.base not in old.whole:
        place.at("id").note("id-form", old.whole, found)
    if domain and new_id(domain, "x") != new_id(old.domain, "x"):
        place.at("domain").note("domain-differs", domain, old.domain)
    regex = content.pop("regex", None) or ""
    named = environment if environment or not old.environment else old.environment
    return Draft(place, old.whole, old.base, found, named, content, regex)
