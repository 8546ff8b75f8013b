"""Articles that are meant to break a feed."""

from __future__ import annotations

from .sites import article as plain_article

CONTROLS = "".join(map(chr, range(0x20))) + "\x7f\x85\u2028\u2029\ufeff\ufffe\uffff"


def article(number: int, body: str = "Text.", **keys: str) -> str:
    """With a topic of its own, so that it stands in a feed however many there are."""
    return plain_article(number, body, **{"tags": f"only {number}", **keys})


PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)

RAW = """\
<p style="color: red" class="loud" id="here" onclick="go()" onmouseover='go()'>Raw <a href="/contact/">root</a>,
<a href="other.html">beside</a>, <a href="../up/">up</a>, <a href="//cdn.example/x">host</a>, <a href="?q=1">query</a>,
<a href="#here">fragment</a>, <a href="">empty</a>, <a href="http:page">stump</a>, <a href="//[">broken</a>,
<a href="mailto:office@example.org">mail</a>, <a href="tel:988">call</a>, <a href="sms:988">text</a>,
<a href="data:text/html,x">data</a>, <a href="javascript:go()">run</a>, <a href="JaVa&#10;Script:go()">run</a>,
<a href="vbscript:go()" ping="/ping">run</a>, <a href="ftp://example.org/x">files</a>.</p>
<img src="/images/a b.png" srcset="/images/a.png 2x" alt="Beside"><img src="data:image/png;base64,AA" alt="Inside">
<picture><source srcset="/images/a.png"><img src="images/a.png" alt="In a picture"></picture>
<script>go()</script><style>p { color: red }</style><svg onload="go()"><script>go()</script></svg>
<form action="/go"><input name="a"><button formaction="/x">Go</button></form><base href="/elsewhere/">
<iframe src="https://www.youtube.com/embed/1" title="A talk"></iframe><iframe srcdoc="&lt;script&gt;"></iframe>
<video src="/v.mp4" poster="/p.png" autoplay></video><audio><source src="s.mp3"></audio>
<object data="/a.pdf"><embed src="/b.pdf"></object><math><mi>x</mi></math><blockquote cite="/q">Said</blockquote>
<map name="m"><area href="/area"></map><img src="/m.png" usemap="#m" alt="Map"><noscript><img src="/n.png"></noscript>
<table background="/b.png"><tr><td>In <b>a <i>crossed</b> table</i></td></tr></table><!-- <script>go()</script> -->
"""

ARTICLES = {
    "controls.md": article(1, f"A{CONTROLS}B and `code{CONTROLS}`", title="A\x0b\x1f\ufffeB"),
    "surrogate.md": article(2, "A &#xD800; &#0; &#11; &#xFFFE; &#x1F; half a pair"),
    "cdata.md": article(3, "An end ]]> and <![CDATA[ a start ]]> and ]]&gt;", title="It ends: ]]> here"),
    "emoji.md": article(4, "👩🏽‍⚕️🧠 and 🏳️‍🌈", title="🧠👩🏽‍⚕️"),
    "right.md": article(5, "שלום <b dir='rtl'>עולם</b> مرحبا\u202e back\u202c", title="שלום, עולם"),
    "quotes.md": article(6, "Text.", title='Flu shots & "you": 3 < 5 > 2, AT&T\'s own &lt;b&gt;'),
    "raw.md": article(7, RAW),
    **{f"same-{n}.md": article(n, date="2026-03-01 14:30") for n in range(10, 14)},
    "tags.md": article(20, tags=", ".join(f"topic {n}" for n in range(300))),
    "author.md": article(21, authors="Sleep, Heart & Mind", category="Sleep", tags="sleep, SLEEP, heart"),
    "long-title.md": article(22, title=("Word " * 60).strip()),
    "table.md": article(23, "| Drug | Dose |\n|---|---|\n| A | 1 |\n| B | 2 |\n\nAfter the table."),
    "picture.md": article(24, "![Only a picture](/images/a.png)", image="images/a b.png"),
    "huge.md": article(25, "\n\n".join(f"## Part {n}\n\n{'Forty thousand words. ' * 100}" for n in range(130))),
    "notes.md": article(26, "A claim[^1] and [a link][l].\n\n[^1]: Its source.\n\n[l]: /contact/ 'Title & \"more\"'"),
    "markup.md": article(30, title="<b></b><script>go()</script>"),
    "empty.md": article(31, "<!-- nothing -->"),
    "scripts.md": article(27, "Ελληνικά, 中文, العربية", tags="Ύπνος, 睡眠, نوم", category="Ψυχή"),
    "names.md": article(28, category="feeds", tags="es, posts, feeds, blog"),
    "dots.md": article(29, "Text.", category="..", tags="***, 🧠, ,"),
}
IMAGES = {"images/a b.png": PNG, "images/a.png": PNG}
