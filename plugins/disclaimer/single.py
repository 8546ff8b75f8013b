"""Judge a page or a feed by itself."""

from __future__ import annotations

from pathlib import Path

from .address import loader
from .entries import is_feed
from .feed import judge_feed
from .finished import FEEDS, NO_TEXT, PAGES, decode, read
from .page import judge_page
from .policy import Policy
from .verdict import Verdict, fail


def judge_file(path: Path, policy: Policy) -> list[Verdict]:
    """Each finding; a page without an article's body fails. Stylesheets are looked for in all folders above."""
    kind, data = path.suffix.lower(), read(path)
    if isinstance(data, str):
        return [fail(path.name, "D20-unreadable", data)]
    if kind in FEEDS or (kind not in PAGES and is_feed(data)):
        return judge_feed(path.name, data, policy)
    text = decode(data)
    if text is None:
        return [fail(path.name, "D20-unreadable", NO_TEXT)]
    return judge_page(path.name, text, policy, loader(path.resolve().parents, is_confined=False))
