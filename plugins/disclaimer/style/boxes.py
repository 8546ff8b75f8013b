"""Shorthands of boxes: sides, pairs, backgrounds."""

from __future__ import annotations

from collections.abc import Sequence

from .color import read_color
from .names import names
from .values import split, tokens

PLACING = names(
    "none repeat no-repeat repeat-x repeat-y space round left right top bottom center cover contain auto scroll fixed"
    " local border-box padding-box content-box border-area / 0"
)


def four_sides(parts: Sequence[str]) -> Sequence[str]:
    """Top, right, bottom, left from one to four values. Raises ValueError for more."""
    top, right, bottom, left = ((0, 0, 0, 0), (0, 1, 0, 1), (0, 1, 2, 1), (0, 1, 2, 3))[_count(parts, 4) - 1]
    return parts[top], parts[right], parts[bottom], parts[left]


def pair(parts: Sequence[str]) -> Sequence[str]:
    """Both ends from one or two values. Raises ValueError for more."""
    return parts[0], parts[_count(parts, 2) - 1]


def _count(parts: Sequence[str], most: int) -> int:
    if not 1 <= len(parts) <= most:
        raise ValueError("too many values, or none")
    return len(parts)


def background(parts: Sequence[str]) -> Sequence[str]:
    """Colour, image and clip; '?' for a colour that can't be worked out."""
    color, image, clip = "transparent", "none", "border-box"
    for part in (part for layer in split(parts, ",") for part in layer):
        kind = tokens(part)[0]
        if part == "text":
            clip = "text"
        elif read_color(part, "light") is not None:
            color = part
        elif kind.type in ("url", "function") and not _is_color_function(part):
            image = part
        elif part not in PLACING and kind.type not in ("dimension", "percentage", "number"):
            color = "?"
    return color, image, clip


def _is_color_function(part: str) -> bool:
    return part.startswith(("color", "light-dark", "device-cmyk", "rgb", "hsl", "hwb", "lab", "lch", "ok"))
