"""The sections of a record in Markdown, from what it means down to how the wiki knows."""

from __future__ import annotations

from collections.abc import Iterator

from signpost.address import Site, prefix_of
from signpost.markdown_text import (
    ROOT,
    code_span,
    fenced,
    heading,
    item,
    link,
    nested,
    plain,
    prose,
)
from signpost.model import Variant
from signpost.proof_view import ProofView, RunView
from signpost.record_words import Evidence, words
from signpost.short import short_url, shorten
from signpost.view_parts import Claim, LinkView, VersionView
from signpost.views import RecordView

LAST_LINE = 200


class Sections:
    """Each method makes the blocks of one section; an empty block is none."""

    def __init__(self, view: RecordView, site: Site) -> None:
        self.view, self.record, self.t = view, view.record, view.t
        self.words = words(view.lang)
        self.home = f"{ROOT}{prefix_of(view.lang)}"
        self.folder = f"{ROOT}errors/{self.record.id}"
        self.page = f"{self.home}errors/{self.record.id}/"
        path = f"{site.records_path}/{self.record.id}"
        folder = site.blob_url(path) if site.repository else ""
        self.evidence = Evidence(self.words, self.page, folder)

    def section(self, key: str) -> str:
        return self.words.section(key)

    def meaning(self) -> Iterator[str]:
        view = self.view
        yield self.section("record.meaning")
        yield self.words.block(view.text["root_cause"])
        yield self.evidence.findings(view.findings("root_cause"))
        yield self.evidence.sources(view.sources(self.record.root_cause_sources))
        if view.symptoms:
            yield self.section("record.symptoms")
            yield "\n".join([f"- {self.words.run(symptom)}" for symptom in view.symptoms])

    def checks(self) -> Iterator[str]:
        if not self.record.detect:
            return
        yield self.section("record.detect")
        if self.record.is_silent:
            yield self.t("record.detect_lead")
        for check in self.view.checks:
            yield self.words.block(check.text)
            if check.part.code:
                yield fenced(check.part.code, check.part.code_language)
            yield self.words.labelled("record.expect", check.expect)
            yield self.evidence.sources(check.sources)

    def dead_ends(self) -> Iterator[str]:
        yield self.section("record.dead_ends")
        claims = self.view.dead_ends
        if not claims:
            yield self.t("record.no_dead_end")
        for claim in claims:
            yield self._claim_heading("proof.role_dead_end", claim)
            if claim.part.code:
                yield fenced(claim.part.code, claim.part.code_language)
            yield self.words.labelled("record.condition", claim.condition)
            yield self.words.labelled("record.why_fails", claim.body)
            yield from self._claim_end(claim, self.view.has_rates(claims))

    def workarounds(self) -> Iterator[str]:
        yield self.section("record.workarounds")
        claims = self.view.workarounds
        if not claims:
            yield self.t("record.no_workaround")
        for claim in claims:
            yield self._claim_heading("proof.role_fix", claim)
            yield self.words.labelled("record.condition", claim.condition)
            yield self.words.labelled("record.how", claim.body)
            if claim.part.code:
                yield fenced(claim.part.code, claim.part.code_language)
            yield self.words.labelled("record.caution", claim.caution)
            yield from self._claim_end(claim, self.view.has_rates(claims))

    def _claim_heading(self, key: str, claim: Claim) -> str:
        named = self.words.numbered(key, claim.index + 1)
        return heading(3, f"{named}{self.words.colon}{self.words.run(claim.action)}")

    def _claim_end(self, claim: Claim, rated: bool) -> Iterator[str]:
        yield self.evidence.findings(claim.findings)
        if rated:
            yield self.words.labels["record.rate"] + self.words.rate(claim.rate)
        yield self.evidence.sources(claim.sources)

    def proof(self, proof: ProofView) -> Iterator[str]:
        yield self.section("proof.title")
        yield self.t("markdown.proof_lead", date=proof.date)
        if self.view.brief.is_stale:
            yield f"> {self.t('proof.stale')}"
        yield "\n".join([self._run(run) for run in proof.runs])
        if proof.helpers:
            linked = [link(code_span(x), f"{self.folder}/{x}") for x in proof.helpers]
            yield f"{self.t('proof.helpers')} {', '.join(linked)}"
        if proof.versions:
            yield from self._measured(proof)

    def _run(self, view: RunView) -> str:
        run, t = view.run, self.t
        # The page shows the program, or the site holds it as a file.
        place = f"{self.page}#{view.anchor}" if view.is_shown else f"{self.folder}/{run.program}"
        role = self.words.numbered(f"proof.role_{view.role}", view.number)
        outcome = t(f"proof.outcome_{view.outcome}")
        ran = self.words.ran(run.date, view.packages)
        last = _last_line(run.printed)
        said = f"\n  - {t('proof.last_line')}{self.words.colon}{last}" if last else ""
        program = link(code_span(run.program), place)
        return f"- **{role}**{self.words.colon}{program} {outcome}{ran}{said}"

    def _measured(self, proof: ProofView) -> Iterator[str]:
        rows, t = proof.versions, self.t
        yield self.section("proof.versions")
        yield t("proof.versions_lead", raised=proof.raised, count=len(rows))
        yield "\n".join(
            [
                f"- **{plain(row.packages)}**{self.words.colon}{t(f'proof.outcome_{row.outcome}')} "
                f"{_last_line(row.message)}".rstrip()
                for row in rows
            ]
        )

    def systems(self) -> Iterator[str]:
        if self.record.os_specific:
            yield self.section("record.os_notes")
            found = self.view.systems
            yield "\n".join(
                [f"- **{plain(x)}**{self.words.colon}{self.words.run(y)}" for x, y in found]
            )

    def versions(self) -> Iterator[str]:
        if self.record.versions:
            yield self.section("record.versions")
            yield "\n".join([item(self._version(version)) for version in self.view.versions])

    def _version(self, version: VersionView) -> str:
        t = self.t
        facts = [
            self.words.note(t("record.fact", name=t(f"record.{name}"), value=plain(value)))
            for name, value in version.facts
        ]
        change = self.words.run(version.change)
        said = f"**{plain(version.version)}**{self.words.colon}{change}{''.join(facts)}"
        evidence = self.evidence
        more = evidence.findings(version.findings), evidence.sources(version.sources)
        return "\n".join([said, *(item(block) for block in more if block)])

    def transitions(self) -> Iterator[str]:
        yield self.section("record.graph")
        groups = self.view.link_groups(self.home)
        for label, links in groups:
            yield heading(3, self.t(f"record.{label}"))
            yield "\n".join([self._transition(shown) for shown in links])
        if not groups:
            yield self.t("record.no_links")
        if self.record.guides:
            yield self.section("record.guides")
            yield "\n".join(self._guides())

    def _transition(self, shown: LinkView) -> str:
        t, title = self.t, code_span(shown.title)
        row = f"- {link(title, f'{shown.href}index.md') if shown.href else title}"
        if not shown.href:
            row += self.words.note(t("record.no_record_yet"))
        if shown.tier == "refuted":
            row += self.words.note(t("tier.refuted"))
        if shown.probability is not None:
            row += self.words.note(t("rate.claimed", percent=shown.probability))
        if shown.gloss:
            row += f" {prose(shown.gloss)}"
        for key, text in (("condition", shown.condition), ("tell_apart", shown.distinction)):
            said = self.words.labelled(f"record.{key}", text)
            row += f"\n  - {nested(nested(said))}" if said else ""
        return row

    def _guides(self) -> Iterator[str]:
        for guide, section, href in self.view.guide_links(self.home):
            named = self.t("record.fact", name=guide, value=section) if section else guide
            yield f"- {link(prose(named), href)}"

    def pattern(self) -> Iterator[str]:
        yield self.section("record.pattern")
        yield self.t("markdown.pattern_lead")
        yield fenced(self.record.regex)
        if self.record.variants:
            yield heading(3, self.t("record.variants"))
            yield "\n".join([self._variant(variant) for variant in self.record.variants])

    def _variant(self, variant: Variant) -> str:
        versions = self.words.note(prose(variant.versions)) if variant.versions else ""
        if "\n" not in variant.message:
            return f"- {code_span(variant.message)}{versions}"
        return item(f"{fenced(variant.message)}\n\n{versions.strip()}".rstrip())

    def provenance(self) -> Iterator[str]:
        yield self.section("record.provenance")
        yield "\n".join(self._record_facts())
        yield self.evidence.findings(self.view.findings("official_doc_url"))

    def _record_facts(self) -> Iterator[str]:
        record, view, labels = self.record, self.view, self.words.labels
        category = view.library.vocabulary.category_label(record.category, view.lang)
        how = f"{self.home}about/how-we-know/"
        yield f"- {link(self.t('markdown.how_we_know'), how)}"
        yield f"- {labels['record.category']}{plain(category)}"
        if record.error_code:
            yield f"- {labels['record.error_code']}{code_span(record.error_code)}"
        for label, date in view.dates:
            yield f"- {labels[f'record.{label}']}{date}"
        for label, rate in view.rates:
            yield f"- {labels[f'record.{label}']}{self.words.rate(rate)}"
        if record.official_doc_url:
            named = plain(record.official_doc_section or short_url(record.official_doc_url))
            yield f"- {labels['record.official_doc']}{link(named, record.official_doc_url)}"
        if record.evidence_count is not None:
            yield f"- {self.t('record.evidence', count=record.evidence_count)}"
        if record.tags:
            yield f"- {labels['record.tags']}{', '.join(map(plain, record.tags))}"


def _last_line(printed: str) -> str:
    """The last line that was printed, as code."""
    last = printed.strip().rpartition("\n")[2].strip()
    return code_span(shorten(last, LAST_LINE)) if last else ""
