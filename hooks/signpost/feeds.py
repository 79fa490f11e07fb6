"""The Atom feed of new and changed records, one per language.

An entry's id is the address of its page, so it stays the same however the record is edited. Every
time comes from a date of a record, so two builds of the same records make the same bytes.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from signpost.address import Site, prefix_of
from signpost.brief import Brief
from signpost.entry import Entry
from signpost.l10n import Localized, Text
from signpost.library import Library
from signpost.prose import plain, shorten
from signpost.strings import Translator
from signpost.vocabulary import LANGUAGES

if TYPE_CHECKING:
    from feedgen.entry import FeedEntry
    from feedgen.feed import FeedGenerator

FEED_FILE = "feed.xml"
MOST_ENTRIES = 100
SUMMARY_LENGTH = 500
ATOM = "application/atom+xml"
# A feed has to tell when it changed: one of a wiki without any date says this.
NEVER = "1970-01-01"
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def feed_files(library: Library, site: Site) -> Iterator[tuple[str, bytes]]:
    """Paths and contents; nothing where the site's address is unknown, as ids are addresses."""
    if not site.url:
        return
    briefs = newest(library)
    for lang in LANGUAGES:
        yield feed_path(lang), _Feed(library, site, lang).content(briefs)


def feed_path(lang: str) -> str:
    """The path of a language's feed in the site."""
    return prefix_of(lang) + FEED_FILE


def newest(library: Library) -> list[Brief]:
    """The records that changed last, at most as many as a feed has; those without a date never."""
    dated = [brief for brief in library.briefs.values() if _updated(brief)]
    dated.sort(key=lambda brief: brief.id)
    dated.sort(key=lambda brief: (_updated(brief), brief.added or ""), reverse=True)
    return dated[:MOST_ENTRIES]


def _updated(brief: Brief) -> str:
    return brief.last_updated or brief.added or ""


def _time(date: str) -> dt.datetime:
    return dt.datetime.combine(dt.date.fromisoformat(date), dt.time(), dt.UTC)


def _xml(text: str) -> str:
    """Text without the characters that XML cannot hold, such as those that color a terminal."""
    return NOT_XML.sub("\ufffd", text)


class _LinkKinds:
    """Puts back what feedgen 1.0 leaves out of an entry's links: what they lead to."""

    def extend_atom(self, entry: Any) -> None:
        for link in entry.iter("link"):
            is_json = link.get("href").endswith(".json")
            link.set("rel", "alternate")
            link.set("type", "application/json" if is_json else "text/html")


class _Feed:
    """The feed of one library in one language."""

    def __init__(self, library: Library, site: Site, lang: str) -> None:
        self.library, self.site, self.t = library, site, Translator(lang)
        self.lang, self.home = lang, site.url + prefix_of(lang)

    def content(self, briefs: list[Brief]) -> bytes:
        """The file, with an entry for each of these records."""
        feed = self._empty(max(map(_updated, briefs), default=NEVER))
        for brief in briefs:
            self._add(feed.add_entry(order="append"), brief)
        return bytes(feed.atom_str(pretty=True))

    def _empty(self, updated: str) -> FeedGenerator:
        from feedgen.feed import FeedGenerator  # Takes a while; most commands write no feed.

        feed, t = FeedGenerator(), self.t
        feed.id(self.site.url + feed_path(self.lang))
        feed.title(t("feed.title"))
        feed.subtitle(t("feed.subtitle"))
        feed.updated(_time(updated))
        feed.language("zh-CN" if self.lang == "zh" else "en")
        feed.author(name=t("feed.author"))
        feed.rights(t("feed.rights"))
        feed.generator("Signpost")
        feed.link(href=self.site.url + feed_path(self.lang), rel="self", type=ATOM)
        feed.link(href=f"{self.home}about/changes/", rel="alternate", type="text/html")
        return feed

    def _add(self, made: FeedEntry, brief: Brief) -> None:
        page, entry = f"{self.home}errors/{brief.id}/", self.library.by_id[brief.id]
        made.id(page)
        made.title(_xml(self._title(brief)))
        made.link(href=page)
        made.link(href=f"{self.site.url}errors/{brief.id}/index.json")
        made.updated(_time(_updated(brief)))
        if brief.added:
            made.published(_time(brief.added))
        made.register_extension("kinds", _LinkKinds, rss=False)
        made.category(self._categories(brief))
        made.summary(_xml(self._summary(entry, brief)))
        if self.library.loaded.is_large:
            entry.release()

    def _title(self, brief: Brief) -> str:
        gloss = brief.text("signature", self.lang)
        if self.lang == "en" or gloss.state == "untranslated":
            return brief.signature
        return self.t("feed.entry", message=brief.signature, gloss=plain(gloss.value))

    def _categories(self, brief: Brief) -> list[dict[str, str]]:
        domain, tier = brief.domain, brief.verification_tier
        label = self.library.vocabulary.domain_label(domain, self.lang)
        return [
            {"term": domain, "scheme": f"{self.home}errors/", "label": label},
            {
                "term": tier,
                "scheme": f"{self.home}about/how-we-know/#tiers",
                "label": self.t(f"tier.{tier}"),
            },
        ]

    def _summary(self, entry: Entry, brief: Brief) -> str:
        """What the error means; of a record that is wrong or unchecked first that it is so."""
        tier, texts = brief.verification_tier, Localized(entry.passages, self.lang)
        said = [self.t(f"tier.{tier}_long")] if tier in ("refuted", "ai_generated") else []
        said.append(self._plain(texts["review.text" if tier == "refuted" else "root_cause"]))
        return shorten(self.t("feed.space").join(filter(None, said)), SUMMARY_LENGTH)

    def _plain(self, text: Text) -> str:
        mark = "" if text.state == "ok" else f"[{self.t(MARKS[text.state])}] "
        return mark + plain(text.value) if text else ""


MARKS = {"untranslated": "record.not_translated", "stale": "record.stale"}
