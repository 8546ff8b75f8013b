"""Whether a text can be read: every property that reaches it, from the root of the page to its own element."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from .cascade import Style
from .fault import Fault, fault
from .properties import BIDI, FAINT, HIDDEN, INHERITED, KEYWORDS, QUOTED, is_known
from .theme import Theme
from .values import length, number, words

SMALLEST = 12.0
LARGEST = 100.0
LEAST_SHARE = 0.8
RIGHT_TO_LEFT = frozenset(("ar", "fa", "he", "iw", "ur", "yi", "ps", "sd", "ug", "dv", "ckb"))
OTHER_SHAPES = re.compile(r"wingdings|webdings|dingbats|symbol|icon|awesome|barcode|emoji|braille", re.IGNORECASE)
NO_SHAPES = re.compile(r"blank|redacted|invisible|notdef", re.IGNORECASE)


def property_faults(styles: Sequence[Style], theme: Theme) -> Iterator[Fault]:
    """What the properties say one by one; inherited ones count where the text stands."""
    for style in styles:
        at_text = style is styles[-1]
        for name in style.values:
            if name in INHERITED and not at_text:
                continue
            if name in KEYWORDS and _plain(style.get(name)) not in KEYWORDS[name][1]:
                yield fault(KEYWORDS[name][0], style, name)
            elif name in WEIGH and not WEIGH[name](style, style.get(name)):
                yield fault(CODES.get(name, HIDDEN), style, name)
            elif not is_known(name):
                yield fault(HIDDEN, style, name, "is unknown to the judge, so what it hides can't be said")
        yield from _animation_faults(style, theme)
    yield from _font_faults(styles[-1], theme)


def _plain(value: str) -> str:
    """Without vendor prefix and spaces after commas."""
    value = (
        value.removeprefix("-webkit-").removeprefix("-moz-").replace(", ", ",").replace("0px", "0").replace("0deg", "0")
    )
    return value.removeprefix("block ") if value.startswith("block ") else value


def _within(least: float, most: float) -> Callable[[Style, str], bool]:
    """A length in ems."""

    def weigh(style: Style, value: str) -> bool:
        pixels = 0.0 if value in ("normal", "auto", "none", "from-font") else length(value, style.units(style.font))
        return pixels is not None and least * style.font <= pixels <= most * style.font

    return weigh


def _up_to(most: float) -> Callable[[Style, str], bool]:
    """Lengths in pixels, whatever their sign; other words don't matter."""

    def weigh(style: Style, value: str) -> bool:
        sizes = [length(part, style.units(most)) for part in words(value)]
        return all(size is None or abs(size) <= most for size in sizes) and value != "?"

    return weigh


def _line_height(style: Style, value: str) -> bool:
    factor = number(value) if value != "normal" else 1.2
    pixels = factor * style.font if factor is not None else length(value, style.units(style.font))
    return pixels is not None and 0.9 * style.font <= pixels <= 5 * style.font


def _text_indent(style: Style, value: str) -> bool:
    size = length(words(value)[0], style.units(style.viewport[0])) if words(value) else None
    return size is not None and -3 * style.font <= size <= 6 * style.font


def _box_shadow(style: Style, value: str) -> bool:
    """One inside the box is painted behind the text: no more than its edge may be. One outside may lie on others."""
    return _up_to(10 if "inset" in value else 60)(style, value)


def _vertical_align(style: Style, value: str) -> bool:
    keywords = ("baseline", "sub", "super", "top", "text-top", "middle", "bottom", "text-bottom", "inherit")
    return value in keywords or _within(-0.6, 0.6)(style, value)


def _contain(style: Style, value: str) -> bool:
    return {"none", "layout", "style", "paint", "content"}.issuperset(value.split())


def _z_index(style: Style, value: str) -> bool:
    size = number(value)
    return value == "auto" or (size is not None and size >= 0)


def _lines(style: Style, value: str) -> bool:
    return {"none", "underline", "overline"}.issuperset(value.split())


def _size_adjust(style: Style, value: str) -> bool:
    return value in ("none", "auto") or (number(value) or 0) >= LEAST_SHARE


def _family(style: Style, value: str) -> bool:
    return not OTHER_SHAPES.search(value.split(",")[0]) and not NO_SHAPES.search(value)


def _stroke(style: Style, value: str) -> bool:
    return all(length(part, style.units(0)) in (None, 0.0) for part in words(value))


def _column_width(style: Style, value: str) -> bool:
    size = length(value, style.units(0))
    return value == "auto" or (size is not None and size >= 100)


WEIGH: Mapping[str, Callable[[Style, str], bool]] = {
    "border-spacing": _up_to(40),
    **{f"border-{side}-width": _up_to(60) for side in ("top", "right", "bottom", "left")},
    "box-shadow": _box_shadow,
    "column-gap": _up_to(200),
    "column-width": _column_width,
    "contain": _contain,
    "container-type": lambda style, value: value in ("normal", "inline-size", "scroll-state"),
    "font-family": _family,
    "letter-spacing": _within(-0.06, 0.3),
    "line-height": _line_height,
    "order": lambda style, value: number(value) is not None,
    "outline-offset": _up_to(30),
    "outline-width": _up_to(10),
    "row-gap": _up_to(200),
    "text-decoration-line": _lines,
    "text-decoration-thickness": _within(0, 0.25),
    "text-indent": _text_indent,
    "text-size-adjust": _size_adjust,
    "text-stroke": _stroke,
    "text-stroke-width": _stroke,
    "text-underline-offset": _within(-0.1, 1),
    "vertical-align": _vertical_align,
    "word-spacing": _within(-0.15, 1),
    "z-index": _z_index,
}
CODES = {
    "text-decoration-line": QUOTED,
    **dict.fromkeys(
        """border-spacing box-shadow column-gap column-width font-family letter-spacing line-height text-size-adjust
        text-decoration-thickness text-stroke text-stroke-width text-underline-offset word-spacing""".split(),
        FAINT,
    ),
}


def _animation_faults(style: Style, theme: Theme) -> Iterator[Fault]:
    """An animation hides a text if any of its frames says anything that isn't harmless."""
    for name in words(style.get("animation-name")):
        if theme.keyframes.get(name):
            yield fault(HIDDEN, style, "animation-name", "moves or fades it")


def _font_faults(style: Style, theme: Theme) -> Iterator[Fault]:
    """A font of the page's own may be drawn at another size than is asked for."""
    asked = style.get("font-family").lower()
    for face in theme.fonts:
        found = {descriptor.name: descriptor.value.lower() for descriptor in face}
        family = found.get("font-family", "").strip("\"'")
        sizes = [
            number(found.get(name, "100%").replace("normal", "100%")) for name in ("size-adjust", "ascent-override")
        ]
        if family and family in asked and any(size is None or not LEAST_SHARE <= size <= 2 for size in sizes):
            yield fault(FAINT, style, "font-family", "is a font whose letters are made smaller or larger")


def text_faults(styles: Sequence[Style], body: float, lang: str, is_long: bool, inner: int) -> Iterator[Fault]:
    """Size, wrapping and direction of the text itself; ``body`` is the article's font size."""
    leaf, whole = styles[-1], styles[min(inner, len(styles)) - 1]
    size = leaf.font * leaf.zoom
    if size < SMALLEST or size > LARGEST:
        yield fault(FAINT, leaf, "font-size", f"makes it {size:.0f} pixels high; {SMALLEST:.0f} is the least")
    elif size < LEAST_SHARE * body - 0.01:
        yield fault(FAINT, leaf, "font-size", f"makes it {size:.0f} pixels high beside {body:.0f} in the article")
    for style in (leaf,) if is_long else (whole,) if whole is not leaf else ():
        if style.get("text-wrap-mode", "wrap") != "wrap":
            yield fault(HIDDEN, style, "text-wrap-mode", "puts it all on one line")
    if leaf.get("direction", "ltr") != ("rtl" if lang in RIGHT_TO_LEFT else "ltr"):
        yield fault(BIDI, leaf, "direction", "turns its direction")
