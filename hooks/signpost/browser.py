"""Finds the Chromium that tests and screenshots use, and installs one where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# --no-sandbox: containers run as root. The others keep the browser from calling home.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class BrowserMissingError(RuntimeError):
    """No Chromium was found, and none could be installed."""


def find() -> str | None:
    """The path of a Chromium: CHROMIUM, one on the PATH, or Playwright's own."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named
    return next((path for name in NAMES if (path := shutil.which(name))), None) or _playwrights()


def find_or_install() -> str:
    """A Chromium, installed if need be. Raises BrowserMissingError."""
    for install in (None, _from_debian, _from_playwright):
        if install:
            install()
        if path := find():
            return path
    raise BrowserMissingError(
        "No Chromium was found and none could be installed. Install one (on Debian: apt-get "
        "install chromium fonts-noto-cjk), or name it in the environment variable CHROMIUM."
    )


def _playwrights() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _from_debian() -> None:
    sudo = [] if hasattr(os, "geteuid") and os.geteuid() == 0 else ["sudo", "-n"]
    if not shutil.which("apt-get") or (sudo and not shutil.which("sudo")):
        return
    print("Installing Chromium and a Chinese font from Debian (once) ...", flush=True)
    for command in (["update"], ["install", "--yes", "chromium", "fonts-noto-cjk"]):
        subprocess.call([*sudo, "apt-get", "--quiet=2", *command])


def _from_playwright() -> None:
    print("Installing Playwright's Chromium (once) ...", flush=True)
    subprocess.call([sys.executable, "-m", "playwright", "install", "chromium"])
