"""What Pelican writes with the plugin: checked articles, and not a byte of the others."""

import pytest

from tests.article.articles import article_text, mint
from tests.article.sites import lay_out, run_pelican, written

SECRET = "SECRET"
SITE = {
    "articles/sleep.md": article_text(
        1,
        "Warning: never stop lithium\n\n![Coil]({static}/images/coil.jpg) [About]({filename}/pages/about.md)",
        tags="[TMS]",
        image="images/tms-room.png",
        summary="'Less < 5 & more'",
    ),
    "articles/old.md": f"Title: Old\nId: {mint(9)}\nDate: 2025-01-02\n\nNote: kept\x07",
    "articles/hidden.md": article_text(2, "![Page]({static}/images/hidden.png)", status="hidden"),
    "articles/draft.md": article_text(
        3,
        f"{SECRET} ![x]({{static}}/images/secret.png) ![y]({{static}}/images/SECRET2.png)",
        status="draft",
        tags=f"[{SECRET}]",
        category=SECRET,
        authors=f"[{SECRET}]",
        image="images/secret.png",
    ),
    "articles/later.md": article_text(4, SECRET, date="2026-11-23", tags=f"[{SECRET}]", category=SECRET),
    "articles/.left.md": f"Title: {SECRET}\nDate: 2026-01-01\n\n{SECRET}",
    "pages/about.md": "---\ntitle: About\n---\nWe are here.",
    "pages/soon.md": f"---\ntitle: {SECRET}\nstatus: draft\n---\n{SECRET}",
    "manuscripts/raw.md": SECRET,
    "policy/clinic.yaml": SECRET,
    "images/coil.jpg": b"coil",
    "images/tms-room.png": b"room",
    "images/hidden.png": b"hidden",
    "images/secret.png": SECRET.encode(),
    "images/SECRET2.png": SECRET.encode(),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = lay_out(tmp_path_factory.mktemp("site"), SITE)
    result = run_pelican(folder)
    assert result.returncode == 0, result.stderr
    return written(folder)


def test_nothing_of_drafts_and_future_articles_is_written(built):
    assert not [name for name, data in built.items() if SECRET in name or SECRET.encode() in data]


def test_articles_keep_their_first_line(built):
    assert b"<p>Warning: never stop lithium</p>" in built["posts/article-1/index.html"]
    assert b"<p>Note: kept</p>" in built["posts/old/index.html"]


def test_files_go_out_that_public_articles_use(built):
    assert {name for name in built if name.startswith("images/")} == {
        "images/coil.jpg",
        "images/tms-room.png",
        "images/hidden.png",
    }


def test_hidden_articles_are_written_and_not_listed(built):
    assert b"images/hidden.png" in built["posts/article-2/index.html"]
    assert b"article-2" not in built["index.html"] + built["feeds/blog.atom.xml"]


def test_a_date_is_the_clinics(built):
    assert b"2026-02-06T00:00:00-05:00" in built["posts/article-1/index.html"]


def test_an_error_stops_the_build_and_all_are_said(tmp_path):
    broken = {"articles/a.md": article_text(1, "[x](nowhere.md)", status=""), "articles/b.md": "No front matter"}
    result = run_pelican(lay_out(tmp_path, SITE | broken))

    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert {"A107", "A101", "L104"} <= {
        line.split()[1] for line in result.stderr.splitlines() if line.startswith("content/")
    }
    assert result.stderr.rstrip().endswith("article: nothing is published, 4 to mend")
    assert not (tmp_path / "output").exists()


def test_a_body_that_cannot_be_rendered_stops_the_build(tmp_path):
    result = run_pelican(lay_out(tmp_path, {"articles/a.md": article_text(1, "-   " * 500)}))

    assert result.returncode == 1
    assert "content/articles/a.md:6: A113" in result.stderr
    assert "Traceback" not in result.stderr
