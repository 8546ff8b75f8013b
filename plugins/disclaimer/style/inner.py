"""Elements inside a text: they may not move, hide or add any of its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .cascade import Style
from .defaults import display_of
from .fault import Fault, fault
from .layout import FLEXES, GRIDS
from .names import names
from .values import length, number

ALTERED = "D05-altered"
INLINE = names("inline inline-block inline-flex inline-grid inline-table inline-box contents none")
WORDS = re.compile(r"[^\W\d_]{2,}|attr\(|counter\(|counters\(|url\(")


def inner_faults(styles: Sequence[Style], first: int) -> Iterator[Fault]:
    """D05: elements that hold a part of the text, from ``first`` on, leave its words in their order and place."""
    if first >= len(styles):
        return
    for above, style in zip(styles[first - 1 :], styles[first:], strict=False):
        if _is_inline(style.display) != _is_inline(display_of(style.tag)):
            yield fault(ALTERED, style, "display", "breaks its words apart, or runs them together")
        if above.display in GRIDS or (above.display in FLEXES and above.get("flex-direction", "row") != "column"):
            yield fault(ALTERED, above, "display", "lays its parts side by side")
        if style.get("float", "none") != "none":
            yield fault(ALTERED, style, "float", "moves some of its words")
        if number(style.get("order", "0")) != 0:
            yield fault(ALTERED, style, "order", "moves some of its words")
        for edge in ("margin-left", "margin-right", "padding-left", "padding-right"):
            pixels = 0.0 if style.get(edge, "0") == "auto" else style.length(edge, "0", 0)
            if _is_inline(style.display) and (pixels is None or not -2 <= pixels <= 2 * style.font):
                yield fault(ALTERED, style, edge, "moves some of its words")
        for side in ("top", "right", "bottom", "left"):
            if style.get("position") == "relative" and length(style.get(side, "auto"), style.units(0)):
                yield fault(ALTERED, style, side, "moves some of its words")
        for kind, pseudo in style.pseudos.items():
            if WORDS.search(pseudo.get("content", "")):
                yield Fault(ALTERED, f"'::{kind}' of <{style.tag}> puts words of the stylesheet among its own")


def _is_inline(display: str) -> bool:
    return display.removeprefix("-webkit-") in INLINE
