"""From records to pages: Jinja2 templates filled with views, one language at a time."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from pathlib import Path
from typing import cast
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.ext import Extension
from markupsafe import Markup, escape

from signpost import prose, views
from signpost.address import Site, prefix_of
from signpost.brief import Brief
from signpost.changes import changes_of
from signpost.chinese import glossary
from signpost.compiling import PlainCode
from signpost.coverage import coverage_of
from signpost.entry import Entry
from signpost.exports.endpoints import by_group
from signpost.exports.stream import Size
from signpost.fields import TIERS
from signpost.figures import FIGURES
from signpost.lab.data import ROWS, folder, load
from signpost.lab.picture import B, still
from signpost.lab.pooling import MODES
from signpost.library import Library
from signpost.pieces import Pieces
from signpost.reports import ReportLinks
from signpost.shell import Page
from signpost.strings import Translator
from signpost.view_parts import in_units, short_url

TEMPLATES = Path(__file__).with_name("templates")
# ``{{ t("record.meaning") }}``: a string of the interface, whatever the record says.
WORD = re.compile(r"""\{\{ t\((["'])([\w.]+)\1\) \}\}""")
INCLUDE = re.compile(r'\s*\{%- include "([\w.]+)" %\}')
# Stands in a kept row for the way to the language's home; no text of a record holds it.
HOME = "\0home/"
# A wiki of more records than this lists not all of them on a page, which would be megabytes.
MANY, LATEST = 1_000, 200
MOST_TAGGED, MOST_CHANGES = 50, 200
ENDPOINTS = "endpoints"
# The record as Markdown lies beside its page.
MARKDOWN_LINK = Markup('<link rel="alternate" type="text/markdown" href="index.md">')
HEADING = re.compile(r'<h2 id="([\w-]+)"(?! class="sp-sr")[^>]*>(.*?)</h2>', re.DOTALL)


class UnknownPartError(Exception):
    """A written page asks for a generated part that does not exist."""


def anchor(word: str) -> str:
    """A tag as the id of an element, which may hold anything but white space."""
    return "-".join(word.split())


def fragment(word: str) -> str:
    """The same as the fragment of a link: percent-encoded where it is not plain."""
    return quote(anchor(word), safe="-._")


class _InPlace(Extension):
    """Puts words of the interface and included templates into a template before it is compiled.

    A page has a hundred such words; looking each up while it is filled is a third of its cost.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        t = cast("Translator", self.environment.globals["t"])
        whole = INCLUDE.sub(lambda found: (TEMPLATES / found[1]).read_text("utf-8"), source)
        return WORD.sub(lambda found: escape(t(found[2])), whole)


@cache
def environment(lang: str) -> Environment:
    """The templates in one language, compiled once; undefined names are errors."""
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        extensions=[_InPlace],
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        keep_trailing_newline=False,
    )
    env.code_generator_class = PlainCode
    env.filters |= {
        "inline": prose.inline,
        "paragraphs": prose.paragraphs,
        "code": prose.code_block,
        "shorten": prose.shorten,
        "anchor": anchor,
        "bytes": in_units,
        "fragment": fragment,
        "short_url": short_url,
        "coordinate": lambda value: f"{value:.2f}".rstrip("0").rstrip("."),
    }
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    env.globals |= {"t": Translator(lang), "lang": lang}
    env.filters |= Pieces(Translator(lang)).filters
    return env


class Renderer:
    """Makes the pages and page parts of one library in one language."""

    def __init__(
        self, library: Library, site: Site, lang: str, sizes: Mapping[str, Size] | None = None
    ) -> None:
        """``sizes`` are those of the files that the site offers to programs, as far as known."""
        self.library, self.site, self.lang, self.sizes = library, site, lang, sizes or {}
        self.t = Translator(lang)
        self.context = {
            "library": library,
            "title_of": partial(views.title_of, library, lang=lang),
            "rows": self._rows,
        }

    def _html(self, template: str, **values: object) -> str:
        # Kept in the context, this method would keep the renderer and its library in a circle.
        context = {**self.context, "rows": self._rows, **values}
        return environment(self.lang).get_template(template).render(context)

    def _rows(self, kind: str, briefs: Iterable[Brief], home: str) -> Markup:
        """What lists show of records, by the macro ``kind``.

        Each is made once for any home, unless there are so many that keeping them costs more.
        """
        macro = getattr(environment(self.lang).get_template("macros.html").module, kind)
        known = {} if self.library.loaded.is_large else self.library.rows
        made: list[str] = []
        for brief in briefs:
            key = brief.id, self.lang, kind
            if key not in known:
                known[key] = str(macro(brief, self.library, self.t, HOME, self.lang))
            made.append(known[key])
        return Markup("".join(made).replace(HOME, home))

    def view(self, entry: Entry) -> views.RecordView:
        """What is shown of a record."""
        return views.RecordView(self.library, entry, self.t)

    def record(self, view: views.RecordView) -> Page:
        """The page of one record."""
        record = view.record
        body = self._html(
            "record.html",
            view=view,
            home="../../../",
            base="../../../" if self.lang == "en" else "../../../../",
            edit_url=f"{self.site.repository}/edit/{self.site.branch}/{self.site.edit_path(record.id)}",
            folder_url=self.site.blob_url(f"{self.site.records_path}/{record.id}"),
            reports=ReportLinks(self.site.issues_url, view.entry),
        )
        head = self._json_ld(view) + self._robots(view) + MARKDOWN_LINK
        edit_path = self.site.edit_path(record.id)
        toc = HEADING.findall(body)
        return Page(record.id, self.lang, view.title, view.description, body, head, toc, edit_path)

    def _robots(self, view: views.RecordView) -> Markup:
        return Markup('<meta name="robots" content="noindex">' if view.is_refuted else "")

    def _json_ld(self, view: views.RecordView) -> Markup:
        url = f"{self.site.url}{self.prefix}errors/{view.record.id}/"
        data = json.dumps({**view.json_ld, "url": url}, ensure_ascii=False)
        safe = data.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
        return Markup('<script type="application/ld+json">{}</script>').format(Markup(safe))

    @property
    def prefix(self) -> str:
        """The language's folder in the site."""
        return prefix_of(self.lang)

    def domain(self, word: str) -> Page:
        """The page that lists the records of one domain."""
        label = self.library.vocabulary.domain_label(word, self.lang)
        title = self.t("domain.title", domain=label)
        description = self.t("domain.description", domain=label)
        briefs = self.library.domains[word]
        body = self._html(
            "domain.html", title=title, description=description, briefs=briefs, home="../../"
        )
        return Page(word, self.lang, title, description, body, edit_path=self.site.records_path)

    def part(self, name: str, root: str) -> str:
        """What stands in a written page in place of ``<!-- signpost:NAME -->``.

        ``root`` leads from that page to the root of the site. Raises UnknownPartError.
        """
        if name not in PARTS:
            raise UnknownPartError(f"there is no page part '{name}'; known: {', '.join(PARTS)}")
        return PARTS[name](self, root)

    def _error_index(self, root: str) -> str:
        briefs = self.library.briefs.values()
        if len(briefs) > MANY:
            newest = sorted(briefs, key=lambda brief: brief.last_updated or "", reverse=True)
            return self._simple("index_latest.html", root, latest=newest[:LATEST])
        categories = sorted({brief.category for brief in briefs})
        there = {brief.verification_tier for brief in briefs}
        tiers = [tier for tier in TIERS if tier in there]
        values = {"tiers": tiers, "categories": categories}
        return self._html("index_table.html", base=root, home=root + self.prefix, **values)

    def _tags(self, root: str) -> str:
        count = len(self.library.entries)
        return self._simple("tags.html", root, most=MOST_TAGGED if count > MANY else count)

    def _simple(self, template: str, root: str, **values: object) -> str:
        home, issues_url = root + self.prefix, self.site.issues_url
        return self._html(template, home=home, base=root, issues_url=issues_url, **values)

    def _coverage(self, root: str) -> str:
        home = root + self.prefix
        return self._html("coverage.html", home=home, coverage=coverage_of(self.library))

    def _changes(self, root: str) -> str:
        changes = changes_of(self.library.briefs.values(), MOST_CHANGES)
        has_feed = bool(self.site.url)
        return self._simple("changes.html", root, changes=changes, has_feed=has_feed)

    def _endpoints(self, root: str) -> str:
        groups = by_group(self.lang, self.sizes, bool(self.site.url))
        return self._html("endpoints.html", base=root, groups=groups)

    def _pooling_lab(self, root: str) -> str:
        data = load(folder())
        values = {"data": data, "picture": still(data), "other": data.by_id(B)}
        return self._html("pooling_lab.html", base=root, modes=MODES, rows=ROWS, **values)

    def redirect(self, alias: str, entry: Entry) -> str:
        """The page at an old id that leads to the record's page."""
        record = entry.record
        href = f"../../../errors/{record.id}/"
        canonical = f"{self.site.url}{self.prefix}errors/{record.id}/" if self.site.url else href
        return self._html(
            "redirect.html", href=href, canonical=canonical, title=record.signature, alias=alias
        )

    def build_errors(self, problems: list[str]) -> str:
        """The banner that ``mkdocs serve`` shows while a record is broken."""
        return self._html("build_errors.html", problems=problems)


def _figure(name: str, renderer: Renderer, _: str) -> str:
    """A figure of a guide; the same on every page."""
    figure = FIGURES[name]
    return renderer._html("figures/figure.html", figure=figure, words=figure.words(renderer.t))


PARTS: dict[str, Callable[[Renderer, str], str]] = {
    "error-index": Renderer._error_index,
    "coverage": Renderer._coverage,
    "changes": Renderer._changes,
    "glossary": lambda renderer, _: renderer._html("glossary.html", terms=glossary()),
    "domains": lambda renderer, root: renderer._simple("domain_cards.html", root),
    "tags": Renderer._tags,
    ENDPOINTS: Renderer._endpoints,
    "pooling-lab": Renderer._pooling_lab,
    "paste-box": lambda renderer, root: renderer._simple("paste_box.html", root),
    **{f"figure-{name}": partial(_figure, name) for name in FIGURES},
}
# What is made from records; everything else in a written page is the same whatever they say.
RECORD_PARTS = frozenset({"error-index", "coverage", "changes", "domains", "tags", ENDPOINTS})
