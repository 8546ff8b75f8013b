"""The text that is read from a page is the one that html5lib, the slow reference, finds in it."""

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from plugins.disclaimer.markup import BREAKING, DRAWN_OTHERWISE, NEVER_SHOWN, QUOTING
from plugins.disclaimer.normalize import normal
from plugins.disclaimer.reading import GAP, read
from plugins.disclaimer.visible import runs_of

from .test_cases import ROWS

GONE = NEVER_SHOWN | DRAWN_OTHERWISE | {"dialog"}
TAGS = "a b i p div span ul li em aside section table tr td h2 hr br del blockquote script textarea details".split()
ATTRIBUTES = ["", " hidden", " open", " class=x", " inert", " aria-hidden=true"]
PIECES = st.one_of(
    st.sampled_from(["one", " two ", "three", "&amp;", "<!-- c -->", "<", "<!--", "</", "\n", "&nbsp;", "é"]),
    st.builds("<{}{}>".format, st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES)),
    st.builds("</{}>".format, st.sampled_from(TAGS)),
)


def ours(html):
    body = LexborHTMLParser(html).body
    return normal(read(run for run in runs_of(body) if not run.holder.code and run.text != GAP).text)


def theirs(html):
    document = html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)
    return normal("".join(words(document.find("body"))))


def words(node):
    """The text below an element in order; a space where one begins or ends a line."""
    if node is None or not isinstance(node.tag, str) or is_gone(node):
        return
    edge = " " if node.tag in BREAKING else ""
    yield edge + (node.text or "" if not is_closed(node) else "")
    summary = node.find("summary") if is_closed(node) else None
    for child in node:
        if summary is None and is_closed(node):
            continue
        if not is_closed(node) or child is summary:
            yield from words(child)
        yield child.tail or "" if not is_closed(node) else ""
    yield edge


def is_gone(node):
    hidden = {"hidden", "inert"}.intersection(node.attrib) or node.attrib.get("aria-hidden") == "true"
    return node.tag.rpartition("}")[2] in GONE or bool(hidden)


def is_closed(node):
    return node.tag == "details" and "open" not in node.attrib


@given(st.lists(PIECES, max_size=25).map("".join))
@settings(derandomize=True, max_examples=100, deadline=None)
def test_on_any_markup(soup):
    html = f"<!DOCTYPE html><html><body><main>{soup}</main></body></html>"
    assert ours(html) == theirs(html)


@pytest.mark.campaign
@given(st.lists(PIECES, max_size=60).map("".join))
@settings(derandomize=True, max_examples=20_000, deadline=None)
def test_on_any_markup_for_long(soup):
    html = f"<!DOCTYPE html><html><body><main>{soup}</main></body></html>"
    assert ours(html) == theirs(html)


@pytest.mark.parametrize("case", [row for row in ROWS if row["kind"] == "page"], ids=lambda row: row["id"])
def test_on_the_cases(case):
    assert ours(case["input"]) == theirs(case["input"])


def test_what_is_quoted_is_told_apart():
    for tag in QUOTING - {"plaintext"}:
        (run,) = [r for r in runs_of(LexborHTMLParser(f"<p>a<{tag}>b</{tag}>").body) if r.raw == "b"]
        assert run.holder.is_quoted, tag
