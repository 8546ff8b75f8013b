"""Change one key of a YAML front matter, at the places that ruamel.yaml names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from .characters import BREAK, UNPRINTABLE
from .text_yaml import write_value

Pairs = Sequence[tuple[Node, Node]]


def set_in_yaml(block: str, key: str, value: Any, line_end: str) -> str:
    """The block with the key's value replaced, or the key put last. Raises ValueError if it can't be read."""
    pairs = _pairs(block)
    found = _find(pairs, key)
    if found is None:
        indent = " " * int(pairs[0][0].start_mark.column if pairs else 0)
        return f"{block}{indent}{key}: {write_value(value)}{line_end}"
    name, node = found
    start, end = _start(node), _end(node, block)
    if start == end:  # an empty value's mark stands wherever the next word does
        start = end = block.index(":", int(name.end_mark.index)) + 1
    gap = " " if block[start - 1] == ":" else "  " if node.start_mark.column == 0 else ""
    return f"{block[:start]}{gap}{write_value(value)}{block[end:]}"


def append_in_yaml(block: str, key: str, items: Sequence[Any], line_end: str) -> str:
    """The block with items added to a list that isn't empty."""
    found = _find(_pairs(block), key)
    assert found and isinstance(found[1], SequenceNode), "the key holds a list"
    node = found[1]
    end = _end(node.value[-1], block)
    if node.flow_style:
        return f"{block[:end]}, {write_value(list(items))[1:-1]}{block[end:]}"
    stop = BREAK.search(block, end)
    end = stop.start() if stop else len(block)
    indent = " " * int(node.start_mark.column)
    return block[:end] + "".join(f"{line_end}{indent}- {_item(item)}" for item in items) + block[end:]


def find_yaml_key(block: str, key: str) -> tuple[int, int]:
    """Where a key that is there stands, with its quotes."""
    found = _find(_pairs(block), key)
    assert found, "the block has the key"
    return _start(found[0]), int(found[0].end_mark.index)


def _item(item: Any) -> str:
    return write_value(item) or '""'


def _pairs(block: str) -> Pairs:
    try:
        node = YAML(typ="safe", pure=True).compose(UNPRINTABLE.sub(" ", block))
    except (YAMLError, RecursionError) as error:
        raise ValueError("the front matter must be readable YAML before it can be changed") from error
    if node is None:
        return []
    if not isinstance(node, MappingNode):
        raise ValueError("the front matter must be 'key: value' lines before it can be changed")
    return list(node.value)


def _find(pairs: Pairs, key: str) -> tuple[Node, Node] | None:
    return next((pair for pair in pairs if str(pair[0].value).lower() == key), None)


def _start(node: Node) -> int:
    return int(node.start_mark.index)


def _end(node: Node, block: str) -> int:
    """Where the node's own text ends, before comments and blank lines that follow it."""
    if isinstance(node, (SequenceNode, MappingNode)) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(node, MappingNode) else last, block)
    start, end = _start(node), int(node.end_mark.index)
    return start + len(block[start:end].rstrip())
