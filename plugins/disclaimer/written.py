"""Gate 1 on one article: what the rules say of its author's words, and the judge of the finished text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from ..shared.finding import Finding, Level
from .judge import judge_body
from .kept import Kept
from .pelican_article import labels_of, subject_of
from .policy import Policy
from .prose import prose_of
from .required import Required
from .rules import BY_HAND, check, section_is_short
from .subject import Subject


class Written(NamedTuple):
    """An article as its author wrote it, before any disclaimer is set in."""

    article: Any
    subject: Subject
    summary: str
    content: str

    def words(self, policy: Policy) -> str:
        """The author's own words: title, summary, tags, category, prose."""
        html = (str(self.article.title), self.summary, self.content)
        title, summary, prose = (prose_of(part, policy, self.subject.lang) for part in html)
        return "\n".join([title, summary, *labels_of(self.article), prose])


def written_by_author(article: Any) -> Written:
    return Written(article, subject_of(article), str(article.metadata.get("summary") or ""), article._content)


def findings_on(written: Written, policy: Policy, modules: Required, css: str, kept: Kept) -> list[Finding]:
    """Every finding, once the wording of ``modules`` is set into the article."""
    article = written.article
    read = (repr(written.subject), str(article.title), json.dumps(labels_of(article)), *written[2:], article.content)
    return kept.found(lambda: list(_examine(written, policy, modules, css)), *read)


def _examine(written: Written, policy: Policy, modules: Required, css: str) -> Iterator[Finding]:
    """All that the rules say of the author's words, and the judge of the finished text."""
    subject = written.subject._replace(text=written.words(policy))
    yield from check(subject, policy, BY_HAND)
    yield from section_is_short(subject, policy)
    yield from _judge(written.article, subject, policy, modules, css)


def _judge(article: Any, subject: Subject, policy: Policy, modules: Required, css: str) -> Iterator[Finding]:
    for verdict in judge_body(article.content, article.lang, policy, modules, css, subject.path):
        if verdict.verdict in ("FAIL", "WARN"):
            level: Level = "error" if verdict.verdict == "FAIL" else "warning"
            yield Finding(subject.path, subject.line("disclaimers"), verdict.code, verdict.message, level)
