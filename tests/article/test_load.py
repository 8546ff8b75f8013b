"""Whatever Pelican would read is read, or said."""

import pytest

from plugins.article.load import load_sources
from tests.article.articles import article_text, found


@pytest.fixture
def content(tmp_path):
    for folder in ("articles", "pages", "images", "manuscripts"):
        (tmp_path / "content" / folder).mkdir(parents=True)
    return tmp_path / "content"


def test_articles_pages_and_images_are_named_from_the_root(content):
    (content / "articles/2026").mkdir()
    (content / "articles/2026/b.markdown").write_text(article_text())
    (content / "articles/a.md").write_text(article_text())
    (content / "articles/.hidden.md").write_text("not read")
    (content / "articles/~$copy.docx").write_text("Word's own note that copy.docx is open")
    (content / "articles/chart.png").write_bytes(b"\xff")
    (content / "pages/about.md").write_text("---\ntitle: About\n---\n")
    (content / "images/coil.jpg").write_bytes(b"\xff")
    (content / "manuscripts/raw.md").write_text("never read")
    loaded = load_sources(content)

    assert [source.path for source in loaded.articles] == ["content/articles/a.md", "content/articles/2026/b.markdown"]
    assert [source.path for source in loaded.pages] == ["content/pages/about.md"]
    assert loaded.files == {"content/images/coil.jpg"}
    assert not loaded.findings


def test_folders_behind_links_are_read_as_pelican_reads_them(content, tmp_path):
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared/a.md").write_text(article_text())
    (content / "articles/linked").symlink_to(tmp_path / "shared")

    assert [source.path for source in load_sources(content).articles] == ["content/articles/linked/a.md"]


@pytest.mark.parametrize("name", ["a.rst", "a.html", "a.HTM"])
def test_what_pelican_would_publish_unchecked_is_refused(content, name):
    (content / "articles" / name).write_text("text")

    assert found(load_sources(content).findings) == [("A100", 0)]


@pytest.mark.parametrize("name", ["My copy.docx", "a.txt", "a.DOC", "a.pdf", "a.odt", "a.rtf", "a.pages"])
def test_raw_copy_among_the_articles_is_told(content, name):
    (content / "articles" / name).write_bytes(b"copy")
    (finding,) = load_sources(content).findings

    assert (finding.rule, finding.level) == ("A100", "warning")
    assert f'make import FILE="content/articles/{name}"' in finding.message


def test_a_file_that_is_no_text_is_refused(content):
    (content / "articles/a.md").write_bytes(b"PK\x03\x04\x00")

    assert "make import" in load_sources(content).findings[0].message


def test_a_file_that_cannot_be_opened_is_said(content):
    (content / "articles/a.md").symlink_to("nowhere.md")

    assert "no such file" in load_sources(content).findings[0].message


@pytest.mark.parametrize("name", ["a\nb.md", "a\udcff.md"])
def test_a_name_that_cannot_be_printed_is_refused(content, name):
    (content / "articles" / name).write_text(article_text())
    (finding,) = load_sources(content).findings

    assert "rename the file" in finding.message
    assert str(finding).encode().isascii()


def test_a_folder_that_cannot_be_opened_is_said(content):
    (content / "articles").rmdir()
    (content / "articles").write_text("")

    assert "not a directory" in load_sources(content).findings[0].message


def test_the_sites_own_folders_are_read(content):
    (content / "news").mkdir()
    (content / "news/a.md").write_text(article_text())

    assert [source.path for source in load_sources(content, ["news"]).articles] == ["content/news/a.md"]


def test_a_site_without_any_folder_has_no_sources(tmp_path):
    assert load_sources(tmp_path / "content").articles == []
    assert not list(tmp_path.iterdir())
