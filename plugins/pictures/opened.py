"""A picture as Exiv2 reads it: its sides and what is written beside it, never its pixels."""

from __future__ import annotations

import exiv2

exiv2.LogMsg.setLevel(exiv2.LogMsg.Level.mute)  # a camera's slip would be logged as an error, and end Pelican's build


FEWEST = 100
"""Exiv2 0.28 knows no GIF and no BMP of fewer bytes, though one dot takes 43; no place fits in so few."""


class Unreadable(ValueError):
    """The bytes are no picture, or a broken one."""


def open_picture(data: bytes) -> exiv2.Image:
    """Raises Unreadable."""
    try:
        image = exiv2.ImageFactory.open(data.ljust(FEWEST, b"\0"))
        image.readMetadata()
    except exiv2.Exiv2Error as error:
        raise Unreadable(str(error)) from error
    return image


def is_drawing(data: bytes) -> bool:
    """Whether they are XML, as SVG is; a picture made of pixels never begins so."""
    return data[:100].removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")
