"""Validation errors in words: which field, what stands there, what is wrong, how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pydantic import ValidationError

from signpost import fields, model
from signpost.model import FORMS, PROGRAM_FORM
from signpost.problems import Problem, did_you_mean, show

ErrorDetails = Any  # pydantic_core.ErrorDetails, a TypedDict
Words = tuple[str, str]

# The class whose fields stand under a field name: what "did you mean" chooses from.
PARTS: dict[str, type[model.Part]] = {
    "": model.Record,
    "versions": model.Version,
    "dead_ends": model.DeadEnd,
    "dead_ends_zh": model.DeadEndZh,
    "workarounds": model.Workaround,
    "workarounds_zh": model.WorkaroundZh,
    "transition_graph": model.TransitionGraph,
    "leads_to": model.Edge,
    "preceded_by": model.Edge,
    "frequently_confused_with": model.Edge,
    "detect": model.Detect,
    "detect_zh": model.DetectZh,
    "variants": model.Variant,
    "proof": model.ProofPlan,
    "review": model.Review,
    "findings": model.Finding,
    "measured": model.Measured,
    "sources": model.LinkSource,
    "root_cause_sources": model.LinkSource,
}

TYPE_NAMES = {
    "string_type": "text in quotes",
    "float_type": "a number",
    "int_type": "a whole number",
    "list_type": "a list in [ ]",
    "dict_type": "an object in { }",
    "model_type": "an object in { }",
    "model_attributes_type": "an object in { }",
}


def problems_of(error: ValidationError, file: str) -> Iterator[Problem]:
    """One problem for each fault that validation found in one file."""
    for details in error.errors(include_url=False):
        fault, fix = _words(details)
        missing = details["type"] == "missing"
        value = "" if missing or details["type"] == "extra_forbidden" else show(details["input"])
        yield Problem(file, field_path(details["loc"]), value, fault, fix)


def field_path(location: tuple[int | str, ...]) -> str:
    """``('dead_ends', 2, 'fail_rate')`` as ``dead_ends[2].fail_rate``."""
    path = ""
    for part in location:
        if isinstance(part, int):
            path += f"[{part}]"
        elif part not in FORMS:
            path += f".{part}" if path else part
    return path


def _words(details: ErrorDetails) -> Words:
    kind = details["type"]
    if kind in TYPE_NAMES:
        return f"is not {TYPE_NAMES[kind]}", f"write {TYPE_NAMES[kind]}"
    if kind in WORDS:
        return WORDS[kind](details)
    message = str(details["msg"])
    return message[:1].lower() + message[1:], "change the value so that it fits"


def _unknown_field(details: ErrorDetails) -> Words:
    *parents, name = details["loc"]
    names = [part for part in parents if isinstance(part, str) and part not in FORMS]
    part = PARTS.get(names[-1] if names else "", model.Record)
    if PROGRAM_FORM in parents:
        part = model.ProgramSource
    known = [info.alias or field for field, info in part.model_fields.items()]
    return "is not a known field", did_you_mean(str(name), known, "remove it")


def _range(details: ErrorDetails) -> Words:
    if _is_rate(details):
        return "is not between 0 and 1", "give a number from 0 to 1, or null if it is unknown"
    return f"is out of range ({details['msg']})", "give a number in that range"


def _is_rate(details: ErrorDetails) -> bool:
    names = [part for part in details["loc"] if isinstance(part, str)]
    return bool(names) and names[-1].endswith(("rate", "confidence", "probability"))


def _pattern(details: ErrorDetails) -> Words:
    name = next((p for p in reversed(details["loc"]) if isinstance(p, str) and p not in FORMS), "")
    if details["ctx"]["pattern"] == fields.ID_PATTERN:
        fix = "use lower-case letters, digits, '-', '_' and '.', as in llm/wrong-pooling"
        return "is not an id of the form domain/slug", fix
    return f"does not have the form of '{name}'", f"match the pattern {details['ctx']['pattern']}"


def _literal(details: ErrorDetails) -> Words:
    expected = details["ctx"]["expected"].replace("'", "")
    return "is not one of the allowed words", f"use one of: {expected}"


WORDS: dict[str, Callable[[ErrorDetails], Words]] = {
    "missing": lambda _: ("is missing", "add this required field"),
    "extra_forbidden": _unknown_field,
    "less_than_equal": _range,
    "greater_than_equal": _range,
    "finite_number": _range,
    "string_pattern_mismatch": _pattern,
    "literal_error": _literal,
    "value_error": lambda d: (str(d["ctx"]["error"]), "correct the value"),
    "string_too_short": lambda _: ("is empty", "write the text"),
    "string_too_long": lambda d: (
        f"is longer than {d['ctx']['max_length']} characters",
        "shorten it",
    ),
}
