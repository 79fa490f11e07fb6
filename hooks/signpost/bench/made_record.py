"""One made-up record: every field that the real ones have, as often and as long as they have it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

from signpost.bench import words as w
from signpost.bench.code_made import python, shell
from signpost.bench.messages import fixed_parts, pattern_of, said
from signpost.bench.naming import Names, rng_for
from signpost.bench.prose_made import chinese, english, question
from signpost.bench.spread import SHARES, count, length

Fields = dict[str, Any]
KINDS = ("source", "maintainer", "thread", "docs", "release")
DAY = "2026-11-21"
ROOT_CAUSES = ("usage", "data", "version", "environment", "config")
LEAST_ADDED = 20
HEXADECIMAL = "0123456789abcdef"


class RecordMaker:
    """Makes the record of a number; ``environments`` are names that proofs may run in."""

    def __init__(
        self, names: Names, categories: Sequence[str], environments: Sequence[str]
    ) -> None:
        self.names, self.categories, self.environments = names, list(categories), list(environments)

    def make(self, number: int, is_proved: bool) -> Fields:
        """The content of the file, but for ``zh_source_hash``."""
        rng = rng_for("record", number)
        claims = {**_dead_ends(rng, is_proved), **_workarounds(rng, is_proved)}
        return {
            "$schema": "../record.schema.json",
            "id": self.names.id(number),
            **_message(rng),
            "domain": self.names.domain(number),
            "category": rng.choice(self.categories),
            **_optional(rng, "subcategory", rng.choice(w.STEMS)),
            "severity": "silent" if rng.random() < SHARES["silent"] else "error",
            **_cause(rng, is_proved),
            **_symptoms(rng),
            **_detect(rng),
            "versions": _versions(rng, is_proved),
            **claims,
            "transition_graph": self._graph(rng, number),
            **(self._plan(rng) if is_proved else {}),
            "verification_tier": "proved" if is_proved else rng.choice(("sourced", "ai_generated")),
            **_facts(rng, is_proved),
        }

    def _graph(self, rng: random.Random, number: int) -> Fields:
        graph: Fields = {}
        for kind in ("leads_to", "preceded_by", "frequently_confused_with"):
            many = count(rng, kind)
            text = "distinction" if kind == "frequently_confused_with" else "condition"
            edges = [
                {
                    "error_id": other,
                    text: english(rng, length(rng, f"edge.{text}")),
                    f"{text}_zh": chinese(rng, length(rng, f"edge.{text}_zh")),
                }
                for other in self.names.others(rng, number, many)
            ]
            graph |= {kind: edges} if edges else {}
        return graph

    def _plan(self, rng: random.Random) -> Fields:
        chosen = rng.sample(self.environments, 1 + count(rng, "proof.versions"))
        own, *versions = chosen
        plan: Fields = {"environment": own, **({"versions": versions} if versions else {})}
        return {"proof": plan}


def _message(rng: random.Random) -> Fields:
    """Signature, its meaning, variants, and a pattern that matches all of them."""
    error, template, fixed = rng.choice(w.EXCEPTIONS), rng.choice(w.TEMPLATES), fixed_parts(rng)
    message = _longer(rng, f"{error}: {said(rng, template, fixed)}")
    patterns = [f"{error}: {pattern_of(template, fixed)}"]
    variants = []
    for _ in range(count(rng, "variants")):
        if rng.random() < 1 / 2:
            template, fixed = rng.choice(w.TEMPLATES), fixed_parts(rng)
            patterns.append(f"{error}: {pattern_of(template, fixed)}")
        variant = _longer(rng, f"{error}: {said(rng, template, fixed)}")
        variants.append({"message": variant, "versions": _version(rng)})
    return {
        "signature": message,
        "signature_zh": chinese(rng, length(rng, "signature_zh")),
        "regex": patterns[0] if len(patterns) == 1 else f"(?:{'|'.join(patterns)})",
        **({"variants": variants} if variants else {}),
    }


def _longer(rng: random.Random, message: str) -> str:
    """A message with what programs add to it, so that it is as long as messages are."""
    left = length(rng, "signature") - len(message)
    return f"{message}. {english(rng, left, code=0)}" if left > LEAST_ADDED else message


def _cause(rng: random.Random, is_proved: bool) -> Fields:
    whole = length(rng, "root_cause")
    parts = 2 if rng.random() < SHARES["two paragraphs"] else 1
    return {
        "root_cause": "\n\n".join(english(rng, whole // parts) for _ in range(parts)),
        "root_cause_type": rng.choice(ROOT_CAUSES),
        "root_cause_zh": chinese(rng, length(rng, "root_cause_zh")),
        "root_cause_sources": _sources(rng, "fail.py" if is_proved else None, "root_cause"),
    }


def _symptoms(rng: random.Random) -> Fields:
    said_en = (question(rng, length(rng, "symptom")) for _ in range(count(rng, "symptoms")))
    many = count(rng, "symptoms_zh")
    said_zh = [chinese(rng, length(rng, "symptom_zh"), code=0)[:-1] for _ in range(many)]
    return {"symptoms": list(said_en), "symptoms_zh": said_zh}


def _detect(rng: random.Random) -> Fields:
    many = count(rng, "detect")
    if not many:
        return {}
    checks = [
        {
            **_texts(rng, "detect", ("text", "expect")),
            "code": python(rng, length(rng, "detect.code")),
            "sources": _sources(rng, None),
        }
        for _ in range(many)
    ]
    return {"detect": checks, "detect_zh": [_chinese(rng, "detect", x) for x in checks]}


def _dead_ends(rng: random.Random, is_proved: bool) -> Fields:
    made = []
    for number in range(1, count(rng, "dead_ends") + 1):
        program = _program(rng, "dead_end", number, is_proved)
        part = _texts(rng, "dead_end", ("action", "why_fails"), ("condition",))
        if rng.random() < SHARES["dead_end.code"]:
            part["code"] = python(rng, length(rng, "dead_end.code"))
        made.append(part | {"sources": _sources(rng, program)})
    return {"dead_ends": made, "dead_ends_zh": [_chinese(rng, "dead_end", x) for x in made]}


def _workarounds(rng: random.Random, is_proved: bool) -> Fields:
    made = []
    for number in range(1, count(rng, "workarounds") + 1):
        program = _program(rng, "workaround", number, is_proved)
        part = _texts(rng, "workaround", ("action",), ("how", "condition", "caution"))
        made.append(part | _code(rng) | {"sources": _sources(rng, program)})
    return {"workarounds": made, "workarounds_zh": [_chinese(rng, "workaround", x) for x in made]}


def _code(rng: random.Random) -> Fields:
    if rng.random() >= SHARES["workaround.code"]:
        return {}
    size = length(rng, "workaround.code")
    if rng.random() < SHARES["python"]:
        return {"code": python(rng, size)}
    return {"code": shell(rng, size), "code_language": "bash"}


def _texts(
    rng: random.Random, kind: str, always: Sequence[str], sometimes: Sequence[str] = ()
) -> Fields:
    chosen = [*always, *(x for x in sometimes if rng.random() < SHARES[f"{kind}.{x}"])]
    return {field: english(rng, length(rng, f"{kind}.{field}")) for field in chosen}


def _chinese(rng: random.Random, kind: str, part: Fields) -> Fields:
    fields = ("action", "why_fails", "how", "text", "expect", "condition", "caution")
    own = [field for field in fields if field in part]
    return {field: chinese(rng, length(rng, f"{kind}.{field}_zh")) for field in own}


def _program(rng: random.Random, kind: str, number: int, is_proved: bool) -> str | None:
    """The program of a claim, in a proved record; the first workaround always has one."""
    first = kind == "workaround" and number == 1
    if not is_proved or not (first or rng.random() < SHARES[f"{kind}.program"]):
        return None
    return f"{'fix' if kind == 'workaround' else kind}_{number}.py"


def _sources(rng: random.Random, program: str | None, kind: str = "claim") -> list[Fields]:
    many = count(rng, f"{kind}.sources")
    own: list[Fields] = [{"program": program}] if program else []
    return own + [link(rng) for _ in range(many - len(own))]


def _versions(rng: random.Random, is_proved: bool) -> list[Fields]:
    return [
        {
            "version": _version(rng),
            "behavior_change": english(rng, length(rng, "behavior_change")),
            "behavior_change_zh": chinese(rng, length(rng, "behavior_change_zh")),
            "status": rng.choice(("affected", "affected", "fixed", "not affected")),
            "sources": _sources(rng, "fail.py" if is_proved else None, "versions"),
        }
        for _ in range(count(rng, "versions"))
    ]


def _version(rng: random.Random) -> str:
    return f"{rng.choice(w.STEMS)} {rng.randint(0, 9)}.{rng.randint(0, 30)}.{rng.randint(0, 9)}"


def link(rng: random.Random) -> Fields:
    """A source that is a page, at an address of about the usual length."""
    commit = "".join(rng.choices(HEXADECIMAL, k=40))
    path = f"https://example.org/{rng.choice(w.HEADS)}/{rng.choice(w.STEMS)}/blob/{commit}/"
    wanted = max(len("https://example.org/x"), length(rng, "url"))
    while len(path) < wanted:
        path += f"{rng.choice(w.STEMS)}/"
    url = path[:wanted].rstrip("/")
    return {
        "url": url,
        "title": english(rng, length(rng, "title")).rstrip("."),
        "kind": rng.choice(KINDS),
    }


def _facts(rng: random.Random, is_proved: bool) -> Fields:
    first = f"20{rng.randint(16, 25)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
    tags = sorted(set(rng.choices(w.STEMS, k=count(rng, "tags"))))
    return {
        "resolvable": "true",
        **_optional(rng, "first_seen", first),
        "added": DAY,
        **({"last_confirmed": DAY} if is_proved else {}),
        "last_updated": DAY,
        "evidence_count": rng.randint(1, 12),
        "tags": tags,
        **_optional(rng, "official_doc_url", link(rng)["url"]),
    }


def _optional(rng: random.Random, field: str, value: Any) -> Fields:
    return {field: value} if rng.random() < SHARES[field] else {}
