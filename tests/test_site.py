"""The built site: complete, linked, in both languages, the same on every build."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from conftest import SEED_ID, SUB_PATH, seed, write_record
from html_tools import broken_links, read
from signpost.load import load_records
from signpost.model import Record
from signpost.paths import repository

RECORDS = load_records(repository() / "records").records
IDS = [record.id for record in RECORDS]
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def page_of(site: Path, record_id: str, lang: str = "en") -> Path:
    return site / ("" if lang == "en" else lang) / "errors" / record_id / "index.html"


def files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def test_no_link_is_broken(site: Path) -> None:
    assert broken_links(site, SUB_PATH) == []


def test_two_builds_are_byte_identical(site: Path, build: Callable[..., Path]) -> None:
    again = dict(files(build(None, f"http://127.0.0.1{SUB_PATH}")))
    first = dict(files(site))
    assert first.keys() == again.keys()
    assert [name for name in first if first[name] != again[name]] == []


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("record", RECORDS, ids=IDS)
def test_record_page(site: Path, record: Record, lang: str) -> None:
    record_id = record.id
    page = read(page_of(site, record_id, lang))
    (canonical,) = page.all("link", rel="canonical")
    prefix = "" if lang == "en" else "zh/"
    assert canonical["href"] == f"http://127.0.0.1{SUB_PATH}{prefix}errors/{record_id}/"
    alternates = page.all("link", rel="alternate")
    assert {x["hreflang"] for x in alternates if "type" not in x} == {"en", "zh"}
    assert page.all("meta", name="description")[0]["content"]
    assert record.signature in page.text
    assert {
        "record",
        "meaning",
        "dead-ends",
        "workarounds",
        "transitions",
        "provenance",
    } <= page.ids
    assert len(page.all("h1")) == 1
    assert "SIGNPOST" not in page_of(site, record_id, lang).read_text(encoding="utf-8")


@pytest.mark.parametrize("record_id", IDS)
def test_machine_form_is_the_file_of_the_repository(site: Path, record_id: str) -> None:
    source = (repository() / "records" / f"{record_id}.json").read_bytes()
    address = f'"$schema": "http://127.0.0.1{SUB_PATH}schema/record.json"'.encode()
    source = re.sub(rb'"\$schema": "[^"]*"', address, source, count=1)
    for lang in ("en", "zh"):
        page = page_of(site, record_id, lang)
        (link,) = [a["href"] for a in read(page).all("a") if a["href"].endswith("/index.json")]
        assert (page.parent / link).read_bytes() == source


def test_records_validate_against_the_published_schema(site: Path) -> None:
    schema = json.loads((site / "schema" / "record.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate(seed())
    for record_id in IDS:
        validator.validate(
            json.loads((repository() / "records" / f"{record_id}.json").read_bytes())
        )
    assert not validator.is_valid({**seed(), "confidence": 1.7})
    assert not validator.is_valid({**seed(), "tagz": []})


def test_sitemap_lists_every_page_in_both_languages(site: Path) -> None:
    urls = ET.parse(site / "sitemap.xml").getroot().findall("s:url", SITEMAP)
    places = [url.findtext("s:loc", "", SITEMAP) for url in urls]
    assert len(places) == len(set(places))
    base = f"http://127.0.0.1{SUB_PATH}"
    built = {
        base + path.relative_to(site).as_posix().removesuffix("index.html")
        for path in site.rglob("index.html")
    }
    assert set(places) == built
    for url in urls:
        languages = {link.get("hreflang") for link in url.findall("x:link", SITEMAP)}
        assert languages == {"en", "zh"}


def test_structured_data_is_json(site: Path) -> None:
    for lang, code in (("en", "en"), ("zh", "zh-CN")):
        text = page_of(site, SEED_ID, lang).read_text(encoding="utf-8")
        raw = text.split('<script type="application/ld+json">')[1].split("</script>")[0]
        data = json.loads(raw)
        assert data["@type"] == "TechArticle"
        assert data["inLanguage"] == code


def test_nothing_is_loaded_from_other_hosts(site: Path) -> None:
    for path in site.rglob("*.html"):
        page = read(path)
        sources = [tag["src"] for tag in page.all("script") + page.all("img") if "src" in tag]
        sources += [
            tag["href"] for tag in page.all("link") if tag.get("rel") in ("stylesheet", "icon")
        ]
        assert [x for x in sources if x.startswith(("http:", "https:", "//"))] == [], path


def test_missing_page_speaks_both_languages(site: Path) -> None:
    for path, lang in ((site / "404.html", "en"), (site / "zh" / "404.html", "zh")):
        page = read(path)
        assert page.all("html")[0]["lang"] == lang
        assert page.all("section")[0]["lang"] == lang
        assert "There is no such page" in page.text
        assert "没有这个页面" in page.text


def test_seed_alone_builds_in_both_languages(tmp_path: Path, build: Callable[..., Path]) -> None:
    path = tmp_path / f"{SEED_ID}.json"
    path.parent.mkdir()
    path.write_bytes((repository() / "tests" / "data" / "seed.json").read_bytes())
    site = build(tmp_path)
    assert "Nobody has checked this record" in read(page_of(site, SEED_ID)).text
    chinese = read(page_of(site, SEED_ID, "zh"))
    assert "该模型不支持" in chinese.text
    assert "本页有 8 处尚未翻译" in chinese.text
    assert chinese.all("span", lang="en")
    assert broken_links(site, "/") == []


def english_only() -> dict[str, object]:
    return {key: value for key, value in seed().items() if not key.endswith("_zh")}


def test_english_only_records_build(tmp_path: Path, build: Callable[..., Path]) -> None:
    write_record(tmp_path, english_only())
    write_record(tmp_path, {**english_only(), "id": "llm/second", "tags": ["数据 x"]})
    site = build(tmp_path)
    assert "尚未翻译" in read(page_of(site, "llm/second", "zh")).text
    assert broken_links(site, "/") == []


def test_empty_records_folder_builds(tmp_path: Path, build: Callable[..., Path]) -> None:
    assert broken_links(build(tmp_path), "/") == []


STALE, RENAMED, WANTING, HOSTILE = (f"llm/{name}" for name in ("stale", "now", "early", "hostile"))
PAYLOAD = "<script>alert(1)</script> {{ 7*7 }} <img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def special(tmp_path_factory: pytest.TempPathFactory, build: Callable[..., Path]) -> Path:
    """A site of records each of which is special in its own way."""
    records = tmp_path_factory.mktemp("special")
    write_record(records, {**seed(), "id": STALE, "zh_source_hash": {"root_cause": "0" * 12}})
    write_record(records, {**seed(), "id": RENAMED, "aliases": ["llm/old-name"]})
    edge = {"error_id": "llm/later", "condition": "once"}
    write_record(records, {**seed(), "id": WANTING, "transition_graph": {"leads_to": [edge]}})
    text = "llm/later: {en: A later error, zh: 以后的报错}\n"
    (records / "wanted.yml").write_text(text, encoding="utf-8")
    content = seed() | {"id": HOSTILE, "tags": [PAYLOAD]}
    content |= {"root_cause": PAYLOAD, "root_cause_zh": "坏" + PAYLOAD}
    content["signature"] = "Pooling mode 'mean' not supported for this model" + PAYLOAD
    write_record(records, content)
    return build(records)


def test_no_link_of_special_records_is_broken(special: Path) -> None:
    assert broken_links(special, "/") == []


def test_stale_translation_carries_a_notice(special: Path) -> None:
    assert "可能过时的译文已标出" in read(page_of(special, STALE, "zh")).text
    assert "可能过时的译文已标出" not in read(page_of(special, RENAMED, "zh")).text


def test_old_ids_redirect_in_both_languages(special: Path) -> None:
    for lang in ("en", "zh"):
        page = read(page_of(special, "llm/old-name", lang))
        (refresh,) = page.all("meta", **{"http-equiv": "refresh"})
        assert refresh["content"] == f"0; url=../../../errors/{RENAMED}/"


def test_wanted_record_is_shown_as_missing(special: Path) -> None:
    assert "A later error" in read(page_of(special, WANTING)).text
    assert "暂无记录" in read(page_of(special, WANTING, "zh")).text
    assert "以后的报错" in read(special / "zh" / "about" / "coverage" / "index.html").text


def test_markup_in_a_record_stays_text(special: Path) -> None:
    for lang in ("en", "zh"):
        page = read(page_of(special, HOSTILE, lang))
        assert PAYLOAD in page.text
        assert not [tag for tag in page.all("img") if tag.get("src") == "x"]
