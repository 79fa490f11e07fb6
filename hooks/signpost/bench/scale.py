"""What a search costs in Chromium, over corpora of growing size.

Everything is as on a site: the modules, the worker and the paste box are the published ones; only
the records are made up. Nothing is cached by the browser, so every file that is used is counted.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from signpost.bench.corpus import Corpus, make_corpus
from signpost.bench.pastes import SHAPES, make_paste
from signpost.bench.serving import Sent, served
from signpost.browser import FLAGS, find_or_install
from signpost.engine import search_files
from signpost.json_text import dump
from signpost.modules import published_modules
from signpost.paths import repository
from signpost.strings import Translator

SIZES = (2_400, 100_000)
QUERIES = 32
FRESH = 8
INDEX = "assets/signpost/search/"
KILO = 1000

PAGE = """<!doctype html><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,">
<div data-sp-paste data-lang="en"><textarea></textarea><button class="sp-paste__clear"></button>
<p class="sp-paste__status"></p><div class="sp-paste__results"></div></div>
<script>
  window.tasks = [];
  new PerformanceObserver((list) => list.getEntries().forEach((x) => tasks.push(x.duration)))
    .observe({ type: "longtask", buffered: true });
</script>
<script type="module" src="assets/js/paste-box.mjs"></script>
"""
# The worker of the site with a stop-watch: its times do not hold what the page does meanwhile.
WORKER = """import { ask } from "./search-load.mjs";
self.addEventListener("message", async ({ data: { text } }) => {
  const began = performance.now();
  let loaded = began;
  const answer = await ask(text, "en", () => (loaded = performance.now()));
  const ended = performance.now();
  const first = answer?.results[0] ?? { id: "", match: "" };
  self.postMessage({ id: first.id, match: first.match, load: loaded - began, run: ended - loaded });
});
self.postMessage({});
"""
START = """async () => {
  const worker = new Worker("assets/js/bench-worker.mjs", { type: "module" });
  const next = () => new Promise((done, fail) => {
    worker.onmessage = ({ data }) => done(data);
    worker.onerror = (event) => fail(new Error(event.message));
    setTimeout(() => fail(new Error("no answer")), 20000);
  });
  window.askWorker = (text) => {
    const answer = next();
    worker.postMessage({ text });
    return answer;
  };
  await next();
}"""
FOCUS = """async () => {
  const { SearchClient } = await import("./assets/js/search-client.mjs");
  const client = new SearchClient("en");
  const began = performance.now();
  await client.ask("");
  return performance.now() - began;
}"""
PASTE = """async (text) => {
  const root = document.querySelector("[data-sp-paste]");
  const area = root.querySelector("textarea");
  const shown = new Promise((done, fail) => {
    const results = root.querySelector(".sp-paste__results");
    new MutationObserver(done).observe(results, { childList: true });
    setTimeout(() => fail(new Error("no result was shown")), 10000);
  });
  area.focus();
  area.value = text;
  area.dispatchEvent(new Event("paste"));
  await shown;
}"""


@dataclass
class Numbers:
    """What was measured for one size."""

    size: int
    files: int = 0
    built: float = 0.0
    modules: int = 0
    first_bytes: list[int] = field(default_factory=list)
    ready: list[float] = field(default_factory=list)
    loads: list[float] = field(default_factory=list)
    runs: list[float] = field(default_factory=list)
    again: list[float] = field(default_factory=list)
    requests: list[int] = field(default_factory=list)
    bytes: list[int] = field(default_factory=list)
    right: int = 0
    longest: float = 0.0

    @property
    def first_sums(self) -> list[int]:
        """Everything that is loaded before the first answer."""
        return [self.modules + size for size in self.first_bytes]

    @property
    def totals(self) -> list[float]:
        return [load + run for load, run in zip(self.loads, self.runs, strict=True)]


def measure(sizes: Sequence[int]) -> list[Numbers]:
    """Everything for each size; the browser starts once."""
    prepared = [_prepare(size) for size in sizes]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_or_install(), args=list(FLAGS))
        found = [_measure(browser, corpus, files, n) for corpus, files, n in prepared]
        browser.close()
    return found


def _prepare(size: int) -> tuple[Corpus, dict[str, str], Numbers]:
    print(f"Making {size:,} records and their index ...", flush=True)
    corpus = make_corpus(size)
    began = time.monotonic()
    files = {INDEX + name: text for name, text in search_files(corpus.index).items()}
    numbers = Numbers(size, len(files), time.monotonic() - began)
    return corpus, files | _site_files(), numbers


def _site_files() -> dict[str, str]:
    strings = {"assets/signpost/strings.en.json": dump(Translator("en").section("js"))}
    client = "assets/js/search-client.mjs"  # The site has it within the paste box.
    source = (repository() / "docs" / client).read_text(encoding="utf-8")
    extra = {**strings, client: source, "assets/js/bench-worker.mjs": WORKER}
    return published_modules() | extra | {"index.html": PAGE}


def _queries(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """The id that is wanted, and a paste: records spread over the corpus, shapes in turn."""
    records, shapes = corpus.index["records"], list(SHAPES)
    for number in range(QUERIES):
        at = (number * 2 + 1) * len(records) // (QUERIES * 2)
        shape = shapes[number % len(shapes)]
        yield records[at]["id"], make_paste(corpus.messages[at], shape, number)


def _measure(browser: Browser, corpus: Corpus, files: dict[str, str], numbers: Numbers) -> Numbers:
    queries = list(_queries(corpus))
    with served(files) as (address, sent):
        for _, paste in queries[:FRESH]:
            with _page(browser, address) as page:
                _measure_first(page, sent, paste, numbers)
        with _page(browser, address) as page:
            page.evaluate(START)
            page.evaluate("askWorker('')")
            for wanted, paste in queries:
                _measure_query(page, sent, wanted, paste, numbers)
        with _page(browser, address) as page:
            for _, paste in queries:
                page.evaluate(PASTE, paste)
            numbers.longest = max(page.evaluate("tasks"), default=0.0)
    return numbers


@contextmanager
def _page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}index.html", wait_until="networkidle")
    yield page
    context.close()


def _measure_first(page: Page, sent: Sent, paste: str, numbers: Numbers) -> None:
    """A reader's first query, in a browser that has loaded nothing of the search."""
    sent.sizes.clear()
    numbers.ready.append(page.evaluate(FOCUS))
    root = sent.sizes[:]
    numbers.modules = sum(size for path, size in root if not path.startswith(INDEX))
    sent.sizes.clear()
    page.evaluate(START)
    page.evaluate("text => askWorker(text)", paste)
    numbers.first_bytes.append(sum(sent.take(INDEX)))


def _measure_query(page: Page, sent: Sent, wanted: str, paste: str, numbers: Numbers) -> None:
    sent.sizes.clear()
    answer: dict[str, Any] = page.evaluate("text => askWorker(text)", paste)
    numbers.loads.append(answer["load"])
    numbers.runs.append(answer["run"])
    numbers.right += answer["id"] == wanted and answer["match"] == "exact"
    sizes = sent.take(INDEX)
    numbers.requests.append(len(sizes))
    numbers.bytes.append(sum(sizes))
    again = page.evaluate("text => askWorker(text)", paste)
    numbers.again.append(again["load"] + again["run"])


def table(found: Sequence[Numbers]) -> str:
    """The numbers, a column for each size."""
    rows: list[tuple[str, list[str]]] = [
        ("records", [f"{n.size:,}" for n in found]),
        ("files of the index", [f"{n.files:,}" for n in found]),
        ("building the index, s", [f"{n.built:.1f}" for n in found]),
        ("engine's modules, KB gzip", [_kilo(n.modules) for n in found]),
        ("index before the first answer, KB gzip", [_both(n.first_bytes, KILO) for n in found]),
        ("modules and index together, KB gzip", [_both(n.first_sums, KILO) for n in found]),
        ("ready after first focus, ms", [_both(n.ready) for n in found]),
        ("index per query, KB gzip", [_both(n.bytes, KILO) for n in found]),
        ("requests per query", [_both(n.requests) for n in found]),
        ("query in the worker, ms", [_both(n.totals) for n in found]),
        ("  of it loading", [_both(n.loads) for n in found]),
        ("  of it searching", [_both(n.runs) for n in found]),
        ("the same query again, ms", [_both(n.again) for n in found]),
        (
            "longest task of the page, ms",
            [f"{n.longest:.0f}" if n.longest else "< 50" for n in found],
        ),
        ("right record first", [f"{n.right} of {QUERIES}" for n in found]),
    ]
    lines = [f"{name:<42}" + "".join(f"{cell:>30}" for cell in cells) for name, cells in rows]
    return "\n".join(lines)


def _kilo(size: int) -> str:
    return f"{size / KILO:.1f}"


def _both(values: Sequence[float], unit: float = 1) -> str:
    """The median, the 95th percentile and the most."""
    order = sorted(value / unit for value in values)
    high = order[min(len(order) - 1, round(0.95 * len(order)))]
    return f"{statistics.median(order):.1f}, p95 {high:.1f}, max {order[-1]:.1f}"
