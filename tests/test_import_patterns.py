"""Patterns of imported records: rewritten, they mean in JavaScript what they meant in Python."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest

from importing import import_content, nested
from signpost.importing.regexes import UnconvertibleError, common_form, escaped, undelimited
from signpost.patterns import javascript_form
from signpost.v8 import ask, shared_context

# A pattern, what it becomes, and texts on which both must agree.
CONVERTED = {
    r"(?P<kind>\w+)Error in (?P=kind)": (
        r"(\w+)Error in (?:\1)",
        ["TypeError in Type", "TypeError in Key"],
    ),
    r"(?i)cuda ERROR": (r"(?i)cuda ERROR", ["CUDA error", "cuda"]),
    r"(?x) cuda \  error # what it says": (r"cuda error", ["cuda error", "cudaerror"]),
    r"(?ix) [ ]Cuda": (r"(?i)[ ]Cuda", [" CUDA", "CUDA"]),
    r"\Acuda\Z": (r"(?<![\s\S])cuda(?![\s\S])", ["cuda", "cuda\n", "a cuda"]),
    r"cu(?#a comment)da": ("cuda", ["cuda", "cu"]),
    r"cu(?i:DA) x": (r"cu(?:[Dd][Aa]) x", ["cuda x", "cuDA x", "CUda x", "cuda X"]),
    r"(?i:[a-c_]+\d)!": (r"(?:[a-cA-C_]+\d)!", ["abC_1!", "d1!"]),
    r"a(?s:.)b": (r"a(?:[\s\S])b", ["a\nb", "ab"]),
    r"x{,3}y": (r"x{0,3}y", ["xxy", "y", "x"]),
    r"[]x]+!": (r"[\]x]+!", ["]x!", "!"]),
    r"[^]x]!": (r"[^\]x]!", ["a!", "]!"]),
    r"[[x]!": (r"[\[x]!", ["[!", "a!"]),
    r"\a": (r"\x07", ["\x07", "a"]),
    r"\N{EM DASH}": ("—", ["—", "-"]),
    r"\U0001F600!": ("(?:😀)!", ["😀!", "!"]),
    r"(?m)^cuda$": (r"(?m)^cuda$", ["a\ncuda\nb", "a cuda"]),
    r"(?P<a>x)(?P<b>y)(?P=b)": (r"(x)(y)(?:\2)", ["xyy", "xyx"]),
}


@pytest.mark.filterwarnings("ignore:Possible nested set:FutureWarning")
@pytest.mark.parametrize("given", CONVERTED)
def test_a_converted_pattern_means_the_same(given: str) -> None:
    expected, texts = CONVERTED[given]
    regex, is_greedier = common_form(given)
    assert (regex, is_greedier) == (expected, False)
    before = [bool(re.search(given, text)) for text in texts]
    assert before == [bool(re.search(regex, text)) for text in texts]
    assert before == in_javascript(regex, texts)
    assert len(set(before)) == 2  # One text matches, one does not: else nothing was shown.


def in_javascript(regex: str, texts: list[str]) -> list[bool]:
    source, flags = javascript_form(regex)
    case = {"source": source, "flags": flags, "texts": texts}
    (answer,) = json.loads(ask(shared_context(), "signpostTry", json.dumps([case])))
    assert answer["error"] is None
    hits: list[bool] = answer["hits"]
    return hits


@pytest.mark.parametrize(
    ("given", "expected"),
    [(r"a++b", "a+b"), (r"a*+b", "a*b"), (r"(?>ab|a)c", "(?:ab|a)c"), (r"a{2}+", "a{2}")],
)
def test_what_never_gives_back_is_made_greedy(given: str, expected: str) -> None:
    assert common_form(given) == (expected, True)


@pytest.mark.parametrize("given", [r"(?(1)a|b)", r"\Gx", r"(?-i:x)(?i)", r"(?P=no)", r"\y"])
def test_what_has_no_words_in_javascript_is_refused(given: str) -> None:
    with pytest.raises(UnconvertibleError):
        common_form(given)


def test_flags_inside_a_pattern_hold_for_all_of_it() -> None:
    """As they did in Python before 3.11, where such patterns come from."""
    assert common_form("cuda (?i)error")[0] == "(?i)cuda error"


def test_escaped_messages() -> None:
    assert escaped("size 3 (of E1003)\n  at x") == r"size \d+ \(of E1003\)\s+at x"
    assert escaped("size 3", numbers=False) == "size 3"
    assert undelimited("/cuda/gi") == "(?i)cuda"
    assert undelimited("/cuda") is None


MESSAGE = "CUDA error 700: an illegal access (core dumped)"
OWN = r"CUDA error \d+: an illegal access \(core dumped\)"
MENDED = {
    "misses its signature": ("CUDA panic", f"{OWN}|(?:CUDA panic)", "regex-misses"),
    "misses it by case": ("(?i)cuda panic", f"(?i){OWN}|(?:cuda panic)", "regex-misses"),
    "does not compile": ("CUDA (error", OWN, "regex-broken"),
    "is exponential": (r"((\w+)+)+ access", OWN, "regex-broken"),
    "matches the empty string": ("(CUDA)?", OWN, "regex-empty"),
    "matches everything": (".+", OWN, "regex-wide"),
    "matches any word": (r"\w+", OWN, "regex-wide"),
    "is too long": ("CUDA|" + "x" * 2000, OWN, "regex-long"),
    "is not there": ("", OWN, "regex-missing"),
    "cannot be converted": (r"(?(1)a|b)", OWN, "regex-broken"),
    "stands between slashes": ("/cuda error/i", "(?i)cuda error", "regex-delimited"),
    "is for Python": ("(?P<all>CUDA error)", "(CUDA error)", "regex-converted"),
    "is possessive": ("CUDA++ error", "CUDA+ error", "regex-greedy"),
    "is good": ("illegal access", "illegal access", ""),
}


@pytest.mark.parametrize("name", MENDED)
def test_a_pattern_that(name: str, tmp_path: Path) -> None:
    given, expected, fault = MENDED[name]
    record = nested(signature=MESSAGE, regex=given)
    done = import_content(tmp_path, "errorcanon", record)
    assert done.record("cuda/a")["regex"] == expected
    assert done.faults == ({fault} if fault else set())
    if fault and given:
        assert (
            json.loads(done.values(fault)[0].partition("… (")[0].rstrip('"') + '"')[:9] == given[:9]
        )


@pytest.mark.parametrize("message", ["404", "?", "x", "。", "a" * 3900, "\n".join("line" * 300)])
def test_an_odd_message_still_gets_a_pattern(message: str, tmp_path: Path) -> None:
    done = import_content(tmp_path, "errorcanon", nested(signature=message, regex="("))
    assert done.outcomes() == (1, 0, 0)


def test_patterns_of_environments_are_joined(tmp_path: Path) -> None:
    done = import_content(
        tmp_path,
        "errorcanon",
        nested("cuda/a/x", signature="CUDA Error one", regex="(?i)cuda error one"),
        nested("cuda/a/y", signature="CUDA Error two", regex="Error two"),
    )
    regex = done.record("cuda/a")["regex"]
    assert in_javascript(regex, ["cuda ERROR one", "Error two", "error two"]) == [True, True, False]


def test_patterns_that_go_back_and_forth_do_not_hold_the_import_up(tmp_path: Path) -> None:
    """Tried as they are, each of them takes the two seconds that a pattern may take."""
    message, slow = "x y " * 240, r"x.*y.*x.*y.*Q"
    records = [nested(f"cuda/{i}", signature=f"{message}{i}", regex=slow) for i in range(10)]
    began = time.monotonic()
    done = import_content(tmp_path, "errorcanon", *records)
    assert time.monotonic() - began < 15
    assert done.faults == {"regex-misses"}
    assert done.record("cuda/1")["regex"].endswith(f"|(?:{slow})")
