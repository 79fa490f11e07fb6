"""What lets the site be read without a network: web app manifests, and the service worker's script.

The worker (``docs/assets/js/offline``) keeps a build as a whole or not at all. For that its script
begins with what belongs to the build and a hash of each; the identity of the build is a hash over
these. No time and no record's page has a part in it, so two builds of the same sources are the same
build, and thousands of pages cost nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rjsmin import jsmin

from signpost.address import prefix_of
from signpost.modules import published_modules
from signpost.paths import repository
from signpost.strings import Translator
from signpost.styles import published_styles
from signpost.v8 import bundle
from signpost.vocabulary import LANGUAGES

WORKER, BUILD, MANIFEST = "service-worker.js", "build.json", "manifest.webmanifest"
# Made at the end of a build, of the files that are there by then. A server makes neither.
LAST_FILES = (WORKER, BUILD)
SOURCES, ENTRY = "docs/assets/js/offline", "worker.mjs"
HASH_LENGTH, MARK_LENGTH = 32, 12
INDEX = "assets/signpost/search"
ICONS = "assets/icons"
# What the theme's header is colored with: docs/assets/css/signpost.css.
THEME_COLOR, BACKGROUND = "#00695c", "#ffffff"

# Pages that open without having been visited.
PAGES = ("", "search/", "offline/")
KEPT = (
    "assets/css/*.css",
    "assets/stylesheets/*.css",
    "assets/javascripts/bundle.*.js",
    "assets/js/**/*.*js",
    "assets/signpost/strings.*.json",
    f"{INDEX}/root.json",
    "search/search_index.json",
    "assets/logo.svg",
)
# What few pages need: kept once a page has asked for it.
LATER = (
    "assets/css/lab.css",
    "assets/js/lab/*",
    "assets/lab/lab.*",
    f"{ICONS}/*",
    MANIFEST,
    f"*/{MANIFEST}",
)


@dataclass(frozen=True)
class App:
    """What a manifest says of the site in one language."""

    name: str
    description: str


def mark() -> str:
    """What pages carry to tell the worker which scripts and styles they were made for."""
    texts = {**published_modules(), **published_styles()}
    texts |= {lang: json.dumps(Translator(lang).section("js")) for lang in LANGUAGES}
    return _hash(json.dumps(texts, sort_keys=True).encode())[:MARK_LENGTH]


def manifest_files(apps: Mapping[str, App]) -> Iterator[tuple[str, bytes]]:
    """The web app manifest of each language."""
    for lang, app in apps.items():
        content = json.dumps(_manifest(lang, app), ensure_ascii=False, indent=1)
        yield manifest_path(lang), f"{content}\n".encode()


def manifest_path(lang: str) -> str:
    return f"{prefix_of(lang)}{MANIFEST}"


def _manifest(lang: str, app: App) -> dict[str, object]:
    """Addresses are relative, so the site may lie under any path.

    There is no ``id``: it would be resolved against the host alone, and two wikis on one host would
    be one app. Without it the start page's address is the identity: one app for each language.
    """
    root = "../" * prefix_of(lang).count("/")
    return {
        "name": app.name,
        "short_name": Translator(lang)("offline.short_name"),
        "description": app.description,
        "lang": "zh-CN" if lang == "zh" else lang,
        "dir": "ltr",
        "start_url": "./",
        "scope": root or "./",
        "display": "minimal-ui",
        "theme_color": THEME_COLOR,
        "background_color": BACKGROUND,
        "icons": list(_icons(root)),
        "shortcuts": [{"name": Translator(lang)("offline.shortcut"), "url": "search/"}],
    }


def _icons(root: str) -> Iterator[dict[str, str]]:
    yield {"src": f"{root}{ICONS}/icon.svg", "sizes": "any", "type": "image/svg+xml"}
    for size in (192, 512):
        for purpose in ("any", "maskable"):
            path = f"{root}{ICONS}/icon-{size}.png"
            sizes = f"{size}x{size}"
            yield {"src": path, "sizes": sizes, "type": "image/png", "purpose": purpose}


def write_offline_files(out: Path, shell: str) -> None:
    """Write the worker's script and the build's identity into a finished site.

    ``shell`` is the mark that its pages carry.
    """
    listed = files_of_build(out)
    worker = jsmin(bundle(repository() / SOURCES, ENTRY))
    identity = json.dumps([listed, worker], sort_keys=True)
    site = {"build": _hash(identity.encode()), "shell": shell, "index": _index(out), **listed}
    start = f"const SITE={json.dumps(site, ensure_ascii=False, separators=(',', ':'))};\n"
    (out / WORKER).write_text(f'"use strict";\n{start}{worker}\n', encoding="utf-8")
    (out / BUILD).write_text(json.dumps({"build": site["build"]}) + "\n", encoding="utf-8")


def files_of_build(out: Path) -> dict[str, dict[str, str]]:
    """The hashes of what is kept with a build, and of what is kept once it was asked for."""
    pages = [f"{prefix_of(lang)}{page}index.html" for lang in LANGUAGES for page in PAGES]
    later = _found(out, LATER)
    kept = _found(out, (*pages, *KEPT)) - later
    return {"kept": _hashes(out, kept), "later": _hashes(out, later)}


def _found(out: Path, patterns: tuple[str, ...]) -> set[str]:
    return {path.relative_to(out).as_posix() for one in patterns for path in out.glob(one)}


def _hashes(out: Path, paths: set[str]) -> dict[str, str]:
    return {path: _hash((out / path).read_bytes()) for path in sorted(paths)}


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:HASH_LENGTH]


def _index(out: Path) -> str:
    """The folder of a divided index; empty where its root holds all of it."""
    return str(json.loads((out / INDEX / "root.json").read_bytes()).get("stamp", ""))
