"""Arbitrary copy, rich in what Markdown, HTML and people's habits mean by it."""

import pytest
from hypothesis import strategies as st

from plugins.manuscript.convert import body_of, convert
from plugins.manuscript.manuscript import Unreadable
from plugins.manuscript.read import read

MARKS = [
    *"#*_-+>`~[](){}<>|:!\\&=.,;\"'•·–",
    *(
        "1. ",
        "2) ",
        "- ",
        "* ",
        "    ",
        "\t",
        "  ",
        "**",
        "***",
        "__",
        "# # # ",
        "```",
        "~~~",
        "---",
        "===",
        "![",
        "](",
    ),
    *("&amp;", "&nbsp;", "&#42;", "&lt;b&gt;", "<b>", "</p>", "<!--", "<script>", "[^1]", "[^1]: ", "[TOC]", "{: .x }"),
    *(
        "*[a]: ",
        "[a]: ",
        "https://example.org/a_b",
        "\u00a0",
        "\u200b",
        "\u00ad",
        "\x00",
        "\x02",
        "\x0b",
        "\x85",
        "\u2028",
    ),
    *(
        "02/06/2026",
        "13/13/2026",
        "Tags: a, b",
        "Title: T",
        "Comments",
        "Share this",
        "Posted by x in y",
        "Q: ",
        "Note: ",
    ),
]
WORDS = [
    "a",
    "TMS",
    "Sleep",
    "brain's",
    "word",
    "Phone",
    "Monday",
    "10",
    "1",
    "é",
    "日本",
    "snake_case",
    "two words",
    "End.",
]
LINES = st.lists(st.one_of(st.sampled_from(MARKS), st.sampled_from(WORDS), st.just(" ")), max_size=12).map("".join)
TEXTS = st.one_of(st.text(max_size=200), st.lists(LINES, max_size=14).map("\n".join))

SHAPES = [
    *("", "", "# # # {w}", "## {w}", "{w}:", "**{w}**", "{w}\n===", "WHAT {w} MEANS", "---", "> {w}"),
    *("- {w}", "  - {w}.", "    * {w}", "• **{w}**: {s}", "1. {w}", "2) {w}", "3. {s}", "   {s}", "– {w}"),
    *("{w}: {s}", "{s}: {s}", "{s}", "{s} {s} {s} {s} {s} {s}", "Note: {s}", "Q: {w}?", "A: {s}", "Monday: {w}"),
    *(
        "| {w} | {w} |\n|---|---|\n| {w} | {s} |",
        "Published on 02/06/2026",
        "Tags: {w}",
        "Comments",
        "Home About Contact",
        "© 2026 {w}",
        "Related posts",
        "By {w} | 3 min read",
    ),
]
ODD = ["*", "_", "<b>"]


def documents(words):
    """Copy of many lines, each of a shape that means something."""
    fill = st.lists(st.sampled_from(words), min_size=1, max_size=6).map(" ".join)
    shapes = st.sampled_from(SHAPES)
    lines = st.builds(lambda shape, word, said: shape.format(w=word, s=f"{said} is it."), shapes, fill, fill)
    return st.lists(lines, max_size=16).map("\n".join)


def read_copy(name, data, **options):
    """The manuscript, with the clinic's order of day and month."""
    data = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
    return read(name, data, **{"month_first": True, **options})


def read_text(text, name="copy.txt", **options):
    """The manuscript of a text."""
    return read_copy(name, text, **options)


def body(text, name="copy.txt", **options):
    """The Markdown that a text becomes."""
    return body_of(read_text(text, name, **options)).rstrip("\n")


def guesses(manuscript):
    return [guess.text for guess in manuscript.guesses]


def found(manuscript):
    """The IDs of all findings."""
    return [finding.rule for finding in manuscript.findings]


def source_of(manuscript):
    return convert(
        manuscript, identity="urn:uuid:00000000-0000-4000-8000-000000000000", disclaimers=["general"], lang="en"
    )


def read_or_refused(name, data):
    """The manuscript, or None when it was refused in a sentence."""
    try:
        return read_copy(name, data)
    except Unreadable as error:
        return None if str(error.finding).startswith(name) else pytest.fail(f"no sentence: {error.finding}")
