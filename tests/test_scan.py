"""The walk over folders: links are followed, and every walk ends."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from conftest import seed, write_record
from signpost.load import load_records
from signpost.memory import Memory
from signpost.paths import repository
from signpost.scan import TICK_NS, changed, files_below, scan


def write(path: Path, text: str = "text") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def settle() -> None:
    """Let a tick of the file system's clock pass: what is younger has a stamp of its own."""
    time.sleep(2 * TICK_NS / 1_000_000_000)


def link(path: Path, to: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(to, target_is_directory=to.is_dir())


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path / "root" / "a" / "one.json")
    write(tmp_path / "root" / "b" / "two.json")
    return tmp_path / "root"


def seen(root: Path) -> list[str]:
    return sorted(path[len(str(root)) + 1 :] for path in scan(root))


def test_a_folder_outside_is_walked_whole_and_once(root: Path) -> None:
    write(root.parent / "other" / "three.json")
    write(root.parent / "other" / "below" / "four.json")
    link(root / "c", root.parent / "other")
    link(root / "d", root.parent / "other")
    assert seen(root) == [
        "a/one.json",
        "b/two.json",
        "c/",
        "c/below/four.json",
        "c/three.json",
        "d/",
        "d/three.json",
    ]


def test_a_folder_inside_shows_its_own_files(root: Path) -> None:
    write(root / "a" / "below" / "deep.json")
    link(root / "c", root / "a")
    assert seen(root) == ["a/below/deep.json", "a/one.json", "b/two.json", "c/", "c/one.json"]


def test_circles_end(root: Path) -> None:
    """Each of these, followed as it is, leads to more paths than could ever be walked."""
    outside = root.parent / "outside"
    for number in range(8):
        link(root / "a" / f"up-{number}", root)
        link(outside / f"deep-{number}" / "again", outside)
        link(outside / f"deep-{number}" / "root", root)
        link(root / "b" / f"out-{number}", outside / f"deep-{number}")
    link(root / "itself", root / "itself")
    link(root / "above", root.parent.parent)
    paths = seen(root)
    assert {"a/one.json", "b/two.json", "itself", "above/"} <= set(paths)
    assert len(paths) < 200


def test_a_link_that_leads_elsewhere_is_a_change(root: Path) -> None:
    outside = [root.parent / name / "below" for name in ("x", "y")]
    for folder in outside:
        write(folder / "three.json")
    for number, folder in enumerate([root / "a", *outside]):
        link(root / f"link-{number}", folder)
    settle()
    before = scan(root)
    assert changed(before, scan(root)) == set()
    (root / "link-0").unlink()
    link(root / "link-0", root / "b")
    found = {path.removeprefix(f"{root}/") for path in changed(before, scan(root))}
    assert found == {"link-0/", "link-0/one.json", "link-0/two.json"}


def test_a_dead_link_is_seen(root: Path) -> None:
    link(root / "a" / "gone.json", root / "nothing")
    assert seen(root) == ["a/gone.json", "a/one.json", "b/two.json"]
    assert files_below(root, ".json")[0] == root / "a" / "gone.json"


def test_a_linked_domain_is_read_alike_by_builds_and_servers(tmp_path: Path) -> None:
    root, elsewhere = tmp_path / "records", tmp_path / "elsewhere"
    record = {**seed(), "transition_graph": {}, "guides": [], "aliases": []}
    write_record(root, {**record, "id": "llm/here"})
    path = write_record(elsewhere, {**record, "id": "python/there", "domain": "python"})
    link(root / "python", path.parent)
    link(root / "python" / "back", root)
    memory = Memory(root, repository() / "docs")
    assert [entry.record.id for entry in memory.load().entries] == ["llm/here", "python/there"]
    assert load_records(root).ids == {"llm/here", "python/there"}
    assert not load_records(root).problems
    record = {**record, "id": "python/there", "domain": "python"}
    write_record(elsewhere, {**record, "root_cause": "Edited behind a link."})
    assert memory.load().records[1].root_cause == "Edited behind a link."


def test_programs_behind_a_link_belong_to_their_record(tmp_path: Path) -> None:
    root = tmp_path / "records"
    record = {**seed(), "transition_graph": {}, "guides": [], "aliases": []}
    write_record(root, {**record, "id": "llm/here"})
    program = write(root / "llm" / "shared" / "fail.py")
    link(root / "llm" / "here", program.parent)
    settle()
    memory = Memory(root, repository() / "docs")
    (before,) = memory.load().entries
    assert memory.load().entries[0] is before
    write(program, "other text")
    assert memory.load().entries[0] is not before
