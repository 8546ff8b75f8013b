"""Menus and feet of web pages are known; a writer's short lines are not touched."""

import pytest

from plugins.manuscript.menus import is_foot

from .copies import body, found, guesses, read_text

PROSE = "Sleep helps the brain to recover, and to keep what it learnt by day."


@pytest.mark.parametrize(
    "menu",
    [
        "Home About Contact",
        "Home | About Us | Services | Contact Us",
        "HOME  ABOUT  OUR TEAM  BOOK ONLINE",
        "Home\nAbout\nContact",
        "- Home\n- Services\n- New Patients",
        "Services Locations Insurance",
        "Menu\nHome",
        "Privacy Policy | Terms of Use",
    ],
)
def test_a_menu_is_left_out_and_said(menu):
    copy = read_text(f"{menu}\n\nSleep and mood\n\n{PROSE}\n{PROSE}")

    assert copy.title == "Sleep and mood"
    assert body(f"{menu}\n\nSleep and mood\n\n{PROSE}") == PROSE
    assert any(said.startswith("left out, as parts of the web page: ") for said in guesses(copy))
    assert found(copy) == []


@pytest.mark.parametrize(
    "lines",
    [
        "Home",
        "Contact",
        "Home and work",
        "Services at our home",
        "Insurance",
        "Bring along:\n- Insurance\n- Forms\n- Reviews",
        "We come to your:\n- Home\n- Practice",
        "Home is where the heart is",
    ],
)
def test_a_writers_lines_are_no_menu(lines):
    copy = read_text(f"Sleep and mood\n\n{PROSE}\n\n{lines}\n\n{PROSE}")

    assert copy.dropped == tuple(block for block in copy.dropped if block.plain == "Sleep and mood")
    assert found(copy) == []


@pytest.mark.parametrize(
    "line",
    [
        "© 2026 Example Clinic",
        "Copyright © 2026 Example Clinic. All rights reserved.",
        "Copyright 2026, Example Clinic",
        "(c) 2026 Example Clinic",
        "All rights reserved.",
        "Example Clinic. All Rights Reserved",
    ],
)
def test_a_foot_is_known(line):
    assert is_foot(line)
    assert body(f"Sleep and mood\n{PROSE}\n\n{line}") == PROSE


@pytest.mark.parametrize(
    "line",
    ["Copyright law protects patients too.", "(c) Depression", "All rights of patients are reserved", "Copyright", ""],
)
def test_a_writers_line_is_no_foot(line):
    assert not is_foot(line)


def test_what_stands_below_related_posts_is_told_of():
    copy = read_text(f"Sleep and mood\n{PROSE}\n\nRelated posts\nFive tips\nMore tips")

    assert found(copy) == ["M114"]
    assert copy.findings[0].line == 5
    assert "below 'Related posts'; delete what names other posts" in copy.findings[0].message


def test_buttons_that_run_into_one_line_are_left_out():
    assert body(f"Sleep and mood\n{PROSE}\n\nShare on Facebook Share on Twitter | Pin to Pinterest") == PROSE
