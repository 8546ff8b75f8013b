"""Properties whose values are measured: which leave a text legible."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from .computed import Style
from .properties import FAINT, QUOTED
from .values import length, number, words

LEAST_SHARE = 0.8
OTHER_SHAPES = re.compile(r"wingdings|webdings|dingbats|symbol|icon|awesome|barcode|emoji|braille", re.IGNORECASE)
NO_SHAPES = re.compile(r"blank|redacted|invisible|notdef", re.IGNORECASE)


def _within(least: float, most: float) -> Callable[[Style, str], bool]:
    """A length in ems."""

    def weigh(style: Style, value: str) -> bool:
        pixels = 0.0 if value in ("normal", "auto", "none", "from-font") else length(value, style.units(style.font))
        return pixels is not None and least * style.font <= pixels <= most * style.font

    return weigh


def _up_to(most: float) -> Callable[[Style, str], bool]:
    """Lengths in pixels, whatever their sign; other words don't matter."""

    def weigh(style: Style, value: str) -> bool:
        sizes = [length(part, style.units(most)) for part in words(value)]
        return all(size is None or abs(size) <= most for size in sizes) and value != "?"

    return weigh


def _line_height(style: Style, value: str) -> bool:
    factor = number(value) if value != "normal" else 1.2
    pixels = factor * style.font if factor is not None else length(value, style.units(style.font))
    return pixels is not None and 0.9 * style.font <= pixels <= 5 * style.font


def _text_indent(style: Style, value: str) -> bool:
    size = length(words(value)[0], style.units(style.viewport[0])) if words(value) else None
    return size is not None and -3 * style.font <= size <= 6 * style.font


def _box_shadow(style: Style, value: str) -> bool:
    """One inside the box is painted behind the text: no more than its edge may be. One outside may lie on others."""
    return _up_to(10 if "inset" in value else 60)(style, value)


def _vertical_align(style: Style, value: str) -> bool:
    keywords = ("baseline", "sub", "super", "top", "text-top", "middle", "bottom", "text-bottom", "inherit")
    return value in keywords or _within(-0.6, 0.6)(style, value)


def _contain(style: Style, value: str) -> bool:
    return {"none", "layout", "style", "paint", "content"}.issuperset(value.split())


def _z_index(style: Style, value: str) -> bool:
    size = number(value)
    return value == "auto" or (size is not None and size >= 0)


def _lines(style: Style, value: str) -> bool:
    return {"none", "underline", "overline"}.issuperset(value.split())


def _size_adjust(style: Style, value: str) -> bool:
    return value in ("none", "auto") or (number(value) or 0) >= LEAST_SHARE


def _family(style: Style, value: str) -> bool:
    return not OTHER_SHAPES.search(value.split(",")[0]) and not NO_SHAPES.search(value)


def _stroke(style: Style, value: str) -> bool:
    return all(length(part, style.units(0)) in (None, 0.0) for part in words(value))


def _column_width(style: Style, value: str) -> bool:
    size = length(value, style.units(0))
    return value == "auto" or (size is not None and size >= 100)


WEIGH: Mapping[str, Callable[[Style, str], bool]] = {
    "border-spacing": _up_to(40),
    **{f"border-{side}-width": _up_to(60) for side in ("top", "right", "bottom", "left")},
    "box-shadow": _box_shadow,
    "column-gap": _up_to(200),
    "column-width": _column_width,
    "contain": _contain,
    "container-type": lambda style, value: value in ("normal", "inline-size", "scroll-state"),
    "font-family": _family,
    "letter-spacing": _within(-0.06, 0.3),
    "line-height": _line_height,
    "order": lambda style, value: number(value) is not None,
    "outline-offset": _up_to(30),
    "outline-width": _up_to(10),
    "row-gap": _up_to(200),
    "scroll-snap-type": lambda style, value: "mandatory" not in value,
    "text-decoration-line": _lines,
    "text-decoration-thickness": _within(0, 0.25),
    "text-indent": _text_indent,
    "text-size-adjust": _size_adjust,
    "text-stroke": _stroke,
    "text-stroke-width": _stroke,
    "text-underline-offset": _within(-0.1, 1),
    "touch-action": lambda style, value: value not in ("none", "pan-x", "pinch-zoom"),
    "vertical-align": _vertical_align,
    "word-spacing": _within(-0.15, 1),
    "z-index": _z_index,
}
CODES = {
    "text-decoration-line": QUOTED,
    **dict.fromkeys(
        """border-spacing box-shadow column-gap column-width font-family letter-spacing line-height text-size-adjust
        text-decoration-thickness text-stroke text-stroke-width text-underline-offset word-spacing""".split(),
        FAINT,
    ),
}
