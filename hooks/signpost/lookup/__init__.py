"""The command ``signpost``: where it gets records from, what it reads, and how it shows answers."""
