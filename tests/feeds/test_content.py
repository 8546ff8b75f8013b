"""In a feed nothing runs, nothing is relative, and an embed says what it is."""

import re

import pytest

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
    ],
)
def test_one_thing_at_a_time(html, expected):
    assert for_feed(html, URL) == expected


@pytest.mark.parametrize(
    "html",
    [
        '<iframe src="https://v.example/1" title="A talk on TMS"></iframe>',
        '<object data="https://v.example/1" title="A talk on TMS"></object>',
        '<video title="A talk on TMS"><source src="https://v.example/1"></video>',
    ],
)
def test_an_embed_becomes_a_link_that_says_what_it_is(html):
    assert for_feed(html, URL) == '<a href="https://v.example/1">A talk on TMS: https://v.example/1</a>'


def test_the_disclaimers_words_survive():
    html = '<aside class="disclaimer-help" aria-label="x"><p><strong>Help.</strong> Call 911.</p></aside>'
    assert re.sub("<[^>]+>", "", for_feed(html, URL)) == "Help. Call 911."


def test_plain_text_is_one_line_without_marks():
    assert plain("<p>A <b>bold</b>\n claim &amp; more</p>") == "A bold claim & more"
