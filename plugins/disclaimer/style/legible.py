"""Whether a text can be read: every property that reaches it, from the root of the page to its own element."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .computed import Style
from .fault import Fault, fault
from .properties import BIDI, FAINT, HIDDEN, INHERITED, KEYWORDS, is_known
from .theme import Theme
from .values import number, words
from .weigh import CODES, LEAST_SHARE, NO_SHAPES, OTHER_SHAPES, WEIGH

SMALLEST = 12.0
LARGEST = 100.0
DATA = re.compile(r"data:[^)]*")
NOTHING = re.compile(r"(?<![\d.])0(?:px|r?em|deg|%)")
RIGHT_TO_LEFT = frozenset(("ar", "fa", "he", "iw", "ur", "yi", "ps", "sd", "ug", "dv", "ckb"))


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
    """Without vendor prefix, units of nothing, and spaces after commas."""
    value = value.removeprefix("-webkit-").removeprefix("-moz-").removeprefix("block ").replace(", ", ",")
    return NOTHING.sub("0", value)


def _animation_faults(style: Style, theme: Theme) -> Iterator[Fault]:
    """An animation hides a text if any of its frames says anything that isn't harmless."""
    for name in words(style.get("animation-name")):
        if name.strip("\"'") in theme.keyframes:
            yield fault(HIDDEN, style, "animation-name", "moves or fades it")


def _font_faults(style: Style, theme: Theme) -> Iterator[Fault]:
    """A font of the page's own may be drawn at another size than is asked for."""
    asked = style.get("font-family").lower()
    for face in theme.fonts:
        found = {descriptor.name: descriptor.value.lower() for descriptor in face}
        family = found.get("font-family", "").strip("\"'")
        sizes = [number(found.get(name, "1").replace("normal", "1")) for name in ("size-adjust", "ascent-override")]
        if family and family in asked and any(size is None or not LEAST_SHARE <= size <= 2 for size in sizes):
            yield fault(FAINT, style, "font-family", "is a font whose letters are made smaller or larger")
        files = DATA.sub("", found.get("src", ""))
        if family and family in asked.split(",")[0] and (OTHER_SHAPES.search(files) or NO_SHAPES.search(files)):
            yield fault(FAINT, style, "font-family", "is a font of signs, not of letters")


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
