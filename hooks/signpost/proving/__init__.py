"""Running the programs beside the records; see ``scripts/prove``."""
