"""Whether the colour of a text stands out from what is painted behind it (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .color import Color, contrast, read_color
from .computed import Style
from .fault import Fault, fault
from .properties import FAINT, HIDDEN
from .scenario import Scenario
from .values import length, number, split, words

LEAST = 4.5
SEEN = 0.1


def contrast_faults(styles: Sequence[Style], scenario: Scenario, meta_scheme: str) -> Iterator[Fault]:
    """D17: text and background differ by 4.5:1, opacity and transparent colours worked in."""
    schemes = [_scheme(style.get("color-scheme", meta_scheme), scenario) for style in styles]
    if len(set(schemes)) > 1:
        yield fault(FAINT, styles[-1], "color-scheme", "differs from what stands around it")
        return
    opacity = 1.0
    for style in styles:
        share = _opacity(style)
        if share is None or share * opacity < SEEN:
            yield fault(HIDDEN, style, "opacity")
            return
        opacity *= share
    leaf, scheme = styles[-1], schemes[0]
    ink, papers = _ink(leaf, scheme), [_paper(style, scheme) for style in styles]
    if ink is None:
        yield fault(FAINT, leaf, "text-fill-color" if leaf.get("text-fill-color") else "color")
        return
    if None in papers:
        yield fault(FAINT, styles[papers.index(None)], "background-color")
        return
    canvas = read_color("canvas", scheme)
    known = [paper for paper in (canvas, *papers) if isinstance(paper, Color)]
    front, back = _composed(known, [_opacity(style) or 0.0 for style in styles], ink)
    if contrast(front, back) < LEAST:
        why = f"gives it a contrast of {contrast(front, back):.1f}:1 with its background ({scenario.scheme}), not 4.5:1"
        yield fault(FAINT, leaf, "text-fill-color" if leaf.get("text-fill-color") else "color", why)
    yield from _shadow_faults(leaf, front, back, scheme)


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


def _ink(leaf: Style, scheme: str) -> Color | None:
    fill = leaf.get("text-fill-color", "currentcolor")
    value = fill if fill != "currentcolor" else leaf.get("color", "canvastext")
    color = read_color(value, scheme)
    return color if isinstance(color, Color) else None


def _paper(style: Style, scheme: str) -> Color | None:
    if style.display == "contents":
        return Color(0, 0, 0, 0)
    color = read_color(style.get("background-color", "transparent"), scheme)
    if color == "currentcolor":
        color = read_color(style.get("color", "canvastext"), scheme)
    return color if isinstance(color, Color) else None


def _composed(papers: Sequence[Color], shares: Sequence[float], ink: Color) -> tuple[Color, Color]:
    """The final colours of text and background: each element's opacity counts for all inside it."""
    backdrops = [papers[0]]
    for paper in papers[1:]:
        backdrops.append(paper.over(backdrops[-1]))
    front, back = ink.over(backdrops[-1]), backdrops[-1]
    for share, behind in zip(reversed(shares), reversed(backdrops[:-1]), strict=True):
        front, back = front.mixed(behind, share), back.mixed(behind, share)
    return front, back


def _shadow_faults(style: Style, front: Color, back: Color, scheme: str) -> Iterator[Fault]:
    """A shadow under the letters must leave them their contrast, unless it is slight."""
    value = style.get("text-shadow", "none")
    for shadow in split(words(value), ",") if value != "none" else []:
        colors = [color for part in shadow if isinstance(color := read_color(part, scheme), Color)]
        pixels = [length(part, style.units(0)) for part in shadow if read_color(part, scheme) is None]
        slight = all(size is not None and abs(size) <= 2 for size in pixels) and "," not in words(value)
        dark = colors[0].over(back) if colors else front
        if not slight and contrast(front, dark) < LEAST:
            yield fault(FAINT, style, "text-shadow")
