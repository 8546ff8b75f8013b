"""Whole entries are cut out of feeds and lists; every other byte stays."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.release.entries import (
    forwards,
    without_feed_entries,
    without_json_entries,
    without_list_entries,
    without_redirects,
)

SLEEP = "posts/sleep/"

STAYS = [
    '<ul><li><a href="/posts/anxiety/">Anxiety</a></li></ul>',
    '<ul><li><a href="/posts/no-sleep/">Another</a></li></ul>',
    '<ul><li><a href="/posts/sleep/more/">Below</a></li></ul>',
    '<p>See <a href="/posts/sleep/">this</a>.</p>',
    '<article><div class="entry-content"><ul><li>See <a href="/posts/sleep/">this</a></li></ul></div></article>',
    '<article><div class="big entry-content"><p>Words</p></div><p><a href="/posts/sleep/">Next</a></p></article>',
    '<ul><!-- <li><a href="/posts/sleep/">Old</a></li> --></ul>',
    "<script>'<li><a href=/posts/sleep/></li>'</script>",
    '<li><a href="/posts/sleep/">never closed',
]
CUT = [
    ('<ul><li>A</li><li><a href="/posts/sleep/">B</a></li><li>C</li></ul>', "<ul><li>A</li><li>C</li></ul>"),
    ('<ul><li><a href="https://www.example.org/posts/sleep/#comments">B</a></li></ul>', "<ul></ul>"),
    ("<ul><li><a class=x href=/posts/sleep/>B</a></li></ul>", "<ul></ul>"),
    ('<ul><LI><A href="/posts/sleep/">B</A></LI></ul>', "<ul></ul>"),
    ('<ul><li><a href="../posts/sleep/">B</a></li></ul>', "<ul></ul>"),
    ('<div><article><h2><a href="/posts/sleep/">B</a></h2><p>Summary</p></article></div>', "<div></div>"),
    ('<li>A <ul><li><a href="/posts/sleep/">B</a></li></ul></li>', "<li>A <ul></ul></li>"),
    ('<table><tr><td title="a > b"><a href="/posts/sleep/">B</a></td></tr></table>', "<table></table>"),
    (
        '<nav><p><span>Newer</span> <a href="/posts/sleep/">B</a></p><p><a href="/posts/other/">C</a></p></nav>',
        '<nav><p><a href="/posts/other/">C</a></p></nav>',
    ),
    (
        '<article><h2><a href="/posts/sleep/">B</a></h2><ul><li><a href="/posts/sleep/">C</a></li></ul></article>!',
        "!",
    ),
    (
        '<article><div class="entry-content"><div>Words</div></div></article>'
        '<ul><li><a href="/posts/sleep/">Related</a></li></ul>',
        '<article><div class="entry-content"><div>Words</div></div></article><ul></ul>',
    ),
]


@pytest.mark.parametrize("html", STAYS)
def test_what_is_no_entry_of_a_list_stays(html):
    assert without_list_entries(html, "archive/index.html", SLEEP) == html


@pytest.mark.parametrize(("html", "left"), CUT)
def test_entries_of_lists_go(html, left):
    assert without_list_entries(html, "archive/index.html", SLEEP) == left


ATOM = """<feed><link href="https://x.org/"/><title>Blog</title>
<entry><title>Sleep</title><link href="https://x.org/posts/sleep/" rel="alternate"/><content>&lt;p&gt;</content></entry>
<entry><title>A</title><link href="https://x.org/posts/other/"/><content>&lt;a href="/posts/sleep/"</content></entry>
</feed>"""
RSS = """<rss><channel><link>https://x.org/</link>
  <item><title>Other</title><link>https://x.org/posts/other/</link></item>
  <item><title>Sleep</title><link>https://x.org/posts/sleep/</link></item>
</channel></rss>"""
SITEMAP = "<urlset><url><loc>https://x.org/posts/sleep/</loc></url><url><loc>https://x.org/</loc></url></urlset>"


@pytest.mark.parametrize(
    ("feed", "gone"),
    [
        (ATOM, ATOM.splitlines()[1]),
        (RSS, RSS.splitlines()[2]),
        (SITEMAP, "<url><loc>https://x.org/posts/sleep/</loc></url>"),
    ],
    ids=["atom", "rss", "sitemap"],
)
def test_the_articles_own_entry_goes_and_mentions_stay(feed, gone):
    left = without_feed_entries(feed, "feeds/blog.xml", SLEEP)
    assert gone in feed
    assert left == feed.replace(f"\n{gone}", "").replace(gone, "")


JSON = """{
 "title": "Blog",
 "items": [
  {
   "url": "https://x.org/posts/other/",
   "content_html": "<a href=\\"/posts/sleep/\\">é</a>"
  }%s
 ]
}
"""


def test_a_json_feeds_item_goes_and_mentions_stay():
    item = ',\n  {\n   "url": "https://x.org/posts/sleep/"\n  }'
    assert without_json_entries(JSON % item, "feeds/blog.json", SLEEP) == JSON % ""
    assert without_json_entries(JSON % "", "feeds/blog.json", SLEEP) == JSON % ""


def test_a_thread_goes_with_its_article():
    threads = '{"articles": [{"url": "/posts/sleep/"}, {"url": "/posts/rest/"}]}'
    assert "sleep" not in without_json_entries(threads, "comments/threads.json", SLEEP)
    assert "rest" in without_json_entries(threads, "comments/threads.json", SLEEP)


def test_a_redirect_goes_with_what_it_leads_to():
    text = "/old /posts/sleep/ 301\n/posts/sleep/ /posts/rest/ 301\n\n"
    assert without_redirects(text, "_redirects", SLEEP) == "/posts/sleep/ /posts/rest/ 301\n\n"


def test_a_page_that_forwards_is_told_from_one_that_links():
    forward = '<meta http-equiv="refresh" content="0; url=../posts/sleep/">'
    assert forwards(forward, "old/index.html", SLEEP)
    assert not forwards(forward.replace("sleep", "rest"), "old/index.html", SLEEP)
    assert not forwards('<a href="../posts/sleep/">', "old/index.html", SLEEP)


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"items": 1}', '{"items": [1]}', '{"items": [{"url": 1}]}'])
def test_other_json_stays(text):
    assert without_json_entries(text, "data.json", SLEEP) == text


@given(st.text(alphabet='<>/"= \nliartceh', max_size=80))
@settings(derandomize=True, max_examples=100, deadline=None)
def test_no_text_breaks_it_and_without_the_address_nothing_changes(text):
    assert without_list_entries(text, "index.html", SLEEP) == text
    assert without_feed_entries(text, "index.xml", SLEEP) == text
