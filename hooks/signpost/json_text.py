"""JSON as this project writes it: UTF-8, stable."""

from __future__ import annotations

import json
from typing import Any


def dump(data: Any, indent: int | None = None) -> str:
    """The text of a file, with a newline at its end."""
    text = packed(data) if indent is None else json.dumps(data, ensure_ascii=False, indent=indent)
    return f"{text}\n"


def packed(data: Any) -> str:
    """Without blanks, on one line."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
