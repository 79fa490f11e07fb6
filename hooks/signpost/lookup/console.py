"""The terminal of a command: its language, its colors, and what it does when something breaks."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

from signpost.answer_model import Language
from signpost.lookup.faults import LookupFaultError
from signpost.lookup.page import Page
from signpost.lookup.paint import Paint, clean, terminal_width, wants_color
from signpost.strings import Translator

FOUND, NOTHING, FAULT = 0, 1, 2
# As a shell counts a command that the signal ended.
INTERRUPTED, UNREAD = 130, 141
LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def language_of_locale() -> Language:
    """Chinese where the locale of messages is any Chinese one, else English."""
    values = (os.environ.get(name, "") for name in LOCALE_VARIABLES)
    first = next(filter(None, values), "")
    return "zh" if first.lower().startswith("zh") else "en"


def _nowhere() -> TextIO:
    """What stands for a stream that was closed before the command began."""
    return Path(os.devnull).open("w", encoding="utf-8")


class Console:
    """Where a command prints."""

    def __init__(self, name: str, lang: Language | None) -> None:
        self.name, self.lang = name.rpartition("/")[2], lang or language_of_locale()
        self.t = Translator(self.lang)
        self.out: TextIO = sys.stdout or _nowhere()
        self.errors: TextIO = sys.stderr or _nowhere()
        for stream in (self.out, self.errors):
            # A terminal that cannot show Chinese gets question marks, not a traceback.
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")

    def run(self, work: Callable[[Console], int]) -> int:
        """Run a command, and give its exit status; faults become one line."""
        status = FAULT
        try:
            status = work(self)
            self.out.flush()
        except LookupFaultError as fault:
            self._fault(fault)
        except KeyboardInterrupt:
            status = INTERRUPTED
        except BrokenPipeError:
            # Whoever read the answer has enough of it. Python would flush once more at its end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), self.out.fileno())
            status = UNREAD
        return status

    def print(self, text: str) -> None:
        self.out.write(text)

    def say(self, key: str, **values: object) -> None:
        """A note that is no part of the answer."""
        self._line(self.t(f"lookup.note.{key}", **values))

    def _fault(self, fault: LookupFaultError) -> None:
        near = fault.values.get("near")
        self._line(self.t(f"lookup.fault.{fault.key}", **fault.values))
        if isinstance(near, list) and near:
            self._line(self.t("lookup.note.near", ids=self.t("compare.comma").join(near)))

    def _line(self, text: str) -> None:
        print(f"{self.name}: {' '.join(clean(text).split())}", file=self.errors, flush=True)

    def page(self) -> Page:
        return Page(self.t, Paint(is_on=wants_color(self.out)), terminal_width())

    def json(self, data: Any) -> str:
        """JSON on one line; where the output is not UTF-8, in ASCII."""
        is_utf8 = (self.out.encoding or "").lower().replace("-", "") == "utf8"
        # Lone surrogates have no place in UTF-8.
        text = json.dumps(data, ensure_ascii=not is_utf8)
        return text.encode("utf-8", "replace").decode("utf-8")
