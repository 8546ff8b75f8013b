"""A Word file (.docx) into blocks, by way of the page that mammoth makes of it."""

from __future__ import annotations

import html
import re
import zipfile
import zlib
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

import mammoth

from ..shared.finding import Finding
from .block import Block
from .html_copy import read_html
from .manuscript import Manuscript, Unreadable
from .tidy import unescape

LARGEST_INSIDE = 50_000_000
"""Bytes once unpacked: a small zip can hold a flood."""
STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='List Bullet 2'] => ul|ol > li > ul > li:fresh
p[style-name='List Number 2'] => ul|ol > li > ol > li:fresh
"""
CHANGE = re.compile(r"<w:(?:ins|del|moveFrom|moveTo)\s")
COMMENT = re.compile(r"<w:commentReference\b")
TWICE = re.compile(r"<mc:Fallback>.*?</mc:Fallback>|<w:moveFrom\s.*?</w:moveFrom>", re.DOTALL)
"""Text that stands a second time for older programs, or at the place it was moved from."""
TEXT = re.compile(r"<w:t(?:\s[^>]*)?>([^<]*)</w:t>|<(?:/w:p|w:tab|w:br|w:cr)\b")
PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")


def read_word(name: str, data: bytes) -> Manuscript:
    """The manuscript. Raises Unreadable (M103) for a file that is broken, locked, or no Word file at all."""
    parts = _parts(name, data)
    pictures: list[str] = []
    try:
        page = mammoth.convert_to_html(
            BytesIO(data),
            style_map=STYLES,
            include_embedded_style_map=False,
            convert_image=mammoth.images.img_element(lambda image: _hold(image, pictures)),
        )
    except RecursionError:
        raise
    except Exception as error:  # a broken file makes mammoth fail in whatever way its code runs into
        raise Unreadable(_broken(name)) from error
    copy = read_html(name, page.value)
    blocks = tuple(_in_word(block, pictures) for block in copy.blocks)
    copy = replace(copy, blocks=blocks, words="\n".join(map(_words, parts.values())))
    return _tell_missing(_tell_changes(copy, parts), [str(message.message) for message in page.messages])


def _parts(name: str, data: bytes) -> Mapping[str, str]:
    """The parts of the file that hold text, as XML."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            size = sum(part.file_size for part in archive.infolist())
            names = [part for part in PARTS if part in archive.namelist() and size <= LARGEST_INSIDE]
            parts = {part: archive.read(part).decode("utf-8", "replace") for part in names}
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError) as error:
        raise Unreadable(_broken(name)) from error
    if size > LARGEST_INSIDE:
        raise Unreadable(_broken(name, "its contents are too large, make the pictures in it smaller"))
    return parts


def _broken(name: str, reason: str = "it is broken, locked with a password, or no Word file") -> Finding:
    return Finding(name, 0, "M103", f"must be a Word file: {reason}; open it in Word and save it anew as .docx")


def _hold(image: Any, pictures: list[str]) -> dict[str, str]:
    """Keep the bytes aside: in the page they would be its largest part by far."""
    with image.open() as file:
        pictures.append(f"data:{image.content_type};base64,{b64encode(file.read()).decode('ascii')}")
    return {"src": f"{len(pictures) - 1}"}


def _in_word(block: Block, pictures: Sequence[str]) -> Block:
    """The block without a line number, for Word shows none, and its picture with the bytes."""
    marker = pictures[int(block.marker)] if block.kind == "picture" and block.marker.isdigit() else block.marker
    return replace(block, line=0, marker=marker)


def _words(xml: str) -> str:
    """The text as Word has it, tracked insertions in and deletions out: read without mammoth, to compare."""
    text = "".join(html.unescape(match[1]) if match[1] else "\n" for match in TEXT.finditer(TWICE.sub("", xml)))
    return unescape(text, ascii_too=True)


def _tell_changes(copy: Manuscript, parts: Mapping[str, str]) -> Manuscript:
    """M108: a Word file comes without tracked changes and comments."""
    xml = "".join(parts.values())
    changes, comments = len(CHANGE.findall(xml)), len(COMMENT.findall(xml))
    if changes:
        how = "insertions were taken in, deletions left out"
        remedy = "read the article through, or accept or reject them in Word and import again with --replace"
        copy = copy.find(0, "M108", f"must have no tracked changes, it has {changes}: {how}; {remedy}")
    if comments:
        copy = copy.find(
            0, "M108", f"has comments ({comments}), which were left out; see whether one asks for a change"
        )
    return copy


def _tell_missing(copy: Manuscript, messages: Sequence[str]) -> Manuscript:
    for message in messages:
        if "external image" in message:
            remedy = "insert it into the Word file itself and import again"
            copy = copy.find(0, "M107", f"only links to a picture elsewhere, which can't be taken over: {remedy}")
    return copy
