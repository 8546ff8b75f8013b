"""Whether another element stands in the same cell of a grid as a text, so that both are drawn over each other."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .style.computed import Element, computed
from .style.looks import Looks
from .style.scenario import Scenario, scenarios
from .style.theme import Theme

PLACING = frozenset(("grid-area", "grid-row", "grid-row-start"))
Chain = tuple[Element, ...]


def stacked(tree: LexborHTMLParser, looks: Looks, around: Set[int]) -> str:
    """The tag of such an element; ``around``: the elements (by mem_id) that hold the text."""
    for nodes in _placed(tree, looks.theme):
        ours = tuple(looks.chain(node) for node in nodes if node.mem_id in around)
        others = tuple(looks.chain(node) for node in nodes if node.mem_id not in around)
        if ours and others and _meet(looks.theme, ours, others):
            return f"<{nodes[-1].tag}>"
    return ""


def _placed(tree: LexborHTMLParser, theme: Theme) -> list[list[LexborNode]]:
    """The elements with a place of their own in a grid, brothers and sisters together."""
    families: dict[int, dict[int, LexborNode]] = {}
    for text in _selectors(theme):
        for node in tree.css(text):
            if node.parent is not None:
                families.setdefault(node.parent.mem_id, {})[node.mem_id] = node
    return [list(family.values()) for family in families.values() if len(family) > 1]


@lru_cache(maxsize=64)
def _selectors(theme: Theme) -> tuple[str, ...]:
    placing = (entry for entry in theme.entries if PLACING.intersection(d.name for d in entry.declarations))
    return tuple(dict.fromkeys([*(entry.selector.text for entry in placing), "[style*='grid-']"]))


@lru_cache(maxsize=1024)
def _meet(theme: Theme, ours: tuple[Chain, ...], others: tuple[Chain, ...]) -> bool:
    matched = {number for chain in (*ours, *others) for element in chain for number in element.matched}
    tried = scenarios({theme.entries[number].condition for number in matched})
    return tried is None or any(_cells(theme, ours, each) & _cells(theme, others, each) for each in tried)


def _cells(theme: Theme, chains: Sequence[Chain], scenario: Scenario) -> set[tuple[str, str]]:
    """Row and column of each that is shown and has a row of its own."""
    styles = [computed(theme, chain, scenario)[-1] for chain in chains if chain]
    shown = (style for style in styles if style.display != "none")
    cells = {(style.get("grid-row-start", "auto"), style.get("grid-column-start", "auto")) for style in shown}
    return {(row, column) for row, column in cells if row != "auto" and not row.startswith("span")}
