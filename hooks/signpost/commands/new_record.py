"""``scripts/new-record``: a valid skeleton of a record, with places for both languages."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from signpost.faults import problems_of
from signpost.fields import ID_PATTERN
from signpost.load import SCHEMA_FILE
from signpost.model import Record
from signpost.paths import records_root, repository, shown
from signpost.problems import Problem, did_you_mean, report, show
from signpost.vocabulary import Vocabulary, load_vocabulary

SPECIAL = re.compile(r"[\\^$.*+?()\[\]{}|/]")


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog="scripts/new-record",
        description="Write the skeleton of a new record into the records folder. "
        "What is not given is asked for.",
        epilog="Example: scripts/new-record faiss/dimension-mismatch "
        "--signature 'AssertionError: assert d == self.d' --category shape_error "
        "--root-cause 'The index was made for vectors of another width.'",
    )
    made.add_argument("id", nargs="?", help="domain/slug, which is also the path and the address")
    made.add_argument("--signature", help="the message, exactly as printed")
    made.add_argument("--signature-zh", help="what the message means, in Chinese")
    made.add_argument("--regex", help="a pattern that matches it (default: made from it)")
    made.add_argument("--category", help="a word of the vocabulary, such as shape_error")
    made.add_argument("--root-cause", help="what it means and why it happens")
    made.add_argument("--root-cause-zh", help="the same in Chinese")
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    root = records_root()
    problems: list[Problem] = []
    vocabulary = load_vocabulary(root, problems)
    _ask_for_missing(options)
    problems += _input_problems(options, vocabulary)
    if problems:
        return _fail(problems)
    path = root / f"{options.id}.json"
    if path.exists():
        fix = "edit it, or choose another id"
        return _fail([Problem(shown(path), "", "", "exists already", fix)])
    content = skeleton(options, path)
    try:
        Record.model_validate(content)
    except ValidationError as error:
        return _fail(list(problems_of(error, shown(path))))
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    path.write_text(text, encoding="utf-8")
    print(f"{shown(path)} written. Replace every TODO, then run scripts/check.")
    return 0


def _fail(problems: Sequence[Problem]) -> int:
    print(report(problems), file=sys.stderr)
    return 2


def _ask_for_missing(options: argparse.Namespace) -> None:
    questions = {
        "id": "Id (domain/slug)",
        "signature": "Message, exactly as printed",
        "category": "Category (such as shape_error)",
        "root_cause": "What it means, in a sentence or two",
    }
    for name, question in questions.items():
        if getattr(options, name) is None and sys.stdin.isatty():
            setattr(options, name, input(f"{question}: ").strip())


def _input_problems(options: argparse.Namespace, vocabulary: Vocabulary) -> list[Problem]:
    place = "new record"
    found = [
        Problem(place, name, "", "is missing", f"give {flag}")
        for name, flag in (
            ("id", "an id such as faiss/dimension-mismatch"),
            ("signature", "--signature"),
            ("category", "--category"),
            ("root_cause", "--root-cause"),
        )
        if not getattr(options, name)
    ]
    if options.id and not re.fullmatch(ID_PATTERN, options.id):
        fix = "use lower-case letters, digits, '-', '_' and '.', as in llm/wrong-pooling"
        fault = "is not an id of the form domain/slug"
        found.append(Problem(place, "id", show(options.id), fault, fix))
    elif options.id:
        found += _word_problem("domain", options.id.partition("/")[0], vocabulary.domains)
    if options.category:
        found += _word_problem("category", options.category, vocabulary.categories)
    return found


def _word_problem(name: str, word: str, words: Any) -> list[Problem]:
    if word in words:
        return []
    fix = did_you_mean(word, words, "add it to vocabulary.yml in the records folder")
    return [Problem("new record", name, show(word), f"is not a known {name}", fix)]


def pattern_of(signature: str) -> str:
    """A first pattern for a message: its words as they are, its numbers as any number."""
    escaped = SPECIAL.sub(lambda found: "\\" + found[0], signature)
    return re.sub(r"\d+", r"\\d+", escaped)


def skeleton(options: argparse.Namespace, path: Path) -> dict[str, Any]:
    """The content of a new record: valid, with TODO wherever somebody has to write."""
    today = dt.date.today().isoformat()
    in_project = path.is_relative_to(repository() / "records")
    return {
        **({"$schema": f"../{SCHEMA_FILE}"} if in_project else {}),
        "id": options.id,
        "signature": options.signature,
        "signature_zh": options.signature_zh or "",
        "regex": options.regex or pattern_of(options.signature),
        "domain": options.id.partition("/")[0],
        "category": options.category,
        "subcategory": None,
        "root_cause": options.root_cause,
        "root_cause_type": None,
        "root_cause_zh": options.root_cause_zh or "",
        "root_cause_sources": [],
        "versions": [],
        "os_specific": {},
        "dead_ends": [
            {
                "action": "TODO: what people try in vain",
                "why_fails": "TODO: why it fails",
                "fail_rate": None,
                "condition": "",
                "sources": [],
            }
        ],
        "dead_ends_zh": [{"action": "", "why_fails": "", "condition": ""}],
        "workarounds": [
            {
                "action": "TODO: what works",
                "success_rate": None,
                "how": "TODO: how to do it",
                "condition": "",
                "sources": [],
            }
        ],
        "workarounds_zh": [{"action": "", "how": "", "condition": ""}],
        "transition_graph": {"leads_to": [], "preceded_by": [], "frequently_confused_with": []},
        "guides": [],
        "official_doc_url": None,
        "official_doc_section": None,
        "error_code": None,
        "verification_tier": "sourced",
        "confidence": None,
        "fix_success_rate": None,
        "resolvable": "true",
        "first_seen": None,
        "added": today,
        "last_confirmed": None,
        "last_updated": today,
        "evidence_count": 0,
        "tags": [],
        "locale": "en",
        "aliases": [],
    }
