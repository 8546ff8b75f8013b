"""What an editor changes makes no reader's program show, and no mail tool send, an article twice."""

from __future__ import annotations

import json
from pathlib import Path

import feedparser
import pytest

from .checks import ids_of, problems
from .sites import article, build, feeds_in, lay_out, mint

SECRET = "xqz-secret-4418"
ARTICLES = {
    "one.md": article(1, "First.", category="Treatment", tags="TMS"),
    "two.md": article(2, "Second.", category="Living", tags="TMS, sleep", date="2026-03-01"),
}
UNSEEN = {
    "draft.md": article(3, SECRET, title=SECRET, status="draft", category=SECRET, tags=SECRET, authors=SECRET),
    "hidden.md": article(4, SECRET, title=SECRET, status="hidden", category=SECRET, tags=SECRET, authors=SECRET),
    "future.md": article(5, SECRET, title=SECRET, date="2030-01-01", category=SECRET, tags=SECRET, authors=SECRET),
}
EDITS = {
    "title": article(1, "First.", category="Treatment", tags="TMS", title="Quite another"),
    "slug": article(1, "First.", category="Treatment", tags="TMS", slug="another", aliases="/posts/a1/"),
    "date": article(1, "First.", category="Treatment", tags="TMS", date="2026-02-07"),
    "category": article(1, "First.", category="Living", tags="TMS"),
    "words": article(1, "First, and more.", category="Treatment", tags="TMS", modified="2026-05-05"),
}

Feeds = dict[str, bytes]


@pytest.fixture(scope="module")
def feeds(tmp_path_factory: pytest.TempPathFactory) -> Feeds:
    return feeds_in(build(lay_out(tmp_path_factory.mktemp("before"), {**ARTICLES, **UNSEEN})))


def channel_ids(feeds: Feeds) -> dict[str, str]:
    return {name: feedparser.parse(data).feed.id for name, data in feeds.items() if name.endswith(".atom.xml")}


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_makes_no_new_entry(feeds: Feeds, tmp_path: Path, edit: str) -> None:
    after = feeds_in(build(lay_out(tmp_path, {**ARTICLES, "one.md": EDITS[edit]})))
    assert after != feeds
    for name in ("feeds/blog.atom.xml", "feeds/blog.rss.xml", "feeds/blog.json"):
        assert set(ids_of(name, after[name])) == set(ids_of(name, feeds[name])) == {mint(1), mint(2)}
    kept = channel_ids(feeds).items() & channel_ids(after).items()
    assert {name for name, _ in kept} == channel_ids(feeds).keys() & channel_ids(after).keys()


@pytest.mark.parametrize("address", ["http://www.example.org", "https://clinic.example.net/blog"])
def test_another_domain_makes_no_new_entry_and_no_new_feed(feeds: Feeds, tmp_path: Path, address: str) -> None:
    after = feeds_in(build(lay_out(tmp_path, ARTICLES), ADDRESS=address))
    assert {name: ids_of(name, data) for name, data in after.items()} == {
        name: ids_of(name, data) for name, data in feeds.items()
    }
    assert channel_ids(after) == channel_ids(feeds)
    assert f"{address}/posts/a1/".encode() in after["feeds/blog.rss.xml"]


def test_only_the_feeds_of_what_changed_change(feeds: Feeds, tmp_path: Path) -> None:
    after = feeds_in(build(lay_out(tmp_path, {**ARTICLES, "one.md": EDITS["words"]})))
    changed = {name.partition(".")[0] for name in feeds if after[name] != feeds[name]}
    assert changed == {"feeds/blog", "feeds/categories/treatment", "feeds/topics/tms"}


def test_what_isn_t_public_is_in_no_feed_and_has_none(feeds: Feeds, tmp_path: Path) -> None:
    assert not [name for name, data in feeds.items() if SECRET in name or SECRET.encode() in data]
    assert feeds_in(build(lay_out(tmp_path, ARTICLES))) == feeds


def test_a_later_change_moves_updated_and_never_published(feeds: Feeds, tmp_path: Path) -> None:
    after = feeds_in(build(lay_out(tmp_path, {**ARTICLES, "one.md": EDITS["words"]})))

    def moments(feeds: Feeds) -> tuple[str, str]:
        items = json.loads(feeds["feeds/blog.json"])["items"]
        return next(
            (item["date_published"][:19], item["date_modified"][:10]) for item in items if item["id"] == mint(1)
        )

    assert moments(feeds) == ("2026-02-06T05:00:00", "2026-02-06")
    assert moments(after) == ("2026-02-06T05:00:00", "2026-05-05")


def test_each_language_has_its_own_feeds_and_a_topic_of_one_language_only_there(tmp_path: Path) -> None:
    spanish = article(6, "Hola.", lang="es", title="Qué es TMS", category="Treatment", tags="TMS, sueño")
    feeds = feeds_in(build(lay_out(tmp_path, {**ARTICLES, "es.md": spanish}), PLUGINS="plugins.feeds"))
    stems = {name.removesuffix(".json") for name in feeds if name.endswith(".json")}
    assert stems == {
        *(
            "feeds/blog",
            "feeds/categories/treatment",
            "feeds/categories/living",
            "feeds/topics/tms",
            "feeds/topics/sleep",
        ),
        *("es/feeds/blog", "es/feeds/categories/treatment", "es/feeds/topics/tms", "es/feeds/topics/sueno"),
    }
    assert [problem for name, data in feeds.items() for problem in problems(name, data)] == []
    for name, data in feeds.items():
        assert (mint(6) in ids_of(name, data)) == name.startswith("es/")


@pytest.mark.parametrize("name", ["es/feeds/blog.atom.xml", "es/feeds/blog.rss.xml", "es/feeds/blog.json"])
def test_a_feed_and_its_entries_say_their_language(tmp_path: Path, name: str) -> None:
    spanish = article(6, "Hola.", lang="es", title="Qué es TMS")
    data = feeds_in(build(lay_out(tmp_path, {**ARTICLES, "es.md": spanish}), PLUGINS="plugins.feeds"))[name]
    if name.endswith(".json"):
        feed = json.loads(data)
        assert feed["language"] == feed["items"][0]["language"] == "es"
    else:
        parsed = feedparser.parse(data)
        assert parsed.feed.language == "es"
        assert parsed.entries[0].get("language", parsed.entries[0].content[0].language) == "es"
