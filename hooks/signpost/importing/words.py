"""Words and ids that the imported records use and the wiki does not know, in files of their own.

``vocabulary.yml`` gets domains and categories, ``wanted.yml`` the ids that transitions lead to.
Neither has a translation here: both languages show the word itself until somebody writes a label.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from signpost.importing.log import Place
from signpost.vocabulary import BASE, LOADER, load_vocabulary

WANTED, VOCABULARY = "wanted.yml", "vocabulary.yml"
WORD_HEAD = "# Words that Signpost does not know: give each a label in both languages.\n"
WANTED_HEAD = "# Errors that transitions lead to and nobody has written: give each a title.\n"
OTHER = "other"
Labels = Mapping[str, Mapping[str, str]]


class Categories:
    """Categories in the form of this wiki: ``TypeError`` is ``type_error``."""

    def __init__(self) -> None:
        self.known = load_vocabulary(BASE.parent, []).categories

    def __call__(self, word: str, place: Place) -> str:
        """The word of a category, or an empty text where none is left."""
        here = place.at("category")
        snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", word.strip())
        made = re.sub(r"[^a-z0-9]+", "_", snake.lower()).strip("_")[:60]
        if f"{made}_error" in self.known and made not in self.known:
            made = f"{made}_error"
        if made != word.strip():
            here.note("word-form", word, made)
        return made


def vocabulary_text(
    domains: Iterable[str], categories: Iterable[str], given: Mapping[str, str], old: Any
) -> str | None:
    """The content of ``vocabulary.yml``; labels that somebody wrote (``old``) stay. None for none.

    Words that ship with Signpost are not listed; ``given`` has words as the input spelled them.
    """
    known = load_vocabulary(BASE.parent, [])
    content = {
        "domains": _labels(set(domains) - known.domains.keys(), given, _part(old, "domains")),
        "categories": _labels(
            set(categories) - known.categories.keys(), given, _part(old, "categories")
        ),
    }
    content = {name: labels for name, labels in content.items() if labels}
    return WORD_HEAD + _dump(content) if content else None


def wanted_text(wanted: Mapping[str, str], old: Any) -> str | None:
    """The content of ``wanted.yml``: each id with its title, the id as it was given."""
    made = {key: {"en": title, "zh": title} for key, title in wanted.items()}
    labels = _with_old(made, _good(old))
    return WANTED_HEAD + _dump(labels) if labels else None


def _with_old(made: Labels, old: Labels) -> dict[str, Mapping[str, str]]:
    """Labels that were made, with those that somebody wrote: these differ between languages."""
    written = {word: text for word, text in old.items() if text["en"] != text["zh"] or word in made}
    return dict(sorted((dict(made) | written).items()))


def read_labels_of(path: Path) -> Any:
    """What a file of labels says; nothing where it cannot be read."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)
    except (OSError, ValueError, yaml.YAMLError):
        return {}


def _labels(words: set[str], given: Mapping[str, str], old: Labels) -> dict[str, Mapping[str, str]]:
    labels = {word: given.get(word) or word for word in words}
    return _with_old({word: {"en": label, "zh": label} for word, label in labels.items()}, old)


def _part(old: Any, name: str) -> Labels:
    return _good(old.get(name)) if isinstance(old, dict) else {}


def _good(labels: Any) -> dict[str, Mapping[str, str]]:
    """The well-formed labels of a mapping."""
    if not isinstance(labels, dict):
        return {}
    return {
        str(word): {"en": label["en"], "zh": label["zh"]}
        for word, label in labels.items()
        if isinstance(label, dict) and all(isinstance(label.get(x), str) for x in ("en", "zh"))
    }


def _dump(content: Any) -> str:
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=1000)
