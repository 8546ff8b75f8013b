"""Declarations taken apart into the longhands that are judged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from .apart import columns, decoration, flex, font, lines, template, widths, wrap
from .boxes import background, four_sides, pair
from .values import split, words

UNKNOWN = "?"
WIDE = frozenset(("inherit", "initial", "unset", "revert", "revert-layer"))
SIDES = ("top", "right", "bottom", "left")
LOGICAL = {"inline-start": "left", "inline-end": "right", "block-start": "top", "block-end": "bottom"}
OLD_ENDS = {"start": "left", "end": "right", "before": "top", "after": "bottom"}
SIZES = {"inline-size": "width", "block-size": "height"}
OTHER_NAMES = {
    "grid-gap": "gap",
    "list-style": "list-style-type",  # only its quoted texts are looked at
    "grid-row-gap": "row-gap",
    "grid-column-gap": "column-gap",
    "overflow-inline": "overflow-x",
    "overflow-block": "overflow-y",
    "text-wrap": "text-wrap-mode",
    "white-space": "text-wrap-mode",
    **{f"{box}-{old}": f"{box}-{side}" for box in ("margin", "padding") for old, side in OLD_ENDS.items()},
}
Parts = Sequence[str]
Longhands = dict[str, str]


def physical(name: str) -> str:
    """The property's one name: without vendor prefix, in sides rather than in directions of writing."""
    for prefix in ("-webkit-", "-moz-"):
        name = name.removeprefix(prefix)
    for logical, side in (*SIZES.items(), *LOGICAL.items()):
        name = name.replace(logical, side)
    return OTHER_NAMES.get(name, name.removeprefix("inset-") if name.removeprefix("inset-") in SIDES else name)


@lru_cache(maxsize=8192)
def expand(name: str, value: str) -> Longhands:
    """Longhand → value; '?' where it can't be read. The name is a physical one."""
    if name not in SHORTHANDS:
        return {name: value}
    longhands, take_apart = SHORTHANDS[name]
    if value in WIDE:
        return dict.fromkeys(longhands, value)
    try:
        return dict(zip(longhands, take_apart(words(value)), strict=True))
    except (ValueError, IndexError, StopIteration):
        return dict.fromkeys(longhands, UNKNOWN)


def longhands_of(name: str) -> tuple[str, ...]:
    return SHORTHANDS[name][0] if name in SHORTHANDS else (name,)


def _sided(stem: str, end: str = "") -> tuple[str, ...]:
    return tuple(f"{stem}{side}{end}" for side in SIDES)


Shorthand = tuple[tuple[str, ...], Callable[[Parts], Parts]]
SHORTHANDS: dict[str, Shorthand] = {
    "animation": (("animation-name",), lambda parts: (" ".join(parts),)),
    "background": (("background-color", "background-image", "background-clip"), background),
    "border": (_sided("border-", "-width"), widths(4)),
    "border-block": (("border-top-width", "border-bottom-width"), widths(2)),
    "border-inline": (("border-left-width", "border-right-width"), widths(2)),
    "border-width": (_sided("border-", "-width"), four_sides),
    "border-block-width": (("border-top-width", "border-bottom-width"), pair),
    "border-inline-width": (("border-left-width", "border-right-width"), pair),
    **{f"border-{side}": ((f"border-{side}-width",), widths(1)) for side in SIDES},
    "columns": (("column-count", "column-width"), columns),
    "container": (("container-type",), lambda parts: ([*split(parts, "/"), ["normal"]][1][0],)),
    "flex": (("flex-grow", "flex-shrink", "flex-basis"), flex),
    "flex-flow": (("flex-direction",), lambda parts: ([p for p in parts if "wrap" not in p] + ["row"])[:1]),
    "font": (("font-style", "font-size", "line-height", "font-family"), font),
    "gap": (("row-gap", "column-gap"), pair),
    "grid": (("grid-template-rows", "grid-template-columns"), template),
    "grid-area": (("grid-row-start", "grid-column-start", "grid-row-end", "grid-column-end"), lines(4)),
    "grid-column": (("grid-column-start", "grid-column-end"), lines(2)),
    "grid-row": (("grid-row-start", "grid-row-end"), lines(2)),
    "grid-template": (("grid-template-rows", "grid-template-columns"), template),
    "inset": (SIDES, four_sides),
    "inset-block": (("top", "bottom"), pair),
    "inset-inline": (("left", "right"), pair),
    "margin": (_sided("margin-"), four_sides),
    "margin-block": (("margin-top", "margin-bottom"), pair),
    "margin-inline": (("margin-left", "margin-right"), pair),
    "outline": (("outline-width",), widths(1)),
    "overflow": (("overflow-x", "overflow-y"), pair),
    "padding": (_sided("padding-"), four_sides),
    "padding-block": (("padding-top", "padding-bottom"), pair),
    "padding-inline": (("padding-left", "padding-right"), pair),
    "text-decoration": (("text-decoration-line", "text-decoration-thickness"), decoration),
    "text-wrap-mode": (("text-wrap-mode",), wrap),
}
