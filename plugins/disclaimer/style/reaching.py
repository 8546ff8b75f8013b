"""What is painted far outside of its own box, and so perhaps over others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import chain
from math import inf

from .calculation import Units
from .names import names
from .values import length, number, tokens, words

FAR = 100.0
LARGER, LARGE_LETTERS, FLAT = 3.0, 48.0, 0.5
DRAWN = names("text-shadow text-stroke text-stroke-width text-decoration-thickness border-image border-image-outset")
GROWING = names("scale transform zoom")
PADDED = ("padding-top", "padding-bottom")
AT_ALL = DRAWN | {*PADDED, "padding", "filter", "text-decoration"}
MANY = re.compile(r"(?<![\d.])(?:\d{3}|\d{2}(?:\.\d+)?r?em|\d+(?:\.\d+)?(?:[sld]?v|%))|calc\(")
FLAT_LINES = re.compile(r"/\s*0*(?:\.[0-4]|0?(?![\d.]))")
FACTOR = re.compile(r"[\d.]+")


def may_reach(name: str, value: str) -> bool:
    """Whether a declaration may be one of those; a quick look, before anything is computed."""
    if name in ("font", "line-height"):
        return FLAT_LINES.search(value if name == "font" else f"/{value}") is not None
    if name in GROWING or name == "box-reflect":
        return True
    return name in AT_ALL and (MANY.search(value) is not None or ("var(" in value and not name.startswith("padding")))


def reaches(values: Mapping[str, str], units: Units, *, is_painted: bool) -> bool:
    """``is_painted``: whether the box itself has a colour or picture."""
    drawn = chain.from_iterable(words(values.get(name, "0")) for name in DRAWN)
    if values.get("box-reflect", "none") != "none" or _is_far([*drawn, *_dropped(values)], units):
        return True
    size = length(values.get("font-size", "0"), units) or 0.0
    if size > LARGE_LETTERS and _lines(values, units, size) < FLAT * size:
        return True
    padded = values.get("display", "inline") == "inline" and _is_far([values.get(side, "0") for side in PADDED], units)
    return is_painted and (padded or any(_factor(values.get(name, "")) > LARGER for name in GROWING))


def _is_far(parts: list[str], units: Units) -> bool:
    return any(abs(length(part, units) or 0.0) > FAR for part in parts)


def _dropped(values: Mapping[str, str]) -> list[str]:
    """The lengths of a drop-shadow."""
    calls = (token for token in tokens(values.get("filter", "")) if getattr(token, "lower_name", "") == "drop-shadow")
    return [part.serialize() for call in calls for part in call.arguments]


def _lines(values: Mapping[str, str], units: Units, size: float) -> float:
    """The height of a line in pixels, that of the letters where it can't be told."""
    value = values.get("line-height", "normal")
    factor = number(value)
    high = length(value, units._replace(em=size)) if factor is None else factor * size
    return size if high is None else high


def _factor(value: str) -> float:
    """By how much the box grows at most; what comes near the eye may fill the screen."""
    if "perspective(" in value and "translate" in value:
        return inf
    calls = [token for token in tokens(value) if token.type == "function" and "scale" in token.lower_name]
    text = " ".join(part.serialize() for call in calls for part in call.arguments) if "(" in value else value
    return max((float(each) for each in FACTOR.findall(text) if each.count(".") < 2 and each != "."), default=1.0)
