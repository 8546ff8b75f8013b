"""A thread and its form in Chromium: no barrier, no script, nothing that readers wrote runs."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from .conftest import LONG

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture(scope="module")
def address(blog):
    return (blog.folder(LONG) / "index.html").as_uri()


def test_a_list_keeps_the_number_of_comments_together_and_apart_from_the_rest(browser, address):
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(address.partition("posts/")[0] + "index.html")
    count = page.locator(".article-card__date > span", has_text="3 comments")
    assert count.evaluate("span => getComputedStyle(span, '::before').content") == '"· "'
    assert count.evaluate("span => getComputedStyle(span).display") == "inline-block"
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barrier_and_no_sideways_scroll(browser, address, width, scheme):
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    said = []
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.goto(address)
    page.get_by_text("Answer A").click()
    results = Axe().run(page, options=RULES)
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert not said
    context.close()


def test_the_form_needs_no_script_and_its_trap_is_out_of_reach(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    form = page.locator("form").last
    form.get_by_label("Nickname").fill("Maple")
    page.keyboard.press("Tab")
    page.keyboard.type("Words")
    assert form.get_by_label("Comment").input_value() == "Words"
    assert not form.get_by_label("Leave this empty").is_visible()
    context.close()
