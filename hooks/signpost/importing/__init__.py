"""Turning the collections of others into records: read, convert, merge, mend, write, report."""
