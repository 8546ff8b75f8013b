"""Which declarations win on an element: origin, importance, layer, specificity, order (CSS Cascade 5, §6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .layers import Entry
from .properties import INHERITED
from .rule import Declaration
from .shorthands import UNKNOWN, expand, longhands_of
from .theme import Theme
from .variables import fill, resolve

Told = tuple[Declaration, str]
"""A declaration, and the selector or attribute it comes from."""


def ordered(entries: Iterable[Entry], hints: Iterable[Told] = (), inline: Iterable[Told] = ()) -> list[Told]:
    """All declarations, the winning one last; those of a style attribute beat selectors of their importance."""
    told = [(declaration, entry) for entry in entries for declaration in entry.declarations]
    normal = sorted((item for item in told if not item[0].is_important), key=lambda item: item[1].rank)
    important = sorted((item for item in told if item[0].is_important), key=lambda item: item[1].urgent)
    inline = list(inline)
    return [
        *hints,
        *((declaration, entry.source) for declaration, entry in normal),
        *(item for item in inline if not item[0].is_important),
        *((declaration, entry.source) for declaration, entry in important),
        *(item for item in inline if item[0].is_important),
    ]


def variables(theme: Theme, told: Iterable[Told], inherited: Mapping[str, str]) -> Mapping[str, str]:
    """The element's custom properties; @property may give them a value, and keep them from being inherited."""
    own = {declaration.name: declaration.value for declaration, _ in told if declaration.name.startswith("--")}
    if not own and not theme.properties:
        return inherited
    registered = {name: {d.name: d.value for d in found} for name, found in theme.properties.items()}
    private = {name for name, found in registered.items() if found.get("inherits") == "false"}
    initial = {name: found["initial-value"] for name, found in registered.items() if "initial-value" in found}
    return resolve(own, {name: value for name, value in inherited.items() if name not in private}, initial)


def winners(told: Iterable[Told], known: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Longhand → value, and where it comes from; ``known`` are the custom properties."""
    found: dict[str, tuple[str, str]] = {}
    for declaration, origin in told:
        if declaration.name.startswith("--"):
            continue
        value = fill(declaration.value, known.get)
        # A variable without a value leaves the property as if nothing had been declared (CSS Variables 1, §3.1).
        longhands = (
            dict.fromkeys(longhands_of(declaration.name), "unset")
            if value is None
            else expand(declaration.name, _plain(value))
        )
        found.update((name, (text, origin)) for name, text in longhands.items())
    return found


def _plain(value: str) -> str:
    """Small letters, single spaces; a value with a quoted text keeps its letters."""
    return " ".join((value if '"' in value else value.lower()).split())


def settle(
    values: dict[str, str], name: str, value: str, above: Mapping[str, str], defaults: Mapping[str, str]
) -> None:
    """Set a winning value, CSS-wide keywords worked out."""
    if value == "unset":
        value = "inherit" if name in INHERITED else "initial"
    if value == "revert":
        value = defaults.get(name, "inherit" if name in INHERITED else "initial")
    if value == "revert-layer" or name == "all":
        values[name] = UNKNOWN
    elif value == "inherit" and name in above:
        values[name] = above[name]
    elif value in ("initial", "inherit"):
        values.pop(name, None)
    else:
        values[name] = value
