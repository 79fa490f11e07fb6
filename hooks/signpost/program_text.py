"""How a guide shows programs and what they printed.

``<!-- signpost:program NAME -->`` becomes the program of a run, ``<!-- signpost:output NAME -->``
what the run printed, with its date and versions. ``NAME#part`` shows one part: of a program the
lines between ``# region part`` and ``# endregion``, of an output the lines after ``[part]``. A run
of another guide is named ``guide/run``. In a Chinese page the comments are Chinese.
"""

from __future__ import annotations

import ast
import io
import re
import textwrap
import tokenize
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from signpost.guides import prose_and_code
from signpost.programs import GuidePrograms, GuideRun, Programs
from signpost.strings import Translator

DIRECTIVE = re.compile(
    r"^(?P<indent> *)<!-- signpost:(?P<kind>program|output) "
    r"(?:(?P<guide>[\w-]+)/)?(?P<name>[\w-]+)(?:#(?P<part>[\w-]+))? -->[ \t]*$",
    re.MULTILINE,
)
REGION = re.compile(r"^\s*# (?:region ([\w-]+)|endregion)\s*$")
HEADER = re.compile(r"^\[([\w-]+)\]$")
SHEBANG = "#!"
LANGUAGES_OF = {".py": "python", ".sh": "bash"}


class UnknownRunError(Exception):
    """A guide asks for a run, or for a part of one, that does not exist; the message says which."""


@dataclass(frozen=True)
class Place:
    """What one directive asks for."""

    kind: str
    guide: str
    name: str
    part: str | None

    @classmethod
    def of(cls, found: re.Match[str], slug: str) -> Place:
        return cls(found["kind"], found["guide"] or slug, found["name"], found["part"])

    def programs(self, programs: Programs) -> GuidePrograms:
        """The folder that holds the run. Raises UnknownRunError."""
        guide = programs.get(self.guide)
        if not guide or self.name not in guide.plan.runs:
            known = ", ".join(guide.plan.runs) if guide else ", ".join(programs)
            raise UnknownRunError(f"there is no run '{self.guide}/{self.name}'; known: {known}")
        return guide


def places(markdown: str, slug: str) -> Iterator[Place]:
    """What a page asks for, in order."""
    for piece, is_code in prose_and_code(markdown):
        if not is_code:
            yield from (Place.of(found, slug) for found in DIRECTIVE.finditer(piece))


def show_programs(markdown: str, slug: str, lang: str, programs: Programs, root: str) -> str:
    """Markdown with programs and outputs in place. ``root`` leads to the root of the site.

    Raises UnknownRunError.
    """

    def make(guide: GuidePrograms, place: Place) -> str:
        block = program_block if place.kind == "program" else output_block
        return block(guide, place, Translator(lang), root)

    return replace_directives(markdown, slug, programs, make)


def replace_directives(
    markdown: str, slug: str, programs: Programs, make: Callable[[GuidePrograms, Place], str]
) -> str:
    """Markdown with what ``make`` gives in place of each directive. Raises UnknownRunError."""

    def block(found: re.Match[str]) -> str:
        place = Place.of(found, slug)
        return textwrap.indent(make(place.programs(programs), place), found["indent"])

    pieces = prose_and_code(markdown)
    return "".join(text if is_code else DIRECTIVE.sub(block, text) for text, is_code in pieces)


def program_block(guide: GuidePrograms, place: Place, t: Translator, root: str) -> str:
    """A program, or a part of it, as fenced code; a whole one with its name and a download."""
    path = guide.path_of(place.name)
    text = program_text(guide, place.name, place.part, t.lang)
    title = "" if place.part else f' title="{path.name}"'
    href = f"{root}programs/{guide.slug}/{path.name}"
    link = f'<a href="{href}" download>{t("guide.download", program=path.name)}</a>'
    lines = _fenced(text, LANGUAGES_OF[path.suffix] + title)
    return lines if place.part else f"{lines}\n\n{link}\n{{ .sp-printed }}"


def output_block(guide: GuidePrograms, place: Place, t: Translator, _root: str) -> str:
    """What a run printed, with its date and versions; without it, words that say so."""
    run = guide.runs.get(place.name)
    text = output_text(run, place.part) if run else ""
    if not run or not text:
        return f"{t('guide.not_run', run=f'{guide.slug}/{place.name}')}\n{{ .sp-printed }}"
    versions = ", ".join(f"{name} {version}" for name, version in run.packages.items())
    said = t("guide.run", date=run.date, versions=versions or f"Python {run.python}")
    return f"{_fenced(text, 'text')}\n\n{said}\n{{ .sp-printed }}"


def _fenced(text: str, info: str) -> str:
    return f"````{info}\n{text}\n````"


def program_text(guide: GuidePrograms, name: str, part: str | None, lang: str) -> str:
    """A program as a page shows it. Raises UnknownRunError."""
    source = guide.path_of(name).read_text(encoding="utf-8")
    if lang == "zh":
        source = in_chinese(source, guide.path_of(name).suffix, guide.plan.chinese)
    lines = source.splitlines()
    chosen = [line for line in lines if not REGION.match(line) and not line.startswith(SHEBANG)]
    if part:
        chosen = list(_region(lines, part))
        if not chosen:
            raise UnknownRunError(f"{guide.slug}/{name}: the program has no region '{part}'")
    return textwrap.dedent("\n".join(chosen)).strip("\n")


def _region(lines: list[str], part: str) -> Iterator[str]:
    inside = False
    for line in lines:
        mark = REGION.match(line)
        if mark:
            inside = mark[1] == part
        elif inside:
            yield line


def output_text(run: GuideRun, part: str | None) -> str:
    """What a run printed, or the part under ``[part]``; empty where it printed no such part."""
    if not part:
        return run.printed
    chosen, inside = [], False
    for line in run.printed.splitlines():
        header = HEADER.match(line)
        if header:
            inside = header[1] == part
        elif inside:
            chosen.append(line)
    return "\n".join(chosen).strip("\n")


def comments_of(source: str, suffix: str) -> list[str]:
    """Every comment and docstring of a program, without its sign; what a person reads."""
    return [text for _, _, text in _comments(source, suffix)]


def in_chinese(source: str, suffix: str, chinese: dict[str, str]) -> str:
    """A program with its comments replaced; one that has no Chinese stays as it is."""
    lines = source.splitlines()
    for row, column, text in sorted(_comments(source, suffix), reverse=True):
        end = column + len(text)
        lines[row] = lines[row][:column] + chinese.get(text, text) + lines[row][end:]
    return "\n".join(lines) + "\n"


@lru_cache(maxsize=256)
def _comments(source: str, suffix: str) -> list[tuple[int, int, str]]:
    """``(line from 0, column, text)`` of each comment."""
    found = list(_python_comments(source) if suffix == ".py" else _shell_comments(source))
    return [x for x in found if x[2] and not REGION.match(f"# {x[2]}")]


def _python_comments(source: str) -> Iterator[tuple[int, int, str]]:
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT and not token.string.startswith(SHEBANG):
            text = token.string.lstrip("#").strip()
            yield token.start[0] - 1, token.start[1] + token.string.index(text), text
    yield from _docstrings(source)


def _docstrings(source: str) -> Iterator[tuple[int, int, str]]:
    """Docstrings of one line; a longer one in a guide's program would be a comment."""
    lines = source.splitlines()
    kinds = (ast.Module, ast.FunctionDef, ast.ClassDef)
    for node in ast.walk(ast.parse(source)):
        text = ast.get_docstring(node, clean=False) if isinstance(node, kinds) else None
        if text:
            row = node.body[0].lineno - 1  # type: ignore[attr-defined]
            first = text.splitlines()[0]
            yield row, lines[row].index(first), first


def _shell_comments(source: str) -> Iterator[tuple[int, int, str]]:
    for row, line in enumerate(source.splitlines()):
        found = re.match(r"\s*#(?!!)\s*(.*?)\s*$", line)
        if found:
            yield row, found.start(1), found[1]
