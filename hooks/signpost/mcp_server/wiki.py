"""What the tools answer, from a collection and one engine. Knows nothing of MCP."""

from __future__ import annotations

import threading
from collections import Counter
from functools import cached_property

from signpost.address import prefix_of
from signpost.answer_model import Answer, FullRecord, Language, LookupAnswer
from signpost.answer_parts import Parts
from signpost.answers import first_action, full_record, lookup_answer, short_answer, transitions
from signpost.collection import Collection
from signpost.engine import Match
from signpost.fields import TIERS, Tier
from signpost.mcp_server.guides import beginning, guide_entry, guide_text
from signpost.mcp_server.model import (
    DomainAnswer,
    DomainsAnswer,
    GuideEntry,
    GuidesAnswer,
    GuideText,
    TransitionsOf,
)
from signpost.mcp_server.walk import reached
from signpost.problems import show
from signpost.shelf import Subject, subject_of_entry
from signpost.strings import Translator

# The engine clips a paste to its beginning and its end; what it would drop need not go to it.
MOST_CHARACTERS, HEAD = 300_000, 50_000
# The engine ranks; a filter needs more of its results than are shown.
RANKED = 100
MOST_REACHED = 20


class UnknownError(Exception):
    """Nothing has this name; the message says what has a similar one."""


class Wiki:
    """The collection, ready to be asked from several threads at once."""

    def __init__(self, collection: Collection, site: str = "") -> None:
        """``site`` is the address of the published site with a slash at its end, or ""."""
        self.collection, self.site = collection, site
        self._engine = collection.open_engine()
        # V8 runs one thing at a time.
        self._lock = threading.Lock()

    def close(self) -> None:
        """End the engine."""
        with self._lock:
            self._engine.close()

    def lookup(self, text: str, lang: Language, limit: int) -> LookupAnswer:
        """The records that answer a paste, best first."""
        matches = self._matches(clip(text), lang, limit)
        return lookup_answer([self._short(match, lang) for match in matches], lang)

    def search(
        self, query: str, lang: Language, domain: str | None, tier: Tier | None, limit: int
    ) -> LookupAnswer:
        """Records by words; without words, those of a domain or tier in the order of ids.

        Raises UnknownError for a domain without records.
        """
        if domain and domain not in self._domains:
            raise UnknownError(self._no_domain(domain))
        if query.strip():
            chosen = self._chosen(query, lang, domain, tier)
            found = [self._short(match, lang) for match in chosen[:limit]]
        else:
            ids = sorted(x for x in self.collection.by_id if self._fits(x, domain, tier))
            found = [short_answer(self._subject(x, lang)) for x in ids[:limit]]
        return lookup_answer(found, lang, "answer.none_search")

    def record(self, record_id: str, lang: Language) -> FullRecord:
        """Everything of one record, by id or alias. Raises UnknownError."""
        return full_record(self._subject(record_id, lang))

    def transitions(self, record_id: str, lang: Language, depth: int) -> TransitionsOf:
        """What comes before, after and is confused with a record. Raises UnknownError."""
        subject = self._subject(record_id, lang)
        parts = Parts(subject)
        before = list(reached(self.collection, subject, "preceded_by", depth))
        after = list(reached(self.collection, subject, "leads_to", depth))
        return TransitionsOf(
            language=lang,
            record=parts.neighbor(subject.record.id),
            depth=depth,
            workaround=first_action(parts),
            before=before[:MOST_REACHED],
            after=after[:MOST_REACHED],
            confused_with=transitions(parts).confused_with,
            left_out=sum(max(0, len(x) - MOST_REACHED) for x in (before, after)),
        )

    def domains(self, lang: Language) -> DomainsAnswer:
        """The libraries and fields that have records."""
        t = Translator(lang)
        return DomainsAnswer(
            language=lang,
            records=len(self.collection.cards),
            tier_meanings={tier: t(f"answer.tier_{tier}") for tier in TIERS},
            domains=[self._domain(domain, lang) for domain in self._domains],
        )

    def guides(self, lang: Language) -> GuidesAnswer:
        """All guides with their sections."""
        entries = [self._guide(slug, lang) for slug in sorted(self.collection.guides[lang])]
        return GuidesAnswer(language=lang, guides=entries)

    def guide(self, slug: str, lang: Language, section: str | None) -> GuideText:
        """A guide, its beginning where it is long, or a section. Raises UnknownError."""
        known = self.collection.guides[lang]
        if slug not in known:
            raise UnknownError(f"No guide {show(slug)}. Guides: {', '.join(sorted(known))}.")
        if section and section not in known[slug].sections:
            names = ", ".join(known[slug].sections)
            raise UnknownError(f"No section {show(section)} in {slug}. Sections: {names}.")
        whole = guide_text(self.collection, slug, lang, section or "", self.site)
        text, is_whole = (whole, True) if section else beginning(whole)
        key = "answer.guide" if is_whole else "answer.guide_part"
        return GuideText(
            **dict(self._guide(slug, lang)),
            language=lang,
            section=section or None,
            is_whole=is_whole,
            note=Translator(lang)(key, count=len(whole)),
            text=text,
        )

    def _matches(self, text: str, lang: Language, limit: int) -> list[Match]:
        with self._lock:
            return self._engine.search(text, lang, limit)

    def _chosen(
        self, query: str, lang: Language, domain: str | None, tier: Tier | None
    ) -> list[Match]:
        """What fits. A domain is also asked for by name: words that all libraries use find
        nothing without one."""
        for asked in [query, *([f"{domain} {query}"] if domain else [])]:
            matches = self._matches(clip(asked), lang, RANKED)
            chosen = [match for match in matches if self._fits(match.id, domain, tier)]
            if chosen:
                return chosen
        return []

    def _short(self, match: Match, lang: Language) -> Answer:
        return short_answer(self._subject(match.id, lang), match)

    def _subject(self, record_id: str, lang: Language) -> Subject:
        entry = self.collection.entry(record_id.strip())
        if not entry:
            near = self.collection.near_ids(record_id.strip()[:200])
            hint = f"Nearest ids: {', '.join(near)}." if near else "Use lookup_error or search."
            raise UnknownError(f"No record has the id {show(record_id)}. {hint}")
        return subject_of_entry(entry, lang, self.collection, self.site)

    def _fits(self, record_id: str, domain: str | None, tier: Tier | None) -> bool:
        card = self.collection.cards[record_id]
        return domain in (None, card.domain) and tier in (None, card.tier)

    @cached_property
    def _domains(self) -> dict[str, Counter[str]]:
        found: dict[str, Counter[str]] = {}
        for card in self.collection.cards.values():
            found.setdefault(card.domain, Counter())[card.tier] += 1
        return dict(sorted(found.items()))

    def _no_domain(self, domain: str) -> str:
        return f"No records of a domain {show(domain)}. Domains: {', '.join(self._domains)}."

    def _domain(self, domain: str, lang: Language) -> DomainAnswer:
        tiers = self._domains[domain]
        return DomainAnswer(
            id=domain,
            label=self.collection.vocabulary.domain_label(domain, lang),
            records=tiers.total(),
            tiers={tier: tiers[tier] for tier in TIERS if tiers[tier]},
            page=f"{self.site}{prefix_of(lang)}errors/{domain}/",
        )

    def _guide(self, slug: str, lang: Language) -> GuideEntry:
        page = f"{self.site}{prefix_of(lang)}guides/{slug}/"
        return guide_entry(self.collection, slug, lang, page)


def clip(text: str) -> str:
    """A paste without its middle where it is long; line numbers stay what they are."""
    if len(text) <= MOST_CHARACTERS:
        return text
    tail = len(text) - (MOST_CHARACTERS - HEAD)
    breaks = text.count("\n", HEAD, tail)
    return text[:HEAD] + "\n" * breaks + text[tail:]
