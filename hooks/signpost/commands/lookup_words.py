"""Tells options from the text of an error, which may itself begin with dashes."""

from __future__ import annotations

from collections.abc import Sequence

SWITCHES = ("--json", "--json-schema", "--url", "--tee", "--version", "-h", "--help")
VALUED = ("--lang", "--limit", "--site", "--file", "-f")


def split(argv: Sequence[str]) -> tuple[list[str], list[str]]:
    """Our own options, and the text, such as ``--pooling cls``; all after ``--`` is text."""
    switches: list[str] = []
    words: list[str] = []
    rest = iter(argv)
    for word in rest:
        if word == "--":
            words += rest
        elif word in SWITCHES or word.partition("=")[0] in VALUED:
            switches.append(word)
            if word in VALUED:
                switches += [value for value in (next(rest, None),) if value is not None]
        else:
            words.append(word)
    return switches, words


def is_text(words: Sequence[str]) -> bool:
    """Whether words are a text to look up; a dash alone means standard input."""
    return bool(words) and list(words) != ["-"]
