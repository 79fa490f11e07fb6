"""Pages are light: how much HTML, how many stylesheets, what is loaded, and that nothing moves."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from html_tools import read
from signpost.bench.weight import SHIFTS, empty_page, gzipped

OpenPage = Callable[..., Page]
MOST_BYTES = 8000
MOST_SHIFT = 0.005
HUB = "embedding/wrong-pooling"
LONG = "llama-cpp/rerank-without-head"
KINDS = (
    "",
    "search/",
    "errors/",
    "errors/faiss/",
    f"errors/{HUB}/",
    f"errors/{LONG}/",
    "errors/ollama/connection-error/",
    "tags/",
    "guides/",
    "guides/pooling-overview/",
    "about/coverage/",
    "contributing/",
)
PREFIXES = {"en": "", "zh": "zh/"}
SIZES = {"phone": (360, 800), "desktop": (1280, 900)}


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> dict[str, int]:
    return empty_page(tmp_path_factory.mktemp("empty"))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_record_adds_little_to_the_themes_page(
    site: Path, empty: dict[str, int], lang: str
) -> None:
    folder = site / PREFIXES[lang] / "errors"
    sizes = {
        page.parent.relative_to(folder).as_posix(): gzipped(page) - empty[lang]
        for page in folder.glob("*/*/index.html")
        if not page.parent.relative_to(folder).as_posix().startswith("signpost-shell")
    }
    assert len(sizes) > 100
    heavy = [f"{x}: {size:,} bytes" for x, size in sorted(sizes.items()) if size > MOST_BYTES]
    assert not heavy, (
        f"pages of these records have more than {MOST_BYTES:,} bytes of compressed HTML beyond the "
        f"theme's page; shorten the record or its programs: {', '.join(heavy)}"
    )


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_a_page_does_not_show_of_a_proof_is_a_file_of_the_site(site: Path, lang: str) -> None:
    page = site / PREFIXES[lang] / "errors" / LONG / "index.html"
    found = [a["href"] for a in read(page).all("a") if a["href"].endswith(".py")]
    assert {"server.py", "causal.py"} <= {href.rpartition("/")[2] for href in found}
    source = Path(__file__).parents[1] / "records" / LONG
    for href in found:
        published = (page.parent / href).resolve()
        assert published.read_bytes() == (source / published.name).read_bytes()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_one_stylesheet_of_ours_holds_up_the_first_picture(
    site: Path, lang: str, kind: str
) -> None:
    html = (site / PREFIXES[lang] / kind / "index.html").read_text(encoding="utf-8")
    head = html.partition("</head>")[0]
    ours = re.findall(r'<link rel="stylesheet" href="[^"]*assets/css/([^"]*)"', head)
    assert ours == ["signpost.css"]
    assert not re.findall(r"<script(?![^>]*(?:defer|async|type=))[^>]* src=", head)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_nothing_moves_while_a_page_loads(
    browser: Browser, address: str, lang: str, size: str
) -> None:
    width, height = SIZES[size]
    moved = {}
    for kind in KINDS:
        context = browser.new_context(viewport={"width": width, "height": height})
        page = context.new_page()
        page.add_init_script(SHIFTS)
        page.goto(f"{address}{PREFIXES[lang]}{kind}", wait_until="networkidle")
        moved[kind] = float(page.evaluate("shifts"))
        context.close()
    assert {kind: shift for kind, shift in moved.items() if shift >= MOST_SHIFT} == {}


def test_shifts_are_seen(browser: Browser) -> None:
    """The test above can fail: here something does move."""
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.add_init_script(SHIFTS)
    page.goto("data:text/html,<div id=a></div><p>" + "text " * 100)
    page.wait_for_timeout(200)
    page.evaluate("document.getElementById('a').style.height = '200px'")
    page.wait_for_function("shifts > 0.05")
    context.close()


def test_a_record_loads_no_search_until_it_is_wanted(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.goto(f"{address}errors/{HUB}/", wait_until="networkidle")
    assert not [path for path in asked if path.endswith((".json", ".mjs"))]
    page.locator(".md-search__input").focus()
    page.wait_for_load_state("networkidle")
    assert "search/search_index.json" in asked
    page.locator(".md-search__input").fill("attention mask padding")
    expect(page.locator(".md-search-result__link[href*='/guides/']").first).to_be_visible()
    context.close()
