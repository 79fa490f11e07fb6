"""The record: what one JSON file in the records folder may say.

One typed model is parser, validation and published JSON Schema. The required fields are few, so
that records of other wikis in this format load; every Chinese field is optional, because
untranslated text is shown as untranslated instead of stopping a build.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, StringConstraints, Tag

from signpost.fields import (
    Count,
    EnvironmentName,
    HttpUrl,
    IsoDate,
    NonEmpty,
    ProgramName,
    Prose,
    Rate,
    RecordId,
    Severity,
    Tier,
)

# Of the published form of records and of what is made from them: see docs/en/machines/index.md.
SCHEMA_VERSION = "1.0"

CLAIM_PATTERN = r"^(signature|root_cause|(dead_ends|workarounds|versions)\[\d+\]|official_doc_url)$"

# Tags of the forms that a union field takes; they appear in pydantic's error locations.
TEXT_FORM, OBJECT_FORM, PROGRAM_FORM = "<text>", "<object>", "<program>"
FORMS = frozenset({TEXT_FORM, OBJECT_FORM, PROGRAM_FORM})


class Part(BaseModel):
    """What all parts of a record share: no unknown fields, no silent conversion of types."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=True)


class LinkSource(Part):
    """A public page that supports a claim."""

    url: HttpUrl
    title: Prose | None = None
    kind: Literal["source", "maintainer", "thread", "docs", "release"] | None = None


class ProgramSource(Part):
    """A program beside the record that was run, with what it printed.

    ``program`` is a file name in ``records/<domain>/<slug>/``; ``versions`` names the packages it
    ran with. Where the record has a proof, that tells versions, date and what was printed;
    ``environment`` names the run, unless it is the program's own environment.
    """

    program: ProgramName
    environment: EnvironmentName | None = None
    versions: NonEmpty | None = None
    date: IsoDate | None = None
    printed: NonEmpty | None = None


def _form(value: Any) -> str:
    """Which form of a union a value takes, so that a fault is reported once, for that form."""
    if isinstance(value, (str, ProgramSource)):
        return TEXT_FORM if isinstance(value, str) else PROGRAM_FORM
    return PROGRAM_FORM if isinstance(value, dict) and "program" in value else OBJECT_FORM


Source = Annotated[
    Annotated[HttpUrl, Tag(TEXT_FORM)]
    | Annotated[LinkSource, Tag(OBJECT_FORM)]
    | Annotated[ProgramSource, Tag(PROGRAM_FORM)],
    Discriminator(_form),
]


class Measured(Part):
    """A rate that was measured: ``hits`` of ``of`` trials, and what a trial was."""

    hits: Count
    of: Annotated[int, Field(ge=1)]
    what: NonEmpty
    what_zh: Prose | None = None


class Version(Part):
    version: NonEmpty
    introduced: str | None = None
    deprecated: str | None = None
    removed: str | None = None
    behavior_change: Prose | None = None
    behavior_change_zh: Prose | None = None
    status: Prose | None = None
    sources: list[Source] = []


class DeadEnd(Part):
    """Something that people try and that does not help."""

    action: Prose
    why_fails: Prose = ""
    fail_rate: Rate | None = None
    measured: Measured | None = None
    condition: Prose | None = None
    code: str | None = None
    code_language: str = "python"
    sources: list[Source] = []


class DeadEndZh(Part):
    action: Prose | None = None
    why_fails: Prose | None = None
    condition: Prose | None = None


class Workaround(Part):
    """Something that works. ``caution`` says what it costs where it hides a fault."""

    action: Prose
    how: Prose | None = None
    success_rate: Rate | None = None
    measured: Measured | None = None
    condition: Prose | None = None
    caution: Prose | None = None
    code: str | None = None
    code_language: str = "python"
    sources: list[Source] = []


class WorkaroundZh(Part):
    action: Prose | None = None
    how: Prose | None = None
    condition: Prose | None = None
    caution: Prose | None = None


TranslatedWorkaround = Annotated[
    Annotated[str, Tag(TEXT_FORM)] | Annotated[WorkaroundZh, Tag(OBJECT_FORM)], Discriminator(_form)
]


class Edge(Part):
    """A transition to another record, with what is known of it."""

    error_id: RecordId
    probability: Rate | None = None
    condition: Prose | None = None
    condition_zh: Prose | None = None
    distinction: Prose | None = None
    distinction_zh: Prose | None = None


Transition = Annotated[
    Annotated[RecordId, Tag(TEXT_FORM)] | Annotated[Edge, Tag(OBJECT_FORM)], Discriminator(_form)
]


class TransitionGraph(Part):
    leads_to: list[Transition] = []
    preceded_by: list[Transition] = []
    frequently_confused_with: list[Transition] = []


class Detect(Part):
    """How to notice a fault that raises nothing."""

    text: NonEmpty
    expect: Prose | None = None
    code: str | None = None
    code_language: str = "python"
    sources: list[Source] = []


class DetectZh(Part):
    text: Prose | None = None
    expect: Prose | None = None


class Variant(Part):
    """The same error in other words: another version, another program."""

    message: NonEmpty
    versions: Prose | None = None


class Review(Part):
    """What the wiki says of the record as a whole, and where to go instead."""

    text: NonEmpty
    text_zh: Prose | None = None
    see_instead: list[RecordId] = []


class Finding(Part):
    """What was found when one claim of the record was checked."""

    claim: Annotated[str, StringConstraints(pattern=CLAIM_PATTERN)]
    verdict: Literal["false", "unsupported", "partly", "true"]
    text: NonEmpty
    text_zh: Prose | None = None
    sources: list[Source] = []


class ProofPlan(Part):
    """In which environments the programs beside the record are run; see ``scripts/prove``.

    ``environment`` is that of every program but those in ``programs``; ``versions`` are further
    environments that ``fail.py`` is run in, to see which versions of a library raise the error.
    ``without`` names programs that need more than Python packages and are not run.
    """

    environment: EnvironmentName
    programs: dict[ProgramName, EnvironmentName] = {}
    versions: list[EnvironmentName] = []
    without: list[ProgramName] = []


class Record(Part):
    """One error."""

    schema_: str | None = Field(default=None, alias="$schema")
    id: RecordId
    signature: NonEmpty
    signature_zh: Prose | None = None
    regex: Annotated[str, StringConstraints(min_length=1, max_length=2000)]
    variants: list[Variant] = []
    domain: NonEmpty
    category: NonEmpty
    subcategory: Prose | None = None
    severity: Severity | None = None
    root_cause: NonEmpty
    root_cause_type: Prose | None = None
    root_cause_zh: Prose | None = None
    root_cause_sources: list[Source] = []
    # How people put it who do not know the cause. The two lists are no translations of each other.
    symptoms: list[NonEmpty] = []
    symptoms_zh: list[NonEmpty] = []
    detect: list[Detect] = []
    detect_zh: list[DetectZh] = []
    versions: list[Version] = []
    os_specific: dict[NonEmpty, Prose] = {}
    os_specific_zh: dict[NonEmpty, Prose] = {}
    dead_ends: list[DeadEnd] = []
    dead_ends_zh: list[DeadEndZh] = []
    workarounds: list[Workaround] = []
    workarounds_zh: list[TranslatedWorkaround] = []
    transition_graph: TransitionGraph = TransitionGraph()
    guides: list[Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(#[a-z0-9-]+)?$")]] = []
    proof: ProofPlan | None = None
    review: Review | None = None
    findings: list[Finding] = []
    official_doc_url: HttpUrl | None = None
    official_doc_section: Prose | None = None
    error_code: Prose | None = None
    verification_tier: Tier
    confidence: Rate | None = None
    fix_success_rate: Rate | None = None
    resolvable: Literal["true", "partial", "false"] | None = None
    # ``first_seen`` is of the error; ``added`` is the day on which its record came into the wiki.
    first_seen: IsoDate | None = None
    added: IsoDate | None = None
    last_confirmed: IsoDate | None = None
    last_updated: IsoDate | None = None
    evidence_count: Count | None = None
    tags: list[NonEmpty] = []
    locale: Literal["en"] | None = None
    aliases: list[RecordId] = []
    zh_source_hash: dict[str, Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]] = {}

    @property
    def slug(self) -> str:
        return self.id.partition("/")[2]

    @property
    def is_silent(self) -> bool:
        return self.severity == "silent"


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a record, as published at ``/schema/record.json``."""
    schema = Record.model_json_schema(by_alias=True)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Signpost error record",
        "description": f"One error. schema_version {SCHEMA_VERSION}",
        **{key: value for key, value in schema.items() if key not in ("title", "description")},
    }
