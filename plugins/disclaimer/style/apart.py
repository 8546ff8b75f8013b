"""How single shorthands are taken apart; each function gives the values of its longhands, in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .color import read_color
from .names import names
from .values import split, tokens

WRAPPING = names(
    "normal pre-wrap pre-line break-spaces wrap balance pretty stable auto collapse preserve preserve-breaks"
    " preserve-spaces avoid-orphans"
)
FONT_SIZES = names("xx-small x-small small medium large x-large xx-large xxx-large smaller larger")
FONT_STYLES = names(
    "normal italic oblique bold bolder lighter small-caps ultra-condensed extra-condensed condensed semi-condensed"
    " semi-expanded expanded extra-expanded ultra-expanded"
)
LINES = names("none underline overline line-through blink spelling-error grammar-error")
LINE_STYLES = names("solid double dotted dashed wavy auto from-font")
Parts = Sequence[str]


def widths(count: int) -> Callable[[Parts], Parts]:
    """Of a border or outline: style and colour don't matter."""

    def widths(parts: Parts) -> Parts:
        found = [part for part in parts if tokens(part)[0].type in ("dimension", "number") or "calc(" in part]
        return (found[:1] or ["0"]) * count

    return widths


def font(parts: Parts) -> Parts:
    """Style, size, line height, family. Raises StopIteration for a system font such as `caption`."""
    at = next(i for i, part in enumerate(parts) if part in FONT_SIZES or _is_size(part))
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


def flex(parts: Parts) -> Parts:
    named: dict[tuple[str, ...], Parts] = {("none",): ("0", "0", "auto"), ("auto",): ("1", "1", "auto")}
    numbers = [part for part in parts if tokens(part)[0].type == "number"]
    others = [part for part in parts if part not in numbers] + numbers[2:]
    return named.get(tuple(parts), ((*numbers, "1", "1")[0], (*numbers, "1", "1")[1], (*others, "0%")[0]))


def lines(count: int) -> Callable[[Parts], Parts]:
    """Grid lines between slashes; a name stands for both ends."""

    def lines(parts: Parts) -> Parts:
        values = [" ".join(group) for group in split(parts, "/")]
        while len(values) < count:
            start = values[max(len(values) - 2, 0)] if count == 4 else values[0]
            values.append("auto" if start[:1].isdigit() or start.startswith(("-", "span")) else start)
        return values

    return lines


def template(parts: Parts) -> Parts:
    rows, *columns = (" ".join(group) for group in split(parts, "/"))
    return rows, (columns or ["none"])[0]


def wrap(parts: Parts) -> Parts:
    if {"nowrap", "pre"}.intersection(parts):
        return ("nowrap",)
    _only_known(parts, WRAPPING)
    return ("wrap",)


def decoration(parts: Parts) -> Parts:
    _only_known([part for part in parts if read_color(part, "light") is None], LINES | LINE_STYLES)
    lines = " ".join(part for part in parts if part in LINES)
    lengths = [part for part in parts if tokens(part)[0].type in ("dimension", "percentage") or "calc(" in part]
    return lines or "none", (*lengths, "auto")[0]


def columns(parts: Parts) -> Parts:
    _only_known(parts, frozenset(("auto",)))
    counts = [part for part in parts if tokens(part)[0].type == "number"]
    widths = [part for part in parts if tokens(part)[0].type not in ("number", "ident")]
    return (*counts, "auto")[0], (*widths, "auto")[0]
