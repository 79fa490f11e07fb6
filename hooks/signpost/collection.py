"""A records folder that is only read: for answers to programs, without the checks of a build.

Records with problems are left out and named. Each record is kept in short; in full only the first
ones of a large folder.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

from signpost.engine import Engine
from signpost.entry import Entry
from signpost.garbage import uncollected
from signpost.graph import Graph, Link, build_graph, stated_links
from signpost.guides import Guide, read_all_guides
from signpost.l10n import Localized, Passages, Text
from signpost.load import Loaded, load_records
from signpost.matching import index_packages
from signpost.model import Record
from signpost.problems import Problem
from signpost.programs import Programs, read_programs
from signpost.shelf import Title
from signpost.vocabulary import Vocabulary

# Of so many records what they say stays in memory; others are read again when they are asked for.
MOST_KEPT = 500
NEAR_IDS = 5
NEAR = 0.6


@dataclass(frozen=True, slots=True)
class Card:
    """What other records' answers say of a record. ``edges``: its signature and its links."""

    id: str
    signature: str
    domain: str
    tier: str
    aliases: tuple[str, ...]
    links: tuple[Link, ...]
    passages: Passages
    index: bytes


def card_of(entry: Entry) -> Card:
    """A record in short."""
    record = entry.record
    shown = {path: found for path, found in entry.passages.items() if _is_shown_elsewhere(path)}
    return Card(
        record.id,
        record.signature,
        record.domain,
        record.verification_tier,
        tuple(record.aliases),
        tuple(stated_links(record)),
        shown,
        entry.index,
    )


def _is_shown_elsewhere(path: str) -> bool:
    return path == "signature" or path.startswith("transition_graph.")


class Collection:
    """The records of a folder, with the written guides.

    A ``signpost.shelf.Shelf``, and a ``signpost.guide_markdown.GuideSource``.
    """

    def __init__(self, loaded: Loaded, cards: Mapping[str, Card], docs: Path) -> None:
        self.loaded, self.cards, self.docs = loaded, cards, docs
        self.by_id = {entry.id: entry for entry in reversed(loaded.entries)}
        self.aliases = {alias: card.id for card in cards.values() for alias in card.aliases}

    @property
    def problems(self) -> Sequence[Problem]:
        """Why records were left out."""
        return self.loaded.problems

    @property
    def vocabulary(self) -> Vocabulary:
        return self.loaded.vocabulary

    @cached_property
    def graph(self) -> Graph:
        return build_graph(link for card in self.cards.values() for link in card.links)

    @cached_property
    def guides(self) -> Mapping[str, Mapping[str, Guide]]:
        """The guides by language and slug."""
        return read_all_guides(self.docs)

    @cached_property
    def programs(self) -> Programs:
        """The runs of the guides."""
        return read_programs(self.docs, [])

    @property
    def briefs(self) -> Mapping[str, Card]:
        """Records in short, by id."""
        return self.cards

    def entry(self, record_id: str) -> Entry | None:
        """A record by its id, or by an alias of it."""
        return self.by_id.get(self.aliases.get(record_id, record_id))

    def near_ids(self, record_id: str) -> list[str]:
        """Ids that may have been meant: the same slug elsewhere, then those spelled alike."""
        slug = record_id.rpartition("/")[2]
        same = [known for known in self.by_id if known.rpartition("/")[2] == slug]
        alike = get_close_matches(record_id, [*self.by_id, *self.aliases], NEAR_IDS, NEAR)
        found = dict.fromkeys([*same, *(self.aliases.get(known, known) for known in alike)])
        return list(found)[:NEAR_IDS]

    def open_engine(self) -> Engine:
        """The search over all records; close it."""
        cards = [self.cards[record_id] for record_id in sorted(self.cards)]
        packages = index_packages(card.domain for card in cards)
        return Engine({"packages": packages, "records": [json.loads(x.index) for x in cards]})

    def links(self, record: Record, kind: str) -> Sequence[Link]:
        return self.links_of(record.id, kind)

    def links_of(self, record_id: str, kind: str) -> Sequence[Link]:
        """The transitions of one kind, those that other records state included."""
        return self.graph.get(record_id, {}).get(kind, ())

    def title(self, record_id: str, lang: str) -> Title | None:
        card = self.cards.get(record_id)
        if card:
            gloss = Localized(card.passages, lang)["signature"]
            shown = gloss.value if lang == "zh" and gloss.state != "untranslated" else None
            return Title(card.signature, shown, card.tier)
        wanted = self.loaded.wanted.get(record_id)
        return Title(wanted[lang], None, None) if wanted else None

    def edge_text(self, link: Link, part: str, lang: str) -> Text:
        return Localized(self.cards[link.owner].passages, lang)[f"{link.path}.{part}"]

    def guide(self, slug: str, lang: str) -> Guide | None:
        return self.guides[lang].get(slug)


def open_collection(records: Path, docs: Path) -> Collection:
    """Read a folder. Never raises for what a file says: see ``Collection.problems``."""
    cards: dict[str, Card] = {}

    def visit(entry: Entry, _: Loaded) -> None:
        cards.setdefault(entry.id, card_of(entry))
        if len(cards) > MOST_KEPT:
            entry.release()

    with uncollected():
        loaded = load_records(records, visit=visit)
    return Collection(loaded, cards, docs)
