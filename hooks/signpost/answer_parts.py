"""The parts of an answer: passages, rates, sources, findings, links to other records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from signpost.answer_model import (
    FindingAnswer,
    GuideAnswer,
    Neighbor,
    Passage,
    RateAnswer,
    SourceAnswer,
    TransitionAnswer,
)
from signpost.graph import Link
from signpost.l10n import Text
from signpost.model import LinkSource, Measured, ProgramSource, Source
from signpost.proof import Run
from signpost.proof_view import packages_text
from signpost.shelf import Subject
from signpost.short import short_url
from signpost.strings import Translator


class Parts:
    """Makes the parts of the answer about one record."""

    def __init__(self, subject: Subject) -> None:
        self.subject, self.text, self.t = subject, subject.text, Translator(subject.lang)

    def passage(self, path: str) -> Passage | None:
        """One piece of the record's prose, by the path of its English field."""
        return said(self.text[path])

    def needed(self, path: str) -> Passage:
        """A piece of prose that every record has."""
        return self.passage(path) or Passage(text="")

    def tier_label(self, tier: str) -> str:
        return self.t(f"tier.{tier}")

    def rate(self, value: float | None, measured: Measured | None, path: str) -> RateAnswer | None:
        """A measured rate outranks a claimed one."""
        if measured:
            percent, what = round(100 * measured.hits / measured.of), self.passage(f"{path}.what")
            hits, of = measured.hits, measured.of
            return RateAnswer(kind="measured", percent=percent, hits=hits, of=of, what=what)
        return None if value is None else RateAnswer(kind="claimed", percent=round(100 * value))

    def sources(self, sources: Sequence[Source]) -> list[SourceAnswer]:
        return [self._source(source) for source in sources]

    def _source(self, source: Source) -> SourceAnswer:
        if isinstance(source, ProgramSource):
            return _program(source, self._run_of(source))
        if isinstance(source, LinkSource):
            title = source.title or short_url(source.url)
            return SourceAnswer(title=title, kind=source.kind, url=source.url)
        return SourceAnswer(title=short_url(source), url=source)

    def _run_of(self, source: ProgramSource) -> Run | None:
        """A source that has words of its own speaks of no run of the proof."""
        proof = self.subject.content and self.subject.content.proof
        return (
            proof.of(source.program, source.environment) if proof and not source.printed else None
        )

    def findings(self, *claims: str) -> list[FindingAnswer]:
        """What was found of claims, named by their field paths."""
        return [
            FindingAnswer(
                claim=found.claim,
                verdict=found.verdict,
                verdict_label=self.t(f"record.verdict_{found.verdict}"),
                text=self.needed(f"findings[{at}].text"),
                sources=self.sources(found.sources),
            )
            for at, found in enumerate(self.subject.record.findings)
            if found.claim in claims
        ]

    def neighbor(self, record_id: str) -> Neighbor:
        """Another record, as far as it is known."""
        title = self.subject.shelf.title(record_id, self.subject.lang)
        if not title:
            return Neighbor(id=record_id, page=self.subject.page(record_id))
        return Neighbor.model_validate(
            {
                "id": record_id,
                "signature": title.signature,
                "gloss": title.gloss,
                "tier": title.tier,
                "tier_label": self.tier_label(title.tier) if title.tier else None,
                "has_record": title.tier is not None,
                "page": self.subject.page(record_id) if title.tier else None,
            }
        )

    def transitions(self, kind: str) -> list[TransitionAnswer]:
        """The transitions of one kind, stated ones first."""
        record, shelf = self.subject.record, self.subject.shelf
        return [self._transition(link) for link in shelf.links(record, kind)]

    def _transition(self, link: Link) -> TransitionAnswer:
        percent = None if link.probability is None else round(100 * link.probability)
        return TransitionAnswer(
            **dict(self.neighbor(link.target)),
            claimed_percent=percent,
            condition=self._edge_text(link, "condition"),
            distinction=self._edge_text(link, "distinction"),
            stated_by=link.owner,
        )

    def _edge_text(self, link: Link, part: str) -> Passage | None:
        if link.owner == self.subject.record.id:
            return self.passage(f"{link.path}.{part}")
        return said(self.subject.shelf.edge_text(link, part, self.subject.lang))

    def guides(self) -> Iterator[GuideAnswer]:
        """The guides, and sections of guides, that the record names."""
        for target in self.subject.record.guides:
            slug, _, anchor = target.partition("#")
            guide = self.subject.shelf.guide(slug, self.subject.lang)
            path = f"guides/{slug}/" + (f"#{anchor}" if anchor else "")
            yield GuideAnswer(
                slug=slug,
                section=anchor or None,
                title=guide.title if guide else None,
                section_title=guide.sections.get(anchor) if guide else None,
                page=self.subject.address(path),
            )


def said(text: Text) -> Passage | None:
    """Prose with the state of its translation; None where there is nothing."""
    return Passage(text=text.value, state=text.state) if text else None


def _program(source: ProgramSource, run: Run | None) -> SourceAnswer:
    return SourceAnswer(
        title=source.program,
        kind="program",
        program=source.program,
        environment=run.environment if run else source.environment,
        versions=packages_text(run) if run else source.versions,
        date=run.date if run else source.date,
        printed=source.printed,
    )
