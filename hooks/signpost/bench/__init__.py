"""Measurements: what the search costs and how well it answers. Nothing here is published."""
