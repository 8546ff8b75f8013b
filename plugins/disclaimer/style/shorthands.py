"""Declarations taken apart into the longhands that are judged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from .boxes import background, four_sides, pair
from .color import read_color
from .names import names
from .values import split, tokens, words

UNKNOWN = "?"
WIDE = frozenset(("inherit", "initial", "unset", "revert", "revert-layer"))
SIDES = ("top", "right", "bottom", "left")
LOGICAL = {"inline-start": "left", "inline-end": "right", "block-start": "top", "block-end": "bottom"}
OLD_ENDS = {"start": "left", "end": "right", "before": "top", "after": "bottom"}
SIZES = {"inline-size": "width", "block-size": "height"}
OTHER_NAMES = {
    "grid-gap": "gap",
    "grid-row-gap": "row-gap",
    "grid-column-gap": "column-gap",
    "overflow-inline": "overflow-x",
    "overflow-block": "overflow-y",
    "text-wrap": "text-wrap-mode",
    "white-space": "text-wrap-mode",
    **{f"{box}-{old}": f"{box}-{side}" for box in ("margin", "padding") for old, side in OLD_ENDS.items()},
}
WRAPPING = names("""normal pre-wrap pre-line break-spaces wrap balance pretty stable auto collapse preserve preserve-breaks
    preserve-spaces avoid-orphans""")
FONT_SIZES = names("xx-small x-small small medium large x-large xx-large xxx-large smaller larger")
FONT_STYLES = names("""normal italic oblique bold bolder lighter small-caps ultra-condensed extra-condensed condensed semi-condensed
    semi-expanded expanded extra-expanded ultra-expanded""")
LINES = names("none underline overline line-through blink spelling-error grammar-error")
LINE_STYLES = names("solid double dotted dashed wavy auto from-font")
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
    except (ValueError, IndexError):
        return dict.fromkeys(longhands, UNKNOWN)


def longhands_of(name: str) -> tuple[str, ...]:
    return SHORTHANDS[name][0] if name in SHORTHANDS else (name,)


def _widths(count: int) -> Callable[[Parts], Parts]:
    """Of a border or outline: style and colour don't matter."""

    def widths(parts: Parts) -> Parts:
        found = [part for part in parts if tokens(part)[0].type in ("dimension", "number") or "calc(" in part]
        return (found[:1] or ["0"]) * count

    return widths


def _font(parts: Parts) -> Parts:
    """Style, size, line height, family. Raises IndexError for a system font such as `caption`."""
    sizes = [i for i, part in enumerate(parts) if part in FONT_SIZES or _is_size(part)]
    at = sizes[0]
    _only_known(parts[:at], FONT_STYLES)
    has_height = parts[at + 1] == "/"
    style = next((part for part in parts[:at] if part in ("italic", "oblique")), "normal")
    family = " ".join(parts[at + 3 if has_height else at + 1 :])
    return style, parts[at], parts[at + 2] if has_height else "normal", family


def _only_known(parts: Parts, known: frozenset[str]) -> None:
    """Browsers drop a declaration for one word that they don't know. Raises ValueError."""
    if any(tokens(part)[0].type == "ident" and part not in known for part in parts):
        raise ValueError("an unknown word")


def _is_size(part: str) -> bool:
    token = tokens(part)[0]
    return token.type in ("dimension", "percentage", "function") and getattr(token, "unit", "") != "deg"


def _flex(parts: Parts) -> Parts:
    named: dict[tuple[str, ...], Parts] = {("none",): ("0", "0", "auto"), ("auto",): ("1", "1", "auto")}
    numbers = [part for part in parts if tokens(part)[0].type == "number"]
    others = [part for part in parts if part not in numbers] + numbers[2:]
    return named.get(tuple(parts), ((*numbers, "1", "1")[0], (*numbers, "1", "1")[1], (*others, "0%")[0]))


def _lines(count: int) -> Callable[[Parts], Parts]:
    """Grid lines between slashes; a name stands for both ends."""

    def lines(parts: Parts) -> Parts:
        values = [" ".join(group) for group in split(parts, "/")]
        while len(values) < count:
            start = values[max(len(values) - 2, 0)] if count == 4 else values[0]
            values.append("auto" if start[:1].isdigit() or start.startswith(("-", "span")) else start)
        return values

    return lines


def _template(parts: Parts) -> Parts:
    rows, *columns = (" ".join(group) for group in split(parts, "/"))
    return rows, (columns or ["none"])[0]


def _wrap(parts: Parts) -> Parts:
    if {"nowrap", "pre"}.intersection(parts):
        return ("nowrap",)
    return ("wrap",) if WRAPPING.issuperset(parts) else (UNKNOWN,)


def _decoration(parts: Parts) -> Parts:
    _only_known([part for part in parts if read_color(part, "light") is None], LINES | LINE_STYLES)
    lines = " ".join(part for part in parts if part in LINES)
    lengths = [part for part in parts if tokens(part)[0].type in ("dimension", "percentage") or "calc(" in part]
    return lines or "none", (*lengths, "auto")[0]


def _columns(parts: Parts) -> Parts:
    _only_known(parts, frozenset(("auto",)))
    counts = [part for part in parts if tokens(part)[0].type == "number"]
    widths = [part for part in parts if tokens(part)[0].type not in ("number", "ident")]
    return (*counts, "auto")[0], (*widths, "auto")[0]


def _sided(stem: str, end: str = "") -> tuple[str, ...]:
    return tuple(f"{stem}{side}{end}" for side in SIDES)


Shorthand = tuple[tuple[str, ...], Callable[[Parts], Parts]]
SHORTHANDS: dict[str, Shorthand] = {
    "animation": (("animation-name",), lambda parts: (" ".join(parts),)),
    "background": (("background-color", "background-image", "background-clip"), background),
    "border": (_sided("border-", "-width"), _widths(4)),
    "border-block": (("border-top-width", "border-bottom-width"), _widths(2)),
    "border-inline": (("border-left-width", "border-right-width"), _widths(2)),
    "border-width": (_sided("border-", "-width"), four_sides),
    "border-block-width": (("border-top-width", "border-bottom-width"), pair),
    "border-inline-width": (("border-left-width", "border-right-width"), pair),
    **{f"border-{side}": ((f"border-{side}-width",), _widths(1)) for side in SIDES},
    "columns": (("column-count", "column-width"), _columns),
    "container": (("container-type",), lambda parts: ([*split(parts, "/"), ["normal"]][1][0],)),
    "flex": (("flex-grow", "flex-shrink", "flex-basis"), _flex),
    "flex-flow": (("flex-direction",), lambda parts: ([p for p in parts if "wrap" not in p] + ["row"])[:1]),
    "font": (("font-style", "font-size", "line-height", "font-family"), _font),
    "gap": (("row-gap", "column-gap"), pair),
    "grid": (("grid-template-rows", "grid-template-columns"), _template),
    "grid-area": (("grid-row-start", "grid-column-start", "grid-row-end", "grid-column-end"), _lines(4)),
    "grid-column": (("grid-column-start", "grid-column-end"), _lines(2)),
    "grid-row": (("grid-row-start", "grid-row-end"), _lines(2)),
    "grid-template": (("grid-template-rows", "grid-template-columns"), _template),
    "inset": (SIDES, four_sides),
    "inset-block": (("top", "bottom"), pair),
    "inset-inline": (("left", "right"), pair),
    "margin": (_sided("margin-"), four_sides),
    "margin-block": (("margin-top", "margin-bottom"), pair),
    "margin-inline": (("margin-left", "margin-right"), pair),
    "outline": (("outline-width",), _widths(1)),
    "overflow": (("overflow-x", "overflow-y"), pair),
    "padding": (_sided("padding-"), four_sides),
    "padding-block": (("padding-top", "padding-bottom"), pair),
    "padding-inline": (("padding-left", "padding-right"), pair),
    "text-decoration": (("text-decoration-line", "text-decoration-thickness"), _decoration),
    "text-wrap-mode": (("text-wrap-mode",), _wrap),
}
