"""``scripts/bench pages``: what the pages weigh beside those of the theme alone; scores."""

from __future__ import annotations

import argparse
import gzip
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

import yaml
from playwright.sync_api import Browser, sync_playwright

from signpost.address import prefix_of
from signpost.bench import lighthouse
from signpost.bench.live import free_port
from signpost.bench.plain_site import read_settings, settings
from signpost.bench.progress import say
from signpost.bench.report import (
    KILO,
    Report,
    add_outputs,
    machine,
    machine_note,
    number,
    publish,
)
from signpost.bench.serving import Sent, served_folder
from signpost.bench.ways import quiet
from signpost.browser import FLAGS, find_or_install
from signpost.paths import repository
from signpost.vocabulary import LANGUAGES

EMPTY = "errors/empty/page"
PHONE = {"width": 360, "height": 800}
OUR_STYLE = re.compile(r'<link rel="stylesheet" href="[^"]*assets/css/')
OUR_SCRIPT = re.compile(r'<script(?![^>]*(?:defer|async|type=))[^>]*src="[^"]*assets/js/')
SHIFTS = """
  window.shifts = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((x) => { shifts += x.value; }))
    .observe({ type: "layout-shift", buffered: true });
"""
HEADS = (
    "page", "HTML KB", "HTML gzip KB", "beyond the theme, gzip KB", "CSS gzip KB",
    "JS gzip KB", "of it ours", "all gzip KB", "requests", "blocking of ours", "layout shift",
)  # fmt: skip


@dataclass
class Weight:
    """A page; sizes in bytes. ``beyond`` is compressed HTML more than the theme's empty page."""

    kind: str
    path: str
    html: int
    html_gzip: int
    beyond: int
    blocking: int
    css: int = 0
    js: int = 0
    ours: int = 0
    total: int = 0
    requests: int = 0
    shift: float = 0.0
    files: list[tuple[str, int]] = field(default_factory=list)


def build_site(out: Path, address: str) -> None:
    """This project's site with its records, for the address at which it will be served."""
    environment = {**os.environ, **quiet(), "SIGNPOST_SITE_URL": address}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir"]
    subprocess.run([*command, str(out)], cwd=repository(), env=environment, check=True)


def empty_page(work: Path) -> dict[str, int]:
    """Compressed bytes of a page with a heading alone, by language, made by the theme.

    Its navigation is that of this project's pages: they are there with their headings.
    """
    ours, docs = repository() / "docs", work / "docs"
    for lang in LANGUAGES:
        _write(docs / lang / f"{EMPTY}.md", "# Empty\n")
        for page in (ours / lang).rglob("*.md"):
            _write(docs / lang / page.relative_to(ours / lang), _heading(page))
    (docs / "assets").mkdir()
    (docs / "assets" / "logo.svg").write_bytes((ours / "assets" / "logo.svg").read_bytes())
    made = {**settings(), "nav": read_settings()["nav"]}
    _write(work / "mkdocs.yml", yaml.safe_dump(made, allow_unicode=True, sort_keys=False))
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "site"]
    subprocess.run(command, cwd=work, env={**os.environ, **quiet()}, check=True)
    return {
        lang: gzipped(work / "site" / prefix_of(lang) / EMPTY / "index.html") for lang in LANGUAGES
    }


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _heading(page: Path) -> str:
    lines = page.read_text(encoding="utf-8").splitlines()
    return next(line for line in lines if line.startswith("# ")) + "\n"


def gzipped(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), mtime=0))


def pages_of(site: Path) -> Iterator[tuple[str, str]]:
    """Kind and path of a page of each kind; of records those of median and of most bytes."""
    yield "home", ""
    yield "home, Chinese", "zh/"
    yield from _records(site, "", "record")
    yield from _records(site, "zh/", "record, Chinese")
    domains = list(site.glob("errors/*/index.html"))
    yield "domain, largest", _address(site, max(domains, key=gzipped))
    yield "all errors", "errors/"
    yield "tags", "tags/"
    guides = sorted(site.glob("guides/*/index.html"), key=gzipped)
    yield "guide, median", _address(site, guides[len(guides) // 2])
    yield "guide, largest", _address(site, guides[-1])


def _records(site: Path, prefix: str, kind: str) -> Iterator[tuple[str, str]]:
    found = sorted(site.glob(f"{prefix}errors/*/*/index.html"), key=gzipped)
    yield f"{kind}, median", _address(site, found[len(found) // 2])
    yield f"{kind}, largest", _address(site, found[-1])


def _address(site: Path, page: Path) -> str:
    return f"{page.parent.relative_to(site).as_posix()}/"


def weigh(site: Path, kind: str, path: str, empty: dict[str, int]) -> Weight:
    """What the file alone tells."""
    file = site / path / "index.html"
    html = file.read_text(encoding="utf-8")
    head = html.partition("</head>")[0]
    blocking = len(OUR_STYLE.findall(head)) + len(OUR_SCRIPT.findall(head))
    size = gzipped(file)
    beyond = size - empty["zh" if path.startswith("zh/") else "en"]
    return Weight(kind, path, file.stat().st_size, size, beyond, blocking)


def load(browser: Browser, address: str, sent: Sent, weight: Weight) -> None:
    """What a browser of a phone's width asks for when it opens the page, and how it shifts."""
    # What the service worker fetches afterwards, once for all pages, is no part of a page.
    context = browser.new_context(
        viewport={"width": PHONE["width"], "height": PHONE["height"]}, service_workers="block"
    )
    page = context.new_page()
    page.add_init_script(SHIFTS)
    sent.sizes.clear()
    page.goto(address + weight.path, wait_until="networkidle")
    weight.shift = float(page.evaluate("shifts"))
    sizes = weight.files = list(sent.sizes)
    weight.requests, weight.total = len(sizes), sum(size for _, size in sizes)
    weight.css = sum(size for path, size in sizes if path.endswith(".css"))
    scripts = [(path, size) for path, size in sizes if path.endswith((".js", ".mjs"))]
    weight.js = sum(size for _, size in scripts)
    weight.ours = sum(
        size for path, size in sizes if path.startswith(("assets/css/", "assets/js/"))
    )
    context.close()


def measure(options: argparse.Namespace) -> tuple[list[Weight], list[lighthouse.Score]]:
    """Every kind of page, and the scores of some of them where Lighthouse is there."""
    port = free_port()
    address = f"http://127.0.0.1:{port}/"
    with tempfile.TemporaryDirectory(prefix="signpost-bench-") as name:
        site, work = Path(name) / "site", Path(name) / "empty"
        say("Building the site, and a page of the theme alone ...")
        work.mkdir()
        build_site(site, address)
        empty = empty_page(work)
        found = [weigh(site, kind, path, empty) for kind, path in pages_of(site)]
        with served_folder(site, port) as (_, sent):
            with sync_playwright() as playwright:
                flags = list(FLAGS)
                browser = playwright.chromium.launch(executable_path=find_or_install(), args=flags)
                for weight in found:
                    say(f"Opening {weight.kind} ...")
                    load(browser, address, sent, weight)
                browser.close()
            return found, _scores(options, address, found)


def _scores(
    options: argparse.Namespace, address: str, found: Sequence[Weight]
) -> list[lighthouse.Score]:
    program = lighthouse.find(options.lighthouse)
    if not program:
        return []
    kinds = (
        "home", "home, Chinese", "record, median", "record, largest", "guide, median",
        "guide, largest",
    )  # fmt: skip
    chosen = [weight for weight in found if weight.kind in kinds]
    return [
        lighthouse.score(program, weight.kind, address + weight.path, options.repeat)
        for weight in chosen
    ]


def table(found: Sequence[Weight]) -> list[list[str]]:
    """The rows of the report."""
    return [
        [
            f"{x.kind}",
            *(number(size, 1, KILO) for size in (x.html, x.html_gzip, x.beyond, x.css, x.js)),
            *(number(size, 1, KILO) for size in (x.ours, x.total)),
            number(x.requests, 0),
            number(x.blocking, 0),
            number(x.shift, 3),
        ]
        for x in found
    ]


def add_options(options: argparse.ArgumentParser) -> None:
    """Declare the options on a parser or a sub-parser."""
    options.add_argument(
        "--lighthouse",
        metavar="PROGRAM",
        help="npm's lighthouse, if it is neither on the PATH nor in node_modules",
    )
    options.add_argument(
        "--repeat", type=int, default=3, metavar="N", help="runs of Lighthouse, for the median"
    )
    add_outputs(options)


def run(options: argparse.Namespace) -> int:
    """Measure, print, and write what was asked for."""
    before = machine()
    try:
        found, scores = measure(options)
    except (subprocess.CalledProcessError, lighthouse.LighthouseError) as error:
        say(f"bench pages: {error}")
        return 1
    lead = (
        "KB are 1,000 bytes. Beyond the theme: compared with the page of a heading alone that the "
        "theme makes with the same settings. Blocking: our stylesheets and scripts that hold up "
        "the first picture."
    )
    data = {"machine": before, "pages": [asdict(weight) for weight in found]}
    reports = [Report("Pages", HEADS, table(found), [lead, machine_note(before)], data)]
    if scores:
        reports.append(lighthouse.report(scores))
    publish(reports, options)
    if not scores:
        say(lighthouse.MISSING)
    return 0
