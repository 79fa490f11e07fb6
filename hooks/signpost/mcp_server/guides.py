"""The written guides as Markdown: whole, or a section at a time where they are long."""

from __future__ import annotations

import re

from signpost.collection import Collection
from signpost.guide_markdown import DESCRIPTION, FRONT, guide_document
from signpost.mcp_server.model import GuideEntry, SectionAnswer

# A guide of up to so many characters is given whole.
MOST = 24_000
FIRST_SECTION = re.compile(r"^## ", re.MULTILINE)


def guide_entry(collection: Collection, slug: str, lang: str, page: str) -> GuideEntry:
    """A guide as it is listed. Raises KeyError where there is no such guide."""
    guide = collection.guides[lang][slug]
    sections = [SectionAnswer(section=name, title=title) for name, title in guide.sections.items()]
    said = _description(collection, slug, lang)
    return GuideEntry(slug=slug, title=guide.title, description=said, sections=sections, page=page)


def _description(collection: Collection, slug: str, lang: str) -> str | None:
    path = collection.docs / lang / "guides" / f"{slug}.md"
    front = FRONT.match(path.read_text(encoding="utf-8"))
    found = DESCRIPTION.search(front["fields"]) if front else None
    return found[1] if found else None


def guide_text(collection: Collection, slug: str, lang: str, section: str, site: str) -> str:
    """A guide, or a section of it, with links to ``site`` or as paths on it; "" for no section."""
    return guide_document(slug, collection, lang, section).at(site)


def beginning(text: str) -> tuple[str, bool]:
    """A guide, or its beginning where it is long; and whether it is whole."""
    if len(text) <= MOST:
        return text, True
    first = FIRST_SECTION.search(text)
    return text[: first.start() if first else MOST].strip(), False
