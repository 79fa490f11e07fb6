"""The programs of the guides: how they are shown, when a run no longer fits, light ones again."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import seed, write_record
from signpost.commands.prove import main
from signpost.guide_check import guide_problems, numbers_in
from signpost.guide_notices import find_notices
from signpost.load import load_records
from signpost.notices import Notice
from signpost.paths import RECORDS_VARIABLE, repository
from signpost.program_text import UnknownRunError, in_chinese, program_text, show_programs
from signpost.programs import GuidePrograms, is_good, read_programs
from signpost.proving import tools
from signpost.proving.environments import Environments, is_heavy
from signpost.proving.guides import differs, run_guide
from signpost.strings import Translator

ROOT = repository() / "records"
DOCS = repository() / "docs"
PROGRAMS = read_programs(DOCS, [])
LIGHT = [
    (guide, name)
    for guide in PROGRAMS.values()
    for name, plan in guide.plan.runs.items()
    if not any(is_heavy(ROOT, guide.plan.runs[step].environment) for step in guide.chain(name))
    and plan.program
]
SHELL_AND_PYTHON = [(guide, path) for guide in PROGRAMS.values() for path in guide.files()]
PLAN = """
runs:
  first: {program: first.py, environment: python}
  second: {program: second.py, environment: python, arguments: [b], after: [first]}
chinese:
  "the greeting": "问候语"
"""
FIRST = """\
# the greeting
from words import GREETING
# region say
import pathlib
pathlib.Path("said.txt").write_text(GREETING)
# endregion
print("[one]")
print(GREETING, 0.12345)
print("[two]")
print("done")
"""


@pytest.mark.parametrize(("guide", "name"), LIGHT, ids=[f"{g.slug}-{name}" for g, name in LIGHT])
def test_a_light_run_prints_what_is_kept(guide: GuidePrograms, name: str) -> None:
    run = run_guide(guide, name, Environments(ROOT))
    assert is_good(guide.plan.runs[name], run.status, run.printed), run.printed
    assert not differs(run, guide.runs[name]), run.printed
    assert run.hash == guide.runs[name].hash
    assert run.packages == guide.runs[name].packages


@pytest.mark.parametrize(
    ("guide", "path"), SHELL_AND_PYTHON, ids=[f"{g.slug}-{p.name}" for g, p in SHELL_AND_PYTHON]
)
def test_chinese_comments_change_nothing_but_comments(guide: GuidePrograms, path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    chinese = in_chinese(source, path.suffix, guide.plan.chinese)
    if path.suffix == ".py":
        assert _code(chinese) == _code(source)
    else:
        lines = zip(source.splitlines(), chinese.splitlines(), strict=True)
        assert all(a == b or a.lstrip().startswith("#") for a, b in lines)


def _code(source: str) -> str:
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef) and ast.get_docstring(
            node
        ):
            node.body[0] = ast.Pass()
    return ast.dump(tree)


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A docs folder with one guide and its two runs, beside a records folder."""
    folder = tmp_path / "docs" / "programs" / "greeting"
    folder.mkdir(parents=True)
    (folder / "plan.yml").write_text(PLAN, encoding="utf-8")
    (folder / "first.py").write_text(FIRST, encoding="utf-8")
    (folder / "words.py").write_text('GREETING = "hello"\n', encoding="utf-8")
    text = 'import pathlib, sys\nprint(pathlib.Path("said.txt").read_text(), sys.argv[1:])\n'
    (folder / "second.py").write_text(text, encoding="utf-8")
    for lang in ("en", "zh"):
        write_guide(tmp_path / "docs", lang, "# Greeting\n\n<!-- signpost:output second -->\n")
    root = tmp_path / "records"
    (root / "environments").mkdir(parents=True)
    (root / "environments" / "python.in").write_text("", encoding="utf-8")
    write_record(root, seed())
    monkeypatch.setenv(RECORDS_VARIABLE, str(root))
    monkeypatch.setattr("signpost.commands.prove.repository", lambda: tmp_path)
    return tmp_path / "docs"


def write_guide(docs: Path, lang: str, text: str) -> None:
    path = docs / lang / "guides" / "greeting.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def faults(docs: Path) -> list[str]:
    return [str(problem) for problem in guide_problems(docs, docs.parent / "records")]


def notices(docs: Path) -> Iterator[Notice]:
    """What is said of the guides."""
    found = find_notices(load_records(docs.parent / "records"), docs)
    return (notice for notice in found if "docs" in notice.file)


def test_runs_are_made_in_order_and_shown(docs: Path) -> None:
    assert main(["--only", "guides/greeting"]) == 0
    programs = read_programs(docs, [])
    assert programs["greeting"].runs["second"].printed == "hello ['b']"
    text = (
        "<!-- signpost:program first#say -->\n\n    <!-- signpost:output first#one -->\n\n"
        "````quote\n<!-- signpost:program first -->\n````\n<!-- signpost:program first -->\n"
    )
    shown = show_programs(text, "greeting", "zh", programs, "../../")
    assert shown.startswith('````python\nimport pathlib\npathlib.Path("said.txt").write_text')
    assert "\n    ````text\n    hello 0.12345\n    ````\n" in shown
    assert "````quote\n<!-- signpost:program first -->\n````" in shown
    assert '````python title="first.py"\n# 问候语\nfrom words import' in shown
    assert "region" not in shown
    assert 'href="../../programs/greeting/first.py"' in shown
    assert list(notices(docs)) == []
    assert faults(docs) == []


@pytest.mark.parametrize("part", ["program", "sibling", "environment", "argument", "earlier run"])
def test_a_changed_block_without_a_new_run_fails_the_check(docs: Path, part: str) -> None:
    main([])
    folder = docs / "programs" / "greeting"
    changed = {
        "program": folder / "second.py",
        "sibling": folder / "words.py",
        "earlier run": folder / "first.py",
        "environment": docs.parent / "records" / "environments" / "python.in",
        "argument": folder / "plan.yml",
    }[part]
    text = changed.read_text(encoding="utf-8")
    new = text.replace("[b]", "[c]") if part == "argument" else f"{text}\n# changed\n"
    changed.write_text(new, encoding="utf-8")
    (notice, *_) = (notice for notice in notices(docs) if notice.kind == "unproved")
    assert "no longer fits" in notice.field
    assert "scripts/prove --only guides/greeting" in notice.field
    assert main(["--stale"]) == 0
    assert not [notice for notice in notices(docs) if notice.kind == "unproved"]


def test_what_is_typed_or_was_never_run_fails_the_check(docs: Path) -> None:
    (never, *_) = (str(notice) for notice in notices(docs))
    assert "never made" in never
    main([])
    typed = (
        "# G\n\n```python\nprint(1)\n```\n\n```formula\na = b\n```\n\nIt took 0.123 and 0.777.\n"
    )
    write_guide(docs, "en", typed)
    text = "\n".join(str(notice) for notice in notices(docs))
    assert "greeting.md: line 3 is a block of code that nothing runs: unproved" in text
    assert "line 7" not in text
    assert "0.777 was printed by no run" in text
    assert "0.123 was" not in text, "a printed number may be rounded"


def test_an_untranslated_comment_is_listed(docs: Path) -> None:
    main([])
    path = docs / "programs" / "greeting" / "words.py"
    path.write_text('GREETING = "hello"  # said to everybody\n', encoding="utf-8")
    kinds = {notice.kind: notice.field for notice in notices(docs)}
    assert kinds["untranslated"] == "chinese: words.py: said to everybody"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("environment: python, arg", "environment: pyton, arg", "'pyton' is no environment"),
        ("program: second.py", "program: secnd.py", "'secnd.py' does not exist"),
        ("after: [first]", "after: [second]", "'second' is no earlier run"),
        ("after: [first]", "before: [first]", "plan.yml: runs.second.before"),
        ("  second:", "  other:", "there is no run 'greeting/second'"),
    ],
)
def test_a_plan_that_cannot_be_run_is_a_problem(docs: Path, old: str, new: str, words: str) -> None:
    path = docs / "programs" / "greeting" / "plan.yml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert words in "\n".join(faults(docs))


def test_broken_files_are_problems(docs: Path) -> None:
    (docs / "programs" / "greeting" / "runs.json").write_text("[{", encoding="utf-8")
    assert "holds no runs" in faults(docs)[0]


def test_a_part_that_is_not_there(docs: Path) -> None:
    main([])
    guide = read_programs(docs, [])["greeting"]
    with pytest.raises(UnknownRunError, match="no region 'nothing'"):
        program_text(guide, "first", "nothing", "en")
    write_guide(docs, "en", "# G\n\n<!-- signpost:output first#three -->\n")
    assert any("printed nothing under [three]" in notice.field for notice in notices(docs))
    text = "<!-- signpost:output first#three -->"
    shown = show_programs(text, "greeting", "en", {"greeting": guide}, "")
    assert Translator("en")("guide.not_run", run="greeting/first") in shown


def test_a_run_depends_on_what_it_names(docs: Path) -> None:
    guide = read_programs(docs, [])["greeting"]
    assert guide.content.used("first.py") == ("first.py", "words.py")


def test_a_run_that_should_fail_and_one_that_does(
    docs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = docs / "programs" / "greeting"
    (folder / "first.py").write_text("raise SystemExit(3)\n", encoding="utf-8")
    assert main([]) == 1
    assert "the run first failed" in read_programs(docs, [])["greeting"].runs["second"].printed
    assert "exit status 3" in capsys.readouterr().out
    plan = (folder / "plan.yml").read_text(encoding="utf-8")
    plan = plan.replace("first.py, ", "first.py, status: 3, ")
    (folder / "plan.yml").write_text(plan, encoding="utf-8")
    main(["--only", "guides"])
    assert read_programs(docs, [])["greeting"].runs["first"].status == 3
    assert not [n for n in notices(docs) if "runs.first" in n.field]


def test_verifying_compares_and_writes_nothing(
    docs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([])
    path = docs / "programs" / "greeting" / "runs.json"
    runs = json.loads(path.read_text(encoding="utf-8"))
    kept = json.dumps(runs).replace("0.12345", "0.12346")
    path.write_text(kept, encoding="utf-8")
    assert main(["--verify"]) == 0, "the last digits may differ"
    path.write_text(kept.replace("0.12346", "0.22346"), encoding="utf-8")
    assert main(["--verify"]) == 1
    assert "printed otherwise than on" in capsys.readouterr().out
    assert "0.22346" in path.read_text(encoding="utf-8")


def test_a_tool_that_cannot_be_built_is_skipped_with_a_message(
    docs: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    own = (ROOT / "environments" / "llama-server.in").read_text(encoding="utf-8")
    line = next(line for line in own.splitlines() if tools.BUILD.match(line))
    environment = docs.parent / "records" / "environments" / "python.in"
    environment.write_text(f"{line}\n", encoding="utf-8")
    monkeypatch.setattr(tools, "COMPILERS", ("no-such-compiler",))
    monkeypatch.setattr(tools, "cache_root", lambda: tmp_path / "cache")
    assert main([]) == 0
    said = capsys.readouterr().out
    assert "2 runs skipped: llama-server is not built yet" in said
    assert "apt-get install g++" in said
    assert is_heavy(docs.parent / "records", "python")


def test_numbers_that_must_be_measured() -> None:
    text = (
        "Version 0.32.0 of 6.2 in 2026-11-21 gave 0.698, −4.21, 10.0, [0.999](a#0.99)\n"
        "and `0.503`.\n\n"
        "```formula\n0.111\n```\n\n[x]: https://a.example/0.45\n"
    )
    assert numbers_in(text) == ["0.698", "-4.21", "0.999", "0.503"]
