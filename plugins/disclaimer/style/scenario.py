"""When a rule applies, and the ways in which readers may meet a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product
from typing import Any, NamedTuple

Condition = tuple[Any, ...]
"""("all", …), ("any", …), ("not", c), ("width", sign, pixels), ("scheme", name), ("medium", name), ("if", text)."""
ALWAYS: Condition = ("all",)
NARROWEST = 320  # CSS pixels: WCAG 2.2, 1.4.10 Reflow
WIDTHS = (320, 390, 1280)
HEIGHT = 800
PAPER = 700
MANY = 5


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
