"""What a writer sees in a real browser while the site is being written."""

from __future__ import annotations

import os
import re
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from plugins.devserver.build import Build
from plugins.devserver.live import answer, inject
from plugins.devserver.server import serving
from plugins.devserver.stage import Stage
from tests.projects import copy_project, edit
from tests.waiting import PATIENCE

from .running import Running, copy_site, running

SECOND = 1_780_000_000
"""In which both builds end; HTTP's times know no less."""


def test_a_saved_change_shows_without_a_reload_by_hand_and_the_page_stays_where_it_was_read(
    devserver: Running, page: Page
) -> None:
    page.goto(f"{devserver.address}/posts/long/")
    page.evaluate("scrollTo(0, 1234)")
    devserver.save("long.md", "The end.", "The new end.")
    expect(page.get_by_text("The new end.")).to_be_attached()
    page.wait_for_function("scrollY === 1234")


def test_a_finding_covers_nothing_but_shows_over_the_last_good_page_until_it_is_fixed(
    devserver: Running, page: Page
) -> None:
    page.goto(f"{devserver.address}/posts/first/")
    devserver.save("first.md", "Hello.", "BROKEN hello.")
    expect(page.get_by_role("alert")).to_contain_text(
        "content/articles/first.md:5: D101 must not be <b>BROKEN</b>; take"
    )
    expect(page.get_by_text("Hello.", exact=True)).to_be_visible()
    page.reload()
    expect(page.get_by_role("alert")).to_be_visible()
    devserver.save("first.md", "BROKEN hello.", "Hello.")
    expect(page.get_by_role("alert")).to_have_count(0)


def test_a_warning_stands_in_the_bar(devserver: Running, page: Page) -> None:
    page.goto(f"{devserver.address}/posts/first/")
    devserver.save("first.md", "Hello.", "ODD hello.")
    page.locator("#devserver summary", has_text="1 warning").click()
    expect(page.locator("#devserver li")).to_have_text("content/articles/first.md:5: A114 warning: must be even")
    devserver.save("first.md", "ODD hello.", "Hello.")
    expect(page.locator("#devserver summary")).to_have_count(0)


def test_a_draft_is_shown_listed_and_marked(devserver: Running, page: Page) -> None:
    page.goto(devserver.address)
    expect(page.locator("#devserver")).to_contain_text("Drafts: In spring (planned for 4 March 2126) · Not finished")
    page.locator("#devserver").get_by_role("link", name="Not finished").click()
    expect(page.get_by_text("Half a thought.")).to_be_visible()
    expect(page.locator("#devserver strong")).to_have_text("Draft: readers don’t see this page")


def test_drafts_are_listed_at_their_own_address(devserver: Running, page: Page) -> None:
    page.goto(f"{devserver.address}/drafts/")
    page.get_by_role("main").get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(r"/drafts/[\w-]+/"))


def test_an_article_of_a_later_date_says_when_it_is_planned_for(devserver: Running, page: Page) -> None:
    page.goto(f"{devserver.address}/drafts/in-spring/")
    expect(page.locator("#devserver strong")).to_have_text("Planned for 4 March 2126: readers don’t see this page")


def test_what_is_injected_never_stands_on_disk(tmp_path: Path, page: Page) -> None:
    with running(copy_site(tmp_path / "site")) as started:
        assert started.says().startswith("built")
        page.goto(started.address)
        expect(page.locator("script[src='/-/client.js']")).to_have_count(1)
        written = [path for path in (started.site / ".site").rglob("*") if path.is_file()]
        assert any(path.suffix == ".html" for path in written)
        assert not [path for path in written if b"/-/" in path.read_bytes()]


def test_a_broken_first_build_shows_its_findings_and_then_the_site(tmp_path: Path, page: Page) -> None:
    site = copy_site(tmp_path / "site")
    article = site / "content" / "articles" / "first.md"
    article.write_text(article.read_text().replace("Hello.", "BROKEN"))
    with running(site) as started:
        page.goto(f"{started.address}/posts/first/")
        expect(page.get_by_role("alert")).to_contain_text("first.md:5: D101")
        started.save("first.md", "BROKEN", "Mended.")
        expect(page.get_by_text("Mended.")).to_be_visible()


def test_the_clinics_own_site_shows_drafts_and_refuses_as_publish_does(tmp_path: Path, page: Page) -> None:
    project = copy_project(tmp_path)
    articles = project / "content" / "articles"
    edit(articles / "self-medication-and-addiction.md", "date: 2026-", "date: 2126-")
    with running(project) as started:
        page.goto(f"{started.address}/drafts/self-medication-and-addiction/")
        expect(page.locator("#devserver strong")).to_have_text(
            "Planned for 6 February 2126: readers don’t see this page"
        )
        expect(page.get_by_role("heading", name="Before you act on this")).to_be_visible()
        started.save("tms-and-neuroplasticity.md", "[help_substance, ", "[")
        expect(page.get_by_role("alert")).to_contain_text("must name the disclaimer 'help_substance'")
    assert not (project / ".site" / "manifest.json").exists()


@pytest.mark.parametrize(
    ("html", "whole"),
    [
        (b"<body>a</body></html>", b"<body>a{}</body></html>"),
        (b"<pre>&lt;/body></pre>", b"<pre>&lt;/body></pre>{}"),
        (b"</body></body>", b"</body>{}</body>"),
        (b"", b"{}"),
    ],
)
def test_the_script_goes_to_the_end_of_the_body(html: bytes, whole: bytes) -> None:
    assert inject(html, "7-1") == whole.replace(b"{}", b'<script src="/-/client.js" data-page="7-1"></script>')


def test_nothing_of_a_look_stays_when_it_is_ended(tmp_path: Path, page: Page) -> None:
    with running(copy_site(tmp_path / "site")) as devserver:
        page.goto(devserver.address)
        expect(page.locator("#devserver")).to_be_visible()
        devserver.process.terminate()
        devserver.process.wait(PATIENCE)
        assert not [path for path in (devserver.site / ".site/dev").rglob("*") if path.is_file()]


def test_two_builds_of_one_second_are_two_for_the_browser(tmp_path: Path, page: Page) -> None:
    stage = Stage()
    stage.show(_built(tmp_path / "7-1", "Hello."))
    with serving(partial(answer, stage), 0) as address:
        page.goto(address)
        assert not answer(stage, "/").modified, "the file's time would say nothing of what is put into it"
        stage.show(_built(tmp_path / "7-2", "Goodbye."))
        expect(page.get_by_text("Goodbye.")).to_be_visible()


def _built(folder: Path, words: str) -> Build:
    folder.mkdir()
    file = folder / "index.html"
    file.write_text(f"<!DOCTYPE html><title>A page</title><body><p>{words}</p></body>", encoding="utf-8")
    os.utime(file, (SECOND, SECOND))
    return Build(folder, (), "", ())
