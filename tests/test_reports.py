"""The links that report a workaround that did not work: what they say, and where they lead."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from playwright.sync_api import Page, Route, expect

from conftest import SEED_ID, seed, write_record
from html_tools import Document, read
from signpost.address import Site
from signpost.entry import Entry
from signpost.library import open_library
from signpost.load import load_records, read_file
from signpost.paths import repository
from signpost.prose import plain
from signpost.render import Renderer
from signpost.reports import FORM, ReportLinks

RECORDS = load_records(repository() / "records").records
DOCS = repository() / "docs"
FORMS = repository() / ".github" / "ISSUE_TEMPLATE"
LABELS = {"en": "Workaround {} did not work for me", "zh": "解决办法 {} 对我无效"}
NEW_ISSUE = "https://github.com/your-org/signpost/issues/new"
PROVED = "faiss/not-enough-training-points"


@cache
def fields() -> dict[str, Any]:
    """The fields of the form that can be filled in, by id."""
    form = yaml.safe_load((FORMS / FORM).read_text(encoding="utf-8"))
    return {part["id"]: part for part in form["body"] if part["type"] != "markdown"}


def page_of(site: Path, record_id: str, lang: str) -> Document:
    return read(site / ("" if lang == "en" else lang) / "errors" / record_id / "index.html")


def entry_of(root: Path, record_id: str) -> Entry:
    path = root / f"{record_id}.json"
    entry = read_file(path).entry
    assert entry
    return entry


def query_of(url: str) -> dict[str, str]:
    found = parse_qs(urlsplit(url).query, strict_parsing=True)
    assert all(len(values) == 1 for values in found.values())
    return {name: values[0] for name, values in found.items()}


@pytest.mark.parametrize("lang", LABELS)
def test_every_workaround_has_its_link(site: Path, lang: str) -> None:
    for record in RECORDS:
        page = page_of(site, record.id, lang)
        links = page.all("a", **{"class": "sp-report"})
        assert len(links) == len(record.workarounds), record.id
        for number, (link, part) in enumerate(zip(links, record.workarounds, strict=True), 1):
            assert link["href"].startswith(f"{NEW_ISSUE}?")
            assert len(link["href"]) < 2000
            assert LABELS[lang].format(number) in page.text
            query = query_of(link["href"])
            assert query["record"] == record.id
            said, _, text = query["workaround"].partition(". ")
            assert said == str(number)
            assert plain(part.action).startswith(text.removesuffix("…"))


def test_links_name_the_versions_of_the_proof_or_else_of_the_record(tmp_path: Path) -> None:
    proof = json.loads((repository() / "records" / PROVED / "proof.json").read_bytes())
    shown = query_of(ReportLinks(NEW_ISSUE, entry_of(repository() / "records", PROVED)).of_page)
    name, version = shown["shown"].split(",")[0].split(" ")
    assert proof["runs"][0]["packages"][name] == version
    write_record(tmp_path, seed())
    links = ReportLinks(NEW_ISSUE, entry_of(tmp_path, SEED_ID))
    assert query_of(links.of_page)["shown"].startswith("sentence-transformers 2.2.0, sentence-")
    write_record(tmp_path, {**seed(), "versions": []})
    links = ReportLinks(NEW_ISSUE, entry_of(tmp_path, SEED_ID))
    assert query_of(links.of_workaround(0)).keys() == {"template", "record", "workaround"}


def test_the_form_takes_what_a_link_fills_in_and_asks_for_the_rest(site: Path) -> None:
    (link, *_) = page_of(site, PROVED, "en").all("a", **{"class": "sp-report"})
    query = query_of(link["href"])
    assert (FORMS / query.pop("template")).is_file()
    assert query.keys() == {"record", "workaround", "shown"}
    assert query.keys() <= fields().keys()
    # A field with a fixed choice of answers takes no text; GitHub allows these characters in an id.
    assert {part["type"] for part in fields().values()} <= {"input", "textarea"}
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+", name) for name in fields())
    required = {x for x, part in fields().items() if part.get("validations", {}).get("required")}
    assert required == {"record", "workaround", "versions", "happened"}


def test_a_long_text_is_cut(tmp_path: Path) -> None:
    long_id = f"llm/{'a' * 190}"
    content = {**seed(), "id": long_id, "workarounds_zh": [], "transition_graph": {}}
    for action in ("\U0001f600" * 4000, "& " * 4000, "word " * 4000):
        write_record(tmp_path, {**content, "workarounds": [{"action": action}]})
        entry = entry_of(tmp_path, long_id)
        for issues in (NEW_ISSUE, f"https://{'x' * 1400}/issues/new"):
            url = ReportLinks(issues, entry).of_workaround(0)
            assert len(url) < 2000
            assert query_of(url)["workaround"].startswith("1. ")


def test_without_a_repository_there_is_no_link(tmp_path: Path) -> None:
    write_record(tmp_path, {**seed(), "transition_graph": {}})
    library = open_library(tmp_path, DOCS)
    (entry,) = library.entries
    for site, count in ((Site(), 0), (Site(repository="https://git.example/wiki"), 3)):
        renderer = Renderer(library, site, "en")
        body = renderer.record(renderer.view(entry)).body
        assert body.count("template=did-not-work") == count


def test_nothing_else_is_sent(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page(f"{address}zh/errors/{PROVED}/?from=here#workaround-2")
    asked: list[Any] = []

    def answer(route: Route) -> None:
        asked.append(route.request)
        route.fulfill(body="<title>form</title>", content_type="text/html")

    page.route("https://github.com/**", answer)
    name = LABELS["zh"].format(2)
    link = page.locator("#workaround-2").get_by_role("link", name=name)
    url = link.get_attribute("href")
    link.click()
    expect(page).to_have_title("form")
    (request,) = asked
    assert (request.method, request.url, request.post_data) == ("GET", url, None)
    assert "referer" not in request.all_headers()
