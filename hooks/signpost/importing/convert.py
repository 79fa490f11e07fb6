"""One value of the input made what a record's field holds, or None, with a finding for each fault.

A converter takes a value and its place. What is empty is None without a finding: it says nothing.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from signpost.importing.log import Place
from signpost.importing.texts import MAX_SIGNATURE, MAX_TEXT, clean, clean_prose

Converter = Callable[[Any, Place], Any]
PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s*%")
NUMBER = re.compile(r"\d+(?:\.\d+)?(?:[eE]-?\d+)?")
DATE = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ][\d:.,]+(?:Z|[+-]\d{2}:?\d{2})?)?")
SLASHED = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
FLAGS = {"true": "true", "yes": "true", "false": "false", "no": "false"}
FLAGS |= {"partial": "partial", "partially": "partial", "partly": "partial"}
# A whole number from here on is a percentage; 1.7 could be anything.
LEAST_PERCENT, MOST_PERCENT = 2, 100


def is_empty(value: Any) -> bool:
    """Whether a value says nothing."""
    return value is None or value in ("", [], {}) or (isinstance(value, str) and not value.strip())


def raw_text(value: Any, place: Place, limit: int = MAX_TEXT) -> str | None:
    """A text as it is: messages, code, patterns."""
    found = _as_text(value, place)
    return (clean(found, place, limit) or None) if found else None


def prose(value: Any, place: Place) -> str | None:
    """A text that somebody reads; HTML in it becomes plain."""
    found = _as_text(value, place)
    return (clean_prose(found, place) or None) if found else None


def signature(value: Any, place: Place) -> str | None:
    """A message as it was printed."""
    return raw_text(value, place, MAX_SIGNATURE)


def _as_text(value: Any, place: Place) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        text = repr(value)
    elif isinstance(value, list) and value and all(isinstance(part, str) for part in value):
        text = "\n".join(value)
    else:
        if not is_empty(value):
            place.note("wrong-type", value)
        return None
    place.note("text-from-value", value, text)
    return text


def rate(value: Any, place: Place) -> float | None:
    """A number from 0 to 1; percentages are divided."""
    if is_empty(value):
        return None
    number, is_percent = _number(value)
    if number is None or not math.isfinite(number) or number < 0:
        place.note("rate-unclear", value)
        return None
    is_percent = is_percent or (number == int(number) and number >= LEAST_PERCENT)
    found = round(number / 100, 6) if is_percent else number
    if found > 1 or (is_percent and number > MOST_PERCENT):
        place.note("rate-unclear", value)
        return None
    if is_percent:
        place.note("rate-percent", value, found)
    elif isinstance(value, str):
        place.note("number-from-text", value, found)
    return found


def _number(value: Any) -> tuple[float | None, bool]:
    """The number that a value is or says, and whether it says percent."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        try:
            return float(value), False
        except OverflowError:
            return None, False
    text = value.strip() if isinstance(value, str) else ""
    if found := PERCENT.fullmatch(text):
        return float(found[1]), True
    return (float(text), False) if NUMBER.fullmatch(text) else (None, False)


def count(value: Any, place: Place) -> int | None:
    """A whole number of 0 or more."""
    if is_empty(value):
        return None
    number, is_percent = _number(value)
    whole = number is not None and math.isfinite(number) and number == int(number)
    if number is None or not whole or is_percent or not 0 <= number < 2**53:
        place.note("count-unclear", value)
        return None
    if not isinstance(value, int):
        place.note("number-from-text", value, int(number))
    return int(number)


def date(value: Any, place: Place) -> str | None:
    """A day as YYYY-MM-DD, from any ISO form that names a whole day."""
    if is_empty(value):
        return None
    text = str(value).strip() if isinstance(value, (str, int)) else ""
    found = DATE.fullmatch(text) or SLASHED.fullmatch(text)
    try:
        day = dt.date(*map(int, found.groups())).isoformat() if found else None
    except ValueError:
        day = None
    if day is None:
        place.note("date-unclear", value)
    elif day != value:
        place.note("date-form", value, day)
    return day


def flag(value: Any, place: Place) -> str | None:
    """``true``, ``partial`` or ``false``, as the text that records hold."""
    if is_empty(value):
        return None
    word = str(value).strip().lower() if isinstance(value, (str, bool)) else ""
    found = FLAGS.get(word)
    if found is None:
        place.note("flag-unclear", value)
    elif found != value:
        place.note("flag-form", value, found)
    return found


def as_list(value: Any, place: Place) -> list[Any]:
    """A list; a single value is a list of one."""
    if is_empty(value):
        return []
    if isinstance(value, list):
        return value
    place.note("list-from-one", value)
    return [value]


def many(convert: Converter) -> Converter:
    """A list of values that are converted alike. Empty ones are left out, with a finding."""

    def converted(value: Any, place: Place) -> list[Any] | None:
        found = []
        for index, item in enumerate(as_list(value, place)):
            here = place.at(index)
            if is_empty(item):
                here.note("empty-item", item)
            elif not is_empty(result := convert(item, here)):
                found.append(result)
        return found or None

    return converted


def words(value: Any, place: Place) -> list[str] | None:
    """A list of short texts; one text is divided at its commas. Each stands once."""
    if isinstance(value, str) and "," in value:
        place.note("list-from-one", value)
        value = value.split(",")
    found = many(prose)(value, place) or []
    return list(dict.fromkeys(found)) or None


def keep(value: Any, place: Place) -> Any:  # noqa: ARG001
    """A value that is looked at later."""
    return value


def anything(value: Any, place: Place) -> Any:
    """A value that the model of records looks at; its texts are cleaned."""
    if isinstance(value, str):
        return clean(value, place)
    if isinstance(value, list):
        return [anything(item, place) for item in value]
    if isinstance(value, dict):
        return {clean(key, place): anything(item, place) for key, item in value.items()}
    return value


def nowhere(value: Any, place: Place) -> None:
    """A value that records have no field for: it is kept in the report."""
    if not is_empty(value):
        place.note("no-home", value)


def obj(fields: Mapping[str, Converter], main: str | None = None) -> Converter:
    """An object with these fields; others are left out, with a finding.

    A bare text is the object's ``main`` field, where one is named.
    """
    spelled = {_folded(name): name for name in fields}

    def converted(value: Any, place: Place) -> dict[str, Any] | None:
        if isinstance(value, str) and main:
            place.note("wrapped", value)
            value = {main: value}
        if not isinstance(value, dict):
            if not is_empty(value):
                place.note("wrong-type", value)
            return None
        pairs = ((name, fields[name](item, at)) for name, item, at in _named(value, place))
        return {name: result for name, result in pairs if not is_empty(result)}

    def _named(value: dict[str, Any], place: Place) -> Iterable[tuple[str, Any, Place]]:
        for key, item in value.items():
            name = key if key in fields else spelled.get(_folded(key), "")
            if not name or (name != key and name in value):
                place.at(key).note("unknown-field", item)
                continue
            if name != key:
                place.at(key).note("key-spelling", key, name)
            yield name, item, place.at(name)

    return converted


def _folded(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())
