"""Highlighted code: quick, and it reads as it was written."""

from __future__ import annotations

import io
import re
import tokenize
from html import unescape
from pathlib import Path

import pytest

from signpost.paths import repository
from signpost.prose import code_block

PROGRAMS = sorted((repository() / "records").glob("*/*/*.py"))


def parts(html: str, name: str) -> list[str]:
    """The texts of one color, in order."""
    return [unescape(text) for text in re.findall(rf'<span class="{name}">([^<]*)</span>', html)]


@pytest.mark.parametrize("path", PROGRAMS[::10], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_highlighted_python_is_what_python_reads(path: Path) -> None:
    code = path.read_text(encoding="utf-8").strip("\n")
    html = str(code_block(code, "python"))
    assert unescape(re.sub(r"<[^>]+>", "", html)) == code
    tokens = list(tokenize.generate_tokens(io.StringIO(code).readline))
    comments = [token.string for token in tokens if token.type == tokenize.COMMENT]
    assert parts(html, "c1") == comments
    numbers = [token.string for token in tokens if token.type == tokenize.NUMBER]
    assert parts(html, "m") == numbers


def test_highlighted_python_knows_what_stands_where() -> None:
    html = str(code_block('def print(f): return x.print(f\'a\', """b\n\'c""", None) # d', "python"))
    assert parts(html, "k") == ["def", "return"]
    assert parts(html, "nf") == ["print"]
    assert parts(html, "nb") == []
    assert parts(html, "s") == ["f'a'", '"""b\n\'c"""']
    assert parts(html, "kc") == ["None"]
    assert parts(html, "c1") == ["# d"]


def test_what_is_no_python_is_highlighted_all_the_same() -> None:
    assert unescape(re.sub(r"<[^>]+>", "", code_block("def (<b> 'x\n", "python"))) == "def (<b> 'x"
    assert "&lt;b&gt;" in code_block("print('<b>')", "python")


def test_highlighted_shell() -> None:
    code = 'export A="b c"  # d\nif cd $HOME/x; then pip install "faiss-cpu>=1.8" echo.py; fi'
    html = str(code_block(code, "bash"))
    assert unescape(re.sub(r"<[^>]+>", "", html)) == code
    assert parts(html, "k") == ["if", "then", "fi"]
    assert parts(html, "nb") == ["export", "cd"]
    assert parts(html, "s") == ['"b c"', '"faiss-cpu>=1.8"']
    assert parts(html, "nv") == ["$HOME"]
    assert parts(html, "c1") == ["# d"]
