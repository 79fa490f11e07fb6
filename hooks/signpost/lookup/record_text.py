"""One whole record as text for people."""

from __future__ import annotations

from collections.abc import Sequence

from signpost.answer_model import (
    ClaimAnswer,
    DeadEndAnswer,
    FindingAnswer,
    FullRecord,
    Passage,
    SourceAnswer,
    TransitionAnswer,
    WorkaroundAnswer,
)
from signpost.lookup.page import Page
from signpost.lookup.paint import BOLD, DIM

SOURCE = "    "


def record_text(record: FullRecord, page: Page) -> str:
    """Everything that helps, in the order of the page on the site."""
    _head(record, page)
    page.title(_title(record, page, "record.meaning", "lookup.refuted_meaning"))
    page.prose(_said(page, record.meaning))
    _sources(record.meaning_sources, page)
    _detect(record, page)
    _workarounds(record.workarounds, record, page)
    _dead_ends(record.dead_ends, record, page)
    _versions(record, page)
    _transitions(record, page)
    _proof(record, page)
    _end(record, page)
    return page.text()


def _said(page: Page, passage: Passage) -> str:
    """Prose; where its translation is missing or old, it says so."""
    notes = {"untranslated": "record.not_translated", "stale": "record.stale"}
    note = notes.get(passage.state)
    return f"{passage.text} [{page.t(note)}]" if note else passage.text


def _title(record: FullRecord, page: Page, key: str, if_refuted: str) -> str:
    """What is wrong is never shown as advice."""
    return page.t(if_refuted if record.tier == "refuted" else key)


def _head(record: FullRecord, page: Page) -> None:
    page.line(record.signature, BOLD)
    if record.gloss:
        page.prose(_said(page, record.gloss))
    page.tier(record.tier, record.tier_label, record.tier_meaning)
    page.warnings(record.warnings)
    page.neighbors(page.t("record.see_instead"), record.see_instead)


def _sources(sources: Sequence[SourceAnswer], page: Page) -> None:
    for source in sources:
        page.source(source.title, source.url)


def _findings(findings: Sequence[FindingAnswer], page: Page) -> None:
    for found in findings:
        label = page.t("record.finding", verdict=found.verdict_label)
        page.labeled(label, _said(page, found.text))


def _detect(record: FullRecord, page: Page) -> None:
    if not record.detect:
        return
    page.title(page.t("record.detect"))
    for check in record.detect:
        page.item(_said(page, check.text))
        page.code(check.code)
        page.labeled(page.t("lookup.expect"), _said(page, check.expect) if check.expect else None)


def _claim(claim: ClaimAnswer, page: Page) -> None:
    page.condition(_said(page, claim.condition) if claim.condition else None)
    page.caution(_said(page, claim.caution) if claim.caution else None)
    page.rate(claim.rate)
    page.code(claim.code)
    _findings(claim.findings, page)
    _sources(claim.sources, page)


def _workarounds(claims: Sequence[WorkaroundAnswer], record: FullRecord, page: Page) -> None:
    known = _title(record, page, "record.try_this", "lookup.refuted_do")
    page.title(known if claims else page.t("record.no_workaround"))
    for claim in claims:
        page.numbered(claim.number, _said(page, claim.action))
        with page.inside():
            if claim.how:
                page.prose(_said(page, claim.how))
            _claim(claim, page)
    _findings(record.findings, page)


def _dead_ends(claims: Sequence[DeadEndAnswer], record: FullRecord, page: Page) -> None:
    if claims:
        page.title(_title(record, page, "record.not_this", "lookup.refuted_not"))
    for claim in claims:
        page.numbered(claim.number, _said(page, claim.action))
        with page.inside():
            if claim.why_fails:
                page.prose(_said(page, claim.why_fails))
            _claim(claim, page)


def _versions(record: FullRecord, page: Page) -> None:
    if record.versions or record.systems:
        page.title(page.t("record.versions"))
    for version in record.versions:
        page.item(version.version)
        if version.behavior_change:
            page.prose(_said(page, version.behavior_change), first=SOURCE)
    for system in record.systems:
        page.item(f"{system.system}: {_said(page, system.note)}")


def _transitions(record: FullRecord, page: Page) -> None:
    found = record.transitions
    for key, links in (
        ("record.preceded_by", found.preceded_by),
        ("record.leads_to", found.leads_to),
        ("record.confused", found.confused_with),
    ):
        if links:
            page.title(page.t(key))
        for link in links:
            _transition(link, page)


def _transition(link: TransitionAnswer, page: Page) -> None:
    page.neighbor(link)
    for said in (link.condition, link.distinction):
        if said:
            page.prose(_said(page, said), first=f"{SOURCE}  ")


def _proof(record: FullRecord, page: Page) -> None:
    if not record.proof:
        return
    page.title(page.t("lookup.proof", date=record.proof.date))
    for run in record.proof.runs:
        page.item(page.t("compare.part", name=run.program, value=run.outcome_label))
        packages = ", ".join(f"{name} {version}" for name, version in run.packages.items())
        page.prose(f"Python {run.python}; {packages}", DIM, first=SOURCE)


def _end(record: FullRecord, page: Page) -> None:
    if record.guides:
        page.title(page.t("record.guides"))
    for guide in record.guides:
        titles = [title for title in (guide.title, guide.section_title) if title]
        page.item(": ".join(titles) or guide.slug)
    page.gap()
    if record.dates.last_confirmed:
        page.prose(page.t("record.last_confirmed", date=record.dates.last_confirmed), DIM)
    page.address(record.page)
