"""One key changes, and not a byte beside it."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from plugins.shared.edit import append_to_list, set_key
from plugins.shared.source import read_source

quickly = settings(derandomize=True, max_examples=100, deadline=None)
ID = "urn:uuid:7d9f3b0a-5c1e-4a53-9a3c-0d2f6c1b8e47"
YAML = """\
---
# who reads this?
Title: "TMS: new"   # keep
tags:   # both
  - a
  - b  # bee
  # tail
disclaimers: [general, {off_label: {conditions: [x]}}]  # two
empty:
summary: >-
  One
  two

# below
waivers:
- module: x
  by: y
---
Body: stays
"""
HEADERS = "Title: TMS\r\nTags: a,\r\n    b\r\nDate:\r\n\r\nBody: stays\r\n"


def source(text):
    return read_source("a.md", text)


@pytest.mark.parametrize(
    ("key", "value", "old", "new"),
    [
        ("title", "TMS", '"TMS: new"', "TMS"),
        ("title", "a # b", '"TMS: new"', '"a # b"'),
        ("tags", ["c"], "- a\n  - b", "[c]"),
        ("disclaimers", ["tms"], "[general, {off_label: {conditions: [x]}}]", "[tms]"),
        ("empty", "no more", "empty:", "empty: no more"),
        ("summary", "Three", ">-\n  One\n  two", "Three"),
        ("waivers", [{"by": "z"}], "- module: x\n  by: y", "  [{by: z}]"),
        ("id", ID, "  by: y\n", f"  by: y\nid: {ID}\n"),
    ],
)
def test_a_yaml_key_is_set(key, value, old, new):
    assert set_key(source(YAML), key, value) == YAML.replace(old, new)


@pytest.mark.parametrize(
    ("key", "items", "old", "new"),
    [
        ("tags", ["c", "d: e"], "- b  # bee\n", '- b  # bee\n  - c\n  - "d: e"\n'),
        (
            "disclaimers",
            ["tms", {"off_label": {"conditions": ["y"]}}],
            "}}]",
            "}}, tms, {off_label: {conditions: [y]}}]",
        ),
        ("waivers", [{"module": "z"}], "by: y\n", "by: y\n- {module: z}\n"),
        ("empty", ["a"], "empty:", "empty: [a]"),
        ("aliases", ["/posts/a/"], "by: y\n", 'by: y\naliases: ["/posts/a/"]\n'),
    ],
)
def test_a_list_grows_in_its_own_style(key, items, old, new):
    assert append_to_list(source(YAML), key, items) == YAML.replace(old, new)


@pytest.mark.parametrize(
    ("key", "value", "old", "new"),
    [
        ("title", "New", "Title: TMS", "Title: New"),
        ("tags", ["c", "d"], "a,\r\n    b", "c, d"),
        ("date", "2026-02-06", "Date:", "Date: 2026-02-06"),
        ("id", ID, "Date:\r\n", f"Date:\r\nId: {ID}\r\n"),
    ],
)
def test_a_header_key_is_set(key, value, old, new):
    assert set_key(source(HEADERS), key, value) == HEADERS.replace(old, new)


def test_a_header_list_grows():
    assert append_to_list(source(HEADERS), "tags", ["c"]) == HEADERS.replace("    b", "    b, c")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\n---\nBody", "---\nid: x\n---\nBody"),
        ("Title: A", "Title: A\nId: x"),
    ],
)
def test_a_file_without_the_key_gets_it(text, expected):
    assert set_key(source(text), "id", "x") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Body",
        "---\ntitle: A\n\nnot closed",
        "\n---\ntitle: A\n---\n",
        *["---\na: [\n---\n", "---\n{a: b}\n---\n", "---\n- a\n---\n", "---\nid: &a b\nc: d\n---\n"],
    ],
)
def test_front_matter_that_is_not_understood_is_not_touched(text):
    with pytest.raises(ValueError, match="front matter"):
        set_key(source(text), "id", "x")


@pytest.mark.parametrize("value", ["two\nlines", " x", ["a", {"b": "c\n"}], {"a": "b"}])
def test_a_header_refuses_what_it_cannot_hold(value):
    with pytest.raises(ValueError, match="header holds one line"):
        set_key(source(HEADERS), "summary", value)


def test_a_text_does_not_become_a_list_unasked():
    with pytest.raises(ValueError, match="must be a list"):
        append_to_list(source(YAML), "title", ["x"])


CHUNKS = st.sampled_from(
    [
        *(
            "k{}: plain # note",
            "k{}: 'single'",
            'k{}: "do\\"uble"   # x',
            "k{}:",
            "k{}: [a, 'b']  # list",
            "k{}: {{a: b}}",
        ),
        *("k{}:\n  - a\n  # in\n  - b # tail", "k{}:\n- {{a: b}}", "k{}: |\n  text\n\n  # text", "k{}: more\n  words"),
        *("k{}:\n  a: b\n  c:\n    - d", "k{}: [a,  # one\n  b]", "k{}: >+\n  kept\n"),
    ]
)
BETWEEN = st.sampled_from(["", "# comment\n", "\n", "\n# two\n\n"])
VALUES = st.text() | st.lists(st.text(max_size=4), max_size=3)


def lay_out(chunks, gaps, end):
    parts = [f"{chunk.format(number)}\n{gap}" for number, (chunk, gap) in enumerate(zip(chunks, gaps, strict=True))]
    return [part.replace("\n", end) for part in parts]


@quickly
@given(
    st.lists(st.tuples(CHUNKS, BETWEEN), min_size=1, max_size=5),
    st.integers(0, 5),
    VALUES,
    st.sampled_from(["\n", "\r\n"]),
)
def test_whatever_stands_around_the_key_stays_byte_for_byte(pairs, place, value, end):
    parts = lay_out(*zip(*pairs, strict=True), end)
    before = source("".join([f"---{end}", *parts, f"---{end}Body"]))
    assume(not before.findings)

    text = set_key(before, f"k{place}", value)

    assert source(text).metadata == {**before.metadata, f"k{place}": value}
    assert text.startswith("".join([f"---{end}", *parts[:place]]))
    assert text.endswith("".join([*parts[place + 1 :], f"---{end}Body"]))
