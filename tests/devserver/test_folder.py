"""A folder answers with its own files and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.devserver.folder import answer
from plugins.shared.kinds import kind_of


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("folder")
    (root / "secret.html").write_text("secret")
    site = root / "site"
    (site / "two words").mkdir(parents=True)
    (site / "index.html").write_text("home")
    (site / "two words" / "index.html").write_text("inner")
    (site / "404.html").write_text("nothing here")
    (site / "es").mkdir()
    (site / "es" / "404.html").write_text("nada")
    (root / "outside").mkdir()
    (root / "outside" / "404.html").write_text("secret")
    (site / "out").symlink_to(root / "outside")
    (site / "link.html").symlink_to(root / "secret.html")
    return site


@pytest.mark.parametrize(
    ("target", "status", "body"),
    [
        ("/", 200, b"home"),
        ("/index.html?x=1#y", 200, b"home"),
        ("/two%20words/", 200, b"inner"),
        ("/two%20words", 301, b""),
        ("/missing", 404, b"nothing here"),
        ("/index.html/", 404, b"nothing here"),
        ("/../secret.html", 404, b"nothing here"),
        ("/%2e%2e/secret.html", 404, b"nothing here"),
        ("/link.html", 404, b"nothing here"),
        ("/es/missing/", 404, b"nada"),
        ("/es/../missing", 404, b"nothing here"),
        ("/two%20words/missing", 404, b"nothing here"),
        ("/out/missing", 404, b"nothing here"),
        ("/%00", 404, b"nothing here"),
        ("/" + "x" * 5000, 404, b"nothing here"),
        ("//[", 404, b"nothing here"),
    ],
)
def test_what_is_asked_for_is_found_or_not(folder: Path, target: str, status: int, body: bytes) -> None:
    found = answer(folder, target)
    assert (found.status, found.body) == (status, body)


def test_a_folder_without_its_slash_is_sent_on_within_the_site(folder: Path) -> None:
    assert answer(folder, "//two%20words").location == "/two%20words/"


@given(st.lists(st.sampled_from(["..", ".", "/", "%2f", "%2e", "secret.html", "site", "\\"])).map("".join))
@settings(derandomize=True, max_examples=40, deadline=None)
def test_no_target_reaches_outside_the_folder(folder: Path, target: str) -> None:
    assert answer(folder, target).body != b"secret"


def test_without_a_404_page_there_is_still_an_answer(tmp_path: Path) -> None:
    assert answer(tmp_path, "/").status == 404


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("feeds/blog.atom.xml", "application/atom+xml; charset=utf-8"),
        ("es/feeds/blog.rss.xml", "application/rss+xml; charset=utf-8"),
        ("es/feeds/blog.json", "application/feed+json"),
        ("feeds/topics/tms.json", "application/feed+json"),
        ("posts/tms/comments.atom.xml", "application/atom+xml; charset=utf-8"),
        ("my-feeds/data.json", "application/json"),
        ("index.html", "text/html; charset=utf-8"),
        ("main.css", "text/css; charset=utf-8"),
        ("photo.jpg", "image/jpeg"),
        ("unknown.zzz", "application/octet-stream"),
    ],
)
def test_each_file_has_its_content_type(name: str, kind: str) -> None:
    assert kind_of(name) == kind
