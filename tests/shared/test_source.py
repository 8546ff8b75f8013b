"""Front matter and body are told apart exactly."""

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown.extensions.meta import MetaPreprocessor

from plugins.shared.finding import Finding
from plugins.shared.source import LARGEST, decode, read_source

YAML = "---\ntitle: TMS\ntags: [a, b]\n---\n"
HEADERS = "Title: TMS\nTags: a, b\n\n"
FIRST_LINES = st.sampled_from(
    ["Warning: never stop lithium", "Title: not a header", "---", "...", "    Key: code", "Note:", "", "\t- x", "# One"]
)
BODIES = st.builds("{}\n{}".format, FIRST_LINES, st.text()) | st.text() | st.text("ab:-. \n\r\t#>*_`[]()<&\ufeff")
quickly = settings(derandomize=True, max_examples=100, deadline=None)


def rules(source):
    return [(finding.line, finding.rule) for finding in source.findings]


@pytest.mark.parametrize("header", [YAML, HEADERS, YAML.replace("\n", "\r\n"), YAML.replace("---\n", "--- \n")])
@quickly
@given(BODIES)
def test_every_body_is_kept_exactly_below_front_matter(header, body):
    source = read_source("a.md", header + body)

    assert source.body == body
    assert source.metadata["title"] == "TMS"


@quickly
@given(BODIES)
def test_any_text_can_be_read(text):
    source = read_source("a.md", text)

    assert text.endswith(source.body)


@pytest.mark.parametrize("first", ["Warning: never stop lithium", "Q: What is TMS?", "Phone: 555", "Note:"])
def test_a_body_that_begins_with_a_word_and_a_colon_keeps_its_line(first):
    source = read_source("a.md", f"{first}\n\nMore")

    assert source.style == "none"
    assert source.body == f"{first}\n\nMore"


META = st.lists(
    st.builds(
        "{}{}:{}{}".format,
        st.sampled_from(["", " ", "   "]),
        st.sampled_from(["Date", "tags", "Summary", "other", "x_y", "A-b"]),
        st.sampled_from(["", " ", "\t", "   "]),
        st.text("ab:,- é", max_size=8),
    )
    | st.sampled_from(["    further", "\tfurther", "plain", "  plain", "", "- x"]),
    max_size=6,
)


@quickly
@given(META)
def test_a_header_is_read_as_pelican_reads_it(lines):
    text = "\n".join(["Title: TMS", *lines, "", "Body"])
    md = markdown.Markdown()
    body = MetaPreprocessor(md).run(text.expandtabs(4).split("\n"))
    source = read_source("a.md", text)

    assert {key: value[: len(source.metadata[key].split("\n"))] for key, value in md.Meta.items()} == {
        key: value.split("\n") for key, value in source.metadata.items()
    }
    assert source.body.expandtabs(4) == "\n".join(body)


@pytest.mark.parametrize(
    ("text", "style", "metadata", "body", "body_line"),
    [
        ("---\ntitle: A\n---\nB", "yaml", {"title": "A"}, "B", 4),
        ("---\r\nTitle: A\r\n...\r\nB\r\n", "yaml", {"title": "A"}, "B\r\n", 4),
        ("\ufeff---\ntitle: A\n---", "yaml", {"title": "A"}, "", 3),
        ("---\n---\nB", "yaml", {}, "B", 3),
        ("---\ntitle: |-\n  ---\n---\nB", "yaml", {"title": "---"}, "B", 5),
        ("Title: A\n    b\nB", "headers", {"title": "A\nb"}, "B", 3),
        ("Mood: x\nDate: 2026-02-06\n---\nB", "headers", {"mood": "x", "date": "2026-02-06"}, "B", 4),
        ("Title: A\n...and on", "headers", {"title": "A"}, "...and on", 2),
        ("", "none", {}, "", 1),
        ("B", "none", {}, "B", 1),
        ("# A\n\n---\nB", "none", {}, "# A\n\n---\nB", 1),
        ("# A\nWarning: B\n\nC\n\n---\nD", "none", {}, "# A\nWarning: B\n\nC\n\n---\nD", 1),
    ],
)
def test_front_matter_in_its_forms(text, style, metadata, body, body_line):
    source = read_source("a.md", text)

    assert (source.style, dict(source.metadata), source.body) == (style, metadata, body)
    assert source.body_line == body_line
    assert not source.findings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\ntitle: A\nB", [(1, "A101")]),
        ("\n\n---\ntitle: A\n---\nB", [(1, "A101")]),
        ("title: A\ntags: [a, b]\n---\nB", [(1, "A101")]),
        ("# What readers see\ntitle: A\n\n# The topics\ntags:\n  - a\n---\nB", [(1, "A101")]),
        ("---\ntitle: A: b\n---\n", [(2, "A101")]),
        ("---\ntitle: A\nTitle: B\n---\n", [(3, "A102")]),
        ("---\ntitle: A\n\nslug: a\u2028b\n---\n", [(4, "A101")]),
        ("Title: A\nTags: a\nTags: b\n", [(3, "A102")]),
        ("Title: A\x07\n", [(1, "A101")]),
    ],
)
def test_a_fault_is_found_on_its_line(text, expected):
    assert rules(read_source("a.md", text)) == expected


def test_each_key_knows_its_line():
    assert read_source("a.md", "---\n# note\ntitle: A\n\ntags:\n  - a\nslug: a\n---\n").lines == {
        "title": 3,
        "tags": 5,
        "slug": 7,
    }


@pytest.mark.parametrize(
    ("data", "line"),
    [(b"\x00PNG", 0), (b"a\r\nb\xe9\n", 2), (b"\xff\xfea\x00", 0), (b"x" * (LARGEST + 1), 0)],
)
def test_what_is_no_text_is_refused_with_a_remedy(data, line):
    finding = decode("a.md", data)

    assert isinstance(finding, Finding)
    assert (finding.rule, finding.line) == ("A100", line)


def test_utf_8_is_decoded_and_its_mark_kept():
    assert decode("a.md", "\ufeffé".encode()) == "\ufeffé"
