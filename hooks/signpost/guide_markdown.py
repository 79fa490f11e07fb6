"""A guide as plain Markdown that stands alone: no directive, no syntax of the theme.

Programs and outputs are put in place, figures become their description, and links by label or by
file get their address, so that several guides may stand in one file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from posixpath import normpath
from typing import Protocol

from signpost.address import prefix_of
from signpost.figures import FIGURES
from signpost.guides import HEADING, RECORD_LINK, Guide, prose_and_code, section_of
from signpost.markdown_paths import OTHER, guide_path, record_path
from signpost.markdown_text import (
    DEPTH,
    ROOT,
    Document,
    code_span,
    document,
    fenced,
    heading,
    link,
    plain,
    root_of,
)
from signpost.program_text import (
    LANGUAGES_OF,
    Place,
    output_text,
    program_text,
    replace_directives,
)
from signpost.programs import GuidePrograms, Programs
from signpost.strings import Translator
from signpost.unfolding import unfolded

FRONT = re.compile(r"---\n(?P<fields>.*?)\n---\n", re.DOTALL)
DESCRIPTION = re.compile(r"^description: *(.+?) *$", re.MULTILINE)
TITLE = re.compile(r"\s*# [^\n]*\n")
PART = re.compile(r"<!-- signpost:([a-z-]+) -->")
LABELLED = re.compile(r"^\[([^\]\n]+)\]: *(\S+) *\n?", re.MULTILINE)
CODE = re.compile(r"((?<!`)(?P<marks>`+)(?!`).+?(?<!`)(?P=marks)(?!`))", re.DOTALL)
BY_LABEL = re.compile(r"\]\[([^\]\n]+)\]")
BY_FILE = re.compile(r"\]\(([^)\s]+)\)")
BOLD = re.compile(r"\*\*([^*\n]+)\*\*")
FIGURE = "figure-"


class Titled(Protocol):
    """A record, as far as a guide names it."""

    @property
    def signature(self) -> str: ...


class GuideSource(Protocol):
    """What a guide is made from: a ``Library``, or anything that knows as much."""

    @property
    def docs(self) -> Path: ...
    @property
    def guides(self) -> Mapping[str, Mapping[str, Guide]]: ...
    @property
    def programs(self) -> Programs: ...
    @property
    def briefs(self) -> Mapping[str, Titled]: ...


def guide_markdown(slug: str, library: GuideSource, url: str, lang: str) -> str:
    """A guide as a file of its own, at ``guide_path``; ``url`` is the site's address, or empty."""
    return guide_document(slug, library, lang).at(root_of(url, guide_path(slug, lang)))


def guide_document(slug: str, library: GuideSource, lang: str, section: str = "") -> Document:
    """A guide, or the part under the heading with the anchor ``section``; "" is the whole guide.

    The part is empty where there is no such heading. Raises UnknownRunError where the guide asks
    for a run that does not exist, KeyError where there is no such guide.
    """
    title = library.guides[lang][slug].title
    source = _source(slug, library, lang)
    return _Guide(slug, library, lang).document(title, source, section)


def guide_description(slug: str, library: GuideSource, lang: str) -> str:
    """What a guide is about, on one line; empty where it does not say."""
    front = FRONT.match(_source(slug, library, lang))
    found = DESCRIPTION.search(front["fields"]) if front else None
    return plain(found[1]) if found else ""


def _source(slug: str, library: GuideSource, lang: str) -> str:
    return (library.docs / lang / "guides" / f"{slug}.md").read_text(encoding="utf-8")


def _spaced(found: re.Match[str]) -> str:
    """Bold text that ends with punctuation and touches the next word.

    That is usual in Chinese, and CommonMark would show the asterisks.
    """
    after = found.string[found.end() : found.end() + 1]
    touches = after.isalnum() and not found[1][-1].isalnum()
    return f"{found[0]} " if touches else found[0]


class _Guide:
    """What the pieces of one guide need to know."""

    def __init__(self, slug: str, library: GuideSource, lang: str) -> None:
        self.slug, self.library, self.lang = slug, library, lang
        self.t = Translator(lang)
        self.folder = f"{prefix_of(lang)}guides"
        self.page = f"{ROOT}{self.folder}/{slug}/"

    def document(self, title: str, source: str, section: str) -> Document:
        front = FRONT.match(source)
        body = source[front.end() :] if front else source
        labels = {label.lower(): url for label, url in LABELLED.findall(body)}
        if section:
            return document([self._plain(section_of(body, section), labels)])
        said = guide_description(self.slug, self.library, self.lang)
        about = f"> {said}" if said else ""
        text = self._plain(TITLE.sub("", body, count=1), labels)
        return document([heading(1, title), about, self._places(), text])

    def _places(self) -> str:
        other = f"{ROOT}{guide_path(self.slug, OTHER[self.lang])}"
        shown = link(self.t("markdown.guide_page"), self.page)
        return f"{shown} · {link(self.t('markdown.guide_other'), other)}"

    def _plain(self, markdown: str, labels: dict[str, str]) -> str:
        text = replace_directives(markdown, self.slug, self.library.programs, self._run)
        prose = partial(self._prose, labels=labels)
        pieces = prose_and_code(text)
        return unfolded("".join(x if is_code else prose(x) for x, is_code in pieces)).strip("\n")

    def _run(self, guide: GuidePrograms, place: Place) -> str:
        """A program, or what a run printed, as ``signpost.program_text`` shows it in a page."""
        if place.kind == "program":
            return self._program(guide, place)
        run = guide.runs.get(place.name)
        text = output_text(run, place.part) if run else ""
        if not run or not text:
            return self.t("guide.not_run", run=f"{guide.slug}/{place.name}")
        versions = ", ".join(f"{name} {version}" for name, version in run.packages.items())
        named = plain(versions or f"Python {run.python}")
        return f"{fenced(text, 'text')}\n\n{self.t('guide.run', date=run.date, versions=named)}"

    def _program(self, guide: GuidePrograms, place: Place) -> str:
        path = guide.path_of(place.name)
        text = program_text(guide, place.name, place.part, self.lang)
        code = fenced(text, LANGUAGES_OF[path.suffix])
        if place.part:
            return code
        href = f"{ROOT}programs/{guide.slug}/{path.name}"
        return f"{self.t('markdown.program_file', link=link(code_span(path.name), href))}\n\n{code}"

    def _prose(self, text: str, labels: dict[str, str]) -> str:
        """A piece without code blocks."""
        text = BOLD.sub(_spaced, LABELLED.sub("", text))
        text = PART.sub(lambda found: self._part(found[1]), text)
        text = RECORD_LINK.sub(self._record, text)
        pieces = CODE.split(text)
        for at in range(0, len(pieces), 3):
            pieces[at] = BY_FILE.sub(self._file, self._by_label(pieces[at], labels))
        del pieces[2::3]
        return "\n".join(self._line(line) for line in "".join(pieces).split("\n"))

    def _line(self, line: str) -> str:
        found = HEADING.match(line)
        return f"{DEPTH}{found[1]} {found[2]}" if found else line

    def _part(self, name: str) -> str:
        """A figure in words, or where the page shows what only a browser can."""
        if not name.startswith(FIGURE):
            return self.t("markdown.on_page", link=link(self.t("markdown.lab"), self.page))
        found = FIGURES[name.removeprefix(FIGURE)].words(self.t)
        title = self.t("markdown.figure", title=plain(found["title"]))
        shown = self.t("markdown.on_page", link=link(title, f"{self.page}#{name}"))
        return f"**{title}**\n\n{plain(found['desc'])}\n\n{plain(found['caption'])}\n\n{shown}"

    def _record(self, found: re.Match[str]) -> str:
        record_id, text = found[1], found[2]
        brief = self.library.briefs.get(record_id)
        label = text or code_span(brief.signature if brief else record_id)
        if found.string[found.string.rfind("\n", 0, found.start()) + 1] == "|":
            label = re.sub(r"(?<!\\)\|", r"\\|", label)  # In a table a pipe would end the cell.
        return link(label, f"{ROOT}{record_path(record_id, self.lang)}") if brief else label

    def _by_label(self, text: str, labels: dict[str, str]) -> str:
        def address(found: re.Match[str]) -> str:
            url = labels.get(found[1].lower())
            return f"{link('', url)[1:]}" if url else found[0]

        return BY_LABEL.sub(address, text)

    def _file(self, found: re.Match[str]) -> str:
        """A link to a file of the docs folder, or to a heading, as one to a page of the site."""
        target = found[1]
        if target.startswith((ROOT, "http://", "https://", "<")):
            return found[0]
        path, mark, anchor = target.partition("#")
        page = normpath(f"{self.folder}/{path}") if path else f"{self.folder}/{self.slug}.md"
        if page.endswith(".md"):
            page = page.removesuffix(".md").removesuffix("index").rstrip("/") + "/"
        return f"]({ROOT}{page.removeprefix('/')}{mark}{anchor})"
