"""Dates, tags and residue leave the text, and it is said what they were."""

from datetime import date

import pytest

from .copies import body, found, guesses, read_text

PROSE = "Prose that says something, and says it at some length."


def test_a_date_line_at_the_top_is_the_date():
    copy = read_text(f"02/06/2026\n{PROSE}\n{PROSE}")

    assert (copy.day, copy.modified) == (date(2026, 2, 6), None)
    assert "date of publication: 02/06/2026 read as 6 February 2026 (month first, from clinic.yaml)" in guesses(copy)
    assert "2026" not in body(f"02/06/2026\n{PROSE}\n{PROSE}")


def test_published_and_updated_count_at_the_end_too():
    copy = read_text("The title\n" + f"{PROSE}\n" * 20 + "Published on 02/06/2026\nUpdated: March 1, 2026")

    assert (copy.day, copy.modified) == (date(2026, 2, 6), date(2026, 3, 1))


def test_a_date_within_the_text_is_text():
    text = "The title\n" + f"{PROSE}\n" * 9 + "6 February 2026\n" + f"{PROSE}\n" * 9

    assert read_text(text).day is None
    assert "\n6 February 2026\n" in body(text)


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (
            "13/06/2026",
            "must give a date of publication that exists: '13/06/2026' has no month 13 (month first, from clinic.yaml)",
        ),
        (
            "Monday, 6 February 2026",
            "must give a date of publication that exists: 'Monday, 6 February 2026' contradicts itself",
        ),
        ("02/06/2026\nPublished: 02/07/2026", "must give one date of publication, not '02/06/2026' and '02/07/2026'"),
    ],
)
def test_a_date_that_is_none_or_two_is_a_finding_and_leaves_a_draft(lines, message):
    copy = read_text(f"{lines}\n{PROSE}\n{PROSE}")

    assert copy.day is None
    assert [finding.message.startswith(message) for finding in copy.findings] == [True]
    assert copy.findings[0].message.endswith("; set 'date' in the article yourself")


def test_updated_before_published_is_a_finding():
    copy = read_text(f"The title\nPublished 02/06/2026\nUpdated 02/01/2026\n{PROSE}")

    assert (copy.day, copy.modified, found(copy)) == (date(2026, 2, 6), None, ["M104"])


def test_the_day_may_come_first():
    assert read_text(f"02/06/2026\n{PROSE}\n{PROSE}", month_first=False).day == date(2026, 6, 2)


def test_tags_become_tags():
    copy = read_text(f"The title\n{PROSE}\nTags: TMS, first visit; #mood, tms")

    assert copy.tags == ("TMS", "first visit", "mood")
    assert "tags: TMS, first visit, mood" in guesses(copy)
    assert body(f"The title\n{PROSE}\nTags: TMS") == PROSE


def test_residue_is_left_out_and_said():
    text = f"Skip to content\nThe title\nPosted by Admin in News\n{PROSE}\nShare this:\nFacebook\nX\nComments"

    assert body(text) == PROSE
    assert (
        "left out, as parts of the web page: 'Skip to content', 'Posted by Admin in News', 'Share this:', 'Facebook',"
        " 'X', 'Comments'"
    ) in guesses(read_text(text))


def test_a_writer_s_heading_comments_stays():
    assert "## Comments" in body(f"The title\n{PROSE}\nComments:\n{PROSE}")


def test_readers_comments_below_are_told_of():
    copy = read_text(f"The title\n{PROSE}\n2 Comments\nJane says this helped her very much.")

    assert found(copy) == ["M114"]
    assert "Jane says" in copy.blocks[-1].plain
