"""The desk as it runs on bad days: locked, without its database, without its parent; and what it logs."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import sqlite3
import subprocess
from contextlib import ExitStack, closing
from pathlib import Path
from urllib.error import HTTPError

import pytest

from plugins.desk.comments.form import MOST_POSTS
from tests import projects
from tests.desk.live import HEADERS, Live, Writer, begin_a_count, live, make_account, port_of
from tests.desk.moderator import Moderator
from tests.desk.places import SLEEP, make_site
from tests.desk.postgres import postgresql
from tests.ports import free_port
from tests.waiting import PATIENCE, until

FIELDS = {"article": SLEEP, "name": "Robin", "text": "A very telling sentence.", "website": ""}


def get(address: str, path: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port_of(address), timeout=30)
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
        begin_a_count()
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
    with closing(sqlite3.connect(root / ".site" / "desk" / "desk.sqlite3")) as connection, connection:
        connection.execute("INSERT INTO django_session VALUES ('a', 'b', '2020-01-01 00:00:00')")
    with live(root) as desk:
        until(lambda: desk.rows("SELECT * FROM django_session") == [])


def test_a_locked_database_keeps_the_text_with_its_writer(desk: Live) -> None:
    holder = sqlite3.connect(desk.database)
    with Writer(port_of(desk.public)) as writer:
        holder.execute("BEGIN IMMEDIATE")
        token = writer.token(FIELDS)
        status, page, _ = writer.post("/comments/submit", {**FIELDS, "token": token})
        assert status == 503 and FIELDS["text"] in page and "try again" in page
        holder.rollback()
        status, _, where = writer.post("/comments/submit", {**FIELDS, "token": token})
        assert status == 303 and where
    holder.close()
    assert desk.rows("SELECT count(*) FROM comments_comment WHERE text LIKE '%telling%'") == [(1,)]


def test_the_log_holds_no_text_and_no_private_link(tmp_path: Path) -> None:
    root, log = make_site(tmp_path / "site"), tmp_path / "log"
    with log.open("w") as out, live(root, out=out) as desk, Writer(port_of(desk.public)) as writer:
        link = writer.write(FIELDS)
        for path in (link, link.replace("thanks", "withdraw"), f"{link}x", "/comments/nothing"):
            writer.connection.request("GET", path, headers=HEADERS)
            assert writer.connection.getresponse().read()
        for damaged in DAMAGED:
            with socket.create_connection(("127.0.0.1", port_of(desk.public)), timeout=30) as sent:
                sent.sendall(damaged.replace(b"LINK", link.encode()))
                assert sent.recv(12) == b"HTTP/1.1 400"
        writer.post("/comments/preview", {**FIELDS, "article": ""})
        (root / "content" / "policy" / "comments.yaml").unlink()
        assert writer.post("/comments/preview", FIELDS)[0] == 503
        with closing(sqlite3.connect(desk.database)) as connection:
            connection.execute("ALTER TABLE comments_comment RENAME TO gone")
        assert writer.post("/comments/submit", FIELDS)[0] in (400, 503)
    text = log.read_text(encoding="utf-8")
    assert "desk: a request failed PolicyUnreadable at " in text
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


def in_session(number: int) -> list[int]:
    """The processes of a session that live."""
    said = subprocess.run(["ps", "-eo", "pid=,sess=,stat="], capture_output=True, text=True, check=True).stdout
    rows = [line.split() for line in said.splitlines()]
    return [int(pid) for pid, session, state in rows if int(session) == number and not state.startswith("Z")]


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda end: end.name)
def test_nothing_is_left_running(tmp_path: Path, end: signal.Signals) -> None:
    with live(make_site(tmp_path / "site")) as desk:
        until(lambda: len(in_session(desk.process.pid)) >= 6)
        desk.process.send_signal(end)
        until(lambda: in_session(desk.process.pid) == [])


def test_which_process_ended_is_said(tmp_path: Path) -> None:
    log = tmp_path / "log"
    with log.open("w") as out, live(make_site(tmp_path / "site"), out=out) as desk:
        os.kill(desk.worker, signal.SIGKILL)
        assert desk.process.wait(PATIENCE) == 1
    assert "the desk ended: the worker that publishes and tells was killed (signal 9)" in log.read_text()


def test_a_session_that_can_not_be_kept_is_said_and_noted(tmp_path: Path) -> None:
    log, root = tmp_path / "log", make_site(tmp_path / "site")
    with log.open("w") as out, live(root, out=out) as desk:
        moderator = Moderator(desk, make_account(root, "morgan"))
        with closing(sqlite3.connect(desk.database)) as holder:
            holder.execute("BEGIN IMMEDIATE")
            with pytest.raises(HTTPError) as refused:
                moderator.get("/")
            holder.rollback()
        assert refused.value.code == 503 and "reach its database" in refused.value.read().decode()
        assert "Waiting" in moderator.get("/")
    assert "a request failed database is locked at " in log.read_text()


@pytest.mark.parametrize("side", [0, 1], ids=["staff", "readers"])
def test_a_port_in_use_is_said(tmp_path: Path, side: int) -> None:
    port = free_port(2)
    with socket.create_server(("127.0.0.1", port + side)):
        done = projects.run(make_site(tmp_path / "site"), "desk", "--port", str(port))
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
            token = writer.token(FIELDS)
            status, page, _ = writer.post("/comments/submit", {**FIELDS, "token": token})
        assert status == 503 and FIELDS["text"] in page
