"""The MkDocs adapter: build events in, calls to the core out. Nothing else belongs here.

static-i18n runs every event once per language, the other languages nested in the first one's
``on_post_build``; so the records are read when the first language starts, and the generated pages
are written when the last one is done.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from copy import deepcopy
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from watchdog.events import FileModifiedEvent

from signpost import shell
from signpost.address import Site
from signpost.arenas import share_memory
from signpost.banner import with_banner
from signpost.code_parts import colored_code, hold_code, plain_code
from signpost.feeds import feed_path
from signpost.library import Library, open_library
from signpost.markup import Frame, fill_parts, link_records
from signpost.modules import FOLDER as SCRIPTS
from signpost.paths import records_root
from signpost.problems import RecordsError
from signpost.program_text import UnknownRunError, show_programs
from signpost.render import Renderer, UnknownPartError
from signpost.serving import Serving
from signpost.shard import WHOLE, Shard, ShardError, shard_wanted
from signpost.shell import Shell
from signpost.site import Theme, write_site
from signpost.strings import Translator
from signpost.styles import FOLDER as STYLES
from signpost.vocabulary import LANGUAGES
from signpost.watch import Watch

log = logging.getLogger("mkdocs.hooks.signpost")
STAND_INS = {1: shell.RECORD_PATH, 0: shell.DOMAIN}
SEARCH_WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")
OUR_WORKER = "assets/js/header-worker.js"


class CompiledTemplates(BytecodeCache):
    """The theme's templates, compiled for the first language and loaded for the others."""

    def __init__(self) -> None:
        self.found: dict[str, tuple[str, bytes]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        checksum, content = self.found.get(bucket.key, ("", b""))
        if checksum == bucket.checksum:
            bucket.bytecode_from_string(content)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.found[bucket.key] = bucket.checksum, bucket.bytecode_to_string()


class State:
    """What has to live from one event to the next."""

    def __init__(self) -> None:
        self.serving: Serving | None = None
        self.watch: Watch | None = None
        self.shard: Shard = WHOLE
        self.theme = Theme(Site())
        self.library: Library | None = None
        self.renderers: dict[str, Renderer] = {}
        self.compiled = CompiledTemplates()


state = State()


def _i18n(config: MkDocsConfig) -> Any:
    """The static-i18n plugin, which knows the language that is being built."""
    return config.plugins["i18n"]


def _language(config: MkDocsConfig) -> str:
    return str(_i18n(config).current_language)


def _languages(config: MkDocsConfig) -> list[str]:
    return list(_i18n(config).build_languages)


def _site(config: MkDocsConfig) -> Site:
    repository = (config.repo_url or "").rstrip("/")
    branch = (config.edit_uri or "edit/main/docs/").strip("/").split("/")[1]
    return Site(config.site_url or "", repository, branch)


def on_startup(command: str, dirty: bool) -> None:
    """A server keeps what it has built, unless it is told to build otherwise than all at once."""
    share_memory()
    is_serving = command == "serve" and not dirty
    state.serving = Serving(records_root()) if is_serving else None


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]
) -> LiveReloadServer:
    """Let an edit of records go past MkDocs: see ``signpost.serving``."""
    serving = state.serving
    if not serving:
        server.watch(str(records_root()))
        return server

    def rebuild() -> None:
        if not serving.update():
            builder()

    server.builder = rebuild
    app = server.get_app()
    if app:
        server.set_app(with_banner(app, serving.banner))
    config.watch[:] = [path for path in config.watch if Path(path) != records_root()]
    state.watch = Watch(
        records_root(), partial(_wake, server, config.docs_dir), lambda: serving.stamps
    )
    state.watch.start()
    return server


def _wake(server: LiveReloadServer, docs: str) -> None:
    """Have the server rebuild, as if a page in ``docs``, which it watches, had changed."""
    watch = next(x.watch for x in server.observer.emitters if Path(x.watch.path) == Path(docs))
    server.observer.event_queue.put((FileModifiedEvent(watch.path), watch))


def on_shutdown() -> None:
    if state.watch:
        state.watch.stop()
    if state.serving:
        state.serving.close()


def _sources(config: MkDocsConfig) -> list[Path]:
    """What a whole build is made from, beside the records."""
    named = [config.docs_dir, config.config_file_path, *config.watch]
    return [Path(path) for path in named if path and Path(path) != records_root()]


def on_pre_build(config: MkDocsConfig) -> None:
    if _language(config) != _languages(config)[0]:
        return
    state.theme, docs = Theme(_site(config)), Path(config.docs_dir)
    try:
        if state.serving:
            state.library = state.serving.open(docs, _sources(config))
        else:
            state.shard = shard_wanted()
            state.library = open_library(records_root(), docs, state.shard.holds)
    except (RecordsError, ShardError) as error:
        raise PluginError(str(error)) from None
    state.renderers = state.theme.renderers(state.library)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the stand-in pages, as if they lay in the docs folder of every language.

    Scripts and stylesheets are not copied: the core writes them as they are published.
    """
    for file in [file for file in files if file.src_uri.startswith((SCRIPTS, STYLES))]:
        files.remove(file)
    for lang in _languages(config):
        for place in STAND_INS.values():
            path = f"{lang}/errors/{place}.md"
            files.append(File(path, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


def _stand_in(page: Page) -> int | None:
    """The depth of a stand-in page, None for every other page."""
    for depth, place in STAND_INS.items():
        if page.file.src_uri.endswith(f"errors/{place}.md"):
            return depth
    return None


def on_page_read_source(page: Page, **_: Any) -> str | None:
    return None if _stand_in(page) is None else shell.SOURCE


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    root = "../" * page.url.count("/")
    renderer = state.renderers[_language(config)]
    programs = renderer.library.programs
    slug = Path(page.file.src_uri).stem
    try:
        text = show_programs(markdown, slug, renderer.lang, programs, root)
    except UnknownRunError as error:
        raise PluginError(f"{page.file.src_uri}: {error}") from None
    return hold_code(link_records(text, renderer, root))


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    if _stand_in(page) is not None:
        return shell.CONTENT
    root = "../" * page.url.count("/")
    try:
        return plain_code(fill_parts(html, state.renderers[_language(config)], root))
    except UnknownPartError as error:
        raise PluginError(f"{page.file.src_uri}: {error}") from None


def on_env(env: Environment, config: MkDocsConfig, **_: Any) -> Environment:
    """Let the theme's search box start our worker in place of its own, in the page's language."""
    worker = f"{OUR_WORKER}?lang={_language(config)}"
    env.bytecode_cache = state.compiled
    env.filters["signpost_worker"] = lambda html: SEARCH_WORKER.sub(worker, html)
    env.globals["signpost_translators"] = {x: Translator(x) for x in LANGUAGES}
    env.globals["signpost_t"] = Translator(_language(config))
    env.globals["signpost_feed"] = feed_path(_language(config))
    return env


def on_template_context(context: dict[str, Any], config: MkDocsConfig, **_: Any) -> dict[str, Any]:
    """Undo what static-i18n leaves behind: the language links of the page built last."""
    # It sets an attribute, which hides the entry of the same name.
    vars(config.extra)["alternate"] = deepcopy(_i18n(config).extra_alternate)
    return context


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Keep each language's 404 page; the languages overwrite each other's in the site."""
    if template_name == "404.html":
        state.theme.missing[_language(config)] = output_content
    return output_content


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Keep what is filled later: the stand-ins, and pages with parts made from records."""
    lang, depth = _language(config), _stand_in(page)
    if depth is not None:
        state.theme.shells[lang, depth] = Shell(output, STAND_INS[depth])
        return ""
    path, output = page.file.dest_uri, colored_code(output)
    frame = Frame(path, lang, "../" * page.url.count("/"), output)
    if frame.parts:
        state.theme.frames.append(frame)
    return output


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Once all languages are built, static-i18n writes its last file; what is ours comes after."""
    if _i18n(config).building or not state.library:
        return
    out = Path(config.site_dir)
    try:
        write_site(state.library, state.theme, out, state.shard)
    except RecordsError as error:  # A record was broken while others were written.
        raise PluginError(str(error)) from None
    if state.serving:
        state.serving.built(state.library, state.theme, out)
