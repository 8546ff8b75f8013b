"""Custom properties: what var() stands for on an element (CSS Variables 1)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import tinycss2

from .values import tokens

Find = Callable[[str], str | None]
KEEPING = frozenset(("inherit", "unset", "revert", "revert-layer"))
DEEPEST = 30


def resolve(own: Mapping[str, str], inherited: Mapping[str, str], initial: Mapping[str, str]) -> dict[str, str]:
    """The custom properties of an element, var() filled in.

    One that refers to itself, or to one without a value, has none either (§3.3).
    """
    known = {**initial, **inherited}
    declared = {name: value for name, value in own.items() if value.strip().lower() not in KEEPING}
    for name in declared:
        known.pop(name, None)
    found = {name: _resolved(name, declared, {**initial, **inherited}, ()) for name in declared}
    return known | {name: value for name, value in found.items() if value is not None}


def _resolved(name: str, own: Mapping[str, str], inherited: Mapping[str, str], above: tuple[str, ...]) -> str | None:
    if name in above or len(above) > DEEPEST:
        return None
    if name not in own:
        return inherited.get(name)
    if own[name].strip().lower() == "initial":
        return None
    return fill(own[name], lambda other: _resolved(other, own, inherited, (*above, name)))


def fill(value: str, find: Find) -> str | None:
    """The value with each var() replaced; None where one has neither value nor fallback."""
    return _fill(tokens(value), find) if "var(" in value.lower() else value


def _fill(parts: Sequence[Any], find: Find) -> str | None:
    filled = []
    for token in parts:
        text = _filled(token, find)
        if text is None:
            return None
        filled.append(text)
    return "".join(filled)


def _filled(token: Any, find: Find) -> str | None:
    if token.type == "function" and token.lower_name == "var":
        return _variable(token.arguments, find)
    if token.type == "function":
        before, inner, after = f"{token.name}(", _fill(token.arguments, find), ")"
    elif token.type in ("() block", "[] block", "{} block"):
        before, inner, after = token.type[0], _fill(token.content, find), token.type[1]
    else:
        return str(token.serialize())
    return None if inner is None else f"{before}{inner}{after}"


def _variable(arguments: Sequence[Any], find: Find) -> str | None:
    comma = next((i for i, token in enumerate(arguments) if token == ","), None)
    value = find(tinycss2.serialize(arguments[:comma]).strip())
    if value is not None:
        return f" {value} "
    return None if comma is None else _fill(arguments[comma + 1 :], find)
