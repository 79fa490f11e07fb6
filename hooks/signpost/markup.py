"""What written pages may hold besides Markdown: links to records, and generated parts.

``[[domain/slug]]`` becomes a link to a record's page; ``<!-- signpost:NAME -->`` becomes a
generated part, such as the table of all errors.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup, escape

from signpost.guides import RECORD_LINK, prose_and_code
from signpost.prose import inline
from signpost.render import RECORD_PARTS, Renderer
from signpost.views import title_of

# What Markdown takes for emphasis, code or a link; a message such as "__init__()" means none of it.
PLAIN = str.maketrans({mark: f"&#{ord(mark)};" for mark in "_*`[]\\"})
PART = re.compile(r"<!-- signpost:([a-z-]+) -->")


def link_records(markdown: str, renderer: Renderer, root: str) -> str:
    """Markdown with the record links resolved; ``root`` leads to the root of the site.

    A link to a record that this library lacks becomes its text: the guides belong to the project's
    own records, and another folder may be shown with them. Fenced code is left alone.
    """

    def link(found: re.Match[str]) -> str:
        return _anchor(found[1], found[2], renderer, root)

    pieces = prose_and_code(markdown)
    return "".join(text if is_code else RECORD_LINK.sub(link, text) for text, is_code in pieces)


def _anchor(record_id: str, text: str | None, renderer: Renderer, root: str) -> str:
    known = record_id in renderer.library.by_id
    title = title_of(renderer.library, record_id, renderer.lang) if known else (record_id, "", None)
    label = inline(text) if text else _code(title[0])
    if not known:
        return str(label)
    href = f"{root}{renderer.prefix}errors/{record_id}/"
    html = Markup('<a class="sp-record-link" href="{}" title="{}">{}</a>')
    return str(html.format(href, title[1] or title[0], label))


def _code(message: str) -> Markup:
    """A message as code that Markdown leaves as it is."""
    return Markup("<code>{}</code>").format(Markup(str(escape(message)).translate(PLAIN)))


def fill_parts(html: str, renderer: Renderer, root: str) -> str:
    """A page's HTML with its generated parts in place. Raises UnknownPartError.

    Parts that are made from records stay as they are: a frame fills them, and again after an edit.
    """
    return PART.sub(
        lambda found: found[0] if found[1] in RECORD_PARTS else renderer.part(found[1], root), html
    )


@dataclass(frozen=True)
class Frame:
    """A written page as the theme made it, with parts that are made from records still open.

    ``path`` is its file in the site, ``root`` leads from the page to the root of the site.
    """

    path: str
    lang: str
    root: str
    html: str

    @property
    def parts(self) -> set[str]:
        """The names of the open parts."""
        return {name for name in PART.findall(self.html) if name in RECORD_PARTS}

    def fill(self, renderer: Renderer) -> str:
        """The page with all parts in place."""
        return PART.sub(lambda found: renderer.part(found[1], self.root), self.html)
