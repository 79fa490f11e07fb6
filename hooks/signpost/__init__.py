"""Signpost: a bilingual error wiki built from one JSON record per error.

This package is the core. It imports nothing of MkDocs; ``hooks/wiki.py`` adapts it.
Data flows one way: load -> check -> graph and matching index -> views -> render -> site.
"""
