"""``llms.txt`` and ``llms-full.txt``: where language models begin, in the form of llmstxt.org.

A ``llms.txt`` is a title, a summary, some text, and sections of links with notes; the section
"Optional" may be left out. The one of the wiki lists its libraries, and each of these has one of
its own with its records: so the first stays small however many records there are. The full texts
are written a document at a time: ``full_head``, a ``full_part`` for each record, ``full_tail``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from signpost.address import Site, prefix_of
from signpost.brief import Brief
from signpost.fields import TIERS
from signpost.guide_markdown import guide_description
from signpost.library import Library
from signpost.markdown_paths import (
    OTHER,
    full_path,
    guide_path,
    list_path,
    record_path,
)
from signpost.markdown_text import Document, code_span, link, plain, prose, root_of
from signpost.strings import Translator

RULE = "---"


def wiki_list(library: Library, site: Site, lang: str) -> str:
    """The ``llms.txt`` of the wiki, at ``list_path(lang)``."""
    return _WikiList(library, site, lang).text()


def domain_list(library: Library, site: Site, lang: str, domain: str) -> str:
    """The ``llms.txt`` of a domain, at ``list_path(lang, domain)``; made from briefs alone."""
    return _DomainList(library, site, lang, domain).text()


def full_head(
    library: Library, site: Site, lang: str, domain: str = "", guides: Iterable[Document] = ()
) -> str:
    """How the full text of a domain begins, or for "" that of the wiki, which holds guides, too."""
    t, path = Translator(lang), full_path(lang, domain)
    if not domain:
        title, summary = t("llms.title"), t("llms.full_summary")
    else:
        label = _label(library, domain, lang)
        title, summary = t("domain.title", domain=label), _said(t, "domain_full_summary", label)
    head = "\n\n".join([f"# {title}", f"> {summary}", "\n".join(_tiers(t)), t("llms.follow")])
    return f"{head}\n" + "".join(_part(guide, root_of(site.url, path)) for guide in guides)


def full_part(document: Document, site: Site, lang: str, domain: str = "") -> str:
    """One record as a part of the full text of its domain, or for "" of the wiki.

    Where the site has an address, the two are the same.
    """
    return _part(document, root_of(site.url, full_path(lang, domain)))


def full_tail(library: Library, lang: str, domain: str = "") -> str:
    """How a full text ends, so that a reader of it knows that it is whole."""
    t = Translator(lang)
    if domain:
        end = t("llms.domain_end", records=len(library.domains[domain]))
    else:
        counts = {"records": len(library.entries), "guides": len(library.guides[lang])}
        end = t("llms.end", **counts)
    return f"\n{RULE}\n\n{end}{' ' if lang == 'en' else ''}{t('llms.license')}\n"


def _part(document: Document, root: str) -> str:
    return f"\n{RULE}\n\n{document.at(root, depth=1)}"


def _label(library: Library, domain: str, lang: str) -> str:
    return plain(library.vocabulary.domain_label(domain, lang))


def _said(t: Translator, key: str, label: str) -> str:
    return t(f"llms.{key}", domain=label)


def _tiers(t: Translator) -> Iterator[str]:
    yield t("llms.tiers")
    yield ""
    for tier in TIERS:
        yield f"- **{t(f'tier.{tier}')}**{t('rate.colon')}{t(f'markdown.tier.{tier}')}"


class _List:
    """What the lists have in common. ``path`` is the file, of which links may be relative."""

    def __init__(self, library: Library, site: Site, lang: str, path: str) -> None:
        self.library, self.site, self.lang = library, site, lang
        self.t = Translator(lang)
        self.root = root_of(site.url, path)
        self.home = f"{self.root}{prefix_of(lang)}"

    def say(self, key: str, **values: object) -> str:
        return self.t(f"llms.{key}", **values)

    def row(self, label: str, path: str, note: str) -> str:
        """``- [label](url): note``, with the colon that the form asks for in every language."""
        return f"- {link(label, f'{self.root}{path}')}: {note}"

    def section(self, key: str, rows: Iterable[str]) -> str:
        listed = "\n".join(rows)
        return f"## {self.say(key)}\n\n{listed}" if listed else ""

    def joined(self, parts: Iterable[str]) -> str:
        return "\n\n".join(part for part in parts if part) + "\n"


class _WikiList(_List):
    def __init__(self, library: Library, site: Site, lang: str) -> None:
        super().__init__(library, site, lang, list_path(lang))

    def text(self) -> str:
        return self.joined(
            [
                f"# {self.say('title')}",
                f"> {self.say('summary')}",
                self._steps(),
                "\n".join(_tiers(self.t)),
                self.say("follow"),
                self.section("lookup", self._lookup()),
                self.section("guides", self._guides()),
                self.section("domains", self._domains()),
                self.section("optional", self._optional()),
            ]
        )

    def _steps(self) -> str:
        place = f"{self.home}errors/{{id}}/index.md"
        steps = (
            self.say("step_match"),
            self.say("step_words"),
            self.say("step_record", place=place),
            self.say("step_none"),
        )
        numbered = [f"{number}. {step}" for number, step in enumerate(steps, start=1)]
        return "\n".join([self.say("steps"), "", *numbered])

    def _lookup(self) -> Iterator[str]:
        yield self.row("api/match.json", "api/match.json", self.say("match"))
        yield self.row("api/index.json", "api/index.json", self.say("index"))
        yield self.row("api/records.ndjson", "api/records.ndjson", self.say("records"))
        path = f"{prefix_of(self.lang)}openapi.json"
        yield self.row("openapi.json", path, self.say("openapi"))

    def _guides(self) -> Iterator[str]:
        for slug, guide in self.library.guides[self.lang].items():
            about = guide_description(slug, self.library, self.lang)
            yield self.row(guide.title, guide_path(slug, self.lang), about)

    def _domains(self) -> Iterator[str]:
        for word, briefs in self.library.domains.items():
            count = len(briefs)
            note = self.say("domain_note", count=count) if count > 1 else self.say("domain_one")
            label = _label(self.library, word, self.lang)
            yield self.row(label, list_path(self.lang, word), note)

    def _optional(self) -> Iterator[str]:
        lang = self.lang
        yield self.row(self.say("other"), list_path(OTHER[lang]), self.say("other_note"))
        yield self.row(self.say("full"), full_path(lang), self.say("full_note"))
        if self.site.url:  # A feed needs an address.
            path = f"{prefix_of(lang)}feed.xml"
            yield self.row(self.say("feed"), path, self.say("feed_note"))
        yield self.row(self.say("schema"), "schema/record.json", self.say("schema_note"))
        yield self.row(self.say("page"), f"{prefix_of(lang)}errors/", self.say("page_note"))


class _DomainList(_List):
    def __init__(self, library: Library, site: Site, lang: str, domain: str) -> None:
        super().__init__(library, site, lang, list_path(lang, domain))
        self.domain, self.label = domain, _label(library, domain, lang)

    def text(self) -> str:
        return self.joined(
            [
                f"# {self.t('domain.title', domain=self.label)}",
                f"> {self.t('domain.description', domain=self.label)}",
                "\n".join(_tiers(self.t)),
                self.say("follow"),
                self.section("records_title", map(self._record, self._briefs())),
                self.section("optional", self._optional()),
            ]
        )

    def _briefs(self) -> list[Brief]:
        return self.library.domains[self.domain]

    def _record(self, brief: Brief) -> str:
        """The name is the id: the form allows no brackets in it, and messages have some."""
        tier = self.t("markdown.note", text=self.t(f"tier.{brief.verification_tier}"))
        gloss = brief.text("signature", "zh") if self.lang == "zh" else None
        said = f" {prose(gloss.value)}" if gloss and gloss.state != "untranslated" else ""
        path = record_path(brief.id, self.lang)
        return self.row(brief.id, path, f"{code_span(brief.signature)}{said}{tier}")

    def _optional(self) -> Iterator[str]:
        lang, domain = self.lang, self.domain
        yield self.row(self.say("whole"), list_path(lang), self.say("whole_note"))
        path = full_path(lang, domain)
        yield self.row(self.say("domain_full"), path, self.say("domain_full_note"))
        path = f"{prefix_of(lang)}errors/{domain}/"
        yield self.row(self.say("domain_page"), path, self.say("page_note"))
        path = list_path(OTHER[lang], domain)
        yield self.row(self.say("other"), path, self.say("other_note"))
