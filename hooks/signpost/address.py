"""Where the site and its sources are."""

from __future__ import annotations

from dataclasses import dataclass


def prefix_of(lang: str) -> str:
    """A language's folder in the site: empty, or with a slash at its end."""
    return "" if lang == "en" else f"{lang}/"


@dataclass(frozen=True)
class Site:
    """Where the site and its sources are.

    ``url`` ends with a slash, or is empty where unknown; ``repository`` has no slash at its end;
    ``records_path`` is the records folder's path in the repository.
    """

    url: str = ""
    repository: str = ""
    branch: str = "main"
    records_path: str = "records"

    def edit_path(self, record_id: str) -> str:
        return f"{self.records_path}/{record_id}.json"

    def blob_url(self, path: str) -> str:
        return f"{self.repository}/blob/{self.branch}/{path}"

    @property
    def issues_url(self) -> str:
        """Where a new issue is opened; empty where there is no repository."""
        return f"{self.repository}/issues/new" if self.repository else ""
