"""Removed means gone: no file of the whole project holds a byte of it."""

from __future__ import annotations

import json
import shutil
import sqlite3
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.release.shelf import shelved
from tests.desk.live import Live, Writer, live, make_account, port_of, python
from tests.desk.moderator import Moderator
from tests.waiting import until

SECRET = "Zyzzyva-Quokka"


@pytest.fixture(scope="module")
def desk(open_blog: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    root = shutil.copytree(open_blog, tmp_path_factory.mktemp("gone") / "site", symlinks=True)
    with live(root) as started:
        yield started


@pytest.fixture(scope="module")
def moderator(desk: Live) -> Moderator:
    return Moderator(desk, make_account(desk.root, "morgan"))


def holding(root: Path) -> list[str]:
    """Every file with the secret in it, in either of the ways it may be written."""
    needles = [SECRET.encode(), SECRET.encode("utf-16-le")]
    files = [path for path in root.rglob("*") if path.is_file()]
    return [str(path.relative_to(root)) for path in files if any(needle in path.read_bytes() for needle in needles)]


def an_article(root: Path) -> dict[str, str]:
    """The first that takes comments, as the build lists it."""
    articles = json.loads((root / "output" / "comments" / "threads.json").read_text(encoding="utf-8"))["articles"]
    return next(each for each in articles if each["is_open"])


def shows(root: Path) -> bool:
    page = root / "output" / an_article(root)["url"].strip("/") / "index.html"
    return SECRET in page.read_text(encoding="utf-8")


def test_a_removed_comment_leaves_no_byte_in_any_file(desk: Live, moderator: Moderator) -> None:
    root = desk.root
    with Writer(port_of(desk.public)) as writer:
        assert writer.write(
            {"article": an_article(root)["id"], "name": SECRET, "text": f"{SECRET} said it. " * 200, "website": ""}
        )
    [(number,)] = desk.rows(f"SELECT id FROM comments_comment WHERE name = '{SECRET}'")
    moderator.decide(SECRET, "approve")
    until(lambda: shows(root))
    until(lambda: desk.rows("SELECT wanted - done FROM comments_publication") == [(0,)])
    assert len(shelved(root / ".site" / "releases")) == 2
    assert any(name.startswith(".site/desk/") for name in holding(root))
    assert any(name.startswith(".site/releases/") for name in holding(root))
    moderator.decide(SECRET, "remove", reason="asked by its writer", state="approved")
    until(lambda: desk.rows("SELECT count(*) FROM comments_purge") == [(0,)])
    assert holding(root) == []
    assert desk.rows(f"SELECT name, text, state FROM comments_comment WHERE id = '{number}'") == [("", "", "removed")]
    assert len(shelved(root / ".site" / "releases")) == 2  # the first one, from before the comment, and the live one


@pytest.mark.parametrize("taken_back", [True, False], ids=["withdrawn", "redacted"])
def test_what_readers_never_had_leaves_no_byte_either(desk: Live, moderator: Moderator, taken_back: bool) -> None:
    root, secret = desk.root, f"{SECRET} {taken_back}"
    article = an_article(root)["id"]
    with Writer(port_of(desk.public)) as writer:
        thanks = writer.write({"article": article, "name": "Maple", "text": f"{secret} said it.", "website": ""})
        assert holding(root) and "thanks" in thanks
        if taken_back:
            status, page, _ = writer.post(thanks.replace("thanks", "withdraw"), {})
            assert status == 200 and "Your comment is gone" in page
        else:
            moderator.decide("Maple", "redact", reason="no names", text="…")
    until(lambda: desk.rows("SELECT count(*) FROM comments_purge") == [(0,)])
    assert holding(root) == []


def test_the_database_is_its_owners_alone(desk: Live) -> None:
    folder = desk.root / ".site" / "desk"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for path in folder.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path.name


def test_without_overwriting_traces_would_stay(tmp_path: Path) -> None:
    """The search can find what it looks for: with secure_delete off, a removed text is still in the file."""
    path = tmp_path / "control.sqlite3"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("CREATE TABLE a (text)")
        connection.execute("INSERT INTO a VALUES (?)", (SECRET * 100,))
        connection.commit()
        connection.execute("UPDATE a SET text = ''")
        connection.commit()
    connection.close()
    assert holding(tmp_path) == ["control.sqlite3"]


def test_every_connection_overwrites_and_writes_through(tmp_path: Path) -> None:
    code = (
        "from django.db import connection; cursor = connection.cursor();"
        "print([cursor.execute(f'PRAGMA {n}').fetchone()[0] for n in ('secure_delete', 'synchronous', 'journal_mode')])"
    )
    assert python(tmp_path, code) == "[1, 2, 'wal']\n"
