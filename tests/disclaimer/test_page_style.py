"""Which stylesheets a page takes in, and what about it can't be judged."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.disclaimer.page_style import looks_of

FILES = {"theme/a.css": ".a{color:red}", "theme/b.css": '@import "c.css";', "theme/c.css": ".c{color:red}"}


def looked_at(head="", doctype="<!DOCTYPE html>", path="posts/x.html"):
    html = f"{doctype}<html><head>{head}</head><body></body></html>"
    return looks_of(html, LexborHTMLParser(html), path, FILES.get)


def selectors(head, **more):
    return [entry.selector.text for entry in looked_at(head, **more)[0].theme.entries]


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ('<link rel="stylesheet" href="../theme/a.css">', [".a"]),
        ('<base href="/theme/"><link rel="STYLESHEET" href="a.css">', []),
        ('<link rel="stylesheet" href="../theme/b.css">', [".c"]),
        ("<style>.s{color:red}</style>", [".s"]),
        ('<style type="text/x">.s{color:red}</style>', []),
        ('<link rel="alternate stylesheet" title="t" href="../theme/a.css">', []),
        ('<link rel="stylesheet" disabled href="../theme/a.css">', []),
        ("<style title=one>.s{color:red}</style><style title=two>.t{color:red}</style>", [".s"]),
    ],
)
def test_what_is_taken_in(head, found):
    assert selectors(head) == found


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ('<link rel="stylesheet" href="gone.css">', "'gone.css' can't be read"),
        ('<style>@import "gone.css";</style>', "'gone.css' can't be read"),
        ("<style>@namespace url(x);</style>", "namespace"),
        ("<template shadowrootmode=open></template>", "shadow root"),
        ('<meta http-equiv="default-style" content="x">', "default style"),
        ('<meta http-equiv="refresh" content="5">', "sends its readers away"),
        ('<meta http-equiv="refresh" content="600; url=/x">', "sends its readers away"),
    ],
)
def test_what_can_not_be_judged_is_said(head, words):
    [doubt] = looked_at(head)[1]
    assert words in doubt


OLD = (
    "",
    "word <!DOCTYPE html>",
    "<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 3.2//EN'>",
    '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">',
    '<!-- <!DOCTYPE html> --><!DOCTYPE html PUBLIC "-//IETF//DTD HTML//EN">',
    '<!--><!DOCTYPE html PUBLIC "-//IETF//DTD HTML//EN"> --><!DOCTYPE html>',
    "<!DOCTYPE foo>",
)
NEW = (
    "\ufeff\n<!doctype html>",
    "<!-- made by hand -->\n<!DOCTYPE html >",
    "<!DOCTYPE html SYSTEM 'about:legacy-compat'>",
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"\n"http://www.w3.org/TR/xhtml1.dtd">',
    '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">',
)


@pytest.mark.parametrize("doctype", OLD)
def test_old_rules_of_browsers_can_not_be_judged(doctype):
    assert "must begin with <!DOCTYPE html>" in looked_at(doctype=doctype)[1][0]


def test_a_thousand_comments_take_no_time():
    assert looked_at(doctype="<!-- x -->" * 1000)[1]


@pytest.mark.parametrize("doctype", NEW)
def test_the_rules_of_today_can(doctype):
    assert looked_at(doctype=doctype)[1] == []


@pytest.mark.parametrize("head", ["", '<meta http-equiv="refresh" content="600">', "<style>@media print{p{}}</style>"])
def test_an_ordinary_page_leaves_no_doubt(head):
    assert looked_at(head)[1] == []
