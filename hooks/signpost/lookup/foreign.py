"""Records of sites that another version of Signpost has built."""

from __future__ import annotations

import json
from typing import Any

from pydantic import ValidationError

from signpost.model import FORMS, Record

EXTRA = "extra_forbidden"


def read_record(raw: bytes) -> Record:
    """A record as ``errors/<id>/index.json`` holds it; raises ValueError.

    A later version may have added fields: what is not known here is left out.
    """
    content = json.loads(raw.decode("utf-8-sig"))
    try:
        return Record.model_validate(content)
    except ValidationError as error:
        unknown = [found["loc"] for found in error.errors() if found["type"] == EXTRA]
        if not unknown:
            raise
    for place in unknown:
        _remove(content, [key for key in place if key not in FORMS])
    return Record.model_validate(content)


def _remove(content: Any, place: list[str | int]) -> None:
    for key in place[:-1]:
        content = content[key]
    del content[place[-1]]
