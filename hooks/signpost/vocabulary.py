"""The controlled words of a record: domains and categories, each with a label per language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from signpost.paths import shown
from signpost.problems import Problem, show

LANGUAGES = ("en", "zh")
BASE = Path(__file__).with_name("vocabulary.yml")
Labels = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Vocabulary:
    """``domains`` and ``categories``: word -> language -> label."""

    domains: Labels = field(default_factory=dict)
    categories: Labels = field(default_factory=dict)

    def domain_label(self, word: str, lang: str) -> str:
        return self.domains.get(word, {}).get(lang, word)

    def category_label(self, word: str, lang: str) -> str:
        return self.categories.get(word, {}).get(lang, word)


# The same loader in C, where PyYAML was built with it: ten times as fast.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(path: Path, problems: list[Problem]) -> Any:
    """The content of a YAML file, or None with a problem added where it cannot be read."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        fault = " ".join(str(error).split())
        problems.append(
            Problem(shown(path), "", "", f"cannot be read as YAML ({fault})", "mend it")
        )
        return None


def read_labels(path: Path, part: str, value: Any, problems: list[Problem]) -> dict[str, Any]:
    """The well-formed ``word: {en: ..., zh: ...}`` entries of a mapping; the rest are problems."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        fix = "write entries of the form 'word: {en: ..., zh: ...}'"
        problems.append(Problem(shown(path), part, show(value), "is not a mapping", fix))
        return {}
    good: dict[str, Any] = {}
    for word, labels in value.items():
        if isinstance(labels, dict) and all(isinstance(labels.get(x), str) for x in LANGUAGES):
            good[str(word)] = labels
        else:
            place = f"{part}.{word}" if part else str(word)
            fix = "give a text for en and for zh"
            problems.append(Problem(shown(path), place, show(labels), "is not a label", fix))
    return good


def load_vocabulary(records: Path | None, problems: list[Problem]) -> Vocabulary:
    """The words that ship with Signpost and those of ``vocabulary.yml`` in the records folder."""
    domains: dict[str, Any] = {}
    categories: dict[str, Any] = {}
    for path in (BASE, *([records / "vocabulary.yml"] if records else [])):
        content = read_yaml(path, problems) if path.is_file() else {}
        content = content if isinstance(content, dict) else {}
        domains |= read_labels(path, "domains", content.get("domains"), problems)
        categories |= read_labels(path, "categories", content.get("categories"), problems)
    return Vocabulary(domains, categories)
