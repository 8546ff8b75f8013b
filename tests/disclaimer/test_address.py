"""From addresses to files, and from a page to its stylesheets."""

import pytest

from plugins.disclaimer.address import is_at, loader
from plugins.disclaimer.page import judge_page
from plugins.disclaimer.verdict import worst

from .techniques import filled, page
from .test_cases import POLICY


@pytest.mark.parametrize(
    ("link", "name", "is_there"),
    [
        ("https://e.org/posts/a/", "posts/a/index.html", True),
        ("https://e.org/blog/posts/a/", "posts/a/index.html", True),
        ("/posts/a/index.html", "posts/a/index.html", True),
        ("https://e.org/a.html#top", "a.html", True),
        ("https://e.org/a", "a.html", True),
        ("https://e.org/posts/b/", "posts/a/index.html", False),
        ("https://e.org/xposts/a/", "posts/a/index.html", False),
        ("https://e.org/%61.html", "a.html", True),
        ("http://[", "a.html", False),
    ],
)
def test_a_link_leads_to_a_page(link, name, is_there):
    assert is_at(link, name) is is_there


@pytest.mark.parametrize(
    "address", ["css/a.css", "/css/a.css", "https://e.org/css/a.css?v=1", "//e.org/blog/css/a.css"]
)
def test_a_stylesheet_is_read_below_the_root(tmp_path, address):
    (tmp_path / "css").mkdir()
    (tmp_path / "css/a.css").write_text("p{}")
    assert loader([tmp_path], is_confined=True)(address) == "p{}"


@pytest.mark.parametrize("address", ["../out.css", "/../out.css", "data:text/css,p{}", "gone.css", "css", "css/a.txt"])
def test_nothing_else_is(tmp_path, address):
    (tmp_path / "site/css").mkdir(parents=True)
    (tmp_path / "out.css").write_text("p{}")
    (tmp_path / "site/css/a.txt").write_text("p{}")
    assert loader([tmp_path / "site"], is_confined=True)(address) is None


HIDE, SHOW = {"a.css": ".p{display:none}"}, {"a.css": ".p{color:#222}"}


@pytest.mark.parametrize(
    ("head", "files", "verdict"),
    [
        ('<link rel="stylesheet" href="a.css">', SHOW, "PASS"),
        ('<link rel="stylesheet" href="a.css">', HIDE, "FAIL"),
        ('<LINK REL="StyleSheet" HREF=a.css>', HIDE, "FAIL"),
        ('<link rel="stylesheet" href="a.css" media="print">', HIDE, "WARN"),
        ('<link rel="stylesheet" href="a.css" media="print" onload="this.media=\'all\'">', HIDE, "FAIL"),
        ('<link rel="alternate stylesheet" href="a.css">', HIDE, "PASS"),
        ('<link rel="stylesheet" href="a.css" disabled>', HIDE, "PASS"),
        ('<link rel="stylesheet" href="a.css" type="text/less">', HIDE, "PASS"),
        ('<link rel="preload" href="a.css">', HIDE, "PASS"),
        ('<noscript><link rel="stylesheet" href="a.css"></noscript>', HIDE, "FAIL"),
        ('<base href="/css/"><link rel="stylesheet" href="a.css">', HIDE, "FAIL"),
        ('<link rel="stylesheet" href="b.css">', {"b.css": "@import 'a.css';", **HIDE}, "FAIL"),
        ('<link rel="stylesheet" href="https://cdn.test/a.css">', {}, "FAIL"),
        ('<style title="one">.p{color:#222}</style><style title="two">.p{display:none}</style>', {}, "PASS"),
        ('<style media="(min-width: 1px)">.p{display:none}</style>', {}, "FAIL"),
    ],
)
def test_which_stylesheets_count(head, files, verdict):
    assert worst(judge_page("p.html", filled(page(head=head)), POLICY, files.get)).verdict == verdict
