"""Lengths and numbers in CSS, calc() and its like included."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

ABSOLUTE = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "q": 2.4 / 2.54}
OF_FONT = {"em": 1.0, "ex": 0.5, "ch": 0.5, "cap": 0.7, "ic": 1.0, "lh": 1.2}
OF_ROOT_FONT = {"rem": 1.0, "rex": 0.5, "rch": 0.5, "rcap": 0.7, "ric": 1.0, "rlh": 1.2}
OF_VIEWPORT = {f"{size}v{side}": side for size in ("", "s", "l", "d") for side in ("w", "h", "i", "b", "min", "max")}
SIDES = {"w": 0, "i": 0, "h": 1, "b": 1}
EXTREMES: dict[str, Callable[[Sequence[float]], float]] = {"min": min, "max": max}
Amount = tuple[float, bool]
"""A value, and whether it is a length (in pixels) rather than a bare number."""


class Units(NamedTuple):
    """What relative lengths are measured by, in pixels; ``base`` is 100 %."""

    em: float
    rem: float
    base: float
    viewport: tuple[float, float]


def amount_of(token: Any, units: Units) -> Amount | None:
    """None where the value can't be worked out here."""
    if token.type == "number":
        return float(token.value), False
    if token.type == "percentage":
        return float(token.value) * units.base / 100, True
    if token.type == "dimension":
        return _dimension(token.value, token.unit.lower(), units)
    if token.type == "() block":
        return _sum(token.content, units)
    if token.type == "function":
        return _function(token.lower_name, _between_commas(token.arguments), units)
    return None


def _dimension(value: float, unit: str, units: Units) -> Amount | None:
    if unit in ABSOLUTE:
        return value * ABSOLUTE[unit], True
    if unit in OF_FONT:
        return value * OF_FONT[unit] * units.em, True
    if unit in OF_ROOT_FONT:
        return value * OF_ROOT_FONT[unit] * units.rem, True
    if unit in OF_VIEWPORT:
        side = OF_VIEWPORT[unit]
        size = units.viewport[SIDES[side]] if side in SIDES else EXTREMES[side](units.viewport)
        return value * size / 100, True
    return None


def _function(name: str, groups: Sequence[Sequence[Any]], units: Units) -> Amount | None:
    if name == "env":
        return _sum(groups[1], units) if len(groups) > 1 else (0.0, True)
    amounts = [_sum(group, units) for group in groups]
    known = [amount for amount in amounts if amount is not None]
    if len(known) < len(amounts) or len({is_length for _, is_length in known}) > 1:
        return None
    values, is_length = [value for value, _ in known], known[0][1]
    if name in ("calc", "-webkit-calc") and len(known) == 1:
        return known[0]
    if name in EXTREMES:
        return EXTREMES[name](values), is_length
    return (max(values[0], min(values[1:])), is_length) if name == "clamp" and len(values) == 3 else None


def _between_commas(arguments: Sequence[Any]) -> list[list[Any]]:
    groups: list[list[Any]] = [[]]
    for token in arguments:
        if token.type == "literal" and token.value == ",":
            groups.append([])
        else:
            groups[-1].append(token)
    return groups


def _sum(arguments: Sequence[Any], units: Units) -> Amount | None:
    """Products first, then sums, from left to right; all terms of one kind (CSS Values 4, §10.9)."""
    parts = [token for token in arguments if token.type != "whitespace"]
    first = amount_of(parts[0], units) if len(parts) % 2 else None
    if first is None:
        return None
    terms = [first]
    for operator, operand in zip(parts[1::2], parts[2::2], strict=True):
        right = amount_of(operand, units)
        mark = operator.value if operator.type == "literal" else ""
        if right is None:
            return None
        if mark in ("+", "-"):
            terms.append((right[0] if mark == "+" else -right[0], right[1]))
        elif mark == "*" and not (terms[-1][1] and right[1]):
            terms[-1] = terms[-1][0] * right[0], terms[-1][1] or right[1]
        elif mark == "/" and right[0] and not right[1]:
            terms[-1] = terms[-1][0] / right[0], terms[-1][1]
        else:
            return None
    kinds = {is_length for _, is_length in terms}
    return (sum(value for value, _ in terms), kinds.pop()) if len(kinds) == 1 else None
