"""The small pieces that a page has a hundred of: prose, badges, rates, lists of sources, findings.

Templates use them as filters. They are made here and not by macros, since a macro costs fifteen
times as much as a function, and was most of the cost of a page. Every value is escaped here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from signpost.l10n import Text
from signpost.prose import inline, paragraphs
from signpost.strings import Translator

if TYPE_CHECKING:
    from signpost.model import Finding
    from signpost.view_parts import Rate, SourceView


PIECES = ("run", "block", "mark", "tier", "rate", "source_list", "finding_list")
# Filters whose results are safe HTML, these and two of ``signpost.prose``.
SAFE_FILTERS = frozenset({*PIECES, "code", "inline"})


class Pieces:
    """The pieces in one language."""

    def __init__(self, t: Translator) -> None:
        self.t = t
        self.marks = {
            "ok": "",
            "untranslated": '<span class="sp-mark sp-mark--untranslated" lang="zh">'
            f"{self._word('record.not_translated')}</span>",
            "stale": f'<span class="sp-mark sp-mark--stale">{self._word("record.stale")}</span>',
        }

    @property
    def filters(self) -> dict[str, Callable[..., Markup]]:
        """By the name that templates use."""
        return {name: getattr(self, name) for name in PIECES}

    def _word(self, key: str, **values: object) -> Markup:
        return escape(self.t(key, **values))

    def mark(self, text: Text) -> Markup:
        """What tells that prose is not translated, or that its translation is stale."""
        return Markup(self.marks[text.state])

    def run(self, text: Text) -> Markup:
        """Prose on one line."""
        if text.state == "ok":
            return inline(text.value)
        lang = ' lang="en"' if text.state == "untranslated" else ""
        return Markup(f"<span{lang}>{inline(text.value)}</span> {self.marks[text.state]}")

    def block(self, text: Text) -> Markup:
        """Prose in paragraphs."""
        lang = ' lang="en"' if text.state == "untranslated" else ""
        body = paragraphs(text.value)
        return Markup(f'<div class="sp-prose"{lang}>{body}</div>{self.marks[text.state]}')

    def tier(self, name: str) -> Markup:
        """The badge of a tier."""
        title, word = self._word(f"tier.{name}_long"), self._word(f"tier.{name}")
        return Markup(
            f'<span class="sp-badge sp-tier sp-tier--{name}" title="{title}">{word}</span>'
        )

    def rate(self, rate: Rate) -> Markup:
        """A rate, and whether it was measured."""
        if rate.kind == "unknown":
            inner = self._word("rate.unknown")
        elif rate.kind == "claimed":
            shown, label = self._word("rate.claimed", percent=rate.percent), "rate.claimed_label"
            inner = Markup(f"{shown} {self._note(self._word(label))}")
        else:
            shown = self._word("rate.measured", hits=rate.hits, of=rate.of)
            what = self._word("rate.colon") + self.run(rate.what) if rate.what else ""
            note = self._note(self._word("rate.measured_label") + what)
            inner = Markup(f"<strong>{shown}</strong> {note}")
        return Markup(f'<span class="sp-rate sp-rate--{rate.kind}">{inner}</span>')

    def _note(self, html: str) -> str:
        return f'<span class="sp-rate__note">{html}</span>'

    def source_list(self, sources: Iterable[SourceView], folder_url: str) -> Markup:
        """Sources as a list; ``folder_url`` leads to the record's programs in the repository."""
        rows = "".join(f"<li>{self._source(source, folder_url)}</li>" for source in sources)
        return Markup(f'<ul class="sp-sources">{rows}</ul>')

    def _source(self, source: SourceView, folder_url: str) -> str:
        if source.run:
            ran = self._kind("record.ran", date=source.run.date, versions=source.packages)
            name = self._word("record.reproduce_file", name=source.label)
            return f'<a href="#{source.anchor}">{name}</a> {ran}'
        if source.program:
            program = source.program
            ran = self._kind("record.ran", date=program.date, versions=program.versions)
            name = self._word("record.reproduce_file", name=program.program)
            return (
                f'<a href="{escape(folder_url)}/{escape(program.program)}">{name}</a> {ran}'
                f'<details class="sp-printed"><summary>{self._word("record.printed")}</summary>'
                f"<pre><code>{escape(program.printed)}</code></pre></details>"
            )
        kind = f" {self._kind(f'source.{source.kind}')}" if source.kind else ""
        url, label = escape(source.url), escape(source.label)
        return f'<a href="{url}" rel="nofollow">{label}</a>{kind}'

    def _kind(self, key: str, **values: object) -> str:
        return f'<span class="sp-source__kind">{self._word(key, **values)}</span>'

    def finding_list(
        self, findings: Iterable[tuple[Finding, Text, list[SourceView]]], folder_url: str
    ) -> Markup:
        """What was found of a claim, with its sources."""
        return Markup("".join(self._finding(*found, folder_url) for found in findings))

    def _finding(
        self, finding: Finding, text: Text, sources: list[SourceView], folder_url: str
    ) -> str:
        verdict = self.t(f"record.verdict_{finding.verdict}")
        lead = self._word("record.finding", verdict=verdict)
        listed = self.source_list(sources, folder_url) if sources else ""
        return (
            f'<div class="sp-finding sp-finding--{finding.verdict}">'
            f"<p><strong>{lead}</strong> {self.run(text)}</p>{listed}</div>"
        )
