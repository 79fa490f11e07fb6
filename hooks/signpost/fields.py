"""The kinds of text and number that a record's fields hold, with the rule for each."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Literal, get_args
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, StringConstraints

# What most URLs are; parsing the others costs more.
PLAIN_URL = re.compile(r"https?://[A-Za-z0-9.-]+(?:[/?#][A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*)?")
ID_PATTERN = r"^[a-z0-9][a-z0-9._-]*/[a-z0-9][a-z0-9._-]*$"


def _iso_date(value: str) -> str:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise ValueError("is not a date of the form YYYY-MM-DD")
    try:
        dt.date.fromisoformat(value)
    except ValueError:
        raise ValueError("is not a day of the calendar") from None
    return value


def _http_url(value: str) -> str:
    if PLAIN_URL.fullmatch(value):
        return value
    try:
        parts = urlsplit(value)
    except ValueError as error:
        raise ValueError(f"is not a URL ({error})") from None
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise ValueError("is not an http or https URL")
    if re.search(r"[\s<>\"\\^`{|}\x00-\x1f]", value):
        raise ValueError("holds a character that a URL may not hold")
    return value


# How the wiki knows, the surest first.
Tier = Literal["proved", "sourced", "ai_generated", "refuted"]
TIERS: tuple[Tier, ...] = get_args(Tier)
Severity = Literal["error", "warning", "silent"]
RecordId = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=200)]
IsoDate = Annotated[str, AfterValidator(_iso_date)]
HttpUrl = Annotated[str, AfterValidator(_http_url)]
Prose = Annotated[str, StringConstraints(strip_whitespace=True)]
NonEmpty = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
ProgramName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]+\.(py|sh)$")]
EnvironmentName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.-]*$")]
Rate = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
Count = Annotated[int, Field(ge=0)]
