from __future__ import annotations

import pytest
from markupsafe import Markup

from plugins.theme.contents import Section, after_help, sections

HELP = '<aside class="disclaimer-help" aria-label="Help"><p>Call 988.</p></aside>\n'
NOTE = '<aside class="disclaimer-note"><p>Not cleared.</p></aside>'
SECTIONS = "".join(f'<h2 id="s-{number}">Section {number}</h2><p>words of it</p>' for number in (1, 2, 3))


def test_a_short_article_has_no_contents() -> None:
    assert sections(SECTIONS, words_from=16) == ()


def test_a_long_article_with_two_sections_has_none() -> None:
    assert sections('<h2 id="a">A</h2><h2 id="b">B</h2>' + "word " * 900, words_from=10) == ()


def test_a_long_article_lists_its_sections_and_not_theirs() -> None:
    html = SECTIONS + '<h3 id="below">Below</h3>'
    assert [section.id for section in sections(html, words_from=15)] == ["s-1", "s-2", "s-3"]


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("Sleep &amp; <em>mood</em>", "Sleep & mood"),
        ('Sleep<sup id="fnref:1"><a href="#fn:1">1</a></sup>', "Sleep"),
        ("on two\nlines", "on two lines"),
    ],
)
def test_a_heading_is_listed_in_plain_words(heading: str, words: str) -> None:
    html = f'<h2 class="x" id="a">{heading}</h2>{SECTIONS}'
    assert sections(html, words_from=0)[0] == Section("a", words)


@pytest.mark.parametrize(
    ("html", "with_contents"),
    [
        ("<p>Text.</p>", "[]<p>Text.</p>"),
        (f"{HELP}<p>Text.</p>", f"{HELP.rstrip()}[]\n<p>Text.</p>"),
        (f"{HELP}{HELP}<p>Text.</p>{HELP}", f"{HELP}{HELP.rstrip()}[]\n<p>Text.</p>{HELP}"),
        (f"{NOTE}{HELP}", f"[]{NOTE}{HELP}"),
    ],
)
def test_contents_stand_behind_help_and_before_all_else(html: str, with_contents: str) -> None:
    assert after_help(html, "[]") == with_contents
    assert after_help(html, Markup("[]")) == with_contents
