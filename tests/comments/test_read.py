"""The desk's file: each line a comment, or a finding with its line."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.comments.read import read_comments

from .lines import ARTICLE, line, number

PATH = "content/comments.jsonl"


def test_a_comment_is_read_whole():
    (comment,), findings = read_comments(PATH, line(1, name="Ann", text="One\n\nTwo") + "\n")
    assert not findings
    assert (comment.id, comment.article, comment.parent, comment.name) == (number(1), ARTICLE, "", "Ann")
    assert comment.at.isoformat() == "2026-11-20T10:01:00+00:00"
    assert not comment.from_clinic


@pytest.mark.parametrize("text", ["", "\n", "  \n\n"])
def test_an_empty_file_has_no_comments(text):
    assert read_comments(PATH, text) == ([], [])


BROKEN = [
    "{",
    "[]",
    "null",
    line(1)[:-1],
    json.dumps({"id": number(1)}),
    line(1, more=1),
    line(1, id="1"),
    line(1, article="a"),
    line(1, name=" "),
    line(1, text=""),
    line(1, text=1),
    line(1, at="yesterday"),
    line(1, at="2026-11-20T10:00:00"),
    line(1, approved=None),
    line(1, at="0001-01-01T00:00:00+23:59"),
    line(1, approved="9999-12-31T23:59:59-23:59"),
    json.dumps({**json.loads(line(1)), "parent": "x"}),
    "[" * 100_000,
]


@pytest.mark.parametrize("text", BROKEN, ids=range(len(BROKEN)))
def test_a_line_that_is_no_comment_is_a_finding(text):
    comments, findings = read_comments(PATH, f"{line(2)}\n{text}\n")
    assert [comment.id for comment in comments] == [number(2)]
    assert [(f.path, f.line, f.rule, f.level) for f in findings] == [(PATH, 2, "K101", "error")]
    assert "make desk" in findings[0].message


@pytest.mark.parametrize(
    "second",
    [
        line(1),
        line(2, parent=9),
        line(2, parent=2),
        line(2, parent=1, article="urn:uuid:00000000-0000-4000-8000-00000000000b"),
        line(2, parent=1, at="2020-01-01T00:00:00Z"),
    ],
    ids=["twice", "nobody's", "its own", "another article's", "earlier"],
)
def test_an_answer_follows_its_comment_and_each_is_there_once(second):
    _, findings = read_comments(PATH, f"{line(1)}\n{second}\n")
    assert [finding.rule for finding in findings] == ["K102"]


def test_what_no_feed_may_hold_is_dropped():
    (comment,), _ = read_comments(PATH, line(1, name="A\x00nn\ud800", text="a\x0bb\r\nc"))
    assert (comment.name, comment.text) == ("Ann", "ab\nc")


@settings(derandomize=True, max_examples=80, deadline=None)
@given(st.text() | st.recursive(st.none() | st.text() | st.integers(), st.lists, max_leaves=3).map(json.dumps))
def test_no_file_raises(text):
    read_comments(PATH, text)
