"""A text for people, made line by line: titles, prose that fits the terminal, code, addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from signpost.answer_model import Neighbor, RateAnswer, Warned
from signpost.lookup.paint import (
    BOLD,
    CYAN,
    DIM,
    GREEN,
    RED,
    YELLOW,
    Paint,
    clean,
    fitting,
    width_of,
    wrap,
)
from signpost.strings import Translator

INDENT, INSIDE = "  ", "     "
CODE_INDENT = "    "
# Stands for a label while prose is colored; clean text holds no such character.
MARK = "\0"
TIER_COLORS = {"proved": GREEN, "sourced": GREEN, "ai_generated": YELLOW, "refuted": RED}


class Page:
    """Collects lines. ``width`` is in columns; code and addresses may be wider, to be copied."""

    def __init__(self, t: Translator, paint: Paint, width: int) -> None:
        self.t, self.paint, self.width = t, paint, width
        self._indent = INDENT
        self._lines: list[str] = []

    @contextmanager
    def inside(self) -> Iterator[None]:
        """What is printed meanwhile belongs to a numbered item."""
        self._indent = INSIDE
        yield
        self._indent = INDENT

    def text(self) -> str:
        """All lines, each ended by a line feed."""
        return "".join(f"{line}\n" for line in self._lines)

    def gap(self) -> None:
        """One empty line, unless there is one."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def title(self, text: str) -> None:
        self.gap()
        self._add(clean(text), BOLD)

    def line(self, text: str, code: str = "", label: str = "", label_code: str = "") -> None:
        """Text that begins at the margin, such as a message; its lines are kept."""
        first = f"{label}  " if label else ""
        lines = wrap(clean(text), self.width, first, INDENT)
        begin = self.paint(code, lines[0].removeprefix(first))
        self._lines.append(self.paint(label_code, label) + first[len(label) :] + begin)
        self._lines += [self._of(code, line) for line in lines[1:]]

    def prose(self, text: str, code: str = "", first: str | None = None) -> None:
        """Paragraphs with `code` in them; ``first`` stands before the first line."""
        if not text:
            return
        first = self._indent if first is None else first
        block = "\n".join(wrap(clean(text), self.width, first, " " * len(first)))
        shown = self._of(code, block) if code else self.paint.prose(block)
        self._lines += shown.split("\n")

    def numbered(self, number: int, text: str) -> None:
        self.gap()
        self.prose(text, BOLD, f"{INDENT}{number}. ")

    def source(self, title: str, url: str | None) -> None:
        """A source; its address is on a line of its own, so that it can be copied."""
        self.prose(title, DIM, f"{self._indent}- ")
        if url and url != title:
            self._lines.append(f"{self._indent}  {self.paint(DIM, clean(url))}")

    def item(self, text: str) -> None:
        self.prose(text, first=f"{INDENT}- ")

    def labeled(self, label: str, text: str | None, code: str = YELLOW) -> None:
        """``label text`` where there is a text, the label in color."""
        if not text:
            return
        label = clean(label)
        space = _space_after(label)
        block = "\n".join(wrap(f"{label}{space}{clean(text)}", self.width, self._indent))
        shown = self.paint.prose(block.replace(label, MARK, 1))
        self._lines += shown.replace(MARK, self.paint(code, label), 1).split("\n")

    def condition(self, text: str | None) -> None:
        self.labeled(self.t("lookup.condition"), text, CYAN)

    def caution(self, text: str | None) -> None:
        self.labeled(self.t("lookup.caution"), text)

    def code(self, text: str | None) -> None:
        """Code as it is, set in, with a line free before and after it."""
        if text:
            lines = clean(text).strip("\n").split("\n")
            self._lines += [
                "",
                *(f"{self._indent}{CODE_INDENT}{line}".rstrip() for line in lines),
                "",
            ]

    def address(self, text: str) -> None:
        self._lines.append(INDENT + self._of(CYAN, clean(text)))

    def tier(self, tier: str, label: str, meaning: str) -> None:
        """How far a record is to be trusted."""
        self.labeled(f"[{label}]", meaning or " ", TIER_COLORS.get(tier, YELLOW))

    def warnings(self, warnings: Iterable[Warned]) -> None:
        """What must be known first; of an unchecked record the tier says so already."""
        for warned in warnings:
            if warned.kind != "unverified":
                self.labeled("!", warned.text, RED)

    def neighbors(self, label: str, neighbors: Sequence[Neighbor]) -> None:
        """Other records, each on a line, where there are any."""
        if not neighbors:
            return
        self.title(label)
        for neighbor in neighbors:
            self.neighbor(neighbor)

    def neighbor(self, neighbor: Neighbor) -> None:
        said = neighbor.gloss or neighbor.signature
        notes = [f"[{neighbor.tier_label}]"] if neighbor.tier_label else []
        if neighbor.has_record is False:
            notes.append(f"({self.t('record.no_record_yet')})")
        self.item(" ".join([neighbor.id, *notes]))
        if said:
            self.prose(said, DIM, first=f"{INDENT}    ")

    def rate(self, rate: RateAnswer | None) -> None:
        """A measured rate with its trials, a claimed one as claimed."""
        if not rate:
            return
        text = self.t(f"lookup.{rate.kind}", percent=rate.percent, hits=rate.hits, of=rate.of)
        what = f" {rate.what.text}" if rate.what else ""
        self.labeled(self.t("lookup.rate"), text + what, CYAN)

    def marked(self, label: str, line: str, start: int, end: int) -> None:
        """A line of the paste on one line of the terminal, the matched part in bold."""
        space = _space_after(label)
        room = max(10, self.width - len(INDENT) - width_of(label + space) - len("……"))
        line = clean(line.replace("\t", " "))
        at = 0 if fitting(line, room) == len(line) else max(0, start - room // 4)
        size = fitting(line[at:], room)
        shown, start, end = line[at : at + size], max(0, start - at), max(0, end - at)
        marked = shown[:start] + self.paint(BOLD, shown[start:end]) + shown[end:]
        text = f"{'…' if at else ''}{marked}{'…' if at + size < len(line) else ''}"
        self._lines.append(f"{INDENT}{self.paint(DIM, label)}{space}{text}")

    def _of(self, code: str, text: str) -> str:
        """Each line on its own in color: a pager may show one of them alone."""
        if not code:
            return text
        return "\n".join(self.paint(code, line) for line in text.split("\n"))

    def _add(self, text: str, code: str = "") -> None:
        self._lines.append(self._of(code, text))


def _space_after(label: str) -> str:
    """Full-width punctuation brings its own space."""
    return "" if label.endswith(("：", "。", "？")) else " "
