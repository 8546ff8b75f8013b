"""What is laid over a text, or behind it: boxes out of their place that are painted and large."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from .calculation import Units
from .color import Color, read_color
from .computed import Style
from .fault import Fault
from .names import names
from .properties import HIDDEN
from .reaching import reaches
from .values import length, number, words

OUT_OF_FLOW = frozenset(("absolute", "fixed"))
PAINTS = ("background-color", "background-image", "backdrop-filter", "box-shadow")
NOTHING = frozenset(("transparent", "none", "initial", "unset", "inherit", "rgba(0,0,0,0)", "rgb(0 0 0 / 0)"))
SIDES = ("top", "right", "bottom", "left")
SPREADING = ("box-shadow", "outline-width", *(f"border-{side}-width" for side in SIDES))
FILLING = (*(f"padding-{side}" for side in SIDES), "font-size")
TURNING = names("transform translate rotate scale")
MOVING = TURNING | names("position margin margin-block margin-inline inset box-shadow outline outline-width border")
MOVING |= {*SIDES, *(f"margin-{side}" for side in SIDES), *(f"border-{side}" for side in SIDES)}


class Sizes(NamedTuple):
    """What is small: a shift, a width, a height, in pixels."""

    shift: float = 48.0
    width: float = 48.0
    height: float = 48.0


def pseudo_faults(styles: Sequence[Style]) -> Iterator[Fault]:
    """D02: ::before and ::after of the elements around a text don't cover it."""
    for depth, style in enumerate(styles, 1):
        for kind, pseudo in style.pseudos.items():
            shown = pseudo.get("content", "none") not in ("none", "normal") and pseudo.get("display") != "none"
            if shown and may_cover(pseudo, style.units(0), Sizes()) and not is_behind(pseudo, styles[depth:]):
                yield Fault(HIDDEN, f"'::{kind}' of <{style.tag}> is laid over or behind it")


def may_cover(values: Mapping[str, str], units: Units, sizes: Sizes, is_heavy: bool = False) -> bool:
    """Whether a box that is out of its place is painted and large; ``is_heavy``: for what it holds alone."""
    spreads = any(exceeds(values.get(name, "0"), units, sizes.height) for name in SPREADING)
    if spreads or reaches(values, units, is_painted=paints(values)):
        return True
    if not is_moved(values, units, sizes.shift) or not (is_heavy or paints(values)):
        return False
    filled = any(exceeds(values.get(name, "0"), units, sizes.height) for name in FILLING)
    in_flow = values.get("position") not in OUT_OF_FLOW
    is_wide = _spans(values, ("left", "right", "width"), units, sizes.width) or in_flow or is_heavy
    is_high = _spans(values, ("top", "bottom", "height"), units, sizes.height)
    return filled or (is_wide and (is_high or (is_heavy and values.get("height", "auto") == "auto")))


def is_moved(values: Mapping[str, str], units: Units, shift: float) -> bool:
    """Whether it may lie on what other boxes show; one that sticks to the bottom lies on the page's end."""
    sticks = values.get("position") == "sticky" and values.get("bottom", "auto") != "auto"
    if sticks or values.get("position") in OUT_OF_FLOW:
        return True
    moves = [value for side in SIDES if "-" in (value := values.get(f"margin-{side}", "0"))]
    moves += [values.get(side, "0") for side in SIDES if values.get("position") == "relative"]
    turned = any(values.get(name, "none") not in ("none", "0") for name in TURNING)
    return turned or any(exceeds(move, units, shift) for move in moves)


def paints(values: Mapping[str, str]) -> bool:
    return any(values.get(name, "none").replace(", ", ",") not in NOTHING for name in PAINTS)


def _spans(values: Mapping[str, str], ends: tuple[str, str, str], units: Units, small: float) -> bool:
    """Whether it reaches from end to end, or further than what is small."""
    start, end, size = (values.get(name, "auto") for name in ends)
    return exceeds(size, units, small) if size != "auto" else start != "auto" and end != "auto"


def exceeds(value: str, units: Units, small: float) -> bool:
    """Whether any length in the value is more than small, or can't be worked out."""
    if "%" in value or "calc(" in value or value == "?":
        return value not in ("0%", "-0%")
    sizes = [length(part, units) for part in words(value)]
    return any(size is not None and abs(size) > small for size in sizes)


def is_behind(values: Mapping[str, str], inside: Sequence[Style]) -> bool:
    """Whether it lies below a text whose own surroundings are painted solid."""
    depth = number(values.get("z-index", "auto"))
    papers = (read_color(style.get("background-color", "transparent"), "light") for style in inside)
    return depth is not None and depth < 0 and any(isinstance(p, Color) and p.alpha == 1 for p in papers)
