"""Front matter says the same in YAML and in a header line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.disclaimer.declared import in_header, read_declared, read_waivers

REQUIRED = {"general": {}, "off_label": {"conditions": ["anxiety", "addiction"]}, "tms": {}}


def test_yaml_names_and_mappings():
    declared = read_declared(["general", {"off_label": {"conditions": ["anxiety"]}}])
    assert declared.modules == {"general": {}, "off_label": {"conditions": ["anxiety"]}}


def test_a_header_line_says_the_same():
    line = "general, off_label(anxiety, addiction), tms"
    assert in_header(REQUIRED) == line
    assert read_declared(line).modules == REQUIRED


@pytest.mark.parametrize(
    ("value", "fault"),
    [({"a": 1}, "{'a': 1}"), ([3], "3"), ("gen eral, tms", "gen eral"), ([{"tms": 3}], "{'tms': 3}")],
)
def test_what_can_not_be_read_is_kept_as_a_fault(value, fault):
    assert read_declared(value).faults == (fault,)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read_without_a_crash(text):
    declared = read_declared(text)
    assert bool(declared.modules or declared.faults) == bool(text.strip(" ,\t\n\r\x0b\x0c")) or text.strip() != text


json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(json_like)
def test_any_yaml_value_is_read_without_a_crash(value):
    read_declared(value)
    read_waivers(value)
