"""What markup alone makes of a text, and how deep it may be."""

from time import perf_counter

import pytest

from plugins.disclaimer.markup import effect_of, is_bottomless
from plugins.disclaimer.page import judge_page

from .techniques import filled, page
from .test_cases import POLICY

MANY = 20_000


@pytest.mark.parametrize(
    ("tag", "attributes", "code"),
    [
        ("p", {}, None),
        ("details", {"open": ""}, None),
        ("p", {"aria-hidden": "false"}, None),
        ("p", {"role": "note"}, None),
        ("p", {"hidden": None}, "D02-hidden"),
        ("p", {"aria-hidden": " TRUE "}, "D02-hidden"),
        ("p", {"inert": ""}, "D02-hidden"),
        ("p", {"role": "IMG"}, "D02-hidden"),
        ("template", {}, "D02-hidden"),
        ("button", {}, "D02-hidden"),
        ("details", {}, "D18-collapsed"),
        ("details", {"open": "", "name": "x"}, "D18-collapsed"),
        ("p", {"popover": ""}, "D18-collapsed"),
        ("dialog", {"open": ""}, "D18-collapsed"),
    ],
)
def test_what_hides(tag, attributes, code):
    effect = effect_of(tag, attributes)
    assert (effect and effect.code) == code


def test_a_feed_reader_that_takes_attributes_out_shows_what_they_hide():
    assert effect_of("p", {"hidden": ""}, is_stripped=True) is None


@pytest.mark.parametrize(
    "html",
    [
        "<p>word" * MANY,
        "<ul>" + "<li>item" * MANY + "</ul>",
        "<table>" + "<tr><td>1<td>2" * MANY + "</table>",
        "<div><b>x</b></div>" * MANY,
        "<br><img src=x><hr>" * MANY,
        "<svg>" + "<path d='M0 0'/>" * MANY + "</svg>",
        "<!-- " + "<div>" * MANY + " -->",
        "<script>x = '" + "<div>" * MANY + "'</script>",
        "1 < 2 " * MANY,
    ],
    ids=["paragraphs", "items", "cells", "closed", "void", "drawing", "comment", "script", "signs"],
)
def test_a_long_page_is_no_deep_one(html):
    assert not is_bottomless(html)


@pytest.mark.parametrize("tag", ["div", "DIV", "section", "main", "custom-tag", "u", "div class=x", "div/"])
def test_deep_nesting_is_seen_closed_or_not(tag):
    name = tag.split()[0].strip("/")
    assert is_bottomless(f"<{tag}>" * MANY)
    assert is_bottomless(f"<{tag}>" * MANY + f"</{name}>" * MANY)


def test_a_hundred_thousand_elements_deep_is_refused_at_once():
    deep = filled(page(body="<div>" * 100_000 + "<p>@@</p>" + "</div>" * 100_000))
    start = perf_counter()
    [found] = judge_page("p.html", deep, POLICY, lambda href: None)
    assert found.code == "D02-unreadable"
    assert perf_counter() - start < 5
