"""devserver from its beginning to its end."""

from __future__ import annotations

import fcntl
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.devserver.running import copy_site, running
from tests.waiting import PATIENCE, until

BUILDING = """
import fcntl, time
from pathlib import Path
HERE = Path(__file__).parent
with open(HERE / "begun", "a") as begun:
    begun.write("build\\n")
LOCK = open(HERE / "lock", "w")
fcntl.flock(LOCK, fcntl.LOCK_EX)
while (HERE / "held").exists():
    time.sleep(0.05)
"""
NOTICED = 1.0
"""Seconds in which a save is noticed, many times over; nothing tells from outside that it was."""


@pytest.fixture
def slow_site(tmp_path: Path) -> Iterator[Path]:
    """Its builds count themselves, hold a lock while they live, and end when the file ``held`` is gone."""
    site = copy_site(tmp_path / "site")
    (site / "held").touch()
    settings = site / "pelicanconf.py"
    settings.write_text(settings.read_text(encoding="utf-8") + BUILDING, encoding="utf-8")
    yield site
    (site / "held").unlink(missing_ok=True)


def builds(site: Path) -> int:
    begun = site / "begun"
    return len(begun.read_text().splitlines()) if begun.exists() else 0


def a_build_lives(site: Path) -> bool:
    with (site / "lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda end: end.name)
def test_a_build_ends_with_the_server_however_that_ends(slow_site: Path, end: signal.Signals) -> None:
    with running(slow_site) as started:
        until(lambda: a_build_lives(slow_site))
        started.process.send_signal(end)
        started.process.wait(PATIENCE)
    until(lambda: not a_build_lives(slow_site))


def test_changes_during_a_build_lead_to_exactly_one_more(slow_site: Path) -> None:
    with running(slow_site) as started:
        until(lambda: a_build_lives(slow_site))
        for name, old, new in [
            ("first.md", "Hello.", "One."),
            ("second.md", "Half", "All"),
            ("first.md", "One", "Two"),
        ]:
            started.save(name, old, new)
            time.sleep(NOTICED)
        assert builds(slow_site) == 1
        (slow_site / "held").unlink()
        assert started.says().startswith("built")
        ended = time.monotonic()
        until(lambda: builds(slow_site) == 2)
        begins = time.monotonic() - ended
        assert started.says().startswith("built")
        time.sleep(3 * begins)  # in which a third would have begun
        assert builds(slow_site) == 2


def test_only_the_build_that_is_served_stays_on_disk(slow_site: Path) -> None:
    (slow_site / "held").unlink()
    with running(slow_site) as started:
        for words in ("One.", "Two.", "Three."):
            assert started.says().startswith("built")
            started.save("first.md", "\n\n", f"\n\n{words}\n\n")
        assert started.says().startswith("built")
        folders = (slow_site / ".site" / "dev").glob
        until(lambda: len([path for path in folders("*/*") if not path.is_symlink()]) <= 2)


def test_a_port_in_use_is_a_sentence_with_the_remedy() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "plugins", "devserver", "--port", port]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.strip() == (
        f"port {port} can't be used (address already in use): end what uses it, or take another: PORT=8100"
    )
