"""Pages that list records stay small where there are many."""

from __future__ import annotations

import pytest

from signpost import render
from signpost.library import Library, open_library
from signpost.paths import repository
from signpost.render import Renderer, Site


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
