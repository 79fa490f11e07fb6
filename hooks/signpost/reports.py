"""Links that open the repository's issue form "This did not work", filled in as far as known.

The form is ``.github/ISSUE_TEMPLATE/did-not-work.yml``; the host fills its fields from the query,
by their ids. A link holds what the record says, and nothing of the reader.
"""

from __future__ import annotations

from urllib.parse import quote_plus, urlencode

from signpost.entry import Entry
from signpost.proof_view import proof_view
from signpost.prose import plain, shorten

FORM = "did-not-work.yml"
# Hosts and browsers take more, but not all of them; a maintainer needs no more of a text, either.
LONGEST_URL = 1_999
LONGEST_TEXT = 60
# Characters that a query may hold as they are; a page of such links is smaller.
SAFE = "/:,@"


class ReportLinks:
    """The links of one record, where the repository is known."""

    def __init__(self, issues_url: str, entry: Entry) -> None:
        """``issues_url`` is where a new issue is opened; empty where there is no repository."""
        self.record = entry.record
        values = {"template": FORM, "record": entry.id}
        if versions := versions_of(entry):
            values["shown"] = versions
        self.start = f"{issues_url}?{urlencode(values, safe=SAFE)}" if issues_url else ""

    @property
    def of_page(self) -> str:
        """The form for anything else on the page; empty where there is no repository."""
        return self.start

    def of_workaround(self, index: int) -> str:
        """The form for one workaround, which it names by number and text, in English."""
        if not self.start:
            return ""
        text = shorten(plain(self.record.workarounds[index].action), LONGEST_TEXT)
        start = f"{self.start}&workaround="
        return start + _quoted(f"{index + 1}. {text}", LONGEST_URL - len(start))


def versions_of(entry: Entry) -> str:
    """In short, what the failing program ran with, or else the versions that the record names."""
    proof = proof_view(entry)
    if proof:
        return proof.badge
    return shorten(", ".join(version.version for version in entry.record.versions), LONGEST_TEXT)


def _quoted(text: str, room: int) -> str:
    """As the value of a query, cut at a character where it is longer than ``room``."""
    quoted = quote_plus(text, SAFE)
    while len(quoted) > room and text:
        text = text[:-1]
        quoted = quote_plus(text, SAFE)
    return quoted
