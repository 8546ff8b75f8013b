"""Approved comments in the published blog: pages, feeds, the desk's list, and the gates unmoved."""

import json
import re
from pathlib import Path

import feedparser
import pytest
from bs4 import BeautifulSoup

from tests import projects

from .lines import line, number

DISCLAIMER = "This article is general health information. It is not medical advice, diagnosis, or treatment."


def slugs(project: Path) -> dict[str, str]:
    """The slug of each article, by its id."""
    texts = [path.read_text() for path in sorted((project / "content/articles").glob("*.md"))]
    found = [(re.search(r"^id: (\S+)", text, re.M), re.search(r"^slug: (\S+)", text, re.M)) for text in texts]
    return {article[1]: slug[1] for article, slug in found if article and slug}


FIRST = min(slugs(projects.ROOT))
LINES = [
    line(
        1,
        article=FIRST,
        name="<b>Ann</b>",
        text="I drank, suicide.\n\nSee https://e.org/?a=1&b=2 <script>x</script>",
    ),
    line(2, parent=1, article=FIRST, name="Desk", text="Thank you.", from_clinic=True),
    line(3, parent=2, article=FIRST, name="\u202eBob", text=DISCLAIMER),
    line(4, article=FIRST, approved="2026-11-21T09:00:00Z"),
    line(5, article="urn:uuid:00000000-0000-4000-8000-0000000000ff"),
]

TITLES = [
    "Reader 4",
    "Bob in answer to Example TMS Clinic",
    "Example TMS Clinic in answer to <b>Ann</b>",
    "<b>Ann</b>",
]


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    project = projects.copy_project(tmp_path_factory.mktemp("comments"))
    projects.edit(project / "content/policy/clinic.yaml", "open: false", "open: true ")
    (project / "content/comments.jsonl").write_text("\n".join(LINES) + "\n", encoding="utf-8")
    result = projects.run(project, "publish")
    assert result.returncode == 0, projects.said(result)
    return project


@pytest.fixture(scope="module")
def soup(project):
    slug = slugs(project)[FIRST]
    return BeautifulSoup((project / f"output/posts/{slug}/index.html").read_text(), "html5lib")


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


def test_the_feeds_hold_them_newest_approval_first(project):
    slug, titles = slugs(project)[sorted(slugs(project))[0]], []
    for path in ("output/feeds/comments.atom.xml", f"output/posts/{slug}/comments.atom.xml"):
        feed = feedparser.parse((project / path).read_bytes())
        assert not feed.bozo
        assert [entry.id for entry in feed.entries] == [f"urn:uuid:{number(n)}" for n in (4, 3, 2, 1)]
        assert feed.feed.updated == "2026-11-21T09:00:00Z"
        assert feed.entries[0].link.endswith(f"#comment-{number(4)}")
        assert feed.feed.links[0].href == f"https://www.example.org/{path.removeprefix('output/')}"
        assert feed.feed.subtitle == "Readers' own views, not medical advice."
        titles.append(feed.feed.title)
    assert titles[0] == "Comments: Example TMS Clinic"
    assert titles[1] == f"Comments on {feed.entries[0].title.partition(': ')[2]}"
    assert [entry.title.partition(": ")[0] for entry in feed.entries] == TITLES
    assert "<script>x</script>" not in feed.entries[3].content[0].value


def test_the_feed_of_all_comments_can_be_subscribed_to(project):
    page = BeautifulSoup((project / "output/subscribe/index.html").read_text(), "html5lib")
    assert page.select_one('code a[href="../feeds/comments.atom.xml"]').text.endswith("/feeds/comments.atom.xml")


def test_lists_say_how_many(project):
    assert "4 comments" in (project / "output/index.html").read_text()


def test_the_desk_learns_which_articles_take_comments(project):
    threads = json.loads((project / "output/comments/threads.json").read_text())["articles"]
    known = {each["id"]: each for each in threads}
    assert known.keys() == slugs(project).keys()
    for key, slug in slugs(project).items():
        assert known[key]["url"] == f"/posts/{slug}/"
        assert known[key]["is_open"] is True
        assert known[key]["closes"]


def test_comments_move_no_disclaimer(project):
    """Words that would set triggers off, and a disclaimer's own wording, change nothing of what is required."""
    bare = json.loads((project / ".site/manifest.json").read_text())
    (project / "content/comments.jsonl").unlink()
    result = projects.run(project, "publish")
    assert result.returncode == 0, projects.said(result)
    after = json.loads((project / ".site/manifest.json").read_text())
    assert [a["modules"] for a in bare["articles"]] == [a["modules"] for a in after["articles"]]
    assert "comment-" not in (project / "output/index.html").read_text()


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
    first = sorted(slugs(project))[0]
    (project / "content/comments.jsonl").write_text(line(1, article=first, text=DISCLAIMER) + "\n")
    whole, without = "fit(article.content|", "fit(article.content|replace('not medical advice', '')|"
    projects.edit(project / "theme/templates/article.html", whole, without)
    result = projects.run(project, "publish")
    assert result.returncode == 1
    assert "D0" in projects.said(result)
    assert not (project / "output").exists()


def test_a_hidden_article_keeps_its_comments_and_is_named_nowhere(tmp_path):
    root = projects.copy_project(tmp_path)
    projects.edit(root / "content/policy/clinic.yaml", "open: false", "open: true ")
    (root / "content/comments.jsonl").write_text("\n".join(LINES) + "\n", encoding="utf-8")
    hidden = next(path for path in sorted((root / "content/articles").glob("*.md")) if FIRST in path.read_text())
    projects.edit(hidden, "status: published", "status: hidden")
    result = projects.run(root, "publish")
    assert result.returncode == 0, projects.said(result)
    slug = slugs(root)[FIRST]
    page = BeautifulSoup((root / f"output/posts/{slug}/index.html").read_text(), "html5lib")
    assert len(page.select("#comments article")) == 4 and not page.select("#comments form")
    files = [
        path for path in (root / "output").rglob("*") if path.is_file() and slug in path.read_text(errors="ignore")
    ]
    assert {path.parent.name for path in files} <= {slug, "posts"}
