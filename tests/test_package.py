"""The zip of the site: the same bytes each time, and a wiki that works wherever it is unpacked."""

from __future__ import annotations

import http.client
import re
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from signpost.commands.package import main
from signpost.packing import FOLDER, README, pack
from test_serve import free_port

OpenPage = Callable[..., Page]
PASTE = "AssertionError: assert d == self.d in faiss index.search"


def quiet(done: int, count: int) -> None:
    assert 0 < done <= count


@pytest.fixture(scope="module")
def package(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("package") / "wiki.zip"
    assert pack(site, out, quiet) > 900
    return out


@pytest.fixture(scope="module")
def unpacked(package: Path) -> Path:
    with zipfile.ZipFile(package) as zipped:
        zipped.extractall(package.parent)
    return package.parent


@pytest.fixture(scope="module")
def url(unpacked: Path) -> Iterator[str]:
    """Where Python's own server serves the folder above the unpacked one."""
    port = free_port()
    command = [sys.executable, "-m", "http.server", "--bind", "127.0.0.1", str(port)]
    process = subprocess.Popen(command, cwd=unpacked, stderr=subprocess.DEVNULL)
    _wait_for(port)
    yield f"http://127.0.0.1:{port}/{FOLDER}/"
    process.terminate()
    process.wait(timeout=30)


def _wait_for(port: int) -> None:
    for _ in range(100):
        connection = http.client.HTTPConnection("127.0.0.1", port)
        try:
            connection.request("HEAD", "/")
            connection.getresponse().read()
        except ConnectionError:
            time.sleep(0.1)
        else:
            return
        finally:
            connection.close()
    raise AssertionError("the server never answered")


def test_the_same_site_gives_the_same_zip(package: Path, site: Path, tmp_path: Path) -> None:
    pack(site, tmp_path / "again.zip", quiet)
    assert (tmp_path / "again.zip").read_bytes() == package.read_bytes()
    with zipfile.ZipFile(package) as zipped:
        names = [info.filename for info in zipped.infolist()]
        assert len({info.date_time for info in zipped.infolist()}) == 1
    assert names[1:] == sorted(names[1:])
    assert all(name.startswith(f"{FOLDER}/") for name in names)


def test_a_changed_site_has_another_date(package: Path, tmp_path: Path) -> None:
    """A server that compares dates must not call the new file old."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site/build.json").write_text('{"build": "0123456789abcdef"}')
    pack(tmp_path / "site", tmp_path / "other.zip", quiet)
    dates = []
    for path in (package, tmp_path / "other.zip"):
        with zipfile.ZipFile(path) as zipped:
            dates.append(zipped.infolist()[0].date_time)
    assert dates[0] != dates[1]


def test_no_link_depends_on_the_path_that_the_site_was_built_for(unpacked: Path) -> None:
    for page in (unpacked / FOLDER).rglob("*.html"):
        found = re.findall(r'(?:href|src)="/[^"]*"', page.read_text("utf-8"))
        assert not found, (page, found)


@pytest.mark.parametrize(("lang", "folder"), [("en", ""), ("zh", "zh/")])
def test_its_search_answers(url: str, open_page: OpenPage, lang: str, folder: str) -> None:
    page = open_page(url + folder)
    page.locator("[data-sp-paste] textarea").fill(PASTE)
    link = page.locator("a.sp-hit__link").first
    link.click()
    expect(page.locator("h1.sp-signature")).to_be_visible()
    assert f"/{FOLDER}/{folder}errors/faiss/" in page.url
    page.locator(".md-search__input").fill("attention mask")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.goto(url + folder)
    other = "zh" if lang == "en" else "en"
    page.locator(f".md-select__link[hreflang={other}]").evaluate("link => link.click()")
    expect(page.locator("html")).to_have_attribute("lang", other)


def test_it_says_how_to_open_it(unpacked: Path) -> None:
    text = (unpacked / FOLDER / README).read_text("utf-8")
    assert text.count("python3 -m http.server") == 2
    assert "文件服务器" in text


@pytest.mark.parametrize("folder", ["", "zh/"])
def test_opened_as_a_file_it_says_that_the_search_does_not_run(
    unpacked: Path, browser: Browser, folder: str
) -> None:
    page = browser.new_page()
    page.goto((unpacked / FOLDER / folder / "index.html").as_uri())
    expect(page.locator("[data-sp-file]")).to_be_visible()
    expect(page.locator("[data-sp-file]")).to_contain_text(README)
    page.close()


def test_what_cannot_be_written_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["--out", str(tmp_path)]) == 2
    assert "is a folder. Fix: name a file" in capsys.readouterr().err
    assert main(["--out", str(tmp_path / "none" / "x.zip")]) == 2
    assert "Fix: make it, or name another file" in capsys.readouterr().err
    monkeypatch.setenv("SIGNPOST_SHARD", "1/2")
    assert main(["--out", str(tmp_path / "x.zip")]) == 2
    assert "Fix: unset it" in capsys.readouterr().err
    assert not any(tmp_path.iterdir())
