"""The ways in which readers may meet a page."""

import pytest

from plugins.disclaimer.style.media import read_condition, read_media
from plugins.disclaimer.style.scenario import Scenario, holds, scenarios

PHONE, DESK = Scenario(390), Scenario(1280, "dark")


@pytest.mark.parametrize(
    ("query", "phone", "desk"),
    [
        ("", True, True),
        ("screen", True, True),
        ("print", False, False),
        ("not print", True, True),
        ("(max-width: 500px)", True, False),
        ("(390px <= width < 1280px)", True, False),
        ("screen and (min-width: 40em)", False, True),
        ("(prefers-color-scheme: dark)", False, True),
        ("print, (min-width: 1000px)", False, True),
    ],
)
def test_a_media_query_holds(query, phone, desk):
    condition = read_media(query)
    assert (holds(condition, PHONE), holds(condition, DESK)) == (phone, desk)


def test_both_sides_of_every_width_are_tried():
    found = scenarios([read_media("(max-width: 600px)")])
    assert {600, 601} <= {each.width for each in found}
    assert {each.medium for each in found} == {"screen", "print"}
    assert {each.scheme for each in found} == {"light", "dark"}


def test_what_can_not_be_known_is_tried_both_ways():
    condition = read_condition("(some: thing)")
    assert {holds(condition, each) for each in scenarios([condition])} == {True, False}


def test_too_many_unknowns_are_given_up():
    assert scenarios([("if", f"unknown {number}") for number in range(6)]) is None
