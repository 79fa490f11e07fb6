"""Where a built site is read from: a folder, or the address of a deployed one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit, urlunsplit

import httpx2

from signpost import __version__
from signpost.lookup.faults import LookupFaultError

ROOT_FILE = "assets/signpost/search/root.json"
CONNECT_SECONDS, READ_SECONDS = 5.0, 15.0
AT_ONCE = 6
# The root of an index of 100,000 records has some megabytes.
MOST_BYTES = 64_000_000
NOT_FOUND = (404, 410)


class Place(Protocol):
    """A site. ``name`` is for messages, ``base`` begins the addresses of its pages."""

    @property
    def name(self) -> str: ...

    @property
    def base(self) -> str: ...

    def read(self, paths: Sequence[str], *, fresh: bool = False) -> list[bytes | None]:
        """The files at these paths, None for one that is not there; raises LookupFaultError.

        ``fresh``: past all caches.
        """

    def close(self) -> None: ...


def place_of(text: str) -> Place:
    """A site by its address or its folder; raises LookupFaultError."""
    if urlsplit(text).scheme in ("http", "https"):
        return WebPlace(text)
    folder = Path(text).expanduser()
    if not folder.is_dir():
        raise LookupFaultError("site_folder", place=text)
    return FolderPlace(folder, text)


class FolderPlace:
    """A site in a folder, as ``scripts/build`` writes it."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder, self.name = folder, name
        self.base = f"{name.rstrip('/')}/"

    def read(self, paths: Sequence[str], *, fresh: bool = False) -> list[bytes | None]:  # noqa: ARG002
        return [self._read(path) for path in paths]

    def _read(self, path: str) -> bytes | None:
        try:
            return (self.folder / path).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            why = error.strerror or str(error)
            raise LookupFaultError("file", file=f"{self.base}{path}", why=why) from error

    def close(self) -> None:
        """Nothing is open."""


class WebPlace:
    """A site that is deployed. It is asked for files, and told nothing else."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        path = f"{parts.path.rstrip('/')}/"
        self._home = urlunsplit((parts.scheme, parts.netloc, path, "", ""))
        self.name = self.base = _shown(self._home)
        try:
            self._client = httpx2.Client(
                timeout=httpx2.Timeout(READ_SECONDS, connect=CONNECT_SECONDS),
                headers={"User-Agent": f"signpost/{__version__}"},
                follow_redirects=True,
            )
        except (OSError, ValueError) as error:  # Of the variables for proxies and certificates.
            raise LookupFaultError("site_unreachable", place=self.name, why=error) from error

    def read(self, paths: Sequence[str], *, fresh: bool = False) -> list[bytes | None]:
        if len(paths) == 1:
            return [self._read(paths[0], fresh=fresh)]
        with ThreadPoolExecutor(AT_ONCE) as pool:
            return list(pool.map(lambda path: self._read(path, fresh=fresh), paths))

    def _read(self, path: str, *, fresh: bool) -> bytes | None:
        headers = {"Cache-Control": "no-cache"} if fresh else {}
        try:
            with self._client.stream("GET", f"{self._home}{path}", headers=headers) as response:
                if response.status_code in NOT_FOUND:
                    return None
                if response.status_code != httpx2.codes.OK:
                    status = response.status_code
                    raise LookupFaultError("site_status", place=self.name, status=status)
                content = b"".join(self._bounded(response))
        except httpx2.TimeoutException as error:
            raise LookupFaultError("site_timeout", place=self.name) from error
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            raise LookupFaultError("site_unreachable", place=self.name, why=_why(error)) from error
        self._follow(str(response.url), path)
        return content

    def _bounded(self, response: httpx2.Response) -> Iterator[bytes]:
        size = 0
        for piece in response.iter_bytes():
            size += len(piece)
            if size > MOST_BYTES:
                raise LookupFaultError("site_size", place=self.name, bytes=MOST_BYTES)
            yield piece

    def _follow(self, address: str, path: str) -> None:
        """A site that has moved is asked at its new place from then on."""
        if path == ROOT_FILE and address.endswith(f"/{ROOT_FILE}"):
            self._home = address.removesuffix(ROOT_FILE)
            self.base = _shown(self._home)

    def close(self) -> None:
        self._client.close()


def _shown(address: str) -> str:
    """An address without the name and the password that it may hold."""
    parts = urlsplit(address)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def _why(error: Exception) -> str:
    """The cause in one line; some errors have no words."""
    return " ".join(str(error).split()) or type(error).__name__
