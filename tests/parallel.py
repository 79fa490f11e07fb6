"""How the test files are shared out where several processes run them (pytest-xdist)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from xdist.scheduler import LoadScopeScheduling

# The longest first: begun last, one would keep a single processor busy after all else has ended.
LONGEST = (
    "test_proofs.py",
    "test_incremental.py",
    "test_whole_rebuild.py",
    "test_light_pages.py",
    "test_offline.py",
    "test_browser.py",
    "test_site.py",
    "test_bench.py",
)
# Both make environments in the folder where these are kept: in one process, never two at once.
TOGETHER = {"test_programs.py": "test_proofs.py"}
WORKER_VARIABLE = "PYTEST_XDIST_WORKER"


class FileScheduler(LoadScopeScheduling):  # type: ignore[misc]  # it has no types
    """Gives a whole file to one process: what a file sets up is set up once, and in its order."""

    def __init__(self, config: pytest.Config, log: object) -> None:
        # Files are taken in the order in which they were collected.
        config.option.loadscopereorder = False
        super().__init__(config, log)

    def _split_scope(self, nodeid: str) -> str:
        """The unit of work that a test belongs to: the name of a file."""
        return unit_of(Path(nodeid.split("::")[0]).name)

    def remove_node(self, node: object) -> str | None:
        """The test at which a process died. It has failed; only those after it are run elsewhere.

        Left to itself, pytest-xdist gives that test to one process after another.
        """
        units = self.assigned_work[node].values()
        left = [(unit, test) for unit in units for test, is_done in unit.items() if not is_done]
        if left:
            unit, test = left[0]
            unit[test] = True
        super().remove_node(node)
        return left[0][1] if left else None


def unit_of(file: str) -> str:
    return TOGETHER.get(file, file)


def longest_first(items: list[pytest.Item]) -> None:
    """Sort collected tests by their files; within a file, and among short ones, nothing moves."""
    places = {file: place for place, file in enumerate(LONGEST)}
    items.sort(key=lambda item: places.get(unit_of(item.path.name), len(places)))


def run_folder(factory: pytest.TempPathFactory) -> Path:
    """The temporary folder of the whole run, in which each process has its own."""
    own = factory.getbasetemp()
    return own.parent if WORKER_VARIABLE in os.environ else own
