"""The title: decided by a person, given by the copy, or made of the file's name, and it is said which."""

import pytest

from .copies import body, guesses, read_text


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Sleep and mood\n\nProse.", "Sleep and mood"),
        ("**Sleep and mood**\nProse.", "Sleep and mood"),
        ('"Sleep"\nProse.', "Sleep"),
        ("Title: Sleep and mood\nProse.", "Sleep and mood"),
        ("02/06/2026\nTitle: Sleep\nProse.", "Sleep"),
        ("# Sleep #\n## Why\nProse.", "Sleep"),
        ("### Sleep\nProse.\n#### Why\nProse.", "Sleep"),
        ("TMS: What to Expect\nProse.", "TMS: What to Expect"),
        ("Can you sleep?\nProse.", "Can you sleep?"),
        ("R&amp;D at work\nProse.", "R&D at work"),
    ],
)
def test_the_copy_s_own_title(text, title):
    copy = read_text(text)

    assert copy.title == title
    assert title not in [block.plain for block in copy.blocks]


@pytest.mark.parametrize(
    "text",
    [
        "Sleep is when the brain cleans up.\nIt matters.",
        "Dear reader,\nwelcome.",
        "Note: this is new\nProse.",
        "Q: Why?\nA: Because.",
        "- one\n- two",
        "# # # Role\nProse.\n# # # Part\nProse.",
        "# Introduction\nProse.\n# Part\nProse.",
        "One line alone",
        "Why it matters:\nProse of it.",
        "word " * 30 + "\nProse.",
    ],
)
def test_what_is_no_title_stays_in_the_text(text):
    copy = read_text(text)

    assert copy.title == "Copy"
    assert "title: 'Copy', from the file's name, for the copy has none; --title sets another" in guesses(copy)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("self-medication-and-addiction.txt", "Self-medication and addiction"),
        ("tms_and_sleep 2.txt", "TMS and sleep 2"),
        ("folder/what-is-PTSD.txt", "What is PTSD"),
    ],
)
def test_a_file_s_name_is_spelt_as_the_text_spells_it(name, title):
    text = "We write of self-medication and of TMS.\nOf sleep, and self-medication again, and of TMS and sleep."

    assert read_text(text, name).title == title


def test_a_person_s_title_decides():
    copy = read_text("Title: Old\nProse.", title="  New\ntitle ")

    assert (copy.title, copy.slug) == ("New title", "new-title")
    assert body("Title: Old\nProse.", title="New") == "Prose."
    assert "the copy's own title gives way to --title: 'Old'" in guesses(copy)


def test_the_same_title_is_not_repeated():
    assert body("Sleep & mood\nProse.", title="Sleep & Mood") == "Prose."


def test_a_first_line_that_may_be_text_is_not_lost():
    text = "Feeling low today?\nProse."

    assert body(text, title="Low mood").startswith("Feeling low today?")
    assert "the first line stays in the text, since --title gives the title: 'Feeling low today?'" in guesses(
        read_text(text, title="Low mood")
    )
