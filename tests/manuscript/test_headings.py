"""Headings that no mark shows are found by their form, and levels close up."""

import pytest

from .copies import body, guesses, read_text

PROSE = "Prose that says something, and says it at some length."


def headings(text, name="copy.txt"):
    copy = read_text(f"The title\n\n{PROSE}\n\n{text}", name)
    return [f"{'#' * block.level} {block.text}" for block in copy.blocks if block.kind == "heading"]


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Understanding Sleep:", "Understanding Sleep"),
        ("TMS Therapy: A Catalyst:", "TMS Therapy: A Catalyst"),
        ("What It Can Do For You:", "What It Can Do For You"),
        ("**Bold line**", "Bold line"),
        ("**Bold line:**", "Bold line"),
        ("**Bold line**:", "Bold line"),
        ("**Why?**", "Why?"),
        ("WHAT TO BRING", "WHAT TO BRING"),
    ],
)
def test_a_line_with_prose_under_it_is_a_heading(line, heading):
    assert headings(f"{line}\n{PROSE}") == [f"## {heading}"]
    assert headings(f"{line}\n\n{PROSE}") == [f"## {heading}"]


@pytest.mark.parametrize(
    "line",
    [
        "Call us if you have:\n- pain",
        "**Call us if you have:**\n- pain",
        f"She told us the following:\n{PROSE}",
        f"There are several kinds in use today:\n{PROSE}",
        f"Note:\n{PROSE}",
        f"Dear Jane:\n{PROSE}",
        f"**A whole sentence in bold.**\n{PROSE}",
        f"TMS USES MAGNETS. IT DOES NOT HURT.\n{PROSE}",
        f"CALL 555-0100 NOW\n{PROSE}",
        f"FDA\n{PROSE}",
        "The last line:",
        "**The last line**",
        f"**Bold** and plain\n{PROSE}",
    ],
)
def test_what_leads_in_or_only_looks_so_is_no_heading(line):
    assert headings(line) == []


def test_a_short_line_that_stands_alone_is_a_heading_in_plain_text():
    assert headings(f"What helps\n\n{PROSE}") == ["## What helps"]
    assert headings("Does it hurt?\nNo, it doesn't.") == ["## Does it hurt?"]
    assert headings(f"What helps\n\n{PROSE}", "copy.md") == []
    assert headings("Thank you\n\nFront Desk") == []
    assert headings("Wrapped text stands alone only\nwhere its sentence goes on to its end, and ends.") == []


def test_headings_that_are_guessed_are_said():
    copy = read_text(f"The title\n\n{PROSE}\n\nOne Thing:\n{PROSE}\nOther Thing:\n{PROSE}")

    assert "2 headings from lines ending in a colon: One Thing; Other Thing" in guesses(copy)


@pytest.mark.parametrize(
    ("marks", "levels"),
    [
        ((3, 3, 3), (2, 2, 2)),
        ((2, 4, 3, 2), (2, 3, 3, 2)),
        ((4, 2, 3), (2, 2, 3)),
        ((2, 3, 4, 5, 6), (2, 3, 4, 5, 6)),
        ((6, 5, 6), (2, 2, 3)),
    ],
)
def test_levels_start_at_two_and_skip_none(marks, levels):
    text = "\n".join(f"{'#' * mark} Part\n{PROSE}" for mark in marks)

    assert headings(text) == [f"{'#' * level} Part" for level in levels]


def test_a_guessed_heading_stands_below_marked_ones():
    assert headings(f"## A\n{PROSE}\n**B**\n{PROSE}\nSome C:\n{PROSE}\n## D\n{PROSE}") == [
        "## A",
        "### B",
        "#### Some C",
        "## D",
    ]


def test_a_heading_keeps_a_sign_at_its_end():
    assert body(f"The title\n## Learn C\\#\n{PROSE}").startswith("## Learn C\\\\&#35;\n")


def test_capitals_are_kept_and_said():
    text = "WHAT TMS IS\n\nProse that says something.\n\nROLE OF SLEEP\n\nProse that says more of it."
    copy = read_text(text)

    assert "## ROLE OF SLEEP" in body(text)
    assert (
        "all in capitals, which is hard to read: WHAT TMS IS; ROLE OF SLEEP; write it in small letters in the article"
    ) in guesses(copy)
    assert not [said for said in guesses(read_text("About TMS\n\nProse.\n\nFDA\n\nIt is.")) if "capitals" in said]
