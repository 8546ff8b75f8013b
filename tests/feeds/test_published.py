"""The feeds of the whole project, published: what readers and mail tools get."""

from __future__ import annotations

import json
import re
import shutil
from html import unescape
from pathlib import Path
from typing import Any

import feedparser
import pytest

from tests.languages.spanish import add_article, speak_spanish
from tests.projects import copy_project, edit, run, said

from .checks import ids_of, problems
from .sites import SITE, feeds_in

NOTE = "General health information, not medical advice."
CRISIS = "Emergency: call 911. Crisis: call or text 988."


@pytest.fixture(scope="module")
def feeds(published: Path) -> dict[str, bytes]:
    return feeds_in(published / "output")


@pytest.fixture(scope="module")
def spanish(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of the project with an article in Spanish."""
    project = copy_project(tmp_path_factory.mktemp("spanish"))
    speak_spanish(project)
    add_article(project, "dormir", 1)
    result = run(project, "publish")
    assert result.returncode == 0, said(result)
    return project / "output"


def summaries(name: str, data: bytes) -> list[tuple[str, str]]:
    """Each entry's address and summary."""
    if name.endswith(".json"):
        return [(item["url"], item["summary"]) for item in json.loads(data)["items"]]
    return [(entry.link, unescape(entry.summary)) for entry in feedparser.parse(data).entries]


def items_of(data: bytes) -> list[dict[str, Any]]:
    return list(json.loads(data)["items"])


def test_no_feed_has_a_fault(feeds: dict[str, bytes]) -> None:
    assert feeds
    assert [problem for name, data in feeds.items() for problem in problems(name, data)] == []


def test_each_summary_begins_with_the_authors_words_and_ends_with_the_short_form(feeds: dict[str, bytes]) -> None:
    for name, data in feeds.items():
        for url, summary in summaries(name, data):
            words, _, note = summary.partition(NOTE)
            assert words and "Call SAMHSA" not in words
            assert CRISIS in note and note.endswith(url)
            assert "<" not in summary and "\n" not in summary


def test_each_page_names_its_feeds_and_they_are_there(published: Path) -> None:
    output = published / "output"
    for page in output.rglob("*.html"):
        links = re.findall(
            r'<link rel="alternate" type="([^"]+)"[^>]* href="([^"]+)"', page.read_text(encoding="utf-8")
        )
        feeds = [(kind, href) for kind, href in links if "+" in kind]
        assert {"application/atom+xml", "application/rss+xml", "application/feed+json"} <= {kind for kind, _ in feeds}
        for kind, href in feeds:
            target = output / href.lstrip("/") if href.startswith("/") else page.parent / href
            assert kind.removeprefix("application/")[:4] in {"atom": "atom", "rss+": "rss+", "feed": "feed"}
            assert target.is_file(), (page, href)


def test_what_a_feed_leads_to_is_there(feeds: dict[str, bytes], published: Path) -> None:
    for name in (name for name in feeds if name.endswith(".json")):
        feed = json.loads(feeds[name])
        for address in (feed["home_page_url"], feed["favicon"], *(item["url"] for item in feed["items"])):
            path = published / "output" / address.removeprefix(f"{SITE}/")
            assert (path / "index.html" if address.endswith("/") else path).is_file(), address


def test_a_changed_wording_is_in_the_feed_and_moves_no_date(published: Path, tmp_path: Path) -> None:
    project = tmp_path / "site"
    shutil.copytree(published, project, symlinks=True)
    before = items_of((project / "output/feeds/blog.json").read_bytes())
    edit(project / "content/policy/disclaimers.yaml", "does not make you a patient", "makes nobody a patient")
    result = run(project, "publish")
    assert result.returncode == 0, said(result)
    after = items_of((project / "output/feeds/blog.json").read_bytes())
    assert "makes nobody a patient" in after[0]["content_html"]
    kept = ("id", "date_published", "date_modified")
    assert [[item[key] for key in kept] for item in after] == [[item[key] for key in kept] for item in before]


def test_spanish_articles_have_feeds_of_their_own(spanish: Path) -> None:
    feeds = feeds_in(spanish)
    names = {"es/feeds/blog", "es/feeds/categories/bienestar", "es/feeds/topics/sueno"}
    assert {name.partition(".")[0] for name in feeds if name.startswith("es/")} == names
    assert [problem for name, data in feeds.items() for problem in problems(name, data)] == []
    in_spanish = set(ids_of("es/feeds/blog.json", feeds["es/feeds/blog.json"]))
    assert not [name for name, data in feeds.items() if name[:3] != "es/" and in_spanish & {*ids_of(name, data)}]


def test_a_spanish_feed_says_so_and_leads_to_spanish_lists(spanish: Path) -> None:
    feed = json.loads((spanish / "es/feeds/topics/sueno.json").read_bytes())
    assert (feed["language"], feed["description"]) == ("es", "Salud mental en lenguaje claro")
    assert feed["home_page_url"] == f"{SITE}/es/topics/sueno/"
    assert (spanish / "es/topics/sueno/index.html").is_file()
