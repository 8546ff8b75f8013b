"""Links are found where Python-Markdown finds them, and not in code."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import markdown

from plugins.article.links import find_images_without_alt, find_links, without_code


def targets(body):
    return [(link.line, link.target) for link in find_links(without_code(body))]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("[a](b.md)", [(1, "b.md")]),
        ("One\r\n[a]({filename}b.md)\r\n", [(2, "{filename}b.md")]),
        ("![x](/i.png) and [y](/z/ 'Title')", [(1, "/i.png"), (1, "/z/")]),
        ('[a](<b c.md> "T")', [(1, "b c.md")]),
        ("[a](/b_(c)/)", [(1, "/b_(c)/")]),
        ("[![x](/i.png)](/z/)", [(1, "/i.png"), (1, "/z/")]),
        ("[a][1]\n\n[1]: /b/ 'T'\n[2]: <c>", [(3, "/b/"), (4, "c")]),
        ("[^1]: A note [a](/b/)", [(1, "/b/")]),
        ('<a class="x" href="/b/?a&amp;b">', [(1, "/b/?a&b")]),
        ("<img\nsrc='/i.png'>", [(1, "/i.png")]),
        ("- item\n\n    [a](/b/) goes on", [(3, "/b/")]),
        ("1. item\n\n    text\n\n    [a](/b/)", [(5, "/b/")]),
        ("Text\n    [a](/b/)", [(2, "/b/")]),
        ("`One [a](/b/)\n\ntwo`", [(1, "/b/")]),
        ("`[a](b)`", []),
        ("`` ` [a](b) ``", []),
        ("```\n[a](b)\n```\n[c](d)", [(4, "d")]),
        ("    [a](b)", []),
        ("~~~ markdown\n[a](b)\n~~~", []),
        ("Text\n\n    [a](b)\n\n    [c](d)\n\n[e](f)", [(7, "f")]),
        ("<!-- [a](b)\n[c](d) -->[e](f)", [(2, "f")]),
        ("[a] (b)", []),
        (r"!\[alt](x.png) and [c](d)", [(1, "d")]),
        (r"\[a](b) [c\](d)", []),
        (r"[a\]b](c)", [(1, "c")]),
        (r"\\[a](b)", [(1, "b")]),
        ("a] b [c](d)", [(1, "d")]),
        ("a](b)", []),
        ("no link (b)", []),
    ],
)
def test_links(body, expected):
    assert sorted(targets(body)) == sorted(expected)


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("![coil](/i.png)", []),
        ('<img src="/i.png" alt="">', []),
        ("`![](/i.png)`", []),
        ("\n![](/i.png)", [2]),
        ("![ ](/i.png)", [1]),
        ('<img src="/i.png">', [1]),
    ],
)
def test_images_without_alt(body, lines):
    assert list(find_images_without_alt(without_code(body))) == lines


PIECES = st.sampled_from(
    ["[a](/x/)", "![b](/y.png)", "text ", "\n", "\n\n", "    ", "- ", "`", "```\n", "> ", "<b>", "1. ", "## ", "*"]
)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=9).map("".join))
def test_no_rendered_link_is_missed(body):
    html = markdown(body, extensions=["extra", "sane_lists", "footnotes"])
    rendered = re.findall(r'(?:href|src)="([^"]*)"', html)

    assert {target for _, target in targets(body)} >= set(rendered)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.text() | st.text("[]()<>!`~ \n\"'ahref=s"))
def test_any_body_can_be_searched(body):
    assert without_code(body).count("\n") <= len(body)
    assert all(link.line >= 1 for link in find_links(without_code(body)))
