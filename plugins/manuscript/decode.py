"""Bytes of a manuscript into text."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from ..shared.finding import Finding
from .manuscript import Unreadable

LARGEST = 5_000_000
"""Bytes of a file, pictures included."""
LONGEST = 200_000
"""Characters of a text: a hundred pages."""
MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
SIGNATURES = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a Word or zip file",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"{\\rtf": "an RTF file",
}
BINARY = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
GARBLED = re.compile("\ufffd|â€|Ã[\x80-\xbf]|Â[\xa0-\xbf]")
"""UTF-8 that somebody once read as cp1252, or characters already lost."""


class Decoded(NamedTuple):
    text: str
    guess: str = ""


def decode(name: str, data: bytes, declared: str = "") -> Decoded:
    """The text: by its byte order mark, as UTF-8, in the encoding that it declares, or as Windows cp1252.

    Raises Unreadable (M103) for what is no text.
    """
    for mark, encoding in MARKS.items():
        if data.startswith(mark):
            return _marked(name, data[len(mark) :], encoding)
    _refuse_binary(name, data)
    for encoding in ("utf-8", declared):
        text = _try(data, encoding)
        if text is not None:
            return Decoded(text)
    text = _try(data, "cp1252")
    if text is None:
        raise Unreadable(_not_text(name, "it is neither UTF-8 nor Windows text (cp1252)"))
    return Decoded(text, "read as Windows text (cp1252), since it isn't UTF-8")


def refuse_size(name: str, size: int) -> None:
    """M101: a manuscript is one article. Raises Unreadable."""
    if size > LARGEST:
        remedy = "import one article at a time, and make large pictures smaller first"
        raise Unreadable(Finding(name, 0, "M101", f"must be below {LARGEST // 1_000_000} MB: {remedy}"))


def _marked(name: str, data: bytes, encoding: str) -> Decoded:
    text = _try(data, encoding)
    if text is None:
        raise Unreadable(_not_text(name, f"it begins as {encoding.upper()} but is broken further on"))
    return Decoded(text)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding) if encoding else None
    except (LookupError, ValueError):
        return None


def _refuse_binary(name: str, data: bytes) -> None:
    """M103: a manuscript is text, whatever its name says."""
    for signature, kind in SIGNATURES.items():
        if data.startswith(signature):
            raise Unreadable(_not_text(name, f"it is {kind}"))
    if b"\0" in data or len(BINARY.findall(data)) * 20 > len(data):
        raise Unreadable(_not_text(name, "its bytes are no text"))


def _not_text(name: str, reason: str) -> Finding:
    remedy = "open it in the program it comes from and save it as plain text in UTF-8, or as .docx"
    return Finding(name, 0, "M103", f"must be text: {reason}; {remedy}")


def garbled_line(text: str) -> int:
    """The first line with characters that were lost or mixed up before it came here; 0 for none."""
    match = GARBLED.search(text)
    return text.count("\n", 0, match.start()) + 1 if match else 0
