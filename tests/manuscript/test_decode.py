"""Bytes become text by what they are, and what is no text is refused in a sentence."""

import pytest

from plugins.manuscript.decode import LARGEST, decode, garbled_line, refuse_size
from plugins.manuscript.manuscript import Unreadable

TEXT = "Café – “yes”"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_usual_encodings_are_read(encoding):
    assert decode("a.txt", TEXT.encode(encoding)).text == TEXT


def test_big_endian_is_told_by_its_mark():
    assert decode("a.txt", b"\xfe\xff" + TEXT.encode("utf-16-be")).text == TEXT


def test_windows_text_is_a_guess():
    assert decode("a.txt", TEXT.encode("cp1252")).guess == "read as Windows text (cp1252), since it isn't UTF-8"
    assert decode("a.txt", TEXT.encode()).guess == ""


def test_a_page_is_read_in_the_encoding_that_it_declares():
    assert decode("a.html", "я".encode("koi8-r"), "koi8-r").text == "я"
    assert decode("a.html", "é".encode("cp1252"), "no-such-encoding").text == "é"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7 \xe2", "it is a PDF"),
        (b"PK\x03\x04rest", "it is a Word or zip file"),
        (b"\xd0\xcf\x11\xe0rest", "it is an old Word file"),
        (b"{\\rtf1 text}", "it is an RTF file"),
        (b"text\0text", "its bytes are no text"),
        (bytes(range(1, 32)) * 9, "its bytes are no text"),
        (b"\x81\x8d caf\xe9", "it is neither UTF-8 nor Windows text (cp1252)"),
        (b"\xff\xfea", "it begins as UTF-16-LE but is broken further on"),
    ],
)
def test_what_is_no_text_is_refused_with_a_remedy(data, reason):
    with pytest.raises(Unreadable) as refusal:
        decode("a.txt", data)

    assert str(refusal.value.finding) == (
        f"a.txt: M103 must be text: {reason}; open it in the program it comes from"
        " and save it as plain text in UTF-8, or as .docx"
    )


def test_a_file_too_large_for_one_article_is_refused():
    refuse_size("a.txt", LARGEST)
    with pytest.raises(Unreadable, match="must be below 5 MB: import one article at a time"):
        refuse_size("a.txt", 10_000_000)


@pytest.mark.parametrize(("text", "line"), [("fine\nItâ€™s", 2), ("cafÃ©", 1), ("\ufffd", 1), ("Não, CAFÉ", 0)])
def test_characters_mixed_up_before_are_found(text, line):
    assert garbled_line(text) == line
