"""What can't be seen goes; no word changes."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.manuscript.tidy import tidy, unescape
from plugins.shared.characters import UNPRINTABLE


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a\r\nb\rc\x0bd\u2028e", "a\nb\nc\nd\ne"),
        ("a\u00a0b\u202fc\u3000d", "a b c d"),
        ("neuro\u00adplas\u200bticity\ufeff", "neuroplasticity"),
        ("\u202eback\u202c \x07bell\x7f", "back bell"),
        ("“It’s” ‚so‘", "\"It's\" 'so'"),
        ("sui\u200dcide", "suicide"),
        ("👩\u200d👧 می\u200cخواهم", "👩\u200d👧 می\u200cخواهم"),
        ("  \uf0b7\tFirst", "  • \tFirst"),
        ("x\ud800y\uffff", "xy"),
        ("a\tb – c … d", "a\tb – c … d"),
    ],
)
def test_hidden_and_fancy_characters(before, after):
    assert tidy(before) == after


@given(st.text())
@settings(derandomize=True, max_examples=100, deadline=None)
def test_no_letter_or_digit_is_lost(text):
    assert re.findall(r"\w", tidy(text)) == re.findall(r"\w", text)
    assert not UNPRINTABLE.search(tidy(text))


@pytest.mark.parametrize(
    ("before", "plain", "markdown"),
    [
        ("R&amp;D", "R&D", "R&amp;D"),
        ("a&nbsp;b", "a\u00a0b", "a\u00a0b"),
        ("&amp;nbsp;", "\u00a0", "&amp;nbsp;"),
        ("&lt;b&gt;", "<b>", "&lt;b&gt;"),
        ("&#8217;&#x2014;&rsquo;", "’—’", "’—’"),
        ("&#42;", "*", "&#42;"),
        ("AT&T; &copy &nosuch;", "AT&T; &copy &nosuch;", "AT&T; &copy &nosuch;"),
        ("&notit;", "&notit;", "&notit;"),
    ],
)
def test_entities_become_characters_unless_markdown_could_misread_them(before, plain, markdown):
    assert unescape(before, ascii_too=True) == plain
    assert unescape(before, ascii_too=False) == markdown
