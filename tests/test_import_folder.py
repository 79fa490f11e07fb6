"""Whole collections: what files hold, environments, links, second runs, edits, the built site."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from conftest import seed
from importing import COLLECTION, Imported, import_content, nested, run_in
from signpost.commands.import_records import main
from signpost.engine import Engine
from signpost.load import load_records
from signpost.matching import match_index
from signpost.paths import repository


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Imported:
    """The collection that was made by hand."""
    return run_in(tmp_path_factory.mktemp("import"), "errorcanon", COLLECTION)


def test_every_input_is_accounted_for(imported: Imported) -> None:
    assert imported.outcomes() == (3, 1, 2)
    assert imported.ids == [
        "cuda/out-of-memory",
        "rust/borrow-of-moved-value",
        "zig/reached-unreachable",
    ]
    places = {(row["source"], row.get("line")): row for row in imported.rows if "outcome" in row}
    assert places["more.ndjson", 2]["outcome"] == "left_out"
    assert places["empty.json", None]["outcome"] == "left_out"
    assert places["nested/oom-windows.json", None]["id"] == "cuda/out-of-memory"
    assert imported.values("broken-json")[0].startswith('"Unterminated string')
    assert "other-file" in imported.faults


def test_environments_of_one_error_are_one_record(imported: Imported) -> None:
    record = imported.record("cuda/out-of-memory")
    assert record["signature"].startswith("torch.cuda.OutOfMemoryError")
    (variant,) = record["variants"]
    assert variant == {
        "message": "RuntimeError: CUDA out of memory.",
        "versions": "python >=3.11 (windows)",
    }
    assert record["os_specific"]["windows"] == "Environment: python >=3.11 (windows)"
    assert record["os_specific_zh"]["linux"] == "环境：python >=3.11 (linux)"
    assert record["versions"] == [{"version": "python >=3.11"}]
    assert (record["first_seen"], record["last_confirmed"]) == ("2023-12-01", "2024-05-01")
    assert (record["fix_success_rate"], record["resolvable"]) == (0.6, "partial")
    assert record["evidence_count"] == 3
    assert record["verification_tier"] == "ai_generated"
    assert '"true"' in imported.values("conflict")


def test_claims_say_in_which_environment_they_hold(imported: Imported) -> None:
    record = imported.record("cuda/out-of-memory")
    (dead_end,) = record["dead_ends"]
    assert "condition" not in dead_end  # Both environments say so.
    assert len(dead_end["sources"]) == 2
    assert "A common misconception: The cache" in dead_end["why_fails"]
    batch, overlay = record["workarounds"]
    assert batch["condition"] == "Environment: python >=3.11 (linux)"
    assert batch["caution"] == "Each epoch takes longer."
    assert batch["success_rate"] == 0.9
    assert overlay["condition"] == ("a display is attached; Environment: python >=3.11 (windows)")
    assert record["workarounds_zh"] == [{"condition": "环境：python >=3.11 (linux)"}]


def test_transitions_lead_to_ids_of_this_wiki(imported: Imported) -> None:
    graph = imported.record("cuda/out-of-memory")["transition_graph"]
    assert graph["leads_to"] == ["cuda/illegal-address"]  # The other was the same error.
    assert graph["preceded_by"][0]["error_id"] == "cuda/fragmented"
    wanted = (imported.out / "wanted.yml").read_text(encoding="utf-8")
    assert "linux/oom-killed:\n  en: linux/oom-killed\n  zh: linux/oom-killed\n" in wanted
    assert {"self-edge", "dangling", "edge-mapped"} <= imported.faults


def test_unknown_words_get_a_place_for_labels(imported: Imported) -> None:
    words = (imported.out / "vocabulary.yml").read_text(encoding="utf-8")
    assert "  zig:\n    en: Zig\n    zh: Zig\n" in words
    assert "  ownership:\n" in words


def test_edges_with_faults(tmp_path: Path) -> None:
    first = nested("cuda/a") | {
        "transition_graph": {
            "leads_to": [
                "cuda/a/py3",
                "cuda/B",
                {"error_id": "cuda/b", "probability": "20%"},
                "",
                7,
            ],
            "preceded_by": [{"probability": 0.5}, "cuda/old-b"],
        }
    }
    other = seed() | {"id": "cuda/b", "domain": "cuda", "aliases": ["cuda/old-b", "cuda/a"]}
    done = import_content(tmp_path, "errorcanon", first, other)
    graph = done.record("cuda/a")["transition_graph"]
    assert graph == {
        "leads_to": [{"error_id": "cuda/b", "probability": 0.2}],
        "preceded_by": ["cuda/b"],
    }
    assert done.record("cuda/b")["aliases"] == ["cuda/old-b"]
    assert {"self-edge", "duplicate-edge", "edge-bad", "empty-item", "alias-taken"} <= done.faults
    assert {"other-form", "edge-mapped"} <= done.faults
    assert not (done.out / "wanted.yml").exists()


def good() -> bytes:
    return json.dumps(seed()).encode()


FILES: dict[str, tuple[bytes, str, tuple[int, int, int]]] = {
    "byte order mark": (b"\xef\xbb\xbf" + good(), "bom", (1, 0, 0)),
    "UTF-16": (good().decode().encode("utf-16"), "encoding", (1, 0, 0)),
    "invalid UTF-8": (good().replace(b"misreading", b"mis\xff"), "invalid-utf8", (1, 0, 0)),
    "broken": (good()[:-40], "broken-json", (0, 0, 1)),
    "empty": (b" \n", "empty-file", (0, 0, 1)),
    "a number": (b"7", "not-an-object", (0, 0, 1)),
    "keys twice": (good()[:-1] + b', "domain": "llm"}', "duplicate-key", (1, 0, 0)),
    "an array": (b"[" + good() + b", 7]", "not-an-object", (1, 0, 1)),
    "an object around": (b'{"errors": [' + good() + b'], "n": 1}', "unwrapped", (1, 0, 0)),
    "lines": (good() + b"\n" + good() + b"\n{", "broken-json", (1, 1, 1)),
    "deep": (b"[" * 5000 + b"]" * 5000, "broken-json", (0, 0, 1)),
    "a huge number": (b'{"id": 1' + b"0" * 9000 + b"}", "broken-json", (0, 0, 1)),
    "not a number": (good()[:-1] + b', "confidence": NaN}', "rate-unclear", (1, 0, 0)),
    "huge text": (
        good().replace(b"misreading", b"x" * 3_000_000),
        "cut",
        (1, 0, 0),
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_one_file(name: str, tmp_path: Path) -> None:
    data, fault, outcomes = FILES[name]
    done = import_content(tmp_path, "flat", data)
    assert done.outcomes() == outcomes
    assert not fault or fault in done.faults


def test_a_record_that_is_too_large_is_left_out(tmp_path: Path) -> None:
    claims = [{"action": f"{number} {'x' * 19_000}"} for number in range(120)]
    done = import_content(tmp_path, "flat", seed() | {"dead_ends": claims})
    assert done.outcomes() == (0, 0, 1)
    assert "too-large" in done.faults


def test_links_that_go_in_a_circle_end(tmp_path: Path) -> None:
    source = tmp_path / "in"
    (source / "b").mkdir(parents=True)
    (source / "b" / "one.json").write_bytes(good())
    (source / "a-link").symlink_to(source, target_is_directory=True)
    (source / "b" / "again.json").symlink_to(source / "b" / "one.json")
    (source / "gone.json").symlink_to(source / "nowhere")
    (source / ".git").mkdir()
    (source / ".git" / "x.json").write_text("{}")
    done = run_in(tmp_path, "flat", source)
    assert done.outcomes() == (1, 0, 1)
    assert {"linked", "hidden", "unreadable"} <= done.faults


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    first = run_in(tmp_path, "errorcanon", COLLECTION)
    before = snapshot(first.out)
    again = run_in(tmp_path, "errorcanon", COLLECTION)
    assert snapshot(first.out) == before
    assert (again.result.written, again.result.unchanged) == (0, 3)


def test_the_order_of_files_does_not_matter(tmp_path: Path) -> None:
    files = sorted(COLLECTION.rglob("*.json"))
    for name, order in (("one", files), ("two", files[::-1])):
        (tmp_path / name / "in").mkdir(parents=True)
        for number, path in enumerate(order):
            shutil.copy(path, tmp_path / name / "in" / f"{number}.json")
        run_in(tmp_path / name, "errorcanon", tmp_path / name / "in")
    one, two = (
        {p.relative_to(tmp_path / x): p.read_bytes() for p in (tmp_path / x).rglob("out/*/*.json")}
        for x in ("one", "two")
    )
    assert list(one.values()) == list(two.values())


def test_edited_records_are_not_overwritten(tmp_path: Path) -> None:
    done = import_content(tmp_path, "flat", seed())
    path = done.out / f"{seed()['id']}.json"
    content = done.record(seed()["id"])
    content["transition_graph"] = {"leads_to": ["llm/by-hand"]}
    (done.out / "wanted.yml").write_text("llm/by-hand: {en: By hand, zh: 手写}\n", encoding="utf-8")
    path.write_text(json.dumps(content), encoding="utf-8")
    again = run_in(tmp_path, "flat", tmp_path / "in")
    assert "hand-edited" in again.faults
    assert not again.result.is_whole
    assert "llm/by-hand" in path.read_text(encoding="utf-8")
    assert "手写" in (done.out / "wanted.yml").read_text(encoding="utf-8")
    forced = run_in(tmp_path, "flat", tmp_path / "in", force=True)
    assert "llm/by-hand" not in path.read_text(encoding="utf-8")
    assert "hand-edited" not in forced.faults


def test_a_record_whose_source_is_gone_stays_and_is_reported(tmp_path: Path) -> None:
    import_content(tmp_path, "errorcanon", nested("cuda/a"), nested("cuda/b"))
    (tmp_path / "in" / "1.json").unlink()
    again = run_in(tmp_path, "errorcanon", tmp_path / "in")
    assert again.ids == ["cuda/a", "cuda/b"]
    assert again.values("source-gone") == ['"cuda/b.json"']


def test_labels_that_somebody_wrote_stay(tmp_path: Path) -> None:
    done = import_content(tmp_path, "errorcanon", nested("zig/a"))
    words = done.out / "vocabulary.yml"
    text = "# ours\ndomains:\n  zig: {en: Zig, zh: Zig 语言}\n"
    words.write_text(text, encoding="utf-8")
    run_in(tmp_path, "errorcanon", tmp_path / "in")
    assert words.read_text(encoding="utf-8") == text
    import_content(tmp_path, "errorcanon", nested("zig/a"), nested("nim/a"))
    assert "Zig 语言" in words.read_text(encoding="utf-8")


def test_wanted_ids_that_have_a_record_by_now_are_no_longer_wanted(tmp_path: Path) -> None:
    link = nested("cuda/a") | {"transition_graph": {"leads_to": ["cuda/b"]}}
    done = import_content(tmp_path, "errorcanon", link)
    assert "cuda/b" in (done.out / "wanted.yml").read_text(encoding="utf-8")
    import_content(tmp_path, "errorcanon", link, nested("cuda/b"))
    assert "cuda/b" not in (done.out / "wanted.yml").read_text(encoding="utf-8")


WRONG: list[Any] = [
    *(None, True, False, 0, -1, 1e308, 10**30),
    *("", " ", "x", "85%", "\ud800", "\u0000", "池化", "<b>x</b>", "(", "javascript:x"),
    *("https://example.org/ä b", "A/B/C", ".*"),
    *([], [None], [[]], ["x", 7], {}, {"a": {"b": []}}, {"linux": None}, {"text": "x"}),
    *({"action": 7}, [{"error_id": "A/B/C"}], [{"action": "x", "sources": {"url": 5}}]),
    *([{"message": "other"}], [{"claim": "dead_ends[9]", "verdict": "true", "text": "x"}]),
]


@pytest.mark.parametrize("form", ["flat", "errorcanon"])
def test_random_faults_never_break_an_import(form: str, tmp_path: Path) -> None:
    rng = random.Random(7)
    if form == "flat":
        start = seed() | {
            "findings": [],
            "review": None,
            "variants": [],
            "detect": [],
            "guides": [],
        }
    else:
        start = json.loads((COLLECTION / "oom-linux.json").read_text(encoding="utf-8"))
    made = [mutated(start, rng) for _ in range(400)]
    source = tmp_path / "in.ndjson"
    source.write_text("\n".join(json.dumps(x) for x in made), encoding="utf-8")
    done = run_in(tmp_path, form, source)
    assert sum(done.outcomes()) == len(made)
    assert done.outcomes()[0] > 10
    report = (done.out / "import-report.ndjson").read_text(encoding="utf-8")
    assert all(json.loads(line) for line in report.splitlines())


def mutated(start: Any, rng: random.Random) -> Any:
    """A copy of a record with wrong values in up to four places."""
    content = json.loads(json.dumps(start))
    for _ in range(rng.randint(1, 4)):
        where = content
        while True:
            keys = list(where) if isinstance(where, dict) else list(range(len(where)))
            key = rng.choice(keys)
            if isinstance(where[key], (dict, list)) and where[key] and rng.random() < 0.7:
                where = where[key]
                continue
            where[key] = deepcopy(rng.choice(WRONG))
            break
    return content


def test_the_folder_builds_and_the_search_finds_an_imported_record(
    imported: Imported, build: Callable[..., Path]
) -> None:
    site = build(imported.out)
    page = (site / "zh" / "errors" / "cuda" / "out-of-memory" / "index.html").read_text("utf-8")
    assert "环境：python &gt;=3.11 (linux)" in page
    with Engine(match_index(load_records(imported.out).records)) as engine:
        found = engine.search("thread 1 panic: reached unreachable code\nsrc/main.zig:3:5")
    assert [match.id for match in found][:1] == ["zig/reached-unreachable"]


def call(*arguments: str) -> subprocess.CompletedProcess[str]:
    script = repository() / "scripts" / "import"
    return subprocess.run(
        [sys.executable, str(script), *arguments],
        env=dict(os.environ),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_command_tells_by_its_status_what_came_through(tmp_path: Path) -> None:
    lossy = call("errorcanon", str(COLLECTION), "--out", str(tmp_path / "out"))
    assert lossy.returncode == 1, lossy.stderr
    assert lossy.stdout.splitlines()[-1] == (
        "6 inputs: 3 kept, 1 merged, 2 left out. 3 records: 3 written, 0 unchanged."
    )
    assert "FORMAT" in call("--help").stdout


def test_the_command_ends_with_0_when_everything_came_through(tmp_path: Path) -> None:
    source = tmp_path / "seed.json"
    source.write_bytes(good())
    assert main(["flat", str(source), "--out", str(tmp_path / "out")]) == 0


def test_the_command_refuses_folders_that_would_mix(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "file").write_text("")
    inside = str(tmp_path / "in")
    for arguments in (
        [inside, "--out", f"{inside}/out"],
        [inside, "--out", str(tmp_path)],
        [f"{inside}/none", "--out", str(tmp_path / "out")],
        [inside, "--out", str(tmp_path / "file")],
    ):
        assert main(["flat", *arguments]) == 2
    assert capsys.readouterr().err.count("import: ") == 4
    assert not (tmp_path / "out").exists()
