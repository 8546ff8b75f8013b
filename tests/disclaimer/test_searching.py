"""The quick search finds what the pattern finds, and nothing else."""

import re
import string
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.disclaimer.needles import fold
from plugins.disclaimer.searching import branches_of, find, found

from .policies import clinic_policy

POLICY = clinic_policy()
TRIGGERS = POLICY.triggers["en"].values()
PATTERNS = [*(c.pattern for c in POLICY.conditions.values()), *(t.pattern for t in TRIGGERS)]
EXAMPLES = [text for trigger in TRIGGERS for text in (*trigger.must, *trigger.must_not)]
ODD = ["İ", "ı", "ſ", "\u212a", "ß", "-", " ", "\n", ".", "’"]
SHAPES = (
    *(r"a|b", r"(?:abc|b(?:c|d))", r"(?:abc|b)(?:c|x)", r"(?:|abcd)", r"(?:a|b)c|d", r"[|]x|\|y", r"x[]|]y|z"),
    *(
        r"(?:ab|(?:c|d))|(?:x|y)z",
        r"(?:a|b)|(?:c|d)?",
        r"tms cure|not  cure| x| ",
    ),
    *(r"(?<!not )cure|\bTMS\b", r"(a)\1|b", r".*", r"[^a]bc"),
)
prose = st.lists(
    st.sampled_from([*EXAMPLES, *(text.upper() for text in EXAMPLES), *ODD]) | st.text(max_size=6), max_size=8
)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(prose, st.sampled_from(["", " ", "ſ"]))
def test_it_agrees_with_the_pattern_on_any_prose(pieces, glue):
    text = glue.join(pieces)
    assert found(PATTERNS, text) == {pattern.pattern for pattern in PATTERNS if pattern.search(text)}
    for pattern in PATTERNS:
        expected, match = pattern.search(text), find(pattern, text)
        assert bool(match) == bool(expected)
        assert not match or match.start() == expected.start()


@pytest.mark.parametrize("source", SHAPES)
@settings(derandomize=True, max_examples=60, deadline=None)
@given(text=st.text(alphabet="abcdxyz|]\\ TMScurenot", max_size=12))
def test_it_agrees_on_any_shape_of_pattern(source, text):
    pattern = re.compile(source, re.IGNORECASE)
    expected, match = pattern.search(text), find(pattern, text)
    assert (match and match.start()) == (expected and expected.start())
    assert bool(found([pattern], text)) == bool(expected)


@pytest.mark.parametrize(
    ("source", "text", "start"),
    [("(?<!not )cure", "not cure, cure", 10), ("(?:x|cure|a cure)", "A CURE", 0), ("ſaint", "(saint)", 1)],
)
def test_it_tries_each_place_and_takes_the_leftmost(source, text, start):
    assert find(re.compile(source, re.IGNORECASE), text).start() == start


def test_folding_knows_every_character_that_ignoring_case_knows():
    everything = "".join(chr(code) for code in range(sys.maxunicode + 1))
    for letter in string.ascii_lowercase:
        for alike in re.findall(letter, everything, re.IGNORECASE):
            assert fold(alike) == letter


def test_every_trigger_is_filtered():
    """A pattern without a needle would be searched in full on every article."""
    for pattern in PATTERNS:
        assert all(all(branch.needles) for branch in branches_of(pattern.pattern)), pattern.pattern
