"""Articles that are meant to break a feed break none, in a site that has the feeds alone."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from . import torture
from .checks import ids_of, parse, problems
from .sites import SITE, build, feeds_in, lay_out, mint

Feeds = dict[str, bytes]


@pytest.fixture(scope="module")
def all_feeds(tmp_path_factory: pytest.TempPathFactory) -> Feeds:
    site = lay_out(tmp_path_factory.mktemp("torture"), torture.ARTICLES, torture.IMAGES)
    return feeds_in(build(site, PLUGINS="plugins.feeds"))


@pytest.fixture(scope="module")
def feeds(all_feeds: Feeds) -> Feeds:
    """Of the three hundred topics of one article three: the other feeds are alike."""
    return {name: data for name, data in all_feeds.items() if not re.search(r"topic-\d{2}", name)}


def stems(feeds: Feeds) -> list[str]:
    return sorted(name.removesuffix(".json") for name in feeds if name.endswith(".json"))


def item_of(feeds: Feeds, number: int) -> dict[str, str]:
    items = (item for name in feeds if name.endswith(".json") for item in json.loads(feeds[name])["items"])
    return next(item for item in items if item["id"] == mint(number))


def test_no_feed_has_a_fault(feeds: Feeds) -> None:
    assert [problem for name, data in feeds.items() for problem in problems(name, data)] == []


def test_every_article_stands_in_a_feed(feeds: Feeds) -> None:
    assert {id_ for name, data in feeds.items() for id_ in ids_of(name, data)} == {
        mint(int(line.removeprefix("id: urn:uuid:").split("-")[-1]))
        for text in torture.ARTICLES.values()
        for line in text.splitlines()
        if line.startswith("id: ")
    }


def test_the_three_formats_hold_the_same_entries_in_the_same_order(feeds: Feeds) -> None:
    for stem in stems(feeds):
        atom, rss, json_feed = (
            ids_of(f"{stem}{end}", feeds[f"{stem}{end}"]) for end in (".atom.xml", ".rss.xml", ".json")
        )
        assert atom == rss == json_feed


def test_no_two_feeds_share_an_id_or_an_address(feeds: Feeds) -> None:
    ids = [parse(data).feed.id for name, data in feeds.items() if name.endswith(".atom.xml")]
    assert len(set(ids)) == len(ids)
    for name, data in feeds.items():
        link = json.loads(data)["feed_url"] if name.endswith(".json") else self_link(data)
        assert link == f"{SITE}/{name}"


def self_link(data: bytes) -> str:
    return next(link.href for link in parse(data).feed.links if link.rel == "self")


def test_articles_of_one_minute_have_moments_of_their_own_in_the_order_of_the_feed(feeds: Feeds) -> None:
    entries = parse(feeds["feeds/blog.atom.xml"]).entries
    moments = [entry.updated for entry in entries]
    assert moments == sorted(set(moments), reverse=True)


def test_a_title_arrives_as_it_was_written(feeds: Feeds) -> None:
    assert item_of(feeds, 1)["title"] == "AB"
    assert item_of(feeds, 3)["title"] == "It ends: ]]> here"
    assert item_of(feeds, 4)["title"] == "🧠👩🏽‍⚕️"
    assert item_of(feeds, 5)["title"] == "שלום, עולם"
    assert item_of(feeds, 6)["title"] == 'Flu shots & "you": 3 < 5 > 2, AT&T\'s own <b>'


def test_an_article_without_words_has_something_to_show(feeds: Feeds) -> None:
    assert item_of(feeds, 31)["content_html"] == "<p>Article 31</p>"
    assert item_of(feeds, 24)["summary"] == "Article 24"
    assert item_of(feeds, 30)["title"]


def test_a_summary_is_plain_text_whatever_the_article_begins_with(feeds: Feeds) -> None:
    assert item_of(feeds, 23)["summary"] == "Drug Dose A 1 B 2 After the table."
    assert item_of(feeds, 26)["summary"].startswith("A claim and a link.")


def test_a_category_and_a_tag_of_one_name_stand_once_and_an_author_is_neither(feeds: Feeds) -> None:
    item = item_of(feeds, 21)
    assert item["tags"] == ["Sleep", "heart"]
    assert item["authors"] == [{"name": "Sleep"}, {"name": "Heart & Mind"}]


def test_a_picture_comes_with_its_type_and_its_true_size(feeds: Feeds) -> None:
    address = f"{SITE}/images/a%20b.png"
    assert item_of(feeds, 24)["image"] == address
    for ending in (".atom.xml", ".rss.xml"):
        [entry] = parse(feeds[f"feeds/topics/only-24{ending}"]).entries
        [enclosure] = entry.enclosures
        assert (enclosure.href, enclosure.type, enclosure.length) == (address, "image/png", str(len(torture.PNG)))
        assert entry.media_content[0]["url"] == address


def test_a_huge_article_is_whole(feeds: Feeds) -> None:
    assert item_of(feeds, 25)["content_html"].count("Forty thousand words.") == 13_000


def test_names_that_the_site_uses_itself_make_no_feed_overwrite_another(feeds: Feeds) -> None:
    assert ids_of(".json", feeds["feeds/categories/feeds.json"]) == [mint(28)]
    assert ids_of(".json", feeds["feeds/topics/feeds.json"]) == [mint(28)]
    assert len(ids_of(".json", feeds["feeds/blog.json"])) == 20


def test_names_in_any_script_have_a_feed(feeds: Feeds) -> None:
    titles = {json.loads(feeds[name])["title"].split(": ")[-1] for name in feeds if name.endswith(".json")}
    assert {"Ύπνος", "睡眠", "نوم", "Ψυχή"} <= titles


def test_three_hundred_topics_have_three_hundred_feeds(all_feeds: Feeds) -> None:
    names = [name for name in all_feeds if re.search(r"topics/topic-\d+\.atom", name)]
    assert len(names) == 300
    assert len({re.search(rb"<id>(.*?)</id>", all_feeds[name])[1] for name in names}) == 300


def test_a_second_build_on_another_day_agrees_in_every_byte(all_feeds: Feeds, tmp_path: Path) -> None:
    site = lay_out(tmp_path, torture.ARTICLES, torture.IMAGES)
    environment = {"TODAY": "2027-11-22T12:00:00+00:00", "PYTHONHASHSEED": "7"}
    assert feeds_in(build(site, PLUGINS="plugins.feeds", **environment)) == all_feeds
