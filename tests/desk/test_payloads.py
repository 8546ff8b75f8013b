"""What is posted to run somewhere runs nowhere: not in the preview, not at the desk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page
from selectolax.lexbor import LexborHTMLParser

from tests.desk.live import Live, Writer, make_account, port_of
from tests.desk.moderator import Moderator
from tests.desk.places import SLEEP

FILE = Path(__file__).parent / "payloads.txt"
PAYLOADS = [line for line in FILE.read_text(encoding="utf-8").splitlines() if line and not re.match(r"#( |$)", line)]
WATCH = """
for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => { fire(); };
"""
ELEMENTS = """() => [...document.querySelectorAll('*')].map(
  each => [each.localName, each.getAttributeNames().join(' '), each.getAttribute('href') || ''])"""
OURS = set(
    "html head body meta title link a header nav ul ol li div main h1 h2 h3 p span form input button time cite bdi "
    "strong q article section details summary textarea label aside br".split()
)
OUR_ATTRIBUTES = set(
    "lang charset name content rel href referrerpolicy class id tabindex aria-label aria-current aria-labelledby "
    "method action type value datetime dir role maxlength aria-describedby rows target accept-charset autocomplete "
    "hidden aria-hidden for disabled required form formaction".split()
)


def name_of(payload: str) -> str:
    return payload if len(payload) <= 60 else "Robin"


def fields(payload: str) -> dict[str, str]:
    return {"article": SLEEP, "name": name_of(payload), "text": payload, "website": ""}


@pytest.fixture(scope="module")
def desk(desk: Live) -> Live:
    """All of them wait there."""
    with Writer(port_of(desk.public)) as writer:
        assert all(writer.write(fields(payload)) for payload in PAYLOADS)
    return desk


@pytest.fixture(scope="module")
def moderator(desk: Live) -> Moderator:
    return Moderator(desk, make_account(desk.root, "morgan"))


class Watched(NamedTuple):
    """A browser whose pages' own policy is put aside: only escaping stands between. ``fired`` notes what ran."""

    context: BrowserContext
    fired: list[str]


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    context = browser.new_context(bypass_csp=True)
    fired: list[str] = []
    context.expose_binding("fire", lambda source: fired.append(source["page"].url))
    context.add_init_script(WATCH)
    yield Watched(context, fired)
    context.close()


def test_there_are_enough_and_the_raw_ones_do_fire(watched: Watched) -> None:
    assert len(PAYLOADS) >= 500
    for start in range(0, len(PAYLOADS), 20):
        if len(watched.fired) >= 30:
            break
        page = watched.context.new_page()
        body = raw(PAYLOADS[start : start + 20])
        page.route("**/*", lambda route, _, body=body: route.fulfill(body=body, content_type="text/html"))
        with suppress(Error):  # some of them lead elsewhere, or hang
            page.goto("http://127.0.0.1/raw", timeout=10_000)
        page.close()
    assert len(watched.fired) >= 30


def raw(payloads: list[str]) -> str:
    return "<!DOCTYPE html><title>raw</title>" + "\n".join(f"<div>{payload}</div>" for payload in payloads)


def test_each_preview_holds_the_text_and_no_element_of_it(desk: Live) -> None:
    with Writer(port_of(desk.public)) as writer:
        for payload in PAYLOADS:
            status, page, _ = writer.post("/comments/preview", fields(payload))
            assert status == 200
            only_ours(page)
            shown = LexborHTMLParser(page).css_first("article.comment")
            assert shown.css_first("bdi").text() == name_of(payload)
            assert shown.css("p")[1].text() == payload


def only_ours(page: str) -> None:
    for node in LexborHTMLParser(page).css("*"):
        assert node.tag in OURS, node.html
        assert set(node.attributes) <= OUR_ATTRIBUTES, node.html


@pytest.mark.parametrize("every", [30, pytest.param(1, marks=pytest.mark.campaign)])
def test_none_runs_on_a_moderators_screen(desk: Live, moderator: Moderator, watched: Watched, every: int) -> None:
    cookie = next(iter(cookies(moderator)))
    watched.context.add_cookies([{"name": "desk", "value": cookie, "url": desk.staff}])
    page = watched.context.new_page()
    ids: list[str] = []
    for number in range(1, 2 + len(PAYLOADS) // 25):
        page.goto(f"{desk.staff}/?page={number}", wait_until="load")
        ids += re.findall(r'href="/comments/([0-9a-f-]{36})/"', page.content())
        all_ours(page)
    assert len(set(ids)) == len(PAYLOADS)
    for each in ids[::every]:
        page.goto(f"{desk.staff}/comments/{each}/", wait_until="load")
        all_ours(page)
    assert watched.fired == []
    for each in ids[::4]:
        only_ours(moderator.get(f"/comments/{each}/"))


def cookies(moderator: Moderator) -> list[str]:
    jar = next(handler.cookiejar for handler in moderator.opener.handlers if hasattr(handler, "cookiejar"))
    return [cookie.value or "" for cookie in jar]


def all_ours(page: Page) -> None:
    for tag, attributes, href in page.evaluate(ELEMENTS):
        assert tag in OURS and set(attributes.split()) <= OUR_ATTRIBUTES, (page.url, tag, attributes)
        assert not href or href == "data:," or urlsplit(href).scheme in ("", "http"), href
