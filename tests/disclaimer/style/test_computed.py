"""Which declaration wins, and what it comes to (CSS Cascade 5, CSS Variables 1)."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.disclaimer.style.computed import computed
from plugins.disclaimer.style.looks import Looks
from plugins.disclaimer.style.scenario import Scenario
from plugins.disclaimer.style.theme import Source, theme_of


def style(css, attributes="", width=1280):
    tree = LexborHTMLParser(f"<!DOCTYPE html><html><body><div><p id=i class=c {attributes}>x</p></div></body></html>")
    theme = theme_of((Source(css),))
    return computed(theme, Looks(theme).chain(tree.css_first("p")), Scenario(width))[-1]


@pytest.mark.parametrize(
    ("css", "attributes", "color"),
    [
        ("p{color:red}.c{color:green}", "", "green"),
        (".c{color:green}p{color:red}", "", "green"),
        ("#i{color:green}.c.c.c{color:red}", "", "green"),
        ("p{color:red}p{color:green}", "", "green"),
        ("p{color:green!important}#i{color:red}", "", "green"),
        ("#i{color:red}", "style='color:green'", "green"),
        ("p{color:green!important}", "style='color:red'", "green"),
        ("@layer a{#i{color:red}}p{color:green}", "", "green"),
        ("@layer b,a;@layer a{p{color:green}}@layer b{#i{color:red}}", "", "green"),
        ("@layer b,a;@layer a{p{color:red!important}}@layer b{p{color:green!important}}", "", "green"),
        (":where(#i){color:red}p{color:green}", "", "green"),
        (":is(#i,b){color:green}.c{color:red}", "", "green"),
        ("div{color:green}", "", "green"),
        ("div{--x:green}p{color:var(--x)}", "", "green"),
        ("p{color:var(--none,green)}", "", "green"),
        ("div{color:green}p{color:red;color:var(--none)}", "", "green"),
        ("div{color:green}p{color:red}p{color:inherit}", "", "green"),
        ("div{& p{color:green}}", "", "green"),
        ("p:hover{color:red}p{color:green}", "", "green"),
        ("p{color:green}@media (max-width:600px){p{color:red}}", "", "green"),
    ],
)
def test_the_winner(css, attributes, color):
    assert style(css, attributes).get("color") == color


@pytest.mark.parametrize(
    ("css", "pixels"),
    [
        ("", 16),
        ("div{font-size:20px}p{font-size:1.5em}", 30),
        ("html{font-size:62.5%}p{font-size:1.6rem}", 16),
        ("div{font-size:150%}p{font-size:larger}", 28.8),
        ("p{font-size:xx-small}", 9),
        ("p{font-size:calc(1em + 2px)}", 18),
        ("p{font-size:nonsense}", 0),
    ],
)
def test_the_size_of_letters(css, pixels):
    assert style(css).font == pytest.approx(pixels)


def test_pseudo_elements_are_kept_apart():
    found = style("p{color:green}p::before{color:red;content:'x'}p:after{color:blue}p::marker{content:'y'}")
    assert found.get("color") == "green"
    assert [found.pseudos[kind].get("color") for kind in ("before", "after", "marker")] == ["red", "blue", None]
