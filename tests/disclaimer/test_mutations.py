"""No changed wording passes: every dropped word, every changed digit, every look-alike letter."""

import re

import pytest

from plugins.disclaimer.normalize import fold
from plugins.shared.look_alikes import LIKE

from .test_cases import POLICY, judge

WORDING = POLICY.text("general", "en")
PAGE = (
    '<!DOCTYPE html><html lang="en"><head><title>T</title></head><body><article><h1>T</h1>'
    '<div class="entry-content"><p>Prose.</p><p>{}</p></div></article></body></html>'
)
FEED = (
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>u</id><title>B</title>'
    "<updated>2026-01-01T00:00:00Z</updated><entry><id>e</id><title>T</title><link href='https://e.org/t/'/>"
    "<updated>2026-01-01T00:00:00Z</updated><content type='html'>&lt;p&gt;Prose.&lt;/p&gt;&lt;p&gt;{}&lt;/p&gt;"
    "</content></entry></feed>"
)
SHAPES = {"page": PAGE, "feed": FEED}
WORDS = WORDING.split()
DROPPED = [" ".join(WORDS[:place] + WORDS[place + 1 :]) for place in range(len(WORDS))]
DIGITS = [
    WORDING[: match.start() + place] + other + WORDING[match.start() + place + 1 :]
    for match in re.finditer("911|988", WORDING)
    for place in range(3)
    for other in "0123456789"
    if other != match[0][place]
]
CYRILLIC = dict(zip("aeopcxy", "аеорсху", strict=True))
SWAPPED = [
    WORDING[:place] + CYRILLIC[letter] + WORDING[place + 1 :]
    for place, letter in enumerate(WORDING)
    if letter in CYRILLIC
]


@pytest.mark.parametrize("kind", SHAPES)
def test_the_wording_itself_passes(kind):
    assert judge(kind, SHAPES[kind].format(WORDING)).verdict == "PASS"


@pytest.mark.parametrize("kind", SHAPES)
@pytest.mark.parametrize("changed", [DROPPED, DIGITS, SWAPPED], ids=["dropped", "digits", "look-alikes"])
def test_no_change_passes(kind, changed):
    passed = [text for text in changed if judge(kind, SHAPES[kind].format(text)).verdict != "FAIL"]
    assert not passed


def test_every_look_alike_that_is_known_is_refused():
    for letter, others in LIKE.items():
        place = WORDING.lower().find(letter)
        for other in others if place >= 0 else "":
            text = WORDING[:place] + other + WORDING[place + 1 :]
            if fold(other) == letter:
                continue  # another form of the same letter, such as a full-width digit: readers see the same
            assert judge("page", PAGE.format(text)).verdict == "FAIL", (letter, other)


@pytest.mark.parametrize(
    ("css", "level"),
    [
        ("p::after { content: ' or not' }", "FAIL"),
        ("p::before { content: 'It is false that ' }", "FAIL"),
        ("p::before { content: '\\2022  ' }", "PASS"),
        ("p::after { content: '' }", "PASS"),
    ],
)
def test_a_stylesheet_adds_no_words_to_the_wording(css, level):
    page = PAGE.format(WORDING).replace("<title>", f"<style>{css}</style><title>")
    assert judge("page", page).verdict == level
