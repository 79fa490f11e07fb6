"""Signpost: a bilingual error wiki built from one JSON record per error.

This package is the core. It imports nothing of MkDocs; ``hooks/wiki.py`` adapts it.
Data flows one way: load -> check -> graph and matching index -> views -> render -> site.
"""

import sys

__version__ = "0.1.0"

# MkDocs keeps Python from storing the compiled form of a hook, and so of all that it imports:
# every build would compile this package again, a quarter of the time that a small wiki takes.
sys.dont_write_bytecode = bool(sys.flags.dont_write_bytecode)
