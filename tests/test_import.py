"""Every fault of a record as a case of its own: what must come out, and what is reported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from conftest import seed
from importing import Imported, import_content, nested
from signpost.model import Record

SEED = "llm/embedding-model-mismatch-pooling"


def flat(folder: Path, **fields: Any) -> tuple[dict[str, Any], Imported]:
    """Import the seed with these fields instead of its own; its record, and the import."""
    done = import_content(folder, "flat", seed() | fields)
    return done.record(done.ids[0]), done


def meaning(content: Any) -> Any:
    """A record without what says nothing: empty values, and a ``how`` that is the action again."""
    if isinstance(content, dict):
        tidy = {key: meaning(value) for key, value in content.items()}
        if tidy.get("how") == tidy.get("action"):
            tidy.pop("how", None)
        return {key: value for key, value in tidy.items() if value not in (None, "", [], {})}
    return [meaning(item) for item in content] if isinstance(content, list) else content


def test_the_seed_comes_through_with_all_its_meaning(tmp_path: Path) -> None:
    content, done = flat(tmp_path)
    expected = meaning(seed())
    del expected["workarounds_zh"]  # A copy of the English.
    assert meaning(content) == expected
    assert done.faults == {"untranslated"}
    assert done.result.is_whole


def test_a_record_of_this_wiki_comes_through_whole(tmp_path: Path) -> None:
    extra = {
        "symptoms": ["all scores look alike"],
        "symptoms_zh": ["相似度都差不多"],
        "severity": "silent",
        "detect": [{"text": "Compare two texts.", "expect": "Different vectors."}],
        "detect_zh": [{"text": "比较两段文本。"}],
        "variants": [{"message": "Pooling mode 'mean' not supported for this model!"}],
        "review": {"text": "Nothing prints this.", "see_instead": ["llm/other-record"]},
        "findings": [{"claim": "workarounds[0]", "verdict": "false", "text": "It raises."}],
        "verification_tier": "refuted",
        "guides": ["pooling-overview"],
        "aliases": ["llm/old-name"],
    }
    content, done = flat(tmp_path, **extra)
    for name, value in extra.items():
        assert content[name] == value
    assert done.result.is_whole
    assert "llm/other-record" in (done.out / "wanted.yml").read_text(encoding="utf-8")


CASES: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    "percentage": ({"confidence": "85%"}, {"confidence": 0.85}, "rate-percent"),
    "whole percentage": ({"confidence": 85}, {"confidence": 0.85}, "rate-percent"),
    "rate as text": ({"confidence": "0.85"}, {"confidence": 0.85}, "number-from-text"),
    "rate above one": ({"confidence": 1.7}, {"confidence": None}, "rate-unclear"),
    "rate below zero": ({"confidence": -0.1}, {"confidence": None}, "rate-unclear"),
    "rate in words": ({"confidence": "high"}, {"confidence": None}, "rate-unclear"),
    "rate as boolean": ({"confidence": True}, {"confidence": None}, "rate-unclear"),
    "count as text": ({"evidence_count": "3"}, {"evidence_count": 3}, "number-from-text"),
    "count below zero": ({"evidence_count": -3}, {"evidence_count": None}, "count-unclear"),
    "boolean": ({"resolvable": True}, {"resolvable": "true"}, "flag-form"),
    "unclear boolean": ({"resolvable": "maybe"}, {"resolvable": None}, "flag-unclear"),
    "time": (
        {"last_updated": "2024-06-01T10:00:00Z"},
        {"last_updated": "2024-06-01"},
        "date-form",
    ),
    "short date": ({"last_updated": "20240601"}, {"last_updated": "2024-06-01"}, "date-form"),
    "date in words": ({"last_updated": "June 2024"}, {"last_updated": None}, "date-unclear"),
    "month": ({"last_updated": "2024-06"}, {"last_updated": None}, "date-unclear"),
    "no such day": ({"last_updated": "2024-02-30"}, {"last_updated": None}, "date-unclear"),
    "dates out of order": ({"first_seen": "2025-01-01"}, {"first_seen": None}, "dates-order"),
    "text for a list": ({"tags": "a, b, a"}, {"tags": ["a", "b"]}, "list-from-one"),
    "null list": ({"versions": None}, {"versions": None}, ""),
    "number for a text": ({"error_code": 404}, {"error_code": "404"}, "text-from-value"),
    "bare version": (
        {"versions": ["torch 2.1"]},
        {"versions": [{"version": "torch 2.1"}]},
        "wrapped",
    ),
    "unknown field": ({"votes": 7}, {"votes": None}, "unknown-field"),
    "spelling of a field": (
        {"errorCode": "E1", "error_code": None},
        {"error_code": None},
        "unknown-field",
    ),
    "another spelling": ({"Symptoms": ["slow"]}, {"symptoms": ["slow"]}, "key-spelling"),
    "no category": ({"category": None}, {"category": "other"}, "category-missing"),
    "form of a category": ({"category": "TypeError"}, {"category": "type_error"}, "word-form"),
    "other domain": ({"domain": "vision"}, {"domain": "llm"}, "domain-differs"),
    "address": (
        {"official_doc_url": "javascript:alert(1)"},
        {"official_doc_url": None},
        "url-bad",
    ),
    "space in an address": (
        {"official_doc_url": "https://example.org/a b"},
        {"official_doc_url": "https://example.org/a%20b"},
        "url-mended",
    ),
    "HTML": ({"root_cause": "<p>Use <code>cls</code>.</p>"}, {"root_cause": "Use `cls`."}, "html"),
    "no HTML": (
        {"root_cause": "In <module> of List<T>"},
        {"root_cause": "In <module> of List<T>"},
        "",
    ),
    "control characters": (
        {"root_cause": "a\u0000b\ud800"},
        {"root_cause": "ab"},
        "control-characters",
    ),
    "no Chinese": ({"root_cause_zh": "chi hua"}, {"root_cause_zh": None}, "not-chinese"),
    "tier": (
        {"verification_tier": "proved"},
        {"verification_tier": "ai_generated"},
        "tier-lowered",
    ),
    "unknown tier": ({"verification_tier": "gold"}, {"verification_tier": "ai_generated"}, ""),
    "locale": ({"locale": "fr"}, {"locale": None}, "invalid-value"),
    "bad alias": ({"aliases": ["Old Name"]}, {"aliases": None}, "alias-bad"),
    "unknown guide": ({"guides": ["no-such"]}, {"guides": None}, "guide-unknown"),
    "proof": ({"proof": {"environment": "x"}}, {"proof": None}, "no-home"),
    "systems as a list": ({"os_specific": ["linux"]}, {"os_specific": {"linux": ""}}, ""),
    "moved stamps": (
        {"dead_ends": [{"action": ""}], "zh_source_hash": {"root_cause": "000000000000"}},
        {"zh_source_hash": None},
        "hashes",
    ),
    "shifted finding": (
        {
            "dead_ends": [{"action": ""}, {"action": "x"}],
            "findings": [{"claim": "dead_ends[1]", "verdict": "true", "text": "t"}],
        },
        {"findings": None, "dead_ends": [{"action": "x"}]},
        "shifted-finding",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_one_field(name: str, tmp_path: Path) -> None:
    fields, expected, fault = CASES[name]
    content, done = flat(tmp_path, **fields)
    for field, value in expected.items():
        assert content.get(field) == value
    # The copy of the English is the seed's own fault; an empty action is a part of two cases.
    others = {"untranslated", *({"empty-action"} if "dead_ends" in fields else ())}
    assert done.faults - others == ({fault} if fault else set())


def test_what_was_left_out_stands_in_the_report(tmp_path: Path) -> None:
    _, done = flat(tmp_path, votes={"up": 7}, last_updated="June 2024")
    rows = {row["field"]: row for row in done.rows if row["kind"] == "left_out"}
    assert rows["votes"]["value"] == '{"up": 7}'
    assert rows["last_updated"]["value"] == '"June 2024"'
    assert rows["last_updated"]["source"] == "0.json"
    assert not done.result.is_whole
    assert "June 2024" in (done.out / "import-report.md").read_text(encoding="utf-8")


def test_claims_with_faults(tmp_path: Path) -> None:
    content, done = flat(
        tmp_path,
        dead_ends=[{"action": "", "why_fails": "x"}, None, "Restart it", {"action": "Wait"}],
        dead_ends_zh=[{"action": "空"}, None, {"action": "重启"}, {"action": "Wait"}],
        workarounds=[{"how": "Set it.", "measured": {"hits": 1, "of": 2, "what": "runs"}}],
        workarounds_zh=["设置它。", "多余的一条。"],
    )
    assert content["dead_ends"] == [{"action": "Restart it"}, {"action": "Wait"}]
    assert content["dead_ends_zh"] == [{"action": "重启"}]
    assert content["workarounds"] == [{"action": "Set it."}]
    assert content["workarounds_zh"] == [{"action": "设置它。"}]
    assert {"empty-action", "empty-item", "no-counterpart", "untranslated"} <= done.faults
    assert {"measured", "action-from-how", "wrapped"} <= done.faults


def test_sources_with_faults(tmp_path: Path) -> None:
    sources = [
        "https://example.org/a",
        "https://example.org/a",
        "Stack Overflow",
        "javascript:alert(1)",
        "See https://example.org/b.",
        "[the docs](https://example.org/c)",
        {"url": "https://example.org/d", "title": "D", "stars": 5},
        {"program": "fail.py"},
        None,
        7,
    ]
    content, done = flat(tmp_path, dead_ends=[{"action": "x", "sources": sources}])
    assert content["dead_ends"][0]["sources"] == [
        "https://example.org/a",
        {"url": "https://example.org/b", "title": "See"},
        {"url": "https://example.org/c", "title": "the docs"},
        {"url": "https://example.org/d", "title": "D"},
    ]
    assert done.values("url-bad") == ['"Stack Overflow"', '"javascript:alert(1)"', "7"]
    assert {"duplicate-source", "program-source", "empty-item", "url-mended"} <= done.faults


def test_a_sourced_record_stays_sourced(tmp_path: Path) -> None:
    link = ["https://example.org/a"]
    claims = [{"action": "x", "sources": link}]
    fields = {"dead_ends": claims, "workarounds": claims, "workarounds_zh": []}
    content, _ = flat(tmp_path, verification_tier="sourced", root_cause_sources=link, **fields)
    assert content["verification_tier"] == "sourced"


def test_english_that_is_chinese(tmp_path: Path) -> None:
    text = "生成嵌入时使用了不兼容的池化方法。"
    content, done = flat(
        tmp_path, root_cause=text, root_cause_zh=text, dead_ends=[{"action": "升级到最新版本"}]
    )
    assert content["root_cause"].startswith("The collection that this record was imported from")
    assert content["root_cause_zh"] == text
    assert content["dead_ends_zh"] == [{"action": "升级到最新版本"}]
    assert {"cause-in-chinese", "english-is-chinese"} <= done.faults


@pytest.mark.parametrize("missing", ["signature", "root_cause", "regex", "id", "domain"])
def test_a_required_field_is_missing(missing: str, tmp_path: Path) -> None:
    content = {key: value for key, value in seed().items() if key != missing}
    content.pop(f"{missing}_zh", None)
    done = import_content(tmp_path, "flat", content)
    if missing == "signature":
        assert done.outcomes() == (0, 0, 1)
        assert "no-signature" in done.faults
    else:
        assert done.outcomes() == (1, 0, 0)
        Record.model_validate(done.record(done.ids[0]))


IDS = {
    "CUDA/Out-Of-Memory": "cuda/out-of-memory",
    "cuda/out of memory": "cuda/out-of-memory",
    "cuda\\oom": "cuda/oom",
    "../../etc/passwd": "etc/passwd",
    "cuda/oom/linux/py311": "cuda/oom",
    "cuda/café": "cuda/cafe",
    "cuda/内存": "cuda/x7d8f8c",
    "cuda/内存-oom": "cuda/oom-65af41",
    "just-a-slug": "cuda/just-a-slug",
}


@pytest.mark.parametrize("given", IDS)
def test_an_id_of_another_form(given: str, tmp_path: Path) -> None:
    done = import_content(tmp_path, "errorcanon", nested(given))
    assert done.ids == [IDS[given]]
    (row,) = [row for row in done.rows if row["kind"] == "input"]
    assert (row["old_id"], row["id"]) == (given, IDS[given])


def test_a_very_long_id_is_cut_and_stays_apart(tmp_path: Path) -> None:
    done = import_content(tmp_path, "errorcanon", *(nested(f"a/{'x' * 300}{i}") for i in (1, 2)))
    assert len(done.ids) == 2
    assert all(len(record_id) <= 123 for record_id in done.ids)


def test_ids_that_differ_in_spelling_alone(tmp_path: Path) -> None:
    """Two errors stay two, whatever comes first; one message is one error."""
    done = import_content(
        tmp_path,
        "errorcanon",
        nested("CUDA/A", signature="One message", regex="One message"),
        nested("cuda/a", signature="Another message", regex="Another message"),
        nested("Cuda/A", signature="another  message", regex="another"),
    )
    assert len(done.ids) == 2
    assert done.record("cuda/a")["signature"] == "Another message"
    assert done.outcomes() == (2, 1, 0)
    assert "id-taken" in done.faults
