"""What a web page leaves around an article is known; what a writer may have meant is not touched."""

import pytest

from plugins.manuscript.residue import is_button, is_residue, stamps


@pytest.mark.parametrize(
    "line",
    [
        "Comments",
        "0 Comments",
        "No Comments Yet",
        "Leave a comment",
        "Leave a Reply",
        "Comments are closed",
        "Share this",
        "Share this:",
        "Share on Facebook",
        "Share this: Facebook",
        "Share this post: Facebook | X | Email",
        "Click to share on X (Opens in new window)",
        "Posted by Admin in News",
        "Filed under: News",
        "Read more",
        "Read more »",
        "Continue reading →",
        "3 min read",
        "Previous Post: Winter Blues",
        "Home » Blog » Sleep",
        "Skip to content",
        "Related posts",
        "You may also like:",
    ],
)
def test_residue_is_known(line):
    assert is_residue(line)


@pytest.mark.parametrize(
    "line",
    [
        "Comments from our patients",
        "Share this with your doctor.",
        "Posted by the door is a list of our prices.",
        "Read more books",
        "Related posts are in the library",
        "Share on Monday",
        "Share this: a walk a day helps",
        "Tell a friend",
        "Print",
        "Two comments on sleep",
        "",
        "***",
    ],
)
def test_a_writers_line_is_no_residue(line):
    assert not is_residue(line)


def test_names_of_networks_are_buttons():
    assert is_button("Facebook")
    assert is_button("Twitter LinkedIn")
    assert not is_button("Facebook and your mood")


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("6 February 2026", ["date"]),
        ("Published on 02/06/2026", ["date"]),
        ("Date: Feb. 6th, 2026", ["date"]),
        ("Last updated: 2026-03-01", ["modified"]),
        ("Updated 2026-03-01", ["modified"]),
        ("Posted on February 6, 2026 by Admin in News", ["date"]),
        ("February 6, 2026 | by Admin | 3 min read", ["date", "residue", "residue"]),
        ("Published 02/06/2026 | Updated 03/01/2026", ["date", "modified"]),
        ("On 02/06/2026 we moved to a new building.", []),
        ("February 6, 2026 in our clinic was a day to remember.", []),
        ("The trial ended on 6 February 2026", []),
        ("by Admin", []),
    ],
)
def test_a_line_of_dates_says_what_they_are_of(line, kinds):
    assert [stamp.kind for stamp in stamps(line, month_first=True)] == kinds
