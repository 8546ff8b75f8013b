"""Elements inside a text: they may not move or hide any of its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .box import FLEXES, GRIDS
from .computed import Style
from .defaults import display_of
from .fault import Fault, fault
from .names import names
from .properties import ALTERED
from .values import length, number, words

INLINE = names("inline inline-block inline-flex inline-grid inline-table inline-box contents none")
SIDES = ("top", "right", "bottom", "left")
BESIDE = ("margin-left", "margin-right", "padding-left", "padding-right")
AROUND = (
    *BESIDE,
    *(f"border-{side}-width" for side in SIDES),
    "padding-top",
    "padding-bottom",
    "outline-width",
    "box-shadow",
)


def inner_faults(styles: Sequence[Style], first: int) -> Iterator[Fault]:
    """D05: elements that hold a part of the text, from ``first`` on, leave its words in their order and place."""
    if first < len(styles):
        for above, style in zip(styles[first - 1 :], styles[first:], strict=False):
            yield from _order_faults(style, above)
            yield from _place_faults(style)


def _order_faults(style: Style, above: Style) -> Iterator[Fault]:
    if _is_inline(style.display) != _is_inline(display_of(style.tag)):
        yield fault(ALTERED, style, "display", "breaks its words apart, or runs them together")
    if above.display in GRIDS or (above.display in FLEXES and above.get("flex-direction", "row") != "column"):
        yield fault(ALTERED, above, "display", "lays its parts side by side")
    if style.get("float", "none") != "none":
        yield fault(ALTERED, style, "float", "moves some of its words")
    if number(style.get("order", "0")) != 0:
        yield fault(ALTERED, style, "order", "moves some of its words")


def _place_faults(style: Style) -> Iterator[Fault]:
    moved = [side for side in SIDES if style.get("position") == "relative" and _size(style, side) != 0]
    laid_over = [name for name in AROUND if _is_inline(style.display) and not _is_slight(style, name)]
    for name in (*moved, *laid_over):
        yield fault(ALTERED, style, name, "moves some of its words, or lies on them")


def _is_inline(display: str) -> bool:
    return display.removeprefix("-webkit-") in INLINE


def _size(style: Style, name: str) -> float | None:
    return 0.0 if style.get(name, "auto") == "auto" else style.length(name, "0", 0)


def _is_slight(style: Style, name: str) -> bool:
    """Room beside a word doesn't hurt; whatever lies above or below one lies on the lines there."""
    most = 2 * style.font if name in BESIDE else 0.4 * style.font
    sizes = [length(part, style.units(1000)) for part in words(style.get(name, "0")) if part != "auto"]
    return all(size is None or -2 <= size <= most for size in sizes) and style.get(name) != "?"
