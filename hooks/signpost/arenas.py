"""Memory of a process whose threads come and go: one store for all of them."""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress

# Of glibc's malloc.h.
M_ARENA_MAX = -8


def share_memory() -> None:
    """Have the threads of this process take their memory from one store, where glibc is used.

    By default it gives them up to eight stores for each processor. Each answer of a server and
    each index of the search has a thread of its own, V8 has some, and what one store has free no
    other can use: a server grew with every edit, though nothing was kept.
    """
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # Another library of C.
            ctypes.CDLL(None).mallopt(M_ARENA_MAX, 1)
