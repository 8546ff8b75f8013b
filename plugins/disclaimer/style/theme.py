"""All stylesheets of a page as one: which of their rules an element matches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from functools import lru_cache
from math import inf
from typing import NamedTuple
from urllib.parse import urljoin

from selectolax.lexbor import LexborNode

from .media import ALWAYS, Condition
from .selectors import Selector
from .sheet import Declaration, Import, Layers, Rule, Sheet, read_sheet

MOST_IMPORTS = 40
VISITED: dict[bool, Condition] = {True: ("if", "links were followed"), False: ("not", ("if", "links were followed"))}


class Source(NamedTuple):
    """A stylesheet as a page takes it in; ``address``: what its imports are relative to."""

    text: str
    address: str = ""
    condition: Condition = ALWAYS
    layer: tuple[str, ...] = ()


class Entry(NamedTuple):
    """A selector and what it says; ``rank`` orders the cascade of normal declarations, ``urgent`` of important ones."""

    selector: Selector
    declarations: tuple[Declaration, ...]
    condition: Condition
    rank: tuple[float, ...]
    urgent: tuple[float, ...]
    source: str


class Theme:
    """The entries of all sheets, indexed by what a matching element must have."""

    def __init__(self, sheets: Iterable[tuple[Sheet, Condition, tuple[str, ...]]]) -> None:
        sheets = list(sheets)
        rules = [rule for number, part in enumerate(sheets) for rule in _placed(number, *part)]
        order = _layer_order(rules)
        self.entries = [
            _entry(rule, selector, order, number)
            for number, rule in enumerate(rule for rule in rules if isinstance(rule, Rule))
            for selector in rule.selectors
        ]
        self.index: dict[str, list[int]] = {}
        for number, entry in enumerate(self.entries):
            self.index.setdefault(entry.selector.key, []).append(number)
        self.keyframes = {name: declared for sheet, _, _ in sheets for name, declared in sheet.keyframes}
        self.fonts = [face for sheet, _, _ in sheets for face in sheet.fonts]
        self.properties = {name: declared for sheet, _, _ in sheets for name, declared in sheet.properties}
        self.doubts = [doubt for sheet, _, _ in sheets for doubt in sheet.doubts]

    def matches(self, node: LexborNode, own: Set[str], around: Set[str]) -> tuple[int, ...]:
        """The entries that match an element, its pseudo-elements' included.

        ``own`` and ``around`` are the keys of the element and of those around it.
        """
        numbers = {number for key in ("*", *own) for number in self.index.get(key, ())}
        return tuple(sorted(n for n in numbers if _matches(node, self.entries[n].selector, around)))


def keys_of(node: LexborNode) -> frozenset[str]:
    """What selectors may ask of an element: '#id', '.class', 'tag'."""
    attributes = node.attributes
    classes = (attributes.get("class") or "").split()
    return frozenset((node.tag or "", f"#{attributes.get('id')}", *(f".{name}" for name in classes)))


def _matches(node: LexborNode, selector: Selector, around: Set[str]) -> bool:
    return selector.text == selector.key or (selector.needs <= around and node.css_matches(selector.text))


@lru_cache(maxsize=64)
def theme_of(sources: tuple[Source, ...]) -> Theme:
    return Theme((read_sheet(source.text), source.condition, source.layer) for source in sources)


def with_imports(source: Source, load: Callable[[str], str | None]) -> tuple[list[Source], list[str]]:
    """The sources in the order of the cascade, imported ones first, and the addresses that can't be read."""
    found: list[Source] = []
    missing: list[str] = []
    waiting: list[tuple[Source, bool]] = [(source, False)]
    while waiting:
        each, is_expanded = waiting.pop()
        imports = [] if is_expanded else [item for item in read_sheet(each.text).items if isinstance(item, Import)]
        if not imports:
            found.append(each)
            continue
        waiting.append((each, True))
        for item in reversed(imports):
            address = urljoin(each.address, item.href)
            text = load(address) if len(found) + len(waiting) < MOST_IMPORTS else None
            if text is None:
                missing.append(item.href)
            else:
                condition = ("all", each.condition, item.condition)
                waiting.append((Source(text, address, condition, (*each.layer, *item.layer)), False))
    return found, missing


def _placed(number: int, sheet: Sheet, condition: Condition, layer: tuple[str, ...]) -> Iterator[Rule | Layers]:
    """The sheet's items under the condition and in the layer that it was taken in."""
    for item in sheet.items:
        if isinstance(item, Layers):
            yield Layers(tuple(_path(number, layer, path) for path in item.paths))
        elif isinstance(item, Rule):
            whole = item.condition if condition == ALWAYS else ("all", condition, item.condition)
            yield item._replace(condition=whole, layer=_path(number, layer, item.layer))


def _path(number: int, outer: tuple[str, ...], path: tuple[str, ...]) -> tuple[str, ...]:
    return (*outer, *(f"{number}{name}" if name.startswith("#") else name for name in path))


def _layer_order(items: Iterable[Rule | Layers]) -> dict[tuple[str, ...], int]:
    """Each layer's number, by first mention (CSS Cascade 5, §6.4.3)."""
    order: dict[tuple[str, ...], int] = {}
    for item in items:
        for path in item.paths if isinstance(item, Layers) else (item.layer,):
            for end in range(1, len(path) + 1):
                order.setdefault(path[:end], len(order))
    return order


def _entry(rule: Rule, selector: Selector, order: dict[tuple[str, ...], int], number: int) -> Entry:
    """Unlayered rules win over layers, a layer over those inside it; for important ones the other way round."""
    depth = max((len(path) for path in order), default=0) + 1
    places = [float(order[rule.layer[:end]]) for end in range(1, len(rule.layer) + 1)]
    layer = [*places, *[inf] * (depth - len(places))]
    rest = (*selector.specificity, number)
    condition = rule.condition if selector.visited is None else ("all", rule.condition, VISITED[selector.visited])
    return Entry(selector, rule.declarations, condition, (*layer, *rest), (*(-n for n in layer), *rest), rule.source)
