"""The written guides as Markdown: whole, or a section at a time where they are long."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from signpost.guides import Guide
from signpost.mcp_server.model import GuideEntry, SectionAnswer
from signpost.vocabulary import LOADER

# A guide of up to so many characters is given whole.
MOST = 24_000
FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
FIRST_SECTION = re.compile(r"^## ", re.MULTILINE)


def guide_source(docs: Path, slug: str, lang: str) -> tuple[dict[str, Any], str]:
    """What the front matter of a guide says, and its Markdown."""
    content = (docs / lang / "guides" / f"{slug}.md").read_text(encoding="utf-8")
    front = FRONT.match(content)
    said = yaml.load(front[1], Loader=LOADER) if front else None
    return (said if isinstance(said, dict) else {}), content[front.end() if front else 0 :].strip()


def guide_entry(guide: Guide, front: dict[str, Any], page: str) -> GuideEntry:
    """A guide as it is listed."""
    sections = [SectionAnswer(section=name, title=title) for name, title in guide.sections.items()]
    description = front.get("description")
    said = str(description) if description else None
    return GuideEntry(
        slug=guide.slug, title=guide.title, description=said, sections=sections, page=page
    )


def beginning(text: str) -> tuple[str, bool]:
    """A guide, or its beginning where it is long; and whether it is whole."""
    if len(text) <= MOST:
        return text, True
    first = FIRST_SECTION.search(text)
    return text[: first.start() if first else MOST].strip(), False
