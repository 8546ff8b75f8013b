"""In a feed nothing runs, nothing is relative, and an embed says what it is."""

import re

import pytest
from bs4 import BeautifulSoup

from plugins.feeds.content import for_feed, plain

URL = "https://blog.example.org/posts/a/"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="/contact/">x</a>', '<a href="https://blog.example.org/contact/">x</a>'),
        ('<a href="b.html">x</a>', '<a href="https://blog.example.org/posts/a/b.html">x</a>'),
        ('<a href="#dose">x</a>', '<a href="https://blog.example.org/posts/a/#dose">x</a>'),
        ('<a href="//cdn.example/x">x</a>', '<a href="https://cdn.example/x">x</a>'),
        ('<a href="tel:988">Call</a>', '<a href="tel:988">Call</a>'),
        ('<a href="sms:988">text</a>', '<a href="sms:988">text</a>'),
        ('<img src="/i.png" alt="x">', '<img src="https://blog.example.org/i.png" alt="x">'),
        ('<img src="/i.png" srcset="/i2.png 2x" alt="">', '<img src="https://blog.example.org/i.png" alt="">'),
        ('<p style="color:red" onclick="x()" class="y">a</p>', "<p>a</p>"),
        ('<a href="javascript:x()">a</a>', "<a>a</a>"),
        ("a<script>x()</script><style>p{}</style>b", "ab"),
        ("<form><input name=a><button>go</button></form>b", "b"),
        ("<p>a\x0b\x01b</p>", "<p>ab</p>"),
        ("<!-- note -->a", "a"),
        ("a&#11;&#x1f;\ud800&#xd800;b", "ab"),
        ('<a href="../up/">x</a>', '<a href="https://blog.example.org/posts/up/">x</a>'),
        ('<a href="?q=1">x</a>', '<a href="https://blog.example.org/posts/a/?q=1">x</a>'),
        ('<a href="http:b.html">x</a>', "<a>x</a>"),
        ('<a href="//[">x</a>', "<a>x</a>"),
        ('<q cite="/x">a</q>', "<q>a</q>"),
    ],
)
def test_one_thing_at_a_time(html, expected):
    assert for_feed(html, URL) == expected


@pytest.mark.parametrize(
    ("html", "says"),
    [
        ('<iframe src="https://www.youtube.com/embed/1"></iframe>', "Video: youtube.com/embed/1"),
        (
            '<iframe src="https://maps.example/1" title="The way"></iframe>',
            "Embedded content: The way (maps.example/1)",
        ),
        ('<object data="https://v.example/1" aria-label="A plan"></object>', "Embedded content: A plan (v.example/1)"),
        ('<embed src="https://v.example/1?a=b">', "Embedded content: v.example/1?a=b"),
        ('<video title="A talk"><source src="https://v.example/1"></video>', "Video: A talk (v.example/1)"),
        ('<audio src="https://v.example/1"></audio>', "Audio: v.example/1"),
    ],
)
def test_an_embed_becomes_a_link_that_says_what_it_is(html, says):
    link = BeautifulSoup(for_feed(f"<p>a {html} b</p>", URL), "html.parser").a
    assert link.get_text() == says
    assert link["href"].startswith("https://")


@pytest.mark.parametrize("source", ["", 'srcdoc="&lt;p&gt;"', 'src="javascript:x()"', 'src="data:,x"', 'src="//["'])
def test_an_embed_without_an_address_leads_to_the_articles_page(source):
    assert f'<a href="{URL}">Embedded content' in for_feed(f"<iframe {source}></iframe>", URL)


def test_an_embed_in_another_language_says_so_in_it():
    assert ">Contenido incrustado: v.example" in for_feed('<embed src="https://v.example">', URL, "es")


def test_embeds_in_an_embed_are_one_link():
    html = '<object data="/a.pdf"><iframe src="/b"></iframe><video src="/c"></video></object>'
    assert for_feed(html, URL).count("<a ") == 1


def test_the_disclaimers_words_survive():
    html = '<aside class="disclaimer-help" aria-label="x"><p><strong>Help.</strong> Call 911.</p></aside>'
    assert re.sub("<[^>]+>", "", for_feed(html, URL)) == "Help. Call 911."


def test_plain_text_is_one_line_without_marks():
    assert plain("<p>A <b>bold</b>\n claim &amp; more</p>") == "A bold claim & more"
