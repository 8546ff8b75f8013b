"""Lines become paragraphs where they were wrapped, and stay lines where they were meant as such."""

import textwrap

from .copies import body

PROSE = (
    "Depression is more than a bad day. It is an illness that changes how you feel, think and act, and it can"
    " make it hard to work, to sleep and to enjoy the things that you used to enjoy."
)


def test_wrapped_text_is_one_paragraph():
    for width in (60, 72, 90):
        assert body(f"The title\n\n{textwrap.fill(PROSE, width)}") == PROSE


def test_a_line_above_wrapped_text_stays_apart():
    text = f"The title\n\n{PROSE}\n\nWhat now, then.\n{textwrap.fill(PROSE, 72)}"

    assert body(text) == f"{PROSE}\n\nWhat now, then.\n\n{PROSE}"


def test_long_lines_are_paragraphs():
    assert body(f"The title\n{PROSE}\n{PROSE}") == f"{PROSE}\n\n{PROSE}"


def test_short_lines_stay_below_each_other():
    assert body("The title\n\nExample TMS Clinic\n1 Example Street\nExampletown") == (
        "Example TMS Clinic  \n1 Example Street  \nExampletown"
    )


def test_short_sentences_are_paragraphs():
    assert body("The title\n\nCall us.\nWe are open.\nCome in.") == "Call us.\n\nWe are open.\n\nCome in."


def test_stanzas_stay_apart():
    assert body("Morning\n\nI woke,\nit was day;\n\nI slept,\nit was night.") == (
        "I woke,  \nit was day;\n\nI slept,  \nit was night."
    )
