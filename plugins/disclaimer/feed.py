"""Judge a feed: every entry, as a reader shows it that keeps its style and as one that takes it out."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from urllib.parse import urldefrag

from .address import files_of
from .entries import read_entries
from .entry import Entry, NoFeed
from .expected import Expected, as_text, unlike
from .facts import FALLBACK, first_part
from .judge import judge_view
from .kept import Kept
from .markup import TOO_DEEP, is_bottomless, tree_of
from .normalize import normal
from .page import covered
from .policy import Policy
from .prose import prose_in
from .required import NoTriggers, required_for
from .style.looks import Looks
from .style.theme import Source, theme_of
from .verdict import Verdict, fail
from .view import View
from .visible import runs_of

STRIPPED = "style, [style], [hidden], [aria-hidden], [inert], [popover], [role]"
"""What some readers take out; without it they all show the same."""
REMEDIES = {
    "D01-missing": "; if its page has it, let the feed carry whole articles (in Pelican: RSS_FEED_SUMMARY_ONLY = False)"
}


def judge_feed(path: str, data: bytes, policy: Policy) -> list[Verdict]:
    """Each finding on each entry; their own words say what they need."""
    try:
        return judge_entries(path, read_entries(data), policy, None, Kept())
    except NoFeed as error:
        return [fail(path, "D20-unreadable", str(error))]


def judge_entries(
    path: str, entries: Sequence[Entry], policy: Policy, expected: Mapping[str, Expected] | None, kept: Kept
) -> list[Verdict]:
    """``expected``: what each article carries that the feed must hold, by its page; None: as judge_feed."""
    if not entries:
        return [fail(path, "D20-no-entries", "the feed has no entry to judge: leave it out, or publish an article")]
    matched = [next((page for page in files_of(entry.link) if page in (expected or {})), "") for entry in entries]
    verdicts = list(_set_verdicts(path, entries, matched, expected)) if expected is not None else []
    for entry, page in zip(entries, matched, strict=True):
        wanted = (expected or {}).get(page)
        found = kept.found(partial(judge_entry, entry, policy, wanted), json.dumps(entry), as_text(wanted))
        verdicts += [verdict._replace(path=path) for verdict in found]
    return list(dict.fromkeys(verdicts)) or [
        Verdict(path, "PASS", "OK", f"{len(entries)} entries carry what they need")
    ]


def are_comments(entries: Sequence[Entry]) -> bool:
    """Whether every entry leads to a comment on a page, none to an article."""
    return bool(entries) and all(urldefrag(entry.link).fragment.startswith("comment-") for entry in entries)


def judge_entry(entry: Entry, policy: Policy, expected: Expected | None = None) -> list[Verdict]:
    """Each finding, its path left empty."""
    path, name = "", f"entry '{entry.title or entry.link}'"
    if entry.content is None:
        return [fail(path, "D01-missing", f"{name} has no text of its article: set the full text into the feed")]
    if is_bottomless(entry.content):
        return [fail(path, "D02-unreadable", f"{name} {TOO_DEEP}")]
    tree = tree_of(f"<!DOCTYPE html><html><body>{entry.content}")
    if tree.body is None:
        return [fail(path, "D01-missing", f"{name} is no text that feed readers show")]
    lang = first_part(entry.lang) or FALLBACK
    css = tuple(Source(node.text()) for node in tree.css("style"))
    views = [View(runs_of(tree.body), Looks(theme_of(css)), lang)]
    if tree.css_first(STRIPPED) is not None:
        views.append(View(runs_of(tree.body, is_stripped=True), None, lang))
    words = "\n".join([normal(entry.title), *entry.tags, prose_in(views[0].runs, policy)])
    try:
        required = required_for(policy, lang, words)
    except NoTriggers as error:
        return [fail(path, "D08-wrong-language", f"{name}: {error}")]
    verdicts = list(unlike(path, lang, required, expected))
    modules = expected.modules if expected else required
    for view in views:
        verdicts += judge_view(path, view, policy, modules, is_exact=expected is not None)
    verdicts += covered(path, tree, tree.body, views[0])
    found = [verdict for verdict in dict.fromkeys(verdicts) if verdict.verdict != "PASS"]
    return [verdict._replace(message=f"{name}: {verdict.message}{REMEDIES.get(verdict.code, '')}") for verdict in found]


def _set_verdicts(
    path: str, entries: Sequence[Entry], matched: Sequence[str], expected: Mapping[str, Expected]
) -> Iterator[Verdict]:
    """D20: the entries are the listed articles, each once."""
    for entry, page in zip(entries, matched, strict=True):
        if not page:
            message = f"entry '{entry.title}' ({entry.link}) is no article that was let through: build the site anew"
            yield fail(path, "D20-feed-entries", message)
    counts = Counter(page for page in matched if page)
    for page in expected:
        if counts[page] != 1:
            often = "is missing from the feed" if not counts[page] else f"stands in the feed {counts[page]} times"
            yield fail(path, "D20-feed-entries", f"the article at '{page}' {often}: build the site anew")
