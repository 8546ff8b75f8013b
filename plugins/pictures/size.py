"""How large a picture is shown, from its file's header."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import exiv2
from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, iterparse

from .opened import Unreadable, is_drawing, open_picture

LENGTH = re.compile(r"\s*(\d{1,6}(?:\.\d+)?)(|px|pt|pc|in|cm|mm)\s*")
UNITS = {"": 1, "px": 1, "pt": 96 / 72, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4}
"""Source: CSS Values and Units 4, 6.2."""
SIDEWAYS = range(5, 9)
"""EXIF orientations that swap a picture's sides. Source: Exif 2.32, tag 274."""
TURNED = b"irot"
"""An AVIF that turns its picture says so in its first bytes. Source: ISO/IEC 23008-12, 6.5.10."""


class Size(NamedTuple):
    """In CSS pixels."""

    width: int
    height: int


def size_of(data: bytes) -> Size | None:
    """The sides as every browser shows them; None where they can't be told."""
    try:
        size = _size_of_drawing(data) if is_drawing(data) else _size_of_pixels(data)
    except (Unreadable, ParseError, DefusedXmlException, LookupError, ValueError):
        return None
    return size if size and all(size) else None


def size_of_file(path: Path) -> Size | None:
    """As size_of; None where nothing is there, too."""
    try:
        return size_of(path.read_bytes())
    except (OSError, ValueError):  # ValueError: a name that no file can have
        return None


def _size_of_pixels(data: bytes) -> Size | None:
    """Sideways is only told of JPEG: browsers differ on PNG, WebP and AVIF (Chromium 150 turns all but WebP)."""
    image = open_picture(data)
    width, height = image.pixelWidth(), image.pixelHeight()
    if image.mimeType() == "image/jpeg":
        return Size(height, width) if _is_sideways(image) else Size(width, height)
    return None if _is_sideways(image) or TURNED in data[:10_000] else Size(width, height)


def _is_sideways(image: exiv2.Image) -> bool:
    return any(datum.key() == "Exif.Image.Orientation" and datum.toInt64() in SIDEWAYS for datum in image.exifData())


def _size_of_drawing(data: bytes) -> Size | None:
    """By its width and height; by its viewBox if it has neither."""
    _, root = next(iterparse(BytesIO(data), events=["start"]), (None, None))
    if root is None:
        return None
    sides = [root.get("width"), root.get("height")]
    if sides == [None, None]:
        sides = root.get("viewBox", "").replace(",", " ").split()[2:]
    lengths = [LENGTH.fullmatch(side or "") for side in sides]
    if len(lengths) != 2 or not all(lengths):
        return None
    width, height = (round(float(length[1]) * UNITS[length[2]]) for length in lengths if length)
    return Size(width, height)
