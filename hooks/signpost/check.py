"""Rules between records, and between a record and what lies around it.

Problems stop a build. Notices (unproved, untranslated, stale, wording, unsourced, unfinished,
dangling) do not: the page marks them and ``scripts/check`` lists them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from signpost.chinese import wording_faults
from signpost.graph import stated_links
from signpost.guide_check import (
    blocks_not_run,
    guide_problems,
    missing_outputs,
    unmeasured_numbers,
    unproved_runs,
    untranslated_comments,
)
from signpost.guides import Guide, has_target, linked_records, read_all_guides
from signpost.l10n import LIST_FIELDS
from signpost.load import Entry, Loaded
from signpost.model import ProgramSource, Record, Source
from signpost.paths import shown
from signpost.patterns import pattern_problems
from signpost.problems import Problem, did_you_mean, show
from signpost.programs import read_programs
from signpost.proof import ENVIRONMENTS
from signpost.proof_check import proof_problems, unproved

NoticeKind = Literal[
    "unproved", "untranslated", "stale", "wording", "unsourced", "unfinished", "dangling"
]
SOURCED_TIERS = ("proved", "sourced")
Guides = Mapping[str, Mapping[str, Guide]]


@dataclass(frozen=True, order=True)
class Notice:
    """Something that is not wrong but not complete: where, and what is missing."""

    kind: NoticeKind
    file: str
    field: str

    def __str__(self) -> str:
        return f"{self.file}: {self.field}: {self.kind}"


def find_problems(
    loaded: Loaded, docs: Path, is_own: Callable[[str], bool] = lambda _: True
) -> list[Problem]:
    """Every problem of the records folder, those of loading included, sorted by place.

    ``docs`` is the folder of the written pages, to whose guides records may link. ``is_own`` says
    of an id whether its record is checked by itself; the rules between records hold for all.
    """
    found = [*loaded.problems, *shared_problems(loaded)]
    own = [entry for entry in loaded.entries if is_own(entry.record.id)]
    for problems in own_problems(own, loaded, docs).values():
        found += problems
    found += guide_problems(docs, docs.parent / "records")
    return sorted(set(found))


def shared_problems(loaded: Loaded) -> Iterator[Problem]:
    """The problems between records: each may come or go with an edit of another record."""
    yield from _alias_problems(loaded)
    yield from _wanted_problems(loaded)
    known = loaded.known_ids
    for entry in loaded.entries:
        yield from _target_problems(entry.record, entry.file, known)


def own_problems(entries: Sequence[Entry], loaded: Loaded, docs: Path) -> dict[Path, list[Problem]]:
    """By file, the problems of each of these entries that no other record has a part in.

    Vocabulary and environments are those of ``loaded``, guides those of ``docs``.
    """
    guides = read_all_guides(docs)
    environments = sorted(path.stem for path in (loaded.root / ENVIRONMENTS).glob("*.in"))
    found = {
        entry.path: [*_text_problems(entry, loaded, guides), *_run_problems(entry, environments)]
        for entry in entries
    }
    places = {entry.file: entry.path for entry in entries}
    for problem in pattern_problems([(entry.record, entry.file) for entry in entries]):
        found[places[problem.file]].append(problem)
    return found


def _text_problems(entry: Entry, loaded: Loaded, guides: Guides) -> Iterator[Problem]:
    record, file = entry.record, entry.file
    yield from _word_problems(record, file, loaded)
    yield from _date_problems(record, file)
    yield from _translation_problems(entry)
    yield from _finding_problems(record, file)
    yield from _guide_problems(record, file, guides)


def _run_problems(entry: Entry, environments: Sequence[str]) -> Iterator[Problem]:
    yield from _program_problems(entry)
    yield from proof_problems(entry, environments)


def _word_problems(record: Record, file: str, loaded: Loaded) -> Iterator[Problem]:
    for name, words in (
        ("domain", loaded.vocabulary.domains),
        ("category", loaded.vocabulary.categories),
    ):
        word = getattr(record, name)
        if word not in words:
            fix = did_you_mean(word, words, "add it to vocabulary.yml in the records folder")
            yield Problem(file, name, show(word), f"is not a known {name}", fix)
    folder = record.id.partition("/")[0]
    if record.domain != folder:
        fix = f"write {show(folder)}, or move the record"
        yield Problem(file, "domain", show(record.domain), "differs from the id's domain", fix)


def _date_problems(record: Record, file: str) -> Iterator[Problem]:
    for later in ("last_confirmed", "last_updated"):
        date = getattr(record, later)
        if record.first_seen and date and date < record.first_seen:
            fault = f"is before first_seen ({record.first_seen})"
            yield Problem(file, later, show(date), fault, "put the dates in order")


def _translation_problems(entry: Entry) -> Iterator[Problem]:
    record, file = entry.record, entry.file
    for name in LIST_FIELDS:
        count, other = len(getattr(record, name)), len(getattr(record, f"{name}_zh"))
        if other > count:
            fault = f"has {other} entries, but {name} has {count}"
            fix = "keep one Chinese entry for each English entry, in the same order"
            yield Problem(file, f"{name}_zh", "", fault, fix)
    for system in sorted(record.os_specific_zh.keys() - record.os_specific.keys()):
        fault = "has no English counterpart in os_specific"
        yield Problem(file, f"os_specific_zh.{system}", "", fault, "add it there or remove it here")
    for path in sorted(record.zh_source_hash.keys() - entry.passages.keys()):
        fix = "run scripts/check --stamp, or remove the entry"
        yield Problem(file, "zh_source_hash", show(path), "is not a field with prose", fix)


def _target_problems(record: Record, file: str, known: set[str]) -> Iterator[Problem]:
    targets = [(link.path, link.target) for link in stated_links(record)]
    for index, target in enumerate(record.review.see_instead if record.review else []):
        targets.append((f"review.see_instead[{index}]", target))
    for path, target in targets:
        if target == record.id:
            yield Problem(file, path, show(target), "points to its own record", "remove it")
        elif target not in known:
            fix = did_you_mean(target, known, "list it in wanted.yml with a title per language")
            yield Problem(file, path, show(target), "is the id of no record", fix)


def _wanted_problems(loaded: Loaded) -> Iterator[Problem]:
    for wanted in sorted(loaded.wanted.keys() & loaded.ids):
        fault = "has a record by now"
        yield Problem("wanted.yml", wanted, "", fault, "remove it from the list")


def _alias_problems(loaded: Loaded) -> Iterator[Problem]:
    count = Counter(alias for record in loaded.records for alias in record.aliases)
    ids = loaded.ids
    for entry in loaded.entries:
        for index, alias in enumerate(entry.record.aliases):
            if alias in ids or count[alias] > 1:
                fault = "is the id of a record" if alias in ids else "is an alias more than once"
                place = f"aliases[{index}]"
                yield Problem(entry.file, place, show(alias), fault, "remove one of them")


def _finding_problems(record: Record, file: str) -> Iterator[Problem]:
    for index, finding in enumerate(record.findings):
        found = re.fullmatch(r"(\w+)\[(\d+)\]", finding.claim)
        if found and int(found[2]) >= len(getattr(record, found[1])):
            path = f"findings[{index}].claim"
            fix = f"name one of the {len(getattr(record, found[1]))} entries of {found[1]}"
            yield Problem(file, path, show(finding.claim), "names no claim of this record", fix)


def claim_sources(record: Record) -> Iterator[tuple[str, list[Source]]]:
    """Each place that holds sources, with the sources."""
    yield "root_cause_sources", record.root_cause_sources
    for name in ("detect", "dead_ends", "workarounds", "versions", "findings"):
        for index, part in enumerate(getattr(record, name)):
            yield f"{name}[{index}].sources", part.sources


def _program_problems(entry: Entry) -> Iterator[Problem]:
    for path, sources in claim_sources(entry.record):
        for index, source in enumerate(sources):
            if isinstance(source, ProgramSource):
                yield from _source_problems(entry, source, f"{path}[{index}]")


def _source_problems(entry: Entry, source: ProgramSource, place: str) -> Iterator[Problem]:
    if source.program not in entry.programs.names:
        fix = f"put the program into the folder {entry.folder.name}/ beside the record"
        yield Problem(entry.file, f"{place}.program", show(source.program), "does not exist", fix)
    is_run = bool(entry.proof and entry.proof.of(source.program, source.environment))
    if not is_run and None in (source.versions, source.date, source.printed):
        fault = "was not proved, and says nothing of what it printed"
        fix = f"run scripts/prove --only {entry.record.id}, or add versions, date and printed"
        yield Problem(entry.file, place, show(source.program), fault, fix)


def _guide_problems(record: Record, file: str, guides: Guides) -> Iterator[Problem]:
    for index, target in enumerate(record.guides):
        for lang, by_slug in guides.items():
            if not has_target(by_slug, target):
                fault = f"is no section of a guide in docs/{lang}/guides"
                fix = "name a guide and one of its heading ids, as in pooling-overview#modes"
                yield Problem(file, f"guides[{index}]", show(target), fault, fix)


def find_notices(loaded: Loaded, docs: Path) -> list[Notice]:
    """What is untranslated, stale, unsourced, unfinished or dangling, sorted."""
    found = [notice for entry in loaded.entries for notice in own_notices(entry)]
    return sorted([*found, *guide_notices(loaded, docs)])


def own_notices(entry: Entry) -> list[Notice]:
    """The notices of one record and of its programs."""
    missing = [Notice("unproved", entry.file, text) for text in unproved(entry)]
    return [*_prose_notices(entry), *_source_notices(entry), *missing]


def guide_notices(loaded: Loaded, docs: Path) -> list[Notice]:
    """The notices of the written pages, where the records are the project's own."""
    if loaded.root != docs.parent / "records":
        return []
    return [*_dangling_links(loaded, docs), *_program_notices(loaded, docs)]


def _dangling_links(loaded: Loaded, docs: Path) -> Iterator[Notice]:
    """Links of written pages to records that do not exist; a page shows them as plain text.

    They count where the records are the project's own: other records may be shown with its pages.
    """
    known = loaded.known_ids
    for path, record_id in linked_records(docs):
        if record_id not in known:
            yield Notice("dangling", shown(path), f"[[{record_id}]]")


def _program_notices(loaded: Loaded, docs: Path) -> Iterator[Notice]:
    """What is not run, not translated or not measured in the guides."""
    programs = read_programs(docs, [])
    unproved_parts = [
        *unproved_runs(programs, loaded.root),
        *missing_outputs(docs, programs),
        *blocks_not_run(docs),
    ]
    for file, what in unproved_parts:
        yield Notice("unproved", file, what)
    for file, what in untranslated_comments(programs):
        yield Notice("untranslated", file, what)
    for file, number in unmeasured_numbers(docs, programs, _printed_for_guides(loaded)):
        yield Notice("unsourced", file, f"{number} was printed by no run; see quoted in plan.yml")


def _printed_for_guides(loaded: Loaded) -> dict[str, str]:
    """By guide, what the programs of the records that name it have printed."""
    printed: dict[str, list[str]] = {}
    for entry in loaded.entries:
        for slug in {target.partition("#")[0] for target in entry.record.guides}:
            runs = entry.proof.runs if entry.proof else []
            printed.setdefault(slug, []).extend(run.printed for run in runs)
    return {slug: "\n".join(texts) for slug, texts in printed.items()}


def _prose_notices(entry: Entry) -> Iterator[Notice]:
    for unit, state in entry.passages.values():
        if state != "ok":
            yield Notice(state, entry.file, unit.path)
        if state != "untranslated":
            for fault in wording_faults(unit.zh or "", is_spoken=unit.path == "symptoms"):
                yield Notice("wording", entry.file, f"{unit.path}: {fault}")
        if unit.en.startswith("TODO"):
            yield Notice("unfinished", entry.file, unit.path)


def _source_notices(entry: Entry) -> Iterator[Notice]:
    if entry.record.verification_tier in SOURCED_TIERS:
        for path in unsourced(entry.record):
            yield Notice("unsourced", entry.file, path)


def unsourced(record: Record) -> Iterator[str]:
    """The claims of a record that name no source."""
    silent = {i for i, version in enumerate(record.versions) if not version.behavior_change}
    nothing_said = {f"versions[{index}]" for index in silent}
    for path, sources in claim_sources(record):
        claim = path.removesuffix(".sources").removesuffix("_sources")
        if not sources and not claim.startswith("detect") and claim not in nothing_said:
            yield claim
