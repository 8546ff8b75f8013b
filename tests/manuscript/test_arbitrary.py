"""Whatever is brought, import neither fails nor loses a word nor writes what breaks a build."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.shared.characters import UNPRINTABLE
from plugins.shared.source import read_source

from .copies import TEXTS, read_or_refused, source_of

NAMES = ("copy.txt", "copy.md", "copy.html", "copy.docx")


def is_sound(manuscript):
    """What is written is front matter and body, both printable."""
    text = source_of(manuscript)
    source = read_source("copy.md", text)
    assert not UNPRINTABLE.search(text)
    assert (source.style, source.findings) == ("yaml", ())
    assert source.metadata["title"] == manuscript.title
    assert source.body.strip()


@pytest.mark.parametrize("name", NAMES)
@given(data=st.binary(max_size=300))
@settings(derandomize=True, max_examples=40, deadline=None)
def test_bytes_become_an_article_or_a_sentence(name, data):
    manuscript = read_or_refused(name, data)
    if manuscript:
        is_sound(manuscript)


@pytest.mark.parametrize("name", NAMES[:3])
@given(text=TEXTS)
@settings(derandomize=True, max_examples=2000, deadline=None)
def test_text_becomes_an_article_with_every_word(name, text):
    manuscript = read_or_refused(name, text)
    if manuscript:
        is_sound(manuscript)
        assert "M113" not in {finding.rule for finding in manuscript.findings}
