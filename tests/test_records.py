"""The wiki's own records, one test case each, named by its id."""

from __future__ import annotations

import re

import pytest

from signpost.check import find_problems
from signpost.engine import Engine
from signpost.entry import Entry
from signpost.l10n import HAN, Localized, units
from signpost.load import load_records
from signpost.matching import match_index
from signpost.model import ProgramSource
from signpost.notices import own_notices
from signpost.paths import repository
from signpost.program_folder import FAIL
from signpost.proof_view import proof_view

LOADED = load_records(repository() / "records")
ENTRIES = LOADED.entries
IDS = [entry.record.id for entry in ENTRIES]
DOCS = repository() / "docs"
# Words of the workplace that must never reach the site.
PRIVATE = re.compile(r"/work/|/tmp/|/root/|env-st\d|shared/facts")


def test_the_folder_has_no_problem() -> None:
    assert [str(problem) for problem in find_problems(LOADED, DOCS)] == []


def test_there_are_enough_records_and_proofs() -> None:
    assert len(ENTRIES) >= 130
    assert sum(entry.record.is_silent for entry in ENTRIES) >= 5
    views = [view for entry in ENTRIES if (view := proof_view(entry))]
    assert sum(view.is_proved for view in views) >= 100
    assert sum(bool(view.versions) for view in views) >= 20


def test_what_a_proof_printed_leads_to_its_record() -> None:
    """The text that a program printed is a real paste of the error."""
    printed = [
        (entry.record.id, run.environment, run.printed)
        for entry in ENTRIES
        if entry.proof
        for run in entry.proof.runs
        if run.program == FAIL and run.outcome == "raises"
    ]
    with Engine(match_index(LOADED.records)) as engine:
        found = [(name, place, engine.search(text)) for name, place, text in printed]
    lost = [(name, place) for name, place, hits in found if not hits or hits[0].id != name]
    assert lost == []


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_complete_and_sourced(entry: Entry) -> None:
    assert [str(notice) for notice in own_notices(entry) if notice.kind != "unproved"] == []


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_no_invented_rate(entry: Entry) -> None:
    record = entry.record
    if record.verification_tier == "refuted":
        assert record.review, "a refuted record says what is wrong"
        return
    rates = [record.confidence, record.fix_success_rate]
    rates += [part.fail_rate for part in record.dead_ends]
    rates += [part.success_rate for part in record.workarounds]
    assert rates == [None] * len(rates)


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_silent_record_says_how_to_notice_it(entry: Entry) -> None:
    assert not entry.record.is_silent or entry.record.detect


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_nothing_of_a_machine_in_it(entry: Entry) -> None:
    assert not PRIVATE.search(entry.raw.decode())
    for program in entry.path.with_suffix("").glob("*.py"):
        assert not PRIVATE.search(program.read_text(encoding="utf-8")), program


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_chinese_is_chinese(entry: Entry) -> None:
    assert all(HAN.search(text.value) for text in Localized(entry.passages, "zh").texts.values())


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_evidence_count_is_the_number_of_sources(entry: Entry) -> None:
    record = entry.record
    if record.verification_tier == "refuted":
        return
    sources = [*record.root_cause_sources]
    for parts in (record.detect, record.dead_ends, record.workarounds, record.versions):
        sources += [source for part in parts for source in part.sources]
    distinct = {
        source.program if isinstance(source, ProgramSource) else getattr(source, "url", source)
        for source in sources
    }
    assert record.evidence_count == len(distinct)


@pytest.mark.parametrize("entry", ENTRIES, ids=IDS)
def test_guides_and_records_link_to_each_other(entry: Entry) -> None:
    """A guide that a record names mentions that record."""
    for target in entry.record.guides:
        slug = target.partition("#")[0]
        for lang in ("en", "zh"):
            text = (repository() / "docs" / lang / "guides" / f"{slug}.md").read_text(
                encoding="utf-8"
            )
            assert f"[[{entry.record.id}" in text, f"docs/{lang}/guides/{slug}.md"


def test_units_are_counted() -> None:
    assert sum(1 for entry in ENTRIES for _ in units(entry.record)) > 25 * 5
