"""Feeds, the page of changes, robots.txt, and the dates that they are made from."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any
from urllib.robotparser import RobotFileParser

import feedparser
import pytest
from lxml import etree

from conftest import DATA, SUB_PATH, seed, write_record
from html_tools import read
from signpost.address import Site
from signpost.check import find_problems
from signpost.commands.new_record import main as new_record
from signpost.feeds import feed_files
from signpost.l10n import HAN
from signpost.library import Library, open_library
from signpost.load import load_records
from signpost.paths import repository
from signpost.render import Renderer

DOCS = repository() / "docs"
RECORDS = {record.id: record for record in load_records(repository() / "records").records}
BASE = f"http://127.0.0.1{SUB_PATH}"
FEEDS = {"en": "feed.xml", "zh": "zh/feed.xml"}
HERE = Site("https://wiki.example/")
TIMES = ("added", "last_confirmed", "last_updated")


def test_every_record_tells_when_it_was_added() -> None:
    assert [record.id for record in RECORDS.values() if not record.added] == []


def test_a_record_was_not_added_after_it_was_updated(tmp_path: Path) -> None:
    write_record(tmp_path, {**seed(), "added": "2024-06-01"})
    assert find_problems(load_records(tmp_path), DOCS) == []
    write_record(tmp_path, {**seed(), "added": "2024-06-02"})
    (problem,) = find_problems(load_records(tmp_path), DOCS)
    assert (problem.field, problem.fault) == ("added", "is after last_updated (2024-06-01)")
    write_record(tmp_path, {**seed(), "added": "2024-06-31"})
    (problem,) = find_problems(load_records(tmp_path), DOCS)
    assert problem.field == "added"


def test_a_new_record_is_added_today(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIGNPOST_RECORDS", str(tmp_path))
    given = ["--signature", "Wrong width 3", "--category", "shape_error", "--root-cause", "Width."]
    before = dt.date.today().isoformat()
    assert new_record(["faiss/new", *given]) == 0
    content = json.loads((tmp_path / "faiss" / "new.json").read_text(encoding="utf-8"))
    assert before <= content["added"] <= dt.date.today().isoformat()
    assert content["added"] == content["last_updated"]


def atom() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(DATA / "atom.rng"))


def parsed(content: bytes) -> Any:
    """A feed as a feed reader understands it, checked against the rules of Atom."""
    atom().assertValid(etree.fromstring(content))
    found = feedparser.parse(content, sanitize_html=False)
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    for entry in found.entries:
        kinds = [(x.type, x.get("hreflang")) for x in entry.links if x.rel == "alternate"]
        assert len(kinds) == len(set(kinds)) >= 1
    return found


@pytest.mark.parametrize("place", ["", "a:entry/"])
@pytest.mark.parametrize("name", ["id", "title", "updated", "link"])
def test_the_rules_of_atom_find_what_is_missing_or_twice(
    tmp_path: Path, place: str, name: str
) -> None:
    root = etree.fromstring(feeds(wiki(tmp_path, one={}))["feed.xml"])
    assert atom().validate(root)
    found = root.xpath(f"{place}a:{name}", namespaces={"a": "http://www.w3.org/2005/Atom"})
    if name != "link":
        again = deepcopy(found[0])
        found[0].addnext(again)
        assert not atom().validate(root)
        again.getparent().remove(again)
        assert atom().validate(root)
    for element in found:
        element.getparent().remove(element)
    assert not atom().validate(root)


@pytest.mark.parametrize("lang", FEEDS)
def test_feed_of_the_site(site: Path, lang: str) -> None:
    found = parsed((site / FEEDS[lang]).read_bytes())
    assert found.feed.id == BASE + FEEDS[lang]
    assert [x.href for x in found.feed.links if x.rel == "self"] == [BASE + FEEDS[lang]]
    assert found.feed.language == {"en": "en", "zh": "zh-CN"}[lang]
    assert len(found.entries) == min(100, len(RECORDS))
    assert len({entry.id for entry in found.entries}) == len(found.entries)
    dates = [entry.updated for entry in found.entries]
    assert dates == sorted(dates, reverse=True)
    assert found.feed.updated == dates[0]


@pytest.mark.parametrize("lang", FEEDS)
def test_entries_lead_to_pages_and_say_what_records_say(site: Path, lang: str) -> None:
    for entry in parsed((site / FEEDS[lang]).read_bytes()).entries:
        page = site / entry.link.removeprefix(BASE) / "index.html"
        assert entry.id == entry.link
        assert read(page).all("html")[0]["lang"] == lang
        (json_url,) = [x.href for x in entry.links if x.type == "application/json"]
        record = json.loads((site / json_url.removeprefix(BASE)).read_bytes())
        assert record["signature"] in entry.title
        assert bool(HAN.search(entry.title)) == (lang == "zh")
        assert bool(HAN.search(entry.summary)) == (lang == "zh")
        assert [tag.term for tag in entry.tags] == [record["domain"], record["verification_tier"]]
        assert entry.updated == f"{record['last_updated']}T00:00:00+00:00"
        assert entry.published == f"{record['added']}T00:00:00+00:00"


@pytest.mark.parametrize(("page", "lang"), [("index.html", "en"), ("zh/tags/index.html", "zh")])
def test_pages_name_the_feed_of_their_language(site: Path, page: str, lang: str) -> None:
    paths = [page, f"{'' if lang == 'en' else 'zh/'}errors/{next(iter(RECORDS))}/index.html"]
    for path in paths:
        (link,) = read(site / path).all("link", type="application/atom+xml")
        assert link["rel"] == "alternate"
        assert (site / path).parent.joinpath(link["href"]).resolve() == site / FEEDS[lang]
        assert link["title"]


def feeds(library: Library, site: Site = HERE) -> dict[str, bytes]:
    return dict(feed_files(library, site))


def wiki(folder: Path, **changes: dict[str, Any]) -> Library:
    """A library with a record for each name; a change of None takes a field away."""
    for name, values in changes.items():
        content = {**seed(), "id": f"llm/{name}", "aliases": [], "transition_graph": {}, **values}
        write_record(folder, {key: x for key, x in content.items() if x is not None})
    return open_library(folder, DOCS)


def test_an_edit_changes_neither_ids_nor_days_of_other_entries(tmp_path: Path) -> None:
    before = feeds(wiki(tmp_path, one={}, two={"last_updated": "2024-05-05"}))
    assert feeds(wiki(tmp_path)) == before
    edit = {"signature": f"{seed()['signature']} again", "last_updated": "2024-07-01"}
    after = feeds(wiki(tmp_path, two=edit))
    for path in FEEDS.values():
        old, new = parsed(before[path]).entries, parsed(after[path]).entries
        assert [x.id for x in old] == [x.id for x in new[::-1]]
        assert old[0] == new[1]
        assert (old[1].title, old[1].updated) != (new[0].title, new[0].updated)


def test_wrong_and_unchecked_records_are_told_first(tmp_path: Path) -> None:
    review = {"text": "No library prints this.", "text_zh": "没有哪个库打印这句话。"}
    library = wiki(tmp_path, b={}, a={"verification_tier": "refuted", "review": review})
    refuted, unchecked = parsed(feeds(library)["feed.xml"]).entries
    assert refuted.summary.startswith("What this record claims was checked and found to be wrong.")
    assert review["text"] in refuted.summary
    assert seed()["root_cause"] not in refuted.summary
    assert unchecked.summary.startswith("Generated text that nobody has checked.")


def test_what_is_not_translated_says_so(tmp_path: Path) -> None:
    library = wiki(tmp_path, one={"root_cause_zh": None, "signature_zh": None})
    (entry,) = parsed(feeds(library)["zh/feed.xml"]).entries
    assert entry.title == seed()["signature"]
    assert "[尚未翻译] Using a sentence-transformer" in entry.summary


def test_characters_that_xml_cannot_hold(tmp_path: Path) -> None:
    library = wiki(tmp_path, one={"signature": f"\x1b[31m<b> & {seed()['signature']}\x00"})
    (entry,) = parsed(feeds(library)["feed.xml"]).entries
    assert entry.title == f"\ufffd[31m<b> & {seed()['signature']}\ufffd"


def test_records_without_dates(tmp_path: Path) -> None:
    """Nobody can say when they changed: they are no news."""
    empty = feeds(open_library(tmp_path, DOCS))
    assert parsed(empty["feed.xml"]).entries == []
    undated: dict[str, Any] = dict.fromkeys(TIMES)
    library = wiki(tmp_path, never=undated, added={**undated, "added": "2026-01-02"})
    (entry,) = parsed(feeds(library)["feed.xml"]).entries
    assert entry.updated == entry.published == "2026-01-02T00:00:00+00:00"


def test_a_feed_holds_the_hundred_newest(tmp_path: Path) -> None:
    days = [dt.date(2025, 1, 1) + dt.timedelta(days=n) for n in range(103)]
    library = wiki(tmp_path, **{f"n{n}": {"last_updated": f"{x}"} for n, x in enumerate(days)})
    entries = parsed(feeds(library)["feed.xml"]).entries
    assert [x.updated[:10] for x in entries] == [f"{day}" for day in days[:2:-1]]


def test_without_an_address_there_is_no_feed_and_none_is_named(
    tmp_path: Path, build: Callable[..., Path]
) -> None:
    write_record(tmp_path, {**seed(), "transition_graph": {}})
    built = build(tmp_path, "")
    assert not list(built.rglob("feed.xml"))
    for path in ("index.html", "zh/about/changes/index.html", f"errors/{seed()['id']}/index.html"):
        assert "feed.xml" not in (built / path).read_text(encoding="utf-8")
    assert "Sitemap" not in (built / "robots.txt").read_text(encoding="utf-8")


def test_robots_may_read_everything(site: Path) -> None:
    robots = RobotFileParser()
    robots.parse((site / "robots.txt").read_text(encoding="utf-8").splitlines())
    assert robots.can_fetch("anybody", f"{BASE}zh/errors/")
    assert robots.site_maps() == [f"{BASE}sitemap.xml"]


def changes(library: Library, lang: str = "en") -> Any:
    html = Renderer(library, HERE, lang).part("changes", "../../")
    return etree.HTML(html)


def test_page_of_changes_tells_added_changed_and_confirmed_apart(tmp_path: Path) -> None:
    dates = {
        "new": ("2026-03-01", "2024-01-01", "2026-03-01"),
        "edited": ("2026-01-01", "2026-01-01", "2026-03-01"),
        "both": ("2026-01-01", "2026-03-01", "2026-03-01"),
        "checked": ("2026-01-01", "2026-03-01", "2026-02-01"),
    }
    values = {name: dict(zip(TIMES, days, strict=True)) for name, days in dates.items()}
    page = changes(
        wiki(tmp_path, **{x: {**days, "first_seen": None} for x, days in values.items()})
    )
    assert page.xpath("//h2/time/@datetime") == ["2026-03-01", "2026-02-01", "2026-01-01"]
    groups = {
        heading.get("id"): [
            href.split("/")[-2] for href in heading.xpath("following::ul[1]//@href")
        ]
        for heading in page.xpath("//h3")
    }
    assert groups == {
        "added-2026-03-01": ["new"],
        "changed-2026-03-01": ["edited"],
        "changed-and-confirmed-2026-03-01": ["both"],
        "confirmed-2026-03-01": ["checked"],
        "changed-2026-02-01": ["checked"],
        "added-2026-01-01": ["both", "checked", "edited"],
    }


def test_long_page_of_changes_leads_to_the_rest(tmp_path: Path) -> None:
    library = wiki(tmp_path, **{f"n{n}": {"added": "2024-01-01"} for n in range(101)})
    for lang, words in (("en", "200 of 202"), ("zh", "共 202 条")):
        page = changes(library, lang)
        assert len(page.xpath("//ul[@class='sp-changes']/li")) == 200
        assert words in "".join(page.itertext())
        (home,) = page.xpath("//ul[@class='sp-cards']//@href")
        assert home.endswith("errors/llm/")


@pytest.mark.parametrize("lang", FEEDS)
def test_page_of_changes_of_the_site(site: Path, lang: str) -> None:
    path = site / FEEDS[lang].replace("feed.xml", "about/changes/index.html")
    page = read(path)
    days = [tag["id"] for tag in page.all("h2") if tag["id"].startswith("day-")]
    assert days == sorted(days, reverse=True)
    assert days[0] == f"day-{max(record.last_updated or '' for record in RECORDS.values())}"
    (feed,) = [a["href"] for a in page.all("a") if a["href"].endswith("feed.xml")]
    assert (path.parent / feed).resolve() == site / FEEDS[lang]
