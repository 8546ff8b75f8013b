"""What the theme's stylesheets hide in articles: told once, where it stands, and not in each article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ..shared.finding import Finding
from .judge import NOT_SHOWN, judge_body
from .place import set_in
from .policy import Policy
from .required import Required
from .style.theme import Source, theme_of


class Case(NamedTuple):
    """What gate 1 found on one article, in which it set these modules."""

    lang: str
    modules: Required
    findings: list[Finding]


class Hiding(NamedTuple):
    """``why``: the rule to blame, in words, and the remedy."""

    code: str
    why: str


def told_once(cases: Sequence[Case], policy: Policy, sheets: Mapping[str, str]) -> list[Finding]:
    """All findings; one for all articles where an article of no words of its author's would be refused the same way.

    ``sheets``: the text of each stylesheet, by its file's name.
    """
    css = "\n".join(sheets.values())
    own: list[Finding] = []
    shared: dict[Hiding, dict[str, set[str]]] = {}
    for case in cases:
        bare = _bare(case, policy, css) if any(NOT_SHOWN in each.message for each in case.findings) else frozenset()
        for finding in case.findings:
            if (finding.rule, finding.message) not in bare:
                own.append(finding)
                continue
            title, _, why = finding.message.partition(NOT_SHOWN)
            titles = shared.setdefault(Hiding(finding.rule, why), {})
            titles.setdefault(title, set()).add(finding.path)
    return [*own, *(_finding(hiding, titles, sheets) for hiding, titles in shared.items())]


def _bare(case: Case, policy: Policy, css: str) -> frozenset[tuple[str, str]]:
    """What the judge finds hidden where nothing stands beside the disclaimers."""
    content = set_in("<p>Text.</p>", case.lang, policy, case.modules)
    verdicts = judge_body(content, case.lang, policy, case.modules, css)
    return frozenset((each.code, each.message) for each in verdicts if NOT_SHOWN in each.message)


def _finding(hiding: Hiding, titles: Mapping[str, Iterable[str]], sheets: Mapping[str, str]) -> Finding:
    articles = {path for paths in titles.values() for path in paths}
    many = "1 article" if len(articles) == 1 else f"{len(articles)} articles"
    path, line = _place(hiding.why, sheets)
    return Finding(path, line, hiding.code, f"must show {', '.join(titles)} to every reader of {many}: {hiding.why}")


def _place(why: str, sheets: Mapping[str, str]) -> tuple[str, int]:
    """The file and line of the rule that the words name: the last of that selector; line 0 where there is none."""
    found = [(path, text.count("\n", 0, at) + 1) for path, text in sheets.items() for at in _rules(why, text)]
    return found[-1] if found else (next(iter(sheets), "theme"), 0)


def _rules(why: str, css: str) -> Iterator[int]:
    """Where the rules begin whose selector is named."""
    selectors = {entry.source for entry in theme_of((Source(css),)).entries if f" of {entry.source} " in why}
    if selectors:
        words = max(selectors, key=len).split()
        pattern = r"(?<![^\s{};/])" + r"\s+".join(map(re.escape, words)) + r"\s*\{"
        yield from (match.start() for match in re.finditer(pattern, css))
