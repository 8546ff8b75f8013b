"""The entries of every kind of feed, and what is refused."""

import json

import pytest

from plugins.disclaimer.entries import is_feed, read_entries
from plugins.disclaimer.entry import NoFeed

ATOM = '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Blog</title>{}</feed>'
RSS = '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><language>es-MX</language>{}</channel></rss>'
RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
    "<item><title>T</title><link>u</link><description>d</description></item></rdf:RDF>"
)


def one(text):
    (entry,) = read_entries(text.encode())
    return entry


def test_atom():
    entry = one(
        ATOM.format(
            "<entry><title>T</title><link rel='self' href='x'/><link href='u'/><category term='a' label='A'/>"
            "<source><title>Other</title><link href='o'/></source><summary>s</summary>"
            "<content type='html'>&lt;p>x&lt;/p></content></entry>"
        )
    )
    assert entry == ("T", "u", "en", ("A",), "<p>x</p>")


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ("<content>a &lt; b</content>", "<p>a &lt; b</p>"),
        ("<content type='text'>a</content>", "<p>a</p>"),
        ("<content type='html'><![CDATA[<b>a</b>]]></content>", "<b>a</b>"),
        (
            "<content type='xhtml'><h:div xmlns:h='http://www.w3.org/1999/xhtml'><h:br/>a &lt; "
            "<h:b class='x'>b</h:b></h:div></content>",
            '<div><br>a &lt; <b class="x">b</b></div>',
        ),
        ("<content type='html' src='u'></content>", None),
        ("<content type='image/png'>abc</content>", None),
        ("<summary type='html'>s</summary>", "s"),
        ("<content type='html'>a</content><content type='html'>b</content>", None),
    ],
)
def test_what_readers_show_of_atom(content, shown):
    assert one(ATOM.format(f"<entry><title>T</title>{content}</entry>")).content == shown


def test_rss():
    entry = one(
        RSS.format(
            "<item><title>T</title><link>u</link><category>A</category><category>B</category>"
            "<description>teaser</description><content:encoded>&lt;p>x&lt;/p></content:encoded></item>"
        )
    )
    assert entry == ("T", "u", "es-MX", ("A", "B"), "<p>x</p>")
    assert one(RDF).content == "d"


def test_the_entrys_own_language_counts():
    assert one(ATOM.format("<entry xml:lang='es'><content>a</content></entry>")).lang == "es"
    assert one(ATOM.format("<entry><content xml:lang='es'>a</content></entry>")).lang == "es"


def test_json_feed():
    item = {"title": "T", "url": "u", "tags": ["A"], "content_html": "<p>x</p>"}
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "language": "en",
        "items": [item, {"content_text": "a<b"}, {}],
    }
    entries = read_entries(json.dumps(feed).encode())
    assert entries[0] == ("T", "u", "en", ("A",), "<p>x</p>")
    assert [entry.content for entry in entries[1:]] == ["<p>a&lt;b</p>", None]


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "no XML"),
        (b"<feed", "no XML"),
        (b"<html/>", "root"),
        (b"<!DOCTYPE f [<!ENTITY a 'aaaa'>]><feed>&a;</feed>", "document type"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'>" + b"<a>" * 3000, "nested"),
        (RSS.format("<item><description><p>x</p></description></item>").encode(), "escape"),
        (b"{", "no JSON"),
        (b'{"version": "https://jsonfeed.org/version/1"}', "items"),
        (b'{"version": 1, "items": []}', "JSON Feed"),
        (b"<rss>\x0b</rss>", "no XML"),
    ],
)
def test_what_is_refused(data, word):
    with pytest.raises(NoFeed, match=word):
        read_entries(data)


@pytest.mark.parametrize(
    ("data", "is_one"),
    [
        (ATOM.encode(), True),
        (RSS.encode("utf-16"), True),
        (RDF.encode(), True),
        (b"<?xml version='1.0'?><a:feed xmlns:a='http://www.w3.org/2005/Atom'/>", True),
        (b'{"version": "https://jsonfeed.org/version/1.1"}', True),
        (b"<urlset><url/></urlset>", False),
        (b'{"name": "app"}', False),
    ],
)
def test_what_says_that_it_is_a_feed(data, is_one):
    assert is_feed(data) is is_one
