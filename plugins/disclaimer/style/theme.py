"""All stylesheets of a page as one: which of their rules an element matches."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urljoin

from selectolax.lexbor import LexborNode

from .layers import entry_of, layer_order, placed
from .rule import Import, Rule, Sheet
from .scenario import ALWAYS, Condition
from .sheet import read_sheet
from .values import strings, tokens

MOST_IMPORTS = 40
MOST_KNOWN = 4096
OF_KEYS = re.compile(r"(?:[\w\-.#>* ]|:root)+$")
"""A selector of tags, classes and ids, and of what stands around."""
Keys = frozenset[str]


class Source(NamedTuple):
    """A stylesheet as a page takes it in; ``address``: what its imports are relative to."""

    text: str
    address: str = ""
    condition: Condition = ALWAYS
    layer: tuple[str, ...] = ()


class Theme:
    """The entries of all sheets, indexed by what a matching element must have."""

    def __init__(self, sheets: Iterable[tuple[Sheet, Condition, tuple[str, ...]]]) -> None:
        sheets = list(sheets)
        rules = [rule for number, part in enumerate(sheets) for rule in placed(number, *part)]
        order = layer_order(rules)
        self.entries = [
            entry_of(rule, selector, order, number)
            for number, rule in enumerate(rule for rule in rules if isinstance(rule, Rule))
            for selector in rule.selectors
        ]
        self.index: dict[str, list[int]] = {}
        for number, entry in enumerate(self.entries):
            self.index.setdefault(entry.selector.key, []).append(number)
        self.known: dict[tuple[Keys, ...], tuple[tuple[int, ...], tuple[int, ...]]] = {}
        # Of several animations of one name any may run.
        self.keyframes = {name for sheet, _, _ in sheets for name, declared in sheet.keyframes if declared}
        self.fonts = [face for sheet, _, _ in sheets for face in sheet.fonts]
        self.properties = {name: declared for sheet, _, _ in sheets for name, declared in sheet.properties}
        self.doubts = [doubt for sheet, _, _ in sheets for doubt in sheet.doubts]
        declared = [d for entry in self.entries for d in entry.declarations if "'" in d.value or '"' in d.value]
        self.texts = tuple(dict.fromkeys(text for d in declared for text in strings(tokens(d.value))))

    def matches(self, node: LexborNode, keys: tuple[Keys, ...]) -> tuple[int, ...]:
        """The entries that match an element, its pseudo-elements' included.

        ``keys``: those of the elements from the root to this one. What a selector asks of nothing else is looked up
        once for all elements with the same.
        """
        if keys not in self.known:
            if len(self.known) > MOST_KNOWN:
                self.known.clear()
            self.known[keys] = self._candidates(node, keys)
        sure, possible = self.known[keys]
        return tuple(sorted((*sure, *(n for n in possible if matches(node, self.entries[n].selector.text)))))

    def _candidates(self, node: LexborNode, keys: tuple[Keys, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The entries that match any element with these keys, and those that may."""
        around = frozenset[str]().union(*keys[:-1])
        numbers = (number for key in ("*", *keys[-1]) for number in self.index.get(key, ()))
        near = [number for number in numbers if self.entries[number].selector.needs <= around]
        sure = [n for n in near if OF_KEYS.match(self.entries[n].selector.text)]
        matching = (n for n in sure if matches(node, self.entries[n].selector.text))
        return tuple(matching), tuple(n for n in near if n not in sure)


def matches(node: LexborNode, selector: str) -> bool:
    """Lexbor's own css_matches is true as well for an element around one that matches."""
    first = node.css_first(selector)
    return first is not None and first.mem_id == node.mem_id


def keys_of(node: LexborNode) -> Keys:
    """What selectors may ask of an element: '#id', '.class', 'tag'."""
    attributes = node.attributes
    classes = (attributes.get("class") or "").split()
    return frozenset((node.tag or "", f"#{attributes.get('id')}", *(f".{name}" for name in classes)))


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
