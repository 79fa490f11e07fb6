"""What a server writes after an edit is, byte for byte, what a clean build would have made."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from conftest import SEED_ID, seed, write_record
from served import Served, differing, files_in, folders_in
from signpost.paths import repository

URL = "https://wiki.example/"
PROVED = "faiss/not-enough-training-points"
Build = Callable[..., Path]


class Wiki:
    """A folder of records, its served site, and clean builds to compare with."""

    def __init__(self, folder: Path, build: Build) -> None:
        self.records, self.out, self.build = folder / "records", folder / "site", build
        self.served: Served

    def start(self) -> None:
        self.served = Served(self.records, self.out, URL)

    def write(self, record_id: str, **changes: Any) -> Path:
        return write_record(self.records, {**seed(), **links(record_id), "id": record_id} | changes)

    def content(self, record_id: str) -> dict[str, Any]:
        path = self.records / f"{record_id}.json"
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return found

    def proof(self, record_id: str) -> dict[str, Any]:
        return self.content(f"{record_id}/proof")

    def edit(self, record_id: str, **changes: Any) -> None:
        write_record(self.records, self.content(record_id) | changes)

    def updated(self, is_quick: bool = True) -> set[str]:
        """The files that an update changed; checks them all against a clean build."""
        before = times(self.out)
        assert self.served.update() == {"is_quick": is_quick, "problems": []}
        self.check()
        after = times(self.out)
        changed = {path for path in before | after if before.get(path) != after.get(path)}
        # Sizes of files, rounded: the page changes or not.
        return changed - pages("machines/index.html")

    def check(self) -> None:
        clean = self.build(self.records, URL)
        assert differing(files_in(self.out), files_in(clean)) == []
        assert folders_in(self.out) == folders_in(clean)


def times(site: Path) -> dict[str, tuple[int, int]]:
    paths = {path.relative_to(site).as_posix(): path.stat() for path in site.rglob("*.*")}
    return {path: (status.st_mtime_ns, status.st_ino) for path, status in paths.items()}


def links(record_id: str) -> dict[str, Any]:
    """Of the made-up records each leads to the next; the seed's own links lead to none of them."""
    numbered = record_id.rpartition("-")[2]
    following = f"llm/made-up-{int(numbered) + 1}" if numbered.isdigit() else ""
    known = {"llm/made-up-2", "llm/made-up-3"}
    graph = {"leads_to": [{"error_id": following}]} if following in known else {}
    return {"transition_graph": graph, "aliases": [], "guides": [], "tags": ["made up"]}


@pytest.fixture(scope="module")
def wiki(tmp_path_factory: pytest.TempPathFactory, build: Build) -> Iterator[Wiki]:
    made = Wiki(tmp_path_factory.mktemp("served"), build)
    for number in (1, 2, 3):
        record_id = f"llm/made-up-{number}"
        made.write(record_id, signature=f"{seed()['signature']} {number}")
    made.write("python/alone", domain="python", tags=["one of its own"])
    for path in (f"{PROVED}.json", PROVED, "environments"):
        copy(repository() / "records" / path, made.records / path)
    made.edit(PROVED, transition_graph={}, aliases=["faiss/old"], guides=[])
    made.write(SEED_ID)
    made.start()
    yield made
    made.served.stop()


def copy(source: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, to)
    else:
        shutil.copy(source, to)


def pages(*paths: str) -> set[str]:
    return {f"{home}{path}" for home in ("", "zh/") for path in paths}


def shown(*record_ids: str) -> set[str]:
    """What shows some records in both languages."""
    own = (
        f"errors/{record_id}/index.{form}" for record_id in record_ids for form in ("html", "md")
    )
    domains = (record_id.partition("/")[0] for record_id in record_ids)
    return pages(*own, "llms-full.txt", *(f"errors/{domain}/llms-full.txt" for domain in domains))


def record_pages(record_id: str) -> set[str]:
    return shown(record_id) | {f"errors/{record_id}/index.json", "api/records.ndjson"}


LISTS = pages("errors/index.html", "tags/index.html", "about/changes/index.html")
FEEDS = pages("feed.xml")
COVERAGE = pages("about/coverage/index.html")
INDEX = {"assets/signpost/search/root.json"}
SHORT = {"api/index.json"}
LINKS = pages("errors/llm/llms.txt")


def test_nothing_changed(wiki: Wiki) -> None:
    assert wiki.updated() == set()
    path = wiki.records / "llm" / "made-up-1.json"
    path.write_bytes(path.read_bytes())
    assert wiki.updated() == set()


def test_text_of_one_record(wiki: Wiki) -> None:
    wiki.edit("llm/made-up-2", workarounds_zh=[], workarounds=[{"action": "Turn it off and on."}])
    assert wiki.updated() == record_pages("llm/made-up-2") | COVERAGE


def test_prose_that_is_searched(wiki: Wiki) -> None:
    wiki.edit("llm/made-up-2", root_cause="Another cause.", root_cause_zh="另一个原因。")
    assert wiki.updated() == record_pages("llm/made-up-2") | FEEDS | INDEX


def test_title_of_one_record(wiki: Wiki) -> None:
    """Its neighbors' pages show it, and so do the lists."""
    wiki.edit("llm/made-up-2", signature=f"{seed()['signature']} two, again")
    near = shown("llm/made-up-1", "llm/made-up-3")
    lists = LISTS | LINKS | SHORT | pages("errors/llm/index.html", "about/coverage/index.html")
    assert wiki.updated() == record_pages("llm/made-up-2") | near | lists | FEEDS | INDEX


def test_chinese_title_of_one_record(wiki: Wiki) -> None:
    """No English page shows it."""
    wiki.edit("llm/made-up-2", signature_zh="改过的含义")
    paths = record_pages("llm/made-up-2") | shown("llm/made-up-1", "llm/made-up-3")
    paths |= LISTS | LINKS | FEEDS | pages("errors/llm/index.html")
    both = {"errors/llm/made-up-2/index.json", "api/records.ndjson"}
    chinese = {path for path in paths if path.startswith("zh/")}
    assert wiki.updated() == chinese | both | INDEX | SHORT


def test_edge_between_two_records(wiki: Wiki) -> None:
    """Both ends show it, whichever file states it."""
    two = {"error_id": "llm/made-up-2"}
    both = record_pages("llm/made-up-1") | shown("llm/made-up-3")
    for edges in ([two, {"error_id": "llm/made-up-3"}], [two]):
        wiki.edit("llm/made-up-1", transition_graph={"leads_to": edges})
        assert wiki.updated() == both


def test_tier_of_one_record(wiki: Wiki) -> None:
    """Links and tables show it, the list of tags does not."""
    before = wiki.content("llm/made-up-1")["verification_tier"]
    lists = pages("errors/index.html", "errors/llm/index.html", "about/coverage/index.html")
    lists |= LINKS | SHORT | pages("about/changes/index.html")
    near = shown("llm/made-up-2")
    for tier in ("refuted", before):
        wiki.edit("llm/made-up-1", verification_tier=tier, review={"text": "It is not so."})
        own = record_pages("llm/made-up-1")
        assert wiki.updated() == own | near | lists | FEEDS | INDEX


def test_days_of_one_record(wiki: Wiki) -> None:
    """No list but that of changes shows when a record was added and confirmed."""
    changes = pages("about/changes/index.html")
    own = record_pages("llm/made-up-1")
    wiki.edit("llm/made-up-1", last_confirmed="2024-06-03")
    assert changes <= wiki.updated() <= changes | COVERAGE | own | SHORT
    wiki.edit("llm/made-up-1", added="2024-05-01")
    assert wiki.updated() - SHORT == own | changes | FEEDS


def test_condition_on_the_page_of_the_other_end(wiki: Wiki) -> None:
    edge = {"error_id": "llm/made-up-2", "condition": "Where two meet one."}
    wiki.edit("llm/made-up-1", transition_graph={"leads_to": [edge]})
    assert pages("errors/llm/made-up-2/index.html") <= wiki.updated()


def test_record_to_see_instead(wiki: Wiki) -> None:
    review = {"text": "See the other.", "see_instead": ["python/alone"]}
    wiki.edit("llm/made-up-3", review=review)
    wiki.updated()
    wiki.edit("python/alone", signature=f"{seed()['signature']} alone", last_updated="2026-10-10")
    changed = wiki.updated()
    assert pages("errors/llm/made-up-3/index.html") | {"sitemap.xml"} <= changed
    assert not {path for path in changed if "made-up-1" in path}


def test_environment_of_programs(wiki: Wiki) -> None:
    """Proofs that were made in it no longer fit."""
    for name in {run["environment"] for run in wiki.proof(PROVED)["runs"]}:
        path = wiki.records / "environments" / f"{name}.in"
        good = path.read_text(encoding="utf-8")
        path.write_text(f"{good}# Changed.\n", encoding="utf-8")
        assert pages(f"errors/{PROVED}/index.html") <= wiki.updated(is_quick=False)
        path.write_text(good, encoding="utf-8")
        assert pages(f"errors/{PROVED}/index.html") <= wiki.updated(is_quick=False)


def test_program_of_a_record(wiki: Wiki) -> None:
    program = wiki.records / PROVED / "fail.py"
    program.write_text(program.read_text(encoding="utf-8") + "\n# Changed.\n", encoding="utf-8")
    assert pages(f"errors/{PROVED}/index.html") <= wiki.updated()


def test_added_renamed_and_deleted(wiki: Wiki) -> None:
    added = wiki.write("ollama/new", domain="ollama", aliases=["ollama/older"])
    home = pages("errors/ollama/index.html", "errors/ollama/older/index.html", "index.html")
    assert home | record_pages("ollama/new") <= wiki.updated()
    added.unlink()
    wiki.write("ollama/newer", domain="ollama", aliases=["ollama/new"])
    assert record_pages("ollama/newer") | record_pages("ollama/new") <= wiki.updated()
    (wiki.records / "ollama" / "newer.json").unlink()
    assert pages("errors/ollama/index.html", "index.html") <= wiki.updated()


def test_alias_that_moves_to_another_record(wiki: Wiki) -> None:
    wiki.edit(PROVED, aliases=[])
    wiki.edit("llm/made-up-1", aliases=["faiss/old"])
    assert pages("errors/faiss/old/index.html") <= wiki.updated()


def test_broken_and_mended(wiki: Wiki) -> None:
    before = files_in(wiki.out)
    path = wiki.records / "llm" / "made-up-1.json"
    good = path.read_bytes()
    path.write_bytes(good[:-20])
    assert "is not valid JSON" in wiki.served.update()["problems"][0]
    assert files_in(wiki.out) == before
    path.unlink()
    wiki.edit("llm/made-up-3", transition_graph={"leads_to": ["llm/made-up-1"]})
    assert "is the id of no record" in wiki.served.update()["problems"][0]
    path.write_bytes(good)
    assert pages("errors/llm/made-up-1/index.html") <= wiki.updated()


def test_files_that_every_page_may_depend_on(wiki: Wiki) -> None:
    labels = "domains: {invented: {en: Invented, zh: 杜撰}}\n"
    (wiki.records / "vocabulary.yml").write_text(labels, encoding="utf-8")
    wiki.updated(is_quick=False)
    wiki.write("invented/first", domain="invented")
    wiki.updated()


def test_memory_does_not_grow(wiki: Wiki) -> None:
    counts = []
    for number in range(24):
        wiki.edit("llm/made-up-2", root_cause=f"Cause {number}.", signature_zh=f"含义 {number}")
        wiki.served.update()
        counts.append(wiki.served.objects())
    assert abs(counts[-1] - counts[7]) < 200, counts
    wiki.check()


def test_record_that_a_guide_names(wiki: Wiki) -> None:
    """The theme makes the page of the guide, which shows the record's title."""
    wiki.edit(SEED_ID, signature=f"{seed()['signature']} renamed")
    wiki.updated(is_quick=False)
    wiki.edit(SEED_ID, root_cause="Of this no guide tells.")
    wiki.updated()
