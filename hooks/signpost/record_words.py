"""The small parts of a record in Markdown: marked prose, rates, sources, findings.

``signpost.pieces`` has the same as HTML.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from signpost.fields import TIERS
from signpost.l10n import Text
from signpost.markdown_text import (
    fenced,
    heading,
    item,
    link,
    paragraphs,
    plain,
    prose,
    source_link,
)
from signpost.model import Finding, ProgramSource
from signpost.strings import Translator
from signpost.view_parts import FindingView, Rate, SourceView

COLONS = (":", "：")


class _Labels(dict[str, str]):
    """The bold label of each string, made when it is asked for first.

    Its colon stands outside: beside Han characters it would stop the bold.
    """

    def __init__(self, t: Translator) -> None:
        super().__init__()
        self.t = t

    def __missing__(self, key: str) -> str:
        word = self.t(key).rstrip("".join(COLONS))
        return self.setdefault(key, f"**{word}**{self.t('rate.colon')}")


class Words:
    """The words of one language, and the parts that are made of them."""

    def __init__(self, t: Translator) -> None:
        self.t = t
        self.colon = t("rate.colon")
        self.opened, _, self.closed = t("markdown.note").partition("{text}")
        self.labels = _Labels(t)
        self.marks = {
            "ok": "",
            "untranslated": self.note(t("record.not_translated")),
            "stale": self.note(t("record.stale")),
        }
        self.tiers = {
            name: f"**{t(f'tier.{name}')}**{self.colon}{t(f'markdown.tier.{name}')}"
            for name in TIERS
        }
        self.kinds = {
            kind: self.note(t(f"source.{kind}"))
            for kind in ("source", "maintainer", "thread", "docs", "release")
        }

    def section(self, key: str) -> str:
        """The heading of a section."""
        return _section(self.t.lang, key)

    def numbered(self, key: str, number: int) -> str:
        """``Workaround 2``."""
        return _numbered(self.t.lang, key, number)

    def note(self, text: str) -> str:
        """An aside in the parentheses of the language."""
        return f"{self.opened}{text}{self.closed}"

    def run(self, text: Text) -> str:
        """Prose on one line, with the state of its translation."""
        return prose(text.value) + self.marks[text.state]

    def block(self, text: Text) -> str:
        """Prose in paragraphs, with the state of its translation."""
        return paragraphs(text.value) + self.marks[text.state]

    def labelled(self, key: str, text: Text) -> str:
        """``**When**: text``; empty without a text."""
        return f"{self.labels[key]}{self.block(text)}" if text.value else ""

    def rate(self, rate: Rate) -> str:
        """A rate as the page says it, and whether it was measured."""
        if rate.kind == "unknown":
            return self.t("rate.unknown")
        if rate.kind == "claimed":
            shown = self.t("rate.claimed", percent=rate.percent)
            return shown + self.note(self.t("rate.claimed_label"))
        what = f"{self.colon}{self.run(rate.what)}" if rate.what else ""
        shown = self.t("rate.measured", hits=rate.hits, of=rate.of)
        return f"**{shown}**{self.note(self.t('rate.measured_label') + what)}"

    def rated(self, rate: Rate) -> str:
        """A rate behind what it is of; nothing where it is not known."""
        return "" if rate.kind == "unknown" else self.note(self.rate(rate))

    def ran(self, date: str | None, packages: str | None) -> str:
        """When a program ran and with what, where that is known."""
        return _ran(self.t.lang, date, packages) if date and packages else ""

    def program(self, name: str) -> str:
        """What a program is called where it is a source."""
        return _program(self.t.lang, name)


@cache
def words(lang: str) -> Words:
    """The words of a language."""
    return Words(Translator(lang))


@cache
def _section(lang: str, key: str) -> str:
    return heading(2, words(lang).t(key))


@lru_cache(maxsize=512)
def _numbered(lang: str, key: str, number: int) -> str:
    return words(lang).t(key, number=number)


@lru_cache(maxsize=512)
def _ran(lang: str, date: str, packages: str) -> str:
    """A record names the same run in several places."""
    own = words(lang)
    return own.note(own.t("record.ran", date=date, versions=plain(packages)))


@lru_cache(maxsize=512)
def _program(lang: str, name: str) -> str:
    return plain(words(lang).t("record.reproduce_file", name=name))


def forget_words() -> None:
    """Read the words anew: they may have been edited."""
    for kept in (words, _section, _numbered, _ran, _program):
        kept.cache_clear()


class Evidence:
    """Sources and findings of one record.

    ``page`` is the address of the record's page, ``folder`` that of its programs in the
    repository.
    """

    def __init__(self, own: Words, page: str, folder: str) -> None:
        self.words, self.page, self.folder = own, page, folder

    def sources(self, sources: Sequence[SourceView]) -> str:
        """A list with a label; empty without sources."""
        label = self.words.labels["record.sources"].rstrip()
        return f"{label}\n{self.rows(sources)}" if sources else ""

    def rows(self, sources: Iterable[SourceView]) -> str:
        """A list of sources."""
        return "\n".join([self._row(source) for source in sources])

    def _row(self, source: SourceView) -> str:
        if source.program:
            return self._program(source, source.program)
        kind = self.words.kinds[source.kind] if source.kind else ""
        return f"- {source_link(source.label, source.url or '')}{kind}"

    def _program(self, source: SourceView, program: ProgramSource) -> str:
        name = self.words.program(program.program)
        if source.run:
            ran = self.words.ran(source.run.date, source.packages)
            return f"- {link(name, f'{self.page}#{source.anchor}')}{ran}"
        linked = link(name, f"{self.folder}/{program.program}") if self.folder else name
        row = linked + self.words.ran(program.date, program.versions)
        if not program.printed:
            return item(row)
        printed = self.words.t("record.printed")
        return item(f"{row}\n\n{printed}{self.words.colon}\n\n{fenced(program.printed)}")

    def findings(self, found: Iterable[FindingView]) -> str:
        """What was found of a claim, with its sources; empty without findings."""
        return "\n\n".join([self._finding(*finding) for finding in found])

    def _finding(self, finding: Finding, text: Text, sources: Sequence[SourceView]) -> str:
        t = self.words.t
        lead = t("record.finding", verdict=t(f"record.verdict_{finding.verdict}"))
        listed = f"\n{self.rows(sources)}" if sources else ""
        return f"**{lead}** {self.words.run(text)}{listed}"
