"""Records, guides and llms.txt as Markdown, read back with parsers that know nothing of ours."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import llms_txt
import pytest

from conftest import seed, write_record
from markdown_tools import HAN, Parsed, address, parse, resolved
from signpost.address import Site, prefix_of
from signpost.entry import Entry
from signpost.figures import FIGURES
from signpost.guide_markdown import guide_document, guide_markdown
from signpost.library import Library, open_library
from signpost.llms import domain_list, full_head, full_part, full_tail, wiki_list
from signpost.markdown_paths import full_path, guide_path, list_path, record_path
from signpost.markdown_text import code_span, fenced, link, paragraphs, plain, prose
from signpost.paths import repository
from signpost.program_text import output_text, places, program_text
from signpost.record_markdown import record_document, record_markdown
from signpost.render import Renderer
from signpost.short import plain as without_marks
from signpost.strings import Translator
from signpost.views import RecordView
from signpost.vocabulary import LANGUAGES

DOCS = repository() / "docs"
SITE = Site("https://wiki.example/", "https://github.com/example/wiki")
NOWHERE = Site()
ANCHOR = re.compile(r' id="([\w.-]+)"')
# Bold that is none, a fence that is none, a mark of ours.
BROKEN = re.compile(r"\*\*\S.*\*\*|```|\0")
# Made by others than the functions that are tested here.
FIXED = {
    "api/match.json",
    "api/index.json",
    "api/records.ndjson",
    "schema/record.json",
    "openapi.json",
    "zh/openapi.json",
    "feed.xml",
    "zh/feed.xml",
}


@pytest.fixture(scope="module")
def library() -> Library:
    return open_library(repository() / "records", DOCS)


def view_of(library: Library, entry: Entry, lang: str) -> RecordView:
    return RecordView(library, entry, Translator(lang))


@pytest.fixture(scope="module")
def known(library: Library) -> set[str]:
    """Every place of the site that Markdown may lead to, with the anchors of pages."""
    found = set(FIXED)
    for lang in LANGUAGES:
        prefix, renderer = prefix_of(lang), Renderer(library, SITE, lang)
        found |= {f"{prefix}errors/", f"{prefix}about/how-we-know/", prefix}
        for word in ("", *library.domains):
            found |= {list_path(lang, word), full_path(lang, word), f"{prefix}errors/{word}/"}
        for slug, guide in library.guides[lang].items():
            page = f"{prefix}guides/{slug}/"
            anchors = [*guide.sections, *(f"figure-{name}" for name in FIGURES)]
            found |= {page, guide_path(slug, lang), *(f"{page}#{name}" for name in anchors)}
        for entry in library.entries:
            page = f"{prefix}errors/{entry.id}/"
            anchors = ANCHOR.findall(renderer.record(renderer.view(entry)).body)
            found |= {page, record_path(entry.id, lang), *(f"{page}#{name}" for name in anchors)}
    for entry in library.entries:
        names = ("index.json", *library.briefs[entry.id].programs)
        found |= {f"errors/{entry.id}/{name}" for name in names}
    folder = DOCS / "programs"
    return found | {path.relative_to(DOCS).as_posix() for path in folder.rglob("*.*")}


def own_links(parsed: Parsed) -> Iterator[str]:
    """Links into the site, from its root. All others must be web addresses."""
    for href in parsed.links:
        assert href.startswith(("https://", "http://")), href
        if href.startswith(SITE.url):
            yield href.removeprefix(SITE.url)


def check_form(parsed: Parsed) -> None:
    """What holds for every document: nothing raw, nothing left over, nothing left open."""
    assert not parsed.html
    assert not [text for text in parsed.texts if BROKEN.search(text)]
    assert not [text for text in parsed.texts if "signpost:" in text or "!!! " in text]


def urls_of(content: Any) -> Iterator[str]:
    """Every address in a record's JSON, except those that stand within texts."""
    if isinstance(content, dict):
        content = list(content.values())
    if isinstance(content, list):
        for part in content:
            yield from urls_of(part)
    elif isinstance(content, str) and re.fullmatch(r"https?://\S+", content):
        yield content


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_record_says_all_that_its_page_says(
    library: Library, known: set[str], lang: str
) -> None:
    for entry in library.entries:
        view = view_of(library, entry, lang)
        text = record_markdown(view, SITE)
        parsed = parse(text)
        check_form(parsed)
        assert text.endswith("\n")
        check_texts(view, parsed)
        check_code(view, parsed)
        check_evidence(view, parsed)
        assert not set(own_links(parsed)) - known, entry.id
        check_headings(view, parsed)


def check_texts(view: RecordView, parsed: Parsed) -> None:
    """All prose of the record, its message, what it is called elsewhere, its dates."""
    record = view.record
    assert parsed.headings[0] == (1, " ".join(record.signature.split()))
    for path, text in view.text.texts.items():
        if path == "signature" and view.lang == "en":
            continue
        for part in re.split(r"\n\s*\n|\n" if path == "symptoms" else r"\n\s*\n", text.value):
            assert parsed.has(without_marks(part)), (record.id, path)
    for variant in record.variants:
        assert parsed.has(variant.message) or variant.message in parsed.fences, record.id
    for said in (*record.tags, *(date for _, date in view.dates), record.id):
        assert parsed.has(said), (record.id, said)


def check_code(view: RecordView, parsed: Parsed) -> None:
    record = view.record
    assert record.regex in parsed.fences
    codes = [part.code for part in record.detect]
    codes += [part.code for part in record.dead_ends]
    codes += [part.code for part in record.workarounds]
    assert not {code.strip("\n") for code in codes if code} - set(parsed.fences), record.id


def check_evidence(view: RecordView, parsed: Parsed) -> None:
    """Every source, every program with what came of it, every measured rate."""
    record = view.record
    links = set(parsed.links)
    for url in urls_of(json.loads(view.library.by_id[record.id].raw)):
        assert address(url) in links or url == json.loads(view.library.by_id[record.id].raw).get(
            "$schema"
        ), (record.id, url)
    for run in view.proof.runs if view.proof else []:
        lines = [x for x in parsed.lines if run.run.program in x and run.run.date in x]
        assert any(view.t(f"proof.outcome_{run.outcome}") in x for x in lines), record.id
    for claim in (*view.dead_ends, *view.workarounds):
        if claim.rate.kind == "measured":
            said = view.t("rate.measured", hits=claim.rate.hits, of=claim.rate.of)
            assert parsed.has(said), record.id
    for link_view in (x for _, group in view.link_groups("") for x in group if x.href):
        assert address(f"{SITE.url}{prefix_of(view.lang)}{link_view.href}index.md") in links


def check_headings(view: RecordView, parsed: Parsed) -> None:
    levels = [level for level, _ in parsed.headings]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    if view.lang == "zh":
        assert all(HAN.search(text) for _, text in parsed.headings[1:])


def test_links_are_relative_where_the_site_has_no_address(
    library: Library, known: set[str]
) -> None:
    for lang in LANGUAGES:
        for entry in library.entries[::7]:
            parsed = parse(record_markdown(view_of(library, entry, lang), NOWHERE))
            path = record_path(entry.id, lang)
            own = [href for href in parsed.links if not href.startswith("http")]
            assert own
            assert not {resolved(href, path) for href in own} - known


# What a record could try: headings, lists, HTML, links, code that ends early, rules, tables.
ATTACKS = [
    "# Heading",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "[click](javascript:alert(1)) ![x](https://evil.example/x.png) <https://evil.example/>",
    "](javascript:alert(1))",
    "text\n\n# Heading\n\n- item\n\n---\n\n> quote\n\n1. one\n\n    code",
    "text\n===",
    "text\n---",
    "| a | b |\n|---|---|\n| c | d |",
    "```\ncode",
    "`one ``two ```three",
    "`a``b` ` ` `",
    "~~~\nx",
    "*a* _b_ **c** __d__ ~~e~~ \\",
    "[x]: https://evil.example/\n\n[x]",
    "&lt;b&gt; &#60;i&#62; &amp;",
    "- a\n- b",
    "1) a",
    "+ a",
    "\0root/ \0# x",
    "\r# carriage\r\r- return",
    "<!-- signpost:coverage --> <?php ?> <![CDATA[ ]]>",
    "\t\tcode",
    "``````",
]
PLAIN = "some words"


def record_with(text: str) -> dict[str, Any]:
    """A record that says ``text`` wherever a record may say anything."""
    source = {"url": "https://docs.example/a_(b)?x=1&copy;=2", "title": text}
    program = {"program": "p.py", "versions": text, "date": "2026-01-01", "printed": text}
    claim = {"action": text, "condition": text, "code": text, "sources": [source, program]}
    finding = {"claim": "root_cause", "verdict": "false", "text": text, "sources": [source]}
    measured = {"hits": 1, "of": 2, "what": text}
    return {
        **{key: value for key, value in seed().items() if not key.endswith("_zh")},
        "id": "llm/tried",
        "signature": text,
        "regex": r"[\s\S]",
        "severity": "silent",
        "variants": [{"message": text, "versions": text}],
        "root_cause": text,
        "symptoms": [" ".join(text.split())],  # Each line of one would be a symptom.
        "detect": [{"text": text, "expect": text, "code": text, "sources": [source]}],
        "dead_ends": [{**claim, "why_fails": text, "code_language": text, "measured": measured}],
        "workarounds": [{**claim, "how": f"{text} how", "caution": text}],
        "versions": [{"version": text, "behavior_change": text, "status": text}],
        "os_specific": {text: text},
        "transition_graph": {},
        "findings": [finding],
        "review": {"text": text},
        "error_code": text,
        "official_doc_section": text,
        "verification_tier": "ai_generated",
        "tags": [text],
    }


def blocks_of(tmp_path: Path, text: str) -> tuple[Parsed, str]:
    path = write_record(tmp_path, record_with(text)).with_suffix("")
    path.mkdir()
    (path / "p.py").write_text("print()\n", encoding="utf-8")
    library = open_library(tmp_path, DOCS)
    markdown = record_markdown(view_of(library, library.entries[0], "en"), SITE)
    return parse(markdown), markdown


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_in_a_record_becomes_structure(attack: str, tmp_path: Path) -> None:
    harmless, _ = blocks_of(tmp_path / "harmless", PLAIN)
    parsed, markdown = blocks_of(tmp_path / "hostile", attack)
    assert not parsed.html
    assert parsed.links == harmless.links
    assert [level for level, _ in parsed.headings] == [level for level, _ in harmless.headings]
    # Paragraphs may be more, and code of several lines is fenced; nothing else differs.
    free = ("paragraph_open", "paragraph_close", "inline", "fence")
    assert [x for x in parsed.types if x not in free] == [
        x for x in harmless.types if x not in free
    ]
    assert "\0" not in markdown
    assert attack.replace("\0", "\ufffd").replace("\r", "\n").strip("\n") in parsed.fences


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_stays_the_text_that_it_is(attack: str) -> None:
    shown = attack.replace("\0", "\ufffd")
    one_line = " ".join(shown.split())
    assert parse(plain(attack)).lines == [one_line]
    assert parse(f"- {prose(attack)}").types.count("paragraph_open") == 1
    (code,) = parse(code_span(attack)).lines
    assert code == one_line
    assert parse(f"{link(plain(attack), 'https://a.example/')}").links == ["https://a.example/"]
    assert parse(fenced(attack, attack)).types == ["fence"]


def test_prose_keeps_its_code_and_paragraphs() -> None:
    parsed = parse(paragraphs("Use `a_b`, not ``c`d``.\n\nSet *args* and __init__ to `[x](y)`"))
    assert parsed.lines == ["Use a_b, not c`d.", "Set *args* and __init__ to [x](y)"]
    assert prose("snake_case of `x`") == "snake_case of `x`"


def test_untranslated_passages_are_marked(tmp_path: Path) -> None:
    content = {key: value for key, value in seed().items() if not key.endswith("_zh")}
    write_record(tmp_path, content)
    library = open_library(tmp_path, DOCS)
    view = view_of(library, library.entries[0], "zh")
    parsed = parse(record_markdown(view, SITE))
    t = view.t
    assert parsed.has(t("record.not_translated_notice", count=view.untranslated))
    for part in content["dead_ends"]:
        (line,) = [x for _, x in parsed.headings if without_marks(part["action"]) in x]
        assert line.endswith(t("markdown.note", text=t("record.not_translated")))


def test_refuted_record_says_so_first(library: Library) -> None:
    entry = next(x for x in library.entries if x.record.verification_tier == "refuted")
    for lang in LANGUAGES:
        parsed = parse(record_markdown(view_of(library, entry, lang), SITE))
        assert parsed.headings[1] == (2, Translator(lang)("record.refuted_title"))
        assert parsed.has(Translator(lang)("rate.claimed_label"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_guide_stands_alone(library: Library, known: set[str], lang: str) -> None:
    for slug, guide in library.guides[lang].items():
        markdown = guide_markdown(slug, library, SITE.url, lang)
        parsed = parse(markdown)
        check_form(parsed)
        assert parsed.headings[0] == (1, without_marks(guide.title))
        assert not set(own_links(parsed)) - known, slug
        assert not [text for text in parsed.texts if re.search(r"\]\[|\[\[|\{ ?#", text)]
        titles = {text for _, text in parsed.headings}
        assert not {without_marks(title) for title in guide.sections.values()} - titles
        source = (DOCS / lang / "guides" / f"{slug}.md").read_text(encoding="utf-8")
        check_runs(library, source, slug, lang, parsed)
        tables = len(re.findall(r"^ *\|(?:-+\|)+ *$", source, re.MULTILINE))
        assert parsed.types.count("table_open") == tables
        for name in re.findall(r"signpost:figure-(\w+)", source):
            assert parsed.has(FIGURES[name].words(Translator(lang))["desc"])


def check_runs(library: Library, source: str, slug: str, lang: str, parsed: Parsed) -> None:
    """Every program and every output that the guide shows."""
    for place in places(source, slug):
        programs = place.programs(library.programs)
        if place.kind == "program":
            text = program_text(programs, place.name, place.part, lang)
        else:
            text = output_text(programs.runs[place.name], place.part)
        assert text.strip("\n") in parsed.fences, (slug, place)


def test_section_of_a_guide(library: Library, known: set[str]) -> None:
    document = guide_document("llama-index-pooling", library, "en", "two-enums")
    parsed = parse(document.at(SITE.url))
    assert parsed.headings == [(2, "Two enums")]
    assert not set(own_links(parsed)) - known
    assert guide_document("llama-index-pooling", library, "en", "missing").at("") == "\n"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("site", [SITE, NOWHERE])
def test_wiki_list_has_the_form_of_llms_txt(
    library: Library, known: set[str], lang: str, site: Site
) -> None:
    text = wiki_list(library, site, lang)
    found = llms_txt.parse_llms_file(text)
    t = Translator(lang)
    assert (found.title, found.summary) == (t("llms.title"), t("llms.summary"))
    names = [t(f"llms.{key}") for key in ("lookup", "guides", "domains")]
    assert list(found.sections) == [*names, "Optional"]
    rows = [row for section in found.sections.values() for row in section]
    check_rows(rows, known, site, list_path(lang))
    domains = found.sections[t("llms.domains")]
    assert [row.url.rsplit("/", 2)[1] for row in domains] == list(library.domains)
    counts = [int(re.findall(r"\d+", row.desc)[0]) for row in domains]
    assert counts == [len(briefs) for briefs in library.domains.values()]
    guides = [row.title for row in found.sections[t("llms.guides")]]
    assert guides == [guide.title for guide in library.guides[lang].values()]
    assert not parse(text).html


def check_rows(rows: list[Any], known: set[str], site: Site, path: str) -> None:
    for row in rows:
        assert row.desc
        if site.url:
            assert row.url.startswith(site.url)
            place = row.url.removeprefix(site.url)
        else:
            place = resolved(row.url, path)
        assert place in known


@pytest.mark.parametrize("lang", LANGUAGES)
def test_domain_list_names_each_record_once(library: Library, known: set[str], lang: str) -> None:
    for word, briefs in library.domains.items():
        text = domain_list(library, SITE, lang, word)
        found = llms_txt.parse_llms_file(text)
        t = Translator(lang)
        assert list(found.sections) == [t("llms.records_title"), "Optional"]
        records = found.sections[t("llms.records_title")]
        assert [row.title for row in records] == [brief.id for brief in briefs]
        rows = [row for section in found.sections.values() for row in section]
        check_rows(rows, known, SITE, list_path(lang, word))
        parsed = parse(text)
        for brief in briefs:
            (line,) = [x for x in parsed.lines if x.startswith(f"{brief.id}: ")]
            assert " ".join(brief.signature.split()) in line
            assert t(f"tier.{brief.verification_tier}") in line
            gloss = brief.text("signature", "zh").value
            assert (without_marks(gloss) in line) == (lang == "zh")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_full_text_holds_all_guides_and_records(library: Library, lang: str) -> None:
    guides = [guide_document(slug, library, lang) for slug in library.guides[lang]]
    parts = [full_head(library, SITE, lang, guides=guides)]
    for entry in library.entries:
        document = record_document(view_of(library, entry, lang), SITE)
        parts.append(full_part(document, SITE, lang))
    parsed = parse("".join([*parts, full_tail(library, lang)]))
    check_form(parsed)
    assert [level for level, _ in parsed.headings].count(1) == 1
    titles = [without_marks(guide.title) for guide in library.guides[lang].values()]
    signatures = [" ".join(entry.record.signature.split()) for entry in library.entries]
    assert [text for level, text in parsed.headings if level == 2] == titles + signatures
    assert parsed.types.count("hr") == len(titles) + len(signatures) + 1
    assert str(len(signatures)) in parsed.lines[-1]


def test_full_text_of_a_domain_without_an_address(library: Library, known: set[str]) -> None:
    for lang in LANGUAGES:
        briefs = library.domains["faiss"]
        parts = [full_head(library, NOWHERE, lang, "faiss")]
        for brief in briefs:
            document = record_document(view_of(library, library.by_id[brief.id], lang), NOWHERE)
            parts.append(full_part(document, NOWHERE, lang, "faiss"))
        parsed = parse("".join([*parts, full_tail(library, lang, "faiss")]))
        levels = [text for level, text in parsed.headings if level == 2]
        assert levels == [brief.signature for brief in briefs]
        own = {href for href in parsed.links if not href.startswith("http")}
        path = full_path(lang, "faiss")
        assert not {resolved(href, path) for href in own} - known


def test_wanted_record_and_claimed_probability(tmp_path: Path) -> None:
    edge = {"error_id": "llm/later", "probability": 0.5, "condition": "After `x`.\n\nMore."}
    write_record(tmp_path, {**seed(), "transition_graph": {"leads_to": [edge]}})
    (tmp_path / "wanted.yml").write_text("llm/later: {en: Later, zh: 以后}\n", encoding="utf-8")
    library = open_library(tmp_path, DOCS)
    for lang, name in (("en", "Later"), ("zh", "以后")):
        t = Translator(lang)
        parsed = parse(record_markdown(view_of(library, library.entries[0], lang), SITE))
        said = (t("record.no_record_yet"), t("rate.claimed", percent=50))
        notes = "".join(t("markdown.note", text=text) for text in said)
        assert parsed.has(f"{name}{notes}")
        assert not [href for href in parsed.links if "later" in href]
        assert "More." in " ".join(parsed.lines)


def test_unchecked_record_warns(tmp_path: Path) -> None:
    write_record(tmp_path, {**seed(), "verification_tier": "ai_generated"})
    library = open_library(tmp_path, DOCS)
    for lang in LANGUAGES:
        parsed = parse(record_markdown(view_of(library, library.entries[0], lang), SITE))
        warning = next(x for x in parsed.lines if x.startswith(Translator(lang)("record.ai_title")))
        assert Translator(lang)("tier.ai_generated_long") in warning
        assert "blockquote_open" in parsed.types
