"""What other pages than its own show of a record: lists, links, counts. It stays in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from sys import intern

from signpost.entry import Entry
from signpost.graph import Link, stated_links
from signpost.l10n import Localized, Passages, State, Text
from signpost.notices import Notice, own_notices
from signpost.proof_view import proof_view


@dataclass(frozen=True, slots=True)
class Brief:
    """One record in brief; fields of the same names are the record's.

    ``guides`` are the slugs of those that it names, ``passages`` the prose of its signature and of
    its edges; ``states`` counts all prose by state of translation. Of its proof: ``runs`` is how
    many there are, ``is_proved`` whether it holds, ``is_stale`` whether something has changed
    since, ``is_measured`` whether it covers more than one version; ``programs`` are the files
    beside the record that its page links to, as it does not show them.
    """

    id: str
    signature: str
    domain: str
    category: str
    verification_tier: str
    added: str | None
    last_confirmed: str | None
    last_updated: str | None
    tags: tuple[str, ...]
    aliases: tuple[str, ...]
    see_instead: tuple[str, ...]
    links: tuple[Link, ...]
    guides: tuple[str, ...]
    passages: Passages
    states: Mapping[State, int]
    notices: tuple[Notice, ...]
    runs: int
    is_proved: bool
    is_stale: bool
    is_measured: bool
    programs: tuple[str, ...]

    def text(self, path: str, lang: str) -> Text:
        """The signature, or a condition or distinction of an edge, in one language."""
        return Localized(self.passages, lang)[path]


def brief_of(entry: Entry) -> Brief:
    """What is kept of a record; it is made once."""
    if not entry.brief:
        entry.brief = _made(entry)
    return entry.brief


def _made(entry: Entry) -> Brief:
    record, proof = entry.record, proof_view(entry)
    return Brief(
        record.id,
        record.signature,
        record.domain,
        record.category,
        record.verification_tier,
        record.added,
        record.last_confirmed,
        record.last_updated,
        tuple(record.tags),
        tuple(record.aliases),
        tuple(record.review.see_instead) if record.review else (),
        tuple(stated_links(record)),
        tuple({target.partition("#")[0]: None for target in record.guides}),
        {intern(x): found for x, found in entry.passages.items() if _is_shown_elsewhere(x)},
        dict(Localized(entry.passages, "zh").states),
        tuple(own_notices(entry)),
        len(proof.proof.runs) if proof else 0,
        bool(proof and proof.is_proved),
        bool(proof and proof.is_stale),
        bool(proof and proof.versions),
        tuple(proof.linked) if proof else (),
    )


def _is_shown_elsewhere(path: str) -> bool:
    return path == "signature" or path.startswith("transition_graph.")
