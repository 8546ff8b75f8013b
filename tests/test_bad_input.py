"""What people do write: each is a page that works, or a finding with the remedy."""

from __future__ import annotations

import re
from pathlib import Path

import html5lib
import pytest

from .projects import copy_project, dead_links, run, said

LONG = "Why does it take so long to feel better when every morning begins the same way " * 4
ODD = {
    "long-title": {"title": LONG[:300].strip()},
    "smile": {"title": "🙂🙂🙂"},
    "in-feeds": {"category": "feeds"},
    "in-posts": {"category": "posts"},
    "in-es": {"category": "es"},
    "in-index": {"category": "index.html", "tags": "[feeds, posts, authors, drafts, theme]"},
    "alike": {"tags": "[C++, C#, PTSD, ptsd]"},
    "scripts": {"tags": "[Άγχος, قلق, 焦虑, Тревога]"},
    "unseen": {"status": "hidden", "tags": "[Only here]", "category": "Only there"},
    "table-first": {"summary": None, "body": "| Hours | Effect |\n|---|---|\n| one | calm |\n\nThe table says it all."},
    "quotes": {"title": """'"Quoted" & ''said'' \\back {{ 7 * 7 }} {% raw %}'"""},
    "long-read": {
        "body": "\n\n".join(f"## Part {n}\n\n" + "Sleep helps people rest well at night. " * 57 for n in range(100))
    },
    "empty-lists": {"tags": "[]", "authors": "[]", "summary": "''"},
    "bare": {"body": "One line."},
}
REFUSED = {
    "markup": ({"title": "A <b>bold</b> claim"}, "A104 must have a title in plain text; take <…> and &…; out of it"),
    "no-letters": ({"title": "🙂🙂🙂", "slug": None}, "A123 must have a 'slug' in letters and digits"),
    "long-address": ({"title": LONG[:300].strip(), "slug": None}, "A123 must have a shorter address"),
    "dots": ({"category": "'..'"}, "A123 'category' must not have '..', which makes no address: use another word"),
    "emoji": ({"category": "🙂"}, "A123 'category' must not have '🙂', which makes no address: use another word"),
    "emoji-tag": ({"tags": "[🙂]"}, "A123 'tags' must not have '🙂', which makes no address: use another word"),
    "page-tag": ({"tags": "[page]"}, "A123 'tags' must not have 'page', which makes no address: use another word"),
    "no-image": ({"image": "images/none.png"}, "A129 'image' must be a file below content"),
    "no-picture": ({"body": "![A chair]({static}/images/none.png)"}, "L103 must name a file below content/images"),
    "no-words": ({"title": "''"}, "A104 must have a title: write 'title: …' in the front matter"),
}


def article(number: int, name: str, body: str = "Sleep helps people rest.", **keys: str | None) -> str:
    front = {
        "title": f"Article {number}",
        "slug": name,
        "id": f"urn:uuid:00000000-0000-4000-8000-{number:012}",
        "date": "2026-01-05",
        "summary": "In short",
        "disclaimers": "[general]",
        **keys,
    }
    lines = [f"{key}: {value}" for key, value in front.items() if value is not None]
    return "\n".join(["---", *lines, "---", "", body, ""])


def project_with(folder: Path, sources: dict[str, str]) -> Path:
    project = copy_project(folder)
    for name, text in sources.items():
        (project / f"content/articles/{name}.md").write_text(text, encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that is odd and allowed, published together."""
    sources = {name: article(number, name, **keys) for number, (name, keys) in enumerate(ODD.items(), start=1)}
    project = project_with(tmp_path_factory.mktemp("odd"), sources)
    result = run(project, "publish")
    assert result.returncode == 0, said(result)
    return (project / "output").resolve()


def heading(page: Path) -> str:
    return "".join(html5lib.parse(page.read_text("utf-8"), namespaceHTMLElements=False).find(".//h1").itertext())


@pytest.mark.parametrize("name", ODD)
def test_what_is_odd_has_a_page_that_works(name: str, output: Path) -> None:
    text = (output / f"posts/{name}/index.html").read_text(encoding="utf-8")
    assert "This article is general health information" in re.sub(r"\s+", " ", text)
    assert heading(output / f"posts/{name}/index.html")


def test_every_link_of_every_page_leads_somewhere(output: Path) -> None:
    assert not dead_links(output)


def test_a_title_is_shown_as_it_was_typed(output: Path) -> None:
    assert heading(output / "posts/quotes/index.html") == """"Quoted" & 'said' \\back {{ 7 * 7 }} {% raw %}"""
    assert heading(output / "posts/smile/index.html") == "🙂🙂🙂"
    assert len(heading(output / "posts/long-title/index.html")) > 290


@pytest.mark.parametrize("name", ["feeds", "posts", "es"])
def test_a_category_may_be_called_like_a_folder(name: str, output: Path) -> None:
    assert heading(output / f"categories/{name}/index.html") == name
    assert (output / f"feeds/categories/{name}.atom.xml").is_file()


@pytest.mark.parametrize(
    ("topic", "slug"), [("Άγχος", "agkhos"), ("قلق", "qlq"), ("焦虑", "jiao-lu"), ("Тревога", "trevoga")]
)
def test_a_topic_in_any_script_has_a_page(topic: str, slug: str, output: Path) -> None:
    assert heading(output / f"topics/{slug}/index.html") == topic


def test_topics_with_one_address_are_one(output: Path) -> None:
    text = (output / "posts/alike/index.html").read_text(encoding="utf-8")
    assert sorted(re.findall(r'topics/([\w-]+)/" dir="auto">', text.split('class="topics"')[1])) == ["c", "ptsd"]
    assert (output / "topics/c/index.html").read_text(encoding="utf-8").count('<li class="article-card"') == 1


def test_a_topic_without_listed_articles_has_a_page_that_no_search_engine_keeps(output: Path) -> None:
    for address in ("topics/only-here", "categories/only-there"):
        text = (output / address / "index.html").read_text(encoding="utf-8")
        assert "No articles here yet." in text and "noindex" in text
    assert "only-here" not in (output / "topics/index.html").read_text(encoding="utf-8")


def test_a_table_at_the_start_becomes_words_in_lists(output: Path) -> None:
    text = (output / "index.html").read_text(encoding="utf-8") + (output / "page/2/index.html").read_text(
        encoding="utf-8"
    )
    assert "<table" not in text


def test_a_very_long_article_is_there_to_its_end(output: Path) -> None:
    text = (output / "posts/long-read/index.html").read_text(encoding="utf-8")
    assert text.count("Sleep helps people rest well at night.") >= 5700
    assert 'id="part-99"' in text


def test_what_cannot_be_is_said_with_its_remedy_and_nothing_is_published(tmp_path: Path) -> None:
    sources = {name: article(number, name, **keys) for number, (name, (keys, _)) in enumerate(REFUSED.items(), start=1)}
    project = project_with(tmp_path, sources)
    result = run(project, "publish")
    assert result.returncode == 1
    assert "Traceback" not in said(result)
    assert not (project / "output").exists()
    for name, (_, message) in REFUSED.items():
        assert re.search(rf"^content/articles/{name}\.md:\d+: {re.escape(message)}", said(result), re.MULTILINE), name
