"""The answers of the tools that are about more than one record; see ``signpost.answer_model``."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from signpost.answer_model import (
    SCHEMA_VERSION,
    Data,
    FirstAction,
    Label,
    Language,
    Neighbor,
    Passage,
    SchemaVersion,
    TransitionAnswer,
    Warned,
)
from signpost.fields import Tier

Direction = Literal["preceded_by", "leads_to", "confused_with"]


class DomainAnswer(Label):
    """One library or field, with its records counted by tier."""

    records: int
    tiers: dict[Tier, int]
    page: str


class DomainsAnswer(Data):
    """What the wiki covers."""

    schema_version: SchemaVersion = SCHEMA_VERSION
    language: Language
    records: int
    tier_meanings: dict[Tier, str]
    domains: list[DomainAnswer]


class Step(Data):
    """One step on the way from the record that was asked for."""

    direction: Direction
    id: str
    condition: Passage | None = None
    distinction: Passage | None = None
    claimed_percent: int | None = Field(default=None, description="Never measured.")
    stated_by: str = Field(description="Id of the record whose file says so.")


class Reached(Neighbor):
    """A record that was reached, with what to do there. ``path`` leads to it, nearest step first.

    Read ``tier`` and ``warnings`` before the workaround; tell the workaround with its caution.
    """

    distance: int
    path: list[Step]
    is_silent: bool = False
    warnings: list[Warned] = Field(default=[])
    workaround: FirstAction | None = None


class TransitionsOf(Data):
    """Where one error comes from and where it leads, some steps far."""

    schema_version: SchemaVersion = SCHEMA_VERSION
    language: Language
    record: Neighbor
    depth: int
    workaround: FirstAction | None = Field(
        default=None, description="What to try for the record itself."
    )
    before: list[Reached] = Field(
        default=[], description="What comes before; mend the farthest cause that applies."
    )
    after: list[Reached] = Field(
        default=[], description="What may come next, also after a workaround or a dead end."
    )
    confused_with: list[TransitionAnswer] = Field(
        default=[], description="Errors that look alike; `distinction` tells them apart."
    )
    left_out: int = Field(default=0, description="Records that were reached but are not listed.")


class SectionAnswer(Data):
    """A section of a guide; ``section`` is what get_guide takes."""

    section: str
    title: str


class GuideEntry(Data):
    """One guide."""

    slug: str
    title: str
    description: str | None = None
    sections: list[SectionAnswer] = Field(default=[])
    page: str


class GuidesAnswer(Data):
    """All written guides."""

    schema_version: SchemaVersion = SCHEMA_VERSION
    language: Language
    guides: list[GuideEntry]


class GuideText(GuideEntry):
    """A guide, or a section of it, as Markdown."""

    schema_version: SchemaVersion = SCHEMA_VERSION
    language: Language
    section: str | None = Field(default=None, description="The section that was asked for.")
    is_whole: bool = Field(
        description="False where only the beginning of a long guide is given: ask for sections."
    )
    note: str
    text: str
