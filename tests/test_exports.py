"""What the site offers to programs, read as a program would, and checked by others' validators."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zlib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from conftest import SUB_PATH, seed, write_record
from signpost.address import Site
from signpost.exports.documents import record_json, record_line
from signpost.exports.endpoints import ENDPOINTS
from signpost.exports.stream import Stream
from signpost.late import LateWriter
from signpost.library import open_library
from signpost.load import load_records
from signpost.model import SCHEMA_VERSION
from signpost.paths import repository
from signpost.site import Theme, write_exports
from signpost.view_parts import in_units

RECORDS = load_records(repository() / "records").records
IDS = [record.id for record in RECORDS]
BASE = f"http://127.0.0.1{SUB_PATH}"
GUIDES = sorted(x.stem for x in (repository() / "docs/en/guides").glob("*-*.md"))
SCHEMA = "$schema"
UNITS = {"B": 1, "KB": 1_000, "MB": 1_000_000}


def content(site: Path, path: str) -> Any:
    return json.loads((site / path).read_text(encoding="utf-8"))


def files_of(site: Path, path: str) -> list[Path]:
    """The files that a path with ``{domain}`` and ``{slug}`` stands for."""
    places = {
        path.replace("{domain}", domain).replace("{slug}", slug).replace("{guide}", guide)
        for domain, _, slug in (record_id.partition("/") for record_id in IDS)
        for guide in GUIDES
    }
    return [site / place for place in sorted(places)]


def stored(record_id: str) -> Any:
    path = repository() / "records" / f"{record_id}.json"
    return {k: v for k, v in json.loads(path.read_bytes()).items() if k != SCHEMA}


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=lambda endpoint: endpoint.name)
def test_every_file_that_is_offered_is_there(site: Path, endpoint: Any) -> None:
    for _, path in endpoint.places:
        for file in files_of(site, path):
            assert file.stat().st_size > 0


@pytest.mark.parametrize("home", ["", "zh/"])
def test_the_description_is_openapi(site: Path, home: str) -> None:
    description = content(site, f"{home}openapi.json")
    OpenAPIV31SpecValidator(description).validate()
    assert description["info"]["version"] == SCHEMA_VERSION
    assert description["servers"] == [{"url": BASE.rstrip("/")}]
    offered = {f"/{path}" for endpoint in ENDPOINTS for _, path in endpoint.places}
    assert set(description["paths"]) == offered


def test_files_are_what_the_description_says(site: Path) -> None:
    description = content(site, "openapi.json")
    checked = 0
    for path, operations in description["paths"].items():
        (media,) = operations["get"]["responses"]["200"]["content"].items()
        if not media[0].endswith("json") or media[0].endswith("ndjson"):
            continue
        validator = OAS31Validator({**media[1]["schema"], "components": description["components"]})
        for file in files_of(site, path.removeprefix("/")):
            validator.validate(json.loads(file.read_text(encoding="utf-8")))
            checked += 1
    assert checked > len(IDS)


@pytest.mark.parametrize("name", ["index", "match"])
def test_documents_follow_their_schema(site: Path, name: str) -> None:
    schema, document = content(site, f"schema/{name}.json"), content(site, f"api/{name}.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"{BASE}schema/{name}.json"
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate(document)
    assert document["schema_version"] == SCHEMA_VERSION
    assert document["count"] == len(document["records"]) == len(IDS)
    assert [row["id"] for row in document["records"]] == IDS
    assert not validator.is_valid({**document, "records": [{"id": "no id"}]})


def test_index_says_what_the_records_say(site: Path) -> None:
    index = content(site, "api/index.json")
    for row in index["records"]:
        record = stored(row["id"])
        for field in ("signature", "signature_zh", "domain", "category", "tags", "aliases"):
            assert row.get(field) == (record.get(field) or None)
        for field in ("added", "first_seen", "last_confirmed", "last_updated"):
            assert row.get(field) == record.get(field)
        assert row["tier"] == record["verification_tier"]
        addresses = [row["url"], row["url_zh"]]
        addresses += [x.replace("{id}", row["id"]) for x in index["templates"].values()]
        for address in addresses:
            place = site / address.removeprefix(BASE)
            assert (place / "index.html" if address.endswith("/") else place).is_file(), address


def test_every_record_stands_whole_on_a_line(site: Path) -> None:
    validator = jsonschema.Draft202012Validator(content(site, "schema/record.json"))
    lines = (site / "api" / "records.ndjson").read_text(encoding="utf-8").split("\n")
    assert lines.pop() == ""
    for record_id, line in zip(IDS, lines, strict=True):
        record = json.loads(line)
        validator.validate(record)
        assert record == stored(record_id)


@pytest.mark.parametrize("record_id", IDS)
def test_record_leads_to_its_schema(site: Path, record_id: str) -> None:
    record = content(site, f"errors/{record_id}/index.json")
    assert record.pop(SCHEMA) == f"{BASE}schema/record.json"
    assert record == stored(record_id)


def test_patterns_match_their_messages_in_python(site: Path) -> None:
    flags = {"i": re.I, "m": re.M, "s": re.S}
    patterns = {row["id"]: row for row in content(site, "api/match.json")["records"]}
    for record in RECORDS:
        row = patterns[record.id]
        pattern = re.compile(row["pattern"], sum(flags[x] for x in row.get("flags", "")))
        for message in (record.signature, *(variant.message for variant in record.variants)):
            assert pattern.search(message), record.id


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_example_of_the_documentation_works(site: Path, lang: str) -> None:
    page = (repository() / "docs" / lang / "machines" / "index.md").read_text(encoding="utf-8")
    (program,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    record = next(x for x in RECORDS if x.id == "faiss/not-enough-training-points")
    log = f"some log\nTraceback (most recent call last):\n{record.signature}\n"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=site / "api",
        input=log,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.split() == [record.id]


@pytest.mark.parametrize("home", ["", "zh/"])
def test_the_page_tells_true_sizes(site: Path, home: str) -> None:
    page = (site / home / "machines" / "index.html").read_text(encoding="utf-8")
    items = [re.sub(r"<[^>]*>", " ", item) for item in re.findall(r"<li>.*?</li>", page, re.DOTALL)]
    shown = {item.split()[0]: item for item in items if item.split()}
    for endpoint in ENDPOINTS:
        path = endpoint.in_language("zh" if home else "en")
        if endpoint.is_one_of_many or endpoint.path in ("sitemap.xml", "robots.txt"):
            assert path in shown
            continue
        data = (site / path).read_bytes()
        packed = len(zlib.compress(data, 1, 31))
        assert in_units(len(data)) in shown[path]
        (told,) = re.findall(r"([\d.]+) (B|KB|MB)(?: gzip)?[)）]", shown[path])
        # Of long files only a part is packed.
        assert float(told[0]) * UNITS[told[1]] == pytest.approx(packed, rel=0.06, abs=1)


@pytest.mark.parametrize(
    ("size", "shown"),
    [(0, "0 B"), (999, "999 B"), (1_000, "1.0 KB"), (9_949, "9.9 KB"), (9_999, "10 KB"),
     (999_499, "999 KB"), (999_500, "1.0 MB"), (123_456_789, "123 MB")],
)  # fmt: skip
def test_sizes_are_rounded(size: int, shown: str) -> None:
    assert in_units(size) == shown


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_files_as_others_write_them(tmp_path: Path, newline: str) -> None:
    """A mark at the beginning, other line breaks, and a text that looks like structure."""
    record = {"$schema": "../x", **seed(), "root_cause": 'a  "b": \\n  {\n\u2028\\ "$schema": "y",'}
    text = json.dumps(record, indent=3, ensure_ascii=False).replace("\n", newline)
    write_record(tmp_path, b"\xef\xbb\xbf" + text.encode(), record["id"])
    (entry,) = load_records(tmp_path).entries
    expected = {k: v for k, v in record.items() if k != SCHEMA}
    line = record_line(entry)
    assert line.count(b"\n") == 1
    assert json.loads(line) == expected
    for url, schema in (("", "../../../schema/record.json"), ("https://a.b/\\1/", "")):
        published = json.loads(record_json(entry, Site(url)))
        assert published.pop(SCHEMA) == (schema or f"{url}schema/record.json")
        assert published == expected


def test_a_file_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    first = Stream(tmp_path, "a/b.txt")
    first.write(b"one ")
    assert not (tmp_path / "a" / "b.txt").exists()
    first.write(b"two")
    assert first.close().plain == 7
    second = Stream(tmp_path, "a/b.txt")
    second.write(b"three")
    second.abandon()
    assert (tmp_path / "a" / "b.txt").read_bytes() == b"one two"
    assert len(list((tmp_path / "a").iterdir())) == 1
    before = (tmp_path / "a" / "b.txt").stat()
    third = Stream(tmp_path, "a/b.txt")
    third.write(b"one two")
    third.close()
    assert (tmp_path / "a" / "b.txt").stat().st_ino == before.st_ino


@pytest.mark.parametrize("size", [0, 1, 131_072, 1_100_000, 5_000_000, 9_000_000])
def test_the_size_of_a_long_file_is_about_right(tmp_path: Path, size: int) -> None:
    line = b"".join(b"%d: a message of an error %x\n" % (n, n * n) for n in range(size // 30 + 1))
    stream = Stream(tmp_path, "long.txt")
    for start in range(0, size, 7_001):
        stream.write(line[start : min(start + 7_001, size)])
    told = stream.close()
    data = (tmp_path / "long.txt").read_bytes()
    assert data == line[:size]
    assert told.plain == len(data)
    packed = len(zlib.compress(data, 1, 31))
    assert told.packed == pytest.approx(packed, rel=0.03 if size > 1 << 22 else 0.001)


def test_a_domain_that_went_while_it_was_written_leaves_nothing(tmp_path: Path) -> None:
    """A server's thread may still write a library whose last domain an edit has taken away."""
    made = {**seed(), "transition_graph": {}, "aliases": [], "guides": []}
    write_record(tmp_path / "records", made)
    gone = write_record(tmp_path / "records", {**made, "id": "ollama/x", "domain": "ollama"})
    before = open_library(tmp_path / "records", repository() / "docs")
    gone.unlink()
    after = open_library(tmp_path / "records", repository() / "docs")
    out, theme = tmp_path / "site", Theme(Site())
    late = LateWriter(out, theme, before)
    write_exports(before, theme, out)
    assert (out / "zh" / "errors" / "ollama" / "llms-full.txt").is_file()
    late.start(after)
    late.finish()
    assert not list(out.rglob("ollama"))
    assert (out / "errors" / "llm" / "llms.txt").is_file()
