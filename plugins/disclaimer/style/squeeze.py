"""What flex and grid do to the boxes in them: make them lower than their content, narrow, or push them away."""

from __future__ import annotations

from collections.abc import Iterator

from .box import FLEXES, GRIDS, Box, clips, is_row
from .computed import Style
from .fault import Fault, fault
from .names import names
from .properties import FAINT, HIDDEN
from .tracks import place, read_tracks, widths
from .values import words

NARROW = 100.0
AS_CONTENT = names("none auto 1fr min-content max-content")
ALIGNING = ("align-items", "align-content", "justify-content", "place-items", "place-content")
AWAY = names("center end flex-end")


def squeeze_faults(style: Style, above: Style, box: Box) -> Iterator[Fault]:
    is_open = not clips(style) and style.get("min-height", "auto") in ("auto", "min-content", "max-content")
    if not is_open and _shrinks(style, above, box):
        yield fault(HIDDEN, style, "overflow-y" if clips(style) else "min-height", "may cut it off")
    if box.has_height and above.display in FLEXES | GRIDS and above is not style:
        yield from _alignment_faults(style, above)
    if above.display in GRIDS:
        yield from _grid_faults(style, above, box)
    if style.get("container-type") == "inline-size" and _shrinks_to_fit(style, above):
        yield fault(HIDDEN, style, "container-type", "makes it as narrow as if it were empty")


def _shrinks_to_fit(style: Style, above: Style) -> bool:
    """Whether the box is as wide as its content asks, which a container doesn't let it know."""
    alone = style.get("float", "none") != "none" or style.display.startswith(("inline", "table"))
    return alone or (above.display in FLEXES and style.get("flex-grow", "0") == "0")


def _shrinks(style: Style, above: Style, box: Box) -> bool:
    """Whether the box may become lower than its content once nothing keeps it open."""
    if above.display in FLEXES:
        basis = style.get("flex-basis", "auto")
        return box.is_bound or (not is_row(above) and basis not in ("auto", "content") and "%" not in basis)
    rows = words(f"{above.get('grid-template-rows', 'none')} {above.get('grid-auto-rows', 'auto')}")
    return above.display in GRIDS and (box.is_bound or not AS_CONTENT.issuperset(rows))


def _alignment_faults(style: Style, above: Style) -> Iterator[Fault]:
    """In a box of a set height what is centred begins above its upper edge once it is long."""
    for owner, properties in ((above, ALIGNING), (style, ("align-self", "place-self"))):
        for name in properties:
            if AWAY.intersection(owner.get(name).split()):
                yield fault(HIDDEN, owner, name, "may push its beginning off the page")


def _grid_faults(style: Style, above: Style, box: Box) -> Iterator[Fault]:
    """The track that the element stands in, or any where that can't be known, must give it room."""
    columns = read_tracks(above.get("grid-template-columns", "none"), above.units(box.width))
    rows = read_tracks(above.get("grid-template-rows", "none"), above.units(0))
    if columns is None or rows is None:
        name = "grid-template-columns" if columns is None else "grid-template-rows"
        yield fault(FAINT, above, name, "can't be worked out")
        return
    sizes = widths(columns, box.width)
    column = place(style.get("grid-column-start", "auto"), len(sizes))
    if any(size < NARROW for size in (sizes[column : column + 1] if column is not None else sizes)):
        yield fault(FAINT, above, "grid-template-columns", "leaves it no room")
    row = place(style.get("grid-row-start", "auto"), len(rows))
    chosen = rows[row : row + 1] if row is not None else rows
    if chosen and all(track.pixels is not None for track in chosen):
        yield fault(HIDDEN, above, "grid-template-rows", "may cut it off or lay other text over it")
