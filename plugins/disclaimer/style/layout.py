"""Whether a text has room: boxes that are too narrow, off the page, cut off, or laid over each other.

Where the reckoning of `box` can't know, it takes the worse. It doesn't know what stands beside the text: a wide
table or picture in the same grid may still push it aside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .box import SLACK, Box, clips, edge, inside, is_definite, pixels, window
from .computed import Style
from .fault import Fault, fault
from .names import names
from .properties import FAINT, HIDDEN
from .squeeze import NARROW, squeeze_faults
from .values import length, words

FAR = 2000.0
SMALL_SHIFT = 3.0
HORIZONTAL = tuple("margin-left margin-right padding-left padding-right left right width max-width min-width".split())
VERTICAL = tuple("margin-top margin-bottom padding-top padding-bottom".split())
NO_BOX = names("contents inline")


def layout_faults(styles: Sequence[Style]) -> Iterator[Fault]:
    """D02, D17: every box around the text lies on the page and is wide and high enough."""
    box, above = window(styles[0].viewport[0]), styles[0]
    for style in styles:
        found = list(_own_faults(style, above, box))
        yield from found
        if found:
            return
        if style.display != "contents":
            box, above = inside(style, above, box), style
        if style.display not in NO_BOX:
            yield from _place_faults(style, box)
            yield from _indent_faults(style, box)


def _own_faults(style: Style, above: Style, box: Box) -> Iterator[Fault]:
    for name in HORIZONTAL:
        if pixels(style, name, box.width) is None:
            yield fault(HIDDEN, style, name, "is a length that can't be worked out")
    yield from _shift_faults(style, box)
    if style.display not in NO_BOX:
        yield from _height_faults(style, box)
        yield from squeeze_faults(style, above, box)


def _shift_faults(style: Style, box: Box) -> Iterator[Fault]:
    """Shifts up and down: small ones, and none inside a box that cuts off what leaves it."""
    least = -SLACK if box.is_cut else -SMALL_SHIFT * style.font
    for name in VERTICAL:
        shift = pixels(style, name, box.width)
        before = box.up if name == "margin-top" else 0.0
        if shift is None or min(shift, 0.0) + before < least or shift > FAR:
            yield fault(HIDDEN, style, name, "moves it away")
    for name in ("top", "bottom") if style.get("position") == "relative" else ():
        shift = pixels(style, name, box.width)
        if shift is None or -abs(shift) < least:
            yield fault(HIDDEN, style, name, "moves it away")


def _height_faults(style: Style, box: Box) -> Iterator[Fault]:
    if style.tag in ("html", "body"):
        if style.get("overflow-y") in ("hidden", "clip"):
            yield fault(HIDDEN, style, "overflow-y", "keeps readers from scrolling down to it")
        return
    for name in ("height", "max-height"):
        if is_definite(style, name, box):
            yield fault(HIDDEN, style, name, "may cut it off or lay other text over it")
    corners = (length(part, style.units(1000)) for part in words(style.get("border-radius", "0")))
    if clips(style) and any((corner or 0.0) > 1.5 * style.font for corner in corners):
        yield fault(HIDDEN, style, "border-radius", "may cut off its corners")


def _place_faults(style: Style, box: Box) -> Iterator[Fault]:
    page = style.viewport[0]
    if box.left < -SLACK or box.left > page - NARROW:
        yield Fault(HIDDEN, f"<{style.tag}> begins {box.left:.0f} pixels from the left, on a page {page:.0f} wide")
    elif box.width < NARROW:
        yield Fault(FAINT, f"<{style.tag}> leaves its text {max(box.width, 0):.0f} pixels of width")
    elif box.left + box.width > min(box.right, page) + SLACK:
        yield Fault(HIDDEN, f"<{style.tag}> runs over the right edge of a page {page:.0f} pixels wide")


def _indent_faults(style: Style, box: Box) -> Iterator[Fault]:
    """A line may begin further left only by as much as the element has room there."""
    indent = style.length("text-indent", "0", box.width)
    room = edge(style, "left", box.width, "margin", "padding")
    if indent is None or indent < -max(room, 0.0) - SLACK:
        yield fault(HIDDEN, style, "text-indent", "moves its beginning away")
