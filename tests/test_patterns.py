"""Patterns whose syntax is said to mean the same in Python and JavaScript do mean the same."""

from __future__ import annotations

import random

import pytest

from signpost.load import load_records
from signpost.model import Record, Variant
from signpost.paths import repository
from signpost.patterns import _javascript_trials, _means_the_same, _python_trial

RECORDS = load_records(repository() / "records").records
ATOMS = (
    *("a", "b", "_", " ", "1", "=", "-", "'", ":", "#", "]", "}", "{", "."),
    *(r"\d", r"\w", r"\s", r"\S", r"\b", r"\n", r"\.", r"\(", r"\-", r"\{", r"\]"),
    *("[ab]", "[^ab]", r"[\w.-]", r"[^'\s]", "[a-c1]", r"[\s\S]", "[a-]", "[$-%]", "[{}]"),
    *(
        "(",
        "(?",
        "(?:",
        "(?=",
        "(?!",
        ")",
        "|",
        "^",
        "$",
        "*",
        "+",
        "?",
        "*?",
        "{2}",
        "{1,3}",
        "{0,}",
    ),
)
TEXTS = ("ab 1", "a_b=1: 'x'", "(a)\nb.c-1", "{1}]#")
DIFFERENT = (
    r"(?i)a", r"a{,3}", r"[[a]", r"[a&&b]", r"a\Z", r"a\u0062", r"(?<=a)b", r"(?P<n>a)", r"[^]a]",
    r"\x61", r"a{99999}", "(?:" * 60 + "a" + ")" * 60,
)  # fmt: skip


def record_of(regex: str, texts: tuple[str, ...] = ("ab",)) -> Record:
    signature, *variants = texts
    return RECORDS[0].model_copy(
        update={
            "regex": regex,
            "signature": signature,
            "variants": [Variant(message=text) for text in variants],
        }
    )


def differences(records: list[Record]) -> list[str]:
    """The patterns of which the engines say different things, and Python was not to be asked."""
    found = []
    for record, javascript in zip(records, _javascript_trials(records), strict=True):
        if _means_the_same(record) and not javascript.error:
            python = _python_trial(record)
            if (python.empty, python.hits, python.error) != (
                javascript.empty,
                javascript.hits,
                None,
            ):
                found.append(f"{record.regex}: {python} {javascript}")
    return found


def test_random_patterns_mean_the_same() -> None:
    rng = random.Random(7)
    patterns = ["".join(rng.choices(ATOMS, k=rng.randint(1, 7))) for _ in range(6_000)]
    records = [record_of(pattern, TEXTS) for pattern in patterns]
    assert sum(map(_means_the_same, records)) > 1_000
    assert differences(records) == []


def test_patterns_of_records_mean_the_same() -> None:
    assert sum(map(_means_the_same, RECORDS)) > len(RECORDS) * 0.8
    assert differences(RECORDS) == []


@pytest.mark.parametrize("regex", DIFFERENT)
def test_what_may_differ_is_tried_in_both(regex: str) -> None:
    assert not _means_the_same(record_of(regex))
    assert not _means_the_same(record_of("a", ("a\u00e9",)))
