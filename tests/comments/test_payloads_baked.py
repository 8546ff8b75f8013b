"""What was written to run somewhere runs nowhere on the blog: six hundred payloads, approved and baked into a page."""

import re

import pytest

from tests.desk.test_payloads import ELEMENTS, PAYLOADS, WATCH, name_of

from .conftest import ATTACKED

OURS = set("article bdi h3 h4 span a time div p br link li ol details summary form input label textarea button".split())


@pytest.fixture(scope="module")
def page_of_payloads(blog):
    return blog.folder(ATTACKED)


def test_none_runs_and_none_makes_an_element(browser, page_of_payloads):
    context = browser.new_context(bypass_csp=True)
    fired: list[str] = []
    context.expose_binding("fire", lambda source: fired.append(source["page"].url))
    context.add_init_script(WATCH)
    page = context.new_page()
    page.goto((page_of_payloads / "index.html").as_uri(), wait_until="load")
    made = page.locator("#comments ol").first.evaluate(f"list => ({ELEMENTS})()".replace("document", "list"))
    assert {tag for tag, _, _ in made} <= OURS
    assert not [names for _, names, _ in made if re.search(r"\bon\w|style|srcdoc", names)]
    assert all(href.startswith(("#comment-", "tel:", "https://www.example.org/posts/")) for _, _, href in made if href)
    assert page.locator("#comments article").count() == len(PAYLOADS)
    assert fired == []
    context.close()


def test_each_is_shown_word_by_word(browser, page_of_payloads):
    context = browser.new_context()
    page = context.new_page()
    page.goto((page_of_payloads / "index.html").as_uri())
    names = page.locator("#comments bdi").all_text_contents()
    assert sorted(" ".join(name.split()) for name in names) == sorted(" ".join(name_of(t).split()) for t in PAYLOADS)
    context.close()


def test_the_feed_is_well_formed_and_escapes_them(page_of_payloads):
    text = (page_of_payloads / "comments.atom.xml").read_text(encoding="utf-8")
    assert text.count("<entry") == 50
    assert "<script" not in text
