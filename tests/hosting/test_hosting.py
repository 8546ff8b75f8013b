"""Old addresses lead on, by the host and by a page; what hosts send along lets every page be seen whole."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from plugins.hosting.headers import headers, security
from plugins.hosting.redirects import Redirect, redirect_lines
from tests.projects import copy_project, edit, run, said

TITLE = "TMS"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = copy_project(tmp_path_factory.mktemp("aliases"))
    article = project / "content/articles/tms-and-neuroplasticity.md"
    edit(article, "\nslug:", "\naliases: [/posts/brain/, /old.html, /2019/05/brain]\nslug:")
    result = run(project, "publish")
    assert result.returncode == 0, said(result)
    return (project / "output").resolve()


def rules(text: str) -> dict[str, dict[str, str]]:
    """Of `_headers`: by pattern, each header's value."""
    blocks = [block.splitlines() for block in text.strip().split("\n\n")]
    return {first: dict(line.strip().split(": ", 1) for line in rest) for first, *rest in blocks}


@pytest.fixture(scope="module")
def address(output: Path) -> Iterator[str]:
    """The site, served with the headers that it asks for."""
    known = rules((output / "_headers").read_text(encoding="utf-8"))

    class Host(SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            for pattern, values in known.items():
                for name, value in values.items() if fnmatch(self.path, pattern) else ():
                    self.send_header(name, value.replace("; upgrade-insecure-requests", ""))
            super().end_headers()

        def log_message(self, *_: object) -> None:
            """What browsers ask for is nothing to print."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(output))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize("old", ["/posts/brain/", "/old.html", "/2019/05/brain/"])
def test_an_old_address_leads_to_the_article(old: str, address: str, page: Page) -> None:
    page.goto(f"{address}{old}")
    expect(page).to_have_url(f"{address}/posts/tms-and-neuroplasticity/")


def test_a_page_that_forwards_is_found_by_no_search_engine(output: Path) -> None:
    text = (output / "posts/brain/index.html").read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in text
    assert '<link rel="canonical" href="https://www.example.org/posts/tms-and-neuroplasticity/">' in text
    assert '<meta http-equiv="refresh" content="0; url=../tms-and-neuroplasticity/">' in text


def test_hosts_forward_in_one_step(output: Path) -> None:
    new = "/posts/tms-and-neuroplasticity/"
    assert (output / "_redirects").read_text(encoding="utf-8").splitlines() == [
        f"/2019/05/brain {new} 301",
        f"/2019/05/brain/ {new} 301",
        f"/old.html {new} 301",
        f"/posts/brain {new} 301",
        f"/posts/brain/ {new} 301",
    ]


def test_every_page_is_seen_whole_under_its_own_policy(address: str, output: Path, page: Page) -> None:
    blocked: list[str] = []
    page.on("console", lambda message: blocked.append(message.text))
    for path in ("/", "/posts/tms-and-neuroplasticity/", "/topics/", "/about/", "/404.html", "/old.html"):
        response = page.goto(f"{address}{path}")
        assert response and response.headers["content-security-policy"].startswith("default-src 'none'")
        expect(page.locator("h1")).to_be_visible()
    page.goto(f"{address}/")
    assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--accent')")
    assert not [text for text in blocked if "Content Security Policy" in text]


def test_feeds_have_their_types_and_the_stylesheet_is_kept(address: str, output: Path, page: Page) -> None:
    types = {
        "atom.xml": "application/atom+xml; charset=utf-8",
        "rss.xml": "application/rss+xml; charset=utf-8",
        "json": "application/feed+json",
    }
    known = rules((output / "_headers").read_text(encoding="utf-8"))
    for ending, kind in types.items():
        [values] = [
            each
            for pattern, each in known.items()
            if fnmatch(f"/feeds/topics/tms.{ending}", pattern) and pattern != "/*"
        ]
        assert values["Content-Type"] == kind
    [comments] = [each for pattern, each in known.items() if fnmatch("/posts/tms/comments.atom.xml", pattern)][1:]
    assert comments["Content-Type"] == types["atom.xml"]
    [sheet] = output.glob("theme/main.*.css")
    [kept] = [
        values for pattern, values in known.items() if fnmatch(f"/theme/{sheet.name}", pattern) and pattern != "/*"
    ]
    assert kept["Cache-Control"].endswith("immutable")


def test_no_file_is_sent_one_header_twice() -> None:
    known = rules(headers(["", "es/"], "theme", "/blog"))
    files = [
        "feeds/blog.json",
        "es/feeds/topics/a.rss.xml",
        "theme/main.0123.css",
        "posts/a/",
        "posts/a/comments.atom.xml",
        "theme/favicon.svg",
    ]
    for file in files:
        sent = [name for pattern, values in known.items() if fnmatch(f"/blog/{file}", pattern) for name in values]
        assert sorted(set(sent)) == sorted(sent), file
        assert "Content-Security-Policy" in sent


@pytest.mark.parametrize(
    ("old", "new", "save_as", "link"),
    [
        ("/posts/old/", "posts/new/", "posts/old/index.html", "../new/"),
        ("/old.html", "posts/new/", "old.html", "posts/new/"),
        ("/a/b/c", "es/posts/new/", "a/b/c/index.html", "../../../es/posts/new/"),
        ("/caf%C3%A9/", "posts/new/", "café/index.html", "../posts/new/"),
    ],
)
def test_where_an_old_address_lies(old: str, new: str, save_as: str, link: str) -> None:
    redirect = Redirect(old, new, TITLE, "en")
    assert (redirect.save_as, redirect.link) == (save_as, link)


def test_a_site_in_a_folder_of_its_host_forwards_within_it() -> None:
    lines = redirect_lines([Redirect("/old.html", "posts/new/", TITLE, "en")], "/blog")
    assert lines == "/blog/old.html /blog/posts/new/ 301\n"


@pytest.mark.parametrize(
    "alias",
    [
        "/",
        "/topics/",
        "/feeds/blog.json",
        "/archive/2026/",
        "/page/2/",
        "/about/",
        "/index.html",
        "/robots.txt",
        "/topics/tms/",
        "/theme/x.css",
    ],
)
def test_an_alias_may_not_take_the_place_of_a_page(alias: str, tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    edit(project / "content/articles/tms-and-neuroplasticity.md", "\nslug:", f"\naliases: [{alias}]\nslug:")
    result = run(project, "check")
    assert result.returncode == 1
    assert re.search(r"md:\d+: A127 'aliases' must not have", said(result))


@pytest.mark.parametrize(
    ("form", "allowed"),
    [("/comments/preview", "form-action 'self';"), ("https://d.org/x", "form-action 'self' https://d.org;")],
)
def test_a_form_may_be_sent_where_comments_are_taken(form, allowed):
    assert allowed in security(form)["Content-Security-Policy"]


def test_no_site_learns_which_article_a_reader_comes_from():
    assert security()["Referrer-Policy"] == "same-origin"
    assert security("https://d.org/x")["Referrer-Policy"] == "strict-origin"
