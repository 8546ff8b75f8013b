"""Where the boxes around a text lie: a reckoning of widths from the window inwards, not a layout."""

from __future__ import annotations

from math import inf
from typing import NamedTuple

from .computed import Style
from .names import names

SLACK = 3.0
CLIPPING = names("hidden clip auto scroll overlay")
UNBOUND = names(
    "auto none fit-content max-content stretch fill-available available -moz-available -webkit-fill-available"
)
FLEXES = names("flex inline-flex box inline-box")
GRIDS = names("grid inline-grid")


class Box(NamedTuple):
    """Left edge and width of the content; ``right``: where an element around it cuts it off.

    ``up``: how far it is drawn upwards. ``has_height``: it is as high as it says, not as its content needs;
    ``is_bound``: or as something around it leaves it.
    """

    left: float
    width: float
    right: float = inf
    up: float = 0.0
    is_cut: bool = False
    is_bound: bool = False
    has_height: bool = True


def window(width: float) -> Box:
    return Box(0.0, width)


def inside(style: Style, above: Style, box: Box) -> Box:
    """The content box of an element within that of the one around it."""
    edges = [edge(style, side, box.width) for side in ("left", "right")]
    width = _width(style, above, box, sum(edges))
    spare = box.width - width - sum(edges)
    is_centred = style.get("margin-left") == style.get("margin-right") == "auto"
    left = box.left + edges[0] + (spare / 2 if is_centred and spare > 0 else 0.0) + _shift(style, box.width)
    is_root = style.tag in ("html", "body")
    right = min(box.right, left + width + SLACK) if style.get("overflow-x") in CLIPPING else box.right
    has_height = any(is_definite(style, name, box) for name in ("height", "max-height"))
    return Box(
        left=left,
        width=width,
        right=right,
        up=box.up + min(0.0, pixels(style, "margin-top", box.width) or 0.0),
        is_cut=box.is_cut or (clips(style) and not is_root),
        is_bound=has_height or (box.is_bound and above.display in FLEXES | GRIDS),
        has_height=has_height,
    )


def pixels(style: Style, name: str, base: float) -> float | None:
    """A length; 0 for one that is not set or says nothing; None where it can't be worked out."""
    value = style.get(name, "0")
    return 0.0 if value in UNBOUND else style.length(name, "0", base)


def edge(style: Style, side: str, base: float, *kinds: str) -> float:
    """Margin, border and padding of one side, or some of them."""
    each = {"margin": f"margin-{side}", "padding": f"padding-{side}", "border": f"border-{side}-width"}
    return sum(pixels(style, each[kind], base) or 0.0 for kind in kinds or each)


def is_definite(style: Style, name: str, box: Box) -> bool:
    """Whether a height is set; a share of one that isn't set says nothing."""
    value = style.get(name, "auto")
    return value not in UNBOUND and (box.has_height or "%" not in value)


def clips(style: Style) -> bool:
    contained = {"paint", "content", "strict"}.intersection(style.get("contain", "none").split())
    return bool(contained) or bool(CLIPPING.intersection((style.get("overflow-x"), style.get("overflow-y"))))


def is_row(style: Style) -> bool:
    """Whether it lays its children side by side."""
    return style.display in FLEXES and not style.get("flex-direction", "row").startswith("column")


def _shift(style: Style, base: float) -> float:
    if style.get("position") != "relative":
        return 0.0
    return pixels(style, "left", base) or -(pixels(style, "right", base) or 0.0)


def _width(style: Style, above: Style, box: Box, edges: float) -> float:
    """The content's width; an inline box has that of its line."""
    if style.display == "inline":
        return box.width - edges
    basis = style.get("flex-basis", "auto") if is_row(above) else "auto"
    name = "flex-basis" if basis not in ("auto", "content") else "width"
    own = sum(edge(style, side, box.width, "padding", "border") for side in ("left", "right"))
    counted = own if style.get("box-sizing") == "border-box" else 0.0
    width = box.width - edges
    if not (is_row(above) and style.get("flex-grow", "0") != "0"):
        width = _size(style, name, box.width, width + counted) - counted
    most = _size(style, "max-width", box.width, inf) - counted
    least = _size(style, "min-width", box.width, 0.0) - counted
    count = style.get("column-count", "1")
    return max(min(width, most), least) / (int(count) if count.isdigit() and int(count) else 1)


def _size(style: Style, name: str, base: float, otherwise: float) -> float:
    """On one line the content may be as long as it likes."""
    value = style.get(name, "auto")
    if value.endswith("max-content") and name != "max-width":
        return inf
    return otherwise if value in UNBOUND else pixels(style, name, base) or 0.0
