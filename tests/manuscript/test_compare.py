"""Every word of a manuscript is in its article: on both seeds, and wherever words are taken away on purpose."""

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.manuscript.block import Block
from plugins.manuscript.compare import expected_words, first_difference, mind_words, rendered_words
from plugins.manuscript.convert import body_of

from .copies import found, read_copy, read_text

SEEDS = sorted((Path(__file__).parents[2] / "content" / "manuscripts").glob("*.txt"))
TEXT = (
    "The title\nSome words are here.\n1. first\n2. second\n## Part\nLight: Sit by the window.\nWalks: Go out at noon."
)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_each_word_of_a_seed_is_in_its_import(path):
    copy = read_copy(path.name, path.read_bytes())

    assert rendered_words(body_of(copy)) == expected_words(copy)
    assert len(expected_words(copy)) > 300
    assert found(copy) == []


def test_what_was_taken_out_is_not_expected():
    copy = read_text("02/06/2026\nThe title\nSome words.\nTags: x\nComments")

    assert expected_words(copy) == ["Some", "words"]


@pytest.mark.parametrize("place", range(6))
def test_a_block_that_went_missing_is_reported(place):
    copy = read_text(TEXT)
    broken = replace(copy, blocks=(*copy.blocks[:place], *copy.blocks[place + 1 :]))

    assert found(mind_words(broken)) == ["M113"]
    assert found(mind_words(copy)) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [("words", "word"), ("words", "words words"), ("Some words", "words Some"), ("Some words", "<!-- Some --> words")],
)
def test_a_word_changed_doubled_moved_or_hidden_is_reported(before, after):
    copy = read_text(TEXT)
    blocks = tuple(replace(block, text=block.text.replace(before, after)) for block in copy.blocks)

    assert first_difference(replace(copy, blocks=blocks))


def test_a_number_that_changed_is_reported():
    copy = read_text(TEXT)
    blocks = tuple(replace(block, marker=block.marker.replace("1.", "2.")) for block in copy.blocks)

    assert first_difference(replace(copy, blocks=blocks)) == (
        "after 'Some words are here' it has '1 first 2 second', and the article '2'"
    )


def test_the_message_names_the_place():
    copy = read_text(TEXT)

    assert first_difference(replace(copy, blocks=copy.blocks[:-1])) == (
        "after 'Sit by the window' it has 'Walks Go out at', and the article 'nothing more'"
    )


@pytest.mark.parametrize("name", ["copy.html", "copy.md"])
def test_other_kinds_are_compared_too(name):
    copy = read_text("<p>Some words are here.</p>\n\n<p>And more.</p>", name)

    assert found(mind_words(copy)) == []
    assert found(mind_words(replace(copy, blocks=(Block("text", "Some words"),)))) == ["M113"]
