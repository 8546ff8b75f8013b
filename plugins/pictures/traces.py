"""What a picture's file tells beside the picture: the place where it was taken, and a person's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

import exiv2

from .opened import is_drawing, open_picture

PLACE, PERSON = "the place where it was taken", "the name of who took or owns it"
POSITION = re.compile(r"gps\w*(?:lat|lon|area|position|coord)", re.IGNORECASE)
NAME = re.compile(r"\.(?:Artist|XPAuthor|\w*OwnerName|creator|Byline)$")
"""Keys as Exiv2 0.28 has them for EXIF, the makers' notes in it, XMP and IPTC."""
POINTER = "Exif.Image.GPSTag"
INNER = re.compile(rb"\xff\xd8(?:\xff\xe0..JFIF.{,20}?)?\xff\xe1..Exif\0\0", re.DOTALL)
"""Where a further JPEG begins in the same file: phones and cameras keep previews and depths there."""
WRITTEN = (b"GPSLatitude", b"GPSCoordinates")
"""XMP is text: so it is found in drawings and GIF, too, of which Exiv2 reads no XMP."""


def traces_in(data: bytes) -> list[str]:
    """PLACE, PERSON, both or neither. Raises Unreadable."""
    keys = [] if is_drawing(data) else _filled_keys(data)
    place = any(map(POSITION.search, keys)) or _is_cut_off(keys) or any(words in data for words in WRITTEN)
    return [PLACE] * place + [PERSON] * any(map(NAME.search, keys))


def without_traces(data: bytes) -> bytes | None:
    """The same picture, its pixels' bytes untouched; None where that can't be done. Raises Unreadable."""
    if is_drawing(data):
        return None
    image = open_picture(data)
    for kind in _kinds(image):
        for key in [datum.key() for datum in kind if _tells(datum.key())]:  # twice there, twice taken out
            del kind[key]
    if image.xmpData().empty():
        image.clearXmpPacket()  # else a WebP keeps the one that it had
    try:
        image.writeMetadata()
    except exiv2.Exiv2Error:
        return None
    cleaned = bytes(image.io().mmap())
    return None if traces_in(cleaned) else cleaned


def _tells(key: str) -> bool:
    return "GPS" in key.upper() or bool(NAME.search(key))


def _is_cut_off(keys: list[str]) -> bool:
    """It has a position that isn't read here; another program may read it."""
    return POINTER in keys and not any(key.startswith("Exif.GPSInfo.") for key in keys)


def _filled_keys(data: bytes) -> list[str]:
    pictures = [data, *(data[inner.start() :] for inner in INNER.finditer(data, 1))]
    kinds = [kind for picture in pictures for kind in _kinds(open_picture(picture))]
    return [datum.key() for kind in kinds for datum in kind if datum.toString().strip(" 0\0")]


def _kinds(image: exiv2.Image) -> Iterator[exiv2.ExifData | exiv2.IptcData | exiv2.XmpData]:
    yield from (image.exifData(), image.iptcData(), image.xmpData())
