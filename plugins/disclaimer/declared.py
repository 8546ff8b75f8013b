"""What a front matter says of disclaimers and waivers, read from YAML or from a `Key: value` header."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

ITEM = re.compile(r"\s*([\w-]+)\s*(?:\(([^()]*)\))?\s*(?:,|$)")
REST = re.compile(r"[^,]*(?:,|$)")


class Declared(NamedTuple):
    """The modules an author names, with what fills them in; ``faults`` are values that can't be read."""

    modules: Mapping[str, Mapping[str, Any]]
    faults: tuple[str, ...] = ()


class Waiver(NamedTuple):
    """A conditional trigger that misfired on one article: who says so, why, and of which text."""

    module: str
    reason: str
    by: str
    on: str
    sha256: str


def read_declared(value: object) -> Declared:
    """From ``[general, {off_label: {conditions: [anxiety]}}]`` or ``general, off_label(anxiety, addiction)``."""
    items = list(_header_items(value)) if isinstance(value, str) else _yaml_items(value)
    modules = {name: params for name, params in items if params is not None}
    return Declared(modules, tuple(name for name, params in items if params is None))


def _header_items(value: str) -> Iterator[tuple[str, Mapping[str, Any] | None]]:
    place = 0
    while place < len(value):
        match = ITEM.match(value, place)
        if match and match.end() > place:
            names = [name.strip() for name in (match[2] or "").split(",") if name.strip()]
            yield match[1], {"conditions": names} if names else {}
            place = match.end()
        else:
            rest = REST.match(value, place)
            end = max(rest.end() if rest else 0, place + 1)
            if value[place:end].strip(" ,"):
                yield value[place:end].strip(" ,"), None
            place = end


def _yaml_items(value: object) -> list[tuple[str, Mapping[str, Any] | None]]:
    if value is None:
        return []
    if not isinstance(value, Sequence):
        return [(str(value), None)]
    return [item for member in value for item in _yaml_item(member)]


def _yaml_item(member: object) -> list[tuple[str, Mapping[str, Any] | None]]:
    if isinstance(member, str):
        return [(member, {})]
    if isinstance(member, Mapping) and all(params is None or isinstance(params, Mapping) for params in member.values()):
        return [(str(name), params or {}) for name, params in member.items()]
    return [(str(member), None)]


def in_header(required: Mapping[str, Mapping[str, Any]]) -> str:
    """The value for a `Key: value` header: ``general, off_label(anxiety, addiction)``."""
    return ", ".join(
        f"{name}({', '.join(params['conditions'])})" if params.get("conditions") else name
        for name, params in required.items()
    )


def read_waivers(value: object) -> list[Waiver]:
    """The waivers of a front matter; what is missing is an empty text."""
    members = value if isinstance(value, Sequence) and not isinstance(value, str) else [value] if value else []
    return [
        Waiver(*(str(member.get(key) or "").strip() for key in Waiver._fields))
        if isinstance(member, Mapping)
        else Waiver(str(member), "", "", "", "")
        for member in members
    ]
