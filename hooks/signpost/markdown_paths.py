"""Where the Markdown of the site lies, by language."""

from __future__ import annotations

OTHER = {"en": "zh", "zh": "en"}


def prefix_of(lang: str) -> str:
    """The language's folder in the site."""
    return "" if lang == "en" else f"{lang}/"


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
