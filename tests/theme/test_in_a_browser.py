from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from .browsing import KINDS, opened
from .conftest import Built

SIZE = "element => parseFloat(getComputedStyle(element).fontSize)"
BEHIND = "all => all.map(element => getComputedStyle(element, '::after').content)"
EDGES = """all => all.map(element => {
  const {borderInlineStartWidth, borderBlockStartWidth} = getComputedStyle(element);
  return parseFloat(borderInlineStartWidth) + parseFloat(borderBlockStartWidth);
})"""


def test_a_page_asks_for_nothing_but_its_stylesheet_and_sets_nothing(page: Page, site: Built) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    [sheet] = site.folder.rglob("*.css")
    known = {f"{site.url}/{address}" for address in (*KINDS.values(), f"theme/{sheet.name}", "theme/favicon.svg")}
    pictures = {f"{site.url}/images/wide.svg"}
    for address in KINDS.values():
        page.goto(f"{site.url}/{address}")
    page.wait_for_load_state("networkidle")
    assert set(asked) <= known | pictures
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


@pytest.mark.parametrize("width", [390, 1280])
def test_disclaimers_are_as_large_as_the_text(page: Page, site: Built, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site.url}/{KINDS['article']}")
    sizes = page.locator("[class^='disclaimer'] p").evaluate_all(f"all => all.map({SIZE})")
    assert len(sizes) == 4
    assert set(sizes) == {page.locator(".entry-content > p").first.evaluate(SIZE)}


def test_print_keeps_the_disclaimers_and_drops_the_navigation(page: Page, site: Built) -> None:
    page.goto(f"{site.url}/{KINDS['article']}")
    page.emulate_media(media="print", color_scheme="dark")
    assert [found.is_visible() for found in page.locator("nav, .related").all()].count(True) == 0
    assert [found.is_visible() for found in page.locator("[class^='disclaimer']").all()] == [True] * 3
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


def test_print_spells_out_the_links_of_the_text_and_leaves_the_disclaimers_as_signed(page: Page, site: Built) -> None:
    page.goto(f"{site.url}/{KINDS['article']}")
    page.emulate_media(media="print")
    assert page.locator(".entry-content > p a[href^='http']").evaluate_all(BEHIND) == ['" (https://www.example.org/)"']
    assert set(page.locator("[class^='disclaimer'] a").evaluate_all(BEHIND)) == {"none"}


def test_paper_has_the_comments_and_the_address_but_no_form(page: Page, site: Built) -> None:
    page.goto(f"{site.url}/{KINDS['thread']}")
    assert page.get_by_text("Write a comment").is_visible()
    page.emulate_media(media="print")
    assert page.locator(".comment").count() == 3
    assert all(comment.is_visible() for comment in page.locator(".comment, .thread h2").all())
    assert not any(
        found.is_visible() for found in page.locator("form, summary, .thread > h3, .thread > h3 ~ p, button").all()
    )
    assert page.locator("[rel=canonical]").evaluate_all(BEHIND) == ['"https://www.example.org/posts/discussed/"']
    assert page.locator("[rel=canonical]").evaluate("link => link.getBoundingClientRect().height") > 0


def test_paper_holds_a_whole_article(page: Page, site: Built) -> None:
    page.goto(f"{site.url}/{KINDS['everything']}")
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 700, "height": 1000})
    cut = "all => all.filter(element => element.scrollWidth > element.clientWidth).length"
    assert page.locator("pre").evaluate_all(cut) == 0


def test_forced_colours_keep_the_edge_of_each_disclaimer(browser: Browser, site: Built) -> None:
    with opened(browser, 1280, forced_colors="active") as page:
        page.goto(f"{site.url}/{KINDS['article']}")
        assert page.locator("[class^='disclaimer']").evaluate_all(EDGES) == [4, 4, 4]


def test_without_scripts_everything_is_there(browser: Browser, site: Built) -> None:
    with opened(browser, 390, java_script_enabled=False) as page:
        page.goto(f"{site.url}/{KINDS['long read']}")
        page.get_by_role("link", name="Section 40").click()
        expect(page).to_have_url(re.compile("#section-40$"))
        expect(page.get_by_role("heading", name="Section 40")).to_be_in_viewport()
