"""A finished page is read in the encoding that it names."""

import pytest

from plugins.disclaimer.finished import decode

HERE = "<title>naïve — a page that goes on</title>"


@pytest.mark.parametrize(
    ("meta", "encoding"),
    [
        ("", "utf-8"),
        ('<meta charset="utf-8">', "utf-8"),
        ("<meta charset='UTF-8'/>", "utf-8"),
        ("<meta charset=utf-8>", "utf-8"),
        ("<meta charset=utf-8 />", "utf-8"),
        ("<meta charset = utf-8 ><p>", "utf-8"),
        ("<meta charset=windows-1252>", "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', "cp1252"),
        ("<meta http-equiv=Content-Type content=text/html;charset=utf-8>", "utf-8"),
    ],
)
def test_it_is_read_as_its_meta_says(meta, encoding):
    page = f"<!DOCTYPE html>{meta}{HERE}"
    assert decode(page.encode(encoding)) == page


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_goes_before_the_meta(encoding):
    page = f"<!DOCTYPE html><meta charset=windows-1252>{HERE}"
    assert decode(page.encode(encoding)) == page


@pytest.mark.parametrize(
    "data", [b"<meta charset=klingon>x", "<meta charset=utf-8>naïve".encode("cp1252"), b"\xff\x00\x80"]
)
def test_what_is_no_text_in_it_is_none(data):
    assert decode(data) is None
