"""How one page looks: which of its texts can be read, and what hides the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from .added import added_faults
from .computed import Element, computed
from .contrast import contrast_faults
from .covering import pseudo_faults
from .defaults import PRESENTATIONAL
from .fault import Fault
from .inner import inner_faults
from .layout import layout_faults
from .legible import property_faults, text_faults
from .scenario import Scenario, scenarios
from .theme import Keys, Theme, keys_of

DEEPEST = 100


class Chain(NamedTuple):
    """A text's elements from the root on.

    ``body`` is the place of the article's body among them; from ``inner`` on they hold only a part of the text.
    """

    elements: tuple[Element, ...]
    body: int
    inner: int
    lang: str
    is_long: bool
    scheme: str


class Looks:
    """The elements of one page under one theme."""

    def __init__(self, theme: Theme, scheme: str = "normal") -> None:
        self.theme, self.scheme = theme, scheme
        self.known: dict[int, Element] = {}
        self.keys: dict[int, tuple[Keys, ...]] = {}

    def element(self, node: LexborNode, parent: int) -> Element:
        """``parent``: the mem_id of the element around it, which was asked for before; 0 for the root."""
        found = self.known.get(node.mem_id)
        if found is None:
            keys = self.keys[node.mem_id] = (*self.keys.get(parent, ()), keys_of(node))
            attributes = node.attributes
            kept = tuple((name, attributes[name]) for name in sorted(PRESENTATIONAL.intersection(attributes)))
            found = Element(node.tag or "", kept, attributes.get("style") or "", self.theme.matches(node, keys))
            self.known[node.mem_id] = found
        return found

    def chain(self, node: LexborNode) -> tuple[Element, ...]:
        """From the root to the element; empty when it is nested too deep for browsers to be alike."""
        nodes: list[LexborNode] = []
        current: LexborNode | None = node
        while current is not None and current.tag not in (None, "-document") and len(nodes) <= DEEPEST:
            nodes.append(current)
            current = current.parent
        return self.path(nodes[::-1]) if len(nodes) <= DEEPEST else ()

    def path(self, nodes: Sequence[LexborNode], parent: int = 0) -> tuple[Element, ...]:
        """Of nodes one inside the other, the outermost first."""
        above = [parent, *(node.mem_id for node in nodes)]
        return tuple(self.element(node, parent) for node, parent in zip(nodes, above, strict=False))


def scenarios_of(theme: Theme, chains: Iterable[Chain]) -> list[Scenario] | None:
    matched = {number for chain in chains for element in chain.elements for number in element.matched}
    return scenarios({theme.entries[number].condition for number in matched})


@lru_cache(maxsize=8192)
def first_fault(theme: Theme, chain: Chain) -> tuple[Fault | None, Fault | None]:
    """What hides the text from some reader: on a screen, and on paper."""
    tried = scenarios_of(theme, [chain])
    if tried is None:
        return Fault(
            "D02-hidden", "its look hangs on too many things that can't be known (states, scripts, browsers)"
        ), None
    found: dict[str, Fault | None] = {"screen": None, "print": None}
    for scenario in tried:
        found[scenario.medium] = found[scenario.medium] or fault_in(theme, chain, scenario)
    return found["screen"], found["print"]


@lru_cache(maxsize=65536)
def fault_in(theme: Theme, chain: Chain, scenario: Scenario) -> Fault | None:
    """The first thing that keeps the text from being read in the scenario; None: it can be read."""
    if not chain.elements:
        return Fault("D02-hidden", f"it is nested deeper than {DEEPEST} elements")
    styles = computed(theme, chain.elements, scenario)
    body = styles[chain.body]
    checks = [
        property_faults(styles, theme),
        inner_faults(styles, chain.inner),
        added_faults(styles, chain.body, chain.inner, scenario.medium),
        layout_faults(styles),
        text_faults(styles, body.font * body.zoom, chain.lang, chain.is_long, chain.inner),
        pseudo_faults(styles),
    ]
    if scenario.medium == "screen":
        checks.append(contrast_faults(styles, scenario, chain.scheme))
    return next((found for check in checks for found in check), None)
