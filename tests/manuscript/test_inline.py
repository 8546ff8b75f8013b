"""Plain words stay the same words once they are Markdown."""

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import markdown

from plugins.manuscript.inline import escape, from_plain, guard_start, table

MARKS = st.lists(st.sampled_from([*"*_`[](){}<>#+-.!|:=~&\\;'\"1a ", "é", "&amp;", "http://x.y", "10. "])).map("".join)


def shown(text):
    """The words that a browser shows of Markdown, in one paragraph."""
    page = markdown(text, extensions=["extra", "sane_lists", "toc"])
    assert page.startswith("<p>")
    return html.unescape(re.sub(r"<[^>]*>", "", page))


@given(MARKS.map(lambda text: " ".join(text.split())).filter(bool))
@settings(derandomize=True, max_examples=100, deadline=None)
def test_any_line_shows_as_itself(line):
    assert shown(guard_start(escape(line))) == line


@pytest.mark.parametrize(
    "line",
    [
        *("# heading", "#1 reason", "1. step", "1986. A year.", "- item", "+1 555 0100", "* star", "> said"),
        *("_under_", "snake_case", "[link](x)", "[foo]: bar", "[^1]: note", "*[HTML]: x", "{: .x }", "[TOC]"),
        *("<script>alert(1)</script>", "p < 0.05", "a<b", "`tick`", "~~~", "===", ": term", "|---|---|", "a \\* b"),
        *("&copy; is shown so", "R&D", "![alt](x.png)", "C#", "3 * 4 * 5", "vary* … *Ask"),
    ],
)
def test_what_looks_like_markdown_is_shown_as_written(line):
    assert shown(from_plain(line)) == line


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("**Term**: text", "**Term**: text"),
        ("***very* odd**", "\\*\\*\\*very\\* odd\\*\\*"),
        ("***very***", "**very**"),
        ("an *old* word", "an *old* word"),
        ("half**bold**", "half\\*\\*bold\\*\\*"),
        ("[our page](https://example.org/a)", "[our page](https://example.org/a)"),
        ("see https://example.org/a_(b).", "see <https://example.org/a_(b)>."),
        ("(https://example.org/a_b)", "(<https://example.org/a_b>)"),
        ("a \t b", "a b"),
    ],
)
def test_bold_italic_and_links_keep_their_meaning(line, written):
    assert from_plain(line) == written


def test_a_table_is_as_wide_as_its_widest_row():
    assert table([["a"], ["b|c", "d"]]) == "| a |  |\n| --- | --- |\n| b\\|c | d |"
