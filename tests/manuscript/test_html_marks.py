"""A paragraph of a page stays that paragraph, whatever it begins with; what it becomes instead is said."""

import html
import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown import markdown

from pelicanconf import MARKDOWN
from plugins.manuscript.convert import body_of
from plugins.manuscript.marks import read_mark

from .copies import body, guesses, read_copy, read_text
from .word_files import paragraphs

STARTS = [
    *("# ", "## ", "# # ", "#", "1. ", "1) ", "(1) ", "12. ", "- ", "-", "+ ", "* ", "*", "> ", ">", ">> ", "– ", "· "),
    *("    ", "\t", "\u00a0 ", "=== ", "===", "--- ", "---", "* * * ", "___", "~~~ ", "~~~", "```", "|", "| ", "|---|"),
    *(": ", "[a]: ", "*[A]: ", "[^1]: ", "[TOC]", "{: .x} ", "!!! ", "![", "\\", "\\# ", "<b>", "<!-- ", "& ", "`"),
]
INNER = [*("|", " | ", "#", " #", "]", "[", "](x)", "<i>", "{", "}", "\\", "~", "=", ":", "!", "a_b", "  ")]
WORDS = ["said", "so", "10", "é", "nurse", "two words", "a"]
LINES = st.builds(
    lambda start, inner: f"{start}{''.join(inner)} is what it says.",
    st.lists(st.sampled_from(STARTS), max_size=2, unique=True).map("".join),
    st.lists(st.sampled_from([*WORDS, *INNER]), max_size=6, unique=True),
)


def read_page(*lines):
    """A page with one paragraph of these lines, between two ordinary ones."""
    text = "<br>".join(map(html.escape, lines))
    page = f"<h1>The title</h1><p>Some words come first.</p><p>{text}</p><p>Last of all.</p>"
    return read_text(page, "copy.html")


def shown(copy):
    """The paragraphs that readers see, each without its line breaks, and the names of all other elements."""
    page = BeautifulSoup(markdown(body_of(copy), **MARKDOWN), "html.parser")
    others = {tag.name for tag in page.find_all(True)} - {"p", "br"}
    return [" ".join(tag.get_text().split()) for tag in page.find_all("p")], others


def words(text):
    return " ".join(text.replace("\u00a0", " ").split())


@given(line=LINES)
@settings(derandomize=True, max_examples=400, deadline=None)
def test_any_paragraph_is_shown_as_it_stands_or_the_change_is_said(line):
    copy = read_page(line)
    told = [text for text in guesses(copy) if " from lines that begin with " in text]

    if not told:
        assert shown(copy) == (["Some words come first.", words(line), "Last of all."], set())
    assert not told or read_mark(words(line)).kind in ("heading", "item")


@given(lines=st.lists(LINES, min_size=2, max_size=4))
@settings(derandomize=True, max_examples=200, deadline=None)
def test_any_lines_of_a_paragraph_are_shown_as_they_stand(lines):
    assume(all(read_mark(words(line)).kind not in ("heading", "item") for line in lines))
    paragraphs_shown, others = shown(read_page(*lines))

    assert (" ".join(paragraphs_shown[1:-1]), others) == (" ".join(map(words, lines)), set())


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["# Part"], "1 heading from lines that begin with #: Part"),
        (["### Part one", "text.", "# Part two"], "2 headings from lines that begin with #: Part one; Part two"),
        (["- a"], "1 list item from lines that begin with a bullet, dash or number: a"),
        (
            ["+ a", "· b", "* c", "1. d", "2) e"],
            "5 list items from lines that begin with a bullet, dash or number: a; b; c; …",
        ),
    ],
)
def test_headings_and_lists_that_were_typed_are_said(lines, said):
    page = "".join(f"<p>{line}</p>" for line in ["Some words come first.", *lines, "Last of all."])
    in_word = read_copy("copy.docx", paragraphs("The title", "Some words come first.", *lines, "Last of all."))

    assert said in guesses(read_text(f"<h1>The title</h1>{page}", "copy.html"))
    assert said in guesses(in_word)


def test_what_is_set_as_a_heading_or_list_is_no_guess():
    page = "<h1>The title</h1><p>Text.</p><h2>Part</h2><ul><li>a</li></ul><p>&gt; said</p>"

    assert guesses(read_text(page, "copy.html")) == ["title: 'The title', from its first heading"]


def test_a_number_sign_stays():
    assert body("<h1>The title</h1><p># of sessions: 36</p>", "copy.html") == "\\# of sessions: 36"


def test_an_item_keeps_the_number_sign_it_begins_with():
    assert body("<h1>The title</h1><p>- # of sessions</p>", "copy.html") == "- \\# of sessions"
    assert re.search(r"^- \\# ", body("<h1>The title</h1><p>- # Sessions</p>", "copy.html"))
