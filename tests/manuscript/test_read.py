"""Every kind of file is read, or refused in a sentence that says what to do."""

from pathlib import Path

import pytest

from plugins.manuscript.manuscript import Unreadable

from .copies import body, found, guesses, read_copy, read_text
from .word_files import paragraphs

SEEDS = Path(__file__).parents[2] / "content" / "manuscripts"
TMS, SELF = (
    (SEEDS / name).read_text("utf-8") for name in ("tms-and-neuroplasticity.txt", "self-medication-and-addiction.txt")
)


def in_form(form, text):
    """The same copy as another kind of file."""
    if form == "docx":
        return paragraphs(*text.split("\n"))
    if form == "html":
        return "".join(f"<p>{line}</p>\n" for line in text.split("\n"))
    return text.replace("\n", "\n\n") if form == "md" else text


def shape(copy):
    return [block.kind if block.kind != "heading" else f"{'#' * block.level} {block.plain}" for block in copy.blocks]


FORMS = pytest.mark.parametrize("form", ["txt", "md", "html", "docx"])


@FORMS
def test_seed_1_has_seven_sections_and_two_lists_of_three(form):
    copy = read_copy(f"tms-and-neuroplasticity.{form}", in_form(form, TMS))

    assert (copy.title, copy.day) == ("TMS and Neuroplasticity in Mental Health Treatment", None)
    assert shape(copy) == [
        *("text", "## Understanding Neuroplasticity", "text"),
        *("## The Role of Neuroplasticity in Mental Health", "text"),
        *("## TMS Therapy: A Catalyst for Neuroplasticity", "text"),
        *("## How TMS Therapy Leverages Neuroplasticity", "item", "item", "item"),
        *("## Conditions TMS Can Address through Neuroplasticity", "item", "item", "item"),
        *("## Personalized Treatment and Neuroplasticity", "text", "## Conclusion", "text"),
    ]
    assert "Comments" not in body(in_form(form, TMS), f"x.{form}")
    assert "- **Targeted Stimulation**: TMS allows" in body(in_form(form, TMS), f"x.{form}")


@FORMS
def test_seed_2_is_dated_and_has_three_sections_and_two_lists_of_four(form):
    copy = read_copy(f"self-medication-and-addiction.{form}", in_form(form, SELF))

    assert (copy.title, copy.day.isoformat()) == ("Self-medication and addiction", "2026-02-06")
    assert shape(copy) == [
        *("text", "## Role of Self-Medicating in Addiction", *["item"] * 4),
        *("## Potential Role of TMS Therapy", "text", *["item"] * 4, "## Conclusion", "text", "text"),
    ]
    assert not {"# #", "02/06", "2026"} & set(body(in_form(form, SELF), f"x.{form}").split())
    assert "date of publication: 02/06/2026 read as 6 February 2026 (month first, from clinic.yaml)" in guesses(copy)


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("a.doc", "open it in Word and save it as .docx"),
        ("a.pdf", "ask for the Word file, or copy the text into a plain text file (.txt)"),
        ("a.odt", "open it in LibreOffice and save it as .docx"),
        ("a.ODT", "open it in LibreOffice and save it as .docx"),
        ("a.jpg", "save the copy as plain text (.txt), Markdown (.md), a web page (.html) or Word (.docx)"),
        ("a", "save the copy as plain text (.txt), Markdown (.md), a web page (.html) or Word (.docx)"),
    ],
)
def test_other_kinds_get_the_remedy(name, remedy):
    with pytest.raises(Unreadable) as refusal:
        read_copy(name, b"data")

    assert str(refusal.value.finding) == f"{name}: M102 must be a .txt, .md, .html or .docx file: {remedy}"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", b""),
        ("a.txt", b" \n\xef\xbb\xbf"),
        ("a.txt", b"02/06/2026\nComments\n---"),
        ("a.html", b"<p></p>"),
        ("a.docx", b""),
    ],
)
def test_a_file_without_text_is_refused(name, data):
    with pytest.raises(Unreadable, match="must hold an article's text, and holds none"):
        read_copy(name, data)


def test_ten_megabytes_are_refused():
    with pytest.raises(Unreadable, match="must be below 5 MB"):
        read_copy("a.txt", b"word " * 2_000_000)
    with pytest.raises(Unreadable, match="must be below 200,000 characters: cut it into articles"):
        read_copy("a.txt", b"word " * 50_000)


def test_an_address_needs_letters():
    with pytest.raises(Unreadable, match="must have a title with letters or digits"):
        read_copy("--.txt", "¿?\n\n*** words")


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("TMS: What's next?", "tms-whats-next"),
        ("Schlaf & Gemüt", "schlaf-gemut"),
        ("Сон и настроение", "son-i-nastroenie"),
        ("睡眠", "shui-mian"),
        ("snake_case", "snake-case"),
        ("word " * 40, "-".join(["word"] * 16)),
        ("x" * 200, "x" * 80),
        ("💛", "copy"),
    ],
)
def test_addresses(title, slug):
    assert read_text("Some words.", title=title).slug == slug


def test_mixed_up_characters_are_told_of():
    assert found(read_text("The title\nItâ€™s here.")) == ["M109"]


def test_windows_text_is_said():
    copy = read_copy("copy.txt", "The title\r\nCafé “here”.".encode("cp1252"))

    assert copy.blocks[-1].text == 'Café "here".'
    assert guesses(copy)[0] == "read as Windows text (cp1252), since it isn't UTF-8"
