"""Plain text as paragraphs of lines."""

import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.comments.feed import as_html
from plugins.shared.paragraphs import paragraphs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one", (("one",),)),
        ("one\ntwo", (("one", "two"),)),
        (" one \n \n\n two\n", (("one",), ("two",))),
        ("", ()),
    ],
)
def test_blank_lines_part(text, expected):
    assert paragraphs(text) == expected


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.text(alphabet="ab<>&\"' \n", max_size=40))
def test_no_word_is_lost_and_all_is_escaped_once(text):
    shown = as_html(text)
    words = shown.replace("<p>", " ").replace("</p>", " ").replace("<br>", " ").split()
    assert [html.unescape(word) for word in words] == text.split()
    assert "<" not in "".join(words)
