"""What is kept of a stylesheet, when it applies, and which rule wins."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.disclaimer.style.computed import computed
from plugins.disclaimer.style.looks import Looks
from plugins.disclaimer.style.scenario import Scenario
from plugins.disclaimer.style.sheet import read_sheet
from plugins.disclaimer.style.theme import Source, theme_of, with_imports

HTML = '<!DOCTYPE html><html><body class="b"><div id="d" class="x y" style="{}"><p class="p">x</p></div></body></html>'


def style(css, inline="", selector="p"):
    tree = LexborHTMLParser(HTML.format(inline))
    theme = theme_of((Source(css),))
    return computed(theme, Looks(theme).chain(tree.css_first(selector)), Scenario(390))[-1]


@pytest.mark.parametrize(
    ("css", "value"),
    [
        ("p{opacity:.1}.p{opacity:.2}p{opacity:.3}", ".2"),
        (".p{opacity:.1!important}#d .p{opacity:.2}", ".1"),
        ("@layer a,b;@layer b{p{opacity:.1}}@layer a{.p.p{opacity:.2}}", ".1"),
        ("@layer a{.p{opacity:.1}}p{opacity:.2}", ".2"),
        ("@layer a{p{opacity:.1!important}}p{opacity:.2!important}", ".1"),
        ("@layer a{p{opacity:.1} @layer b{p{opacity:.2}}}", ".1"),
        (".x{& p{opacity:.1}}", ".1"),
        (".p{@media (max-width:500px){opacity:.1}}", ".1"),
        ("@media print{p{opacity:.1}}", ""),
        (":root{--o:.1}p{opacity:var(--o)}", ".1"),
        ("p{opacity:.2;opacity:var(--gone)}", ""),
        ("@property --o{syntax:'*';inherits:false;initial-value:.1}:root{--o:1}p{opacity:var(--o)}", ".1"),
        ("p{opacity:.1;opacity:inherit}", ""),
        ("p{opacity:.1;opacity:revert-layer}", "?"),
        ("p{opacity:.1;all:unset}", ".1"),
    ],
)
def test_which_declaration_wins(css, value):
    assert style(css).get("opacity").strip() == value


@pytest.mark.parametrize(
    ("css", "inline", "value"),
    [
        ("div{opacity:.1}", "opacity:.2", ".2"),
        ("div{opacity:.1!important}", "opacity:.2", ".1"),
        ("div{opacity:.1!important}", "opacity:.2!important", ".2"),
    ],
)
def test_a_style_attribute(css, inline, value):
    assert style(css, inline, "div").get("opacity") == value


@pytest.mark.parametrize(
    ("css", "pixels"),
    [
        ("p{font-size:2em}", 32),
        ("html{font-size:10px}p{font-size:1.5rem}", 15),
        ("div{font-size:150%}p{font-size:smaller}", 20),
        ("p{font:600 1.25rem/1.5 serif}", 20),
        ("p{font-size:bogus}", 0),
        ("p{font-size:clamp(1rem, 10vw, 2rem)}", 32),
    ],
)
def test_the_size_of_letters(css, pixels):
    assert style(css).font == pytest.approx(pixels)


@pytest.mark.parametrize(
    "css",
    ["p{display:none", "<!-- p{display:none} -->", "p{d\\69splay:n\\6fne}", "p{DISPLAY:NONE}"],
)
def test_css_is_read_as_browsers_read_it(css):
    assert style(css).display == "none"


@pytest.mark.parametrize(
    "css",
    [
        "p{display:none\\9}",
        "p{filter:progid:X;-ms-filter:y}",
        "p{color:red}a:hover{p{display:none}}",
        "p{font-weight:bold}",
    ],
)
def test_what_says_nothing_here_is_left_out(css):
    assert style(css).display == "block"


@pytest.mark.parametrize(
    ("css", "word"),
    [
        ("@namespace url(http://www.w3.org/2000/svg);", "namespace"),
        ("@media screen{@layer late{p{top:0}}}", "layer"),
        ("@media a{" * 60, "deep"),
        ("p{color:" + "(" * 5000, "deep"),
    ],
)
def test_what_can_not_be_judged_is_said(css, word):
    assert any(word in doubt for doubt in read_sheet(css).doubts)


@pytest.mark.parametrize(
    "css", ["@import;", "@layer;", "@media{", "@container", "@property", "}{", "@font-face{", "\0", "@import url("]
)
def test_no_text_is_too_odd(css):
    read_sheet(css)


def test_imports_come_first_and_follow_their_sheet():
    files = {"/css/b.css": "@import '../c.css' print;", "/c.css": "p{top:0}"}
    found, missing = with_imports(Source("@import 'b.css'; @import 'gone.css';", "/css/a.css"), files.get)
    assert [source.address for source in found] == ["/c.css", "/css/b.css", "/css/a.css"]
    assert missing == ["gone.css"]


def test_sheets_that_import_each_other_come_to_an_end():
    _, missing = with_imports(Source("@import 'a.css';", "/a.css"), lambda address: "@import 'a.css';")
    assert missing
