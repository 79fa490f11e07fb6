"""Addresses and sources: what is no http or https URL is no source."""

from __future__ import annotations

import re
from typing import Any

from pydantic import TypeAdapter, ValidationError

from signpost.fields import HttpUrl
from signpost.importing.convert import is_empty, many
from signpost.importing.log import Place
from signpost.importing.texts import clean_prose

ADDRESS = TypeAdapter[str](HttpUrl)
KINDS = ("source", "maintainer", "thread", "docs", "release")
MARKDOWN = re.compile(r"\[([^\]]*)\]\((https?://\S+?)\)")
INSIDE = re.compile(r"https?://[^\s<>\"'，。；）)\]]+")
UNSAFE = re.compile(r"[\s<>\"\\^`{|}\x00-\x1f]")
MAX_URL = 2000


def url(value: Any, place: Place) -> str | None:
    """An http or https URL, or None."""
    found = _read(value)
    if found is None:
        if not is_empty(value):
            place.note("url-bad", value)
        return None
    if found["url"] != value:
        place.note("url-mended", value, found["url"])
    return str(found["url"])


def source(value: Any, place: Place) -> Any:
    """A source: a URL, or an object with one; what cannot be linked to is left out."""
    if isinstance(value, dict):
        return _linked(value, place)
    found = _read(value)
    if found is None:
        place.note("url-bad", value)
        return None
    became = found if "title" in found else found["url"]
    if became != value:
        place.note("url-mended", value, became)
    return became


def sources(value: Any, place: Place) -> list[Any] | None:
    """A list of sources, each once."""
    found: dict[str, Any] = {}
    for one in many(source)(value, place) or []:
        address = one if isinstance(one, str) else one["url"]
        if address in found:
            place.note("duplicate-source", one)
        elif address:
            found[address] = one
    return list(found.values()) or None


def _linked(value: dict[str, Any], place: Place) -> Any:
    if "program" in value:
        place.note("program-source", value)
        return None
    address = url(value.get("url", value.get("href", value.get("link"))), place.at("url"))
    if not address:
        if not any(key in value for key in ("url", "href", "link")):
            place.note("url-bad", value)
        return None
    title, kind = value.get("title"), value.get("kind")
    left = {key: item for key, item in value.items() if key not in ("url", "href", "link")}
    found: dict[str, Any] = {"url": address}
    if isinstance(title, str) and title.strip():
        found["title"] = clean_prose(left.pop("title"), place.at("title"))
    if kind in KINDS:
        found["kind"] = left.pop("kind")
    for key in sorted(key for key in left if not is_empty(left[key])):
        place.at(key).note("unknown-field", left[key])
    return found if len(found) > 1 else address


def _read(value: Any) -> dict[str, str] | None:
    """The URL that a text is or holds, and what else it says, as the title."""
    if not isinstance(value, str):
        return None
    text = value.strip().strip("<>").strip()
    if found := MARKDOWN.fullmatch(text):
        address = _mended(found[2])
        return {"url": address, "title": found[1]} if address and found[1] else None
    if address := _mended(text):
        return {"url": address}
    inside = INSIDE.findall(text)
    if len(inside) != 1 or not (address := _mended(inside[0].rstrip(".,;:"))):
        return None
    title = " ".join(text.replace(inside[0].rstrip(".,;:"), " ").split()).strip(
        " :-–—()[].,;。，；"
    )
    return {"url": address, "title": title} if title else {"url": address}


def _mended(text: str) -> str | None:
    """A URL without the characters that none may hold, or None where it is none."""
    if not re.match(r"https?://[^\s/?#]", text, re.IGNORECASE) or len(text) > MAX_URL:
        return None
    if " " in text and len(re.findall(r"\s", text)) > 1:
        return None  # A sentence, rather than an address with a space in it.
    scheme, _, rest = text.partition("://")
    quoted = UNSAFE.sub(lambda found: f"%{ord(found[0]):02X}", rest)
    try:
        return ADDRESS.validate_python(f"{scheme.lower()}://{quoted}")
    except ValidationError:
        return None
