"""The built site as a reader uses it, in Chromium, served under a sub-path."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from conftest import SEED_ID

OpenPage = Callable[..., Page]
PASTE = """Traceback (most recent call last):
  File "/home/user/project/embed.py", line 9, in <module>
    vectors = model.encode(sentences, pool="cls")
  File "/home/user/venv/lib/python3.11/site-packages/torch/utils/_contextlib.py", line 120, in f
    return func(*args, **kwargs)
  File "/home/user/venv/lib/python3.11/site-packages/sentence_transformers/m.py", line 98, in encode
    embeddings = self.encode_multi_process(
  File "/home/user/venv/lib/python3.11/site-packages/sentence_transformers/m.py", line 1310, in x
    if pool["output"]:
TypeError: string indices must be integers, not 'str'
"""
FOUND = "sentence-transformers/encode-pool-argument"
TEA = {"en": "I like green tea with milk", "zh": "我喜欢喝加牛奶的绿茶"}
RESULT_LINK = ".sp-paste__results a"
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("place", ["", "search/"])
def test_paste_leads_to_the_page(open_page: OpenPage, address: str, lang: str, place: str) -> None:
    home = address + ("" if lang == "en" else "zh/")
    page = open_page(home + place)
    page.locator("textarea").fill(PASTE)
    first = page.locator(RESULT_LINK).first
    expect(first).to_have_attribute("href", f"{home}errors/{FOUND}/")
    expect(page.locator(".sp-paste__results mark").first).to_be_visible()
    assert page.url == home + place
    first.click()
    expect(page).to_have_url(f"{home}errors/{FOUND}/")
    expect(page.locator("h1")).to_contain_text("TypeError: string indices must be integers")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_off_topic_text_gets_no_match(open_page: OpenPage, address: str, lang: str) -> None:
    page = open_page(address + ("" if lang == "en" else "zh/"))
    page.locator("textarea").fill(TEA[lang])
    results = page.locator(".sp-paste__results")
    expect(results).to_contain_text("没有记录" if lang == "zh" else "No record matches")
    expect(results.locator("a[href$='contributing/'], a[href*='contributing/#']")).to_be_visible()


def test_proposal_holds_the_message_and_nothing_else(open_page: OpenPage, address: str) -> None:
    page = open_page(address)
    secret = "token-4711"
    page.locator("textarea").fill(
        f"login {secret}\nTraceback (most recent call last):\n"
        '  File "/home/somebody/app.py", line 1, in <module>\n'
        "ZorkError: the frobnicator at /home/somebody/x.bin is upside down"
    )
    details = page.locator(".sp-nomatch__propose")
    details.locator("summary").click()
    expect(details.locator("pre")).to_contain_text("ZorkError: the frobnicator")
    link = details.locator("a").get_attribute("href") or ""
    assert "template=add-an-error.yml" in link
    assert "ZorkError" in link
    assert secret not in link
    assert "somebody" not in link


def test_results_by_keyboard(open_page: OpenPage, address: str) -> None:
    page = open_page(address)
    page.locator("textarea").fill(PASTE)
    expect(page.locator(RESULT_LINK).first).to_be_visible()
    page.locator("textarea").press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}errors/{FOUND}/")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_header_search_finds_records(open_page: OpenPage, address: str, lang: str) -> None:
    home = address + ("" if lang == "en" else "zh/")
    page = open_page(f"{home}about/", viewport=DESKTOP)
    page.locator(".md-search__input").fill("Pooling type 'none' is not OAI compatible")
    link = page.locator(".md-search-result__link").first
    expect(link).to_have_attribute(
        "href", f"{home}errors/llama-cpp/pooling-none-not-oai-compatible/"
    )


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "attention mask padding"), ("zh", "注意力掩码")]
)
def test_header_search_finds_guides(
    open_page: OpenPage, address: str, lang: str, words: str
) -> None:
    home = address + ("" if lang == "en" else "zh/")
    page = open_page(f"{home}about/", viewport=DESKTOP)
    page.locator(".md-search__input").fill(words)
    guide = page.locator(f".md-search-result__link[href^='{home}guides/']").first
    expect(guide).to_be_visible()


@pytest.mark.parametrize("path", [f"errors/{FOUND}/", "guides/pooling-overview/", "errors/", ""])
def test_language_switch_stays_on_the_page(open_page: OpenPage, address: str, path: str) -> None:
    page = open_page(address + path, viewport=DESKTOP)
    page.locator(".md-select__link[hreflang=zh]").evaluate("link => link.click()")
    expect(page).to_have_url(f"{address}zh/{path}")
    page.locator(".md-select__link[hreflang=en]").evaluate("link => link.click()")
    expect(page).to_have_url(address + path)


PHONE_PAGES = [
    "",
    "zh/",
    f"errors/{FOUND}/",
    f"zh/errors/{FOUND}/",
    f"zh/errors/{SEED_ID}/",
    "zh/errors/embedding/wrong-pooling/",
    "errors/",
    "guides/pooling-overview/",
    "zh/about/coverage/",
]


@pytest.mark.parametrize("path", PHONE_PAGES)
def test_phone_width_has_no_sideways_scroll(open_page: OpenPage, address: str, path: str) -> None:
    page = open_page(address + path, viewport=PHONE)
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= PHONE["width"]


def test_dark_mode_follows_the_system_and_the_switch(open_page: OpenPage, address: str) -> None:
    page = open_page(f"{address}errors/{FOUND}/", color_scheme="dark", viewport=DESKTOP)
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    dark = body.evaluate("body => getComputedStyle(body).backgroundColor")
    page.locator("label[for=__palette_0]:visible").click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    assert body.evaluate("body => getComputedStyle(body).backgroundColor") != dark


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_without_javascript_everything_can_be_read(
    open_page: OpenPage, address: str, lang: str
) -> None:
    home = address + ("" if lang == "en" else "zh/")
    page = open_page(home, java_script_enabled=False)
    expect(page.locator(".sp-paste__noscript a")).to_be_visible()
    page.goto(f"{home}errors/")
    link = page.locator(f"table a[href$='errors/{FOUND}/']")
    expect(link).to_be_visible()
    expect(page.locator("[data-sp-filter]")).to_be_hidden()
    link.click()
    expect(page.locator("#workarounds")).to_be_visible()


def test_index_filters_and_sorts(open_page: OpenPage, address: str) -> None:
    page = open_page(f"{address}errors/", viewport=DESKTOP)
    rows = page.locator("[data-sp-index] tbody tr:visible")
    total = rows.count()
    page.locator("[data-sp-filter] select[name=domain]").select_option("faiss")
    assert 0 < rows.count() < total
    page.locator("[data-sp-filter] input").fill("no error has these words")
    expect(page.locator("[data-sp-count]")).to_have_text("No error fits this filter.")
    assert rows.count() == 0


def test_message_can_be_copied(open_page: OpenPage, address: str) -> None:
    page = open_page(f"{address}errors/{FOUND}/", permissions=["clipboard-read", "clipboard-write"])
    page.locator(".sp-copy").click()
    page.wait_for_timeout(100)
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("h1").inner_text()


@pytest.mark.parametrize(
    "path", ["", f"errors/{FOUND}/", f"zh/errors/{FOUND}/", "zh/guides/pooling-overview/"]
)
def test_a_page_asks_only_its_own_site_and_misses_nothing(
    open_page: OpenPage, address: str, path: str
) -> None:
    page = open_page("about:blank")
    answers: list[tuple[int, str]] = []
    page.on("response", lambda answer: answers.append((answer.status, answer.url)))
    page.on("requestfailed", lambda request: answers.append((0, request.url)))
    page.goto(address + path, wait_until="networkidle")
    assert [answer for answer in answers if answer[0] != 200] == []
    assert [url for _, url in answers if not url.startswith(address)] == []


def test_missing_address_shows_the_sites_404_page(browser: object, address: str) -> None:
    page = browser.new_page()  # type: ignore[attr-defined]
    page.goto(f"{address}no/such/page/")
    expect(page.locator("h1")).to_have_text("404")
    page.get_by_role("link", name="搜索").last.click()
    expect(page).to_have_url(f"{address}zh/search/")
    page.close()


def test_pasted_log_goes_nowhere(open_page: OpenPage, address: str) -> None:
    page = open_page(address)
    expect(page.locator("textarea")).to_be_visible()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url + (request.post_data or "")))
    page.locator("textarea").fill(PASTE + "secret-token-4711")
    expect(page.locator(RESULT_LINK).first).to_be_visible()
    assert not [url for url in asked if "4711" in url]
    stored = page.evaluate(
        "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"
    )
    assert "4711" not in stored
    assert page.url == address
