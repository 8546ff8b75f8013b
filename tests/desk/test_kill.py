"""Every process is killed while six write: what was acknowledged is there, once, and reached nobody else."""

from __future__ import annotations

import http.client
import random
import re
import sqlite3
import threading
import time
from pathlib import Path

import pytest

from tests.desk.live import HEADERS, Live, Writer, kill, live, port_of
from tests.desk.places import SLEEP, make_site
from tests.waiting import until

WRITERS = 6
MARK = re.compile(r"mark-\d+-\d+")
BROKEN = (OSError, http.client.HTTPException)


class Reader:
    """Writes until told to stop; ``acknowledged`` are the marks whose thank-you page was promised."""

    def __init__(self, number: int) -> None:
        self.number, self.count = number, 0
        self.acknowledged: list[str] = []
        self.foreign: list[str] = []
        self.unsure: tuple[str, dict[str, str]] | None = None

    def write(self, port: int, stop: threading.Event) -> None:
        with Writer(port) as writer:
            try:
                while not stop.is_set():
                    self.once(writer)
            except BROKEN:
                return

    def once(self, writer: Writer) -> None:
        """What was cut off before is sent again first, with the same token, as a patient reader would."""
        mark, fields = self.unsure or self.look(writer)
        self.unsure = mark, fields
        status, page, where = writer.post("/comments/submit", fields)
        self.check(mark, page)
        if status == 503:  # a busy disk: nothing is promised, and the page asks to try again
            return
        assert status == 303, page
        writer.connection.request("GET", where, headers=HEADERS)
        self.check(mark, writer.connection.getresponse().read().decode())
        self.acknowledged.append(mark)
        self.unsure = None

    def look(self, writer: Writer) -> tuple[str, dict[str, str]]:
        self.count += 1
        mark = f"mark-{self.number}-{self.count}"
        fields = {"article": SLEEP, "name": mark, "text": f"{mark} says so", "website": ""}
        _, page, _ = writer.post("/comments/preview", fields)
        self.check(mark, page)
        token = re.search(r'name="token" value="([^"]+)"', page)
        assert token, page
        return mark, {**fields, "token": token[1]}

    def check(self, mark: str, page: str) -> None:
        self.foreign += set(MARK.findall(page)) - {mark}


def campaign(root: Path, moments: list[float]) -> list[Reader]:
    readers = [Reader(number) for number in range(WRITERS)]
    for moment in moments:
        with live(root, DESK_RATE_LIMITS="off") as desk:
            write_until(desk, readers, moment)
    return readers


def write_until(desk: Live, readers: list[Reader], moment: float) -> None:
    """From the first comment that was acknowledged: how long that takes, a busy machine decides."""
    stop, before = threading.Event(), acknowledged(readers)
    threads = [threading.Thread(target=reader.write, args=(port_of(desk.public), stop)) for reader in readers]
    for thread in threads:
        thread.start()
    until(lambda: acknowledged(readers) != before)
    time.sleep(moment)
    kill(desk.process)
    stop.set()
    for thread in threads:
        thread.join()


def acknowledged(readers: list[Reader]) -> list[str]:
    return [mark for reader in readers for mark in reader.acknowledged]


def stored(root: Path) -> list[str]:
    with sqlite3.connect(root / ".site" / "desk" / "desk.sqlite3") as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        rows = connection.execute("SELECT name, text FROM comments_comment").fetchall()
    connection.close()
    assert all(text == f"{name} says so" for name, text in rows)
    return [name for name, _ in rows]


@pytest.mark.parametrize("kills", [3, pytest.param(20, marks=pytest.mark.campaign)])
def test_an_acknowledged_comment_survives_a_kill(tmp_path: Path, kills: int) -> None:
    root = make_site(tmp_path / "site")
    generator = random.Random(kills)
    moments = [generator.uniform(0.0, 2.0) for _ in range(kills)]
    readers = campaign(root, moments)
    names = stored(root)
    assert len(acknowledged(readers)) >= kills
    assert set(acknowledged(readers)) <= set(names)
    assert len(names) == len(set(names))
    assert [mark for reader in readers for mark in reader.foreign] == []
