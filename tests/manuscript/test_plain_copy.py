"""Lines of plain text: headings, lists, tables and quotations, each as they are typed."""

import pytest

from plugins.manuscript.manuscript import Unreadable

from .copies import body, read_text


def kinds(text):
    """What the lines below a title are."""
    return [(block.kind, block.level, block.marker) for block in read_text(f"The title\n\nProse.\n\n{text}").blocks[1:]]


@pytest.mark.parametrize(
    ("line", "level"),
    [("# # # Role of sleep", 2), ("### Role", 2), ("###Role", 2), ("# Role #", 2), ("####### Role", 2)],
)
def test_headings_of_all_spellings(line, level):
    assert (
        body(f"The title\n\nProse.\n\n{line}\nMore.")
        == f"Prose.\n\n{'#' * level} Role{' of sleep' * ('of' in line)}\n\nMore."
    )


def test_a_hash_before_a_word_is_no_heading():
    assert body("The title\n#1 reason people come.\n#tms") == "\\#1 reason people come.  \n\\#tms"


def test_underlined_headings():
    text = "The title\n=========\n\nProse.\n\nA part\n------\n\nMore."

    assert read_text(text).title == "The title"
    assert body(text) == "Prose.\n\n## A part\n\nMore."


@pytest.mark.parametrize("mark", ["-", "*", "+", "•", "·", "✓", "\uf0b7\t"])
def test_bullets_of_all_kinds(mark):
    assert body(f"The title\nProse.\n{mark} one\n{mark} two") == "Prose.\n\n- one\n- two"


def test_dashes_are_bullets_only_side_by_side():
    assert body("The title\nProse.\n– one\n-two") == "Prose.\n\n- one\n- two"
    assert body("The title\nProse.\n\n– Jane\n\nEnd.") == "Prose.\n\n– Jane\n\nEnd."
    assert body("The title\nProse.\n-5 degrees\n-6 degrees") == "Prose.  \n\\-5 degrees  \n\\-6 degrees"


def test_lists_nest_by_indent_and_by_word_s_bullets():
    assert body("The title\n- a\n  - b\n      - c\n- d") == "- a\n    - b\n        - c\n- d"
    assert body("The title\n•\ta\no\tb\n§\tc\n•\td") == "- a\n    - b\n        - c\n- d"


def test_an_item_goes_on_in_the_next_line():
    assert body("The title\n- a line\n  and its rest\n- b") == "- a line and its rest\n- b"
    assert (
        body("The title\n- a line\nand its rest\n\n  More of it.\n- b")
        == "- a line and its rest\n\n    More of it.\n\n- b"
    )


def test_numbers_stay_as_they_are():
    assert body("The title\n1. a\n2) b\n(3) c") == "1. a\n2. b\n3. c"
    assert body("The title\n1. a\n\nProse.\n\n2. b") == "1. a\n\nProse.\n\n2. b"
    assert body("The title\nProse.\n5. not first\n1986. A year.") == "Prose.\n\n5\\. not first\n\n1986\\. A year."
    assert body("The title\n1. a\n1. again") == "1. a\n\n1\\. again"


def test_quotations_and_rules():
    assert body("The title\nProse.\n> said\n> again\n---\nEnd.") == "Prose.\n\n> said  \n> again\n\n---\n\nEnd."


def test_rules_at_the_edges_divide_nothing():
    assert body("=====\nThe title\n\nProse.\n*****") == "Prose."


def test_a_drawn_table_is_a_table():
    text = "The title\nProse.\n| Day | Hours |\n|---|---|\n| 1. Mon | 9 *to* 5 |\nEnd."

    assert body(text) == "Prose.\n\n| Day | Hours |\n| --- | --- |\n| 1\\. Mon | 9 *to* 5 |\n\nEnd."


def test_lists_nested_too_deep_are_refused():
    text = "".join(f"{'  ' * depth}- item\n" for depth in range(100))

    with pytest.raises(Unreadable, match=r"must not be nested so deep; save the copy as plain text"):
        read_text(text)
