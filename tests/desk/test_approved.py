"""The file that the blog reads: whole, sorted, and only what was approved."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from plugins.comments.read import read_comments
from plugins.comments.thread import thread_of
from plugins.desk.comments.approved import write_approved
from plugins.desk.comments.intake import can_be_answered
from plugins.desk.comments.models import Comment, State
from tests.desk.places import SLEEP, TMS
from tests.desk.stored import AT, stored

APPROVED = State.APPROVED


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_a_line_holds_what_readers_get_and_no_more(db: str, tmp_path: Path) -> None:
    comment = stored("Zoë", "Grüße\n\n<b>", APPROVED)
    file = tmp_path / "comments.jsonl"
    assert write_approved(file) == 1
    assert file.read_text(encoding="utf-8") == (
        f'{{"approved": "2026-11-22T09:58:11Z", "article": "{SLEEP}", "at": "2026-11-22T09:58:11Z", '
        f'"from_clinic": false, "id": "{comment.pk}", "name": "Zoë", "parent": null, "text": "Grüße\\n\\n<b>"}}\n'
    )


@pytest.mark.parametrize("state", [State.PENDING, State.REJECTED, State.SPAM, State.REMOVED])
def test_nothing_else_gets_into_the_file(db: str, tmp_path: Path, state: State) -> None:
    stored(state=state)
    assert write_approved(tmp_path / "comments.jsonl") == 0
    assert (tmp_path / "comments.jsonl").read_text() == ""


def test_lines_are_sorted_by_article_time_and_id(db: str, tmp_path: Path) -> None:
    for article, minutes in ((TMS, 0), (SLEEP, 5), (SLEEP, 1), (SLEEP, 5), (TMS, -3)):
        stored(state=APPROVED, article=article, at=AT + timedelta(minutes=minutes))
    write_approved(tmp_path / "comments.jsonl")
    keys = [(line["article"], line["at"], line["id"]) for line in lines(tmp_path / "comments.jsonl")]
    assert keys == sorted(keys) and len(keys) == 5


@pytest.mark.parametrize("minutes", [0, -3], ids=["at once", "after the clock was set back"])
def test_an_answer_stands_after_its_comment_and_the_blog_can_read_it(db: str, tmp_path: Path, minutes: int) -> None:
    """Ids are random: of ten pairs some would stand the wrong way round, and nothing more would be published."""
    for _ in range(10):
        top = stored(state=APPROVED)
        low = stored(state=APPROVED, parent=top, at=AT + timedelta(minutes=minutes))
        stored(state=APPROVED, parent=low, at=AT + timedelta(minutes=2 * minutes))
    write_approved(tmp_path / "comments.jsonl")
    comments, findings = read_comments("c", (tmp_path / "comments.jsonl").read_text(encoding="utf-8"))
    assert findings == []
    shown = thread_of(comments).shown
    assert [[answer.answers_to is None for answer in each.answers] for each in shown] == [[True, False]] * 10


@pytest.mark.parametrize("gone", [State.REMOVED, State.REJECTED])
def test_what_stands_under_a_comment_goes_with_it(db: str, tmp_path: Path, gone: State) -> None:
    top = stored(state=APPROVED)
    kept = stored(state=APPROVED, parent=top)
    answer = stored(state=APPROVED, parent=stored("", "", gone, parent=top), from_clinic=True)
    stored(state=APPROVED, parent=answer)
    write_approved(tmp_path / "comments.jsonl")
    parents = {line["id"]: line["parent"] for line in lines(tmp_path / "comments.jsonl")}
    assert parents == {str(top.pk): None, str(kept.pk): str(top.pk)}


def test_an_unchanged_file_is_left_alone(db: str, tmp_path: Path) -> None:
    stored(state=APPROVED)
    file = tmp_path / "comments.jsonl"
    write_approved(file)
    before = file.stat()
    write_approved(file)
    assert file.stat().st_ino == before.st_ino
    Comment.objects.update(text="x")
    write_approved(file)
    assert lines(file)[0]["text"] == "x"


def test_what_is_out_of_view_can_not_be_answered(db: str) -> None:
    top = stored(state=APPROVED)
    low = stored(state=APPROVED, parent=stored(state=APPROVED, parent=top))
    assert can_be_answered(str(low.pk), SLEEP)
    Comment.objects.filter(pk=top.pk).update(state=State.REMOVED)
    assert not can_be_answered(str(low.pk), SLEEP)
