"""A cut takes the page, its pictures and its entries, and says what still names it."""

from __future__ import annotations

import pytest

from plugins.release.cut import cut
from tests.projects import tree
from tests.release.sites import manifest, pages, write

PICTURE = '<img src="/images/a%20face.webp" srcset="/images/shared.webp 2x">'


@pytest.fixture
def folder(tmp_path):
    site = pages("sleep", "anxiety")
    site["posts/sleep/index.html"] += PICTURE
    site["posts/anxiety/index.html"] += '<img src="/images/shared.webp">'
    feed = "<entry><link href='/posts/sleep/'/></entry><entry><link href='/posts/anxiety/'/></entry>"
    images = {"images/a face.webp": "face", "images/shared.webp": "shared", "images/logo.svg": "logo"}
    return write(tmp_path, {**site, **images, "feeds/blog.atom.xml": feed, "posts/sleep/attached.pdf": "more"})


def test_page_pictures_and_entries_go_and_the_rest_stays(folder):
    before = tree(folder)
    article = manifest("sleep", "anxiety").articles[0]
    assert cut(folder, article) == []
    after = tree(folder)
    assert set(before) - set(after) == {"posts/sleep/index.html", "posts/sleep/attached.pdf", "images/a face.webp"}
    assert {name for name in after if after[name] != before[name]} == {"index.html", "feeds/blog.atom.xml"}
    assert (folder / "index.html").read_text() == '<ul><li><a href="/posts/anxiety/">anxiety</a></li></ul>'
    assert (folder / "feeds/blog.atom.xml").read_text() == "<entry><link href='/posts/anxiety/'/></entry>"


def test_what_still_names_it_is_told(folder):
    other = folder / "posts/anxiety/index.html"
    other.write_text('<div class="entry-content"><a href="/posts/sleep/">on sleep</a></div>')
    assert cut(folder, manifest("sleep").articles[0]) == ["posts/anxiety/index.html"]
    assert "on sleep" in other.read_text()


def test_bytes_that_are_no_text_stay(folder):
    odd = b'<ul>\xff\r\n<li><a href="/posts/sleep/">x</a></li></ul>'
    (folder / "archive.html").write_bytes(odd)
    cut(folder, manifest("sleep").articles[0])
    assert (folder / "archive.html").read_bytes() == b"<ul>\xff\r\n</ul>"
