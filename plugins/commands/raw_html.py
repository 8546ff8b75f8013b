"""What HTML that is typed into an article does to its disclaimers, as gate 1 judges it."""

from __future__ import annotations

from collections.abc import Iterator

from ..article.record import Article
from ..article.render import make_markdown, render
from ..disclaimer.judge import judge_body
from ..disclaimer.place import set_in
from ..disclaimer.policy import Policy
from ..disclaimer.rules import carried
from ..disclaimer.subject import Subject
from ..shared.finding import Finding

MARKDOWN = make_markdown({"extensions": ["extra", "sane_lists"]})
LEGIBLE = "D17"
"""The rule that hangs on the theme's stylesheet: left to the build, which reads that."""


def html_findings(article: Article, subject: Subject, policy: Policy) -> Iterator[Finding]:
    """What of it hides the disclaimers, or could."""
    try:
        html = render(MARKDOWN, article.source.body, article.slug)
    except Exception:  # whatever Markdown runs into, the build says it (A113)
        return
    modules = carried(subject, policy)
    content = set_in(html, subject.lang, policy, modules)
    for verdict in judge_body(content, subject.lang, policy, modules, path=article.path):
        if verdict.verdict == "FAIL" and not verdict.code.startswith(LEGIBLE):
            yield Finding(article.path, subject.line("disclaimers"), verdict.code, verdict.message)
