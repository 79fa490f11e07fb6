"""The small parts of the core: prose, translation states, graph, shell, strings, vocabulary."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import SEED_ID, seed, write_record
from signpost.check import find_problems
from signpost.faults import PARTS
from signpost.graph import build_graph, stated_links
from signpost.guide_notices import find_notices
from signpost.guides import read_guides
from signpost.json_text import dump
from signpost.l10n import Localized, hashes_of, passages_of, units
from signpost.load import SCHEMA_FILE, load_records
from signpost.markup import link_records
from signpost.model import Part, Record, json_schema
from signpost.paths import repository
from signpost.prose import code_block, inline, paragraphs, plain, shorten
from signpost.shell import Page, Shell, ShellError
from signpost.strings import strings
from signpost.view_parts import rate_of
from signpost.vocabulary import BASE, read_yaml

DOCS = repository() / "docs"


def test_prose_escapes_everything_but_code() -> None:
    assert inline("a <b> `x<y`") == "a &lt;b&gt; <code>x&lt;y</code>"
    assert paragraphs("one\n\ntwo") == "<p>one</p><p>two</p>"
    assert plain("use `a`\n now") == "use a now"
    assert "&lt;script&gt;" in code_block("<script>", "no-such-language")


def test_shorten_cuts_at_a_word() -> None:
    assert shorten("short", 10) == "short"
    assert shorten("several words, long", 16) == "several words…"


def in_chinese(content: dict[str, Any]) -> Localized:
    return Localized(passages_of(Record.model_validate(content)), "zh")


def test_translation_states() -> None:
    content = seed()
    content["zh_source_hash"] = {"root_cause": "000000000000"}
    texts = in_chinese(content)
    assert texts["signature"].state == "ok"
    assert texts["root_cause"].state == "stale"
    assert texts["dead_ends[0].action"].state == "untranslated"
    assert texts["dead_ends[0].action"].lang == "en"
    # The seed's workarounds_zh hold no Chinese character.
    assert texts["workarounds[0].action"].state == "untranslated"


def test_plain_chinese_workaround_translates_action_and_equal_how() -> None:
    content = seed()
    content["workarounds_zh"][1] = "换一个支持均值池化的模型"
    texts = in_chinese(content)
    assert texts["workarounds[1].action"].value == "换一个支持均值池化的模型"
    assert texts["workarounds[1].how"].value == "换一个支持均值池化的模型"


def test_stamped_record_is_not_stale_and_changed_english_is() -> None:
    content = seed()
    content["zh_source_hash"] = hashes_of(Record.model_validate(content))
    assert in_chinese(content)["root_cause"].state == "ok"
    content["root_cause"] += " More."
    assert in_chinese(content)["root_cause"].state == "stale"


def two_records(**edges: object) -> list[Record]:
    first, second = seed(), seed()
    first |= {"id": "llm/a", "transition_graph": edges}
    second |= {"id": "llm/b"}
    return [Record.model_validate(first), Record.model_validate(second)]


@pytest.mark.parametrize(
    ("kind", "reverse"),
    [
        ("leads_to", "preceded_by"),
        ("preceded_by", "leads_to"),
        ("frequently_confused_with", "frequently_confused_with"),
    ],
)
def test_every_edge_is_seen_from_both_ends(kind: str, reverse: str) -> None:
    edge = {"error_id": "llm/b", "probability": 0.5, "distinction": "by the name"}
    records = two_records(**{kind: [edge, "llm/b"]})
    graph = build_graph(link for record in records for link in stated_links(record))
    assert [link.target for link in graph["llm/a"][kind]] == ["llm/b"]
    (link,) = graph["llm/b"][reverse]
    assert (link.target, link.owner, link.probability, link.is_derived) == (
        "llm/a",
        "llm/a",
        0.5,
        True,
    )


def test_wanted_target_is_allowed_and_must_not_have_a_record(tmp_path: Path) -> None:
    content = seed()
    content["transition_graph"]["leads_to"] = ["llm/later"]
    write_record(tmp_path, content)
    wanted = tmp_path / "wanted.yml"
    wanted.write_text("llm/later: {en: Later error, zh: 以后的报错}\n", encoding="utf-8")
    assert find_problems(load_records(tmp_path), DOCS) == []
    wanted.write_text(f"{SEED_ID}: {{en: Seed, zh: 种子}}\n", encoding="utf-8")
    faults = [problem.fault for problem in find_problems(load_records(tmp_path), DOCS)]
    assert "has a record by now" in faults
    assert "is the id of no record" in faults


def test_malformed_wanted_list_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "wanted.yml").write_text("llm/later: only one\n", encoding="utf-8")
    (problem,) = load_records(tmp_path).problems
    assert problem.field == "llm/later"


def test_aliases_must_be_unique(tmp_path: Path) -> None:
    write_record(tmp_path, {**seed(), "aliases": [SEED_ID]})
    assert [p.field for p in find_problems(load_records(tmp_path), DOCS)] == ["aliases[0]"]


@pytest.mark.parametrize("regex", ["(a|a)*$", "(a+)+$", "(.*a){20}"])
def test_exponential_pattern_is_a_problem_and_not_a_hang(regex: str, tmp_path: Path) -> None:
    write_record(tmp_path, {**seed(), "signature": "a" * 60 + "b", "regex": regex})
    (problem,) = find_problems(load_records(tmp_path), DOCS)
    assert problem.field == "regex"
    assert "exponential time" in problem.fault


def test_slow_pattern_is_a_problem_and_not_a_hang(tmp_path: Path) -> None:
    slow = "a*" * 9 + "c"
    write_record(tmp_path, {**seed(), "signature": "a" * 400, "regex": slow})
    (problem,) = find_problems(load_records(tmp_path), DOCS)
    assert "no answer within 2 s" in problem.fault


def test_unsourced_claims_of_a_sourced_record_are_noticed(tmp_path: Path) -> None:
    write_record(tmp_path, {**seed(), "verification_tier": "sourced"})
    fields = [n.field for n in find_notices(load_records(tmp_path), DOCS) if n.kind == "unsourced"]
    assert fields == [
        "dead_ends[0]",
        "dead_ends[1]",
        "root_cause",
        "workarounds[0]",
        "workarounds[1]",
    ]


def test_link_to_no_record_is_noticed_beside_its_own_records_only(tmp_path: Path) -> None:
    write_record(tmp_path / "records", seed())
    page = tmp_path / "docs" / "en" / "page.md"
    page.parent.mkdir(parents=True)
    page.write_text(
        f"[[{SEED_ID}]] [[llm/missing|text]]\n```\n[[in/code]]\n```\n", encoding="utf-8"
    )
    loaded = load_records(tmp_path / "records")
    notices = find_notices(loaded, tmp_path / "docs")
    assert [n.field for n in notices if n.kind == "dangling"] == ["[[llm/missing]]"]
    assert not [n for n in find_notices(loaded, DOCS) if n.kind == "dangling"]


def test_rates_are_shown_as_what_they_are() -> None:
    record = Record.model_validate(seed())
    texts = Localized(passages_of(record), "en")
    assert rate_of(0.9, None, texts["x"]).kind == "claimed"
    assert rate_of(None, None, texts["x"]).kind == "unknown"
    content = seed()
    content["dead_ends"][0]["measured"] = {"hits": 3, "of": 4, "what": "library versions"}
    measured = Record.model_validate(content).dead_ends[0].measured
    rate = rate_of(0.9, measured, texts["x"])
    assert (rate.kind, rate.hits, rate.of, rate.percent) == ("measured", 3, 4, 75)


def test_shell_without_a_place_for_the_text_is_an_error() -> None:
    with pytest.raises(ShellError, match="SIGNPOSTSHELLTITLE"):
        Shell("<html></html>", "x")


def test_shell_fills_every_word_and_escapes_the_title() -> None:
    html = (
        "<title>SIGNPOSTSHELLTITLE</title>SIGNPOSTSHELLDESCRIPTION<!--SIGNPOSTSHELLHEAD-->"
        '<a href="x/signpost-shell-domain/y"></a><h1>SIGNPOSTSHELLBODY</h1>'
        '<ul><li class="md-nav__item">\n'
        '<a href="#signpost-shell-toc">SIGNPOSTSHELLTOC</a></li></ul>'
    )
    page = Page(
        "llm", "en", "a<b", "d", "<h1>body</h1>", "<meta>", [("one", "One"), ("two", "Two")]
    )
    filled = Shell(html, "signpost-shell-domain").fill(page)
    assert "SIGNPOST" not in filled
    assert "<title>a&lt;b</title>d<meta>" in filled
    assert 'href="x/llm/y"' in filled
    assert filled.count('<li class="md-nav__item">') == 2
    assert '<a href="#two">Two</a>' in filled


def test_both_languages_have_the_same_strings_and_placeholders() -> None:
    english, chinese = strings("en"), strings("zh")
    assert english.keys() == chinese.keys()
    for key, text in english.items():
        assert sorted(placeholders(text)) == sorted(placeholders(chinese[key])), key


def placeholders(text: str) -> list[str]:
    return [part.split("}")[0] for part in text.split("{")[1:]]


def test_vocabulary_has_both_languages_for_each_word() -> None:
    content = read_yaml(BASE, [])
    for part in ("domains", "categories"):
        for word, labels in content[part].items():
            assert labels.keys() == {"en", "zh"}, word


def test_schema_in_the_repository_is_the_model_s() -> None:
    path = repository() / "records" / SCHEMA_FILE
    assert path.read_text(encoding="utf-8") == dump(json_schema(), indent=2), (
        "run scripts/check --write-schema"
    )


def test_every_part_of_the_model_can_suggest_field_names() -> None:
    known = set(PARTS.values())
    missing = {part.__name__ for part in Part.__subclasses__()} - {p.__name__ for p in known}
    assert missing == {"ProgramSource"}  # chosen by its form, see faults._unknown_field


def test_units_name_fields_that_exist() -> None:
    paths = [unit.path for unit in units(Record.model_validate(seed()))]
    assert len(paths) == len(set(paths))
    assert "dead_ends[1].why_fails" in paths


def test_core_imports_no_mkdocs() -> None:
    for path in (repository() / "hooks" / "signpost").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert "import mkdocs" not in text, path
        assert "from mkdocs" not in text, path


def test_guides_have_anchors_in_both_languages() -> None:
    english, chinese = (read_guides(repository() / "docs", lang) for lang in ("en", "zh"))
    assert english.keys() == chinese.keys()
    for slug, guide in english.items():
        assert list(guide.sections) == list(chinese[slug].sections), slug


def test_seed_json_survives_the_model() -> None:
    record = Record.model_validate(seed())
    again = json.loads(record.model_dump_json(by_alias=True, exclude_unset=True))
    assert again == seed()


def test_record_links_leave_code_alone() -> None:
    text = "```\n[[a/b]]\n```\n"
    assert link_records(text, None, "") == text  # type: ignore[arg-type]
