from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from plugins.theme.accent import contrast

from .browsing import KINDS, STOPS, Scheme, opened
from .conftest import Built

NUMBER = f"""() => {{ [...document.querySelectorAll("{STOPS}")].forEach((each, at) => each.dataset.at = at) }}"""
AT = "document.activeElement.dataset.at"
FOCUS = """() => {
  const grounds = [];
  for (let each = document.activeElement.parentElement; each; each = each.parentElement)
    grounds.push(getComputedStyle(each).backgroundColor);
  const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(document.activeElement);
  return [outlineStyle, parseFloat(outlineWidth), outlineColor, grounds.find(each => each !== 'rgba(0, 0, 0, 0)')];
}"""
VISIBLE = 3.0
"""Source: WCAG 2.2, success criteria 1.4.11 and 2.4.13."""


def hexadecimal(colour: str) -> str:
    """#rrggbb of what browsers call rgb(r, g, b)."""
    return "#" + "".join(f"{int(number):02x}" for number in re.findall(r"\d+", colour)[:3])


def test_the_skip_link_shows_and_moves_focus(page: Page, site: Built) -> None:
    page.goto(f"{site.url}/{KINDS['article']}")
    page.keyboard.press("Tab")
    skip = page.locator(".skip-link")
    assert (skip.bounding_box() or {"y": -1})["y"] >= 0
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("kind", ["home", "article", "everything", "subscribe", "not found", "right to left"])
def test_the_keyboard_passes_every_stop_in_reading_order_and_back(page: Page, site: Built, kind: str) -> None:
    page.goto(f"{site.url}/{KINDS[kind]}")
    page.evaluate(NUMBER)
    stops = page.locator(STOPS).count()
    forth, back = [], []
    for _ in range(stops):
        page.keyboard.press("Tab")
        forth.append(int(page.evaluate(AT)))
    for _ in range(stops - 1):
        page.keyboard.press("Shift+Tab")
        back.append(int(page.evaluate(AT)))
    assert stops > 10
    assert forth == list(range(stops))
    assert back == forth[-2::-1]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["article", "everything"])
def test_every_stop_of_the_keyboard_has_a_visible_focus(
    browser: Browser, site: Built, kind: str, scheme: Scheme
) -> None:
    with opened(browser, 1280, scheme) as page:
        page.goto(f"{site.url}/{KINDS[kind]}")
        for _ in range(page.locator(STOPS).count()):
            page.keyboard.press("Tab")
            style, width, colour, ground = page.evaluate(FOCUS)
            assert (style, width) == ("solid", 3)
            assert contrast(hexadecimal(colour), hexadecimal(ground)) >= VISIBLE


def test_a_wide_table_scrolls_by_keyboard(page: Page, site: Built) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{site.url}/{KINDS['everything']}")
    page.locator(".table").first.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.table').scrollLeft > 0")


def test_every_feed_address_is_a_stop_of_the_keyboard_and_marked_as_a_whole(page: Page, site: Built) -> None:
    page.goto(f"{site.url}/{KINDS['subscribe']}")
    stops = []
    for _ in range(page.locator(STOPS).count()):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("document.activeElement.textContent"))
    addresses = page.locator(".feed-addresses code").all_text_contents()
    assert "https://www.example.org/feeds/blog.atom.xml" in addresses
    assert set(addresses) <= set(stops)
    links = page.locator(".feed-addresses code a")
    assert set(links.evaluate_all("all => all.map(link => getComputedStyle(link).userSelect)")) == {"all"}
