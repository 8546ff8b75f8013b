"""The computed style of an element: cascade, inheritance, custom properties (CSS Cascade 5)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from .calculation import Units
from .defaults import hints_of, style_of
from .media import HEIGHT, Scenario, holds
from .properties import INHERITED
from .sheet import Declaration, read_declarations
from .shorthands import UNKNOWN, expand, longhands_of
from .theme import Entry, Theme
from .values import length, number
from .variables import fill, resolve

FONT_SIZES = {
    "xx-small": 9.0,
    "x-small": 10.0,
    "small": 13.0,
    "medium": 16.0,
    "large": 18.0,
    "x-large": 24.0,
    "xx-large": 32.0,
    "xxx-large": 48.0,
}
FONT_STEPS = {"smaller": 1 / 1.2, "larger": 1.2}
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
    """Longhand → computed value; what isn't there has its initial value. ``origins`` say which selector set it."""

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
    viewport = (float(scenario.width), float(HEIGHT))
    styles: list[Style] = []
    above = Style("", {}, ROOT_FONT, 1.0, {}, ROOT_FONT, viewport)
    for element in elements:
        above = _style(theme, element, above, scenario)
        if not styles:
            above = replace(above, rem=above.font)
        styles.append(above)
    return styles


def _style(theme: Theme, element: Element, above: Style, scenario: Scenario) -> Style:
    active = [e for e in map(theme.entries.__getitem__, element.matched) if holds(e.condition, scenario)]
    declared = _ordered(_own(active), element)
    variables = _variables(theme, declared, above.variables)
    values = {name: value for name, value in above.values.items() if name in INHERITED}
    defaults = style_of(element.tag, dict(element.attributes))
    values.update(defaults)
    origins: dict[str, str] = {}
    for name, (value, origin) in _winners(declared, variables).items():
        origins[name] = origin
        _set(values, name, value, above, defaults)
    font, zoom = _font(values, above), above.zoom * _zoom(values.get("zoom", "1"))
    values["font-size"] = f"{font}px"
    _measure(values, Units(font, above.rem, font, above.viewport))
    pseudos = {kind: _pseudo(active, kind, variables) for kind in ("before", "after")}
    return Style(element.tag, values, font, zoom, variables, above.rem, above.viewport, pseudos, origins)


def _own(active: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in active if entry.selector.pseudo in ("", "part")]


def _ordered(entries: Iterable[Entry], element: Element | None) -> list[tuple[Declaration, str]]:
    """All declarations with where they come from, the winning one last."""
    ranked = [
        (
            (declaration.is_important, False, entry.urgent if declaration.is_important else entry.rank),
            declaration,
            entry,
        )
        for entry in entries
        for declaration in entry.declarations
    ]
    ranked.sort(key=lambda item: item[0])
    found = [(declaration, entry.source) for _, declaration, entry in ranked]
    if element is None:
        return found
    inline = [(declaration, "its style attribute") for declaration in read_declarations(element.inline)]
    normal = [item for item in found if not item[0].is_important]
    important = [item for item in found if item[0].is_important]
    hints = [(hint, f"<{element.tag}>") for hint in hints_of(element.tag, dict(element.attributes))]
    return [
        *hints,
        *normal,
        *(item for item in inline if not item[0].is_important),
        *important,
        *(item for item in inline if item[0].is_important),
    ]


def _variables(
    theme: Theme, declared: Iterable[tuple[Declaration, str]], inherited: Mapping[str, str]
) -> Mapping[str, str]:
    own = {d.name: d.value for d, _ in declared if d.name.startswith("--")}
    if not own and not theme.properties:
        return inherited
    private = {name for name, face in theme.properties.items() if ("inherits", "false") in {f[:2] for f in face}}
    initial = {name: d.value for name, face in theme.properties.items() for d in face if d.name == "initial-value"}
    return resolve(own, {name: value for name, value in inherited.items() if name not in private}, initial)


def _winners(declared: Iterable[tuple[Declaration, str]], variables: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    winners: dict[str, tuple[str, str]] = {}
    for declaration, origin in declared:
        if declaration.name.startswith("--"):
            continue
        value = fill(declaration.value, variables.get)
        if value is None:
            found = dict.fromkeys(longhands_of(declaration.name), "unset")
        else:
            found = expand(
                declaration.name, " ".join(value.split()) if '"' in value else " ".join(value.lower().split())
            )
        winners.update((name, (text, origin)) for name, text in found.items())
    return winners


def _set(values: dict[str, str], name: str, value: str, above: Style, defaults: Mapping[str, str]) -> None:
    """Apply a winning value, CSS-wide keywords worked out."""
    if value == "unset":
        value = "inherit" if name in INHERITED else "initial"
    if value == "revert":
        value = defaults.get(name, "inherit" if name in INHERITED else "initial")
    if value == "revert-layer" or name == "all":
        values[name] = UNKNOWN
    elif value == "inherit" and above.get(name):
        values[name] = above.get(name)
    elif value in ("initial", "inherit"):
        values.pop(name, None)
    else:
        values[name] = value


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


def _pseudo(active: Iterable[Entry], kind: str, variables: Mapping[str, str]) -> Mapping[str, str]:
    """What ::before or ::after is declared to be; empty where there is none."""
    entries = [entry for entry in active if entry.selector.pseudo == kind]
    if not entries:
        return {}
    return {name: value for name, (value, _) in _winners(_ordered(entries, None), variables).items()}
