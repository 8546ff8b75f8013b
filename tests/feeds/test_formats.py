"""The three formats hold the same entries, readable by a feed reader's library."""

import json
from html import unescape

import feedparser
import pytest

from plugins.feeds import atom, jsonfeed, rss

from .channels import channel, entry

ATOM = atom.write(channel())
RSS = rss.write(channel())
JSON = json.loads(jsonfeed.write(channel()))


@pytest.mark.parametrize("data", [ATOM, RSS], ids=["atom", "rss"])
def test_a_feed_reader_finds_everything(data):
    feed = feedparser.parse(data)
    first = feed.entries[0]
    assert not feed.bozo
    assert feed.feed.title == "Example TMS Clinic"
    assert (first.id, first.link) == ("urn:uuid:00000000-0000-4000-8000-000000000001", entry(1).url)
    assert unescape(first.title) == "Article 1 & <more>"
    assert unescape(first.summary) == "In “plain” words. ]]>"
    assert "🧠 שלום" in first.content[0].value
    assert [tag.term for tag in first.tags] == ["Treatment", "TMS"]
    assert [author.name for author in first.authors] == ["One Author", "Another"]
    assert (first.enclosures[0].href, first.enclosures[0].length) == ("https://blog.example.org/i.png", "7")
    assert first.published_parsed[:3] == (2026, 2, 6)
    assert first.media_content[0] == {"url": "https://blog.example.org/i.png", "medium": "image", "type": "image/png"}
    assert feed.feed.rights == "© Example TMS Clinic"
    assert feed.feed.generator


def test_json_feed_equals_atom_in_ids_and_order():
    assert [item["id"] for item in JSON["items"]] == [e.id for e in feedparser.parse(ATOM).entries]
    assert JSON["version"] == "https://jsonfeed.org/version/1.1"


def test_each_feed_and_format_has_an_id_of_its_own():
    ids = {feedparser.parse(atom.write(channel(key=key))).feed.id for key in ("en:blog:", "en:topics:tms")}
    assert len(ids) == 2


def test_an_entrys_id_and_the_feeds_do_not_depend_on_titles_or_domain():
    moved = channel(entry(1, title="New", url="https://other.example/x/"), site="https://other.example")
    assert feedparser.parse(atom.write(moved)).entries[0].id == entry(1).id
    assert feedparser.parse(atom.write(moved)).feed.id == feedparser.parse(ATOM).feed.id


def test_atom_names_the_blogs_icon_and_json_feed_too():
    icon = "https://blog.example.org/theme/favicon.svg"
    assert feedparser.parse(atom.write(channel(icon=icon))).feed.icon == icon
    assert json.loads(jsonfeed.write(channel(icon=icon)))["favicon"] == icon


@pytest.mark.parametrize(("logo", "in_rss"), [("l.png", True), ("l.jpeg", True), ("l.svg", False), ("", False)])
def test_the_clinics_logo_is_in_atom_and_where_rss_takes_its_kind_there_too(logo, in_rss):
    address = f"https://blog.example.org/images/{logo}" if logo else ""
    assert feedparser.parse(atom.write(channel(logo=address))).feed.get("logo", "") == address
    assert ("image" in feedparser.parse(rss.write(channel(logo=address))).feed) == in_rss


def test_a_title_in_rss_is_written_so_that_no_program_takes_it_for_html():
    assert b"<title>Article 1 &#x26; &#x3C;more&gt;</title>" in RSS


def test_json_feed_leaves_out_what_an_entry_has_not():
    assert {"image", "tags"}.isdisjoint(json.loads(jsonfeed.write(channel(entry(1, topics=()))))["items"][0])
