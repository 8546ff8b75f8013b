"""The desk as it runs on bad days: locked, without its database, without its parent; and what it logs."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from html import unescape
from pathlib import Path

import pytest

from plugins.desk.comments.form import MOST_POSTS
from tests.desk.live import HEADERS, Live, Writer, live, make_account, port_of
from tests.desk.places import SLEEP, make_site
from tests.desk.postgres import postgresql
from tests.ports import free_port
from tests.projects import ROOT

FIELDS = {"article": SLEEP, "name": "Robin", "text": "A very telling sentence.", "website": ""}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    root = make_site(tmp_path_factory.mktemp("live") / "site")
    with live(root, DESK_RATE_LIMITS="off") as started:
        yield started


def get(address: str, path: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port_of(address), timeout=10)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    finally:
        connection.close()


def test_each_side_has_only_its_own_addresses(desk: Live) -> None:
    assert [get(desk.public, path) for path in ("/", "/login/", "/history/", "/admin/", "/desk.css")] == [404] * 5
    assert [get(desk.staff, path) for path in ("/comments/preview", "/comments/submit", "/admin/")] == [404] * 3
    assert get(desk.public, "/comments/desk.css") == get(desk.staff, "/desk.css") == get(desk.staff, "/login/") == 200


def test_all_processes_count_posts_together(tmp_path: Path) -> None:
    with live(make_site(tmp_path / "site"), DESK_PROCESSES="4") as desk:
        for _ in range(MOST_POSTS):
            assert previewed(desk) == 200
        assert previewed(desk) == 429


def previewed(desk: Live) -> int:
    """The status, over a connection of its own."""
    with Writer(port_of(desk.public)) as writer:
        return writer.post("/comments/preview", FIELDS)[0]


def test_sessions_that_have_ended_are_cleared_away(tmp_path: Path) -> None:
    """Whoever looks at the login gets one."""
    root = make_site(tmp_path / "site")
    make_account(root, "morgan")
    with sqlite3.connect(root / ".site" / "desk" / "desk.sqlite3") as connection:
        connection.execute("INSERT INTO django_session VALUES ('a', 'b', '2020-01-01 00:00:00')")
    connection.close()
    with live(root) as desk:
        until(lambda: desk.rows("SELECT * FROM django_session") == [])


def test_a_locked_database_keeps_the_text_with_its_writer(desk: Live) -> None:
    holder = sqlite3.connect(desk.database)
    with Writer(port_of(desk.public)) as writer:
        holder.execute("BEGIN IMMEDIATE")
        _, page, _ = writer.post("/comments/preview", FIELDS)
        token = unescape(page.partition('name="token" value="')[2].partition('"')[0])
        status, page, _ = writer.post("/comments/submit", {**FIELDS, "token": token})
        assert status == 503 and FIELDS["text"] in page and "try again" in page
        holder.rollback()
        status, _, where = writer.post("/comments/submit", {**FIELDS, "token": token})
        assert status == 303 and where
    holder.close()
    assert desk.rows("SELECT count(*) FROM comments_comment WHERE text LIKE '%telling%'") == [(1,)]


def test_the_log_holds_no_text_and_no_private_link(tmp_path: Path) -> None:
    root, log = make_site(tmp_path / "site"), tmp_path / "log"
    with log.open("w") as file:
        port = start(root, file)
        with Writer(port + 1) as writer:
            link = writer.write(FIELDS)
            for path in (link, link.replace("thanks", "withdraw"), f"{link}x", "/comments/nothing"):
                writer.connection.request("GET", path, headers=HEADERS)
                assert writer.connection.getresponse().read()
            for damaged in DAMAGED:
                with socket.create_connection(("127.0.0.1", port + 1), timeout=10) as sent:
                    sent.sendall(damaged.replace(b"LINK", link.encode()))
                    assert sent.recv(12) == b"HTTP/1.1 400"
            writer.post("/comments/preview", {**FIELDS, "article": ""})
            (root / "content" / "policy" / "comments.yaml").unlink()
            assert writer.post("/comments/preview", FIELDS)[0] == 503
            with sqlite3.connect(root / ".site" / "desk" / "desk.sqlite3") as connection:
                connection.execute("ALTER TABLE comments_comment RENAME TO gone")
            connection.close()
            assert writer.post("/comments/submit", FIELDS)[0] in (400, 503)
    text = log.read_text(encoding="utf-8")
    assert "telling" not in text and "Robin" not in text
    assert link.rpartition("/")[2] not in text
    assert "127.0.0.1" not in text.replace("http://127.0.0.1", "")


DAMAGED = (
    b"GET LINK\x00 HTTP/1.1\r\nHost: a\r\n\r\n",
    b"GET LINK and more HTTP/1.1\r\nHost: a\r\n\r\n",
    b"GET LINK HTTP/1.1\r\nNo Header: telling\r\n\r\n",
    b"GET LINK HTTP/1.1\r\nHost: a\r\nContent-Length: telling\r\n\r\n",
    b"POST LINK HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
)
"""What the server itself refuses, before Django has seen it."""
STARTED: list[subprocess.Popen[bytes]] = []


def start(root: Path, file) -> int:
    """In a session of its own; the fixture below ends it."""
    port = free_port(2)
    command = [sys.executable, "-m", "plugins", "--root", str(root), "desk", "--port", str(port)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "DESK_ROOT": ""}
    process = subprocess.Popen(command, cwd=root, env=environment, stdout=file, stderr=file, start_new_session=True)
    STARTED.append(process)
    until(lambda: is_open(port) and is_open(port + 1))
    return port


@pytest.fixture(autouse=True)
def ended() -> Iterator[None]:
    yield
    while STARTED:
        process = STARTED.pop()
        for each in in_session(process.pid):
            os.kill(each, signal.SIGKILL)
        process.wait()


def is_open(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def until(is_so, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.1)


def in_session(number: int) -> list[int]:
    """The processes of a session that live."""
    said = subprocess.run(["ps", "-eo", "pid=,sess=,stat="], capture_output=True, text=True, check=True).stdout
    rows = [line.split() for line in said.splitlines()]
    return [int(pid) for pid, session, state in rows if int(session) == number and not state.startswith("Z")]


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda end: end.name)
def test_nothing_is_left_running(tmp_path: Path, end: signal.Signals) -> None:
    with (tmp_path / "log").open("w") as file:
        start(make_site(tmp_path / "site"), file)
    process = STARTED[-1]
    assert len(in_session(process.pid)) >= 6
    process.send_signal(end)
    until(lambda: in_session(process.pid) == [], 30)


@pytest.mark.parametrize("side", [0, 1], ids=["staff", "readers"])
def test_a_port_in_use_is_said(tmp_path: Path, side: int) -> None:
    port, root = free_port(2), make_site(tmp_path / "site")
    with socket.create_server(("127.0.0.1", port + side)):
        command = [sys.executable, "-m", "plugins", "--root", str(root), "desk", "--port", str(port)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "DESK_ROOT": ""}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 1 and done.stdout == ""
    assert done.stderr.strip() == (
        f"port {port + side} can't be used (address already in use): end what uses it, or take another: PORT=8100"
    )


def test_without_its_postgresql_the_reader_keeps_the_text(tmp_path: Path) -> None:
    with ExitStack() as stack:
        with postgresql() as url:
            site = make_site(tmp_path / "site")
            desk = stack.enter_context(live(site, DESK_RATE_LIMITS="off", DATABASE_URL=url))
            with Writer(port_of(desk.public)) as writer:
                assert writer.write(FIELDS)
        with Writer(port_of(desk.public)) as writer:
            _, page, _ = writer.post("/comments/preview", FIELDS)
            token = unescape(page.partition('name="token" value="')[2].partition('"')[0])
            status, page, _ = writer.post("/comments/submit", {**FIELDS, "token": token})
        assert status == 503 and FIELDS["text"] in page
