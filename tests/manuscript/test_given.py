"""Front matter of another system is taken over, and what isn't is named."""

from datetime import date

import pytest

from .copies import found, read_text, source_of


def given(front, body="Prose of the article."):
    return read_text(f"---\n{front}\n---\n{body}\n", "copy.md")


def test_title_dates_tags_and_the_rest():
    copy = given(
        "title: Sleep & Mood\ndate: 2026-02-06 09:00:00 -0500\nupdated: 03/01/2026\n"
        "tags: [sleep, mood]\ncategories: [News]\nauthor: Front Desk\nexcerpt: In short."
    )

    assert (copy.title, copy.day, copy.modified, copy.tags) == (
        "Sleep & Mood",
        date(2026, 2, 6),
        date(2026, 3, 1),
        ("sleep", "mood"),
    )
    assert copy.given == {"summary": "In short.", "category": "News", "authors": ["Front Desk"]}
    assert found(copy) == []


def test_odd_values_are_no_error():
    copy = given("title: R&amp;D\ncategories: [[a]]\nauthor: {a: b}\ntags: [a, [b], '']\nsummary: [a, b]")

    assert (copy.title, copy.tags, copy.given) == ("R&D", ("a", "b"), {"summary": "a, b", "category": "a"})


def test_a_key_that_is_not_taken_over_is_named():
    copy = given("title: T\nlayout: post")

    assert [str(finding) for finding in copy.findings] == [
        "copy.md:3: M117 warning: has the key 'layout', which isn't taken over; add it by hand if needed"
    ]


def test_front_matter_that_cannot_be_read_is_said():
    assert found(given("title: [")) == ["M117"]


@pytest.mark.parametrize("line", ["draft: true", "status: draft", "status: published", "draft: false"])
def test_another_system_does_not_publish_here(line):
    assert "\nstatus: draft\n" in source_of(given(f"title: T\ndate: 2026-02-06\n{line}"))


def test_a_date_that_is_none_is_a_finding():
    assert found(given("title: T\ndate: 13/13/2026")) == ["M104"]
    assert found(given("title: T\ndate: soon")) == ["M104"]


def test_two_dates_that_differ_are_a_finding():
    copy = given("title: T\ndate: 2026-02-06", "Published on 02/07/2026\n\nProse of the article.")

    assert (copy.day, found(copy)) == (None, ["M104"])


def test_headers_without_fences_are_front_matter_too():
    copy = read_text("Title: Sleep\nDate: 2026-02-06\n\nProse.", "copy.md")

    assert (copy.title, copy.day) == ("Sleep", date(2026, 2, 6))
