"""The quick reader says what ruamel.yaml says, or nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.shared import text_yaml
from plugins.shared.simple_yaml import Uncertain, read_simple

CHARACTERS = "ab0é:#-[]{},\"'~ \n\t&*!|>?%@`/.\\\r\xa0"
LINES = st.sampled_from(
    [
        "title: TMS",
        "tags: [a, b]",
        "tags:",
        "- a",
        "  - b",
        "  - {c: [d]}",
        "k: {null: ~}",
        "k: [null, a]",
        "# note",
        "",
        "  more",
        'k: "x y" # z',
    ]
)
VALUES = st.text(CHARACTERS, max_size=12)
ENTRIES = st.builds("k{}: {}".format, st.integers(0, 3), VALUES)
ITEMS = st.builds("{}- {}".format, st.sampled_from(["", "  "]), VALUES)
HEADERS = st.lists(LINES | ENTRIES | ITEMS, max_size=6).map("\n".join) | st.text(CHARACTERS, max_size=30)


def agrees(text):
    try:
        quick = read_simple(text, 1)
    except Uncertain:
        return
    assert quick == text_yaml._read_any("a.md", text, 1)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(HEADERS)
def test_the_quick_reader_agrees_with_ruamel(text):
    agrees(text)


@pytest.mark.campaign
@settings(max_examples=20_000, deadline=None)
@given(HEADERS)
def test_the_quick_reader_agrees_with_ruamel_at_length(text):
    agrees(text)


@pytest.mark.parametrize(
    "text",
    [
        "title: TMS and depression",
        "title: 'Is it \"new\"?' # no",
        "id: urn:uuid:7d9f3b0a-5c1e-4a53-9a3c-0d2f6c1b8e47",
        "disclaimers: [general, tms, {off_label: {conditions: [anxiety, addiction]}}]",
        "tags:\n  - TMS # both\n\n  - mental health\nlang: en",
        "status:\nimage: null\naliases: []",
    ],
)
def test_what_front_matter_usually_holds_is_read_quickly(text):
    assert read_simple(text, 1) == text_yaml._read_any("a.md", text, 1)
