"""Word files come over with lists, tables, notes and pictures, and with a word about tracked changes."""

from io import BytesIO

import pytest
from docx import Document

from plugins.manuscript.manuscript import Unreadable

from .copies import body, found, read_copy
from .word_files import paragraphs, png, rewritten, saved, track, with_footnote


def docx(data, **options):
    return body(data, "copy.docx", **options)


def test_title_headings_lists_and_quotations():
    document = Document()
    document.add_paragraph("Living With Migraine", "Title")
    document.add_paragraph("02/06/2026")
    document.add_heading("What it is", 1)
    sentence = document.add_paragraph("It is a ")
    sentence.add_run("brain").bold = True
    sentence.add_run(" illness.")
    document.add_heading("Signs", 3)
    for text, style in (
        ("one", "List Bullet"),
        ("deeper", "List Bullet 2"),
        ("first", "List Number"),
        ("said", "Quote"),
    ):
        document.add_paragraph(text, style)
    copy = read_copy("copy.docx", saved(document))

    assert (copy.title, copy.day.isoformat(), found(copy)) == ("Living With Migraine", "2026-02-06", [])
    assert docx(saved(document)) == (
        "## What it is\n\nIt is a **brain** illness.\n\n### Signs\n\n- one\n    - deeper\n\n1. first\n\n> said"
    )


def test_a_table_and_a_footnote():
    document = Document()
    document.add_paragraph("The title")
    document.add_paragraph("Some words here.")
    table = document.add_table(2, 2)
    for cell, text in zip([*table.rows[0].cells, *table.rows[1].cells], ("Day", "When", "Mon", "9\nto 5"), strict=True):
        cell.text = text

    assert docx(with_footnote(saved(document), "words", "A note.")) == (
        "Some words[^f2] here.\n\n| Day | When |\n| --- | --- |\n| Mon | 9<br>to 5 |\n\n[^f2]: A note."
    )


def test_a_picture_becomes_a_file_and_its_alt_text_is_asked_for():
    document = Document()
    document.add_paragraph("The title")
    document.add_paragraph("Some words here.")
    document.add_picture(BytesIO(png()))
    copy = read_copy("copy.docx", saved(document))

    assert [picture.data for picture in copy.pictures] == [png()]
    assert copy.blocks[-1].text == f"![]({{static}}/images/the-title/{copy.pictures[0].name})"
    assert [(finding.rule, finding.level) for finding in copy.findings] == [("M106", "warning")]


def test_tracked_changes_and_comments_are_told_of():
    document = Document()
    document.add_paragraph("The title")
    sentence = document.add_paragraph("We ")
    track(sentence, "w:ins", "often ")
    track(sentence, "w:del", "never ")
    run = sentence.add_run("help.")
    document.add_comment(run, "Is that so?", author="Editor")
    copy = read_copy("copy.docx", saved(document))

    assert docx(saved(document)) == "We often help."
    assert [str(finding).partition(" warning: ")[2].partition(":")[0] for finding in copy.findings] == [
        "must have no tracked changes, it has 2",
        "has comments (1), which were left out; see whether one asks for a change",
    ]


def test_copy_typed_in_word_is_read_as_plain_copy_is():
    data = paragraphs(
        "The title", "Understanding Sleep:", "Sleep is good.", "# # # Part", "- **Light**: Sit by it.", "- b"
    )

    assert docx(data) == "## Understanding Sleep\n\nSleep is good.\n\n## Part\n\n- **Light**: Sit by it.\n- b"


def test_a_word_that_got_lost_is_reported():
    formula = '<m:oMath xmlns:m="urn:x"><w:t>energy</w:t></m:oMath>'
    data = rewritten(
        paragraphs("The title", "Some words here."), {"word/document.xml": ("<w:sectPr", f"{formula}<w:sectPr")}
    )

    assert found(read_copy("copy.docx", data)) == ["M113"]


@pytest.mark.parametrize(
    "data",
    [
        b"no zip",
        b"\xd0\xcf\x11\xe0 locked",
        paragraphs("x")[:-50],
        rewritten(paragraphs("x"), {"word/document.xml": ("<w:body>", "")}),
        rewritten(paragraphs("x"), {"word/document.xml": ("<w:body>", "<w:p>" * 3000)}),
    ],
    ids=["text", "locked", "cut off", "broken", "nested"],
)
def test_a_broken_file_is_refused(data):
    with pytest.raises(Unreadable) as refusal:
        read_copy("copy.docx", data)

    assert refusal.value.finding.message.startswith("must be a Word file: it is broken, locked with a password, or no")


def test_a_file_that_unpacks_to_a_flood_is_refused():
    data = rewritten(paragraphs("x"), {}, {"word/media/big.bin": "0" * 60_000_000})

    assert len(data) < 100_000
    with pytest.raises(Unreadable, match="its contents are too large"):
        read_copy("copy.docx", data)


def test_a_deep_file_is_refused():
    deep = "<w:tbl><w:tr><w:tc>" * 300 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 300
    data = rewritten(paragraphs("x"), {"word/document.xml": ("<w:body>", f"<w:body>{deep}")})

    with pytest.raises(Unreadable, match="must not be nested so deep"):
        read_copy("copy.docx", data)


def test_entities_that_were_typed_are_characters():
    data = paragraphs("The title", "Call&nbsp;us &amp; ask; it&rsquo;s 5 &lt; 6, and AT&amp;amp;T is no drug.")

    assert docx(data) == "Call us & ask; it's 5 < 6, and AT&T is no drug."
    assert found(read_copy("copy.docx", data)) == []
