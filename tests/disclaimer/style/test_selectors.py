"""Selectors are read so that nothing that browsers match is missed."""

import pytest
import tinycss2

from plugins.disclaimer.style.selectors import read_selectors


def read(text, parents=""):
    above = read(parents) if parents else ()
    return read_selectors(tinycss2.parse_component_value_list(text, skip_comments=True), above)


@pytest.mark.parametrize(
    ("text", "matched", "weight"),
    [
        ("a", "a", (0, 0, 1)),
        ("#a .b > c", "#a .b > c", (1, 1, 1)),
        (":is(#a, b) c", "*:is(#a, b) c", (1, 0, 1)),
        (":where(#a) c", "*:where(#a) c", (0, 0, 1)),
        ("p:not(.a)", "p:not(.a)", (0, 1, 1)),
        ("p:has(> b)", "p:has(> b)", (0, 0, 2)),
        ("[lang]", "[lang]", (0, 1, 0)),
        ("p::before", "p", (0, 0, 2)),
        ("::before", "*", (0, 0, 1)),
        (":scope p", "*:root p", (0, 1, 1)),
    ],
)
def test_what_it_matches_and_weighs(text, matched, weight):
    (selector,) = read(text)
    assert (selector.text, selector.specificity, selector.is_certain) == (matched, weight, True)


@pytest.mark.parametrize(
    ("text", "parents", "matched"),
    [
        ("& b", ".a", "*:is(.a) b"),
        ("b", ".a", "*:is(.a) b"),
        ("> b", ".a", "*:is(.a) > b"),
        ("&.b", ".a", "*:is(.a).b"),
        (".b &", ".a, #c", ".b *:is(.a, #c)"),
    ],
)
def test_a_nested_selector_stands_in_its_parents(text, parents, matched):
    assert read(text, parents)[0].text == matched


@pytest.mark.parametrize("text", [".post:hover", "html:hover p", "p:focus-within"])
def test_what_holds_while_one_reads_is_tried_both_ways(text):
    assert not read(text)[0].is_certain


@pytest.mark.parametrize("text", ["a:hover", "a:focus b", ".x:target > p", "a:active::before"])
def test_what_depends_on_the_moment_never_matches(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "matched"),
    [
        ("p:lang(en)", "p"),
        ("p:checked", "p"),
        ("p:not(:checked)", "p:not(*:not(*))"),
        ("p:foo", "p"),
        ("p:nth-child(2 of .x)", "p"),
        ("x|p", "x|p"),
        ("p..x", "*"),
        ("", "*"),
    ],
)
def test_what_is_not_known_matches_at_least_as_much_and_is_tried_both_ways(text, matched):
    (selector,) = read(text)
    assert (selector.text, selector.is_certain) == (matched, False)


@pytest.mark.parametrize("text", [".x, p:foo", ".x, p::foo", ".x, ", ".x, p:not(::before)"])
def test_one_that_browsers_may_not_know_makes_the_whole_list_uncertain(text):
    assert not read(text)[0].is_certain


def test_one_of_a_known_state_does_not():
    assert read(".x, p:checked")[0].is_certain


@pytest.mark.parametrize(
    ("text", "key", "needs"),
    [
        (".a .b > c", "c", {".a", ".b"}),
        (".a + .b", ".b", set()),
        (".x .a + .b c", "c", {".x", ".b"}),
        (".a  ~  p", "p", set()),
        ("p#i.c", "#i", set()),
        (".a *", "*", {".a"}),
        (":is(.a) p", "p", set()),
        ("svg|p", "p", set()),
    ],
)
def test_what_an_element_and_those_around_it_must_have(text, key, needs):
    (selector,) = read(text)
    assert (selector.key, selector.needs) == (key, frozenset(needs))


def test_followed_links_are_told_from_others():
    assert [selector.visited for selector in read("a:link, a:visited, a")] == [False, True, None]
