"""Declarations that could keep a text from being read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import tinycss2

from .properties import is_harmless
from .rule import Declaration
from .shorthands import physical

DEAD_PROPERTIES = ("-ms-", "-o-", "-khtml-")
DEAD_VALUES = re.compile(r"(?:^|[\s,(])-(?:ms|o|khtml)-|progid:|expression\(|\\$|\\9|!ie")
"""For browsers that are gone; those of today drop the declaration."""


def read_declarations(text: str) -> tuple[Declaration, ...]:
    """Those of a style attribute."""
    try:
        return tuple(declared(tinycss2.parse_blocks_contents(text, skip_comments=True, skip_whitespace=True)))
    except RecursionError:
        return (Declaration("nested", "too deep to be read", True),)


def declared(nodes: Iterable[Any]) -> Iterator[Declaration]:
    for node in nodes:
        if node.type != "declaration" or node.lower_name.startswith(DEAD_PROPERTIES):
            continue
        name = node.name if node.name.startswith("--") else physical(node.lower_name)
        value = tinycss2.serialize(node.value).strip()
        if not is_harmless(name) and not DEAD_VALUES.search(value.lower()):
            yield Declaration(name, value, node.important)


def descriptors(nodes: Iterable[Any]) -> Iterator[Declaration]:
    """Of @font-face and @property."""
    for node in nodes:
        if node.type == "declaration":
            yield Declaration(node.lower_name, tinycss2.serialize(node.value).strip(), node.important)
