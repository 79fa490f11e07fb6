"""What programs are told of a record, in one language: the typed answers of the tools.

``signpost.answers`` makes them. ``scripts/lookup --json`` prints them, the MCP server returns them,
and ``LookupAnswer.model_json_schema()`` is their documentation.

Prose is small Markdown: paragraphs, and code in backticks. What is not known is left out of the
JSON (see ``Data.data``). Later versions may add fields; fields are not renamed or removed without
another ``schema_version``.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from signpost.fields import Severity, Tier

SchemaVersion = Literal["1"]
SCHEMA_VERSION: SchemaVersion = "1"

Language = Literal["en", "zh"]
State = Literal["ok", "untranslated", "stale"]
Verdict = Literal["false", "unsupported", "partly", "true"]


class Data(BaseModel):
    """What all parts of an answer share."""

    model_config = ConfigDict(frozen=True)

    def data(self) -> dict[str, Any]:
        """Plain data for JSON, without what is not known."""
        return self.model_dump(mode="json", exclude_none=True)


class Passage(Data):
    """One piece of prose. ``untranslated``: it is shown in English; ``stale``: the English has
    changed since it was translated."""

    text: str
    state: State = "ok"


class RateAnswer(Data):
    """How often something works or fails. Only ``measured`` (hits of trials) is evidence."""

    kind: Literal["measured", "claimed"]
    percent: int
    hits: int | None = None
    of: int | None = None
    what: Passage | None = Field(default=None, description="What one trial was.")


class SourceAnswer(Data):
    """What supports a claim: a page (``url``), or a program that was run (``program``)."""

    title: str
    kind: str | None = None
    url: str | None = None
    program: str | None = None
    environment: str | None = None
    versions: str | None = Field(
        default=None, description="Packages that the program was run with."
    )
    date: str | None = None
    printed: str | None = Field(
        default=None, description="Left out where it stands in the proof's run of the same program."
    )


class FindingAnswer(Data):
    """What came of checking one claim of the record."""

    claim: str = Field(description="Field path of the claim, such as workarounds[0].")
    verdict: Verdict
    verdict_label: str
    text: Passage
    sources: list[SourceAnswer] = []


class Neighbor(Data):
    """Another record. It has no signature where only its id is known."""

    id: str
    signature: str | None = None
    gloss: str | None = Field(default=None, description="What the signature says, in Chinese.")
    tier: Tier | None = None
    tier_label: str | None = None
    has_record: bool | None = Field(
        default=None, description="False: nobody has written it yet; absent: not known here."
    )
    page: str | None = None


class Warned(Data):
    """What must be known before the record is followed."""

    kind: Literal["refuted", "unverified", "reviewed", "finding", "old_proof", "language"]
    text: str


class Difference(Data):
    """A word that stands only in the paste, or only in the record's message."""

    where: Literal["paste", "record"]
    word: str


class Distinction(Data):
    """How this record is told from another one that matched."""

    id: str
    text: str


class MatchAnswer(Data):
    """How the record was found. ``exact``: its pattern matches the line. ``similar``: rare words
    are shared; compare the messages before following it."""

    kind: Literal["exact", "similar"]
    score: float
    line: str = Field(description="The line that matched; of a very long one the part around it.")
    line_number: int = Field(description="From 1, in the text that was searched.")
    start: int = Field(description="Where in the line the matched part begins, in characters.")
    end: int
    differs: list[Difference] = []
    distinction: Distinction | None = None


class FirstAction(Data):
    """The workaround to try first."""

    number: int
    action: str
    how: str | None = None
    code: str | None = None
    code_language: str | None = None
    condition: str | None = Field(default=None, description="When it applies.")
    caution: str | None = Field(default=None, description="What it costs. Tell it with the action.")
    rate: RateAnswer | None = None


class Answer(Data):
    """One record in short. Read ``tier`` and ``warnings`` first."""

    id: str
    language: Language
    signature: str = Field(description="The message as it is printed, never translated.")
    gloss: str | None = Field(default=None, description="What the signature says, in Chinese.")
    tier: Tier
    tier_label: str
    tier_meaning: str
    is_silent: bool = Field(description="Whether the fault raises no error at all.")
    match: MatchAnswer | None = None
    warnings: list[Warned] = []
    see_instead: list[Neighbor] = Field(default=[], description="What people really meet.")
    meaning: str
    workaround: FirstAction | None = Field(
        default=None, description="Absent where none is known, and where the record is refuted."
    )
    dead_ends: list[str] = Field(
        default=[], description="What not to try; empty where the record is refuted."
    )
    page: str = Field(description="Address of the page, or its path on the site.")
    json_page: str = Field(description="Address of the record as JSON, or its path on the site.")


class LookupAnswer(Data):
    """What a lookup or a search found, best first."""

    schema_version: SchemaVersion = SCHEMA_VERSION
    language: Language
    found: bool
    note: str | None = Field(
        default=None, description="What to do with the answer, or without one."
    )
    results: list[Answer] = []


class ClaimAnswer(Data):
    """What a workaround and a dead end have in common."""

    number: int
    action: Passage
    condition: Passage | None = None
    caution: Passage | None = None
    code: str | None = None
    code_language: str | None = None
    rate: RateAnswer | None = None
    sources: list[SourceAnswer] = []
    findings: list[FindingAnswer] = []


class WorkaroundAnswer(ClaimAnswer):
    """Something that works."""

    how: Passage | None = None


class DeadEndAnswer(ClaimAnswer):
    """Something that people try and that does not help."""

    why_fails: Passage | None = None


class CheckAnswer(Data):
    """One way to notice the fault."""

    text: Passage
    expect: Passage | None = None
    code: str | None = None
    code_language: str | None = None
    sources: list[SourceAnswer] = []


class VersionAnswer(Data):
    """What changes with a version."""

    version: str
    introduced: str | None = None
    deprecated: str | None = None
    removed: str | None = None
    status: str | None = None
    behavior_change: Passage | None = None
    sources: list[SourceAnswer] = []
    findings: list[FindingAnswer] = []


class SystemAnswer(Data):
    """What is different on one operating system."""

    system: str
    note: Passage


class VariantAnswer(Data):
    """The same error in other words."""

    message: str
    versions: str | None = None


class TransitionAnswer(Neighbor):
    """An error before, after or beside this one. ``claimed_percent`` was never measured."""

    claimed_percent: int | None = None
    condition: Passage | None = None
    distinction: Passage | None = None
    stated_by: str = Field(description="Id of the record whose file says so.")


class TransitionsAnswer(Data):
    preceded_by: list[TransitionAnswer] = []
    leads_to: list[TransitionAnswer] = []
    confused_with: list[TransitionAnswer] = []


class RunAnswer(Data):
    """One program that was run, offline, in a pinned environment."""

    program: str
    role: Literal["fail", "fix", "dead_end", "other"]
    applies: Passage | None = Field(
        default=None, description="The workaround or dead end it applies."
    )
    outcome: Literal["raises", "shows", "differs", "ignored", "works", "broken"]
    outcome_label: str
    environment: str
    python: str
    packages: dict[str, str]
    date: str
    printed: str


class ProofAnswer(Data):
    """What was run for this record. ``holds``: it still fits and shows the error and a fix."""

    holds: bool
    changed: list[str] = Field(
        default=[], description="What has changed since the programs were run."
    )
    date: str = Field(description="Day of the oldest run.")
    runs: list[RunAnswer] = []


class GuideAnswer(Data):
    """A guide, or a section of it, that explains more."""

    slug: str
    section: str | None = None
    title: str | None = None
    section_title: str | None = None
    page: str | None = None


class Label(Data):
    """A controlled word with its label."""

    id: str
    label: str


class Dates(Data):
    """``first_seen`` is of the error; ``added`` is the day its record came into the wiki."""

    first_seen: str | None = None
    added: str | None = None
    last_confirmed: str | None = None
    last_updated: str | None = None


class Documentation(Data):
    url: str
    section: str | None = None


class FullRecord(Data):
    """Everything that one record says. Read ``tier`` and ``warnings`` first."""

    schema_version: SchemaVersion = SCHEMA_VERSION
    id: str
    language: Language
    signature: str = Field(description="The message as it is printed, never translated.")
    gloss: Passage | None = None
    tier: Tier
    tier_label: str
    tier_meaning: str
    severity: Severity | None = None
    is_silent: bool
    resolvable: Literal["true", "partial", "false"] | None = None
    warnings: list[Warned] = []
    review: Passage | None = None
    see_instead: list[Neighbor] = []
    meaning: Passage
    meaning_sources: list[SourceAnswer] = []
    symptoms: list[Passage] = []
    detect: list[CheckAnswer] = []
    workarounds: list[WorkaroundAnswer] = Field(default=[], description="Best first.")
    dead_ends: list[DeadEndAnswer] = []
    versions: list[VersionAnswer] = []
    systems: list[SystemAnswer] = []
    transitions: TransitionsAnswer
    findings: list[FindingAnswer] = Field(default=[], description="Of the record as a whole.")
    proof: ProofAnswer | None = None
    guides: list[GuideAnswer] = []
    regex: str
    variants: list[VariantAnswer] = []
    domain: Label
    category: Label
    subcategory: str | None = None
    error_code: str | None = None
    official_doc: Documentation | None = None
    confidence: RateAnswer | None = None
    fix_success_rate: RateAnswer | None = None
    evidence_count: int | None = None
    dates: Dates
    tags: list[str] = []
    aliases: list[str] = []
    passages: dict[State, int] = Field(description="Pieces of prose by state of translation.")
    page: str
    json_page: str
