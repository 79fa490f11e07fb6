"""The guides say the same in both languages: headings, code, tables, links to records."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from signpost.guides import linked_records, section_of
from signpost.load import load_records
from signpost.paths import repository

DOCS = repository() / "docs"
PAGES = sorted(path.relative_to(DOCS / "en") for path in (DOCS / "en").rglob("*.md"))
FENCE = re.compile(r"^( *)(`{3,})(.*?)\n(.*?)^\1\2[ \t]*$", re.DOTALL | re.MULTILINE)
ANSWER = 'title="signpost'
RECORD = re.compile(r"\[\[([\w./-]+)")


def source(lang: str, page: Path) -> str:
    return (DOCS / lang / page).read_text(encoding="utf-8")


def prose_of(text: str) -> str:
    return FENCE.sub("", text)


def shape(text: str) -> dict[str, object]:
    """What has to be the same in both languages."""
    prose = prose_of(text)
    return {
        "headings": re.findall(r"^(#+) .*?(?:\{ ?#([\w-]+) ?\})?$", prose, re.MULTILINE),
        "code": [shown(found[2], found[3]) for found in FENCE.findall(text)],
        "table rows": len(re.findall(r"^ *\|.*\|$", prose, re.MULTILINE)),
        "records": sorted(RECORD.findall(prose)),
        "parts": re.findall(r"<!-- signpost:(.+?) -->", prose),
        "web links": sorted(set(re.findall(r"https?://[^\s)>\]|`]+", prose))),
    }


def shown(info: str, code: str) -> tuple[str, str]:
    """The language of a block and its code; what signpost answers is in the page's language."""
    return info.split(" ")[0], "" if ANSWER in info else uncommented(code)


def uncommented(code: str) -> str:
    """Code without its comments and text in quotes, which may be translated."""
    return re.sub(r"#.*|\"[^\"]*\"|'[^']*'", "", code).strip()


def test_both_languages_have_the_same_pages() -> None:
    chinese = sorted(path.relative_to(DOCS / "zh") for path in (DOCS / "zh").rglob("*.md"))
    assert chinese == PAGES


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_same_structure_in_both_languages(page: Path) -> None:
    english, chinese = shape(source("en", page)), shape(source("zh", page))
    for name, value in english.items():
        assert chinese[name] == value, name


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_chinese_page_is_chinese(page: Path) -> None:
    text = prose_of(source("zh", page))
    assert len(re.findall(r"[\u4e00-\u9fff]", text)) > 0
    assert not re.search(r"[\u4e00-\u9fff][,;!?] ?[\u4e00-\u9fff]", text)


RECORDS = {
    entry.record.id: entry.record for entry in load_records(repository() / "records").entries
}
TARGETS = [(x.id, target) for x in RECORDS.values() for target in x.guides]


@pytest.mark.parametrize(("record_id", "target"), TARGETS, ids=lambda x: x.replace("#", "-"))
def test_the_section_that_a_record_names_links_to_it(record_id: str, target: str) -> None:
    slug, _, anchor = target.partition("#")
    for lang in ("en", "zh"):
        text = section_of(source(lang, Path("guides") / f"{slug}.md"), anchor)
        assert record_id in RECORD.findall(text), f"docs/{lang}/guides/{slug}.md#{anchor}"


def test_a_record_that_a_guide_links_to_names_that_guide() -> None:
    missing = {
        (record_id, path.stem)
        for path, record_id in linked_records(DOCS)
        if path.parent.name == "guides" and record_id in RECORDS
        if path.stem not in {target.partition("#")[0] for target in RECORDS[record_id].guides}
    }
    assert not missing
