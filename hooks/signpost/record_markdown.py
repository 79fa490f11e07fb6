"""One record as a Markdown document that says everything its page says, in one language.

Plain lists of strings: a template would cost several times as much, and this runs for every record.
"""

from __future__ import annotations

from collections.abc import Iterator

from signpost.address import Site
from signpost.markdown_paths import OTHER, record_path
from signpost.markdown_text import (
    ROOT,
    Document,
    code_span,
    document,
    fenced,
    heading,
    link,
    nested,
    plain,
    prose,
    root_of,
)
from signpost.record_sections import Sections
from signpost.views import RecordView, title_of


def record_markdown(view: RecordView, site: Site) -> str:
    """A record as a file of its own, at ``record_path``."""
    path = record_path(view.record.id, view.lang)
    return record_document(view, site).at(root_of(site.url, path))


def record_document(view: RecordView, site: Site) -> Document:
    """A record as a document that may stand in any file."""
    return document(list(_Record(view, site).blocks()))


class _Record(Sections):
    """The blocks of one document, in the order of the page."""

    def blocks(self) -> Iterator[str]:
        yield from self._head()
        yield from self._notices()
        if not self.view.is_refuted:
            yield from self._verdict()
        yield from self.meaning()
        yield from self.checks()
        yield from self.dead_ends()
        yield from self.workarounds()
        if self.view.proof:
            yield from self.proof(self.view.proof)
        yield from self.systems()
        yield from self.versions()
        yield from self.transitions()
        yield from self.pattern()
        yield from self.provenance()

    def _head(self) -> Iterator[str]:
        signature, gloss = self.record.signature, self.view.gloss
        yield heading(1, code_span(signature))
        if gloss and gloss.state != "untranslated":
            yield self.words.run(gloss)
        elif gloss:
            yield self.t("markdown.no_gloss")
        if "\n" in signature:
            yield fenced(signature)
        yield "\n".join(self._facts())

    def _facts(self) -> Iterator[str]:
        """What the badges of the page say."""
        labels, record, view = self.words.labels, self.record, self.view
        domain = plain(view.library.vocabulary.domain_label(record.domain, view.lang))
        yield f"- {labels['markdown.id']}{code_span(record.id)}"
        yield f"- {labels['index.domain']}{link(domain, f'{self.home}errors/{record.domain}/')}"
        yield f"- {labels['record.provenance']}{self.words.tiers[record.verification_tier]}"
        if record.severity in ("silent", "warning"):
            yield f"- {self.t(f'record.{record.severity}')}"
        if record.resolvable and not view.is_refuted:
            yield f"- {self.t(f'resolvable.{record.resolvable}')}"
        if view.brief.is_proved and view.proof:
            proof = view.proof
            yield f"- {plain(self.t('proof.proved', versions=proof.badge, date=proof.date))}"
        elif record.last_confirmed:
            yield f"- {self.t('record.last_confirmed', date=record.last_confirmed)}"
        yield f"- {' · '.join(self._places())}"

    def _places(self) -> Iterator[str]:
        other = record_path(self.record.id, OTHER[self.view.lang])
        yield link(self.t("markdown.page"), self.page)
        yield link(self.t("record.json"), f"{self.folder}/index.json")
        yield link(self.t("markdown.other"), f"{ROOT}{other}")

    def _notices(self) -> Iterator[str]:
        view, t = self.view, self.t
        if view.lang == "zh" and view.untranslated:
            yield f"> {t('record.not_translated_notice', count=view.untranslated)}"
        if view.lang == "zh" and view.stale:
            yield f"> {t('record.stale_notice')}"
        if view.is_refuted or self.record.review:
            yield from self._review()
        elif self.record.verification_tier == "ai_generated":
            yield f"> **{t('record.ai_title')}**{self.words.colon}{t('tier.ai_generated_long')}"
        yield self.evidence.findings(view.findings("signature"))

    def _review(self) -> Iterator[str]:
        review, view = self.record.review, self.view
        yield self.section("record.refuted_title" if view.is_refuted else "record.review_title")
        if not review:
            yield self.t("tier.refuted_long")
            return
        yield self.words.block(view.text["review.text"])
        if review.see_instead:
            yield f"**{self.t('record.see_instead')}**{self.words.colon}".rstrip()
            yield "\n".join(f"- {self._record_link(x)}" for x in review.see_instead)

    def _record_link(self, record_id: str) -> str:
        title, gloss, tier = title_of(self.view.library, record_id, self.view.lang)
        if not tier:
            return code_span(title)
        path = record_path(record_id, self.view.lang)
        shown = link(code_span(title), f"{ROOT}{path}")
        return f"{shown} {prose(gloss)}" if gloss else shown

    def _verdict(self) -> Iterator[str]:
        best, worst = self.view.best_workaround, self.view.worst_dead_end
        labels, words = self.words.labels, self.words
        yield self.section("record.verdict")
        do, dont = labels["record.try_this"], labels["record.not_this"]
        if best:
            do = f"- {do}{words.run(best.action)}{words.rated(best.rate)}"
            caution = words.labelled("record.caution", best.caution)
            do += f"\n  - {nested(nested(caution))}" if caution else ""
        else:
            do = f"- {do}{self.t('record.no_workaround')}"
        if worst:
            dont += words.run(worst.action) + words.rated(worst.rate)
        else:
            dont += self.t("record.no_dead_end")
        yield f"{do}\n- {dont}"
