"""Whether the colour of a text stands out from what is painted behind it (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .cascade import Style
from .color import Color, contrast, read_color
from .fault import Fault
from .media import Scenario
from .properties import FAINT, HIDDEN
from .values import number, split, words

LEAST = 4.5
SEEN = 0.1


def contrast_faults(styles: Sequence[Style], scenario: Scenario, meta_scheme: str) -> Iterator[Fault]:
    """D17: text and background differ by 4.5:1, opacity and transparent colours worked in."""
    schemes = [_scheme(style.get("color-scheme", meta_scheme), scenario) for style in styles]
    opacity = 1.0
    for style in styles:
        share = _opacity(style)
        if share is None or share * opacity < SEEN:
            yield Fault(HIDDEN, style, "opacity")
            return
        opacity *= share
    ink = _ink(styles, schemes)
    papers = [_paper(style, scheme) for style, scheme in zip(styles, schemes, strict=True)]
    leaf = styles[-1]
    if ink is None:
        yield Fault(FAINT, leaf, "text-fill-color" if leaf.get("text-fill-color") else "color")
        return
    for style, paper in zip(styles, papers, strict=True):
        if paper is None:
            yield Fault(FAINT, style, "background-color")
            return
    canvas = read_color("canvas", schemes[0])
    painted = [paper for paper in papers if paper is not None]
    assert isinstance(canvas, Color)
    front, back = _composed(list(zip(painted, styles, strict=True)), ink, canvas)
    if contrast(front, back) < LEAST:
        name = "color" if ink.alpha > SEEN or leaf.get("color") else "text-fill-color"
        yield Fault(FAINT, leaf, name, f"its contrast with the background is {contrast(front, back):.1f}:1, not 4.5:1")
    yield from _shadow_faults(leaf, front, back, schemes[-1])


def _scheme(value: str, scenario: Scenario) -> str:
    """The colour scheme that is used (CSS Color Adjustment 1, §2)."""
    names = value.split()
    if scenario.scheme in names:
        return scenario.scheme
    return next((name for name in names if name in ("light", "dark")), "light")


def _opacity(style: Style) -> float | None:
    if style.display == "contents":
        return 1.0
    share = number(style.get("opacity", "1"))
    return None if share is None else min(1.0, share)


def _ink(styles: Sequence[Style], schemes: Sequence[str]) -> Color | None:
    """The text's colour: inherited where it is set, worked out in the scheme of the element that sets it."""
    fill = styles[-1].get("text-fill-color", "currentcolor")
    value = fill if fill != "currentcolor" else styles[-1].get("color", "canvastext")
    color = read_color(value, schemes[-1])
    return color if isinstance(color, Color) else None


def _paper(style: Style, scheme: str) -> Color | None:
    if style.display == "contents":
        return Color(0, 0, 0, 0)
    color = read_color(style.get("background-color", "transparent"), scheme)
    if color == "currentcolor":
        color = read_color(style.get("color", "canvastext"), scheme)
    return color if isinstance(color, Color) else None


def _composed(layers: Sequence[tuple[Color, Style]], ink: Color, backdrop: Color) -> tuple[Color, Color]:
    """The text's and the background's final colours, each element's opacity applied to all inside it."""
    backdrops = [backdrop]
    for paper, _ in layers:
        backdrops.append(paper.over(backdrops[-1]))
    front, back = ink.over(backdrops[-1]), backdrops[-1]
    for (_, style), behind in zip(reversed(layers), reversed(backdrops[:-1]), strict=True):
        share = _opacity(style)
        assert share is not None
        front, back = front.mixed(behind, share), back.mixed(behind, share)
    return front, back


def _shadow_faults(style: Style, front: Color, back: Color, scheme: str) -> Iterator[Fault]:
    """A shadow under the letters must leave them their contrast, unless it is slight."""
    value = style.get("text-shadow", "none")
    for shadow in split(words(value), ",") if value != "none" else []:
        colors = [color for part in shadow if isinstance(color := read_color(part, scheme), Color)]
        pixels = [style.length("", part, 0) for part in shadow if read_color(part, scheme) is None]
        slight = all(size is not None and abs(size) <= 2 for size in pixels) and "," not in words(value)
        dark = colors[0].over(back) if colors else front
        if not slight and contrast(front, dark) < LEAST:
            yield Fault(FAINT, style, "text-shadow")
