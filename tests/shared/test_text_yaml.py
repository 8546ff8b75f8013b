"""YAML values are texts as they were written, and faults are findings."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.shared.text_yaml import read_mapping, write_value

quickly = settings(derandomize=True, max_examples=100, deadline=None)
TEXTS = st.text() | st.text("ab:#-[]{},\"'~ \n\\&*!|>\u2028\x85")
VALUES = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3), max_leaves=5
)


@quickly
@given(TEXTS)
def test_any_text_can_be_read(text):
    read_mapping("a.md", text)


@quickly
@given(VALUES)
def test_what_is_written_reads_back(value):
    reading = read_mapping("a.md", f"key: {write_value(value)}")

    assert reading.values == {"key": value}
    assert not reading.findings


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("No", "No"),
        ("2026", "2026"),
        ("1.0", "1.0"),
        ("2026-02-06", "2026-02-06"),
        ("null", ""),
        ("'null'", "null"),
        ("", ""),
        ("it's", "it's"),
        (">-\n  two\n  lines", "two lines"),
        ("[988, {off_label: {conditions: [anxiety]}}]", ["988", {"off_label": {"conditions": ["anxiety"]}}]),
        ("\n- module: medication\n  on: 2026-02-06", [{"module": "medication", "on": "2026-02-06"}]),
    ],
)
def test_values_are_what_they_look_like(written, value):
    assert read_mapping("a.md", f"key: {written}").values == {"key": value}


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("title: TMS: what to know", 1, "double quotes"),
        ("title: TMS: what to know", 1, 'write title: "TMS: what to know"'),
        ("title: TMS: what to know # or not", 1, 'write title: "TMS: what to know"'),
        ("a: b\n  c: d", 2, "must begin where the keys above begin: 'c: d'"),
        ("a: b\nno key here\nc: d", 2, "'no key here' has no colon"),
        ("no key here\nc: d", 1, "'no key here' has no colon"),
        ("a: b\n\tc: d", 2, "put spaces"),
        ("a: [b", 1, "close the bracket"),
        ("tags: [a, b\nc: d\ne: f", 1, "close the bracket that it opens, with commas between: 'tags: [a, b'"),
        ('a: b\nc: "d\ne: f', 2, "close the quotation mark"),
        ("a: 'it's'", 1, "one pair of quotes"),
        ('a: "\\q"', 1, "backslash"),
        ("a: @home", 1, 'put the whole text in "double quotes"'),
        ("a: |x", 1, "check indents"),
        ("- a", 1, "'key: value' lines"),
        ("just words", 1, "'key: value' lines"),
        ("a: &mark b", 1, "& or !"),
        ("a: !important b", 1, "& or !"),
        ("a: *b", 1, "that sign"),
        ("? [a]\n: b", 1, "a word as key"),
        ("a:\n  b: c\n  b: d", 3, "must name 'b' once"),
        ("a: b\n--- \nc: d", 2, "delete it"),
        ("a: " + "[" * 3000, 1, "plain YAML"),
    ],
)
def test_a_fault_has_its_line_and_a_remedy(text, line, words):
    (finding,) = read_mapping("a.md", text).findings

    assert (finding.rule, finding.line) == ("A101", line)
    assert words in finding.message


def test_each_repeated_key_is_found_and_the_first_kept():
    reading = read_mapping("a.md", "a: 1\na: 2\nA: 3", first_line=2)

    assert reading.values == {"a": "1"}
    assert [(finding.line, finding.rule) for finding in reading.findings] == [(3, "A102"), (4, "A102")]
