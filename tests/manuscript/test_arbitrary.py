"""Whatever is brought, import neither fails nor loses a word nor writes what breaks a build."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.shared.characters import UNPRINTABLE
from plugins.shared.source import read_source

from .copies import ODD, TEXTS, WORDS, documents, found, read_or_refused, source_of
from .word_files import paragraphs

ANY = pytest.mark.parametrize("name", ["copy.txt", "copy.md", "copy.html", "copy.docx"])
FEW = settings(derandomize=True, max_examples=60, deadline=None)
MANY = settings(derandomize=True, max_examples=3000, deadline=None)


def is_sound(manuscript):
    """Nothing, or an article that reads back, without a character that stops a build or a feed."""
    if manuscript is None:
        return True
    text = source_of(manuscript)
    source = read_source("copy.md", text)
    reads_back = (source.style, source.findings, source.metadata["title"]) == ("yaml", (), manuscript.title)
    return reads_back and bool(source.body.strip()) and not UNPRINTABLE.search(text)


def is_whole(manuscript):
    """Nothing, or an article with every word of the manuscript."""
    return manuscript is None or "M113" not in found(manuscript)


@ANY
@given(data=st.binary(max_size=300))
@FEW
def test_bytes_become_an_article_or_a_sentence(name, data):
    assert is_sound(read_or_refused(name, data))


@pytest.mark.parametrize("name", ["copy.txt", "copy.md", "copy.html"])
@given(text=TEXTS)
@FEW
def test_text_becomes_a_sound_article(name, text):
    assert is_sound(read_or_refused(name, text))


@given(text=st.one_of(TEXTS, documents([*WORDS, *ODD])))
@settings(FEW, max_examples=200)
def test_every_word_of_plain_text_comes_over(text):
    assert is_whole(read_or_refused("copy.txt", text))


@given(text=documents(WORDS))
@settings(FEW, max_examples=100)
def test_every_word_of_markdown_comes_over(text):
    assert is_whole(read_or_refused("copy.md", text))


@given(text=documents([*WORDS, "*", "_"]))
@FEW
def test_every_word_of_a_page_comes_over(text):
    assert is_whole(read_or_refused("copy.html", "".join(f"<p>{line}</p>" for line in text.split("\n"))))


@given(lines=documents([*WORDS, *ODD]).map(str.splitlines))
@settings(FEW, max_examples=10)
def test_every_word_of_a_word_file_comes_over(lines):
    assert is_whole(read_or_refused("copy.docx", paragraphs(*lines)))


@pytest.mark.campaign
@pytest.mark.parametrize("name", ["copy.txt", "copy.html"])
@given(text=st.one_of(TEXTS, documents([*WORDS, *ODD])))
@MANY
def test_a_campaign_of_any_text(name, text):
    manuscript = read_or_refused(name, text)
    assert is_sound(manuscript)
    assert is_whole(manuscript)
