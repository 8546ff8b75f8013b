"""The list of articles that the build writes, read as it is, and told from garbage."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from plugins.desk.comments.threads import threads
from tests.desk.conftest import SITE
from tests.desk.places import SLEEP, article, write_threads
from tests.desk.posts import GOOD, preview, typed

ZONE = ZoneInfo("America/New_York")
NOON = datetime(2026, 11, 22, 12, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("closes", "is_open"),
    [
        (None, True),
        ("2026-11-23", True),
        ("2026-11-22", False),
        ("2026-11-22T12:00:00-05:00", False),
        ("2026-11-22T17:00:01+00:00", True),
    ],
)
def test_an_article_closes_on_its_day_or_moment(tmp_path: Path, closes: str | None, is_open: bool) -> None:
    write_threads(tmp_path, [article(SLEEP, "/posts/sleep/", "Sleep", closes=closes)])
    assert threads(tmp_path / "output/comments/threads.json")[SLEEP].takes_comments(NOON) is is_open


def test_a_new_release_is_seen_at_once(tmp_path: Path) -> None:
    path = tmp_path / "output/comments/threads.json"
    assert threads(path) == {}
    write_threads(tmp_path, [article(SLEEP, "/posts/sleep/", "Sleep")])
    assert threads(path)[SLEEP].takes_comments(NOON)
    write_threads(tmp_path, [article(SLEEP, "/posts/sleep/", "Sleep", is_open=False)])
    assert not threads(path)[SLEEP].takes_comments(NOON + timedelta(days=1))


@pytest.mark.parametrize("text", ["", "[]", "null", "{}", '{"articles": [{}]}', '{"articles": 3}', "\x00"])
def test_anything_else_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "threads.json"
    path.write_text(text)
    with pytest.raises(ValueError):  # noqa: PT011 - of several kinds, all of them ValueErrors
        threads(path)


def test_what_it_does_not_know_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "threads.json"
    path.write_text(json.dumps({"articles": [{**article(SLEEP, "/a/", "A"), "more": 1}], "new": []}))
    assert threads(path)[SLEEP].url == "/a/"


@pytest.fixture
def no_list() -> Iterator[None]:
    path = SITE / "output/comments/threads.json"
    beside = path.rename(path.with_suffix(".aside"))
    yield
    beside.rename(path)


def test_without_a_list_the_writer_keeps_the_text(public: Client, no_list: None) -> None:
    answer = preview(public)
    assert answer.status_code == 503 and typed(answer)["text"] == GOOD["text"].replace("\r", "")


def test_without_a_list_staff_are_told(moderator: Client, no_list: None) -> None:
    page = moderator.get("/").content.decode()
    assert "Readers can’t write just now" in page and "`make publish` writes it anew" in page


def test_with_a_list_staff_are_told_nothing(moderator: Client) -> None:
    assert "Readers can’t write" not in moderator.get("/").content.decode()
