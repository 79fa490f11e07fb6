"""Rules between records, and between a record and what lies around it.

What breaks one is a problem and stops a build; ``signpost.notices`` has what does not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from signpost.brief import Brief, brief_of
from signpost.entry import Entry
from signpost.guide_check import (
    guide_problems,
)
from signpost.guides import Guide, has_target, read_all_guides
from signpost.l10n import LIST_FIELDS
from signpost.load import Loaded
from signpost.model import ProgramSource, Record
from signpost.patterns import pattern_problems
from signpost.problems import Problem, did_you_mean, show
from signpost.proof import ENVIRONMENTS
from signpost.proof_check import proof_problems
from signpost.sources import claim_sources

Guides = Mapping[str, Mapping[str, Guide]]


def find_problems(
    loaded: Loaded, docs: Path, is_own: Callable[[str], bool] = lambda _: True
) -> list[Problem]:
    """Every problem of the records folder, those of loading included, sorted by place.

    ``docs`` is the folder of the written pages, to whose guides records may link. ``is_own`` says
    of an id whether its record is checked by itself; the rules between records hold for all.
    """
    found = [*loaded.problems, *shared_problems(loaded)]
    own = [entry for entry in loaded.entries if is_own(entry.id)]
    for problems in own_problems(own, loaded, read_all_guides(docs)).values():
        found += problems
    found += guide_problems(docs, docs.parent / "records")
    return sorted(set(found))


def shared_problems(loaded: Loaded) -> Iterator[Problem]:
    """The problems between records: each may come or go with an edit of another record."""
    yield from _alias_problems(loaded)
    yield from _wanted_problems(loaded)
    known = loaded.known_ids
    for entry in loaded.entries:
        yield from _target_problems(brief_of(entry), entry.file, known)


def own_problems(
    entries: Sequence[Entry], loaded: Loaded, guides: Guides
) -> dict[Path, list[Problem]]:
    """By file, the problems of each of these entries that no other record has a part in.

    Vocabulary and environments are those of ``loaded``; ``guides`` are all, by language and slug.
    """
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
    if record.added and record.last_updated and record.last_updated < record.added:
        fault = f"is after last_updated ({record.last_updated})"
        yield Problem(file, "added", show(record.added), fault, "put the dates in order")


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


def _target_problems(brief: Brief, file: str, known: set[str]) -> Iterator[Problem]:
    targets = [(link.path, link.target) for link in brief.links]
    for index, target in enumerate(brief.see_instead):
        targets.append((f"review.see_instead[{index}]", target))
    for path, target in targets:
        if target == brief.id:
            yield Problem(file, path, show(target), "points to its own record", "remove it")
        elif target not in known:
            fix = did_you_mean(target, known, "list it in wanted.yml with a title per language")
            yield Problem(file, path, show(target), "is the id of no record", fix)


def _wanted_problems(loaded: Loaded) -> Iterator[Problem]:
    for wanted in sorted(loaded.wanted.keys() & loaded.ids):
        fault = "has a record by now"
        yield Problem("wanted.yml", wanted, "", fault, "remove it from the list")


def _alias_problems(loaded: Loaded) -> Iterator[Problem]:
    count = Counter(alias for entry in loaded.entries for alias in brief_of(entry).aliases)
    ids = loaded.ids
    for entry in loaded.entries:
        for index, alias in enumerate(brief_of(entry).aliases):
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
