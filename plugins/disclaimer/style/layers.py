"""The order of rules in the cascade: layers, specificity, place (CSS Cascade 5, §6.4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import inf
from typing import NamedTuple

from .rule import Declaration, Layers, Rule, Sheet
from .scenario import ALWAYS, Condition
from .selector import Selector

VISITED: dict[bool, Condition] = {True: ("if", "links were followed"), False: ("not", ("if", "links were followed"))}


class Entry(NamedTuple):
    """A selector and what it says; ``rank`` orders the cascade of normal declarations, ``urgent`` of important ones."""

    selector: Selector
    declarations: tuple[Declaration, ...]
    condition: Condition
    rank: tuple[float, ...]
    urgent: tuple[float, ...]
    source: str


def placed(number: int, sheet: Sheet, condition: Condition, layer: tuple[str, ...]) -> Iterator[Rule | Layers]:
    """The sheet's items under the condition and in the layer that it was taken in."""
    for item in sheet.items:
        if isinstance(item, Layers):
            yield Layers(tuple(_path(number, layer, path) for path in item.paths))
        elif isinstance(item, Rule):
            whole = item.condition if condition == ALWAYS else ("all", condition, item.condition)
            yield item._replace(condition=whole, layer=_path(number, layer, item.layer))


def _path(number: int, outer: tuple[str, ...], path: tuple[str, ...]) -> tuple[str, ...]:
    return (*outer, *(f"{number}{name}" if name.startswith("#") else name for name in path))


def layer_order(items: Iterable[Rule | Layers]) -> dict[tuple[str, ...], int]:
    """Each layer's number, by first mention (CSS Cascade 5, §6.4.3)."""
    order: dict[tuple[str, ...], int] = {}
    for item in items:
        for path in item.paths if isinstance(item, Layers) else (item.layer,):
            for end in range(1, len(path) + 1):
                order.setdefault(path[:end], len(order))
    return order


def entry_of(rule: Rule, selector: Selector, order: dict[tuple[str, ...], int], number: int) -> Entry:
    """Unlayered rules win over layers, a layer over those inside it; for important ones the other way round."""
    depth = max((len(path) for path in order), default=0) + 1
    places = [float(order[rule.layer[:end]]) for end in range(1, len(rule.layer) + 1)]
    layer = [*places, *[inf] * (depth - len(places))]
    rest = (*selector.specificity, number)
    condition = rule.condition if selector.visited is None else ("all", rule.condition, VISITED[selector.visited])
    return Entry(selector, rule.declarations, condition, (*layer, *rest), (*(-n for n in layer), *rest), rule.source)
