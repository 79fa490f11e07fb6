"""The site without a network, in Chromium: what is kept, what is told; builds never mix."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from builds import STAMP, Host, made_build
from conftest import seed, write_record
from signpost.browser import FLAGS, find_or_install
from signpost.engine import search_files
from signpost.load import load_records
from signpost.matching import match_index
from signpost.offline import BUILD, WORKER, write_offline_files
from signpost.paths import repository
from signpost.quick_files import write
from signpost.site import SEARCH
from test_serve import Server

VISITED = "errors/faiss/dimension-mismatch-assertion/"
UNVISITED = "errors/llm/embedding-model-mismatch-pooling/"
PASTE = "AssertionError: assert d == self.d in faiss index.search"
FOLDERS = {"en": "", "zh": "zh/"}
REGISTRATION = "navigator.serviceWorker.getRegistration()"
# Ends when a promise gives something true, or raises after a while.
UNTIL = """async () => {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await (CONDITION)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("never true");
}"""
# Asks more than once: see AGAIN_MS in update-bar.mjs.
TAKEN_OVER = f"""{REGISTRATION}.then(({{ waiting }}) => {{
  waiting?.postMessage({{ type: "take-over" }});
  return !waiting;
}})"""
# A page that was opened just now may not be among the open ones yet: let all be older.
AGE = """async () => {
  const tabs = await caches.open((await caches.keys()).find((name) => name.endsWith(" tabs")));
  for (const request of await tabs.keys()) {
    const { build } = await (await tabs.match(request)).json();
    await tabs.put(request, Response.json({ build, at: 0 }));
  }
}"""


def until(page: Page, condition: str) -> None:
    """Wait for a promise that gives something true: Playwright's own waiting takes any promise."""
    page.evaluate(UNTIL.replace("CONDITION", condition))


@pytest.fixture(scope="module")
def builds(site: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("builds")
    made = {name: made_build(site, folder / name, name) for name in ("a", "b")}
    return {**made, "large": divided(made_build(site, folder / "large", "a"))}


def divided(site: Path) -> Path:
    """A site with its index in the form that thousands of records have."""
    shutil.rmtree(site / SEARCH)
    index = match_index(load_records(repository() / "records").records)
    for name, text in search_files(index, whole=0).items():
        write(f"{site / SEARCH}/{name}", text.encode())
    write_offline_files(site, b"a".hex())
    return site


@pytest.fixture
def host(builds: dict[str, Path]) -> Iterator[Host]:
    made = Host(builds["a"])
    yield made
    made.unplug()


@pytest.fixture
def context(builds: dict[str, Path], browser: Browser) -> Iterator[BrowserContext]:
    """The builds come first: an index is made in V8, which cannot run beside Playwright."""
    assert builds
    made = browser.new_context()
    made.set_default_timeout(10_000)
    yield made
    made.close()


class Reader:
    """A tab; ``seen`` lists for each build the files of it that the page on show was given."""

    def __init__(self, context: BrowserContext, site: str = "") -> None:
        self.site = site
        self.page = context.new_page()
        self.answers: list[Any] = []
        self.page.on("response", lambda answer: self.answers.append(answer))

    def open(self, url: str) -> None:
        self.answers.clear()
        self.page.goto(url, wait_until="load")

    def installed(self, path: str = "") -> None:
        """Wait until the worker is there and has stored the page at ``path``."""
        self.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        until(self.page, f"caches.match(new URL('{path}index.html', '{self.site}'))")

    def update(self) -> None:
        """Have the browser look for a new worker now, and wait until one waits."""
        self.page.evaluate(f"{REGISTRATION}.then((r) => void r.update())")
        until(self.page, f"{REGISTRATION}.then((r) => r.waiting)")

    def search(self, text: str = PASTE) -> None:
        self.page.locator("[data-sp-paste] textarea").fill(text)
        expect(self.page.locator("a.sp-hit__link").first).to_be_visible()

    @property
    def seen(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for answer in self.answers:
            if answer.status == 200 and not answer.url.endswith(BUILD):
                for name in STAMP.findall(answer.text()):
                    found.setdefault(name, []).append(answer.url)
        return found


def first_visit(context: BrowserContext, host: Host, *paths: str) -> Reader:
    """A tab of a browser that has the worker, and has visited these pages."""
    reader = Reader(context, host.url)
    for path in paths or ("",):
        reader.open(host.url + path)
        reader.installed(path)
    return reader


def test_the_shell_the_search_and_visited_pages_work_without_the_server(
    context: BrowserContext, host: Host
) -> None:
    reader = first_visit(context, host, *(folder + VISITED for folder in FOLDERS.values()))
    host.unplug()
    for folder in FOLDERS.values():
        reader.open(f"{host.url}{folder}{VISITED}")
        expect(reader.page.locator("h1.sp-signature")).to_be_visible()
        for path in ("", "search/"):
            reader.open(f"{host.url}{folder}{path}")
            reader.search()
            link = reader.page.locator("a.sp-hit__link").first.get_attribute("href") or ""
            assert f"/{folder}errors/" in link
        reader.page.locator(".md-search__input").fill("attention mask")
        expect(reader.page.locator(".md-search-result__link").first).to_be_visible()
    host.plug_in()


@pytest.mark.parametrize(
    ("lang", "title"), [("en", "Not available offline"), ("zh", "离线时无法查看")]
)
def test_an_unvisited_page_says_so_and_has_a_search(
    context: BrowserContext, host: Host, lang: str, title: str
) -> None:
    folder = FOLDERS[lang]
    reader = first_visit(context, host)
    host.unplug()
    reader.open(host.url + folder + UNVISITED)
    expect(reader.page.locator("h1")).to_contain_text(title)
    expect(reader.page.locator("html")).to_have_attribute("lang", re.compile(f"^{lang}"))
    again = reader.page.locator("[data-sp-again] a")
    expect(again).to_have_attribute("href", host.url + folder + UNVISITED)
    reader.search()
    host.plug_in()
    again.click()
    expect(reader.page.locator("h1.sp-signature")).to_be_visible()


def test_an_update_while_a_tab_is_open_mixes_nothing(
    context: BrowserContext, host: Host, builds: dict[str, Path]
) -> None:
    old = first_visit(context, host, "guides/pooling-overview/", VISITED, "")
    assert set(old.seen) == {"a"}
    host.folder = builds["b"]

    # A page that the server has now comes whole from the new build, though the old worker runs.
    new = Reader(context)
    new.open(host.url)
    new.search()
    assert set(new.seen) == {"b"}
    new.update()

    # The open page begins to search only now: with the engine and the index of its own build.
    old.search()
    assert set(old.seen) == {"a"}
    assert any(answer.url.endswith("search/root.json") for answer in old.answers)

    # It offers the update; the page that has it already does not.
    bar = old.page.locator(".sp-update")
    expect(bar).to_contain_text("new version")
    expect(new.page.locator(".sp-update")).to_have_count(0)
    third = Reader(context)
    third.open(f"{host.url}zh/")
    old.answers.clear()
    with old.page.expect_navigation():
        bar.locator("button").first.click()
    old.search()
    assert set(old.seen) == {"b"}
    third.search()
    assert set(third.seen) == {"b"}

    # What was visited came along, in the form of the new build.
    for tab in (new, third):
        tab.page.close()
    host.unplug()
    old.open(host.url + VISITED)
    expect(old.page.locator("h1.sp-signature")).to_be_visible()
    assert set(old.seen) == {"b"}
    host.plug_in()


def test_a_page_that_is_open_keeps_its_build_when_another_tab_updates(
    context: BrowserContext, host: Host, builds: dict[str, Path]
) -> None:
    old = first_visit(context, host)
    old.open(host.url)
    host.folder = builds["b"]
    other = Reader(context)
    other.open(f"{host.url}zh/")
    other.update()
    until(other.page, TAKEN_OVER)
    old.search()
    assert set(old.seen) == {"a"}
    # Once it is gone, nothing is left of its build.
    old.page.close()
    other.page.evaluate(AGE)
    other.open(f"{host.url}zh/")
    builds_left = "caches.keys().then((all) => all.filter((x) => /[0-9a-f]{32}$/.test(x)).length"
    until(other.page, f"{builds_left} === 1)")


def test_what_a_page_loads_late_is_of_its_build_or_not_there(
    context: BrowserContext, host: Host, builds: dict[str, Path]
) -> None:
    """The lab of an open page begins to load when only the new build is left on the server."""
    reader = first_visit(context, host)
    reader.open(f"{host.url}guides/pooling-overview/")
    host.folder = builds["b"]
    reader.page.locator("[data-sp-lab]").scroll_into_view_if_needed()
    expect(reader.page.locator(".sp-lab__fault")).to_be_visible()
    assert set(reader.seen) == {"a"}
    reader.open(f"{host.url}guides/pooling-overview/")
    reader.page.locator("[data-sp-lab]").scroll_into_view_if_needed()
    expect(reader.page.locator(".sp-lab__picture")).to_have_count(0)
    assert set(reader.seen) == {"b"}, reader.seen.get("a")


def test_a_server_for_editing_has_no_worker_and_removes_one(
    context: BrowserContext, builds: dict[str, Path], tmp_path: Path
) -> None:
    before = Host(builds["a"], "/")
    reader = first_visit(context, before)
    before.unplug()
    write_record(tmp_path / "records", {**seed(), "root_cause": "Shown while editing."})
    server = Server(tmp_path / "records", tmp_path / "log.txt", before.port)
    try:
        server.wait_for(UNVISITED, "Shown while editing.")
        reader.open(server.url + UNVISITED)
        expect(reader.page.locator("article")).to_contain_text("Shown while editing.")
        assert set(reader.seen) == set()
        until(reader.page, f"{REGISTRATION}.then((r) => !r)")
        until(reader.page, "caches.keys().then((names) => !names.length)")
        reader.open(server.url)
        reader.search(seed()["signature"])
        assert reader.page.evaluate("navigator.serviceWorker.controller") is None
    finally:
        server.stop()


def test_an_installation_that_fails_leaves_the_build_that_was_there(
    context: BrowserContext, host: Host, builds: dict[str, Path]
) -> None:
    reader = first_visit(context, host)
    host.folder, host.broken = builds["b"], {"assets/css/signpost.css"}
    redundant = reader.page.evaluate(
        """async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          await registration.update();
          const worker = registration.installing;
          await new Promise((done) => worker.addEventListener("statechange", done));
          return worker.state;
        }"""
    )
    assert redundant == "redundant"
    host.unplug()
    reader.open(host.url)
    reader.search()
    assert set(reader.seen) == {"a"}
    host.plug_in()


def test_a_server_in_the_middle_of_an_update_is_not_taken_for_a_build(
    context: BrowserContext, host: Host, builds: dict[str, Path], tmp_path: Path
) -> None:
    """The worker's script is new, a file that it names is not there yet."""
    half = made_build(builds["b"], tmp_path / "half", "b")
    (half / "assets/js/search-load.mjs").write_bytes(
        (builds["a"] / "assets/js/search-load.mjs").read_bytes()
    )
    reader = first_visit(context, host)
    host.folder = half
    names = reader.page.evaluate(
        """async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          await registration.update();
          const worker = registration.installing;
          await new Promise((done) => worker.addEventListener("statechange", done));
          return caches.keys();
        }"""
    )
    build = json.loads((half / BUILD).read_text())["build"]
    assert not [name for name in names if build in name]


def test_of_a_large_index_what_queries_have_loaded_is_kept(
    context: BrowserContext, host: Host, builds: dict[str, Path]
) -> None:
    host.folder = builds["large"]
    reader = first_visit(context, host)
    reader.open(host.url)
    reader.search()
    until(reader.page, "caches.keys().then((all) => all.some((name) => name.endsWith(' index')))")
    host.unplug()
    reader.open(host.url)
    reader.search()
    reader.page.locator("[data-sp-paste] textarea").fill("CUDA out of memory while loading")
    expect(reader.page.locator(".sp-paste__status")).to_contain_text("could not be loaded")
    host.plug_in()


@pytest.mark.parametrize("lang", FOLDERS)
def test_the_site_can_be_installed(browser: Browser, host: Host, tmp_path: Path, lang: str) -> None:
    """In a profile of its own: what is private cannot be installed."""
    context = browser.browser_type.launch_persistent_context(
        tmp_path / "profile", executable_path=find_or_install(), args=list(FLAGS)
    )
    page = context.new_page()
    page.goto(host.url + FOLDERS[lang], wait_until="load")
    client = context.new_cdp_session(page)
    found = client.send("Page.getAppManifest")
    faults = client.send("Page.getInstallabilityErrors")["installabilityErrors"]
    context.close()
    assert found["errors"] == []
    assert found["manifest"]["startUrl"] == host.url + FOLDERS[lang]
    assert found["manifest"]["scope"] == host.url
    assert faults == []


def test_the_identity_of_a_build_is_of_its_shell_and_index(
    builds: dict[str, Path], tmp_path: Path
) -> None:
    out = made_build(builds["a"], tmp_path / "site", "a")
    first = (out / WORKER).read_bytes(), (out / BUILD).read_bytes()
    (out / VISITED / "index.html").write_text("another text")
    write_offline_files(out, b"a".hex())
    assert ((out / WORKER).read_bytes(), (out / BUILD).read_bytes()) == first
    for path in ("assets/css/signpost.css", "assets/signpost/search/root.json", "zh/index.html"):
        before = (out / BUILD).read_bytes()
        with (out / path).open("a") as file:
            file.write("\n")
        write_offline_files(out, b"a".hex())
        assert (out / BUILD).read_bytes() != before
