"""Whatever an article holds, its three feeds are whole and harmless."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.feeds import atom, jsonfeed, rss
from plugins.feeds.generator import entry_of

from .channels import channel
from .checks import ids_of, problems
from .sites import SITE, mint
from .torture import RAW

ANY = st.text(st.characters(), max_size=60)
PIECES = st.sampled_from(
    [*RAW.splitlines(), *"<>&\"'/=`", "<a href=", "<img src='", "<iframe src=", "<!--", "]]>", "&#11;"]
)
HTML = st.lists(PIECES | ANY, max_size=8).map("".join)
FORMATS = {".atom.xml": atom.write, ".rss.xml": rss.write, ".json": jsonfeed.write}


def article(number: int, title: str, body: str, summary: str, label: str) -> Any:
    return SimpleNamespace(
        metadata={"id": mint(number)},
        title=title,
        slug=f"a{number}",
        url=f"posts/a{number}/",
        lang="en",
        date=datetime(2026, 2, 6, tzinfo=UTC),
        category=label,
        tags=[label, title],
        authors=[label],
        summary=summary,
        get_content=lambda site: body,
    )


def check(title: str, body: str, summary: str, label: str) -> None:
    articles = [article(number, title, body, summary, label) for number in (1, 2)]
    feed = channel(*(entry_of(each, {"FEED_DOMAIN": SITE, "PATH": "content"}) for each in articles), site=SITE)
    for ending, write in FORMATS.items():
        assert problems(ending, write(feed)) == []
        assert ids_of(ending, write(feed)) == [mint(1), mint(2)]


@settings(derandomize=True, max_examples=60, deadline=None)
@given(ANY, HTML, HTML, ANY)
def test_any_article_gives_three_feeds_without_a_fault(title: str, body: str, summary: str, label: str) -> None:
    check(title, body, summary, label)


@pytest.mark.campaign
@settings(derandomize=True, max_examples=10_000, deadline=None)
@given(ANY, HTML, HTML, ANY)
def test_ten_thousand_articles_give_feeds_without_a_fault(title: str, body: str, summary: str, label: str) -> None:
    check(title, body, summary, label)
