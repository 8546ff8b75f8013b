"""Finds a Chromium for the tests or gets one, and prints its path: python -m tests.browser."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_APPS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)
REMEDY = (
    "the tests need a browser and none could be found or installed; install Chromium\n"
    "  Debian:  sudo apt-get install chromium\n"
    "  macOS:   brew install --cask chromium\n"
    "  others:  python -m playwright install --with-deps chromium\n"
    "and run make test again"
)


def find() -> str | None:
    """The first browser that starts: the system's, else Playwright's own."""
    return next((path for path in _candidates() if _run([path, "--version"])), None)


def get() -> str | None:
    """Like find, and else installs one: Playwright's own, else by apt."""
    found = find()
    if not found and _run([sys.executable, "-m", "playwright", "install", "chromium"]):
        found = find()
    if not found and _apt_install():
        found = find()
    return found


def _candidates() -> Iterator[str]:
    for place in (*NAMES, *MAC_APPS):
        if path := shutil.which(place):
            yield path
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    if Path(path).exists():
        yield path


def _apt_install() -> bool:
    """Whether it was allowed and worked: as root, or by sudo without a password."""
    sudo = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if not shutil.which("apt-get"):
        return False
    return _run([*sudo, "apt-get", "update"]) and _run([*sudo, "apt-get", "install", "--yes", "chromium"])


def _run(command: Sequence[str]) -> bool:
    """Whether it could be started and succeeded; what installers say goes to stderr."""
    sink = subprocess.DEVNULL if "--version" in command else sys.stderr.fileno()
    try:
        return subprocess.run(command, stdout=sink, stderr=sink, timeout=900, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def main() -> None:
    path = get()
    if not path:
        sys.exit(REMEDY)
    sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()
