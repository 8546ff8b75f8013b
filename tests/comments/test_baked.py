"""Approved comments in the published blog: pages, feeds, the desk's list, and the gates unmoved."""

import json
import re

import feedparser
import pytest
from bs4 import BeautifulSoup

from tests import projects

from .conftest import DISCLAIMER, FIRST, HIDDEN, Blog
from .lines import line, number, slugs


@pytest.fixture(scope="module")
def soup(blog):
    return page_of(blog, FIRST)


def page_of(blog: Blog, article: str) -> BeautifulSoup:
    return BeautifulSoup((blog.folder(article) / "index.html").read_text(), "html5lib")


def test_a_thread_is_a_list_of_articles_with_anchors_and_times(soup):
    thread = soup.select_one("#comments")
    assert [item["id"] for item in thread.select("article")] == [f"comment-{number(n)}" for n in (1, 2, 3, 4)]
    assert len(thread.select("ol.thread__list > li")) == 2
    assert len(thread.select("ol.thread__list > li > ol > li")) == 2
    assert thread.select_one("time")["datetime"] == "2026-11-20T10:01:00+00:00"
    assert thread.find(string=re.compile("not medical advice"))
    assert "4 comments" in thread.h2.text


def test_what_readers_wrote_is_text_and_nothing_else(soup):
    thread = soup.select_one("#comments")
    assert not thread.select("script, b, article div a")
    first = thread.select_one("article")
    assert first.select_one("bdi").text == "<b>Ann</b>"
    assert [p.text for p in first.select("div p")] == [
        "I drank, suicide.",
        "See https://e.org/?a=1&b=2 <script>x</script>",
    ]


def test_the_clinics_answer_bears_the_clinics_name(soup):
    second, third = soup.select("#comments article")[1:3]
    assert second.select_one("bdi").text == "Example TMS Clinic"
    assert second.select_one("small").text == "the clinic's answer"
    assert not third.select("small")
    assert "in answer to Example TMS Clinic" in third.text


def test_a_form_stands_under_each_first_comment_and_at_the_end(soup):
    forms = soup.select("#comments form")
    assert [form.select_one("[name=parent]")["value"] for form in forms] == [number(1), number(4), ""]
    assert {(form["action"], form["method"]) for form in forms} == {("/comments/preview", "post")}
    fields = {field.get("name") for field in forms[0].select("input, textarea")}
    assert fields == {"article", "parent", "website", "name", "text"}


def test_what_to_know_before_writing_stands_above_each_form(soup):
    for form in soup.select("#comments form"):
        above = form.find_previous_siblings("p")
        assert any("not for emergencies" in notice.text for notice in above)
        assert [link["href"] for notice in reversed(above) for link in notice.select("a")][-3:] == [
            "tel:911",
            "tel:988",
            "tel:+1-555-0100".replace("-", ""),
        ]


def test_the_way_to_the_comments_begins_at_the_top(soup):
    assert soup.select_one('.byline a[href="#comments"]').text == "4 comments"


TITLES = {
    4: "Reader 4",
    3: "Bob in answer to Example TMS Clinic",
    2: "Example TMS Clinic in answer to <b>Ann</b>",
    1: "<b>Ann</b>",
}
"""Of entries in a feed, before the article's own; a name turns no direction."""


@pytest.mark.parametrize(
    ("folder", "title", "newest"),
    [
        ("feeds", "Comments: Example TMS Clinic", [4, 13, 12, 11, 3, 2, 1]),
        ("posts/{slug}", "Comments on {title}", [4, 3, 2, 1]),
    ],
    ids=["all", "one article's"],
)
def test_the_feeds_hold_them_newest_approval_first(blog, soup, folder, title, newest):
    path = f"{folder}/comments.atom.xml".format(slug=slugs(blog.project)[FIRST])
    feed = feedparser.parse((blog.project / "output" / path).read_bytes())
    assert not feed.bozo
    assert [entry.id for entry in feed.entries][: len(newest)] == [f"urn:uuid:{number(n)}" for n in newest]
    assert len(feed.entries) == (50 if folder == "feeds" else len(newest))
    titles = {entry.id: entry.title.removesuffix(f": {soup.h1.text}") for entry in feed.entries}
    assert {n: titles[f"urn:uuid:{number(n)}"] for n in TITLES} == TITLES
    assert feed.feed.title == title.format(title=soup.h1.text)
    assert feed.feed.subtitle == "Readers' own views, not medical advice."
    assert feed.feed.updated == "2026-11-21T09:00:00Z"
    assert feed.feed.links[0].href == f"https://www.example.org/{path}"
    assert feed.entries[0].link.endswith(f"#comment-{number(4)}")
    assert "<script>x</script>" not in feed.entries[len(newest) - 1].content[0].value


def test_the_feed_of_all_comments_can_be_subscribed_to(blog):
    page = BeautifulSoup((blog.project / "output/subscribe/index.html").read_text(), "html5lib")
    assert page.select_one('code a[href="../feeds/comments.atom.xml"]').text.endswith("/feeds/comments.atom.xml")


def test_lists_say_how_many(blog):
    assert "4 comments" in (blog.project / "output/index.html").read_text()


def test_the_desk_learns_which_articles_take_comments(blog):
    threads = json.loads((blog.project / "output/comments/threads.json").read_text())["articles"]
    known = {each["id"]: each for each in threads}
    assert known.keys() == slugs(blog.project).keys() - {HIDDEN}
    for key, thread in known.items():
        assert thread["url"] == f"/posts/{slugs(blog.project)[key]}/"
        assert thread["is_open"] is True
        assert thread["closes"]


def test_comments_move_no_disclaimer(blog, published):
    """Words that would set triggers off, and a disclaimer's own wording, change nothing of what is required."""
    assert required(published).items() <= required(blog.project).items() and required(published)
    assert "comments" not in (published / "output/index.html").read_text()


def required(project):
    manifest = json.loads((project / ".site/manifest.json").read_text())
    return {article["id"]: article["modules"] for article in manifest["articles"]}


def test_a_hidden_article_keeps_its_comments_and_is_named_nowhere(blog):
    page, slug = page_of(blog, HIDDEN), slugs(blog.project)[HIDDEN]
    assert len(page.select("#comments article")) == 1 and not page.select("#comments form")
    files = [path for path in (blog.project / "output").rglob("*") if path.is_file()]
    named = [path for path in files if slug in path.read_text(errors="ignore")]
    assert {path.parent.name for path in named} <= {slug, "posts"}


def test_a_broken_file_stops_the_publish_and_says_where(tmp_path):
    project = projects.copy_project(tmp_path)
    (project / "content/comments.jsonl").write_text("{\n")
    assert "content/comments.jsonl:1: K101" in projects.said(projects.run(project, "check"))
    result = projects.run(project, "publish")
    assert result.returncode == 1
    assert "content/comments.jsonl:1: K101" in projects.said(result)
    assert "Traceback" not in projects.said(result)


def test_a_comment_can_not_stand_in_for_a_disclaimer(tmp_path):
    """The article's own wording is taken out by the theme; the comment that quotes it doesn't help."""
    project = projects.copy_project(tmp_path)
    (project / "content/comments.jsonl").write_text(line(1, article=FIRST, text=DISCLAIMER) + "\n")
    whole, without = "fit(article.content|", "fit(article.content|replace('not medical advice', '')|"
    projects.edit(project / "theme/templates/article.html", whole, without)
    result = projects.run(project, "publish")
    assert result.returncode == 1
    assert "D0" in projects.said(result)
    assert not (project / "output").exists()
