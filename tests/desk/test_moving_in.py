"""Comments come over from other systems: once, with what was approved there, without what nobody should keep."""

from __future__ import annotations

import json
import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugins.comments.read import read_comments
from plugins.desk.comments.approved import write_approved
from plugins.desk.comments.models import Comment, Decision, Publication, State
from plugins.desk.comments.threads import threads
from plugins.desk.moving_in.bring import Brought, bring
from plugins.desk.moving_in.match import bare, by_address
from plugins.desk.moving_in.old import NotReadable
from plugins.desk.moving_in.read import read_file
from tests.desk.conftest import SITE
from tests.desk.places import SLEEP

EXPORTS = Path(__file__).parent / "exports"
NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


def moved(path: Path) -> Brought:
    return bring(read_file(path), by_address(threads(SITE / "output/comments/threads.json").values()), NOW)


def rows() -> list[tuple[str, str, str]]:
    return list(Comment.objects.order_by("at", "nonce").values_list("name", "text", "state"))


def test_wordpress(db: str) -> None:
    brought = moved(EXPORTS / "wordpress.xml")
    assert (brought.approved, brought.waiting, dict(brought.strange)) == (2, 1, {"https://old.example.org/gone/": 1})
    assert brought.labelled == 1  # the link
    assert rows() == [
        ("Tom & Ann", "Good.\n\nSee this (https://example.org/x) <b>", "approved"),
        ("Clinic", "Thank you.", "approved"),
        ("Pills", "Cheap pills", "pending"),
    ]
    reply = Comment.objects.get(name="Clinic")
    assert reply.parent and reply.parent.name == "Tom & Ann" and reply.article == SLEEP
    assert reply.parent.at == datetime(2019, 2, 3, 17, tzinfo=UTC)
    assert Publication.objects.get().wanted == 1
    assert set(Decision.objects.values_list("action", flat=True)) == {"import"}


def test_disqus(db: str) -> None:
    brought = moved(EXPORTS / "disqus.xml")
    assert (brought.approved, brought.waiting, sum(brought.strange.values())) == (1, 1, 1)
    assert rows() == [
        ("Ann", "First line\nsecond line\n\nA new paragraph", "approved"),
        ("Anonymous", "An answer", "pending"),
    ]
    assert Comment.objects.get(name="Anonymous").parent == Comment.objects.get(name="Ann")


def test_json(db: str) -> None:
    brought = moved(EXPORTS / "generic.json")
    assert (brought.approved, brought.waiting, brought.empty) == (1, 1, 1)
    assert rows() == [("Ann", "Said before.", "approved"), ("Ben", "An answer", "pending")]


def test_isso(db: str, tmp_path: Path) -> None:
    """The tables are as Isso 0.14 makes them."""
    path = tmp_path / "comments.db"
    with sqlite3.connect(path) as connection:
        connection.executescript("""
            CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256));
            CREATE TABLE comments (tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER,
              created FLOAT NOT NULL, modified FLOAT, mode INTEGER, remote_addr VARCHAR, text VARCHAR,
              author VARCHAR, email VARCHAR, website VARCHAR, likes INTEGER DEFAULT 0, dislikes INTEGER DEFAULT 0,
              voters BLOB NOT NULL, notification INTEGER DEFAULT 0);
            INSERT INTO threads VALUES (1, '/posts/sleep/', 'Sleep');
            INSERT INTO comments VALUES (1, 1, NULL, 1600000000.5, NULL, 1, '203.0.113.0', 'A *good* text',
              'Tom &amp; Ann', 'tom@example.org', NULL, 0, 0, x'00', 0);
            INSERT INTO comments (tid, id, parent, created, mode, text, voters)
              VALUES (1, 2, 1, 1600000001.5, 2, 'Waits', x'00');
            INSERT INTO comments (tid, id, created, mode, text, voters) VALUES (1, 3, 1600000002.5, 4, '', x'00');
        """)
    connection.close()
    before = path.read_bytes()
    brought = moved(path)
    assert (brought.approved, brought.waiting) == (1, 1)
    assert rows() == [("Tom & Ann", "A *good* text", "approved"), ("Anonymous", "Waits", "pending")]
    assert path.read_bytes() == before


def generic(path: Path, *comments: tuple[str, int, int | None]) -> Path:
    """With each comment's address, number and what it answers; all of one second, as some exports have them."""
    told = {"author": "Ann", "text": "x", "created": "2020-01-31 10:00:00", "approved": True}
    threads = [{"id": at, "comments": [{**told, "id": number, "parent": above}]} for at, number, above in comments]
    path.write_text(json.dumps(threads))
    return path


def test_whoever_answers_in_a_circle_answers_nobody(db: str, tmp_path: Path) -> None:
    sleep = "/posts/sleep/"
    moved(generic(tmp_path / "a.json", (sleep, 1, 3), (sleep, 2, 1), (sleep, 3, 2), (sleep, 4, 4), (sleep, 5, 3)))
    assert Comment.objects.filter(parent=None).count() == 2
    assert write_approved(tmp_path / "comments.jsonl") == 5
    assert read_comments("c", (tmp_path / "comments.jsonl").read_text())[1] == []


def test_an_answer_to_another_article_stands_alone(db: str, tmp_path: Path) -> None:
    path = tmp_path / "two.xml"
    text = (EXPORTS / "disqus.xml").read_text().replace("/elsewhere", "/posts/tms/")
    path.write_text(text.replace('<thread dsq:id="2"/>', '<thread dsq:id="2"/><parent dsq:id="101"/>'))
    moved(path)
    assert Comment.objects.get(name="Anonymous").parent
    assert Comment.objects.get(name="Cleo").parent is None


def test_piled_accents_stay_behind(db: str, tmp_path: Path) -> None:
    path = generic(tmp_path / "a.json", ("/posts/sleep/", 1, None))
    path.write_text(path.read_text().replace('"x"', '"a' + "\\u0e47" * 50 + '"'))
    moved(path)
    assert Comment.objects.get().text == "a" + "\u0e47" * 8


@pytest.mark.parametrize("created", [None, 1e300, "soon"])
def test_isso_with_a_broken_date_is_refused(db: str, tmp_path: Path, created: object) -> None:
    path = tmp_path / "comments.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE threads (id, uri)")
        connection.execute("CREATE TABLE comments (tid, id, parent, created, mode, text, author)")
        connection.execute("INSERT INTO threads VALUES (1, '/posts/sleep/')")
        connection.execute("INSERT INTO comments VALUES (1, 1, NULL, ?, 1, 'x', 'a')", [created])
    connection.close()
    with pytest.raises(NotReadable, match="must give each comment's date"):
        moved(path)


@pytest.mark.parametrize("name", ["wordpress.xml", "disqus.xml", "generic.json"])
def test_twice_changes_nothing(db: str, name: str) -> None:
    moved(EXPORTS / name)
    Comment.objects.filter(state=State.APPROVED).update(text="", name="", state=State.REMOVED)
    before = list(Comment.objects.order_by("pk").values())
    decisions, wanted = Decision.objects.count(), Publication.objects.get().wanted
    brought = moved(EXPORTS / name)
    assert (brought.approved, brought.waiting, brought.known) == (0, 0, len(before))
    assert list(Comment.objects.order_by("pk").values()) == before
    assert (Decision.objects.count(), Publication.objects.get().wanted) == (decisions, wanted)


def test_addresses_of_people_stay_behind(db: str) -> None:
    for name in ("wordpress.xml", "disqus.xml", "generic.json"):
        moved(EXPORTS / name)
    kept = str(list(Comment.objects.values()))
    assert "203.0.113" not in kept and "@example.org" not in kept


BOMB = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><rss>&b;</rss>"""
OUTSIDE = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss>&a;</rss>"""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("bomb.xml", BOMB),
        ("outside.xml", OUTSIDE),
        ("cut.xml", "<rss><channel><item>"),
        ("other.xml", "<opml/>"),
        ("words.json", "not json"),
        ("shape.json", '{"comments": 3}'),
        ("date.json", '[{"id": "/posts/sleep/", "comments": [{"id": 1, "text": "a", "created": "yesterday"}]}]'),
        (
            "year.json",
            '[{"id": "/posts/sleep/", "comments": [{"id": 1, "text": "a", "created": "0001-01-01 00:00:00"}]}]',
        ),
        ("deep.json", "[" * 100_000),
        ("empty.xml", ""),
    ],
)
def test_what_can_not_be_read_changes_nothing(db: str, tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text)
    with pytest.raises(NotReadable, match="must "):
        moved(path)
    assert rows() == []


def test_another_sqlite_file_is_refused(db: str, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "a.db") as connection:
        connection.execute("CREATE TABLE a (b)")
    connection.close()
    with pytest.raises(NotReadable):
        moved(tmp_path / "a.db")


def test_a_broken_comment_takes_the_others_back_with_it(db: str, tmp_path: Path) -> None:
    path = tmp_path / "half.xml"
    shutil.copy(EXPORTS / "disqus.xml", path)
    path.write_text(path.read_text().replace("2020-03-01T10:02:00Z", "later"))
    with pytest.raises(NotReadable):
        moved(path)
    assert rows() == []


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://old.example.org/posts/Sleep/", "posts/sleep"),
        ("/posts/sleep/index.html", "posts/sleep"),
        ("posts/sleep?utm_source=x#c1", "posts/sleep"),
        ("https://old.example.org/?p=12", "?p=12"),
        ("/caf%C3%A9/", "café"),
    ],
)
def test_addresses_are_compared_by_their_paths(address: str, written: str) -> None:
    assert bare(address) == written
