"""A comment goes at once, and only that comment."""

from __future__ import annotations

from pathlib import Path

from plugins.release.cut_comment import cut_comments, without_comment, without_entry
from tests.projects import run, said
from tests.release.project import published

ONE, TWO = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
PAGE = f"""<main><p>Body</p><ol class="thread__list">
<li>
  <article class="comment" id="comment-{ONE}" itemscope><h3>Robin</h3><p>A secret &lt;/article&gt;</p></article>
  <ol><li><article class="comment" id="comment-{TWO}"><h4>Sam <a href="#comment-{ONE}">in answer to Robin</a></h4>
  <p>An answer</p></article></li></ol>
  <details><summary>Answer Robin</summary><form><input type="hidden" name="parent" value="{ONE}"></form></details>
</li><li><details><summary>Answer Sam</summary><form><input value="{TWO}"></form></details></li></ol></main>"""
FEED = f"""<feed><id>x</id><entry><id>urn:uuid:{ONE}</id><title>Robin</title></entry>
<entry><id>urn:uuid:{TWO}</id><title>Sam</title><in-reply-to ref="urn:uuid:{ONE}"/></entry></feed>"""


def test_the_comment_its_name_and_its_form_go_and_the_rest_stays() -> None:
    left = without_comment(PAGE, ONE)
    assert "Robin" not in left and "secret" not in left
    for kept in ("<p>Body</p>", "An answer", "Answer Sam", f'id="comment-{TWO}"'):
        assert kept in left
    assert without_comment(PAGE, "33333333-3333-4333-8333-333333333333") == PAGE


def test_its_entry_goes_and_answers_stay() -> None:
    left = without_entry(FEED, ONE)
    assert "Robin" not in left and "<title>Sam</title>" in left


def test_files_of_other_releases_are_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "old.html").write_text(PAGE)
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "page.html").hardlink_to(tmp_path / "old.html")
    assert cut_comments(tmp_path / "new", [ONE]) == ["page.html"]
    assert (tmp_path / "old.html").read_text() == PAGE


def test_a_site_that_can_not_be_built_loses_the_comment_at_once(tmp_path: Path) -> None:
    site = published(tmp_path / "site")
    before = site.output.readlink().name
    (site.output / "thread.html").write_text(PAGE)
    result = run(site.root, "purge-comments", "--at-once", ONE)
    assert result.returncode == 0, said(result)
    assert "Robin" not in (site.output / "thread.html").read_text()
    assert site.output.readlink().name != before
    assert not [path for path in site.root.rglob("*.html") if "secret" in path.read_text(encoding="utf-8")]
    live = site.output.readlink().name
    assert run(site.root, "purge-comments", "--at-once", "33333333-3333-4333-8333-333333333333").returncode == 0
    assert site.output.readlink().name == live
