"""Bodies render as Python-Markdown renders them, with ids that don't collide."""

import re
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from plugins.article.render import heading_id, make_markdown, render
from plugins.shared.characters import UNPRINTABLE
from plugins.shared.source import read_source

SETTINGS = {"extensions": ["extra", "sane_lists", "toc", "footnotes"], "output_format": "html5"}
SAME = {"toc": {"slugify": heading_id}, "footnotes": {"SEPARATOR": "-a-"}}
FIRST_LINES = st.sampled_from(
    ["Warning: never stop lithium", "Title: none", "---", "...", "Note:", "", "    Key: code"]
)
BODIES = st.builds("{}\n{}".format, FIRST_LINES, st.text()) | st.text("ab:-. \n#>*_`[]()<&^1|~{}")
show = partial(render, make_markdown(SETTINGS))


@pytest.mark.parametrize("header", ["---\ntitle: TMS\n---\n", "Title: TMS\n\n"])
@settings(derandomize=True, max_examples=100, deadline=None)
@given(BODIES.filter(lambda body: not UNPRINTABLE.search(body)))
def test_every_body_renders_as_python_markdown_does_without_meta(header, body):
    plain = Markdown(extensions=SETTINGS["extensions"], extension_configs=SAME, output_format="html5")

    assert show(read_source("a.md", header + body).body, "a") == plain.convert(body)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.text(st.characters(codec=None, exclude_categories=[])))
def test_no_control_character_reaches_the_html(body):
    assert not UNPRINTABLE.search(show(body, "a"))


def test_meta_is_never_used():
    markdown = make_markdown(
        {"extensions": ["meta"], "extension_configs": {"markdown.extensions.meta": {}, "extra": {}}}
    )

    assert render(markdown, "Warning: never stop lithium", "a") == "<p>Warning: never stop lithium</p>"


def test_heading_ids_are_unique_stable_and_not_the_themes():
    body = "## Risks\n\n## Risks\n\n## Comments\n\n## 日本\n\n## !"
    ids = re.findall(r'id="([^"]*)"', show(body, "a"))

    assert ids == ["risks", "risks_1", "comments-section", "日本", "section"]
    assert re.findall(r'id="([^"]*)"', show(body, "b")) == ids


def test_footnotes_of_two_articles_have_different_ids():
    body = "One[^1] and again[^1]\n\n[^1]: Source"
    ids = [set(re.findall(r'id="([^"]*)"', show(body, name))) for name in ("sleep", "mood")]

    assert ids[0] == {"fn-sleep-1", "fnref-sleep-1", "fnref2-sleep-1"}
    assert not ids[0] & ids[1]


def test_one_article_leaves_nothing_in_the_next():
    show("[^1] [x][y]\n\n[^1]: Left\n[y]: /left/\n*[TMS]: left", "a")

    assert show("[x][y] TMS", "b") == "<p>[x][y] TMS</p>"
