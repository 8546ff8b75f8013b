"""Comments in the order in which they are read."""

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.comments.read import read_comments
from plugins.comments.thread import thread_of

from .lines import line


def comments(*lines):
    found, findings = read_comments("c", "\n".join(lines))
    assert not findings
    return found


def shape(thread):
    return [(s.comment.name, [a.comment.name for a in s.answers]) for s in thread.shown]


def test_answers_stand_under_the_first_of_their_thread_by_time():
    lines = [line(1), line(2), line(3, parent=1), line(4, parent=3), line(5, parent=2), line(6, parent=1)]
    expected = [("Reader 1", ["Reader 3", "Reader 4", "Reader 6"]), ("Reader 2", ["Reader 5"])]
    for order in permutations(comments(*lines)):
        assert shape(thread_of(order)) == expected


def test_an_answer_to_an_answer_says_whom_it_answers():
    (first,) = thread_of(comments(line(1), line(2, parent=1), line(3, parent=2))).shown
    assert [answer.answers_to and answer.answers_to.name for answer in first.answers] == [None, "Reader 2"]


def test_of_one_second_the_order_of_the_file_counts():
    lines = [line(2, at="2026-11-20T10:00:00Z"), line(1, parent=2, at="2026-11-20T10:00:00Z")]
    assert shape(thread_of(comments(*lines))) == [("Reader 2", ["Reader 1"])]


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 40), max_size=40))
def test_every_comment_is_shown_once(parents):
    lines = [line(n, parent=p if 0 < p < n else None) for n, p in enumerate(parents, 1)]
    thread = thread_of(comments(*lines))
    names = [name for first, answers in shape(thread) for name in (first, *answers)]
    assert sorted(names) == sorted(f"Reader {n}" for n in range(1, len(lines) + 1))
    assert len(thread.comments) == len(lines)
