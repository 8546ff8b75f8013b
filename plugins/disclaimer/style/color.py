"""Colours in sRGB and the contrast between them."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from tinycss2.color5 import parse_color

LINEAR_FROM_XYZ = {
    "xyz-d65": (
        (3.2404542, -1.5371385, -0.4985314),
        (-0.9692660, 1.8760108, 0.0415560),
        (0.0556434, -0.2040259, 1.0572252),
    ),
    "xyz-d50": (
        (3.1338561, -1.6168667, -0.4906146),
        (-0.9787684, 1.9161415, 0.0334540),
        (0.0719453, -0.2289914, 1.4052427),
    ),
}
SYSTEM = {
    "canvas": ("#ffffff", "#121212"),
    "canvastext": ("#000000", "#ffffff"),
    "linktext": ("#0000ee", "#9e9eff"),
    "-webkit-link": ("#0000ee", "#9e9eff"),
    "mark": ("#ffff00", "#ffff00"),
    "marktext": ("#000000", "#000000"),
}


class Color(NamedTuple):
    """Channels and alpha, 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0

    def over(self, backdrop: Color) -> Color:
        """Painted on an opaque backdrop."""
        return self.mixed(backdrop, self.alpha)

    def mixed(self, other: Color, share: float) -> Color:
        return Color(*(a * share + b * (1 - share) for a, b in zip(self[:3], other[:3], strict=True)))


@lru_cache(maxsize=4096)
def read_color(value: str, scheme: str) -> Color | str | None:
    """A Color, the text 'currentcolor', or None where it can't be worked out here."""
    word = value.strip().lower()
    if word in SYSTEM:
        return read_color(SYSTEM[word][scheme == "dark"], scheme)
    try:
        parsed = parse_color(word, (scheme,))
    except (ValueError, TypeError, IndexError, AttributeError):  # tinycss2 on half-written functions
        return None
    return parsed if parsed is None or isinstance(parsed, str) else _srgb(parsed)


def contrast(one: Color, other: Color) -> float:
    """From 1 to 21 (WCAG 2.2, contrast ratio)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: Color) -> float:
    red, green, blue = (_linear(channel) for channel in color[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _gamma(channel: float) -> float:
    return channel * 12.92 if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055


def _srgb(color: Any) -> Color | None:
    if color.space in ("srgb", "hsl", "hwb"):
        return _color(color.to("srgb")[:3], color.alpha)
    if color.space == "srgb-linear":
        return _color([_gamma(max(0.0, channel or 0)) for channel in color[:3]], color.alpha)
    space = {"lab": "xyz-d50", "lch": "xyz-d50", "oklab": "xyz-d65", "oklch": "xyz-d65"}.get(color.space, color.space)
    if space not in LINEAR_FROM_XYZ:
        return None
    xyz = color.to(space)[:3]
    linear = [
        sum(factor * (part or 0) for factor, part in zip(row, xyz, strict=True)) for row in LINEAR_FROM_XYZ[space]
    ]
    return _color([_gamma(max(0.0, channel)) for channel in linear], color.alpha)


def _color(channels: Any, alpha: float) -> Color:
    red, green, blue = (min(1.0, max(0.0, channel or 0.0)) for channel in channels)
    return Color(red, green, blue, alpha)
