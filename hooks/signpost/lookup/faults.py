"""What can go wrong with a lookup; the words for it stand in ``strings/*.yml``."""

from __future__ import annotations


class LookupFaultError(Exception):
    """``key`` names the words below ``lookup.fault.``, ``values`` fill them."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, values)
        self.key, self.values = key, values
