"""What counts as the same text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.disclaimer.normalize import fold, normal
from plugins.shared.look_alikes import skeleton


@pytest.mark.parametrize(
    "text",
    [
        "Don't wait - call 911",
        "Don’t wait – call 911",
        "DON'T  WAIT\n-\tCALL 911",
        "Don't wait\u00a0- call\u202f911",
        "Do\u00adn't wa\u200bit - call ９１１",
        "\u2068Don't wait - call 911\u2069",
    ],
)
def test_the_same(text):
    assert normal(text) == "don't wait - call 911"


@pytest.mark.parametrize(
    "text",
    [
        "Dont wait - call 911",
        "Don't wait - call 9 11",
        "Don't wait, call 911",
        "Don't w\u0430it - call 911",
        "d\u0336on't wait - call 911",
    ],
)
def test_not_the_same(text):
    assert normal(text) != "don't wait - call 911"


@given(st.text(max_size=200))
@settings(derandomize=True, max_examples=100, deadline=None)
def test_a_normal_text_stays_as_it_is(text):
    assert fold(fold(text)) == fold(text)


def test_letters_of_other_scripts_are_known_by_their_looks():
    assert skeleton(normal("m\u0435dic\u0430l")) == "medical"
