"""Articles on disk as the disclaimer rules see them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..article.record import Article
from ..disclaimer.declared import read_declared, read_waivers
from ..disclaimer.markdown_prose import words_of
from ..disclaimer.policy import Policy
from ..disclaimer.rules import check, section_is_short
from ..disclaimer.subject import Subject, digest_of
from ..shared.finding import Finding

RAW_HTML = re.compile(r"</?[a-z][a-z0-9-]*(?=[\s/>])", re.IGNORECASE)
HARMLESS = re.compile(r"<(sup|sub|s|del)>[^<>]*</\1>|<br ?/?>")
"""What `import` writes: it ends where it began."""


def subject_of(article: Article) -> Subject:
    """The words of title, summary, tags, category and Markdown; what the front matter says."""
    source = article.source
    words = [article.title, article.summary, *article.tags, article.category, words_of(source.body)]
    return Subject(
        path=article.path,
        lang=article.lang,
        text="\n".join(words),
        declared=read_declared(source.metadata.get("disclaimers")),
        waivers=tuple(read_waivers(source.metadata.get("waivers"))),
        digest=digest_of(article.title, source.body),
        lines=source.lines,
    )


def disclaimer_findings(article: Article, policy: Policy) -> Iterator[Finding]:
    """What gate 1 would say of a published article, from its source; nothing of one that can't be read."""
    if article.source.is_readable and article.status != "draft":
        subject = subject_of(article)
        yield from check(subject, policy)
        yield from section_is_short(subject, policy)
        if RAW_HTML.search(HARMLESS.sub("", article.source.body)):
            from .raw_html import html_findings  # reading HTML takes as long to load as all else; few articles hold any

            yield from html_findings(article, subject, policy)
