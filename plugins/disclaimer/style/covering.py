"""What is laid over a text, or behind it: positioned boxes that are painted and large."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from .calculation import Units
from .cascade import Style
from .fault import Fault
from .properties import HIDDEN
from .values import length, words

SMALL = 48.0
OUT_OF_FLOW = frozenset(("absolute", "fixed"))
PAINTS = ("background-color", "background-image", "backdrop-filter", "box-shadow")
NOTHING = frozenset(("transparent", "none", "initial", "unset", "inherit", "rgba(0,0,0,0)", "rgb(0 0 0 / 0)"))
SPREADING = ("padding-top", "padding-bottom", "font-size", "box-shadow", "border-top-width", "border-bottom-width")
ENDS = (("left", "right", "width"), ("top", "bottom", "height"))


def pseudo_faults(styles: Sequence[Style]) -> Iterator[Fault]:
    """D02: ::before and ::after of the elements around a text don't cover it."""
    for style in styles:
        for kind, pseudo in style.pseudos.items():
            shown = pseudo.get("content", "none") not in ("none", "normal") and pseudo.get("display") != "none"
            if shown and may_cover(pseudo, style.units(0)):
                yield Fault(HIDDEN, f"'::{kind}' of <{style.tag}> is laid over or behind it")


def may_cover(values: Mapping[str, str], units: Units) -> bool:
    """Whether a box that isn't in the flow, or is shifted, is painted and may be large."""
    shifted = any(value.startswith("-") for name, value in values.items() if name.startswith("margin-"))
    moved = values.get("transform", "none") != "none" or values.get("translate", "none") != "none"
    if not (values.get("position") in OUT_OF_FLOW or shifted or moved):
        return False
    return paints(values) and is_large(values, units)


def paints(values: Mapping[str, str]) -> bool:
    return any(values.get(name, "none").replace(", ", ",") not in NOTHING for name in PAINTS)


def is_large(values: Mapping[str, str], units: Units) -> bool:
    spread = any(_exceeds(values.get(name, "0"), units) for name in SPREADING)
    return spread or all(_spans(values, ends, units) for ends in ENDS)


def _spans(values: Mapping[str, str], ends: tuple[str, str, str], units: Units) -> bool:
    start, end, size = (values.get(name, "auto") for name in ends)
    return (start != "auto" and end != "auto" and size == "auto") or (size != "auto" and _exceeds(size, units))


def _exceeds(value: str, units: Units) -> bool:
    """Whether any length in the value is more than small, or can't be worked out."""
    if "%" in value or "calc(" in value or value == "?":
        return True
    sizes = [length(part, units._replace(base=1000.0)) for part in words(value)]
    return any(size is not None and abs(size) > SMALL for size in sizes)
