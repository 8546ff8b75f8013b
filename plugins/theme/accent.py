"""The clinic's one colour, made legible on light and on dark pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..shared.finding import Finding

LIGHTEST, DARKEST = "#ffffff", "#000000"
LIGHT_GROUND = "#fff3df"
"""Of the light backgrounds in main.css, the one on which a dark colour stands out least."""
DARK_GROUND = "#33270f"
"""Of the dark ones, that on which a light colour stands out least."""
LEGIBLE = 4.5
"""Source: WCAG 2.2, success criterion 1.4.3."""


class Accent(NamedTuple):
    """The colour as given, and the tones of it that text may have."""

    brand: str
    on_light: str
    on_dark: str


def derive(brand: str) -> Accent:
    """The tones nearest to a colour like ``#0b5f6b`` that are legible on every background."""
    return Accent(brand, _legible(brand, LIGHT_GROUND, DARKEST), _legible(brand, DARK_GROUND, LIGHTEST))


def custom_properties(accent: Accent) -> str:
    """CSS that ends main.css: sets the accent's roles for light and dark."""
    return (
        f"@layer tokens{{:root{{--brand:{accent.brand};--accent:{accent.on_light}}}"
        f"@media(prefers-color-scheme:dark){{:root{{--accent:{accent.on_dark}}}}}}}\n"
    )


def check(path: str, brand: str) -> Iterator[Finding]:
    """C102: the accent can be read on a white page as it is."""
    tone = derive(brand).on_light
    if tone != brand:
        found = f"{contrast(brand, LIGHT_GROUND):.1f}"
        message = f"accent {brand} must be darker to be read on a light page (contrast {found}, needs {LEGIBLE})"
        yield Finding(path, 0, "C102", f"{message}: links are shown in {tone}; choose that or a darker colour", "warning")


def contrast(one: str, other: str) -> float:
    """From 1 to 21. Source: WCAG 2.2, "contrast ratio"."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _legible(colour: str, ground: str, towards: str) -> str:
    tones = (_mix(colour, towards, step / 50) for step in range(51))
    return next(tone for tone in tones if contrast(tone, ground) >= LEGIBLE)


def _mix(colour: str, other: str, share: float) -> str:
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _channels(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
