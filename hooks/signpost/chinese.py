"""How the Chinese of the wiki is written: one term for each concept, Chinese punctuation, spacing.

Code in backticks is left alone: names and messages stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from signpost.vocabulary import LOADER

GLOSSARY = Path(__file__).with_name("glossary.yml")
CODE = re.compile(r"(`+).+?\1", re.DOTALL)
HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
RULES = (
    (re.compile(rf"[{HAN}][,;!?]|[,;!?][{HAN}]"), "half-width punctuation"),
    (re.compile(rf"[{HAN}]:(?!//)|[{HAN}]\.(?=\s|$)"), "half-width punctuation"),
    (
        re.compile(rf"[{HAN}][A-Za-z0-9`]|[A-Za-z0-9`%][{HAN}]"),
        "no space between Chinese and Latin",
    ),
    (re.compile(r"[，。；：？！、）] | [，。；：？！、）]"), "space beside full-width punctuation"),
)


# Most prose breaks none of the rules, and one look tells.
ANY_RULE = re.compile("|".join(pattern.pattern for pattern, _ in RULES))


@dataclass(frozen=True)
class Term:
    """A concept: its English and its Chinese word, and the words that are not used for it."""

    en: str
    zh: str
    never: tuple[str, ...]


@cache
def glossary() -> tuple[Term, ...]:
    """All terms, in the order of the file."""
    rows = yaml.load(GLOSSARY.read_text(encoding="utf-8"), Loader=LOADER)
    return tuple(Term(row["en"], row["zh"], tuple(row["never"])) for row in rows)


@cache
def unused_words() -> re.Pattern[str]:
    """Any word that is not used."""
    return re.compile("|".join(re.escape(word) for term in glossary() for word in term.never))


def wording_faults(text: str, is_spoken: bool = False) -> Iterator[str]:
    """What is wrong with a passage of Chinese prose: the fault and the place.

    ``is_spoken``: the words of people who ask, who use terms of all kinds.
    """
    prose = CODE.sub("`x`", text) if "`" in text else text
    for pattern, fault in RULES if ANY_RULE.search(prose) else ():
        found = pattern.search(prose)
        if found:
            yield f"{fault} ({_around(prose, found.start())})"
    if not is_spoken and unused_words().search(prose):
        for term in glossary():
            for word in term.never:
                if word in prose:
                    yield f"{word} for {term.en}: write {term.zh}"


def _around(text: str, place: int) -> str:
    return text[max(0, place - 6) : place + 8].replace("\n", " ")
