"""Measurements of the wiki: how good the search is, and how fast."""
