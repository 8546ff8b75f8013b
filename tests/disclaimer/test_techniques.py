"""No way of hiding a wording passes: CSS, markup, colours, sizes, boxes laid over it."""

import pytest

from plugins.disclaimer.page import judge_page
from plugins.disclaimer.verdict import worst

from .techniques import ASIDE, LINKED, TECHNIQUES, filled, page
from .test_cases import POLICY


def verdict(html):
    return worst(judge_page("page.html", filled(html), POLICY, lambda href: None))


def test_what_they_start_from_passes():
    assert verdict(page()).verdict == "PASS"


HARMLESS = {
    "a sign before it": page('.a::before{content:"\u26a0"}.p::before{content:"\u201c"}'),
    "an icon's letter": page('.a::before{content:"\uf071"}'),
    "a letter beside its block": page('.a::before{content:"i"}'),
    "numbered sections": page(".a::before{content:counter(section) '. '}"),
    "addresses on paper": page('@media print{a::after{content:" (" attr(href) ")"}}', body=f"<p>{LINKED}</p>"),
    "dashes as marks": page("ul{list-style:'\u2013 '}", body="<ul><li>@@</li></ul>"),
    "a column's gutters": page(
        ".row{margin:-1rem -15px}", body='<div class="row">A row of words, and some more.</div>' + ASIDE
    ),
    "a line drawn up": page("h1{margin-bottom:-1rem}h1+*{margin-top:-1px}"),
    "read by ear only": page(
        ".sr{position:absolute;margin:-100px;width:1px;overflow:hidden}", extra="<i class=sr>x</i>"
    ),
    "what paints near itself": page(
        "h1{text-shadow:0 1px 2px #0004;line-height:.9}img{filter:drop-shadow(0 4px 60px #0005)}"
        "h1:hover{transform:scale(1.05)}code{padding:2px 4px;background:#eee}.k{padding:120px 0;background:#ddd}",
        body='<p><code>x</code><img alt="" src="data:,"></p><div class="k">A band.</div>' + ASIDE,
    ),
    "a bar that sticks": page(
        "header{position:sticky;top:0;background:#fff}footer{position:sticky;bottom:0;height:3em}"
    ),
    "decorated neighbours": page(
        ".k{position:relative}.k::before{content:'';position:absolute;inset:0;background:#eee}"
        "h1::after{content:'';display:block;width:4em;border-bottom:2px solid}",
        body='<div class="k">A card.</div>' + ASIDE,
    ),
    "links and cards that answer a mouse": page(
        "a:hover{color:#fff;background:#fff}.a a:hover{opacity:.7}article:hover{box-shadow:0 1px 4px #0003}"
        ".a:hover{border-color:#999;background:#fafafa}tr:hover{background:#eee}",
        body=f'<aside class="a"><p>{LINKED}</p></aside>',
    ),
    "a font of one's own": page(
        "@font-face{font-family:Inter;src:local('Inter'),url(/f/inter.woff2);unicode-range:U+0-FF}"
        "@font-face{font-family:Flags;src:url(/f/emoji.woff2)}.p{font-family:Inter,Flags,sans-serif}"
    ),
    "words elsewhere": page('h1::after{content:"Our blog"}'),
}


@pytest.mark.parametrize("name", HARMLESS)
def test_what_adds_no_words_passes(name):
    found = verdict(HARMLESS[name])
    assert found.verdict == "PASS", found.message


@pytest.mark.parametrize("name", TECHNIQUES)
def test_it_is_refused(name):
    found = verdict(TECHNIQUES[name])
    assert found.verdict == "FAIL", name
    assert found.message.strip()
