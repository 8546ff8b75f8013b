from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from .browsing import KINDS, Scheme, barriers, opened, overflow
from .conftest import Built

QUICK = ("home", "article", "thread", "everything", "right to left", "tags", "archive", "subscribe", "not found")
FORMS: list[tuple[int, Scheme]] = [(width, scheme) for width in (320, 390, 1280) for scheme in ("light", "dark")]
TEXT_SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-block-end: 2em !important }
"""
"""Source: WCAG 2.2, success criterion 1.4.12."""
SMALL = """all => all.filter(element => {
  const block = element.closest('p, li, h1, h2, h3, td, dd');
  const inText = getComputedStyle(element).display === 'inline'
    && block?.textContent.trim() !== element.textContent.trim();
  const {width, height} = element.getBoundingClientRect();
  return !inText && (width < 24 || height < 24);
}).map(element => element.outerHTML)"""
"""Source: WCAG 2.2, success criterion 2.5.8: 24 by 24 pixels, but for links within a sentence."""
MOVING = """() => [...document.querySelectorAll('*')].filter(element => {
  const {animationName, transitionDuration, scrollBehavior} = getComputedStyle(element);
  return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior !== 'auto';
}).map(element => element.outerHTML.slice(0, 80))"""


def faults(browser: Browser, site: Built, width: int, scheme: Scheme, kinds: Iterable[str]) -> list[Any]:
    found: list[Any] = []
    with opened(browser, width, scheme) as page:
        for kind in kinds:
            page.goto(f"{site.url}/{KINDS[kind]}")
            found += [(kind, *fault) for fault in barriers(page)]
            found += [(kind, "scrolls sideways")] * (overflow(page) > 0)
    return found


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_a_page_has_no_barrier_and_never_scrolls_sideways(
    browser: Browser, site: Built, width: int, scheme: Scheme
) -> None:
    assert faults(browser, site, width, scheme, QUICK) == []


@pytest.mark.campaign
@pytest.mark.parametrize(("width", "scheme"), FORMS)
def test_no_kind_of_page_has_a_barrier(browser: Browser, site: Built, width: int, scheme: Scheme) -> None:
    assert faults(browser, site, width, scheme, KINDS) == []


def test_barriers_are_found(page: Page, site: Built) -> None:
    page.goto(f"{site.url}/{KINDS['home']}")
    page.evaluate(
        "document.querySelector('h1').outerHTML = '<img src=x><p style=\"color: #ddd; width: 2000px\">Pale</p>'"
    )
    assert {rule for rule, _ in barriers(page)} >= {"image-alt", "color-contrast", "page-has-heading-one"}
    assert overflow(page) > 0


def test_wider_spaced_text_fits_on_every_kind_of_page(page: Page, site: Built) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    for kind, address in KINDS.items():
        page.goto(f"{site.url}/{address}")
        page.add_style_tag(content=TEXT_SPACING)
        assert overflow(page) == 0, kind


def test_text_of_twice_the_size_fits_on_every_kind_of_page(page: Page, site: Built) -> None:
    page.set_viewport_size({"width": 640, "height": 800})
    for kind, address in KINDS.items():
        page.goto(f"{site.url}/{address}")
        page.add_style_tag(content=":root { font-size: 200% }")
        assert overflow(page) == 0, kind


def test_at_four_times_the_size_nothing_covers_the_text(page: Page, site: Built) -> None:
    """A window of 1280 by 1024 at 400 % is one of 320 by 256."""
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(f"{site.url}/{KINDS['article']}")
    help_line = page.locator(".disclaimer-help a").first
    help_line.scroll_into_view_if_needed()
    help_line.click(trial=True)  # it isn't covered, and can be reached
    assert overflow(page) == 0


@pytest.mark.parametrize("width", [320, 1280])
def test_targets_are_large_enough_on_every_kind_of_page(page: Page, site: Built, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for kind, address in KINDS.items():
        page.goto(f"{site.url}/{address}")
        assert page.locator("body a[href]:not(.skip-link)").evaluate_all(SMALL) == [], kind


def test_nothing_moves_by_itself_on_any_kind_of_page(page: Page, site: Built) -> None:
    for kind, address in KINDS.items():
        page.goto(f"{site.url}/{address}")
        assert page.evaluate(MOVING) == [], kind


def test_wide_tables_and_code_scroll_in_boxes_of_their_own(page: Page, site: Built) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{site.url}/{KINDS['everything']}")
    wide = "all => all.map(element => [element.scrollWidth > element.clientWidth, element.tabIndex])"
    assert page.locator(".table, pre").evaluate_all(wide) == [[True, 0], [False, 0], [True, 0]]
