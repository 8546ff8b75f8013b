"""Judge a folder of finished pages and feeds."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from .address import files_of, loader
from .entries import is_feed, read_entries
from .entry import NoFeed
from .expected import Expected, as_text, expected_of
from .facts import declares_article
from .feed import are_comments, judge_entries
from .finished import FEEDS, NO_TEXT, PAGES, decode, read
from .kept import Kept, context_of, read_kept, stylesheets_in, write_kept
from .listing import Listing
from .page import judge_page
from .page_style import Load
from .policy import Policy
from .teaser import is_teaser
from .verdict import Verdict, fail


def judge_folder(root: Path, policy: Policy, listing: Listing | None = None, keep: Path | None = None) -> list[Verdict]:
    """Each finding on each page and feed below the root, paths relative to it.

    ``listing``: what gate 1 let through; nothing may be missing, and nothing more be there. Without it, what pages
    and entries say themselves is what they need. ``keep``: the file that holds verdicts from one build to the next.
    """
    if keep is None:
        return list(_Folder(root, policy, listing, Kept()).judge())
    kept = read_kept(keep, context_of(policy, stylesheets_in(root)))
    verdicts = list(_Folder(root, policy, listing, kept).judge())
    write_kept(keep, kept)
    return verdicts


class _Folder:
    def __init__(self, root: Path, policy: Policy, listing: Listing | None, kept: Kept) -> None:
        self.root, self.policy, self.listing, self.kept = root, policy, listing, kept
        self.files = sorted(_files(root))
        self.names = frozenset(self.files)
        # What is published holds its own stylesheets; a folder that somebody names may be a part of a site.
        roots = [root] if listing is not None else [root, *root.resolve().parents]
        self.load: Load = loader(roots, is_confined=listing is not None)
        articles = (listing or {}).get("articles", ())
        self.expected = {entry["save_as"]: expected_of(entry) for entry in articles}
        self.feeds = {feed["path"]: feed["articles"] for feed in (listing or {}).get("feeds", ())}
        self.comment_feeds = frozenset((listing or {}).get("comment_feeds", ()))
        self.linked: set[str] = set()
        self.judged = 0

    def judge(self) -> Iterator[Verdict]:
        for name in self.files:
            if Path(name).suffix.lower() in FEEDS:
                yield from self._feed(name)
        for name in self.files:
            if Path(name).suffix.lower() in PAGES:
                yield from self._page(name)
        yield from self._missing()

    def _feed(self, name: str) -> Iterator[Verdict]:
        data = read(self.root / name)
        if isinstance(data, str):
            yield fail(name, "D20-unreadable", data)
        elif name not in self.feeds and not is_feed(data):
            return
        elif self.listing is not None and name not in self.feeds and name not in self.comment_feeds:
            yield fail(name, "D20-unlisted", "this feed is not one that was let through: build the site anew")
        else:
            yield from self._entries(name, data)

    def _entries(self, name: str, data: bytes) -> Iterator[Verdict]:
        try:
            entries = read_entries(data)
        except NoFeed as error:
            yield fail(name, "D20-unreadable", str(error))
            return
        if name not in self.feeds and (name in self.comment_feeds or self.listing is None) and are_comments(entries):
            yield Verdict(name, "SKIP", "OK", "holds readers' comments, each under its article")
            return
        self.linked.update(each for entry in entries for each in files_of(entry.link) if each in self.names)
        pages = {page: self.expected[page] for page in self.feeds.get(name, ()) if page in self.expected}
        expected = pages if self.listing is not None else None
        yield from judge_entries(name, entries, self.policy, expected, self.kept)

    def _page(self, name: str) -> Iterator[Verdict]:
        data = read(self.root / name)
        text = data if isinstance(data, str) else decode(data)
        if isinstance(data, str) or text is None:
            yield fail(name, "D20-unreadable", data if isinstance(data, str) else NO_TEXT)
            return
        expected = self.expected.get(name)
        verdicts = self._verdicts(name, text, expected)
        has_body = not verdicts[0].code.startswith("D03-scope-0")
        is_article = expected is not None or name in self.linked or declares_article(LexborHTMLParser(text))
        if not has_body and not is_article:
            yield Verdict(name, "SKIP", "OK", "is no article: it has no body, says it is none, and no feed links to it")
            return
        self.judged += verdicts[0].verdict != "SKIP"
        yield from self._stray(name, has_body and verdicts[0].verdict != "SKIP", is_article)
        yield from verdicts

    def _verdicts(self, name: str, text: str, expected: Expected | None) -> list[Verdict]:
        """A page that isn't listed may be a teaser of another, so it depends on more than itself."""
        if expected is None:
            return judge_page(name, text, self.policy, self.load, None, partial(is_teaser, name, self.names))
        judge = partial(_faults, partial(judge_page, name, text, self.policy, self.load, expected))
        found = self.kept.found(judge, name, text, as_text(expected))
        return found or [Verdict(name, "PASS", "OK", f"carries {', '.join(expected.modules)}")]

    def _stray(self, name: str, has_body: bool, is_article: bool) -> Iterator[Verdict]:
        """D20: an article's page is one that was let through, and no draft."""
        if name.split("/")[0] == "drafts" and (has_body or is_article):
            yield fail(name, "D20-draft", "is a draft, which readers could open: take the folder 'drafts' out")
        elif self.listing is not None and name not in self.expected and is_article:
            yield fail(name, "D20-unlisted", "is an article's page that was not let through: build the site anew")

    def _missing(self) -> Iterator[Verdict]:
        for name in self.expected:
            if name not in self.names:
                yield fail(name, "D20-missing-page", "the article's page is not there: build the site anew")
        for name in self.feeds:
            if name not in self.names:
                yield fail(name, "D20-missing-feed", "the feed is not there: build the site anew")
        for entry in (self.listing or {}).get("articles", ()):
            if entry.get("status") not in ("published", "hidden", None):
                yield fail(entry["save_as"], "D20-draft", f"its article is a {entry['status']}: it must not be public")
        if not self.judged:
            message = f"nothing to judge: no page has an article's body '{self.policy.body}'; mend theme or policy"
            yield fail(".", "D20-nothing", message)


def _files(root: Path) -> Iterator[str]:
    for folder, _, names in os.walk(root):
        yield from ((Path(folder) / name).relative_to(root).as_posix() for name in names)


def _faults(judge: Callable[[], list[Verdict]]) -> list[Verdict]:
    return [verdict for verdict in judge() if verdict.verdict != "PASS"]
