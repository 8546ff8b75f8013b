"""The computed style of an element, from the root of the page down to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from .calculation import Units
from .cascade import ordered, settle, variables, winners
from .declarations import read_declarations
from .defaults import hints_of, style_of
from .layers import Entry
from .properties import INHERITED
from .scenario import HEIGHT, Scenario, holds
from .theme import Theme
from .values import length, number

FONT_SIZES = dict(
    zip(
        "xx-small x-small small medium large x-large xx-large xxx-large".split(),
        (9.0, 10.0, 13.0, 16.0, 18.0, 24.0, 32.0, 48.0),
        strict=True,
    )
)
FONT_STEPS = {"smaller": 1 / 1.2, "larger": 1.2}
WITH_WORDS = ("before", "after", "marker", "scroll-button", "scroll-marker")
MEASURED_WHERE_SET = ("letter-spacing", "word-spacing", "text-indent", "line-height", "text-underline-offset")
ROOT_FONT = 16.0


class Element(NamedTuple):
    """All that decides how an element looks, apart from what stands above it."""

    tag: str
    attributes: tuple[tuple[str, str | None], ...]
    inline: str
    matched: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Style:
    """Longhand → computed value; what isn't there has its initial value.

    ``font`` and ``rem`` are in pixels; ``pseudos`` holds what ::before, ::after and the like are declared to be; ``origins``
    say which selector set a value.
    """

    tag: str
    values: Mapping[str, str]
    font: float
    zoom: float
    variables: Mapping[str, str]
    rem: float
    viewport: tuple[float, float]
    pseudos: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)

    def get(self, name: str, initial: str = "") -> str:
        return self.values.get(name, initial)

    def units(self, base: float) -> Units:
        return Units(self.font, self.rem, base, self.viewport)

    def length(self, name: str, initial: str, base: float) -> float | None:
        return length(self.get(name, initial), self.units(base))

    @property
    def display(self) -> str:
        return self.get("display", "inline")


def computed(theme: Theme, elements: Sequence[Element], scenario: Scenario) -> list[Style]:
    """The styles from the root to the last element."""
    styles: list[Style] = []
    above = Style("", {}, ROOT_FONT, 1.0, {}, ROOT_FONT, (float(scenario.width), float(HEIGHT)))
    for element in elements:
        above = _style(theme, element, above, scenario)
        if not styles:
            above = replace(above, rem=above.font)
        styles.append(above)
    return styles


def _style(theme: Theme, element: Element, above: Style, scenario: Scenario) -> Style:
    active = [e for e in map(theme.entries.__getitem__, element.matched) if holds(e.condition, scenario)]
    attributes = dict(element.attributes)
    hints = [(hint, f"<{element.tag}>") for hint in hints_of(element.tag, attributes)]
    inline = [(declaration, "its style attribute") for declaration in read_declarations(element.inline)]
    told = ordered([entry for entry in active if entry.selector.pseudo in ("", "part")], hints, inline)
    known = variables(theme, told, above.variables)
    found = winners(told, known)
    defaults = style_of(element.tag, attributes)
    values = {name: value for name, value in above.values.items() if name in INHERITED} | defaults
    for name, (value, _) in found.items():
        settle(values, name, value, above.values, defaults)
    font, zoom = _font(values, above), above.zoom * _zoom(values.get("zoom", "1"))
    values["font-size"] = f"{font}px"
    _measure(values, Units(font, above.rem, font, above.viewport))
    pseudos = {kind: _pseudo(active, kind, known) for kind in WITH_WORDS}
    origins = {name: origin for name, (_, origin) in found.items()}
    return Style(element.tag, values, font, zoom, known, above.rem, above.viewport, pseudos, origins)


def _font(values: Mapping[str, str], above: Style) -> float:
    """In pixels; one that can't be worked out is 0, which fails."""
    value = values.get("font-size", "medium")
    if value in FONT_SIZES:
        return FONT_SIZES[value]
    if value in FONT_STEPS:
        return above.font * FONT_STEPS[value]
    return length(value, Units(above.font, above.rem, above.font, above.viewport)) or 0.0


def _zoom(value: str) -> float:
    return 1.0 if value in ("normal", "reset") else number(value) or 0.0


def _measure(values: dict[str, str], units: Units) -> None:
    """Inherited lengths are measured where they are set; a bare line height stays a factor."""
    for name in MEASURED_WHERE_SET:
        if name in values and not (name == "text-indent" and "%" in values[name]):
            pixels = length(values[name], units)
            if pixels is not None:
                values[name] = f"{pixels}px"


def _pseudo(active: Iterable[Entry], kind: str, known: Mapping[str, str]) -> Mapping[str, str]:
    """Longhand → declared value; empty where there is no such pseudo-element."""
    told = ordered(entry for entry in active if entry.selector.pseudo == kind)
    return {name: value for name, (value, _) in winners(told, known).items()}
