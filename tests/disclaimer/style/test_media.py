"""Media queries, in every way that a reader may meet them."""

import pytest

from plugins.disclaimer.style.media import read_condition, read_media
from plugins.disclaimer.style.scenario import Scenario, holds, scenarios

PHONE, DESK = Scenario(390), Scenario(1280, "dark")
PAPER = Scenario(700, medium="print")


@pytest.mark.parametrize(
    ("query", "phone", "desk", "paper"),
    [
        ("", True, True, True),
        ("all", True, True, True),
        ("screen", True, True, False),
        ("print", False, False, True),
        ("not print", True, True, False),
        ("only screen and (max-width: 600px)", True, False, False),
        ("(min-width: 40em)", False, True, True),
        ("(400px <= width <= 1000px)", False, False, True),
        ("(width < 400px)", True, False, False),
        ("(1000px < width)", False, True, False),
        ("print, (min-width: 1000px)", False, True, True),
        ("(prefers-color-scheme: dark)", False, True, False),
        ("not (prefers-color-scheme: dark)", True, False, True),
        ("((min-width: 1px) and (max-width: 500px)) or (min-width: 1200px)", True, True, False),
        ("tv", False, False, False),
        ("not all", False, False, False),
    ],
)
def test_who_a_rule_is_for(query, phone, desk, paper):
    condition = read_media(query)
    assert [holds(condition, each) for each in (PHONE, DESK, PAPER)] == [phone, desk, paper]


@pytest.mark.parametrize(
    "query", ["(hover: hover)", "(a) and (b) or (c)", "screen (a)", "(min-width: 3vw)", "(width)", "(orientation: x)"]
)
def test_what_can_not_be_known_is_tried_both_ways(query):
    condition = read_media(query)
    assert {holds(condition, each) for each in scenarios([condition]) or () if each.medium == "screen"} == {True, False}


@pytest.mark.parametrize("text", ["(display: grid)", "selector(:has(a))", "card (min-width: 400px)"])
def test_so_is_what_a_browser_supports(text):
    condition = read_condition(text)
    denied = read_condition(f"not {text}")
    for each in scenarios([condition]) or ():
        assert holds(condition, each) != holds(denied, each) or text.startswith("card")


def test_the_widths_beside_each_breakpoint_are_tried():
    widths = {
        each.width for each in scenarios([read_media("(max-width: 767.98px)"), read_media("(min-width: 90em)")]) or ()
    }
    assert {320, 390, 766, 767, 768, 1280, 1439, 1440, 1441} <= widths


def test_too_much_that_can_not_be_known_is_not_tried():
    assert scenarios([read_media(f"(x{number})") for number in range(9)]) is None
