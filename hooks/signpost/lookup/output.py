"""From a text to the answer that is printed."""

from __future__ import annotations

from dataclasses import replace

from pydantic import Field

from signpost.answer_model import Language, LookupAnswer
from signpost.answers import lookup_answer, short_answer
from signpost.lookup.answer_text import answer_text
from signpost.lookup.console import Console
from signpost.lookup.origins import Origin
from signpost.lookup.paint import BOLD, clean
from signpost.lookup.reading import Reading


class SourcedAnswer(LookupAnswer):
    """What ``--json`` prints for one text."""

    source: str | None = Field(default=None, description="File that the text was read from.")
    skipped_bytes: int | None = Field(
        default=None, description="Bytes in the middle of a long text that were not looked at."
    )


def answer_of(reading: Reading, origin: Origin, lang: Language, limit: int) -> SourcedAnswer:
    """The records that answer a text; raises LookupFaultError."""
    matches = origin.search(reading.text, lang, limit)
    subjects = origin.subjects([match.id for match in matches], lang)
    results = [
        short_answer(subject, replace(match, line_number=reading.line_number(match.line_number)))
        for subject, match in zip(subjects, matches, strict=True)
    ]
    found = dict(lookup_answer(results, lang))
    return SourcedAnswer(
        **found, source=reading.source, skipped_bytes=reading.dropped_bytes or None
    )


def show(answer: SourcedAnswer, console: Console, *, is_one_of_many: bool) -> None:
    """An answer for people; of many files each has its name above its answer."""
    page = console.page()
    text = answer_text(answer, page)
    if is_one_of_many:
        name = page.paint(BOLD, f"== {clean(answer.source or '-')} ==")
        text = f"{name}\n{text}\n"
    console.print(text)
