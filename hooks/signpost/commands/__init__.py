"""The commands behind ``scripts/``: arguments in, core calls, text and an exit status out."""
