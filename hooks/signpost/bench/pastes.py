"""Pastes of two hundred lines around a message: what readers of the wiki bring."""

from __future__ import annotations

import random
from collections.abc import Iterator

from signpost.bench import words as w

LINES = 200
FRAMES_AT_ONCE = 24


def make_paste(message: str, shape: str, seed: int) -> str:
    """A message in the middle of noise; ``shape`` is one of SHAPES."""
    rng = random.Random(seed)
    return "\n".join(SHAPES[shape](rng, message))


def _frames(rng: random.Random, count: int) -> Iterator[str]:
    yield "Traceback (most recent call last):"
    for _ in range(count):
        package, module = rng.choice(w.STEMS), rng.choice(w.TAILS)
        function = f"{rng.choice(w.VERBS)}_{rng.choice(w.STEMS)}"
        path = f"/home/user/venv/lib/python3.11/site-packages/{package}/{module}.py"
        yield f'  File "{path}", line {rng.randint(9, 4000)}, in {function}'
        yield f"    return self.{rng.choice(w.STEMS)}_{rng.choice(w.TAILS)}({function}=value)"


def _logs(rng: random.Random, count: int) -> Iterator[str]:
    for at in range(count):
        time = f"2026-11-21 03:{at // 60:02d}:{at % 60:02d},{rng.randint(100, 999)}"
        words = " ".join(rng.choice((*w.PLAIN, *w.STEMS)) for _ in range(8))
        yield f"{time} - app.{rng.choice(w.TAILS)} - INFO - {words} {rng.randint(1, 9999)}"


def _traceback(rng: random.Random, message: str) -> list[str]:
    return [*_logs(rng, LINES - 2 * FRAMES_AT_ONCE - 2), *_frames(rng, FRAMES_AT_ONCE), message]


def _chain(rng: random.Random, message: str) -> list[str]:
    third = (LINES - 8) // 6
    cause = f"KeyError: '{rng.choice(w.STEMS)}'"
    link = ["", "The above exception was the direct cause of the following exception:", ""]
    first, second = [*_frames(rng, third), cause], [*_frames(rng, third), message]
    lines = [*first, *link, *second]
    return [*_logs(rng, LINES - len(lines)), *lines]


def _container(rng: random.Random, message: str) -> list[str]:
    return [f"worker-1  | {line}" for line in _traceback(rng, message)]


def _log(rng: random.Random, message: str) -> list[str]:
    lines = list(_logs(rng, LINES - 1))
    line = f"2026-11-21 03:10:11,123 - app.main - ERROR - {message}"
    return [*lines[: LINES // 2], line, *lines[LINES // 2 :]]


SHAPES = {"traceback": _traceback, "chain": _chain, "container": _container, "log": _log}
