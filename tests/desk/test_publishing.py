"""What was decided reaches the blog: by one publish at a time, again until it works."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Timer

import pytest
from django.db import OperationalError

from plugins.desk.comments.decide import Ruling, decide
from plugins.desk.comments.models import Action, Comment, Publication, Purge, State
from plugins.desk.comments.publishing import command, complaint, renew
from plugins.shared.lock import held
from tests.desk.stored import stored
from tests.projects import ROOT

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


class Blog:
    """Notes the commands, and what the file held while each ran."""

    def __init__(self, file: Path) -> None:
        self.file, self.ran, self.held = file, [], []
        self.erased: list[int] = []
        self.said: list[str] = []
        self.trouble = ""
        self.meanwhile = lambda: None

    def __call__(self, words: Sequence[str]) -> str:
        self.ran.append(list(words))
        if self.file.exists():
            self.held.append([json.loads(line)["name"] for line in self.file.read_text().splitlines()])
        self.meanwhile()
        return self.trouble


@pytest.fixture
def blog(db: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Blog:
    blog = Blog(tmp_path / "comments.jsonl")
    erase = "plugins.desk.comments.publishing.erase_traces"  # the real one needs a database of its own
    monkeypatch.setattr(erase, lambda: blog.erased.append(Purge.objects.count()))
    return blog


def due(blog: Blog, after: float = 0) -> bool:
    return renew(blog.file, blog, lambda: NOW + timedelta(seconds=after), blog.said.append)


def ruled(comment: Comment, action: Action) -> Comment:
    return decide(comment.pk, Ruling(action, comment.digest), NOW)


def test_nothing_decided_nothing_published(blog: Blog) -> None:
    stored()
    assert not due(blog)
    assert blog.ran == []


def test_an_approved_comment_is_published_once(blog: Blog) -> None:
    ruled(stored(), Action.APPROVE)
    assert due(blog) and not due(blog)
    assert (blog.ran, blog.held) == ([["publish"]], [["Robin"]])
    publication = Publication.objects.get()
    assert (publication.done, publication.wanted, publication.trouble) == (1, 1, "")


def test_approvals_during_a_build_lead_to_one_more(blog: Blog) -> None:
    ruled(stored("a"), Action.APPROVE)

    def approve_three() -> None:
        blog.meanwhile = lambda: None
        for name in "bcd":
            ruled(stored(name), Action.APPROVE)

    blog.meanwhile = approve_three
    assert due(blog) and due(blog) and not due(blog)
    assert [len(names) for names in blog.held] == [1, 4]


def test_rejecting_what_waited_publishes_nothing(blog: Blog) -> None:
    ruled(stored(), Action.REJECT)
    assert not due(blog)


def test_a_failed_publish_is_tried_again_later_and_said(blog: Blog) -> None:
    ruled(stored(), Action.APPROVE)
    blog.trouble = "content/articles/a.md:1: A101 must have a title"
    assert due(blog)
    assert Publication.objects.get().trouble == blog.trouble
    assert not due(blog, 1)
    assert due(blog, 6)
    assert not due(blog, 10)
    blog.trouble = ""
    assert due(blog, 30)
    assert Publication.objects.get().trouble == ""
    assert not due(blog, 1000)


def test_a_publish_by_hand_is_no_trouble_unless_it_hangs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    by_hand = held(tmp_path / ".site" / "lock", NOW)
    with by_hand, monkeypatch.context() as patch:
        patch.setattr("plugins.desk.comments.publishing.PATIENCE", 0.1)
        assert "another publish is at work" in command(tmp_path)(["publish"])
    by_hand = held(tmp_path / ".site" / "lock", NOW)
    by_hand.__enter__()
    ending = Timer(3.0, lambda: by_hand.__exit__(None, None, None))
    ending.start()
    trouble = command(tmp_path)(["publish"])
    assert trouble and "another publish is at work" not in trouble
    ending.join()


def test_a_publish_that_never_ends_is_ended_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setattr("plugins.desk.comments.publishing.LIMIT", 0.01)
    assert command(tmp_path)(["publish"]).startswith("publish took over 0 minutes and was ended")


def test_a_clock_that_was_set_back_stops_nothing(blog: Blog) -> None:
    ruled(stored(), Action.APPROVE)
    due(blog)
    comments = ruled(stored(), Action.APPROVE), ruled(stored(), Action.REMOVE)
    assert due(blog, -1000) and len(blog.ran) == 2
    assert blog.erased == [1] and not Purge.objects.exists()
    ruled(comments[0], Action.REMOVE)
    assert due(blog, -2000) and not Purge.objects.exists()


def test_what_is_deleted_anew_meanwhile_is_purged_anew(blog: Blog) -> None:
    comment = ruled(stored(state=State.APPROVED), Action.REJECT)

    def remove() -> None:
        blog.meanwhile = lambda: None
        decide(comment.pk, Ruling(Action.REMOVE, comment.digest), NOW + timedelta(seconds=1))

    blog.meanwhile = remove
    assert due(blog)
    assert Purge.objects.exists()


def test_a_new_decision_does_not_wait_for_the_pause(blog: Blog) -> None:
    ruled(stored(), Action.APPROVE)
    blog.trouble = "no"
    assert due(blog) and not due(blog, 1)
    ruled(stored(), Action.APPROVE)
    assert due(blog, 1)


@pytest.mark.parametrize("action", [Action.REMOVE, Action.WITHDRAW, Action.REJECT, Action.SPAM, Action.REDACT])
def test_what_readers_had_is_purged_after_the_publish(blog: Blog, action: Action) -> None:
    comment = stored(state=State.APPROVED)
    ruling = Ruling(action, comment.digest, name="Robin", text="shorter")
    decide(comment.pk, ruling, NOW)
    assert due(blog)
    assert blog.ran == [["publish"], ["purge-comments", str(comment.pk)]]
    assert blog.held[0] == (["Robin"] if action == Action.REDACT else [])
    assert not Purge.objects.exists()


def test_it_goes_at_once_when_the_blog_can_not_be_built(blog: Blog) -> None:
    comment = ruled(stored(state=State.APPROVED), Action.REMOVE)
    blog.trouble = "content/articles/a.md:1: A101 must have a title"
    assert due(blog)
    assert blog.ran == [["publish"], ["purge-comments", "--at-once", str(comment.pk)]]
    assert Purge.objects.exists() and Publication.objects.get().trouble


def test_a_purge_that_failed_is_not_forgotten(blog: Blog) -> None:
    ruled(stored(state=State.APPROVED), Action.REMOVE)
    blog.trouble = "another publish is at work"
    due(blog)
    assert Purge.objects.count() == 1
    blog.trouble = ""
    due(blog, 60)
    assert not Purge.objects.exists()


@pytest.mark.parametrize("action", [Action.REMOVE, Action.WITHDRAW, Action.REDACT])
def test_what_readers_never_had_is_erased_without_a_publish(blog: Blog, action: Action) -> None:
    comment = stored()
    decide(comment.pk, Ruling(action, comment.digest, name="Robin", text="shorter"), NOW)
    assert not due(blog)
    assert (blog.ran, blog.erased) == ([], [1]) and not Purge.objects.exists()


def test_what_could_not_be_erased_is_tried_again(blog: Blog, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy() -> None:
        raise OperationalError("the log is being read")

    ruled(stored(), Action.REMOVE)
    with monkeypatch.context() as patch:
        patch.setattr("plugins.desk.comments.publishing.erase_traces", busy)
        with pytest.raises(OperationalError):
            due(blog)
    assert not due(blog)
    assert blog.erased == [1] and not Purge.objects.exists()


def test_what_readers_had_stays_to_be_purged_though_more_was_decided(blog: Blog) -> None:
    comment = ruled(stored(state=State.APPROVED), Action.REJECT)
    comment = ruled(decide(comment.pk, Ruling(Action.REDACT, comment.digest, name="a", text="b"), NOW), Action.REMOVE)
    assert due(blog)
    assert blog.ran == [["publish"], ["purge-comments", str(comment.pk)]]


def test_a_file_that_can_not_be_written_is_said_and_what_must_go_goes_all_the_same(blog: Blog) -> None:
    comment = ruled(stored(state=State.APPROVED), Action.REMOVE)
    blog.file = blog.file.parent / "locked" / "comments.jsonl"
    blog.file.parent.touch()
    assert due(blog)
    assert blog.ran == [["purge-comments", "--at-once", str(comment.pk)]] and Purge.objects.exists()
    trouble = Publication.objects.get().trouble
    assert "locked/comments.jsonl can't be written (file exists): the folder" in trouble and blog.said == [trouble]


def test_a_complaint_leaves_out_how_far_the_command_was() -> None:
    done = subprocess.CompletedProcess([], 1, "a.md:1: A101 must have a title\n", "building the site …\n1 to mend\n")
    assert complaint("publish", done) == "a.md:1: A101 must have a title\n1 to mend"
    done = subprocess.CompletedProcess([], -15, "", "building the site …\n")
    assert complaint("publish", done) == "publish was killed (signal 15)"
