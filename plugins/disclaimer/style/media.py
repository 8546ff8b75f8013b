"""When a rule applies: media queries and other conditions, and the scenarios to try them in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from math import isnan
from typing import Any, NamedTuple

import tinycss2

from .calculation import Units
from .values import length, tokens

Condition = tuple[Any, ...]
"""("all", …), ("any", …), ("not", c), ("width", sign, pixels), ("scheme", name), ("medium", name), ("if", text)."""
ALWAYS: Condition = ("all",)
NEVER: Condition = ("any",)
NARROWEST = 320  # CSS pixels: WCAG 2.2, 1.4.10 Reflow
WIDTHS = (320, 390, 1280)
HEIGHT = 800
PAPER = 700
MANY = 5
FONT = Units(16, 16, float("nan"), (float("nan"), float("nan")))
SIGNS = {"min-": ">=", "max-": "<=", "": "="}
FLIPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "="}


class Scenario(NamedTuple):
    """One way in which a reader may meet the page; ``true`` names the unknowable conditions that hold."""

    width: int
    scheme: str = "light"
    medium: str = "screen"
    true: frozenset[str] = frozenset()


def holds(condition: Condition, scenario: Scenario) -> bool:
    kind, *rest = condition
    if kind in ("all", "any"):
        return (all if kind == "all" else any)(holds(part, scenario) for part in rest)
    if kind == "not":
        return not holds(rest[0], scenario)
    if kind == "width":
        return _compare(scenario.width, rest[0], rest[1])
    if kind == "if":
        return rest[0] in scenario.true
    return bool(getattr(scenario, kind) == rest[0])


def _compare(value: float, sign: str, bound: float) -> bool:
    return (value < bound and "<" in sign) or (value > bound and ">" in sign) or (value == bound and "=" in sign)


def scenarios(conditions: Iterable[Condition]) -> list[Scenario] | None:
    """Every scenario that the conditions tell apart; None: there are too many to try."""
    leaves = {leaf for condition in conditions for leaf in _leaves(condition)}
    unknown = sorted(leaf[1] for leaf in leaves if leaf[0] == "if")
    if len(unknown) > MANY:
        return None
    widths = {*WIDTHS, *(w for leaf in leaves if leaf[0] == "width" for w in _around(leaf[2]))}
    schemes = ("light", "dark")
    truths = [frozenset(some) for count in range(len(unknown) + 1) for some in combinations(unknown, count)]
    on_screen = [Scenario(w, s, "screen", t) for w, s, t in product(sorted(widths), schemes, truths)]
    return [*on_screen, *(Scenario(PAPER, "light", "print", t) for t in truths)]


def _leaves(condition: Condition) -> Iterator[Condition]:
    if condition[0] in ("all", "any", "not"):
        for part in condition[1:]:
            yield from _leaves(part)
    else:
        yield condition


def _around(bound: float) -> list[int]:
    return [width for width in (int(bound) - 1, int(bound), int(bound) + 1) if width >= NARROWEST]


def read_media(text: str) -> Condition:
    """A media query list; what isn't known here is tried both ways."""
    queries = _split(tokens(text), ",")
    return ("any", *map(_query, queries)) if text.strip() else ALWAYS


def read_condition(text: str) -> Condition:
    """The condition of @supports or @container."""
    return _boolean(_without_space(tokens(text)))


def _query(parts: Sequence[Any]) -> Condition:
    parts = _without_space(parts)
    words = [part.lower_value if part.type == "ident" else "" for part in parts[:3]]
    if words and words[0] in ("not", "only") and len(words) > 1 and words[1]:
        inner = _query(parts[1:])
        return ("not", inner) if words[0] == "not" else inner
    if words and words[0] not in ("", "not"):
        medium = ALWAYS if words[0] == "all" else ("medium", words[0])
        if len(parts) == 1:
            return medium
        return ("all", medium, _boolean(parts[2:])) if words[1] == "and" else _unknown(parts)
    return _boolean(parts)


def _boolean(parts: Sequence[Any]) -> Condition:
    groups = {mark: _split(parts, mark) for mark in ("or", "and")}
    if all(len(operands) > 1 for operands in groups.values()):
        return _unknown(parts)
    for mark, kind in (("or", "any"), ("and", "all")):
        if len(groups[mark]) > 1:
            return (kind, *map(_boolean, groups[mark]))
    if parts and parts[0].type == "ident" and parts[0].lower_value == "not":
        return ("not", _boolean(parts[1:]))
    if len(parts) == 1 and parts[0].type == "() block":
        inner = _without_space(parts[0].content)
        nested = inner and (inner[0].type == "() block" or getattr(inner[0], "lower_value", "") == "not")
        return _boolean(inner) if nested else _feature(tinycss2.serialize(parts[0].content).strip().lower())
    return _unknown(parts)


def _unknown(parts: Sequence[Any]) -> Condition:
    return ("if", tinycss2.serialize(parts).strip().lower())


def _feature(text: str) -> Condition:
    name, colon, value = (part.strip() for part in text.partition(":"))
    if name == "prefers-color-scheme" and value in ("light", "dark"):
        return ("scheme", value)
    for prefix, sign in SIGNS.items():
        if colon and name in (f"{prefix}width", f"{prefix}device-width"):
            return _width(sign, value, text)
    return _range(text) if "width" in text and not colon else ("if", text)


def _width(sign: str, value: str, text: str) -> Condition:
    pixels = length(value, FONT)
    return ("if", text) if pixels is None or isnan(pixels) else ("width", sign, pixels)


def _range(text: str) -> Condition:
    """As in (400px <= width < 700px)."""
    spaced = text.replace("<", " < ").replace(">", " > ").replace("=", " = ").split()
    joined = " ".join(spaced).replace("< =", "<=").replace("> =", ">=").split()
    if "width" not in joined or len(joined) not in (3, 5):
        return ("if", text)
    at = joined.index("width")
    sides = [_width(FLIPPED.get(joined[1], ""), joined[0], text)] if at else []
    sides += [_width(joined[at + 1], joined[at + 2], text)] if at + 2 < len(joined) else []
    return ("all", *sides)


def _split(parts: Sequence[Any], mark: str) -> list[list[Any]]:
    groups: list[list[Any]] = [[]]
    for part in parts:
        if part.type in ("ident", "literal") and part.value.lower() == mark:
            groups.append([])
        else:
            groups[-1].append(part)
    return groups


def _without_space(parts: Sequence[Any]) -> list[Any]:
    return [part for part in parts if part.type != "whitespace"]
