"""Makes the published index of the search: the JSON of each record in, files out.

What is filed where is the work of ``docs/assets/js/engine/filing.mjs``, in V8. Records go there
some at a time and are not kept there, so that an index of any size takes little memory.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from py_mini_racer import JSFunction, MiniRacer

from signpost.json_text import packed
from signpost.v8 import ask, own_context

ROOT = "root.json"
AT_ONCE = 100
STEP_SECONDS = 900.0
STAMP_LENGTH = 12

File = tuple[str, str]  # Its name, and its JSON.


@dataclass(frozen=True)
class Form:
    """How an index is written: see ``shards.mjs``.

    An index of at most ``whole`` records is one file, otherwise ``block`` records are in one.
    ``words`` and ``records`` are names of files with ``{stamp}`` and ``{number}`` in them.
    """

    version: int
    whole: int
    block: int
    words: str
    records: str


def form_of_index(context: MiniRacer) -> Form:
    """The form that the engine reads."""
    return Form(**json.loads(ask(context, "signpostForm", "")))


def build_index(
    records: Sequence[bytes],
    packages: Mapping[str, Sequence[str]],
    whole: int | None = None,
    at_once: int = AT_ONCE,
) -> Iterator[File]:
    """The files of the index, ``root.json`` last.

    ``records`` holds the JSON object of each record, in UTF-8, in the order of ids, see
    ``signpost.matching.index_text``; it is sliced twice from its beginning to its end. An index of
    at most ``whole`` records is one file; None means the engine's own limit. ``at_once`` records
    are given to V8 at a time.
    """
    with own_context() as context:
        form = form_of_index(context)
        is_whole = len(records) <= (form.whole if whole is None else whole)
        filed = None if is_whole else _file(context, records, at_once)
    root = {"version": form.version, "size": len(records), "packages": packages}
    if not filed:
        yield ROOT, f'{packed(root)[:-1]},"records":[{b",".join(records).decode()}]}}'
        return
    for number, shard in enumerate(filed.shards):
        yield form.words.format(stamp=filed.stamp, number=number), shard.decode()
    for number, block in enumerate(_blocks(records, filed.counts, form.block)):
        yield form.records.format(stamp=filed.stamp, number=number), block
    yield ROOT, packed({**root, "stamp": filed.stamp, **filed.root})


@dataclass(frozen=True)
class _Filed:
    """What V8 made of records: the counts of each, files of words, and what the root says."""

    root: Mapping[str, object]
    counts: list[bytes]
    shards: list[bytes]
    stamp: str


def _file(context: MiniRacer, records: Sequence[bytes], at_once: int) -> _Filed:
    content = hashlib.sha256()
    filing = _Filing(context)
    for start, end in _slices(len(records), at_once):
        some = b",".join(records[start:end])
        content.update(some + b",")
        filing.step("read", f"[{some.decode()}]")
    settled = json.loads(filing.step("settle"))
    counts = filing.take("takeCounts", len(records))
    shards = filing.take("takeShards", settled["shards"])
    for text in [*counts, *shards]:
        content.update(text + b"\n")
    return _Filed(settled["root"], counts, shards, content.hexdigest()[:STAMP_LENGTH])


class _Filing:
    """``Filing`` of ``filing.mjs`` in a context."""

    def __init__(self, context: MiniRacer) -> None:
        made = context.eval("signpostFiling()")
        assert isinstance(made, JSFunction)
        self._call = made

    def step(self, name: str, *given: str | int) -> str:
        return str(self._call(name, *given, timeout_sec=STEP_SECONDS))

    def take(self, name: str, size: int) -> list[bytes]:
        """All of a list in UTF-8, some at a time: V8 holds no text as long as all of it."""
        lines: list[bytes] = []
        for start, end in _slices(size, AT_ONCE):
            lines += self.step(name, start, end).encode().split(b"\n")
        return lines


def _slices(size: int, length: int) -> Iterator[tuple[int, int]]:
    return pairwise([*range(0, size, length), size])


def _blocks(records: Sequence[bytes], counts: Sequence[bytes], length: int) -> Iterator[str]:
    """Files of records, each with the counts of its words."""
    for start, end in _slices(len(records), length):
        some = zip(records[start:end], counts[start:end], strict=True)
        texts = (record[:-1] + b',"counts":"' + own + b'"}' for record, own in some)
        yield f'{{"records":[{b",".join(texts).decode()}]}}'
