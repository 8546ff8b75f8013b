"""Where the blocks of a body begin."""

import pytest

from plugins.disclaimer.blocks import scan


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>a</p>\n<h2>b</h2>", [("p", 0, "a\n"), ("h2", 9, "b")]),
        ("<div><p>a</p><p>b</p></div>", [("p", 5, "a"), ("p", 13, "b")]),
        ("<blockquote><h2>a</h2></blockquote><p>b", [("blockquote", 0, "a"), ("p", 35, "b")]),
        ("<p>a<br>b</p><hr><p>c</p>", [("p", 0, "ab"), ("hr", 13, ""), ("p", 17, "c")]),
        ("<!-- <p> --><p>a &amp; b</p>", [("p", 12, "a & b")]),
        ("</div><img src=x/><p>a</p>", [("img", 6, ""), ("p", 18, "a")]),
        ("", []),
    ],
)
def test_each_begins_at_its_tag(html, found):
    assert [tuple(block) for block in scan(html)] == found
