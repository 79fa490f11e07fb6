"""One import from its input to its folder and its report."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from signpost.guides import Guide, has_target, read_all_guides
from signpost.importing.chinese import sort_languages
from signpost.importing.choosing import patterns_for, union_of
from signpost.importing.draft import Draft, Fields
from signpost.importing.edges import resolve
from signpost.importing.errorcanon import read_errorcanon
from signpost.importing.finishing import finish, good_aliases
from signpost.importing.flat import read_flat
from signpost.importing.folder import Folder, Present, targets_of
from signpost.importing.grouping import Groups, group
from signpost.importing.inputs import Item, read_collection
from signpost.importing.log import Log, Origin, Place
from signpost.importing.merging import merge
from signpost.importing.report import MARKDOWN, NDJSON, Input, Report
from signpost.importing.words import (
    VOCABULARY,
    WANTED,
    Categories,
    read_labels_of,
    vocabulary_text,
    wanted_text,
)
from signpost.json_text import dump
from signpost.load import MAX_RECORD_BYTES
from signpost.paths import repository

READERS: Mapping[str, Callable[[Fields, Place], Draft | None]] = {
    "errorcanon": read_errorcanon,
    "flat": read_flat,
}
FORMATS = tuple(READERS)
BATCH = 500
Progress = Callable[[str, int], None]


@dataclass
class Result:
    """What an import did: its report, and how many records were written, unchanged or kept."""

    report: Report
    written: int = 0
    unchanged: int = 0
    kept: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether everything of the input is in the records."""
        return not any(found.kind == "left_out" for found in self.report.log.findings)


def run_import(
    form: str,
    path: Path,
    out: Path,
    force: bool = False,
    progress: Progress | None = None,
) -> Result:
    """Import a collection into a records folder. Raises OSError where it cannot be written."""
    log = Log()
    importing = Import(form, Folder(out, force), Report(form, log), progress or _silent)
    drafts = importing.read(path)
    importing.mend(drafts)
    importing.write(group([draft for draft in drafts if draft.regex]))
    return importing.result


def _silent(stage: str, count: int) -> None:
    """Show no progress."""


class Import:
    """The steps of one import, and what they share."""

    def __init__(self, form: str, folder: Folder, report: Report, progress: Progress) -> None:
        self.form, self.folder, self.report, self.log = form, folder, report, report.log
        self.progress = progress
        self.result = Result(report)
        self.inputs: dict[Origin, Input] = {}
        self.category_of = Categories()
        self.categories: set[str] = set()
        self.targets: set[str] = set()
        self.titles: dict[str, str] = {}
        self.labels: dict[str, str] = {}

    def read(self, path: Path) -> list[Draft]:
        """The drafts of all inputs that make one."""
        drafts = []
        for number, item in enumerate(read_collection(path, self.log), 1):
            self.inputs[item.origin] = Input(item.origin)
            draft = self._draft(item)
            if draft:
                drafts.append(draft)
                self.inputs[item.origin].old_id = draft.old_id
            self.progress("read", number)
        self.report.inputs = list(self.inputs.values())
        return drafts

    def _draft(self, item: Item) -> Draft | None:
        if item.content is None:
            return None
        place = Place(self.log, item.origin)
        form = _form_of(item.content) or self.form
        if form != self.form:
            place.note("other-form", form)
        draft = READERS[form](item.content, place)
        if draft:
            sort_languages(draft.content, place)
            self._note_words(draft)
        return draft

    def _note_words(self, draft: Draft) -> None:
        """Give a draft the category of this wiki; keep the words as they were given, as labels."""
        given = draft.content.get("category") or ""
        category = self.category_of(given, draft.place) if given else ""
        draft.content["category"] = category or None
        domain, old = draft.id.partition("/")[0], draft.base.partition("/")[0]
        for word, label in ((domain, old), (category, given)):
            self.labels[word] = min(self.labels.get(word, label), label)

    def mend(self, drafts: Sequence[Draft]) -> None:
        """Give each draft a pattern that works; one without stays without."""
        for start in range(0, len(drafts), BATCH):
            some = drafts[start : start + BATCH]
            for draft, chosen in zip(some, patterns_for(some), strict=True):
                draft.regex = chosen
                if not chosen:
                    draft.place.at("regex").note("invalid-record", "no pattern works")
            self.progress("patterns", start + len(some))

    def write(self, groups: Groups) -> None:
        """Link, merge, finish and write the records, then the files around them."""
        present = self._present(groups.ids)
        self._link(groups, present)
        merged = {record_id: merge(groups.drafts[record_id]) for record_id in sorted(groups.ids)}
        self._mend_merged(groups, merged)
        made: set[str] = set()
        for number, record_id in enumerate(sorted(groups.ids), 1):
            members = groups.drafts.pop(record_id)
            if self._write_one(merged.pop(record_id), present):
                made.add(record_id)
                self._count(members, record_id)
            self.progress("written", number)
        self._finish(made, present)

    def _link(self, groups: Groups, present: Present) -> None:
        """Give transitions the ids of this wiki, by id, by alias, or by what is in the folder."""
        taken = dict(zip(groups.ids, groups.ids, strict=True))
        taken |= {record_id: record_id for record_id in present.ids} | present.aliases
        drafts = [draft for key in sorted(groups.ids) for draft in groups.drafts[key]]
        drafts.sort(key=lambda draft: (draft.id, draft.old_id))
        for draft in drafts:
            good_aliases(draft.content, draft.id, taken, draft.place)
        for draft in drafts:
            self.titles |= resolve(
                draft.content, draft.id, lambda x: groups.find(x) or taken.get(x), draft.place
            )

    def _mend_merged(self, groups: Groups, merged: Mapping[str, Draft]) -> None:
        several = {key: draft for key, draft in merged.items() if len(groups.drafts[key]) > 1}
        for record_id, draft in several.items():
            draft.regex = union_of(groups.drafts[record_id])
        for draft, chosen in zip(several.values(), patterns_for([*several.values()]), strict=True):
            if not chosen:
                for variant in draft.content.pop("variants", ()):
                    draft.place.at("variants").note("variant-unmatched", variant)
                chosen = patterns_for([draft])[0]
            draft.regex = chosen

    def _present(self, ids: set[str]) -> Present:
        """What is in the folder and stays as it is."""
        names = self.folder.record_names()
        ours = {f"{record_id}.json" for record_id in ids}
        stays = [
            name
            for name in names
            if name not in ours or (not self.folder.force and self.folder.is_edited(name))
        ]
        return self.folder.present(stays)

    def _write_one(self, draft: Draft, present: Present) -> bool:
        """Write one record; False, with a finding, where none comes out."""
        _check_guides(draft)
        finished = finish(draft)
        if not finished:
            return False
        record, content = finished
        text = dump(content, indent=2)
        if len(text.encode()) > MAX_RECORD_BYTES:
            draft.place.note("too-large", f"{len(text.encode())} bytes")
            return False
        self._put(draft, record.category, content, text, present)
        return True

    def _put(
        self, draft: Draft, category: str, content: Fields, text: str, present: Present
    ) -> None:
        name = f"{draft.id}.json"
        outcome = self.folder.put(name, text)
        if outcome == "kept":
            draft.place.note("hand-edited", name)
            self.result.kept += 1
            return
        self.result.written += outcome == "written"
        self.result.unchanged += outcome == "unchanged"
        self.categories.add(category)
        self.targets |= targets_of(content)
        present.ids.add(draft.id)

    def _count(self, members: Sequence[Draft], record_id: str) -> None:
        for index, draft in enumerate(sorted(members, key=lambda one: one.place.origin)):
            found = self.inputs[draft.place.origin]
            found.id, found.outcome = record_id, "merged" if index else "kept"

    def _finish(self, made: set[str], present: Present) -> None:
        """Write words, wanted ids, report and stamps."""
        self.report.records = len(made)
        for name in self.folder.gone({f"{record_id}.json" for record_id in made}):
            self.log.note(Origin(name), "", "source-gone", name)
        targets = (self.targets | present.targets) - present.ids
        wanted = {target: self.titles.get(target, target) for target in sorted(targets)}
        domains = {record_id.partition("/")[0] for record_id in made} | present.domains
        self._write_words(wanted, domains, self.categories | present.categories, present.ids)
        self.folder.write(NDJSON, "".join(self.report.lines()))
        self.folder.write(MARKDOWN, self.report.markdown())
        self.folder.save_stamps()

    def _write_words(
        self, wanted: Mapping[str, str], domains: set[str], categories: set[str], ids: set[str]
    ) -> None:
        old = {name: read_labels_of(self.folder.root / name) for name in (WANTED, VOCABULARY)}
        if isinstance(old[WANTED], dict):
            old[WANTED] = {key: value for key, value in old[WANTED].items() if key not in ids}
        texts = {
            WANTED: wanted_text(wanted, old[WANTED]),
            VOCABULARY: vocabulary_text(domains, categories, self.labels, old[VOCABULARY]),
        }
        for name, text in texts.items():
            self._write_labels(name, text)

    def _write_labels(self, name: str, text: str | None) -> None:
        """Write labels where they differ from what the file says: comments stay otherwise."""
        path = self.folder.root / name
        if text is None and not path.exists():
            return
        if not path.exists() or _labels(text) != read_labels_of(path):
            self.folder.write(name, text or "{}\n")


def _labels(text: str | None) -> Any:
    return yaml.safe_load(text or "{}")


def _form_of(content: Fields) -> str | None:
    """The form that a record has, where that is plain."""
    nested = isinstance(content.get("error"), dict) or isinstance(content.get("verdict"), dict)
    if nested == ("signature" in content):
        return None
    return "errorcanon" if nested else "flat"


@cache
def _guides() -> Mapping[str, dict[str, Guide]]:
    return read_all_guides(repository() / "docs")


def _check_guides(draft: Draft) -> None:
    """Keep the links to sections of guides that this wiki has, in every language."""
    given = draft.content.get("guides")
    good = []
    for index, target in enumerate(given if isinstance(given, list) else ()):
        known = isinstance(target, str) and all(has_target(x, target) for x in _guides().values())
        if known:
            good.append(target)
        else:
            draft.place.at("guides", index).note("guide-unknown", target)
    if isinstance(given, list):
        draft.content["guides"] = good
