"""Pages that list records stay small where there are many."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import seed, write_record
from signpost import load, render
from signpost.address import Site
from signpost.library import Library, open_library
from signpost.paths import repository
from signpost.problems import RecordsError
from signpost.render import Renderer


@pytest.fixture(scope="module")
def library() -> Library:
    return open_library(repository() / "records", repository() / "docs")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_index_of_many_records_shows_the_latest(
    library: Library, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    renderer = Renderer(library, Site(), lang)
    assert renderer.part("error-index", "../").count("<tr data-domain") == len(library.entries)
    monkeypatch.setattr(render, "MANY", 20)
    monkeypatch.setattr(render, "LATEST", 7)
    html = renderer.part("error-index", "../")
    shown = [brief for brief in library.briefs.values() if f"errors/{brief.id}/" in html]
    assert len(shown) == html.count("<tr data-domain") == 7
    dates = sorted((brief.last_updated or "" for brief in library.briefs.values()), reverse=True)
    assert sorted((brief.last_updated or "" for brief in shown), reverse=True) == dates[:7]
    assert all(f"errors/{word}/" in html for word in library.domains)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_tag_of_many_records_says_how_many_more_there_are(
    library: Library, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    renderer = Renderer(library, Site(), lang)
    tagged = sum(len(briefs) for briefs in library.tags.values())
    assert renderer.part("tags", "../").count("<li>") == tagged
    monkeypatch.setattr(render, "MANY", 20)
    monkeypatch.setattr(render, "MOST_TAGGED", 3)
    html = renderer.part("tags", "../")
    assert html.count("<li>") == sum(min(3, len(briefs)) for briefs in library.tags.values())
    tag, briefs = max(library.tags.items(), key=lambda item: len(item[1]))
    assert renderer.t("index.more_tagged", count=len(briefs) - 3) in html
    assert f"search/?q={tag}" in html


def test_records_that_are_not_kept_give_the_same_pages(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load, "MOST_KEPT", 10)
    large = open_library(repository() / "records", repository() / "docs")
    assert large.loaded.is_large
    assert not library.loaded.is_large
    assert all(entry._content is None for entry in large.entries)
    assert large.index.records[:] == library.index.records
    assert large.index.packages == library.index.packages
    kept, read_again = Renderer(library, Site(), "zh"), Renderer(large, Site(), "zh")
    for entry, again in zip(library.entries, large.entries, strict=True):
        assert read_again.record(read_again.view(again)) == kept.record(kept.view(entry))
        again.release()


def test_a_record_that_was_broken_while_the_site_was_built_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load, "MOST_KEPT", 0)
    path = write_record(tmp_path, seed())
    (entry,) = open_library(tmp_path, repository() / "docs").entries
    assert entry.record.id == seed()["id"]
    entry.release()
    path.write_text(path.read_text(encoding="utf-8").replace('"signature"', '"sign"'), "utf-8")
    with pytest.raises(RecordsError, match=r"sign: is not a known field"):
        _ = entry.record
    path.unlink()
    with pytest.raises(RecordsError, match="cannot be read"):
        _ = entry.record
