"""A comment goes at once, with all that answers it, and nothing else."""

from __future__ import annotations

import re
import shutil
import time
from pathlib import Path

import feedparser
import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.release.cut_comment import cut_comments, with_answers, without_comments
from plugins.shared.site import Site
from tests.comments.lines import line, number
from tests.projects import copy_project, edit, run, said, tree

SLUG = "tms-and-neuroplasticity"
PAGE, FEED, ALL = f"posts/{SLUG}/index.html", f"posts/{SLUG}/comments.atom.xml", "feeds/comments.atom.xml"
THREAD = [(1, None), (2, 1), (3, 2), (4, 3), (5, 1), (6, None), (7, 6)]
"""Each comment with what it answers: below the first stand a conversation three deep and one more answer."""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose blog has the thread; made once, and left as it is."""
    root = copy_project(tmp_path_factory.mktemp("cut") / "site")
    edit(root / "content/policy/clinic.yaml", "  open: false", "  open: true")
    edit(root / "content/policy/clinic.yaml", "  days: 365", "  days: 0")
    article = re.search(r"^id: (\S+)", (root / f"content/articles/{SLUG}.md").read_text(), re.MULTILINE)
    assert article
    lines = [line(n, parent=parent, article=article[1]) for n, parent in THREAD]
    (root / "content/comments.jsonl").write_text("\n".join(lines) + "\n")
    result = run(root, "publish")
    assert result.returncode == 0, said(result)
    return root


@pytest.fixture
def site(published: Path, tmp_path: Path) -> Site:
    return Site(Path(shutil.copytree(published, tmp_path / "site", symlinks=True)))


def numbers(*wanted: int) -> set[str]:
    return {number(n) for n in wanted}


def shown(output: Path) -> list[int]:
    """The comments on the page."""
    page = LexborHTMLParser((output / PAGE).read_bytes())
    return [n for n, _ in THREAD for node in page.css("#comments article") if node.id == f"comment-{number(n)}"]


def fed(path: Path) -> set[str]:
    return {entry.id.removeprefix("urn:uuid:") for entry in feedparser.parse(path.read_bytes()).entries}


@pytest.mark.parametrize(
    ("removed", "gone"),
    [(1, {1, 2, 3, 4, 5}), (2, {2, 3, 4}), (3, {3, 4}), (4, {4}), (5, {5}), (6, {6, 7}), (7, {7}), (8, set())],
)
def test_all_that_answers_it_goes_with_it_and_the_rest_stays(site: Site, removed: int, gone: set[int]) -> None:
    output = site.output.resolve()
    before = (output / PAGE).read_text(encoding="utf-8")
    assert cut_comments(output, [number(removed)]) == ([ALL, FEED, PAGE] if gone else [])
    left = {n for n, _ in THREAD} - gone
    assert shown(output) == sorted(left)
    assert fed(output / FEED) == fed(output / ALL) == numbers(*left)
    after = (output / PAGE).read_text(encoding="utf-8")
    lines = iter(before.splitlines())
    assert all(each in lines for each in after.splitlines())  # in their order, each as it was
    for n in gone:
        assert number(n) not in after and f"Reader {n}" not in after and f"Text {n}" not in after
    assert ("Answer Reader 1" in after, "Answer Reader 6" in after) == (1 in left, 6 in left)
    assert "Write a comment" in after
    assert all(node.css("article") for node in LexborHTMLParser(after).css("#comments li, #comments ol ol"))


def test_a_feed_without_entries_goes_too(site: Site) -> None:
    output = site.output.resolve()
    cut_comments(output, numbers(1, 6))
    assert shown(output) == [] and not (output / FEED).exists() and not (output / ALL).exists()
    assert "Write a comment" in (output / PAGE).read_text(encoding="utf-8")


def test_files_of_other_releases_are_not_written_through(site: Site, tmp_path: Path) -> None:
    shutil.copytree(site.output.resolve(), tmp_path / "new", copy_function=lambda old, new: Path(new).hardlink_to(old))
    before = tree(site.output.resolve())
    assert cut_comments(tmp_path / "new", [number(1)]) == [ALL, FEED, PAGE]
    assert tree(site.output.resolve()) == before


def test_what_a_reader_typed_leads_nowhere() -> None:
    """Markup in a text is escaped, and what looks like a parent there is none."""
    text = f"&lt;/article&gt; itemprop=&quot;parentItem&quot; href=&quot;#comment-{number(1)}&quot;"
    page = f'<article class="comment" id="comment-{number(2)}"><p>{text}</p></article>'
    assert with_answers(page, numbers(1)) == numbers(1)
    assert without_comments(page, numbers(1)) == page
    assert without_comments(page, numbers(2)) == ""


def test_a_large_thread_is_cut_in_seconds() -> None:
    page = "".join(
        f'<li><article class="comment" id="comment-{number(n)}"><p>{"words " * 50}</p>'
        f'<link itemprop="parentItem" href="#comment-{number(n // 2)}"></article></li>'
        for n in range(2, 7000)
    )
    begun = time.thread_time()
    assert "words" not in without_comments(page, with_answers(page, numbers(1)))
    assert time.thread_time() - begun < 5


@pytest.mark.parametrize("removed", [(2,), (1, 6)])
def test_a_blog_that_can_not_be_built_loses_the_conversation_at_once(site: Site, removed: tuple[int, ...]) -> None:
    edit(site.root / f"content/articles/{SLUG}.md", "\nslug:", "\nnonsense: x\nslug:")
    assert run(site.root, "publish").returncode == 1
    before = site.output.readlink().name
    ids = sorted(numbers(*removed))
    result = run(site.root, "purge-comments", "--at-once", *ids)
    assert result.returncode == 0, said(result)
    live = site.output.readlink().name
    assert live != before and not (site.releases / before).exists()
    assert shown(site.output) == ([1, 5, 6, 7] if removed == (2,) else [])
    for each in ids:
        assert not [path for path in site.root.rglob("*.html") if each in path.read_text(encoding="utf-8")]
    judged = run(site.root, "verify", "output")
    assert judged.returncode == 0, said(judged)
    assert run(site.root, "purge-comments", "--at-once", *ids).returncode == 0
    assert site.output.readlink().name == live
