"""Every kind of page, and what a browser can tell of one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

KINDS = {
    "home": "",
    "second page": "page/2/",
    "article": "posts/sleep-and-low-mood/",
    "everything": "posts/everything-that-markdown-can-hold/",
    "long read": "posts/long-read/",
    "long title": "posts/long-title/",
    "long word": "posts/long-word/",
    "emoji": "posts/emoji/",
    "markup": "posts/markup/",
    "right to left": "ar/posts/arabic/",
    "translated": "posts/two-languages/",
    "spanish home": "es/",
    "hidden": "posts/hidden/",
    "thread": "posts/discussed/",
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
    "subscribe": "subscribe/",
    "not found": "404.html",
}
Scheme = Literal["light", "dark"]
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
STOPS = "a[href], summary, [tabindex='0']"
"""What the keyboard stops at, in the pages that we make."""


@contextmanager
def opened(browser: Browser, width: int, scheme: Scheme = "light", **options: Any) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, **options)
    yield context.new_page()
    context.close()


def barriers(page: Page) -> list[tuple[str, list[str]]]:
    """What axe finds, by rule, with the elements."""
    options = {"runOnly": STANDARDS, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    return [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found]


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
