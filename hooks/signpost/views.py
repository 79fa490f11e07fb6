"""What a template needs of a record, already decided: rates, badges, links, the verdict.

A template only arranges; whatever needs an ``if`` about meaning is here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from signpost.brief import brief_of
from signpost.entry import Entry
from signpost.graph import Link
from signpost.l10n import Localized, Text
from signpost.library import Library
from signpost.model import DeadEnd, Source, Version, Workaround
from signpost.proof_view import RunView, proof_view
from signpost.short import plain, shorten
from signpost.strings import Translator
from signpost.view_parts import (
    CheckView,
    Claim,
    FindingView,
    LinkView,
    Rate,
    SourceView,
    VersionView,
    rate_of,
    source_view,
)

DESCRIPTION_LENGTH = 160
MANY_LINKS = 8
BRIEF = 48
NOTHING = Text("", "en")
VERSION_FACTS = ("introduced", "deprecated", "removed", "status")
LINK_KINDS = {
    "preceded_by": "preceded_by",
    "leads_to": "leads_to",
    "confused": "frequently_confused_with",
}


class RecordView:
    """One record in one language."""

    def __init__(self, library: Library, entry: Entry, t: Translator) -> None:
        self.library, self.entry, self.record, self.t = library, entry, entry.record, t
        self.lang = t.lang
        self.text = Localized(entry.passages, self.lang)
        self.proof, self.brief = proof_view(entry), brief_of(entry)
        self.is_refuted = self.record.verification_tier == "refuted"

    @property
    def gloss(self) -> Text | None:
        """The Chinese meaning of the message; English pages need none."""
        return self.text["signature"] if self.lang == "zh" else None

    @property
    def title(self) -> str:
        return shorten(self.record.signature, 120)

    @cached_property
    def symptoms(self) -> list[Text]:
        """How people put it, a line each."""
        said = self.text["symptoms"]
        return [said._replace(value=line) for line in said.value.splitlines()]

    @property
    def description(self) -> str:
        gloss, cause = self.gloss, self.text["root_cause"].value
        if gloss and gloss.state != "untranslated":
            cause = self.t("record.sentence", text=gloss.value.rstrip("。.")) + cause
        return shorten(plain(cause), DESCRIPTION_LENGTH)

    @property
    def versions_badge(self) -> str:
        """The versions that the record names, shortened to one badge."""
        names = [version.version for version in self.record.versions]
        more = f" +{len(names) - 1}" if len(names) > 1 else ""
        return shorten(names[0], 32) + more if names else ""

    @property
    def untranslated(self) -> int:
        return self.text.states["untranslated"]

    @property
    def stale(self) -> int:
        return self.text.states["stale"]

    @cached_property
    def dead_ends(self) -> list[Claim]:
        """The rows of the table of dead ends."""
        return [
            self._claim(f"dead_ends[{index}]", index, part, part.fail_rate, "why_fails")
            for index, part in enumerate(self.record.dead_ends)
        ]

    @cached_property
    def workarounds(self) -> list[Claim]:
        """The rows of the table of workarounds."""
        return [
            self._claim(f"workarounds[{index}]", index, part, part.success_rate, "how")
            for index, part in enumerate(self.record.workarounds)
        ]

    def _claim(
        self, path: str, index: int, part: DeadEnd | Workaround, value: float | None, body: str
    ) -> Claim:
        text = self.text
        action, said = text[f"{path}.action"], text[f"{path}.{body}"]
        return Claim(
            index,
            part,
            rate_of(value, part.measured, text[f"{path}.measured.what"]),
            action,
            said if body != "how" or said.value != action.value else NOTHING,
            text[f"{path}.condition"],
            text[f"{path}.caution"],
            self.sources(part.sources),
            self.findings(path),
        )

    def applied_by(self, run: RunView) -> Text:
        """The workaround or dead end that a program applies, in words."""
        name = "workarounds" if run.role == "fix" else "dead_ends"
        return self.text[f"{name}[{run.number - 1}].action"]

    def findings(self, claim: str) -> list[FindingView]:
        """What was found of one claim, named by its field path."""
        return [
            (finding, self.text[f"findings[{index}].text"], self.sources(finding.sources))
            for index, finding in enumerate(self.record.findings)
            if finding.claim == claim
        ]

    @property
    def best_workaround(self) -> Claim | None:
        """The first workaround: records list them best first."""
        return next(iter(self.workarounds), None)

    @property
    def worst_dead_end(self) -> Claim | None:
        """The first dead end; measured ones before others, those that fail most first."""
        return min(self.dead_ends, key=_dead_end_order, default=None)

    def has_rates(self, claims: Sequence[Claim]) -> bool:
        """A column of rates that are all unknown would say nothing."""
        return any(claim.rate.kind != "unknown" for claim in claims)

    @cached_property
    def checks(self) -> list[CheckView]:
        """How to notice the fault."""
        return [
            CheckView(
                part,
                self.text[f"detect[{index}].text"],
                self.text[f"detect[{index}].expect"],
                self.sources(part.sources),
            )
            for index, part in enumerate(self.record.detect)
        ]

    @property
    def systems(self) -> list[tuple[str, Text]]:
        """Notes on operating systems, by name."""
        return [(name, self.text[f"os_specific.{name}"]) for name in self.record.os_specific]

    @cached_property
    def versions(self) -> list[VersionView]:
        """The rows of the table of versions."""
        return [
            self._version(f"versions[{index}]", version)
            for index, version in enumerate(self.record.versions)
        ]

    def _version(self, path: str, version: Version) -> VersionView:
        said = ((name, getattr(version, name)) for name in VERSION_FACTS)
        return VersionView(
            version.version,
            self.text[f"{path}.behavior_change"],
            [(name, value) for name, value in said if value],
            self.findings(path),
            self.sources(version.sources),
        )

    @property
    def dates(self) -> list[tuple[str, str]]:
        """The record's dates, each with its label."""
        record = self.record
        named = (
            ("first_seen", record.first_seen),
            ("added", record.added),
            ("last_confirmed_label", record.last_confirmed),
            ("last_updated", record.last_updated),
        )
        return [(label, date) for label, date in named if date]

    @property
    def rates(self) -> list[tuple[str, Rate]]:
        """Rates of the record as a whole, none of them measured, each with its label."""
        named = (
            ("confidence", self.record.confidence),
            ("fix_rate", self.record.fix_success_rate),
        )
        return [
            (label, rate_of(value, None, NOTHING)) for label, value in named if value is not None
        ]

    def link_groups(self, home: str) -> list[tuple[str, list[LinkView]]]:
        """The transitions of each kind that has any, with its label."""
        groups = ((label, self.links(kind, home)) for label, kind in LINK_KINDS.items())
        return [(label, links) for label, links in groups if links]

    def links(self, kind: str, home: str) -> list[LinkView]:
        """The transitions of one kind.

        In a long list, what another record says of its link stands on that record's page alone.
        """
        links = self.library.links(self.record.id, kind)
        is_long = len(links) > MANY_LINKS
        found = ((link, self._link(link, home)) for link in links)
        return [
            replace(shown, title=shorten(shown.title, BRIEF), gloss="", condition=NOTHING)
            if is_long and link.owner != self.record.id
            else shown
            for link, shown in found
        ]

    def _link(self, link: Link, home: str) -> LinkView:
        owner = self.library.briefs[link.owner]
        probability = None if link.probability is None else round(100 * link.probability)
        title, gloss, tier = title_of(self.library, link.target, self.lang)
        href = f"{home}errors/{link.target}/" if tier else None
        condition = owner.text(f"{link.path}.condition", self.lang)
        distinction = owner.text(f"{link.path}.distinction", self.lang)
        return LinkView(title, gloss, href, probability, condition, distinction, tier)

    def guide_links(self, home: str) -> Iterator[tuple[str, str, str]]:
        """``(guide title, section title, href)`` for each guide section named."""
        for target in self.record.guides:
            slug, _, anchor = target.partition("#")
            guide = self.library.guides[self.lang][slug]
            href = f"{home}guides/{slug}/" + (f"#{anchor}" if anchor else "")
            yield guide.title, guide.sections.get(anchor, ""), href

    def sources(self, sources: Sequence[Source]) -> list[SourceView]:
        return [source_view(source, self.proof) for source in sources]

    @property
    def json_ld(self) -> dict[str, object]:
        """The page as schema.org sees it, without its URL."""
        record = self.record
        return {
            "@context": "https://schema.org",
            "@type": "TechArticle",
            "headline": shorten(record.signature, 110),
            "description": self.description,
            "inLanguage": "zh-CN" if self.lang == "zh" else "en",
            **({"datePublished": record.added} if record.added else {}),
            **({"dateModified": record.last_updated} if record.last_updated else {}),
            **({"keywords": ", ".join(record.tags)} if record.tags else {}),
        }


def _dead_end_order(claim: Claim) -> tuple[bool, int, int]:
    percent = claim.rate.percent if claim.rate.kind == "measured" else 0
    return claim.rate.kind != "measured", -(percent or 0), claim.index


def title_of(library: Library, record_id: str, lang: str) -> tuple[str, str, str | None]:
    """Signature, gloss in the page's language and tier of an id; no tier for a wanted one."""
    brief = library.briefs.get(record_id)
    if not brief:
        return library.wanted[record_id][lang], "", None
    gloss = brief.text("signature", lang)
    shown_gloss = gloss.value if lang == "zh" and gloss.state != "untranslated" else ""
    return brief.signature, shown_gloss, brief.verification_tier
