"""The clinic's one colour, made legible on light and on dark pages."""

from __future__ import annotations

from collections.abc import Iterator
from colorsys import hls_to_rgb, rgb_to_hls
from typing import NamedTuple

from ..shared.finding import Finding

LIGHT_GROUND = "#fff3df"
"""Of the light backgrounds in main.css, the one on which a dark colour stands out least."""
DARK_GROUND = "#33270f"
"""Of the dark ones, the one on which a light colour stands out least."""
LEGIBLE = 4.5
"""Source: WCAG 2.2, success criterion 1.4.3."""
EASY = 7.0
"""Source: WCAG 2.2, success criterion 1.4.6; for dark pages, where 4.5 looks dim."""
SOFTER = 0.7
"""How much saturation a colour keeps when it is made lighter; in full it glares on a dark page."""


class Accent(NamedTuple):
    """The colour as given, and the tones of it that text may have."""

    brand: str
    on_light: str
    on_dark: str


def derive(brand: str) -> Accent:
    """The tones nearest to a colour like ``#0b5f6b`` that are legible on every background."""
    on_light = next(tone for tone in _tones(brand, 0, 1) if contrast(tone, LIGHT_GROUND) >= LEGIBLE)
    on_dark = next(tone for tone in _tones(brand, 1, SOFTER) if contrast(tone, DARK_GROUND) >= EASY)
    return Accent(brand, on_light, on_dark)


def custom_properties(accent: Accent) -> str:
    """CSS to stand after main.css: the accent's roles, for light and for dark."""
    return (
        f"@layer tokens{{:root{{--brand:{accent.brand};--accent:{accent.on_light}}}"
        f"@media(prefers-color-scheme:dark){{:root{{--accent:{accent.on_dark}}}}}}}\n"
    )


def check(path: str, brand: str) -> Iterator[Finding]:
    """C102: the accent can be read on a light page as it is."""
    tone = derive(brand).on_light
    if tone != brand:
        ratio = f"{contrast(brand, LIGHT_GROUND):.1f} of the {LEGIBLE} that is needed"
        message = f"accent {brand} must stand out more on a light page ({ratio})"
        yield Finding(path, 0, "C102", f"{message}: links are shown in {tone}; give that or a darker one", "warning")


def contrast(one: str, other: str) -> float:
    """From 1 to 21. Source: WCAG 2.2, "contrast ratio"."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _tones(colour: str, end: float, softness: float) -> Iterator[str]:
    """The colour, then ever darker ones (end 0) or ever lighter ones (end 1)."""
    yield colour
    hue, lightness, saturation = rgb_to_hls(*_channels(colour))
    for step in range(1, 101):
        channels = hls_to_rgb(hue, lightness + (end - lightness) * step / 100, saturation * softness)
        yield "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    red, green, blue = map(_linear, _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
