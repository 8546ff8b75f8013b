"""Whether a text has room: boxes that are too narrow, off the page, cut off, or laid over each other.

A reckoning of widths from the window inwards, not a layout: where it can't know, it takes the worse.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf
from typing import NamedTuple

from .cascade import Style
from .fault import Fault, fault
from .names import names
from .properties import FAINT, HIDDEN
from .tracks import place, read_tracks
from .tracks import widths as column_widths
from .values import words

NARROW = 100.0
SLACK = 3.0
FAR = 2000.0
HORIZONTAL = tuple("margin-left margin-right padding-left padding-right left right width max-width min-width".split())
CLIPPING = frozenset(("hidden", "clip", "auto", "scroll", "overlay"))
UNBOUND = names(
    "auto none fit-content max-content stretch fill-available available -moz-available -webkit-fill-available"
)
FLEXES = frozenset(("flex", "inline-flex", "box", "inline-box"))
GRIDS = frozenset(("grid", "inline-grid"))
NO_BOX = frozenset(("contents", "inline"))


class Box(NamedTuple):
    """Left edge and width of the content; ``right`` is where an ancestor cuts it off.

    ``is_bound``: its height may be less than its content's.
    """

    left: float
    width: float
    right: float = inf
    is_bound: bool = False
    has_height: bool = True


def layout_faults(styles: Sequence[Style]) -> Iterator[Fault]:
    """D02, D17: every box around the text lies on the page and is wide and high enough."""
    box, above = Box(0.0, styles[0].viewport[0]), styles[0]
    for style in styles:
        found = list(_own_faults(style, above, box))
        yield from found
        if found:
            return
        if style.display != "contents":
            box, above = _inner(style, above, box), style
        yield from _place_faults(style, box)


def _own_faults(style: Style, above: Style, box: Box) -> Iterator[Fault]:
    for name in ("margin-top", "margin-bottom", "padding-top", "padding-bottom", "top", "bottom"):
        pixels = _pixels(style, name, box.width)
        if name in ("top", "bottom") and style.get("position") != "relative":
            continue
        if pixels is None or not -3 * style.font <= pixels <= (FAR if name[0] in "mp" else 3 * style.font):
            yield fault(HIDDEN, style, name, "moves it away")
    for name in HORIZONTAL:
        if _pixels(style, name, box.width) is None:
            yield fault(HIDDEN, style, name, "is a length that can't be worked out")
    if above.display in GRIDS:
        yield from _grid_faults(style, above, box)
    if style.display not in NO_BOX:
        yield from _height_faults(style, above, box)


def _pixels(style: Style, name: str, base: float) -> float | None:
    """A length; 0 for one that is not set or says nothing."""
    value = style.get(name, "0")
    return 0.0 if value in UNBOUND else style.length(name, "0", base)


def _height_faults(style: Style, above: Style, box: Box) -> Iterator[Fault]:
    is_root = style.tag in ("html", "body")
    vertical = style.get("overflow-y", "visible")
    if is_root:
        if vertical in ("hidden", "clip"):
            yield fault(HIDDEN, style, "overflow-y", "keeps readers from scrolling down to it")
        return
    for name in ("height", "max-height"):
        if _is_definite(style, name, box.has_height):
            yield fault(HIDDEN, style, name, "may cut it off or lay other text over it")
    is_cut = _clips(style) or style.get("min-height", "auto") not in ("auto", "min-content", "max-content")
    if is_cut and _shrinks(style, above, box):
        yield fault(HIDDEN, style, "overflow-y" if _clips(style) else "min-height", "may cut it off")
    if _clips(style) and any(
        (style.length("", part, 1000) or 0) > 1.5 * style.font
        for name in ("border-radius",)
        for part in words(style.get(name, "0"))
        if part != "/"
    ):
        yield fault(HIDDEN, style, "border-radius", "may cut off its corners")


def _is_definite(style: Style, name: str, parent_has_height: bool) -> bool:
    value = style.get(name, "auto")
    return value not in UNBOUND and (parent_has_height or "%" not in value)


def _clips(style: Style) -> bool:
    contained = {"paint", "content", "strict"}.intersection(style.get("contain", "none").split())
    return bool(contained) or bool(CLIPPING.intersection((style.get("overflow-x"), style.get("overflow-y"))))


def _shrinks(style: Style, above: Style, box: Box) -> bool:
    """Whether flex or grid may make the box lower than its content once nothing keeps it open."""
    if above.display in FLEXES:
        basis = style.get("flex-basis", "auto")
        is_column = above.get("flex-direction", "row").startswith("column")
        return box.is_bound or (is_column and basis not in ("auto", "content") and "%" not in basis)
    if above.display in GRIDS:
        rows = f"{above.get('grid-template-rows', 'none')} {above.get('grid-auto-rows', 'auto')}"
        return box.is_bound or any(
            part not in ("none", "auto", "1fr", "min-content", "max-content") for part in words(rows)
        )
    return False


def _grid_faults(style: Style, above: Style, box: Box) -> Iterator[Fault]:
    """The track that the element stands in, or any where that can't be known, must give it room."""
    columns = read_tracks(above.get("grid-template-columns", "none"), above.units(box.width))
    rows = read_tracks(above.get("grid-template-rows", "none"), above.units(0))
    if columns is None or rows is None:
        yield fault(
            FAINT, above, "grid-template-columns" if columns is None else "grid-template-rows", "can't be worked out"
        )
        return
    sizes = column_widths(columns, box.width)
    at = place(style.get("grid-column-start", "auto"), len(sizes))
    if any(size < NARROW for size in (sizes[at : at + 1] if at is not None else sizes)):
        yield fault(FAINT, above, "grid-template-columns", "leaves it no room")
    row = place(style.get("grid-row-start", "auto"), len(rows))
    chosen = rows[row : row + 1] if row is not None else rows
    if chosen and all(track.pixels is not None for track in chosen):
        yield fault(HIDDEN, above, "grid-template-rows", "may cut it off or lay other text over it")


def _inner(style: Style, above: Style, box: Box) -> Box:
    """The content box of an element within that of the one around it."""
    edges = {side: _edge(style, side, box.width) for side in ("left", "right")}
    width = _width(style, above, box, sum(edges.values()))
    spare = box.width - width - sum(edges.values())
    is_centred = style.get("margin-left") == style.get("margin-right") == "auto"
    left = box.left + edges["left"] + (spare / 2 if is_centred and spare > 0 else 0.0) + _shift(style, box.width)
    right = min(box.right, left + width + SLACK) if CLIPPING.intersection((style.get("overflow-x"),)) else box.right
    has_height = any(_is_definite(style, name, box.has_height) for name in ("height", "max-height"))
    is_bound = has_height or (box.is_bound and above.display in FLEXES | GRIDS)
    return Box(left, width, right, is_bound, has_height)


def _edge(style: Style, side: str, base: float, *kinds: str) -> float:
    names = {"margin": f"margin-{side}", "padding": f"padding-{side}", "border": f"border-{side}-width"}
    return sum(_pixels(style, names[kind], base) or 0.0 for kind in kinds or names)


def _shift(style: Style, base: float) -> float:
    if style.get("position") != "relative":
        return 0.0
    left = _pixels(style, "left", base) or 0.0
    return left or -(_pixels(style, "right", base) or 0.0)


def _width(style: Style, above: Style, box: Box, edges: float) -> float:
    """The content's width; an inline box has that of its line."""
    if style.display == "inline":
        return box.width - edges
    in_row = above.display in FLEXES and not above.get("flex-direction", "row").startswith("column")
    basis = style.get("flex-basis", "auto") if in_row else "auto"
    name = "flex-basis" if basis not in ("auto", "content") else "width"
    own = sum(_edge(style, side, box.width, "padding", "border") for side in ("left", "right"))
    inside = own if style.get("box-sizing") == "border-box" else 0.0
    width = box.width - edges
    if not (in_row and style.get("flex-grow", "0") != "0"):
        width = _size(style, name, box.width, width + inside) - inside
    width = max(
        min(width, _size(style, "max-width", box.width, inf) - inside),
        _size(style, "min-width", box.width, 0.0) - inside,
    )
    count = style.get("column-count", "1")
    return width / (int(count) if count.isdigit() and int(count) else 1)


def _size(style: Style, name: str, base: float, otherwise: float) -> float:
    """On one line the content may be as long as it likes."""
    value = style.get(name, "auto")
    if value.endswith("max-content") and name != "max-width":
        return inf
    return otherwise if value in UNBOUND else _pixels(style, name, base) or 0.0


def _place_faults(style: Style, box: Box) -> Iterator[Fault]:
    if style.display in NO_BOX:
        return
    window = style.viewport[0]
    if box.left < -SLACK or box.left > window - NARROW:
        yield Fault(
            HIDDEN, f"<{style.tag}> lies {box.left:.0f} pixels from the left edge, off the page {window:.0f} wide"
        )
    elif box.width < NARROW:
        yield Fault(FAINT, f"<{style.tag}> leaves its text {max(box.width, 0):.0f} pixels of width")
    elif box.left + box.width > min(box.right, window) + SLACK:
        yield Fault(HIDDEN, f"<{style.tag}> runs over the right edge of a page {window:.0f} pixels wide")
