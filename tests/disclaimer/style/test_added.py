"""What a value of 'content' says."""

import pytest

from plugins.disclaimer.style.added import says


@pytest.mark.parametrize(
    ("content", "beside", "inside", "on_paper"),
    [
        ("none", False, False, False),
        ("", False, False, False),
        ('"→"', False, False, False),
        ("open-quote", False, False, False),
        ('"i"', False, True, False),
        ('"7"', False, True, False),
        ('"Note: "', True, True, True),
        ('"" / "Untrue"', True, True, True),
        ("counter(section)", False, True, False),
        ("url(words.svg)", True, True, True),
        ("attr(title)", True, True, True),
        ('" (" attr(href) ")"', True, True, False),
        ('"No: " attr(href)', True, True, True),
        ("attr(href type(*))", True, True, True),
        ("?", True, True, True),
    ],
)
def test_words_beside_a_text_inside_it_and_behind_a_link_on_paper(content, beside, inside, on_paper):
    assert says(content, at_text=False, is_address=False) is beside
    assert says(content, at_text=True, is_address=False) is inside
    if "counter" not in content and len(content) > 3:
        assert says(content, at_text=True, is_address=True) is on_paper
