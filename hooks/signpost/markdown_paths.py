"""Where the Markdown of the site lies, by language."""

from __future__ import annotations

from signpost.address import prefix_of

OTHER = {"en": "zh", "zh": "en"}


def record_path(record_id: str, lang: str) -> str:
    """The file of a record."""
    return f"{prefix_of(lang)}errors/{record_id}/index.md"


def guide_path(slug: str, lang: str) -> str:
    """The file of a guide."""
    return f"{prefix_of(lang)}guides/{slug}/index.md"


def list_path(lang: str, domain: str = "") -> str:
    """The ``llms.txt`` of the site, or of a domain."""
    return f"{prefix_of(lang)}{_folder(domain)}llms.txt"


def full_path(lang: str, domain: str = "") -> str:
    """The ``llms-full.txt`` of the site, or of a domain."""
    return f"{prefix_of(lang)}{_folder(domain)}llms-full.txt"


def _folder(domain: str) -> str:
    return f"errors/{domain}/" if domain else ""
