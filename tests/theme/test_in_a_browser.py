from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from .conftest import Built

KINDS = {
    "home": "",
    "second page": "page/2/",
    "article": "posts/sleep-and-low-mood/",
    "everything": "posts/everything-that-markdown-can-hold/",
    "long title": "posts/long-title/",
    "long word": "posts/long-word/",
    "right to left": "ar/posts/arabic/",
    "draft": "drafts/draft/",
    "page": "contact/",
    "tag": "topics/sleep/",
    "tags": "topics/",
    "category": "categories/mental-health/",
    "categories": "categories/",
    "author": "authors/ada-example/",
    "authors": "authors/",
    "archive": "archive/",
    "year": "archive/2026/",
    "not found": "404.html",
}
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
QUICK = [(320, "light"), (1280, "dark")]
ALL = [(width, scheme) for width in (320, 390, 1280) for scheme in ("light", "dark")]
TEXT_SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
"""Source: WCAG 2.2, success criterion 1.4.12."""


def barriers(page: Page) -> list[Any]:
    options = {"runOnly": STANDARDS, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    return [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found]


def overflow(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def faults(browser: Browser, site: Built, width: int, scheme: str) -> list[Any]:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    found: list[Any] = []
    for kind, address in KINDS.items():
        page.goto(f"{site.url}/{address}")
        found += [(kind, *fault) for fault in barriers(page)]
        found += [(kind, "scrolls sideways")] * (overflow(page) > 0)
    context.close()
    return found


@pytest.mark.parametrize(("width", "scheme"), QUICK)
def test_no_page_has_a_barrier_or_scrolls_sideways(browser: Browser, site: Built, width: int, scheme: str) -> None:
    assert faults(browser, site, width, scheme) == []


@pytest.mark.campaign
@pytest.mark.parametrize(("width", "scheme"), [form for form in ALL if form not in QUICK])
def test_no_page_has_a_barrier_at_any_width(browser: Browser, site: Built, width: int, scheme: str) -> None:
    assert faults(browser, site, width, scheme) == []


@pytest.mark.parametrize("kind", ["home", "article", "long word", "tags"])
def test_wider_spaced_text_still_fits(page: Page, site: Built, kind: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{site.url}/{KINDS[kind]}")
    page.add_style_tag(content=TEXT_SPACING)
    assert overflow(page) == 0


def test_an_article_asks_for_nothing_but_its_stylesheet(page: Page, site: Built) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site.url}/{KINDS['article']}")
    page.wait_for_load_state("networkidle")
    [sheet] = site.folder.rglob("*.css")
    known = {KINDS["article"], f"theme/{sheet.name}", "theme/favicon.svg"}
    assert set(asked) <= {f"{site.url}/{address}" for address in known}
    assert page.context.cookies() == []


def test_the_skip_link_shows_and_moves_focus(page: Page, site: Built) -> None:
    page.goto(f"{site.url}/{KINDS['article']}")
    page.keyboard.press("Tab")
    skip = page.locator(".skip-link")
    assert (skip.bounding_box() or {"y": -1})["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_every_stop_of_the_keyboard_has_a_visible_focus(page: Page, site: Built) -> None:
    page.goto(f"{site.url}/{KINDS['everything']}")
    stops = page.locator("a[href], [tabindex='0']").count()
    for _ in range(stops):
        page.keyboard.press("Tab")
        style = "(({outlineStyle, outlineWidth}) => outlineStyle + parseFloat(outlineWidth))"
        assert page.evaluate(f"{style}(getComputedStyle(document.activeElement))") == "solid3"


@pytest.mark.parametrize("width", [390, 1280])
def test_disclaimers_are_as_large_as_the_text(page: Page, site: Built, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site.url}/{KINDS['article']}")
    size = "element => parseFloat(getComputedStyle(element).fontSize)"
    sizes = page.locator("[class^='disclaimer'] p").evaluate_all(f"all => all.map({size})")
    assert len(sizes) == 4
    assert set(sizes) == {page.locator(".entry-content > p").first.evaluate(size)}


def test_print_keeps_the_disclaimers_and_drops_the_navigation(page: Page, site: Built) -> None:
    page.goto(f"{site.url}/{KINDS['article']}")
    page.emulate_media(media="print", color_scheme="dark")
    assert [found.is_visible() for found in page.locator("nav").all()].count(True) == 0
    assert [found.is_visible() for found in page.locator("[class^='disclaimer']").all()] == [True] * 3
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


def test_forced_colours_keep_the_edge_of_each_disclaimer(browser: Browser, site: Built) -> None:
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(f"{site.url}/{KINDS['article']}")
    edges = "(({borderInlineStartWidth: start, borderBlockStartWidth: top}) => parseFloat(start) + parseFloat(top))"
    widths = f"all => all.map(element => {edges}(getComputedStyle(element)))"
    assert page.locator("[class^='disclaimer']").evaluate_all(widths) == [4, 4, 4]
    context.close()
