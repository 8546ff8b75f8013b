from __future__ import annotations

import gzip
import re
import uuid
from pathlib import Path

import pytest

from tests import projects

CONTENT = projects.ROOT / "content"
WORDS = 1_000
"""In the article as readers have it: with what its disclaimers say."""
OWN = 710
ARTICLE_BUDGET = 8_000
"""Bytes on the wire: the page and its stylesheet, by gzip."""
HEAD = """---
id: {id}
title: A thousand words
date: 2026-03-01
status: published
category: Treatment
tags: [TMS, anxiety, depression]
lang: en
disclaimers: [help_substance, general, tms, {{off_label: {{conditions: [anxiety, addiction]}}}}]
---
"""


def real_words() -> str:
    """So many words that the clinic wrote, and none of them twice, which would compress too well."""
    names = (*sorted(path.stem for path in (CONTENT / "articles").iterdir()), "about", "privacy", "editorial-policy")
    sources = [next(CONTENT.glob(f"*/{name}.md")) for name in names]
    bodies = [path.read_text(encoding="utf-8").split("---\n", 2)[2] for path in sources]
    pieces = re.findall(r"\S+\s*", "\n\n".join(bodies))
    return "".join(pieces[:OWN])


@pytest.fixture(scope="module")
def blog(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = projects.copy_project(tmp_path_factory.mktemp("weighed"))
    article = HEAD.format(id=uuid.UUID(int=7, version=4).urn) + real_words()
    (project / "content/articles/a-thousand-words.md").write_text(article, encoding="utf-8")
    result = projects.run(project, "publish")
    assert result.returncode == 0, projects.said(result)
    return project / "output"


def weight(*files: Path) -> int:
    return sum(len(gzip.compress(file.read_bytes(), mtime=0)) for file in files)


def test_an_article_of_a_thousand_words_is_light(blog: Path) -> None:
    page = blog / "posts/a-thousand-words/index.html"
    article = page.read_text(encoding="utf-8").partition('class="entry-content">')[2].partition("</article>")[0]
    content = article.partition('<footer class="article__after"')[0]
    assert len(re.sub(r"<[^>]*>", " ", content).split()) >= WORDS
    assert weight(page, *blog.glob("theme/*.css")) <= ARTICLE_BUDGET


def test_no_page_asks_for_anything_of_another_origin(blog: Path) -> None:
    loaded = r'<(?:link (?!rel="(?:alternate|canonical))|script|img|iframe|video|audio|source|object)\b[^>]*'
    for page in blog.rglob("*.html"):
        for element in re.findall(loaded, page.read_text(encoding="utf-8")):
            assert not re.search(r'(?:src|href|srcset|data|poster)="(?:https?:)?//', element), (page, element)
