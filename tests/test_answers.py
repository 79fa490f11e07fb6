"""Records as typed data, in both languages, with what is known beside them and without."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from conftest import SEED_ID, seed, write_record
from signpost.answer_model import Answer, FullRecord, Language, LookupAnswer
from signpost.answers import full_record, lookup_answer, short_answer
from signpost.engine import Difference, Distinction, Match
from signpost.entry import Entry
from signpost.l10n import HAN
from signpost.load import load_records
from signpost.model import Record
from signpost.paths import repository
from signpost.shelf import EmptyShelf, Subject, subject_of_entry, subject_of_record

LANGUAGES: tuple[Language, ...] = get_args(Language)
MATCH = Match(
    "a/b", "similar", 0.5, "the line", 3, 4, 8, (Difference("paste", "x"),), Distinction("c/d", "t")
)


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    return load_records(repository() / "records").entries


def entry_of(folder: Path, **fields: Any) -> Entry:
    write_record(folder, {**seed(), **fields})
    return load_records(folder).entries[0]


def subject(entry: Entry, lang: Language = "en") -> Subject:
    return subject_of_entry(entry, lang, EmptyShelf())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_record_fits_the_schemas(entries: list[Entry], lang: Language) -> None:
    short = Draft202012Validator(LookupAnswer.model_json_schema())
    full = Draft202012Validator(FullRecord.model_json_schema())
    for entry in entries:
        answer = lookup_answer([short_answer(subject(entry, lang), MATCH)], lang)
        short.validate(answer.data())
        record = full_record(subject(entry, lang))
        full.validate(record.data())
        assert FullRecord.model_validate(record.data()) == record


def test_nothing_of_a_record_is_left_out(entries: list[Entry]) -> None:
    entry = next(entry for entry in entries if entry.id == "chroma/deprecated-configuration")
    record, found = entry.record, full_record(subject(entry))
    for name in ("workarounds", "dead_ends", "versions", "detect", "symptoms", "variants"):
        assert len(getattr(found, name)) == len(getattr(record, name)), name
    first, said = record.workarounds[0], found.workarounds[0]
    assert (said.action.text, said.code) == (first.action, first.code)
    assert len(said.sources) == len(first.sources)
    assert found.proof
    assert found.proof.holds
    assert entry.proof
    assert [run.printed for run in found.proof.runs] == [run.printed for run in entry.proof.runs]
    ran = next(x for x in said.sources if x.program)
    assert ran.versions
    assert ran.date


def test_a_record_alone_has_links_without_titles(entries: list[Entry]) -> None:
    entry = next(x for x in entries if x.record.transition_graph.frequently_confused_with)
    found = full_record(subject_of_record(entry.record, "en", "https://wiki.example/"))
    link = found.transitions.confused_with[0]
    assert (link.signature, link.tier, link.has_record) == (None, None, None)
    assert link.page == f"https://wiki.example/errors/{link.id}/"
    assert found.proof is None
    assert found.json_page == f"https://wiki.example/errors/{entry.id}/index.json"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_refuted_record_gives_no_advice(entries: list[Entry], lang: Language) -> None:
    entry = next(entry for entry in entries if entry.id == SEED_ID)
    answer = short_answer(subject(entry, lang))
    assert (answer.workaround, answer.dead_ends) == (None, [])
    assert [warned.kind for warned in answer.warnings] == ["refuted"]
    assert bool(HAN.search(answer.warnings[0].text)) is (lang == "zh")
    assert answer.see_instead[0].id == "embedding/wrong-pooling"


def test_what_nobody_checked_says_so_and_its_rates_are_claims(tmp_path: Path) -> None:
    answer = short_answer(subject(entry_of(tmp_path)))
    assert answer.tier == "ai_generated"
    assert [warned.kind for warned in answer.warnings] == ["unverified"]
    assert answer.workaround
    assert answer.workaround.rate
    assert (answer.workaround.rate.kind, answer.workaround.rate.percent) == ("claimed", 95)


def test_passages_say_whether_they_are_translated(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, zh_source_hash={"root_cause": "0" * 12})
    found = full_record(subject(entry, "zh"))
    assert found.meaning.state == "stale"
    assert found.dead_ends[0].action.state == "untranslated"
    warned = [x.text for x in found.warnings if x.kind == "language"]
    assert len(warned) == 2
    assert str(found.passages["untranslated"]) in warned[0]
    english = full_record(subject(entry, "en"))
    assert english.dead_ends[0].action.state == "ok"
    assert not [x for x in english.warnings if x.kind == "language"]


def test_a_finding_against_the_first_workaround_is_a_warning(tmp_path: Path) -> None:
    finding = {"claim": "workarounds[0]", "verdict": "false", "text": "It raises."}
    answer = short_answer(subject(entry_of(tmp_path, findings=[finding])))
    assert [x.text for x in answer.warnings if x.kind == "finding"] == [
        "Checked: false. It raises."
    ]


def test_how_it_was_found_and_where_it_stands() -> None:
    record = Record.model_validate(seed())
    answer = short_answer(subject_of_record(record, "zh"), MATCH)
    assert answer.page == f"zh/errors/{SEED_ID}/"
    assert answer.match
    assert (answer.match.kind, answer.match.line_number) == ("similar", 3)
    assert answer.match.distinction
    assert answer.match.distinction.id == "c/d"
    assert answer.signature == record.signature
    assert short_answer(subject_of_record(record, "en")).gloss is None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_result_is_said_in_words(lang: Language) -> None:
    answer = lookup_answer([], lang)
    assert not answer.found
    assert answer.note
    assert bool(HAN.search(answer.note)) is (lang == "zh")


def test_a_measured_rate_outranks_a_claimed_one(tmp_path: Path) -> None:
    measured = {"hits": 3, "of": 4, "what": "runs", "what_zh": "次运行"}
    tried = {"action": "Try.", "fail_rate": 0.9, "measured": measured}
    rate = full_record(subject(entry_of(tmp_path, dead_ends=[tried]), "zh")).dead_ends[0].rate
    assert rate
    assert (rate.kind, rate.percent, rate.hits, rate.of) == ("measured", 75, 3, 4)
    assert rate.what
    assert rate.what.text == "次运行"


def test_the_schema_explains_its_fields() -> None:
    schema = Answer.model_json_schema()
    assert "never translated" in schema["properties"]["signature"]["description"]
