"""One zip of a built site, the same bytes for the same site.

What cannot work wherever the zip is unpacked is left out: pages for missing addresses, whose links
begin at the root of a host, and maps of the theme's scripts.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from signpost.offline import BUILD
from signpost.strings import Translator
from signpost.vocabulary import LANGUAGES

FOLDER, README = "signpost", "README.txt"
LEFT_OUT = re.compile(r"(?:^|/)404\.html$|\.map$")
# Where days of the records stand, as JSON.
DATES, DAY = "api/index.json", re.compile(r'"last_updated": ?"(\d{4})-(\d\d)-(\d\d)"')
OLDEST = (1980, 1, 1)
MODE = 0o644
# A zip counts time in steps of two seconds.
STEPS = 24 * 60 * 60 // 2

Moment = tuple[int, int, int, int, int, int]
Report = Callable[[int, int], None]


def pack(site: Path, out: Path, report: Report) -> int:
    """Write a built site as a zip; how many files it holds. Raises OSError.

    ``report`` is told, for each file, how many are done of how many. A zip that was there is
    replaced once the new one is whole.
    """
    paths = sorted(_paths(site))
    moment = _moment(site)
    aside = out.with_name(f"{out.name}.part")
    try:
        with zipfile.ZipFile(aside, "w", zipfile.ZIP_DEFLATED) as made:
            _add(made, README, readme().encode(), moment)
            for number, path in enumerate(paths, 1):
                _add(made, path, (site / path).read_bytes(), moment)
                report(number, len(paths))
        aside.replace(out)
    finally:
        aside.unlink(missing_ok=True)
    return len(paths) + 1


def readme() -> str:
    """How to open the unpacked folder, in every language."""
    return "\n\n".join(Translator(lang)("package.readme").strip() for lang in LANGUAGES) + "\n"


def _paths(site: Path) -> Iterator[str]:
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        if path.is_file() and not LEFT_OUT.search(name):
            yield name


def _add(made: zipfile.ZipFile, path: str, content: bytes, moment: Moment) -> None:
    info = zipfile.ZipInfo(f"{FOLDER}/{path}", moment)
    info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, MODE << 16
    info.create_system = 3  # Else it would name the system that this runs on.
    made.writestr(info, content)


def _moment(site: Path) -> Moment:
    """What every file is dated: the day of the newest record, and a time that stands for the build.

    Static servers tell a browser that nothing has changed where a file has its old date; so two
    builds of a day, unpacked into the same folder, must not have the same.
    """
    days = DAY.findall((site / DATES).read_text("utf-8")) if (site / DATES).is_file() else []
    year, month, day = max((tuple(map(int, found)) for found in days), default=OLDEST)
    build = json.loads((site / BUILD).read_bytes())["build"]
    minutes, step = divmod(int(build[:12], 16) % STEPS, 30)
    hour, minute = divmod(minutes, 60)
    return year, month, day, hour, minute, step * 2
